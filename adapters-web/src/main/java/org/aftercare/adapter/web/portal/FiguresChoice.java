package org.aftercare.adapter.web.portal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aftercare.application.report.ReportPeriod;
import org.jspecify.annotations.Nullable;

/**
 * The months whose figures somebody wants to see.
 *
 * @param now the month that it is now
 * @param understood whether they are those that were asked for
 */
record FiguresChoice(YearMonth now, YearMonth from, YearMonth to, boolean understood) {
    private static final int USUAL = 6;

    /** A month to choose. */
    public record Option(String value, String name, boolean chosen) {}

    static FiguresChoice of(Instant at, ZoneId zone, @Nullable String from, @Nullable String to) {
        var now = YearMonth.from(at.atZone(zone));
        var usual = new FiguresChoice(now, now.minusMonths(USUAL - 1), now, from == null && to == null);
        return month(from)
                .flatMap(first -> month(to).map(last -> new FiguresChoice(now, first, last, true)))
                .filter(choice -> !choice.from.isBefore(choice.earliest())
                        && !choice.from.isAfter(choice.to)
                        && !choice.to.isAfter(now))
                .orElse(usual);
    }

    private YearMonth earliest() {
        return now.minusMonths(ReportPeriod.MAX_MONTHS - 1);
    }

    private static Optional<YearMonth> month(@Nullable String written) {
        try {
            return Optional.ofNullable(written).map(YearMonth::parse);
        } catch (DateTimeException noMonth) {
            return Optional.empty();
        }
    }

    /** The months to begin with, the latest first. */
    public List<Option> begins() {
        return options(from);
    }

    /** The months to end with, the latest first. */
    public List<Option> ends() {
        return options(to);
    }

    private List<Option> options(YearMonth chosen) {
        return Stream.iterate(now, month -> !month.isBefore(earliest()), month -> month.minusMonths(1))
                .map(month -> new Option(month.toString(), StatementPage.MONTH.format(month), month.equals(chosen)))
                .toList();
    }
}
