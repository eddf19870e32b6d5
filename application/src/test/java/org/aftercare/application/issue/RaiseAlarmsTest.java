package org.aftercare.application.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import org.aftercare.application.fake.InMemoryAlarms;
import org.aftercare.application.mother.Aftercare;
import org.aftercare.application.mother.TermsMother;
import org.aftercare.application.port.Notice;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.ClockKind;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.Customer;
import org.aftercare.domain.issue.IssueEvent;
import org.aftercare.domain.issue.IssueNumber;
import org.junit.jupiter.api.Test;

class RaiseAlarmsTest {
    private final Aftercare aftercare = Aftercare.at("2026-11-23T10:00:00Z");
    private final Customer bakery = aftercare.customer("Bakery");
    private final Contact carla = aftercare.contact(bakery, "Carla", "carla@bakery.example");
    private final Agreement agreement = aftercare.signed(bakery, TermsMother.fullPromises());

    private IssueNumber reported(Severity severity) {
        return aftercare.reported(carla, agreement, severity).issue().number();
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-" + time + ":00Z");
    }

    private List<Notice.PromiseAtRisk> atRisk() {
        return aftercare.outbox.waiting().stream()
                .filter(Notice.PromiseAtRisk.class::isInstance)
                .map(Notice.PromiseAtRisk.class::cast)
                .toList();
    }

    private List<Notice.PromiseBroken> broken() {
        return aftercare.outbox.waiting().stream()
                .filter(Notice.PromiseBroken.class::isInstance)
                .map(Notice.PromiseBroken.class::cast)
                .toList();
    }

    private List<IssueEvent> raised(IssueNumber issue) {
        return ((RaiseAlarms.Outcome.Raised) aftercare.raiseAlarms.execute(new RaiseAlarms.Command(issue))).facts();
    }

    @Test
    void support_is_warned_twice_and_told_of_the_breach_once() {
        var issue = reported(Severity.S3);

        aftercare.wait("2026-11-23T13:00:00Z");
        assertThat(atRisk()).isEmpty();
        aftercare.wait("2026-11-23T13:01:00Z");
        assertThat(atRisk()).singleElement().satisfies(notice -> {
            assertThat(notice.to()).isEqualTo(Aftercare.SUPPORT);
            assertThat(notice.kind()).isEqualTo(ClockKind.RESPONSE);
            assertThat(notice.share()).isEqualTo(75);
            assertThat(notice.dueAt()).isEqualTo(at("23T14:00"));
            assertThat(notice.issue().number()).isEqualTo(issue.toString());
            assertThat(notice.issue().customer()).isEqualTo("Bakery");
            assertThat(notice.issue().severity()).isEqualTo(Severity.S3);
            assertThat(notice.issue().timeZone().getId()).isEqualTo("Europe/London");
        });
        aftercare.wait("2026-11-23T14:00:00Z");
        assertThat(atRisk()).extracting(Notice.PromiseAtRisk::share).containsExactly(75, 90);
        assertThat(broken()).isEmpty();
        aftercare.wait("2026-11-23T14:01:00Z");

        assertThat(broken()).singleElement().satisfies(notice -> {
            assertThat(notice.to()).isEqualTo(Aftercare.SUPPORT);
            assertThat(notice.kind()).isEqualTo(ClockKind.RESPONSE);
            assertThat(notice.severity()).isEqualTo(Severity.S3);
            assertThat(notice.dueAt()).isEqualTo(at("23T14:00"));
            assertThat(notice.late()).isFalse();
        });
        assertThat(raised(issue)).isEmpty();
        assertThat(broken()).hasSize(1);
        assertThat(atRisk()).hasSize(2);
    }

    @Test
    void a_second_node_that_is_woken_records_and_tells_nothing_again() {
        var issue = reported(Severity.S3);
        aftercare.sleep("2026-11-23T13:10:00Z");

        assertThat(raised(issue)).hasSize(1);
        assertThat(raised(issue)).isEmpty();

        assertThat(atRisk()).hasSize(1);
        assertThat(aftercare.shown(issue).history()).hasSize(2);
    }

    @Test
    void after_an_outage_the_breach_is_told_as_found_late_and_nobody_hears_that_it_was_at_risk() {
        var issue = reported(Severity.S3);
        aftercare.sleep("2026-11-23T16:00:00Z");

        aftercare.wait("2026-11-23T16:01:00Z");

        assertThat(atRisk()).isEmpty();
        assertThat(broken()).singleElement().satisfies(notice -> assertThat(notice.late())
                .isTrue());
        assertThat(aftercare.shown(issue).history())
                .extracting(IssueEvent::happenedAt)
                .containsExactly(at("23T10:00"), at("23T13:00"), at("23T13:36"), at("23T14:00"));
        assertThat(aftercare.shown(issue).history().getLast().recordedAt()).isEqualTo(at("23T16:00"));
    }

    @Test
    void nothing_is_raised_while_an_issue_is_held_over_or_waits_or_was_met() {
        aftercare.sleep("2026-11-28T10:00:00Z");
        var heldOver = reported(Severity.S3);
        aftercare.wait("2026-11-30T11:59:00Z");
        assertThat(atRisk()).isEmpty();
        aftercare.answered(heldOver);
        aftercare.paused(heldOver);
        aftercare.wait("2026-12-20T10:00:00Z");
        assertThat(atRisk()).isEmpty();
        aftercare.resumed(heldOver);
        aftercare.resolved(heldOver);
        aftercare.wait("2027-01-20T10:00:00Z");

        assertThat(atRisk()).isEmpty();
        assertThat(broken()).isEmpty();
        assertThat(aftercare.alarms.waiting()).isEmpty();
    }

    @Test
    void an_alarm_that_comes_too_early_is_set_again() {
        var issue = reported(Severity.S3);
        aftercare.alarms.takeDue(Instant.parse("2026-11-23T13:00:00.001Z"));
        assertThat(aftercare.alarms.waiting()).isEmpty();

        assertThat(raised(issue)).isEmpty();

        assertThat(aftercare.alarms.waiting())
                .containsExactly(new InMemoryAlarms.Alarm.Look(issue, Instant.parse("2026-11-23T13:00:00.001Z")));
    }

    @Test
    void each_clock_is_told_of() {
        var issue = reported(Severity.S1);
        aftercare.wait("2026-11-23T10:05:00Z");
        aftercare.answered(issue);
        aftercare.wait("2026-11-23T15:00:00Z");

        assertThat(atRisk())
                .extracting(Notice.PromiseAtRisk::kind, Notice.PromiseAtRisk::share)
                .containsExactlyInAnyOrder(
                        tuple(ClockKind.UPDATE, 75),
                        tuple(ClockKind.UPDATE, 90),
                        tuple(ClockKind.RESOLUTION, 75),
                        tuple(ClockKind.RESOLUTION, 90));
        assertThat(broken())
                .extracting(Notice.PromiseBroken::kind, Notice.PromiseBroken::dueAt)
                .containsExactlyInAnyOrder(
                        tuple(ClockKind.UPDATE, at("23T11:05")), tuple(ClockKind.RESOLUTION, at("23T14:00")));
    }

    @Test
    void an_issue_that_is_not_there_is_unknown() {
        assertThat(aftercare.raiseAlarms.execute(new RaiseAlarms.Command(new IssueNumber(5))))
                .isEqualTo(new RaiseAlarms.Outcome.Unknown());
    }
}
