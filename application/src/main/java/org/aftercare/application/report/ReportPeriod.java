package org.aftercare.application.report;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.aftercare.domain.BrokenRuleException;
import org.aftercare.domain.Fault;

/**
 * The months that a report is about, by the wall clock of each agreement.
 *
 * @param to not before {@code from}, and at most {@value #MAX_MONTHS} months in all
 */
public record ReportPeriod(YearMonth from, YearMonth to) {
    public static final int MAX_MONTHS = 24;

    public ReportPeriod {
        var months = from.until(to, ChronoUnit.MONTHS) + 1;
        if (months < 1 || months > MAX_MONTHS) {
            throw new BrokenRuleException(List.of(new Fault(
                    "?to", "must give 1 to " + MAX_MONTHS + " months from " + from + " on, and gives " + months)));
        }
    }

    public List<YearMonth> months() {
        return Stream.iterate(from, month -> !month.isAfter(to), month -> month.plusMonths(1))
                .toList();
    }

    boolean holds(Instant instant, ZoneId zone) {
        var month = YearMonth.from(instant.atZone(zone));
        return !month.isBefore(from) && !month.isAfter(to);
    }

    Instant begin(ZoneId zone) {
        return from.atDay(1).atStartOfDay(zone).toInstant();
    }
}
