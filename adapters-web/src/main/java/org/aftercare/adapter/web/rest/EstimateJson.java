package org.aftercare.adapter.web.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.adapter.web.figures.MoneyText;
import org.aftercare.domain.charge.Consent;

/** An estimate of chargeable work, and what was decided, as the API writes it. */
@Schema(
        name = "Estimate",
        description = "What chargeable work is thought to take and cost, and whether an authorised contact consents.",
        requiredProperties = {
            "id",
            "issue",
            "agreementId",
            "text",
            "minutes",
            "amount",
            "currency",
            "askedAt",
            "askedBy",
            "status"
        })
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record EstimateJson(
        UUID id,

        @Schema(example = "AC-1042") String issue,

        UUID agreementId,

        @Schema(description = "What is to be done.", example = "Change the invoice.")
        String text,

        @Schema(example = "120") int minutes,

        @Schema(description = "Before VAT.", example = "200.00")
        String amount,

        @Schema(example = "GBP") String currency,

        Instant askedAt,

        @Schema(example = "Sam Field") String askedBy,

        Status status,

        @Schema(description = "The contact who decided.", example = "Ann Lee")
        Optional<String> decidedBy,

        Optional<Instant> decidedAt,

        @Schema(description = "What it may cost in all, before VAT, where it was approved.", example = "250.00")
        Optional<String> limit,

        @Schema(description = "Why it was declined, if the contact said.")
        Optional<String> reason) {
    /** What was decided. */
    @Schema(name = "EstimateStatus")
    enum Status {
        ASKED,
        APPROVED,
        DECLINED
    }

    static EstimateJson of(Consent consent) {
        var decision = consent.decision();
        return new EstimateJson(
                consent.id().value(),
                consent.issue().toString(),
                consent.agreementId().value(),
                consent.text(),
                consent.minutes(),
                MoneyText.of(consent.amount()),
                consent.amount().getCurrencyUnit().getCode(),
                consent.askedAt(),
                consent.agentName(),
                decision.map(EstimateJson::status).orElse(Status.ASKED),
                decision.map(Consent.Decision::name),
                decision.map(Consent.Decision::at),
                decision.flatMap(made -> made instanceof Consent.Decision.Approved approved
                        ? Optional.of(MoneyText.of(approved.limit()))
                        : Optional.empty()),
                decision.flatMap(made ->
                        made instanceof Consent.Decision.Declined declined ? declined.reason() : Optional.empty()));
    }

    private static Status status(Consent.Decision decision) {
        return switch (decision) {
            case Consent.Decision.Approved approved -> Status.APPROVED;
            case Consent.Decision.Declined declined -> Status.DECLINED;
        };
    }

    @Schema(name = "Estimates", requiredProperties = "items")
    record Listed(List<EstimateJson> items) {}
}
