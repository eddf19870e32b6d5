package org.aftercare.application.report;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.ClockKind;
import org.aftercare.domain.charge.AllowanceLedger;
import org.aftercare.domain.charge.Ground;
import org.aftercare.domain.charge.Statement;
import org.aftercare.domain.charge.StatementId;
import org.aftercare.domain.charge.Tariff;
import org.joda.money.Money;

/**
 * What some months under an agreement came to, in a few figures.
 *
 * @param reported how many issues came in
 * @param heldOver how many of these were
 * @param callOuts how many of these came in outside of office hours, and were to be looked at then
 * @param attainment what became of promises, by kind of clock; as {@link ReportAttainment} has it
 * @param includedMinutes of work
 * @param chargeableMinutes of work
 * @param net fees and charges before VAT, as the months' statements would have it if none were closed; none where there are no
 *     charges
 */
public record Figures(
        int reported,
        int heldOver,
        int callOuts,
        Map<ClockKind, Attainment> attainment,
        int includedMinutes,
        int chargeableMinutes,
        Optional<Money> net) {
    public Figures {
        attainment = Collections.unmodifiableMap(new EnumMap<>(attainment));
    }

    static Figures of(Agreement agreement, ReportPeriod period, List<Replay> replays, Rated rated, Instant now) {
        var zone = ReportSources.zone(agreement);
        var reported = replays.stream()
                .filter(replay -> period.holds(replay.issue().reportedAt(), zone))
                .toList();
        var attainment = new EnumMap<ClockKind, Attainment>(ClockKind.class);
        for (var kind : ClockKind.values()) {
            attainment.put(kind, Attainment.NOTHING);
        }
        for (var replay : replays) {
            for (var outcome : replay.fold().outcomesAt(now)) {
                if (period.holds(outcome.at(), zone)) {
                    attainment.merge(outcome.kind(), replay.attained(outcome), Attainment::plus);
                }
            }
        }
        var months = ReportAttainment.months(agreement, period, now);
        return new Figures(
                reported.size(),
                (int) reported.stream().filter(Replay::heldOver).count(),
                (int) reported.stream().filter(Replay::callOut).count(),
                attainment,
                rated.minutes(months, false),
                rated.minutes(months, true),
                rated.net(agreement, months));
    }

    /** All work of an agreement, rated by a tariff. */
    record Rated(Tariff tariff, AllowanceLedger ledger) {
        int minutes(List<YearMonth> months, boolean chargeable) {
            return months.stream()
                    .flatMap(month -> ledger.month(month).parts().stream())
                    .filter(part ->
                            part.ground() != Ground.NO_CHARGES && part.ground().chargeable() == chargeable)
                    .mapToInt(part -> part.minutes())
                    .sum();
        }

        Optional<Money> net(Agreement agreement, List<YearMonth> months) {
            return tariff.currency().map(currency -> months.stream()
                    .map(month -> Statement.open(new StatementId(agreement.id(), month), currency, ledger, List.of())
                            .net())
                    .reduce(Money.zero(currency), Money::plus));
        }
    }
}
