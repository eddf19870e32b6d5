package org.aftercare.domain.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.aftercare.domain.agreement.Target;

/** What holds for every history, with {@link SlowModel} as the judge of when things are due. */
class HistoryPropertiesTest {
    @Property(tries = 1000)
    void clocks_are_due_when_a_walk_minute_by_minute_says(@ForAll("any") Histories.History history) {
        var walked = SlowModel.of(history.setting()).fold(history.last());
        var fold = history.last().fold(history.law());

        assertThat(fold.clocks().stream()
                        .map(clock ->
                                new SlowModel.Due(clock.kind(), clock.severity(), clock.dueAt(), clock.stoppedAt())))
                .containsExactlyElementsOf(walked.clocks());
        assertThat(fold.breachesBefore().stream()
                        .map(breach -> new SlowModel.Late(breach.kind(), breach.severity(), breach.dueAt())))
                .containsExactlyInAnyOrderElementsOf(walked.replaced());
    }

    @Property(tries = 1000)
    void an_explanation_tiles_the_time_to_the_due_instant_and_its_counted_time_is_the_target(
            @ForAll("any") Histories.History history) {
        for (var run : history.last().fold(history.law()).runs()) {
            var clock = run.clock();
            var now = lastRecorded(history.last()).plus(Duration.ofDays(1));
            var end = clock.dueAt().orElse(now);

            var explanation = run.timekeeper().explain(clock, now);

            var edge = clock.countsFrom();
            for (var stretch : explanation.stretches()) {
                assertThat(stretch.from()).isEqualTo(edge);
                assertThat(stretch.until()).isAfter(edge);
                edge = stretch.until();
            }
            assertThat(edge).isEqualTo(end);
            if (clock.target() instanceof Target.CoveredTime(var length)) {
                if (clock.dueAt().isPresent()) {
                    assertThat(explanation.counted()).isEqualTo(length);
                } else {
                    assertThat(explanation.counted().plus(run.timekeeper().remaining(clock, now)))
                            .isEqualTo(length);
                }
            }
        }
    }

    @Property(tries = 1000)
    void nothing_is_due_before_it_starts_nor_starts_before_what_it_counts_from(
            @ForAll("any") Histories.History history) {
        for (var issue : history.issues()) {
            assertThat(issue.fold(history.law()).clocks()).allSatisfy(clock -> {
                assertThat(clock.countsFrom()).isAfterOrEqualTo(issue.reportedAt());
                assertThat(clock.startsAt()).isAfterOrEqualTo(clock.countsFrom());
                clock.dueAt().ifPresent(due -> assertThat(due).isAfter(clock.startsAt()));
            });
        }
    }

    @Property(tries = 500)
    void a_history_always_gives_the_same_fold(@ForAll("any") Histories.History history) {
        for (var issue : history.issues()) {
            assertThat(issue.fold(history.law())).isEqualTo(issue.fold(history.law()));
        }
    }

    @Property(tries = 1000)
    void what_was_late_stays_late_and_nobody_is_made_late_in_the_past(@ForAll("inOrder") Histories.History history) {
        for (var i = 1; i < history.issues().size(); i++) {
            var before = history.issues().get(i - 1);
            var after = history.issues().get(i);
            var at = after.history().getLast().happenedAt();

            var late = before.fold(history.law()).breachesAt(at);
            var fold = after.fold(history.law());
            assertThat(fold.breachesAt(at)).containsAll(late);
            // by the letter of domain.md, the end of a working day that was paused in part may lie in the pause
            assertThat(fold.breachesAt(at))
                    .filteredOn(breach -> !late.contains(breach))
                    .allSatisfy(breach -> assertThat(until(before, breach.dueAt())
                                    .fold(history.law())
                                    .status())
                            .isNotEqualTo(IssueStatus.OPEN));
        }
    }

    @Property(tries = 1000)
    void facts_are_recorded_once_and_change_no_clock(@ForAll("any") Histories.History history) {
        var issue = history.last();
        var fold = issue.fold(history.law());
        for (var now = lastRecorded(issue);
                now.isBefore(lastRecorded(history.last()).plus(Duration.ofDays(3)));
                now = now.plus(Duration.ofHours(7))) {
            var alarmed = issue.alarmed(fold, now, Stories.PATIENCE);

            assertThat(alarmed.fold(history.law())).isEqualTo(fold);
            assertThat(alarmed.alarmed(fold, now, Stories.PATIENCE)).isEqualTo(alarmed);
            assertThat(alarmed.history()).startsWith(issue.history().toArray(IssueEvent[]::new));
            assertThat(alarmed.events(IssueEvent.Breached.class).map(IssueEvent.Breached::breach))
                    .containsAll(fold.breachesAt(now));
            var moment = now;
            alarmed.nextAlarm(fold).ifPresent(next -> assertThat(next).isAfter(moment));
            issue = alarmed;
        }
    }

    @Property(tries = 500)
    void what_is_stored_of_a_clock_is_the_clock_but_for_the_pauses_that_are_over(
            @ForAll("any") Histories.History history) {
        assertThat(history.last().fold(history.law()).clocks()).allSatisfy(clock -> {
            var copy = clock.copy();
            assertThat(copy.pauses().over()).isEmpty();
            assertThat(copy.stateAt(lastRecorded(history.last())))
                    .isEqualTo(clock.stateAt(lastRecorded(history.last())));
            assertThat(List.of(copy.dueAt(), copy.stoppedAt(), copy.startsAt()))
                    .isEqualTo(List.of(clock.dueAt(), clock.stoppedAt(), clock.startsAt()));
        });
    }

    private static Issue until(Issue issue, Instant instant) {
        return new Issue(
                issue.id(),
                issue.number(),
                issue.customerId(),
                issue.agreementId(),
                issue.history().stream()
                        .filter(event -> !event.happenedAt().isAfter(instant))
                        .toList(),
                issue.revision());
    }

    private static Instant lastRecorded(Issue issue) {
        return issue.history().stream()
                .map(IssueEvent::recordedAt)
                .max(Instant::compareTo)
                .orElseThrow();
    }

    @Provide
    static Arbitrary<Histories.History> any() {
        return Histories.any();
    }

    @Provide
    static Arbitrary<Histories.History> inOrder() {
        return Histories.inOrder();
    }
}
