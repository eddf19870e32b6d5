package org.aftercare.adapter.web.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aftercare.adapter.web.problem.ProblemType;
import org.aftercare.application.clock.PreviewClocks;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.calendar.Interval;

/** What-if: what terms would promise for an issue, before anything is signed or reported. */
@Path("clock-previews")
@Singleton
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@AnyAnswers
@Tag(name = "Clock previews")
public class ClockPreviewsResource {
    private final PreviewClocks previewClocks;

    @Inject
    public ClockPreviewsResource(PreviewClocks previewClocks) {
        this.previewClocks = previewClocks;
    }

    @Schema(
            name = "ClockPreviewRequest",
            requiredProperties = {"terms", "severity", "reportedAt"})
    record Wanted(
            TermsJson terms,
            Severity severity,
            @Schema(example = "2026-11-21T10:00:00Z") Instant reportedAt,

            @Schema(
                    description =
                            "Times in which the vendor waits for the customer, in any order. They act on RESOLUTION,"
                                    + " never on RESPONSE.")
            List<Pause> pauses) {}

    @Schema(
            name = "Pause",
            requiredProperties = {"from", "to"})
    record Pause(Instant from, Instant to) {
        static final Reader<Interval> READER = Readers.object(json -> {
            var from = json.required("from", Readers.instant());
            var to = json.required("to", Readers.instant());
            return from.isPresent() && to.isPresent()
                    ? json.rule(() -> new Interval(from.get(), to.get()))
                    : Optional.empty();
        });
    }

    @Schema(
            name = "ClockPreview",
            requiredProperties = {"covered", "heldOver", "clocks"})
    record Previewed(
            @Schema(description = "Whether the terms cover the severity at all.")
            boolean covered,

            @Schema(description = "Whether the issue would come in at an uncovered time.")
            boolean heldOver,

            List<ClockJson.Explained> clocks) {}

    private static Optional<PreviewClocks.Command> read(Part json) {
        var terms = json.required("terms", TermsJson.READER);
        var severity = json.required("severity", Readers.constant(Severity.class));
        var reportedAt = json.required("reportedAt", Readers.instant());
        var pauses = json.optional("pauses", Readers.list(Pause.READER));
        return json.complete(() -> new PreviewClocks.Command(
                terms.orElseThrow(), severity.orElseThrow(), reportedAt.orElseThrow(), pauses.orElse(List.of())));
    }

    @POST
    @RepeatSafe
    @ForContacts
    @SecurityRequirement(name = "token", scopes = "agreements:read")
    @Operation(
            operationId = "previewClocks",
            summary = "Work out what terms would promise",
            description = "Nothing is stored. A severity that the terms do not cover gives no clocks.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = Wanted.class),
                            examples = @ExampleObject(name = "On a Saturday", value = Examples.PREVIEW_REQUEST)))
    @ApiResponse(
            responseCode = "200",
            description = "The clocks that a report would start, each with why it is due when it is.",
            content =
                    @Content(
                            schema = @Schema(implementation = Previewed.class),
                            examples = @ExampleObject(name = "Held over", value = Examples.PREVIEW)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "413", ref = "TooLarge")
    @ApiResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @ApiResponse(responseCode = "422", ref = "Refused")
    public Response preview(@Parameter(hidden = true) Body body) {
        return switch (previewClocks.execute(body.as(ClockPreviewsResource::read))) {
            case PreviewClocks.Outcome.Previewed(var covered, var heldOver, var clocks) ->
                Response.ok(new Previewed(
                                covered,
                                heldOver,
                                clocks.stream()
                                        .map(preview -> ClockJson.Explained.of(preview.clock(), preview.explanation()))
                                        .toList()))
                        .build();
            case PreviewClocks.Outcome.Refused(var faults) -> ProblemType.refused(faults);
        };
    }
}
