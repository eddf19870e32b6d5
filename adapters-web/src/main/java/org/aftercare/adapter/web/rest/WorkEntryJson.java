package org.aftercare.adapter.web.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.adapter.web.figures.MoneyText;
import org.aftercare.application.charge.WorkView;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.calendar.ServiceWindow;
import org.aftercare.domain.charge.Authority;
import org.aftercare.domain.charge.Cancellation;
import org.aftercare.domain.charge.Ground;
import org.aftercare.domain.charge.RatedPart;
import org.aftercare.domain.charge.WorkEntryId;
import org.joda.money.CurrencyUnit;

/** A work entry as the API writes it. */
@Schema(
        name = "WorkEntry",
        description = "A piece of work on an issue, with what it draws from the allowance and costs as of now.",
        requiredProperties = {
            "id",
            "issue",
            "agent",
            "startedAt",
            "finishedAt",
            "minutes",
            "supportLevel",
            "severity",
            "defect",
            "activity",
            "onSite",
            "recordedAt",
            "parts",
            "drawn"
        })
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record WorkEntryJson(
        UUID id,

        @Schema(example = "AC-1042") String issue,

        WorkerJson agent,

        Instant startedAt,

        Instant finishedAt,

        @Schema(example = "90") int minutes,

        @Schema(description = "What it is billed together with.", example = "Monday evening")
        Optional<String> session,

        @Schema(
                description = "1 guidance, 2 technical, 3 change to the software.",
                minimum = "1",
                maximum = "3",
                example = "2")
        int supportLevel,

        @Schema(description = "Of the issue when the work began, as it was known when it was recorded.")
        Severity severity,

        @Schema(description = "Whether the issue had the tag defect when it was recorded.")
        boolean defect,

        @Schema(example = "Rebuilt the index") String activity,

        boolean onSite,

        @Schema(description = "For the customer to see.") Optional<String> note,

        @Schema(description = "For the agents alone.") Optional<String> internalNote,

        @Schema(description = "The consent by which it may be charged, if it needed one.")
        Optional<UUID> consent,

        Optional<OverrideJson> override,

        Instant recordedAt,

        Optional<CancellationJson> cancellation,

        @Schema(description = "Split at every edge between service windows; empty where it is cancelled.")
        List<PartJson> parts,

        @Schema(description = "The minutes that it draws from the allowance.", example = "30")
        int drawn,

        @Schema(
                description = "What it costs before VAT, to the smallest coin; absent without charges.",
                example = "150.00")
        Optional<String> cost,

        @Schema(description = "Absent without charges.", example = "GBP")
        Optional<String> currency) {

    @Schema(
            name = "Worker",
            requiredProperties = {"id", "name"})
    record WorkerJson(
            UUID id, @Schema(example = "Sam Field") String name) {}

    @Schema(
            name = "ConsentOverride",
            description = "That somebody entitled had it recorded without consent.",
            requiredProperties = {"by", "name", "reason"})
    record OverrideJson(
            UUID by,
            @Schema(example = "Ada Admin") String name,
            @Schema(example = "The shop was down.") String reason) {}

    @Schema(
            name = "WorkCancellation",
            description = "That it no longer counts.",
            requiredProperties = {"at", "by", "reason"})
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record CancellationJson(
            Instant at,
            @Schema(example = "Sam Field") String by,
            @Schema(example = "Wrong issue.") String reason,

            @Schema(description = "The entry that stands in its place, if one does.")
            Optional<UUID> replacedBy) {
        static CancellationJson of(Cancellation cancellation) {
            return new CancellationJson(
                    cancellation.at(),
                    cancellation.by(),
                    cancellation.reason(),
                    cancellation.replacement().map(WorkEntryId::value));
        }
    }

    @Schema(
            name = "WorkPart",
            description = "A part that lies in one service window and month, rated by itself.",
            requiredProperties = {
                "from",
                "to",
                "month",
                "window",
                "ground",
                "because",
                "minutes",
                "units",
                "billedMinutes"
            })
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record PartJson(
            Instant from,

            Instant to,

            @Schema(example = "2026-11") String month,

            ServiceWindow window,

            @Schema(description = "Of the closure, where it has a name.", example = "Christmas Day")
            Optional<String> closure,

            Ground ground,

            @Schema(
                    description = "The ground in words.",
                    example = "Chargeable at 150.00 GBP an hour: S3 is not covered out of hours")
            String because,

            @Schema(example = "60") int minutes,

            @Schema(description = "That are billed for it by the rules for its session.", example = "4")
            int units,

            @Schema(example = "60") int billedMinutes,

            @Schema(description = "The price of an hour, where it is chargeable.", example = "150.00")
            Optional<String> hourly,

            @Schema(description = "Before VAT, where it is chargeable.", example = "150.00")
            Optional<String> amount) {
        static PartJson of(RatedPart rated, CurrencyUnit currency) {
            var part = rated.part();
            return new PartJson(
                    part.from(),
                    part.until(),
                    part.month().toString(),
                    part.window(),
                    Optional.of(part.closure()).filter(name -> !name.isEmpty()),
                    rated.ground(),
                    MoneyText.because(rated, currency),
                    rated.minutes(),
                    rated.units(),
                    rated.billedMinutes(),
                    rated.hourly().map(rate -> MoneyText.of(rate, currency)),
                    rated.hourly().map(rate -> MoneyText.of(rated.amount(), currency)));
        }
    }

    static WorkEntryJson of(WorkView view) {
        return of(view, true);
    }

    /** As a contact may see it. */
    static WorkEntryJson withoutInternals(WorkView view) {
        return of(view, false);
    }

    private static WorkEntryJson of(WorkView view, boolean internals) {
        var entry = view.entry();
        var currency = view.currency();
        return new WorkEntryJson(
                entry.id().value(),
                entry.issue().toString(),
                new WorkerJson(entry.agentId().value(), entry.agentName()),
                entry.startedAt(),
                entry.finishedAt(),
                entry.minutes(),
                entry.session(),
                entry.level().number(),
                entry.severity(),
                entry.defect(),
                entry.activity(),
                entry.onSite(),
                entry.note(),
                entry.internalNote().filter(note -> internals),
                entry.authority() instanceof Authority.Consented(var consent)
                        ? Optional.of(consent.value())
                        : Optional.empty(),
                entry.authority() instanceof Authority.Overridden(var by, var name, var reason)
                        ? Optional.of(new OverrideJson(by.value(), name, reason))
                        : Optional.empty(),
                entry.recordedAt(),
                view.booking().cancellation().map(CancellationJson::of),
                view.parts().stream()
                        .map(part -> PartJson.of(part, currency.orElse(CurrencyUnit.GBP)))
                        .toList(),
                view.drawn(),
                currency.map(unit -> MoneyText.of(view.cost(), unit)),
                currency.map(CurrencyUnit::getCode));
    }

    @Schema(name = "WorkEntries", requiredProperties = "items")
    record Listed(List<WorkEntryJson> items) {}

    /** What recording brings about. */
    @Schema(
            name = "WorkEffect",
            description = "What recording an entry brings about.",
            requiredProperties = {"entry", "consentNeeded", "overlaps", "warnings", "changes"})
    record Effect(
            WorkEntryJson entry,

            @Schema(
                    description = "Whether it needs a consent that is not there; then only a preview is given.",
                    example = "false")
            boolean consentNeeded,

            @Schema(description = "Other entries of the same agent that share time with it.")
            List<UUID> overlaps,

            @Schema(description = "Shares of a month's allowance that it reaches.")
            List<WarningJson> warnings,

            @Schema(description = "What it changes about other entries.")
            List<ChangeJson> changes) {
        static Effect of(WorkView.Effect effect, boolean consentNeeded) {
            var currency = effect.view().currency().orElse(CurrencyUnit.GBP);
            return new Effect(
                    WorkEntryJson.of(effect.view()),
                    consentNeeded,
                    effect.overlaps().stream().map(WorkEntryId::value).toList(),
                    effect.warnings().stream().map(WarningJson::of).toList(),
                    effect.changes().stream()
                            .map(change -> ChangeJson.of(change, currency))
                            .toList());
        }
    }

    @Schema(
            name = "AllowanceWarning",
            requiredProperties = {"month", "share", "drawn", "available"})
    record WarningJson(
            @Schema(example = "2026-11") String month,

            @Schema(description = "In per cent: 75, 90 or 100.", example = "75")
            int share,

            @Schema(example = "95") int drawn,

            @Schema(description = "With what was left of earlier months.", example = "120")
            int available) {
        static WarningJson of(WorkView.Warning warning) {
            return new WarningJson(warning.month().toString(), warning.share(), warning.drawn(), warning.available());
        }
    }

    @Schema(
            name = "RatingChange",
            description = "That another entry is rated otherwise than before.",
            requiredProperties = {"entry", "issue", "drawnBefore", "drawnAfter", "costBefore", "costAfter", "accounted"
            })
    record ChangeJson(
            UUID entry,

            @Schema(example = "AC-1042") String issue,

            @Schema(example = "60") int drawnBefore,

            @Schema(example = "15") int drawnAfter,

            @Schema(example = "0.00") String costBefore,

            @Schema(example = "67.50") String costAfter,

            @Schema(
                    description = "Whether a closed statement tells of it: then a later one has the difference.",
                    example = "false")
            boolean accounted) {
        static ChangeJson of(WorkView.Change change, CurrencyUnit currency) {
            return new ChangeJson(
                    change.entry().id().value(),
                    change.entry().issue().toString(),
                    change.drawnBefore(),
                    change.drawnAfter(),
                    MoneyText.of(change.costBefore(), currency),
                    MoneyText.of(change.costAfter(), currency),
                    change.accounted());
        }
    }
}
