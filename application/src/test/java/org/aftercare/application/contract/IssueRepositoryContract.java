package org.aftercare.application.contract;

import static org.aftercare.application.contract.StorageContract.answer;
import static org.aftercare.application.contract.StorageContract.breach;
import static org.aftercare.application.contract.StorageContract.breached;
import static org.aftercare.application.contract.StorageContract.fold;
import static org.aftercare.application.contract.StorageContract.report;
import static org.aftercare.application.contract.StorageContract.responseClock;
import static org.aftercare.application.contract.StorageContract.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import org.aftercare.application.mother.TermsMother;
import org.aftercare.application.port.DuplicateException;
import org.aftercare.application.port.IssueQueue;
import org.aftercare.application.port.IssueRepository;
import org.aftercare.application.port.StaleAggregateException;
import org.aftercare.domain.Revision;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.ClockKind;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.agreement.Target;
import org.aftercare.domain.agreement.Terms;
import org.aftercare.domain.calendar.Region;
import org.aftercare.domain.clock.Warning;
import org.aftercare.domain.issue.Actor;
import org.aftercare.domain.issue.Channel;
import org.aftercare.domain.issue.Issue;
import org.aftercare.domain.issue.IssueEvent;
import org.aftercare.domain.issue.IssueNumber;
import org.aftercare.domain.issue.IssueStatus;
import org.junit.jupiter.api.Test;

public interface IssueRepositoryContract extends StorageContract {
    private IssueRepository issues() {
        return storage().issues();
    }

    private Issue save(Issue issue) {
        return issues().save(issue, fold(issue, List.of()));
    }

    private Issue found(IssueNumber number) {
        return inUnitOfWork(() -> issues().find(number)).orElseThrow();
    }

    private Agreement agreement() {
        return storedAgreement(storedCustomer("Acme"));
    }

    @Test
    default void an_issue_found_for_change_is_as_the_same_unit_of_work_left_it() {
        var agreement = storedAgreement(storedCustomer("Acme"));
        var stored = storedIssue(agreement, List.of(), StorageContract.report("2026-11-20T09:00:00Z", Severity.S3));

        var found = inUnitOfWork(() -> {
            var answered = StorageContract.with(stored, StorageContract.answer("2026-11-20T10:00:00Z", "We look."));
            storage().issues().save(answered, StorageContract.fold(answered, List.of()));
            return storage().issues().findForChange(stored.number());
        });

        assertThat(found)
                .hasValueSatisfying(issue -> assertThat(issue.history()).hasSize(2));
    }

    @Test
    default void none_is_found_by_an_unknown_number() {
        assertThat(inUnitOfWork(() -> issues().find(new IssueNumber(999)))).isEmpty();
    }

    @Test
    default void everything_that_happened_is_kept() {
        var agreement = agreement();
        var reportedByAnAgent = new IssueEvent.Reported(
                Instant.parse("2026-11-20T11:00:00.000001Z"),
                Instant.parse("2026-11-20T13:30:00.999999Z"),
                new Actor(Actor.Kind.AGENT, AGENT.id(), MANY_TONGUES),
                Channel.API,
                Optional.empty(),
                "🛒 Shop",
                Severity.S5,
                MANY_TONGUES,
                MANY_TONGUES + "\n\tindented\r\n" + MANY_TONGUES,
                7,
                12);
        var note = new IssueEvent.Answered(
                Instant.parse("2026-11-20T12:00:00Z"),
                Instant.parse("2026-11-20T14:00:00Z"),
                AGENT,
                Channel.MAIL,
                MANY_TONGUES,
                false);

        var stored = storedIssue(agreement, List.of(), reportedByAnAgent, note);

        assertThat(stored.revision()).isEqualTo(new Revision(1));
        assertThat(stored.customerId()).isEqualTo(agreement.customerId());
        assertThat(stored.agreementId()).isEqualTo(agreement.id());
        assertThat(stored.history()).containsExactly(reportedByAnAgent, note);
        assertThat(found(stored.number())).isEqualTo(stored);
    }

    @Test
    default void the_longest_texts_are_kept_whole() {
        var longest = new IssueEvent.Reported(
                Instant.parse("2026-11-20T11:00:00Z"),
                Instant.parse("2026-11-20T11:00:00Z"),
                new Actor(Actor.Kind.CONTACT, CONTACT.id(), "🎄".repeat(200)),
                Channel.PORTAL,
                Optional.empty(),
                "🎄".repeat(200),
                Severity.S3,
                "🎄".repeat(200),
                "🎄".repeat(20_000),
                1,
                0);

        var stored = storedIssue(agreement(), List.of(), longest);

        assertThat(found(stored.number()).history()).containsExactly(longest);
    }

    @Test
    default void every_kind_of_event_is_kept() {
        var at = Instant.parse("2026-11-20T15:00:00.000001Z");
        var recorded = Instant.parse("2026-11-20T15:30:00.999999Z");
        var warning = new Warning(
                ClockKind.RESOLUTION,
                Severity.S2,
                Instant.parse("2026-11-20T13:30:00.123456Z"),
                Target.parse("P5D"),
                80);
        var system = Actor.AFTERCARE;
        var api = Channel.API;
        var history = new IssueEvent[] {
            report("2026-11-20T13:30:00Z", Severity.S3),
            new IssueEvent.Assessed(at, recorded, AGENT, api, Severity.S1, MANY_TONGUES),
            new IssueEvent.Paused(at, recorded, AGENT, Channel.MAIL, MANY_TONGUES),
            new IssueEvent.Resumed(at, recorded, CONTACT, Channel.PORTAL, Optional.of(MANY_TONGUES)),
            new IssueEvent.Resumed(at, recorded, CONTACT, Channel.PORTAL, Optional.empty()),
            new IssueEvent.Resolved(at, recorded, AGENT, api, MANY_TONGUES),
            new IssueEvent.Confirmed(at, recorded, CONTACT, Channel.PORTAL),
            new IssueEvent.Reopened(at, recorded, AGENT, api, MANY_TONGUES),
            new IssueEvent.Moved(at, recorded, system, Channel.ALARM, 7, 12, Optional.of(MANY_TONGUES)),
            new IssueEvent.Moved(at, recorded, system, Channel.ALARM, 7, 12, Optional.empty()),
            new IssueEvent.Warned(at, recorded, system, Channel.ALARM, warning, false),
            new IssueEvent.Warned(at, recorded, system, Channel.ALARM, warning, true),
            new IssueEvent.Breached(
                    at, recorded, system, Channel.ALARM, breach(ClockKind.UPDATE, "2026-11-20T15:00:00.000001Z"), true),
            breached("2026-11-20T15:00:00Z"),
            new IssueEvent.Excused(
                    at, recorded, AGENT, api, breach(ClockKind.RESPONSE, "2026-11-20T15:00:00Z"), MANY_TONGUES)
        };

        var stored = storedIssue(agreement(), List.of(), history);

        assertThat(found(stored.number()).history()).containsExactly(history);
    }

    @Test
    default void the_longest_reasons_are_kept_whole() {
        var at = Instant.parse("2026-11-20T15:00:00Z");
        var reason = "🎄".repeat(2000);
        var history = new IssueEvent[] {
            report("2026-11-20T13:30:00Z", Severity.S3),
            new IssueEvent.Assessed(at, at, AGENT, Channel.API, Severity.S1, reason),
            new IssueEvent.Paused(at, at, AGENT, Channel.API, reason),
            new IssueEvent.Resolved(at, at, AGENT, Channel.API, "🎄".repeat(20_000))
        };

        var stored = storedIssue(agreement(), List.of(), history);

        assertThat(found(stored.number()).history()).containsExactly(history);
    }

    private Issue stored(Agreement agreement, IssueStatus status, Terms terms) {
        return inUnitOfWork(() -> issues().save(
                        newIssue(agreement, report("2026-11-20T13:30:00Z", Severity.S3)),
                        fold(status, Severity.S3, terms, List.of())));
    }

    private Issue stored(Agreement agreement, IssueStatus status) {
        return stored(agreement, status, TermsMother.workedExamples());
    }

    @Test
    default void the_open_issues_of_an_agreement_come_page_by_page() {
        var agreement = agreement();
        var first = stored(agreement, IssueStatus.OPEN);
        stored(agreement, IssueStatus.RESOLVED);
        var second = stored(agreement, IssueStatus.WAITING);
        stored(agreement(), IssueStatus.OPEN);
        var last = stored(agreement, IssueStatus.OPEN);
        var third = inUnitOfWork(() -> save(with(last, answer("2026-11-20T14:00:00Z", "We are looking into it."))));

        assertThat(inUnitOfWork(() -> issues().open(agreement.id(), Optional.empty(), 2)))
                .containsExactly(first, second);
        assertThat(inUnitOfWork(() -> issues().open(agreement.id(), Optional.of(second.number()), 2)))
                .containsExactly(third);
        assertThat(inUnitOfWork(() -> issues().open(agreement.id(), Optional.of(third.number()), 2)))
                .isEmpty();
    }

    @Test
    default void an_issue_leaves_the_open_ones_and_comes_back() {
        var issue = stored(agreement(), IssueStatus.OPEN);
        var terms = TermsMother.workedExamples();

        var resolved =
                inUnitOfWork(() -> issues().save(issue, fold(IssueStatus.RESOLVED, Severity.S3, terms, List.of())));
        assertThat(inUnitOfWork(() -> issues().open(issue.agreementId(), Optional.empty(), 10)))
                .isEmpty();

        var reopened =
                inUnitOfWork(() -> issues().save(resolved, fold(IssueStatus.OPEN, Severity.S3, terms, List.of())));
        assertThat(inUnitOfWork(() -> issues().open(issue.agreementId(), Optional.empty(), 10)))
                .containsExactly(reopened);
    }

    @Test
    default void the_open_issues_of_a_region_come_page_by_page() {
        var england = new Region("gb-eng");
        var first = stored(agreement(), IssueStatus.OPEN);
        stored(agreement(), IssueStatus.RESOLVED);
        var elsewhere = stored(agreement(), IssueStatus.OPEN, TermsMother.following(Region.NONE));
        var second = stored(agreement(), IssueStatus.WAITING);

        assertThat(inUnitOfWork(() -> issues().open(england, Optional.empty(), 1)))
                .containsExactly(first);
        assertThat(inUnitOfWork(() -> issues().open(england, Optional.of(first.number()), 2)))
                .containsExactly(second);
        assertThat(inUnitOfWork(() -> issues().open(Region.NONE, Optional.empty(), 10)))
                .containsExactly(elsewhere);
        assertThat(inUnitOfWork(() -> issues().open(new Region("gb-sct"), Optional.empty(), 10)))
                .isEmpty();
    }

    @Test
    default void a_history_grows() {
        var report = report("2026-11-20T13:30:00Z", Severity.S3);
        var one = answer("2026-11-20T14:00:00Z", "We are looking into it.");
        var two = answer("2026-11-20T14:00:00Z", "Found it.");
        var three = answer("2026-11-20T15:00:00Z", "Mended.");
        var first = storedIssue(agreement(), List.of(), report);

        var second = inUnitOfWork(() -> save(with(first, one, two)));
        var third = inUnitOfWork(() -> save(with(issues().find(first.number()).orElseThrow(), three)));

        assertThat(second.revision()).isEqualTo(new Revision(2));
        assertThat(third.revision()).isEqualTo(new Revision(3));
        assertThat(found(first.number())).isEqualTo(third);
        assertThat(third.history()).containsExactly(report, one, two, three);
    }

    @Test
    default void a_history_grows_within_one_unit_of_work() {
        var agreement = agreement();
        var report = report("2026-11-20T13:30:00Z", Severity.S3);
        var answer = answer("2026-11-20T14:00:00Z", "We are looking into it.");

        var stored = inUnitOfWork(() -> {
            var first = save(newIssue(agreement, report));
            return save(with(issues().find(first.number()).orElseThrow(), answer));
        });

        assertThat(stored.revision()).isEqualTo(new Revision(2));
        assertThat(found(stored.number()).history()).containsExactly(report, answer);
    }

    @Test
    default void a_history_stays_in_the_order_of_recording() {
        var history = new ArrayList<IssueEvent>();
        history.add(report("2026-11-20T13:30:00Z", Severity.S3));
        for (var i = 1; i <= 12; i++) {
            history.add(new IssueEvent.Answered(
                    Instant.parse("2026-11-20T15:00:00Z").minusSeconds(i),
                    Instant.parse("2026-11-20T15:00:00Z"),
                    AGENT,
                    Channel.API,
                    "answer " + i,
                    true));
        }

        var stored = storedIssue(agreement(), List.of(), history.toArray(IssueEvent[]::new));

        assertThat(found(stored.number()).history()).isEqualTo(history);
    }

    @Test
    default void a_history_may_only_grow() {
        var report = report("2026-11-20T13:30:00Z", Severity.S3);
        var answer = answer("2026-11-20T14:00:00Z", "We are looking into it.");
        var stored = storedIssue(agreement(), List.of(), report, answer);

        for (var rewritten : List.of(
                List.<IssueEvent>of(report),
                List.<IssueEvent>of(report, answer("2026-11-20T14:00:00Z", "Never mind.")),
                List.<IssueEvent>of(report("2026-11-20T13:30:00Z", Severity.S1), answer))) {
            var forged = new Issue(
                    stored.id(),
                    stored.number(),
                    stored.customerId(),
                    stored.agreementId(),
                    rewritten,
                    stored.revision());
            assertThatThrownBy(() -> inUnitOfWork(() -> save(forged)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("may only grow");
        }

        assertThat(found(stored.number())).isEqualTo(stored);
    }

    @Test
    default void instants_are_kept_on_both_sides_of_both_clock_changes() {
        assertThat(TimeZone.getDefault().observesDaylightTime())
                .as("the tests run in a zone that changes its clocks")
                .isTrue();
        var agreement = agreement();

        for (var instant : AROUND_CLOCK_CHANGES) {
            var report = report(instant.toString(), Severity.S3);
            var stored = storedIssue(agreement, List.of(), report);

            assertThat(found(stored.number()).history())
                    .as("reported at %s", instant)
                    .containsExactly(report);
        }
    }

    @Test
    default void what_was_changed_but_not_saved_is_not_seen() {
        var issue = storedIssue(agreement(), List.of(), report("2026-11-20T13:30:00Z", Severity.S3));

        inUnitOfWork(() ->
                with(issues().find(issue.number()).orElseThrow(), answer("2026-11-20T14:00:00Z", "Never saved.")));

        assertThat(found(issue.number())).isEqualTo(issue);
    }

    @Test
    default void a_stale_issue_is_refused() {
        var first = storedIssue(agreement(), List.of(), report("2026-11-20T13:30:00Z", Severity.S3));
        var second = inUnitOfWork(() -> save(with(first, answer("2026-11-20T14:00:00Z", "First come."))));

        assertThatThrownBy(() -> inUnitOfWork(() -> save(with(first, answer("2026-11-20T14:00:01Z", "Too late.")))))
                .isInstanceOf(StaleAggregateException.class)
                .hasMessageContaining(first.number().toString());

        assertThat(found(first.number())).isEqualTo(second);
    }

    @Test
    default void what_is_there_cannot_be_stored_as_new() {
        var stored = storedIssue(agreement(), List.of(), report("2026-11-20T13:30:00Z", Severity.S3));
        var impostor = new Issue(
                stored.id(),
                stored.number(),
                stored.customerId(),
                stored.agreementId(),
                List.of(report("2026-11-20T13:30:00Z", Severity.S1)),
                Revision.NONE);

        assertThatThrownBy(() -> inUnitOfWork(() -> save(impostor)))
                .isInstanceOfAny(StaleAggregateException.class, DuplicateException.class);

        assertThat(found(stored.number())).isEqualTo(stored);
    }

    @Test
    default void numbers_begin_at_1001_and_none_is_given_twice_even_if_the_work_is_undone() {
        var first = inUnitOfWork(() -> issues().nextNumber().value());
        undone(() -> issues().nextNumber());
        var second = inUnitOfWork(() -> issues().nextNumber().value());
        var third = inUnitOfWork(() -> issues().nextNumber().value());

        assertThat(first).isGreaterThan(1000);
        assertThat(second).isGreaterThan(first);
        assertThat(third).isGreaterThan(second);
    }

    @Test
    default void nothing_is_kept_of_work_that_is_undone() {
        var issue = storedIssue(
                agreement(),
                List.of(responseClock(
                        Severity.S3, "2026-11-20T13:30:00Z", "2026-11-20T13:30:00Z", "2026-11-20T17:30:00Z")),
                report("2026-11-20T13:30:00Z", Severity.S3));

        undone(() -> save(with(issue, answer("2026-11-20T14:00:00Z", "Undone."))));

        assertThat(found(issue.number())).isEqualTo(issue);
        assertThat(inUnitOfWork(() -> storage()
                                .queue()
                                .lines(
                                        IssueQueue.Filter.ALL.and(
                                                new IssueQueue.Condition.OfCustomer(issue.customerId())),
                                        Optional.empty(),
                                        10))
                        .getFirst()
                        .clocks())
                .hasSize(1);
    }
}
