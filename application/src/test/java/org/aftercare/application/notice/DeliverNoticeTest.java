package org.aftercare.application.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.application.mother.Aftercare;
import org.aftercare.application.mother.TermsMother;
import org.aftercare.application.port.Notice;
import org.aftercare.application.port.OutgoingMail;
import org.aftercare.application.port.UnavailableException;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.mail.MailRetries;
import org.aftercare.domain.mail.MailState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeliverNoticeTest {
    private final Aftercare aftercare = Aftercare.at("2026-11-23T10:00:00Z");

    @BeforeEach
    void report() {
        var bakery = aftercare.customer("Bakery");
        var carla = aftercare.contact(bakery, "Carla", "carla@bakery.example");
        var agreement = aftercare.signed(bakery, TermsMother.workedExamples());
        aftercare.reportIssue.execute(aftercare.report(carla, agreement, Severity.S3));
    }

    private OutgoingMail mail(UUID id) {
        return aftercare.outbox.find(id).orElseThrow();
    }

    private DeliverNotice.Outcome deliver(UUID id) {
        return aftercare.deliverNotice.execute(new DeliverNotice.Command(id));
    }

    @Test
    void a_notice_stays_in_the_outbox_until_somebody_takes_it() {
        var notice = aftercare.outbox.waiting().getFirst();
        aftercare.mailer.outOfOrder(true);

        assertThat(deliver(notice.id())).isInstanceOfSatisfying(DeliverNotice.Outcome.Failed.class, failed -> {
            assertThat(failed.cause()).isInstanceOf(UnavailableException.class);
            assertThat(failed.mail()).isEqualTo(mail(notice.id()));
        });
        assertThat(aftercare.outbox.waiting()).contains(notice);
        assertThat(mail(notice.id()))
                .isEqualTo(new OutgoingMail(
                        notice,
                        MailState.FAILING,
                        1,
                        Optional.of(Instant.parse("2026-11-23T10:00:00Z")),
                        Optional.of("the mail server is out of order"),
                        Optional.of(Instant.parse("2026-11-23T10:00:01Z"))));

        aftercare.mailer.outOfOrder(false);
        assertThat(deliver(notice.id())).isInstanceOf(DeliverNotice.Outcome.Delivered.class);
        assertThat(mail(notice.id()))
                .isEqualTo(new OutgoingMail(
                        notice,
                        MailState.DELIVERED,
                        2,
                        Optional.of(Instant.parse("2026-11-23T10:00:00Z")),
                        Optional.empty(),
                        Optional.empty()));
        assertThat(aftercare.outbox.waiting()).doesNotContain(notice);
    }

    @Test
    void a_notice_is_given_up_when_it_was_refused_for_days() {
        var notice = aftercare.outbox.waiting().getFirst();
        aftercare.mailer.outOfOrder(true);
        for (var attempt = 1; attempt < MailRetries.ATTEMPTS; attempt++) {
            assertThat(deliver(notice.id())).isInstanceOf(DeliverNotice.Outcome.Failed.class);
        }

        assertThat(deliver(notice.id())).isInstanceOf(DeliverNotice.Outcome.GivenUp.class);

        assertThat(mail(notice.id()).state()).isEqualTo(MailState.GIVEN_UP);
        assertThat(mail(notice.id()).attempts()).isEqualTo(MailRetries.ATTEMPTS);
        aftercare.mailer.outOfOrder(false);
        assertThat(deliver(notice.id())).isEqualTo(new DeliverNotice.Outcome.NothingToDo());
    }

    @Test
    void a_defect_of_ours_is_tried_again_without_telling_its_inside() {
        var notice = aftercare.outbox.waiting().getFirst();
        aftercare.mailer.broken(new IllegalStateException("secret inside"));

        assertThat(deliver(notice.id()))
                .isInstanceOfSatisfying(DeliverNotice.Outcome.Failed.class, failed -> assertThat(failed.cause())
                        .hasMessage("secret inside"));

        assertThat(mail(notice.id()).lastFailure()).contains("Aftercare itself failed; the log has why");
    }

    @Test
    void a_notice_is_delivered_once() {
        var id = aftercare.outbox.waiting().getFirst().id();

        deliver(id);

        assertThat(deliver(id)).isEqualTo(new DeliverNotice.Outcome.NothingToDo());
        assertThat(aftercare.mailer.delivered()).extracting(Notice::id).containsExactly(id);
    }

    @Test
    void what_was_never_put_in_is_not_delivered() {
        assertThat(deliver(new UUID(0x7000, 99))).isEqualTo(new DeliverNotice.Outcome.NothingToDo());
    }
}
