package org.aftercare.application.report;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.clock.Breach;
import org.aftercare.domain.clock.SlaClock;
import org.aftercare.domain.issue.Issue;
import org.aftercare.domain.issue.IssueEvent;

/** Reports the breaches that fell due in some months, each with what became of the promise and its excusals. */
public final class ReportBreaches {
    private final UnitOfWork unitOfWork;
    private final ReportSources sources;
    private final Clock clock;

    public ReportBreaches(UnitOfWork unitOfWork, ReportSources sources, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.sources = sources;
        this.clock = clock;
    }

    /**
     * What is wanted.
     *
     * @param agreement the only one, and none if the caller may know of none by that identity; all that he may know of if empty
     */
    public record Command(Caller caller, Optional<AgreementId> agreement, ReportPeriod period) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** The report: by agreement, then by due instant. */
        record Reported(List<Line> lines) implements Outcome {}
    }

    /** How a promise came to be broken. */
    public enum Cause {
        /** It was kept, but late. */
        KEPT_LATE,
        /** It has not been kept, and still waits to be. */
        NOT_KEPT,
        /** It was not kept before it was worked out afresh, since the issue was assessed into another severity or moved. */
        OVERTAKEN
    }

    /**
     * A breach.
     *
     * @param keptAt when the promise was kept after all, if it was
     * @param excusals in the order of recording
     */
    public record Line(
            Agreement agreement,
            Issue issue,
            Breach breach,
            Cause cause,
            Optional<Instant> keptAt,
            List<IssueEvent.Excused> excusals) {}

    public Outcome execute(Command command) {
        var now = clock.instant();
        return unitOfWork.execute(
                () -> new Outcome.Reported(sources.agreements(command.caller(), command.agreement()).stream()
                        .flatMap(agreement -> lines(agreement, command.period(), now))
                        .toList()));
    }

    private Stream<Line> lines(Agreement agreement, ReportPeriod period, Instant now) {
        var zone = ReportSources.zone(agreement);
        return sources.replays(agreement, period.begin(zone)).stream()
                .flatMap(replay -> replay.fold().breachesAt(now).stream()
                        .filter(breach -> period.holds(breach.dueAt(), zone))
                        .map(breach -> line(agreement, replay, breach)))
                .sorted((one, other) ->
                        one.breach().dueAt().compareTo(other.breach().dueAt()));
    }

    private static Line line(Agreement agreement, Replay replay, Breach breach) {
        var issue = replay.issue();
        var clock = Stream.concat(replay.fold().followed().stream(), replay.fold().clocks().stream())
                .filter(found ->
                        found.breachAt(Instant.MAX).filter(breach::equals).isPresent())
                .findFirst();
        var keptAt = clock.flatMap(SlaClock::stoppedAt);
        var excusals = issue.events(IssueEvent.Excused.class)
                .filter(excused -> excused.breach().equals(breach))
                .toList();
        var cause = keptAt.isPresent() ? Cause.KEPT_LATE : clock.isPresent() ? Cause.NOT_KEPT : Cause.OVERTAKEN;
        return new Line(agreement, issue, breach, cause, keptAt, excusals);
    }
}
