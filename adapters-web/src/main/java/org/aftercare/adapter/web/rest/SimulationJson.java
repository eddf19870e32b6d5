package org.aftercare.adapter.web.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.aftercare.adapter.web.figures.MoneyText;
import org.aftercare.application.report.Figures;

/** What happened and what would have, as the API writes it. */
@Schema(
        name = "Simulation",
        requiredProperties = {"actual", "proposed"})
record SimulationJson(
        @Schema(description = "By the terms that held.") Side actual,

        @Schema(description = "As if the given terms had held.")
        Side proposed) {
    @Schema(
            name = "SimulatedFigures",
            requiredProperties = {
                "reported",
                "heldOver",
                "callOuts",
                "attainment",
                "includedMinutes",
                "chargeableMinutes"
            })
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Side(
            @Schema(description = "How many issues came in.", example = "12")
            int reported,

            @Schema(description = "How many of these were held over.", example = "3")
            int heldOver,

            @Schema(
                    description = "How many of these came in outside of office hours, and were to be looked at then.",
                    example = "2")
            int callOuts,

            @Schema(description = "By kind of clock.") List<ReportJson.AttainmentTotal> attainment,

            @Schema(description = "Work included in the monthly fee.", example = "240")
            int includedMinutes,

            @Schema(description = "Work that is charged.", example = "90")
            int chargeableMinutes,

            @Schema(
                    description = "Fees and charges before VAT, as the months' statements would have it if none were"
                            + " closed; missing where there are no charges.",
                    example = "975.00")
            Optional<String> net,

            @Schema(example = "GBP") Optional<String> currency) {
        static Side of(Figures figures) {
            return new Side(
                    figures.reported(),
                    figures.heldOver(),
                    figures.callOuts(),
                    figures.attainment().entrySet().stream()
                            .map(entry -> new ReportJson.AttainmentTotal(
                                    entry.getKey(), ReportJson.Kept.of(entry.getValue())))
                            .toList(),
                    figures.includedMinutes(),
                    figures.chargeableMinutes(),
                    figures.net().map(MoneyText::of),
                    figures.net().map(net -> net.getCurrencyUnit().getCode()));
        }
    }
}
