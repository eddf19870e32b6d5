package org.aftercare.application.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.application.mother.Aftercare;
import org.aftercare.application.port.Notice;
import org.aftercare.application.port.OutgoingMail;
import org.aftercare.domain.TimeOrderedId;
import org.aftercare.domain.access.AdministrativeAct;
import org.aftercare.domain.agreement.ClockKind;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.customer.EmailAddress;
import org.aftercare.domain.mail.MailState;
import org.junit.jupiter.api.Test;

class OutgoingMailsTest {
    private final Aftercare aftercare = Aftercare.at("2026-11-23T10:00:00Z");

    private UUID put() {
        var id = TimeOrderedId.at(aftercare.clock.instant());
        aftercare.clock.advance(Duration.ofSeconds(1));
        var issue = new Notice.IssueInBrief("AC-1042", "Acme", "Shop", Severity.S3, "Slow", ZoneId.of("Europe/London"));
        var due = Instant.parse("2026-11-23T13:00:00Z");
        aftercare.store.execute(() -> {
            aftercare.outbox.put(new Notice.PromiseAtRisk(
                    id, new EmailAddress("agents@vendor.example"), issue, ClockKind.RESPONSE, 75, due));
            return id;
        });
        return id;
    }

    private MailState state(UUID id) {
        return aftercare.outbox.find(id).orElseThrow().state();
    }

    private OverruleOutgoing.Outcome resend(UUID id) {
        return aftercare.overruleOutgoing.execute(
                new OverruleOutgoing.Command(aftercare.administrator(), id, OverruleOutgoing.Wish.RESEND));
    }

    private OverruleOutgoing.Outcome giveUp(UUID id) {
        return aftercare.overruleOutgoing.execute(
                new OverruleOutgoing.Command(aftercare.administrator(), id, OverruleOutgoing.Wish.GIVE_UP));
    }

    private DeliverNotice.Outcome deliver(UUID id) {
        return aftercare.deliverNotice.execute(new DeliverNotice.Command(id));
    }

    private ListOutgoing.Outcome list(Optional<MailState> state, Optional<UUID> before, int limit) {
        return aftercare.listOutgoing.execute(
                new ListOutgoing.Command(aftercare.administrator(), state, before, limit));
    }

    private OutgoingMail mail(UUID id) {
        return aftercare.outbox.find(id).orElseThrow();
    }

    @Test
    void pages_of_mails_follow_each_other_the_newest_first() {
        var first = put();
        var second = put();
        var third = put();

        assertThat(list(Optional.empty(), Optional.empty(), 2))
                .isEqualTo(new ListOutgoing.Outcome.Listed(List.of(mail(third), mail(second)), Optional.of(second)));
        assertThat(list(Optional.empty(), Optional.of(second), 2))
                .isEqualTo(new ListOutgoing.Outcome.Listed(List.of(mail(first)), Optional.empty()));
        deliver(second);
        assertThat(list(Optional.of(MailState.DELIVERED), Optional.empty(), 2))
                .isEqualTo(new ListOutgoing.Outcome.Listed(List.of(mail(second)), Optional.empty()));
    }

    @Test
    void a_mail_is_shown_with_when_it_was_put_in() {
        var id = put();

        assertThat(aftercare.showOutgoing.execute(new ShowOutgoing.Command(aftercare.administrator(), id)))
                .isInstanceOfSatisfying(
                        ShowOutgoing.Outcome.Shown.class,
                        shown -> assertThat(shown.mail().madeAt()).isEqualTo("2026-11-23T10:00:00Z"));
        assertThat(aftercare.showOutgoing.execute(new ShowOutgoing.Command(aftercare.administrator(), new UUID(1, 2))))
                .isEqualTo(new ShowOutgoing.Outcome.Unknown());
    }

    @Test
    void what_is_given_up_is_not_tried_until_it_is_sent_again() {
        var id = put();
        aftercare.mailer.outOfOrder(true);
        deliver(id);

        assertThat(giveUp(id)).isInstanceOf(OverruleOutgoing.Outcome.Overruled.class);

        aftercare.mailer.outOfOrder(false);
        assertThat(deliver(id)).isEqualTo(new DeliverNotice.Outcome.NothingToDo());
        assertThat(resend(id)).isInstanceOfSatisfying(OverruleOutgoing.Outcome.Overruled.class, overruled -> {
            assertThat(overruled.mail().attempts()).isZero();
            assertThat(overruled.mail().lastFailure()).contains("the mail server is out of order");
        });
        assertThat(deliver(id)).isInstanceOf(DeliverNotice.Outcome.Delivered.class);
        assertThat(aftercare.mailer.delivered()).extracting(Notice::id).containsExactly(id);
    }

    @Test
    void what_is_done_by_hand_is_on_record() {
        var id = put();
        giveUp(id);
        resend(id);

        assertThat(aftercare.actTrail.all())
                .extracting(AdministrativeAct::kind)
                .containsExactly(AdministrativeAct.Kind.MAIL_GIVEN_UP, AdministrativeAct.Kind.MAIL_RESENT);
        var act = aftercare.actTrail.all().getFirst();
        assertThat(act.subject()).isEqualTo(id.toString());
        assertThat(act.subjectName()).isEqualTo("agents@vendor.example");
        assertThat(act.changes())
                .containsExactly(
                        new AdministrativeAct.Change("purpose", Optional.empty(), Optional.of("PROMISE_AT_RISK")),
                        new AdministrativeAct.Change("subject", Optional.empty(), Optional.of("AC-1042")),
                        new AdministrativeAct.Change("state", Optional.of("WAITING"), Optional.of("GIVEN_UP")));
    }

    @Test
    void what_is_settled_is_neither_sent_again_nor_given_up() {
        var delivered = put();
        deliver(delivered);

        assertThat(resend(delivered)).isEqualTo(new OverruleOutgoing.Outcome.SettledAlready(mail(delivered)));
        assertThat(giveUp(delivered)).isEqualTo(new OverruleOutgoing.Outcome.SettledAlready(mail(delivered)));
        var givenUp = put();
        giveUp(givenUp);
        assertThat(giveUp(givenUp)).isEqualTo(new OverruleOutgoing.Outcome.SettledAlready(mail(givenUp)));
        assertThat(aftercare.actTrail.all()).hasSize(1);
    }

    @Test
    void what_is_just_being_sent_is_left_alone() {
        var id = put();
        aftercare.outbox.underWay(id);

        assertThat(resend(id)).isEqualTo(new OverruleOutgoing.Outcome.UnderWay());
        assertThat(giveUp(id)).isEqualTo(new OverruleOutgoing.Outcome.UnderWay());
        assertThat(state(id)).isEqualTo(MailState.WAITING);
        assertThat(aftercare.actTrail.all()).isEmpty();
    }

    @Test
    void what_never_was_there_is_unknown() {
        assertThat(resend(new UUID(1, 2))).isEqualTo(new OverruleOutgoing.Outcome.Unknown());
    }

    @Test
    void an_agent_who_is_no_administrator_sees_and_does_nothing() {
        var id = put();
        var agent = aftercare.agent();

        assertThat(aftercare.listOutgoing.execute(
                        new ListOutgoing.Command(agent, Optional.empty(), Optional.empty(), 10)))
                .isEqualTo(new ListOutgoing.Outcome.NotAdministrator());
        assertThat(aftercare.showOutgoing.execute(new ShowOutgoing.Command(agent, id)))
                .isEqualTo(new ShowOutgoing.Outcome.NotAdministrator());
        assertThat(aftercare.overruleOutgoing.execute(
                        new OverruleOutgoing.Command(agent, id, OverruleOutgoing.Wish.GIVE_UP)))
                .isEqualTo(new OverruleOutgoing.Outcome.NotAdministrator());
    }
}
