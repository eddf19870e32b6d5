package org.aftercare.application.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.aftercare.application.mother.Aftercare;
import org.aftercare.application.mother.TermsMother;
import org.aftercare.application.port.Notice;
import org.aftercare.application.port.UnavailableException;
import org.aftercare.domain.agreement.Severity;
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

    private DeliverNotice.Outcome deliver(UUID id) {
        return aftercare.deliverNotice.execute(new DeliverNotice.Command(id));
    }

    @Test
    void a_notice_stays_in_the_outbox_until_somebody_takes_it() {
        var notice = aftercare.outbox.waiting().getFirst();
        aftercare.mailer.outOfOrder(true);

        assertThatThrownBy(() -> deliver(notice.id())).isInstanceOf(UnavailableException.class);
        assertThat(aftercare.outbox.waiting()).contains(notice);

        aftercare.mailer.outOfOrder(false);
        assertThat(deliver(notice.id())).isEqualTo(new DeliverNotice.Outcome.Delivered());
        assertThat(aftercare.outbox.waiting()).doesNotContain(notice);
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
