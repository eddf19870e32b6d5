package org.aftercare.adapter.web.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.aftercare.application.report.Attainment;
import org.aftercare.application.report.ReportActivity;
import org.aftercare.application.report.ReportAttainment;
import org.aftercare.application.report.ReportBreaches;
import org.aftercare.application.report.ReportPeriod;
import org.aftercare.domain.agreement.ClockKind;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.calendar.ServiceWindow;
import org.aftercare.domain.issue.IssueEvent;

/** Reports as the API writes them. */
final class ReportJson {
    private ReportJson() {}

    @Schema(
            name = "Attainment",
            description = "How many promises were kept, of those of which it is known whether they were.",
            requiredProperties = {"measured", "kept", "broken", "excused"})
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Kept(
            @Schema(description = "By how many the share is reckoned: kept and broken.", example = "40")
            int measured,

            @Schema(description = "In time.", example = "39")
            int kept,

            @Schema(example = "1") int broken,

            @Schema(description = "Of the broken ones, those that were excused; they stay broken.", example = "1")
            int excused,

            @Schema(
                    description = "The kept ones in per cent of those measured, cut off behind two decimals; missing"
                            + " where nothing was measured.",
                    example = "97.50")
            Optional<String> attainment,

            @Schema(description = "The same without the excused ones.", example = "100.00")
            Optional<String> attainmentWithoutExcused) {
        static Kept of(Attainment attainment) {
            return new Kept(
                    attainment.measured(),
                    attainment.kept(),
                    attainment.broken(),
                    attainment.excused(),
                    attainment.share().map(share -> share.toPlainString()),
                    attainment.shareWithoutExcused().map(share -> share.toPlainString()));
        }
    }

    @Schema(
            name = "AttainmentLine",
            requiredProperties = {"agreementId", "agreement", "month", "clock", "severity", "result"})
    record AttainmentLine(
            UUID agreementId,

            @Schema(example = "SA-1007") String agreement,

            @Schema(description = "In which a promise was kept, or was due and not kept.", example = "2026-11")
            String month,

            ClockKind clock,

            Severity severity,

            Kept result) {
        static AttainmentLine of(ReportAttainment.Line line) {
            return new AttainmentLine(
                    line.agreement().id().value(),
                    line.agreement().number().toString(),
                    line.month().toString(),
                    line.kind(),
                    line.severity(),
                    Kept.of(line.attainment()));
        }
    }

    @Schema(
            name = "AttainmentTotal",
            description = "All lines of one kind of clock together.",
            requiredProperties = {"clock", "result"})
    record AttainmentTotal(ClockKind clock, Kept result) {}

    @Schema(
            name = "AttainmentReport",
            requiredProperties = {"from", "to", "lines", "totals"})
    record AttainmentReport(
            @Schema(example = "2026-10") String from,
            @Schema(example = "2026-11") String to,
            List<AttainmentLine> lines,
            List<AttainmentTotal> totals) {
        static AttainmentReport of(ReportPeriod period, List<ReportAttainment.Line> lines) {
            return new AttainmentReport(
                    period.from().toString(),
                    period.to().toString(),
                    lines.stream().map(AttainmentLine::of).toList(),
                    Stream.of(ClockKind.values())
                            .map(kind -> new AttainmentTotal(
                                    kind,
                                    Kept.of(lines.stream()
                                            .filter(line -> line.kind() == kind)
                                            .map(ReportAttainment.Line::attainment)
                                            .reduce(Attainment.NOTHING, Attainment::plus))))
                            .toList());
        }
    }

    @Schema(
            name = "ReportedExcusal",
            requiredProperties = {"reason", "by", "at"})
    record Excusal(
            @Schema(example = "The customer's line was down.")
            String reason,

            @Schema(example = "Sam Field") String by,
            Instant at) {
        static Excusal of(IssueEvent.Excused excused) {
            return new Excusal(excused.reason(), excused.actor().name(), excused.happenedAt());
        }
    }

    @Schema(
            name = "BreachLine",
            requiredProperties = {"agreementId", "agreement", "issue", "clock", "severity", "dueAt", "cause", "excusals"
            })
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record BreachLine(
            UUID agreementId,
            @Schema(example = "SA-1007") String agreement,
            @Schema(example = "AC-1042") String issue,
            ClockKind clock,
            Severity severity,
            Instant dueAt,

            @Schema(
                    description =
                            "KEPT_LATE: it was kept, but late. NOT_KEPT: it still waits to be kept. OVERTAKEN: it was"
                                    + " worked out afresh before it was kept, since the issue was assessed into another severity"
                                    + " or moved to other terms.")
            ReportBreaches.Cause cause,

            Optional<Instant> keptAt,

            @Schema(
                    description = "Between due and kept, by the clock on the wall.",
                    pattern = ClockJson.DURATION,
                    example = "PT20M")
            Optional<String> late,

            @Schema(description = "In the order of recording.")
            List<Excusal> excusals) {
        static BreachLine of(ReportBreaches.Line line) {
            return new BreachLine(
                    line.agreement().id().value(),
                    line.agreement().number().toString(),
                    line.issue().number().toString(),
                    line.breach().kind(),
                    line.breach().severity(),
                    line.breach().dueAt(),
                    line.cause(),
                    line.keptAt(),
                    line.keptAt()
                            .map(at -> Duration.between(line.breach().dueAt(), at))
                            .map(Duration::toString),
                    line.excusals().stream().map(Excusal::of).toList());
        }
    }

    @Schema(
            name = "BreachReport",
            requiredProperties = {"from", "to", "lines"})
    record BreachReport(
            @Schema(example = "2026-10") String from,
            @Schema(example = "2026-11") String to,
            List<BreachLine> lines) {
        static BreachReport of(ReportPeriod period, List<ReportBreaches.Line> lines) {
            return new BreachReport(
                    period.from().toString(),
                    period.to().toString(),
                    lines.stream().map(BreachLine::of).toList());
        }
    }

    @Schema(
            name = "WorkedMinutes",
            requiredProperties = {"included", "chargeable", "unrated"})
    record Worked(
            @Schema(description = "In the monthly fee.", example = "240")
            int included,

            @Schema(example = "90") int chargeable,

            @Schema(description = "Done while no charges were agreed on.", example = "0")
            int unrated) {
        static Worked of(ReportActivity.Minutes minutes) {
            return new Worked(minutes.included(), minutes.chargeable(), minutes.unrated());
        }
    }

    @Schema(
            name = "ActivityLine",
            requiredProperties = {"agreementId", "agreement", "month", "window", "reported", "heldOver"})
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record ActivityLine(
            UUID agreementId,

            @Schema(example = "SA-1007") String agreement,

            @Schema(example = "2026-11") String month,

            ServiceWindow window,

            @Schema(description = "How many issues came in.", example = "12")
            int reported,

            @Schema(description = "How many of these were held over.", example = "3")
            int heldOver,

            @Schema(description = "Missing where a contact may not read statements under the agreement.")
            Optional<Worked> work) {
        static ActivityLine of(ReportActivity.Line line) {
            return new ActivityLine(
                    line.agreement().id().value(),
                    line.agreement().number().toString(),
                    line.month().toString(),
                    line.window(),
                    line.reported(),
                    line.heldOver(),
                    line.work().map(Worked::of));
        }
    }

    @Schema(
            name = "ActivityReport",
            requiredProperties = {"from", "to", "lines"})
    record ActivityReport(
            @Schema(example = "2026-10") String from,
            @Schema(example = "2026-11") String to,
            List<ActivityLine> lines) {
        static ActivityReport of(ReportPeriod period, List<ReportActivity.Line> lines) {
            return new ActivityReport(
                    period.from().toString(),
                    period.to().toString(),
                    lines.stream().map(ActivityLine::of).toList());
        }
    }
}
