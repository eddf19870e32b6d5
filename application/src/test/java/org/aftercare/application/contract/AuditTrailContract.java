package org.aftercare.application.contract;

import static org.aftercare.application.contract.StorageContract.answer;
import static org.aftercare.application.contract.StorageContract.fold;
import static org.aftercare.application.contract.StorageContract.report;
import static org.aftercare.application.contract.StorageContract.responseClock;
import static org.aftercare.application.contract.StorageContract.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aftercare.application.mother.TermsMother;
import org.aftercare.application.port.AuditTrail;
import org.aftercare.application.port.IssueQueue;
import org.aftercare.domain.agreement.ClockKind;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.agreement.Target;
import org.aftercare.domain.calendar.Region;
import org.aftercare.domain.calendar.ServiceWindow;
import org.aftercare.domain.clock.Pauses;
import org.aftercare.domain.clock.SlaClock;
import org.aftercare.domain.issue.Issue;
import org.aftercare.domain.issue.IssueNumber;
import org.aftercare.domain.issue.IssueStatus;
import org.aftercare.domain.issue.Tags;
import org.junit.jupiter.api.Test;

public interface AuditTrailContract extends StorageContract {
    private Optional<AuditTrail.Trail> trail(IssueNumber number) {
        return inUnitOfWork(() -> storage().auditTrail().trail(number));
    }

    private Issue reported() {
        return storedIssue(
                storedAgreement(storedCustomer(MANY_TONGUES)),
                List.of(),
                report("2026-10-25T01:30:00.000001Z", Severity.S3));
    }

    @Test
    default void there_is_no_trail_of_what_never_was() {
        assertThat(trail(new IssueNumber(999))).isEmpty();
        assertThat(inUnitOfWork(() -> storage().auditTrail().trails(Optional.empty(), 10)))
                .isEmpty();
    }

    @Test
    default void of_what_is_as_it_was_stored_the_trail_has_all_and_no_faults() {
        var agreement = storedAgreement(storedCustomer("Acme"));
        var paused = new SlaClock(
                ClockKind.RESOLUTION,
                Severity.S1,
                Instant.parse("2026-11-20T13:30:00Z"),
                Instant.parse("2026-11-20T14:00:00Z"),
                ServiceWindow.WEEKEND,
                Target.parse("P5D"),
                Optional.empty(),
                new Pauses(List.of(), Optional.of(Instant.parse("2026-11-20T15:00:00.000001Z"))),
                Optional.empty());
        var stopped = responseClock(Severity.S3, "2026-11-20T13:30:00Z", "2026-11-20T13:30:00Z", "2026-11-20T17:30:00Z")
                .stopped(Instant.parse("2026-11-20T14:00:00.000001Z"));
        var history = report("2026-11-21T13:30:00Z", Severity.S3);

        var issue = inUnitOfWork(() -> storage()
                .issues()
                .save(
                        newIssue(agreement, history, answer("2026-11-21T14:00:00.000001Z", MANY_TONGUES)),
                        fold(
                                IssueStatus.WAITING,
                                Severity.S2,
                                TermsMother.workedExamples(),
                                List.of(stopped, paused))));

        assertThat(trail(issue.number()))
                .contains(new AuditTrail.Trail(
                        issue.number(),
                        List.of(),
                        Optional.of(new AuditTrail.Stored(
                                issue,
                                new AuditTrail.Copies(
                                        IssueStatus.WAITING,
                                        Severity.S2,
                                        new Region("gb-eng"),
                                        true,
                                        new IssueQueue.Keys(
                                                IssueQueue.Position.PAUSED,
                                                issue.reportedAt(),
                                                Optional.empty(),
                                                issue.updatedAt(),
                                                Optional.empty(),
                                                Tags.NONE),
                                        List.of(stopped, paused))))));
    }

    @Test
    default void a_history_that_grew_has_no_faults() {
        var first = reported();
        var answer = answer("2026-11-20T14:00:00Z", "We are looking into it.");
        var clock = responseClock(Severity.S3, "2026-11-20T13:30:00Z", "2026-11-20T13:30:00Z", "2026-11-20T17:30:00Z");

        var second = inUnitOfWork(() -> {
            var once = with(first, answer);
            var saved = storage().issues().save(once, fold(once, List.of(clock)));
            return storage().issues().save(with(saved, answer), fold(saved, List.of(clock)));
        });

        var found = trail(second.number()).orElseThrow();
        assertThat(found.faults()).isEmpty();
        assertThat(found.stored().orElseThrow().issue()).isEqualTo(second);
        assertThat(found.stored().orElseThrow().copies().keys().dueAt()).isEqualTo("2026-11-20T17:30:00Z");
    }

    @Test
    default void trails_come_by_number_page_by_page() {
        var one = reported();
        var two = reported();
        var three = reported();

        var page = inUnitOfWork(() -> storage().auditTrail().trails(Optional.empty(), 2));
        var next = inUnitOfWork(() -> storage().auditTrail().trails(Optional.of(two.number()), 2));
        var end = inUnitOfWork(() -> storage().auditTrail().trails(Optional.of(three.number()), 2));

        assertThat(page).extracting(AuditTrail.Trail::number).containsExactly(one.number(), two.number());
        assertThat(next).extracting(AuditTrail.Trail::number).containsExactly(three.number());
        assertThat(end).isEmpty();
        assertThat(page).allMatch(trail -> trail.faults().isEmpty());
    }
}
