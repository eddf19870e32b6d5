package org.aftercare.bootstrap.browser;

import com.microsoft.playwright.Page;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.aftercare.adapter.mail.FolderMailer;
import org.aftercare.adapter.mail.Pen;
import org.aftercare.adapter.mail.Sender;
import org.aftercare.application.port.Notice;
import org.aftercare.domain.TimeOrderedId;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.ClockKind;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.calendar.ServiceWindow;
import org.aftercare.domain.customer.EmailAddress;
import org.aftercare.domain.mail.MailPurpose;
import org.joda.money.Money;

/**
 * Takes a picture of every mail, as a reader of mails shows its HTML, and keeps its plain text beside it. The mails are written
 * as Aftercare writes them where no mail server is configured.
 */
final class MailPictures {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final EmailAddress NORA = new EmailAddress("nora.lind@lighthouse.example");
    private static final EmailAddress SUPPORT = new EmailAddress("support@larkspur.example");
    private static final Instant SATURDAY = Instant.parse("2026-11-21T10:00:00Z");
    private static final Instant MONDAY = Instant.parse("2026-11-23T11:15:00Z");
    private static final Instant DUE = Instant.parse("2026-11-23T13:00:00Z");
    private static final Notice.IssueInBrief ISSUE = new Notice.IssueInBrief(
            "AC-1042", "Lighthouse Books", "Shop", Severity.S3, "Searching takes half a minute", LONDON);

    private final Path folder;
    private final FolderMailer mailer;
    private final Page page;
    private final Set<MailPurpose> taken = EnumSet.noneOf(MailPurpose.class);

    MailPictures(Page page, Path folder) {
        this.page = page;
        this.folder = folder;
        this.mailer = new FolderMailer(
                folder,
                Sender.parse("Larkspur Support <" + SUPPORT.value() + ">"),
                URI.create("https://support.larkspur.example"),
                new Pen(System::nanoTime));
    }

    /** What the mails were for that had their pictures taken. */
    Set<MailPurpose> takeAll() {
        take("report-acknowledged", new Notice.ReportAcknowledged(id(SATURDAY), NORA, "Nora Lind", reported(true)));
        take(
                "report-acknowledged-running",
                new Notice.ReportAcknowledged(id(MONDAY), NORA, "Nora Lind", reported(false)));
        take("report-arrived", new Notice.ReportArrived(id(MONDAY), SUPPORT, reported(false)));
        take("promise-at-risk", new Notice.PromiseAtRisk(id(MONDAY), SUPPORT, ISSUE, ClockKind.RESPONSE, 75, DUE));
        take(
                "promise-broken",
                new Notice.PromiseBroken(
                        id(DUE.plusSeconds(1)), SUPPORT, ISSUE, ClockKind.RESPONSE, Severity.S3, DUE, false));
        take("contact-added", acted(Notice.ContactDeed.ADDED, "It’s the same at the till.\nOnly books are slow."));
        take("contact-raised", acted(Notice.ContactDeed.RAISED, "Now nobody can search at all."));
        take("contact-reopened", acted(Notice.ContactDeed.REOPENED, "It’s slow again since this morning."));
        take(
                "issue-answered",
                replied(Notice.Reply.ANSWERED, "We’ve found it: an index is missing.\n\nIt’ll be back at noon."));
        take("issue-asked", replied(Notice.Reply.ASKED, "Which browser do you use at the till?"));
        take("issue-resolved", replied(Notice.Reply.RESOLVED, "The index is back, and searching is quick again."));
        takeLink(
                "invitation",
                new Notice.Invitation(
                        id(MONDAY), NORA, "Nora Lind", "Lighthouse Books", "Alex Agent", MONDAY.plusSeconds(604_800)));
        takeLink("password-forgotten", new Notice.PasswordForgotten(id(MONDAY), NORA, MONDAY.plusSeconds(3_600)));
        take("password-set", new Notice.PasswordSet(id(MONDAY), NORA, "Nora Lind"));
        take(
                "callback-arrived",
                new Notice.CallbackArrived(
                        id(SATURDAY),
                        SUPPORT,
                        call(true, "2026-11-23T09:00:00Z", "2026-11-23T13:00:00Z"),
                        "Nora Lind",
                        Optional.of("Lighthouse Books"),
                        Optional.of(NORA.value()),
                        "Two tills, and we’d like a third.",
                        Optional.of(Instant.parse("2026-11-23T10:00:00Z")),
                        Optional.empty()));
        take(
                "callback-confirmed",
                new Notice.CallbackConfirmed(
                        id(SATURDAY), NORA, call(true, "2026-11-23T09:00:00Z", "2026-11-23T13:00:00Z"), 0));
        take(
                "callback-moved",
                new Notice.CallbackConfirmed(
                        id(MONDAY), NORA, call(false, "2026-11-24T10:00:00Z", "2026-11-24T11:00:00Z"), 1));
        take(
                "consent-asked",
                new Notice.ConsentAsked(
                        id(MONDAY),
                        NORA,
                        "Nora Lind",
                        "SA-0007",
                        "AC-1042",
                        "Search that forgives typing errors.",
                        360,
                        Money.parse("GBP 540.00")));
        take(
                "statement-closed",
                new Notice.StatementClosed(
                        id(Instant.parse("2026-12-01T09:30:00Z")),
                        NORA,
                        "Nora Lind",
                        new AgreementId(new UUID(7, 7)),
                        "SA-0007",
                        "Support for shop and website",
                        YearMonth.parse("2026-11"),
                        Money.parse("GBP 1104.00")));
        return taken;
    }

    private static UUID id(Instant at) {
        return TimeOrderedId.at(at);
    }

    private static Notice.ReportedIssue reported(boolean heldOver) {
        return new Notice.ReportedIssue(
                ISSUE.number(),
                ISSUE.customer(),
                "Nora Lind",
                ISSUE.system(),
                ISSUE.severity(),
                ISSUE.summary(),
                "Since this morning searching takes half a minute, at every till.\nNothing has changed at our end.",
                heldOver ? SATURDAY : MONDAY,
                LONDON,
                Set.of(ServiceWindow.OFFICE_HOURS),
                Optional.of(new Notice.Promise(
                        heldOver,
                        heldOver ? Instant.parse("2026-11-23T09:00:00Z") : MONDAY,
                        heldOver ? DUE : Instant.parse("2026-11-23T15:15:00Z"),
                        "PT4H")));
    }

    private static Notice acted(Notice.ContactDeed deed, String text) {
        return new Notice.ContactActed(id(MONDAY), SUPPORT, ISSUE, deed, "Nora Lind", text);
    }

    private static Notice replied(Notice.Reply reply, String text) {
        return new Notice.IssueReplied(id(MONDAY), NORA, "Nora Lind", ISSUE, reply, "Alex Agent", text);
    }

    private static Notice.PromisedCall call(boolean heldOver, String startsAt, String callBy) {
        return new Notice.PromisedCall(
                "CB-1001", "+442079460958", SATURDAY, heldOver, Instant.parse(startsAt), Instant.parse(callBy), LONDON);
    }

    private void take(String name, Notice notice) {
        mailer.deliver(notice);
        picture(name, notice);
    }

    private void takeLink(String name, Notice.WithLink notice) {
        mailer.deliver(notice, "Xp5JrS0mNq8hWcU3kZ2vYb7dLt4eGf1a");
        picture(name, notice);
    }

    private void picture(String name, Notice notice) {
        taken.add(notice.purpose());
        try (var files = Files.newDirectoryStream(folder, "*" + notice.id() + ".eml")) {
            var file = files.iterator().next();
            try (var mail = Files.newInputStream(file)) {
                var message = new MimeMessage(Session.getInstance(new Properties()), mail);
                Files.writeString(
                        folder.resolve(name + ".txt"), message.getSubject() + "\n\n" + part(message, "text/plain"));
                page.setContent(part(message, "text/html"));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        Pictures.takeMail(page, name);
    }

    /** The first part of a type; empty if there is none. */
    private static String part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return (String) part.getContent();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (var i = 0; i < parts.getCount(); i++) {
                var found = part(parts.getBodyPart(i), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
