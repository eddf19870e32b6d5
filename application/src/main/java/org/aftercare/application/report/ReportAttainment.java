package org.aftercare.application.report;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.ClockKind;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.agreement.Version;

/**
 * Reports how many promises were kept, by agreement, month, clock and severity. A promise belongs to the month in which it was
 * kept, or in which it was due and was not.
 */
public final class ReportAttainment {
    private final UnitOfWork unitOfWork;
    private final ReportSources sources;
    private final Clock clock;

    public ReportAttainment(UnitOfWork unitOfWork, ReportSources sources, Clock clock) {
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
        /**
         * The report, by agreement, month, clock and severity; one line for each of them, also where nothing was measured, for
         * every month that has begun and in which the agreement was in force.
         */
        record Reported(List<Line> lines) implements Outcome {}
    }

    /** What became of an agreement's promises of one kind, for one severity, in one month. */
    public record Line(
            Agreement agreement, YearMonth month, ClockKind kind, Severity severity, Attainment attainment) {}

    private record Key(YearMonth month, ClockKind kind, Severity severity) {}

    public Outcome execute(Command command) {
        var now = clock.instant();
        return unitOfWork.execute(
                () -> new Outcome.Reported(sources.agreements(command.caller(), command.agreement()).stream()
                        .flatMap(agreement -> lines(agreement, command.period(), now).stream())
                        .toList()));
    }

    private List<Line> lines(Agreement agreement, ReportPeriod period, Instant now) {
        var zone = ReportSources.zone(agreement);
        var counted = new HashMap<Key, Attainment>();
        for (var replay : sources.replays(agreement, period.begin(zone))) {
            for (var outcome : replay.fold().outcomesAt(now)) {
                var key = new Key(YearMonth.from(outcome.at().atZone(zone)), outcome.kind(), outcome.severity());
                counted.merge(key, replay.attained(outcome), Attainment::plus);
            }
        }
        var lines = new ArrayList<Line>();
        for (var month : months(agreement, period, now)) {
            for (var kind : ClockKind.values()) {
                for (var severity : Severity.values()) {
                    var attainment = counted.getOrDefault(new Key(month, kind, severity), Attainment.NOTHING);
                    lines.add(new Line(agreement, month, kind, severity, attainment));
                }
            }
        }
        return lines;
    }

    /** The months of a period that have begun, from the first in which a version of the agreement was in force. */
    static List<YearMonth> months(Agreement agreement, ReportPeriod period, Instant now) {
        var zone = ReportSources.zone(agreement);
        var present = YearMonth.from(now.atZone(zone));
        var first = agreement.versions().stream()
                .filter(Version::signed)
                .map(version -> YearMonth.from(version.terms().effectiveFrom()))
                .min(YearMonth::compareTo)
                .orElse(present);
        return period.months().stream()
                .filter(month -> !month.isBefore(first) && !month.isAfter(present))
                .toList();
    }
}
