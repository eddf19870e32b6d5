package org.aftercare.application.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.application.port.AccountLinks;
import org.aftercare.application.port.CustomerRepository;
import org.aftercare.application.port.Mailer;
import org.aftercare.application.port.Notice;
import org.aftercare.application.port.Outbox;
import org.aftercare.application.port.OutgoingMail;
import org.aftercare.application.port.UnavailableException;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.AccountLink;
import org.aftercare.domain.access.AccountLinkId;
import org.aftercare.domain.access.SecretHash;
import org.aftercare.domain.customer.Contact;

/**
 * Delivers a notice of the outbox, and keeps what came of it. To be called again when the mail says so, or later if it throws.
 * Delivered once, a notice is not delivered again, unless the process dies between the delivery and its recording.
 *
 * <p>A notice that brings a link gets the link's secret here, so that no secret waits in the outbox. Whether an address that
 * somebody typed is anybody's is found out here too, where nobody waits for the answer.
 */
public final class DeliverNotice {
    /** Forgotten passwords of one contact that are answered within the time that such a link lasts. */
    static final int LINKS_AT_ONCE = 3;

    static final String OWN_FAULT = "Aftercare itself failed; the log has why";

    private final UnitOfWork unitOfWork;
    private final Outbox outbox;
    private final Mailer mailer;
    private final AccountLinks links;
    private final CustomerRepository customers;
    private final AgentNotices agentNotices;
    private final Clock clock;

    public DeliverNotice(
            UnitOfWork unitOfWork,
            Outbox outbox,
            Mailer mailer,
            AccountLinks links,
            CustomerRepository customers,
            AgentNotices agentNotices,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.outbox = outbox;
        this.mailer = mailer;
        this.links = links;
        this.customers = customers;
        this.agentNotices = agentNotices;
        this.clock = clock;
    }

    public record Command(UUID id) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** It was delivered before or given up, or never was in the outbox. */
        record NothingToDo() implements Outcome {}

        /** It was tried; the mail is as it is now. */
        sealed interface Attempted extends Outcome {
            OutgoingMail mail();
        }

        record Delivered(OutgoingMail mail) implements Attempted {}

        /** What it would bring is good for nothing any more, or for nobody; it will not be delivered. */
        record Dropped(OutgoingMail mail) implements Attempted {}

        /** It could not be handed over, and is to be tried again. */
        record Failed(OutgoingMail mail, RuntimeException cause) implements Attempted {}

        /** It could not be handed over for so long that it is not tried any more. */
        record GivenUp(OutgoingMail mail, RuntimeException cause) implements Attempted {}
    }

    /** Does it. Throws whatever keeps it from finding out what is to be delivered, or from remembering what came of it. */
    public Outcome execute(Command command) {
        var found = unitOfWork.look(() -> outbox.find(command.id())).filter(OutgoingMail::waits);
        if (found.isEmpty()) {
            return new Outcome.NothingToDo();
        }
        var outcome = attempt(found.get());
        var now = clock.instant();
        return unitOfWork.executeTogether(DeliverNotice.class, () -> {
            outbox.attempted(outcome.mail());
            if (found.get().untried()) {
                agentNotices.passOn(found.get().notice(), now);
            }
            return outcome;
        });
    }

    private Outcome.Attempted attempt(OutgoingMail mail) {
        try {
            return deliver(mail.notice())
                    ? new Outcome.Delivered(mail.delivered(clock.instant()))
                    : new Outcome.Dropped(mail.dropped());
        } catch (UnavailableException away) {
            return failed(mail, String.valueOf(away.getMessage()), away);
        } catch (RuntimeException defect) {
            return failed(mail, OWN_FAULT, defect);
        }
    }

    private Outcome.Attempted failed(OutgoingMail mail, String why, RuntimeException cause) {
        var after = mail.failed(why, clock.instant());
        return after.waits() ? new Outcome.Failed(after, cause) : new Outcome.GivenUp(after, cause);
    }

    /** Whether there was anything to be delivered. */
    private boolean deliver(Notice notice) {
        if (notice instanceof Notice.WithLink withLink) {
            var secret = secret(withLink);
            secret.ifPresent(made -> mailer.deliver(withLink, made));
            return secret.isPresent();
        }
        mailer.deliver(notice);
        return true;
    }

    /** A new secret for the notice's link, durable before it leaves; none if the link is good for nothing. */
    private Optional<String> secret(Notice.WithLink notice) {
        var now = clock.instant();
        var secret = SecretHash.newSecret();
        return unitOfWork.execute(() -> {
            var link = link(notice, now).filter(found -> found.validAt(now));
            link.ifPresent(found -> links.give(found.id(), SecretHash.of(secret)));
            return link.map(found -> secret);
        });
    }

    private Optional<AccountLink> link(Notice.WithLink notice, Instant now) {
        var id = new AccountLinkId(notice.id());
        return switch (notice) {
            case Notice.Invitation invitation -> links.find(id);
            case Notice.PasswordForgotten forgotten ->
                links.find(id).or(() -> customers
                        .contact(forgotten.to())
                        .filter(contact -> mayHaveAnother(contact, now))
                        .map(contact -> made(id, contact, forgotten)));
        };
    }

    private boolean mayHaveAnother(Contact contact, Instant now) {
        var purpose = AccountLink.Purpose.FORGOTTEN_PASSWORD;
        return links.madeSince(contact.id(), purpose, now.minus(purpose.lasts())) < LINKS_AT_ONCE;
    }

    private AccountLink made(AccountLinkId id, Contact contact, Notice.PasswordForgotten forgotten) {
        var purpose = AccountLink.Purpose.FORGOTTEN_PASSWORD;
        var asked = forgotten.expiresAt().minus(purpose.lasts());
        var link = AccountLink.made(id, contact.id(), purpose, asked);
        links.save(link);
        return link;
    }
}
