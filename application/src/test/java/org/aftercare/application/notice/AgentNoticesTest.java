package org.aftercare.application.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aftercare.application.access.AddAgent;
import org.aftercare.application.access.ChangeAgentPreferences;
import org.aftercare.application.mother.Aftercare;
import org.aftercare.application.port.Notice;
import org.aftercare.application.port.OutgoingMail;
import org.aftercare.domain.TimeOrderedId;
import org.aftercare.domain.access.AgentAccount;
import org.aftercare.domain.access.AgentPreferences;
import org.aftercare.domain.access.AgentPreferences.Routine;
import org.aftercare.domain.access.AgentTopic;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.ClockKind;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.customer.EmailAddress;
import org.junit.jupiter.api.Test;

class AgentNoticesTest {
    private static final String SATURDAY = "2026-11-21T10:00:00Z";
    private static final Instant DUE = Instant.parse("2026-11-23T13:00:00Z");

    private final Aftercare aftercare = Aftercare.at(SATURDAY);

    private AgentAccount agent(String email) {
        var command = new AddAgent.Command(
                aftercare.administrator(),
                "Alex",
                AgentAccount.Kind.PERSON,
                false,
                Optional.of(new EmailAddress(email)));
        return ((AddAgent.Outcome.Added) aftercare.addAgent.execute(command)).account();
    }

    private AgentAccount agent(String email, Routine routine, AgentTopic... topics) {
        var account = agent(email);
        aftercare.changeAgentPreferences.execute(new ChangeAgentPreferences.Command(
                new Caller.OfVendor(account.agent()), new AgentPreferences(Set.of(topics), routine)));
        return account;
    }

    private static Notice.IssueInBrief issue(Severity severity) {
        return new Notice.IssueInBrief("AC-1042", "Acme", "Shop", severity, "Slow", ZoneId.of("Europe/London"));
    }

    private UUID id() {
        aftercare.clock.advance(Duration.ofMillis(1));
        return TimeOrderedId.at(aftercare.clock.instant());
    }

    private Notice.PromiseBroken broken(Severity severity) {
        return new Notice.PromiseBroken(
                id(), Aftercare.SUPPORT, issue(severity), ClockKind.RESPONSE, severity, DUE, false);
    }

    private Notice.PromiseAtRisk atRisk() {
        return new Notice.PromiseAtRisk(id(), Aftercare.SUPPORT, issue(Severity.S3), ClockKind.RESPONSE, 75, DUE);
    }

    private void putAndDeliver(Notice notice) {
        aftercare.store.execute(() -> {
            aftercare.outbox.put(notice);
            return notice;
        });
        aftercare.deliverNotice.execute(new DeliverNotice.Command(notice.id()));
    }

    /** What is on its way to somebody else than support. */
    private List<OutgoingMail> mails() {
        return aftercare.outbox.list(Optional.empty(), Optional.empty(), 100).stream()
                .filter(mail -> !mail.notice().to().equals(Aftercare.SUPPORT))
                .toList();
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }

    @Test
    void a_routine_mail_of_a_saturday_waits_for_monday_morning() {
        agent("alex@vendor.example", Routine.OFFICE_HOURS, AgentTopic.BREACHES);

        putAndDeliver(broken(Severity.S2));

        assertThat(mails()).singleElement().satisfies(mail -> assertThat(mail.nextAttemptAt())
                .contains(at("2026-11-23T09:00:00Z")));
        assertThat(aftercare.mailer.delivered()).extracting(Notice::to).containsExactly(Aftercare.SUPPORT);
    }

    @Test
    void a_bank_holiday_is_no_time_for_routine_either() {
        aftercare.clock.set(at("2026-12-25T11:00:00Z"));
        agent("alex@vendor.example", Routine.OFFICE_HOURS, AgentTopic.BREACHES);

        putAndDeliver(broken(Severity.S3));

        assertThat(mails())
                .extracting(OutgoingMail::nextAttemptAt)
                .containsExactly(Optional.of(at("2026-12-29T09:00:00Z")));
    }

    @Test
    void in_office_hours_it_goes_at_once() {
        aftercare.clock.set(at("2026-11-23T10:00:00Z"));
        agent("alex@vendor.example", Routine.OFFICE_HOURS, AgentTopic.BREACHES);

        putAndDeliver(broken(Severity.S2));

        assertThat(mails()).extracting(OutgoingMail::nextAttemptAt).containsExactly(Optional.empty());
    }

    @Test
    void what_is_about_a_system_that_failed_waits_for_nothing() {
        agent("alex@vendor.example", Routine.OFFICE_HOURS, AgentTopic.BREACHES);

        putAndDeliver(broken(Severity.S1));

        assertThat(mails()).extracting(OutgoingMail::nextAttemptAt).containsExactly(Optional.empty());
    }

    @Test
    void whoever_wants_it_so_gets_it_at_any_time() {
        agent("alex@vendor.example", Routine.ANY_TIME, AgentTopic.BREACHES);

        putAndDeliver(broken(Severity.S5));

        assertThat(mails()).extracting(OutgoingMail::nextAttemptAt).containsExactly(Optional.empty());
    }

    @Test
    void each_gets_what_he_chose_and_nothing_else() {
        agent("breaches@vendor.example", Routine.ANY_TIME, AgentTopic.BREACHES);
        agent("warnings@vendor.example", Routine.ANY_TIME, AgentTopic.WARNINGS);
        agent("both@vendor.example", Routine.ANY_TIME, AgentTopic.BREACHES, AgentTopic.WARNINGS);
        agent("silent@vendor.example");

        putAndDeliver(broken(Severity.S3));
        assertThat(mails())
                .extracting(mail -> mail.notice().to().value())
                .containsExactlyInAnyOrder("breaches@vendor.example", "both@vendor.example");

        putAndDeliver(atRisk());
        assertThat(mails())
                .extracting(mail -> mail.notice().to().value())
                .containsExactlyInAnyOrder(
                        "breaches@vendor.example",
                        "both@vendor.example",
                        "warnings@vendor.example",
                        "both@vendor.example");
    }

    @Test
    void nobody_is_told_twice_however_often_support_has_to_be_tried() {
        agent("alex@vendor.example", Routine.ANY_TIME, AgentTopic.BREACHES);
        aftercare.mailer.outOfOrder(true);
        var notice = broken(Severity.S3);
        putAndDeliver(notice);

        aftercare.mailer.outOfOrder(false);
        aftercare.overruleOutgoing.execute(
                new OverruleOutgoing.Command(aftercare.administrator(), notice.id(), OverruleOutgoing.Wish.RESEND));
        aftercare.deliverNotice.execute(new DeliverNotice.Command(notice.id()));

        assertThat(mails()).hasSize(1);
        var copy = mails().getFirst();
        aftercare.deliverNotice.execute(new DeliverNotice.Command(copy.id()));
        assertThat(mails()).hasSize(1);
        assertThat(aftercare.mailer.delivered())
                .containsExactly(notice, notice.addressedTo(copy.id(), new EmailAddress("alex@vendor.example")));
    }

    @Test
    void an_agent_at_the_support_address_gets_it_once() {
        agent(Aftercare.SUPPORT.value(), Routine.ANY_TIME, AgentTopic.BREACHES);

        putAndDeliver(broken(Severity.S3));

        assertThat(aftercare.outbox.list(Optional.empty(), Optional.empty(), 10))
                .hasSize(1);
    }

    @Test
    void all_that_support_is_told_can_be_chosen_and_says_the_same() {
        agent("alex@vendor.example", Routine.ANY_TIME, AgentTopic.values());
        var call = new Notice.PromisedCall(
                "CB-1001", "+442079460958", DUE, false, DUE, DUE.plusSeconds(60), ZoneId.of("Europe/London"));
        var reported = new Notice.ReportedIssue(
                "AC-1042",
                "Acme",
                "Cora",
                "Shop",
                Severity.S1,
                "Slow",
                "Slow.",
                DUE,
                ZoneId.of("Europe/London"),
                Set.of(),
                Optional.empty());
        var told = List.of(
                new Notice.ReportArrived(id(), Aftercare.SUPPORT, reported),
                new Notice.ContactActed(
                        id(), Aftercare.SUPPORT, issue(Severity.S1), Notice.ContactDeed.ADDED, "Cora", "More."),
                atRisk(),
                broken(Severity.S4),
                new Notice.CallbackArrived(
                        id(),
                        Aftercare.SUPPORT,
                        call,
                        "Nora",
                        Optional.empty(),
                        Optional.empty(),
                        "The till",
                        Optional.empty(),
                        Optional.empty()));

        told.forEach(this::putAndDeliver);

        assertThat(mails()).hasSize(5).allSatisfy(mail -> assertThat(told)
                .extracting(notice ->
                        (Notice) notice.addressedTo(mail.id(), mail.notice().to()))
                .contains(mail.notice()));
        assertThat(told).extracting(Notice.ForSupport::agentTopic).containsExactlyInAnyOrder(AgentTopic.values());
        assertThat(told).extracting(Notice.ForSupport::urgent).containsExactly(true, true, false, false, false);
    }
}
