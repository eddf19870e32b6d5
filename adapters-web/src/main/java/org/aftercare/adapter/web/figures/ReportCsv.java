package org.aftercare.adapter.web.figures;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.aftercare.application.report.ReportActivity;
import org.aftercare.application.report.ReportAttainment;
import org.aftercare.application.report.ReportBreaches;
import org.aftercare.domain.issue.IssueEvent;

/** Reports as CSV: a head, and a row for each line. What was not measured is {@code n/a}. */
public final class ReportCsv {
    /** Stands where nothing was measured, which is not the same as all or none. */
    private static final String NOT_MEASURED = "n/a";

    private ReportCsv() {}

    public static byte[] attainment(List<ReportAttainment.Line> lines) {
        return Csv.of(
                List.of(
                        "agreement",
                        "month",
                        "clock",
                        "severity",
                        "measured",
                        "kept",
                        "broken",
                        "excused",
                        "attainment",
                        "attainmentWithoutExcused"),
                lines,
                line -> List.of(
                        line.agreement().number().toString(),
                        line.month().toString(),
                        line.kind().name(),
                        line.severity().name(),
                        Integer.toString(line.attainment().measured()),
                        Integer.toString(line.attainment().kept()),
                        Integer.toString(line.attainment().broken()),
                        Integer.toString(line.attainment().excused()),
                        share(line.attainment().share()),
                        share(line.attainment().shareWithoutExcused())));
    }

    private static String share(Optional<BigDecimal> share) {
        return share.map(BigDecimal::toPlainString).orElse(NOT_MEASURED);
    }

    public static byte[] breaches(List<ReportBreaches.Line> lines) {
        return Csv.of(
                List.of("agreement", "issue", "clock", "severity", "dueAt", "cause", "keptAt", "excused"),
                lines,
                line -> List.of(
                        line.agreement().number().toString(),
                        line.issue().number().toString(),
                        line.breach().kind().name(),
                        line.breach().severity().name(),
                        line.breach().dueAt().toString(),
                        line.cause().name(),
                        line.keptAt().map(Instant::toString).orElse(""),
                        Csv.safe(String.join(
                                "\n",
                                line.excusals().stream()
                                        .map(IssueEvent.Excused::reason)
                                        .toList()))));
    }

    public static byte[] activity(List<ReportActivity.Line> lines) {
        return Csv.of(
                List.of(
                        "agreement",
                        "month",
                        "window",
                        "reported",
                        "heldOver",
                        "includedMinutes",
                        "chargeableMinutes",
                        "unratedMinutes"),
                lines,
                line -> List.of(
                        line.agreement().number().toString(),
                        line.month().toString(),
                        line.window().name(),
                        Integer.toString(line.reported()),
                        Integer.toString(line.heldOver()),
                        minutes(line, ReportActivity.Minutes::included),
                        minutes(line, ReportActivity.Minutes::chargeable),
                        minutes(line, ReportActivity.Minutes::unrated)));
    }

    private static String minutes(ReportActivity.Line line, Function<ReportActivity.Minutes, Integer> which) {
        return line.work().map(which).map(minutes -> Integer.toString(minutes)).orElse("");
    }
}
