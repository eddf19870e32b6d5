package org.aftercare.adapter.web.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.application.issue.BreachView;
import org.aftercare.domain.agreement.ClockKind;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.issue.IssueEvent;

/** A breach as the API writes it. */
@Schema(
        name = "Breach",
        description =
                "The fact that a clock passed its due instant unmet. It is never deleted; excusals stand beside it.",
        requiredProperties = {
            "id",
            "issue",
            "agreementId",
            "customerId",
            "kind",
            "severity",
            "countsFrom",
            "dueAt",
            "recordedAt",
            "late",
            "stands",
            "excusals"
        })
record BreachJson(
        @Schema(example = "AC-1042-3") String id,

        @Schema(description = "The number of the issue.", example = "AC-1042")
        String issue,

        UUID agreementId,
        UUID customerId,
        ClockKind kind,
        @Schema(description = "That it fell under.") Severity severity,

        @Schema(description = "The instant from which the clock was worked out.")
        Instant countsFrom,

        @Schema(description = "By when the promise was to be kept.")
        Instant dueAt,

        Instant recordedAt,

        @Schema(description = "Whether it was found out only well after the due instant, since nothing ran to see it.")
        boolean late,

        @Schema(
                description =
                        "Whether the history as it is known now still tells of it: an answer that is entered late may"
                                + " show that the promise was kept after all.")
        boolean stands,

        @Schema(description = "Why it is excused, in the order of recording.")
        List<Excusal> excusals) {

    @Schema(
            name = "Excusal",
            requiredProperties = {"reason", "by", "at"})
    record Excusal(
            @Schema(example = "The customer's line was down.")
            String reason,

            @Schema(description = "The agent's name, as it was then.", example = "Sam Field")
            String by,

            Instant at) {
        static Excusal of(IssueEvent.Excused excused) {
            return new Excusal(excused.reason(), excused.actor().name(), excused.recordedAt());
        }
    }

    @Schema(
            name = "Breaches",
            requiredProperties = {"items", "next"})
    record Page(
            List<BreachJson> items,

            @Schema(
                    types = {"string", "null"},
                    description = "The cursor of the next page, if there is one.")
            Optional<String> next) {}

    static BreachJson of(BreachView view) {
        var fact = view.fact();
        var breach = fact.breach();
        return new BreachJson(
                view.id().toString(),
                view.id().issue().toString(),
                view.agreementId().value(),
                view.customerId().value(),
                breach.kind(),
                breach.severity(),
                breach.countsFrom(),
                breach.dueAt(),
                fact.recordedAt(),
                fact.late(),
                view.stands(),
                view.excusals().stream().map(Excusal::of).toList());
    }
}
