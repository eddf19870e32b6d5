package org.aftercare.application.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.application.fake.PlainMailReader;
import org.aftercare.application.mother.Aftercare;
import org.aftercare.application.mother.TermsMother;
import org.aftercare.application.port.Mailbox;
import org.aftercare.application.port.Notice;
import org.aftercare.application.port.UnavailableException;
import org.aftercare.domain.Fault;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.ContactRole;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.callback.CallbackReference;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.ContactId;
import org.aftercare.domain.customer.Customer;
import org.aftercare.domain.issue.Actor;
import org.aftercare.domain.issue.Attachment;
import org.aftercare.domain.issue.Channel;
import org.aftercare.domain.issue.IssueEvent;
import org.aftercare.domain.issue.IssueNumber;
import org.aftercare.domain.issue.IssueStatus;
import org.aftercare.domain.mail.MailId;
import org.aftercare.domain.mail.QuarantineReason;
import org.aftercare.domain.mail.QuarantinedMail;
import org.junit.jupiter.api.Test;

class MailsTest {
    private static final String RECEIVED = "2026-11-23T09:59:00Z";
    private static final MailRules DISTRUSTFUL =
            new MailRules(Aftercare.MAIL_RULES.own(), Optional.empty(), Optional.of("mx.vendor.example"), Severity.S4);

    private final Aftercare aftercare = Aftercare.at("2026-11-23T10:00:00Z");
    private final Customer bakery = aftercare.customer("Harbour Lane Bakery");
    private final Contact nora = aftercare.contact(bakery, "Nora", "nora@bakery.example");
    private final Agreement agreement = aftercare.signed(bakery, TermsMother.workedExamples());
    private int ordinal;

    private static Mailbox.Arrived arrived(String content, String receivedAt) {
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        return new Mailbox.Arrived(Instant.parse(receivedAt), bytes.length, bytes, true);
    }

    private String mail(String fields, String text) {
        return "Message-ID: <" + ++ordinal + "@bakery.example>\n" + fields + "\n\n" + text;
    }

    private TakeInMail.Outcome taken(String mail, MailRules rules) {
        return aftercare
                .takeInMail(new PlainMailReader(), rules)
                .execute(new TakeInMail.Command(arrived(mail, RECEIVED)));
    }

    private TakeInMail.Outcome taken(String mail) {
        return taken(mail, Aftercare.MAIL_RULES);
    }

    private IssueNumber reported(String mail) {
        return ((TakeInMail.Outcome.Reported) taken(mail)).issue();
    }

    private List<IssueEvent> history(IssueNumber number) {
        return aftercare.shown(number).issue().history();
    }

    private List<Attachment> attachments(IssueNumber number) {
        return aftercare.shown(number).issue().attachments();
    }

    private List<QuarantinedMail> quarantined() {
        var command = new ListQuarantined.Command(aftercare.agent(), Optional.empty(), Optional.empty(), 200);
        return ((ListQuarantined.Outcome.Listed) aftercare.listQuarantined.execute(command)).mails();
    }

    private QuarantinedMail onlyQuarantined() {
        assertThat(quarantined()).hasSize(1);
        return quarantined().getFirst();
    }

    @Test
    void a_contacts_mail_becomes_an_issue_that_was_reported_when_our_server_received_it() {
        var number = reported(mail(
                "From: nora@bakery.example\nDate: Fri, 20 Nov 2026 08:00:00 +0000\nSubject: Re: [S2] The shop is slow",
                "Since this morning."));

        var report = aftercare.shown(number).issue().report();
        assertThat(report.happenedAt()).isEqualTo(RECEIVED);
        assertThat(report.recordedAt()).isEqualTo("2026-11-23T10:00:00Z");
        assertThat(report.actor())
                .isEqualTo(new Actor(Actor.Kind.CONTACT, nora.id().value(), "Nora"));
        assertThat(report.channel()).isEqualTo(Channel.MAIL);
        assertThat(report.system()).isEqualTo("Shop");
        assertThat(report.severity()).isEqualTo(Severity.S2);
        assertThat(report.summary()).isEqualTo("The shop is slow");
        assertThat(report.description()).isEqualTo("Since this morning.");
        assertThat(aftercare.outbox.waiting())
                .hasAtLeastOneElementOfType(Notice.ReportAcknowledged.class)
                .hasAtLeastOneElementOfType(Notice.ReportArrived.class);
    }

    @Test
    void the_mail_itself_and_its_files_are_kept_beside_what_it_says() {
        var outcome = (TakeInMail.Outcome.Reported)
                taken(mail("From: nora@bakery.example\nX-File: till.log\nX-File: notes.txt", "Look."));

        assertThat(attachments(outcome.issue()))
                .extracting(Attachment::name)
                .containsExactly("original.eml", "till.log", "notes.txt");
        assertThat(attachments(outcome.issue())).extracting(Attachment::event).containsOnly(Optional.of(0));
        assertThat(outcome.leftOut()).isEmpty();
    }

    @Test
    void files_that_are_not_taken_are_named_and_hold_nothing_up() {
        var many = "\nX-File: x".repeat(5);

        var outcome = (TakeInMail.Outcome.Reported) taken(mail("From: nora@bakery.example" + many, "Look."));

        assertThat(attachments(outcome.issue())).hasSize(3);
        assertThat(outcome.leftOut()).containsExactly("x", "x", "x");
    }

    @Test
    void a_mail_is_taken_once_however_often_it_comes() {
        var mail = mail("From: nora@bakery.example\nSubject: Shop", "Slow.");
        reported(mail);
        var told = aftercare.outbox.waiting().size();

        assertThat(taken(mail)).isEqualTo(new TakeInMail.Outcome.TakenBefore());

        assertThat(aftercare.outbox.waiting()).hasSize(told);
    }

    @Test
    void an_answer_is_added_to_the_issue_without_what_it_answers_and_we_wait_no_longer() {
        var number = aftercare.reported(nora, agreement, Severity.S3).issue().number();
        aftercare.paused(number);

        var outcome = taken(mail(
                "From: nora@bakery.example\nX-File: shot.txt\nIn-Reply-To: <" + number + ".0190a@vendor.example>",
                "Firefox.\n\nOn Monday Robin wrote:\n> Which browser?"));

        assertThat(outcome).isEqualTo(new TakeInMail.Outcome.Added(number, List.of()));
        assertThat(aftercare.shown(number).status()).isEqualTo(IssueStatus.OPEN);
        assertThat(history(number)).hasAtLeastOneElementOfType(IssueEvent.Resumed.class);
        assertThat(history(number).get(2)).isInstanceOfSatisfying(IssueEvent.Answered.class, answered -> {
            assertThat(answered.text()).isEqualTo("Firefox.");
            assertThat(answered.visible()).isTrue();
            assertThat(answered.channel()).isEqualTo(Channel.MAIL);
        });
        assertThat(attachments(number)).extracting(Attachment::event).containsOnly(Optional.of(2));
    }

    @Test
    void the_subject_may_name_the_issue_and_so_may_an_earlier_mail_of_the_conversation() {
        var number = reported("Message-ID: <first@bakery.example>\nFrom: nora@bakery.example\nSubject: Shop\n\nSlow.");

        assertThat(taken(mail("From: nora@bakery.example\nSubject: Re: " + number + ": your issue", "One")))
                .isEqualTo(new TakeInMail.Outcome.Added(number, List.of()));
        assertThat(taken(mail("From: nora@bakery.example\nSubject: more\nReferences: <first@bakery.example>", "Two")))
                .isEqualTo(new TakeInMail.Outcome.Added(number, List.of()));
    }

    @Test
    void what_somebody_may_not_see_is_not_added_to() {
        var depot = aftercare.customer("Northgate Logistics");
        var tom = aftercare.contact(depot, "Tom", "tom@depot.example");
        aftercare.signed(depot, TermsMother.workedExamples());
        var number = aftercare.reported(nora, agreement, Severity.S3).issue().number();

        var other = reported(mail(
                "From: tom@depot.example\nSubject: Re: " + number + "\nIn-Reply-To: <" + number + ".1@vendor.example>",
                "Let me in."));

        assertThat(other).isNotEqualTo(number);
        assertThat(history(number)).hasSize(1);
        assertThat(aftercare.shown(other).issue().customerId()).isEqualTo(tom.customerId());
    }

    @Test
    void identities_of_others_name_none_of_our_issues() {
        var number = aftercare.reported(nora, agreement, Severity.S3).issue().number();

        var other =
                reported(mail("From: nora@bakery.example\nIn-Reply-To: <" + number + ".1@elsewhere.example>", "Hello"));

        assertThat(other).isNotEqualTo(number);
    }

    @Test
    void an_answer_does_not_reopen_what_is_resolved() {
        var number = aftercare.reported(nora, agreement, Severity.S3).issue().number();
        aftercare.resolved(number);

        taken(mail("From: nora@bakery.example\nSubject: " + number, "Thank you."));

        assertThat(aftercare.shown(number).status()).isEqualTo(IssueStatus.RESOLVED);
        assertThat(history(number).get(2)).isInstanceOf(IssueEvent.Answered.class);
    }

    @Test
    void what_no_person_wrote_comes_to_nothing() {
        assertThat(taken(mail("From: nora@bakery.example\nAuto-Submitted: auto-replied", "I am away.")))
                .isEqualTo(new TakeInMail.Outcome.Ignored("AUTOMATIC"));

        assertThat(quarantined()).isEmpty();
        assertThat(aftercare.outbox.waiting()).isEmpty();
    }

    @Test
    void a_stranger_is_looked_at_first() {
        assertThat(taken(mail("From: eve@stranger.example\nSubject: Hello\r\nthere", "Text")))
                .isEqualTo(new TakeInMail.Outcome.Quarantined(QuarantineReason.UNKNOWN_SENDER));

        var kept = onlyQuarantined();
        assertThat(kept.from()).isEqualTo("eve@stranger.example");
        assertThat(kept.receivedAt()).isEqualTo(RECEIVED);
        assertThat(kept.keptAt()).isEqualTo("2026-11-23T10:00:00Z");
        assertThat(kept.waits()).isTrue();
        assertThat(aftercare.outbox.waiting()).isEmpty();
    }

    @Test
    void what_our_server_does_not_vouch_for_is_looked_at_first() {
        assertThat(taken(
                        mail(
                                "From: nora@bakery.example\nAuthentication-Results: mx.vendor.example; dmarc=fail",
                                "Text"),
                        DISTRUSTFUL))
                .isEqualTo(new TakeInMail.Outcome.Quarantined(QuarantineReason.SUSPECT));
        assertThat(taken(mail("From: nora@bakery.example", "Text"), DISTRUSTFUL))
                .isEqualTo(new TakeInMail.Outcome.Quarantined(QuarantineReason.SUSPECT));

        var fine = taken(
                mail("From: nora@bakery.example\nAuthentication-Results: mx.vendor.example; dmarc=pass", "Text"),
                DISTRUSTFUL);

        var number = ((TakeInMail.Outcome.Reported) fine).issue();
        assertThat(aftercare.shown(number).issue().report().severity()).isEqualTo(Severity.S4);
    }

    @Test
    void a_mail_of_nobody_or_of_several_is_looked_at_first() {
        assertThat(taken(mail("Subject: x", "Text")))
                .isEqualTo(new TakeInMail.Outcome.Quarantined(QuarantineReason.UNREADABLE));
        assertThat(taken(mail("From: nora@bakery.example\nFrom: eve@stranger.example", "Text")))
                .isEqualTo(new TakeInMail.Outcome.Quarantined(QuarantineReason.UNREADABLE));
    }

    @Test
    void what_is_too_large_or_too_old_is_looked_at_first() {
        var content = mail("From: nora@bakery.example", "Text").getBytes(StandardCharsets.UTF_8);
        var takeInMail = aftercare.takeInMail(new PlainMailReader(), Aftercare.MAIL_RULES);
        var large = new Mailbox.Arrived(Instant.parse(RECEIVED), 50_000_000, content, false);

        assertThat(takeInMail.execute(new TakeInMail.Command(large)))
                .isEqualTo(new TakeInMail.Outcome.Quarantined(QuarantineReason.TOO_LARGE));
        assertThat(takeInMail.execute(new TakeInMail.Command(
                        arrived(mail("From: nora@bakery.example", "Text"), "2026-10-24T09:59:59Z"))))
                .isEqualTo(new TakeInMail.Outcome.Quarantined(QuarantineReason.TOO_OLD));

        assertThat(quarantined()).extracting(QuarantinedMail::size).contains(50_000_000L);
    }

    @Test
    void who_sends_more_than_a_person_writes_is_looked_at_first() {
        for (var i = 0; i < 30; i++) {
            assertThat(taken(mail("From: nora@bakery.example", "Text " + i)))
                    .isInstanceOf(TakeInMail.Outcome.Reported.class);
        }

        assertThat(taken(mail("From: nora@bakery.example", "Once more")))
                .isEqualTo(new TakeInMail.Outcome.Quarantined(QuarantineReason.TOO_MANY));
        aftercare.clock.set(Instant.parse("2026-11-23T11:00:01Z"));
        assertThat(taken(mail("From: nora@bakery.example", "Later"))).isInstanceOf(TakeInMail.Outcome.Reported.class);
    }

    @Test
    void a_contact_who_may_not_report_is_looked_at_first() {
        aftercare.authorise(agreement, nora, ContactRole.READ_STATEMENTS);

        assertThat(taken(mail("From: nora@bakery.example", "Text")))
                .isEqualTo(new TakeInMail.Outcome.Quarantined(QuarantineReason.NOT_ALLOWED));
    }

    @Test
    void what_could_be_about_several_agreements_is_looked_at_first() {
        aftercare.signed(bakery, TermsMother.officeHoursOnly());

        assertThat(taken(mail("From: nora@bakery.example", "Text")))
                .isEqualTo(new TakeInMail.Outcome.Quarantined(QuarantineReason.UNCLEAR));
    }

    @Test
    void a_clock_of_the_mail_server_that_is_ahead_reports_nothing_in_the_future() {
        var outcome = aftercare
                .takeInMail(new PlainMailReader(), Aftercare.MAIL_RULES)
                .execute(new TakeInMail.Command(
                        arrived(mail("From: nora@bakery.example", "Text"), "2026-11-23T10:05:00Z")));

        var number = ((TakeInMail.Outcome.Reported) outcome).issue();
        assertThat(aftercare.shown(number).issue().report().happenedAt()).isEqualTo("2026-11-23T10:00:00Z");
    }

    @Test
    void whoever_writes_to_the_address_for_calls_is_phoned() {
        var outcome = taken(mail(
                "From: eve@stranger.example\nX-Name: Eve\nTo: call-me@vendor.example\nSubject: Please call",
                "020 7946 0958, after two."));

        assertThat(outcome).isInstanceOfSatisfying(TakeInMail.Outcome.Called.class, called -> {
            var request = aftercare.callbacks.find(called.callback()).orElseThrow();
            assertThat(request.asked().name()).isEqualTo("Eve");
            assertThat(request.asked().phone().value()).isEqualTo("+442079460958");
            assertThat(request.asked().email().orElseThrow().value()).isEqualTo("eve@stranger.example");
            assertThat(request.asked().topic()).isEqualTo("Please call\n020 7946 0958, after two.");
            assertThat(request.asked().channel()).isEqualTo(Channel.MAIL);
            assertThat(request.asked().contact()).isEmpty();
        });
    }

    @Test
    void a_contact_who_writes_there_is_known_and_may_have_no_name() {
        var outcome = taken(mail("From: nora@bakery.example\nTo: call-me@vendor.example", "020 7946 0958"));

        var callback = ((TakeInMail.Outcome.Called) outcome).callback();
        var asked = aftercare.callbacks.find(callback).orElseThrow().asked();
        assertThat(asked.name()).isEqualTo("nora");
        assertThat(asked.contact()).contains(nora.id());
    }

    @Test
    void who_leaves_no_number_or_asks_too_often_is_looked_at_first() {
        assertThat(taken(mail("From: eve@stranger.example\nTo: call-me@vendor.example", "Call me")))
                .isEqualTo(new TakeInMail.Outcome.Quarantined(QuarantineReason.NO_CALL));
        for (var i = 0; i < 5; i++) {
            assertThat(taken(
                            mail("From: eve@stranger.example\nTo: call-me@vendor.example", "020 7946 0958 about " + i)))
                    .isInstanceOf(TakeInMail.Outcome.Called.class);
        }
        assertThat(taken(mail("From: eve@stranger.example\nTo: call-me@vendor.example", "020 7946 0958 again")))
                .isEqualTo(new TakeInMail.Outcome.Quarantined(QuarantineReason.NO_CALL));
    }

    @Test
    void the_mailbox_is_emptied_and_one_bad_mail_holds_up_no_other() {
        var collectMail = aftercare.collectMail(new PlainMailReader(), Aftercare.MAIL_RULES);
        var poison = mail("From: nora@bakery.example\nX-Poison: yes", "Text");
        aftercare.mailbox.put(poison, RECEIVED);
        aftercare.mailbox.put(mail("From: nora@bakery.example", "Text"), RECEIVED);
        aftercare.mailbox.put(mail("From: eve@stranger.example", "Text"), RECEIVED);
        aftercare.mailbox.put(mail("From: nora@bakery.example\nPrecedence: bulk", "Text"), RECEIVED);
        aftercare.mailbox.put(mail("From: nora@bakery.example\nTo: call-me@vendor.example", "020 7946 0958"), RECEIVED);
        aftercare.mailbox.put(mail("From: nora@bakery.example\nSubject: AC-1002\nX-File: a", "Text"), RECEIVED);
        aftercare.mailbox.put(poison, RECEIVED);

        collectMail.execute();

        assertThat(aftercare.mailbox.waiting()).isZero();
        assertThat(aftercare.mailbox.filed())
                .containsExactly(
                        Mailbox.Filing.QUARANTINE,
                        Mailbox.Filing.DONE,
                        Mailbox.Filing.QUARANTINE,
                        Mailbox.Filing.DONE,
                        Mailbox.Filing.DONE,
                        Mailbox.Filing.DONE,
                        Mailbox.Filing.QUARANTINE);
        assertThat(quarantined())
                .extracting(QuarantinedMail::reason)
                .containsExactlyInAnyOrder(QuarantineReason.FAILED, QuarantineReason.UNKNOWN_SENDER);
    }

    @Test
    void a_mailbox_that_cannot_be_reached_is_tried_again() {
        aftercare.mailbox.outOfOrder(true);

        assertThatThrownBy(() -> aftercare
                        .collectMail(new PlainMailReader(), Aftercare.MAIL_RULES)
                        .execute())
                .isInstanceOf(UnavailableException.class);
    }

    @Test
    void a_store_that_cannot_be_reached_leaves_the_mail_where_it_is() {
        aftercare.mailbox.put(mail("From: nora@bakery.example", "Text"), RECEIVED);
        var collectMail = aftercare.collectMail(
                content -> {
                    throw new UnavailableException("away", new IllegalStateException());
                },
                Aftercare.MAIL_RULES);

        assertThatThrownBy(collectMail::execute).isInstanceOf(UnavailableException.class);

        assertThat(aftercare.mailbox.waiting()).isEqualTo(1);
        assertThat(quarantined()).isEmpty();
    }

    @Test
    void mails_in_quarantine_are_listed_a_page_at_a_time_and_shown_with_what_they_came_as() {
        var first = mail("From: eve@stranger.example", "One");
        taken(first);
        aftercare.clock.set(Instant.parse("2026-11-23T10:00:01Z"));
        taken(mail("From: eve@stranger.example", "Two"));

        var page = (ListQuarantined.Outcome.Listed) aftercare.listQuarantined.execute(
                new ListQuarantined.Command(aftercare.agent(), Optional.of(true), Optional.empty(), 1));
        var rest = (ListQuarantined.Outcome.Listed) aftercare.listQuarantined.execute(
                new ListQuarantined.Command(aftercare.agent(), Optional.of(true), page.next(), 1));

        assertThat(page.mails()).extracting(QuarantinedMail::text).containsExactly("One");
        assertThat(rest.mails()).extracting(QuarantinedMail::text).containsExactly("Two");
        assertThat(rest.next()).isEmpty();
        var id = page.mails().getFirst().id();
        assertThat(aftercare.showQuarantined.execute(new ShowQuarantined.Command(aftercare.agent(), id)))
                .isEqualTo(new ShowQuarantined.Outcome.Shown(page.mails().getFirst()));
        assertThat(((ReadOriginal.Outcome.Found)
                                aftercare.readOriginal.execute(new ReadOriginal.Command(aftercare.agent(), id)))
                        .original())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(first);
    }

    private ReleaseMail.Outcome released(MailId id, ContactId contact, Agreement about) {
        return aftercare.releaseMail.execute(new ReleaseMail.Command(
                aftercare.agent(),
                id,
                Optional.of(contact),
                Optional.of(about.id()),
                Optional.of("Website"),
                Optional.of(Severity.S1)));
    }

    private ReleaseMail.Outcome released(MailId id) {
        return aftercare.releaseMail.execute(new ReleaseMail.Command(
                aftercare.agent(), id, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private static List<String> places(ReleaseMail.Outcome outcome) {
        return ((ReleaseMail.Outcome.Refused) outcome)
                .faults().stream().map(Fault::pointer).toList();
    }

    @Test
    void a_released_mail_becomes_the_issue_that_it_would_have_become() {
        taken(mail("From: nora@home.example\nSubject: Slow", "Since this morning."));
        aftercare.clock.set(Instant.parse("2026-11-23T15:00:00Z"));

        var outcome = released(onlyQuarantined().id(), nora.id(), agreement);

        var issue = ((ReleaseMail.Outcome.BecameIssue) outcome).issue();
        var report = aftercare.shown(issue).issue().report();
        assertThat(report.happenedAt()).isEqualTo(RECEIVED);
        assertThat(report.recordedAt()).isEqualTo("2026-11-23T15:00:00Z");
        assertThat(report.actor().name()).isEqualTo("Alex Agent");
        assertThat(report.reporter()).contains(nora.id());
        assertThat(report.system()).isEqualTo("Website");
        assertThat(report.severity()).isEqualTo(Severity.S1);
        assertThat(attachments(issue)).extracting(Attachment::name).containsExactly("original.eml");
        assertThat(onlyQuarantined().settling()).hasValueSatisfying(settling -> {
            assertThat(settling.decision()).isEqualTo(QuarantinedMail.Decision.RELEASED);
            assertThat(settling.issue()).contains(issue);
            assertThat(settling.by().name()).isEqualTo("Alex Agent");
        });
        assertThat(released(onlyQuarantined().id())).isEqualTo(new ReleaseMail.Outcome.SettledAlready());
    }

    @Test
    void a_contact_who_may_not_report_is_reported_for_by_an_agent() {
        aftercare.authorise(agreement, nora, ContactRole.READ_STATEMENTS);
        taken(mail("From: nora@bakery.example", "Text"));
        var id = onlyQuarantined().id();

        assertThat(places(released(id))).containsExactly("/agreementId");
        assertThat(released(id, nora.id(), agreement)).isInstanceOf(ReleaseMail.Outcome.BecameIssue.class);
    }

    @Test
    void a_released_mail_of_a_contact_needs_nothing_more_and_may_be_an_answer() {
        var number = aftercare.reported(nora, agreement, Severity.S3).issue().number();
        taken(mail("From: nora@bakery.example\nSubject: Re: " + number, "It is slower now."), DISTRUSTFUL);
        taken(mail("From: nora@bakery.example\nSubject: Shop", "New."), DISTRUSTFUL);

        var waiting = quarantined();
        var outcomes = waiting.stream().map(mail -> released(mail.id())).toList();

        assertThat(outcomes).hasOnlyElementsOfType(ReleaseMail.Outcome.BecameIssue.class);
        assertThat(history(number)).hasAtLeastOneElementOfType(IssueEvent.Answered.class);
    }

    @Test
    void a_released_mail_to_the_address_for_calls_becomes_a_callback_request() {
        var rules = new MailRules(
                Aftercare.MAIL_RULES.own(),
                Optional.of(Aftercare.CALL_ME),
                Optional.of("mx.vendor.example"),
                Severity.S3);
        taken(mail("From: eve@stranger.example\nTo: call-me@vendor.example", "020 7946 0958"), rules);

        var outcome =
                (ReleaseMail.Outcome.BecameCallback) released(onlyQuarantined().id());

        assertThat(onlyQuarantined().settling().orElseThrow().callback()).contains(outcome.callback());
        assertThat(aftercare.callbacks.find(outcome.callback())).isPresent();
    }

    @Test
    void what_is_missing_for_a_release_is_named() {
        taken(mail("From: eve@stranger.example\nTo: call-me@vendor.example", "Call me"));
        taken(mail("From: eve@stranger.example", "Text"));
        var call = quarantined().stream()
                .filter(mail -> mail.reason() == QuarantineReason.NO_CALL)
                .findFirst()
                .orElseThrow();
        var stranger = quarantined().stream()
                .filter(mail -> mail.reason() == QuarantineReason.UNKNOWN_SENDER)
                .findFirst()
                .orElseThrow();
        var nobody = new ContactId(new UUID(0x7000, 99));

        assertThat(places(released(call.id()))).containsExactly("");
        assertThat(places(released(stranger.id()))).containsExactly("/contactId");
        assertThat(places(released(stranger.id(), nobody, agreement))).containsExactly("/contactId");
        assertThat(places(aftercare.releaseMail.execute(new ReleaseMail.Command(
                        aftercare.agent(),
                        stranger.id(),
                        Optional.of(nora.id()),
                        Optional.of(agreement.id()),
                        Optional.empty(),
                        Optional.empty()))))
                .containsExactly("/system");
        assertThat(places(aftercare.releaseMail.execute(new ReleaseMail.Command(
                        aftercare.agent(),
                        stranger.id(),
                        Optional.of(nora.id()),
                        Optional.of(new AgreementId(new UUID(0x7000, 98))),
                        Optional.of("Shop"),
                        Optional.empty()))))
                .containsExactly("/agreementId");
        assertThat(quarantined()).allMatch(QuarantinedMail::waits);
    }

    @Test
    void a_discarded_mail_stays_to_be_looked_at() {
        taken(mail("From: eve@stranger.example", "Buy now"));
        var id = onlyQuarantined().id();
        var command = new DiscardMail.Command(aftercare.agent(), id);

        assertThat(aftercare.discardMail.execute(command)).isInstanceOf(DiscardMail.Outcome.Discarded.class);

        assertThat(aftercare.discardMail.execute(command)).isEqualTo(new DiscardMail.Outcome.SettledAlready());
        assertThat(onlyQuarantined().settling().orElseThrow().decision()).isEqualTo(QuarantinedMail.Decision.DISCARDED);
    }

    @Test
    void what_is_not_there_is_unknown() {
        var id = new MailId(new UUID(0x7000, 97));

        assertThat(released(id)).isEqualTo(new ReleaseMail.Outcome.Unknown());
        assertThat(aftercare.discardMail.execute(new DiscardMail.Command(aftercare.agent(), id)))
                .isEqualTo(new DiscardMail.Outcome.Unknown());
        assertThat(aftercare.showQuarantined.execute(new ShowQuarantined.Command(aftercare.agent(), id)))
                .isEqualTo(new ShowQuarantined.Outcome.Unknown());
        assertThat(aftercare.readOriginal.execute(new ReadOriginal.Command(aftercare.agent(), id)))
                .isEqualTo(new ReadOriginal.Outcome.Unknown());
        assertThat(aftercare.callbacks.find(new CallbackReference(9_999))).isEmpty();
    }
}
