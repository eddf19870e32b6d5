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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.aftercare.adapter.web.problem.ProblemType;
import org.aftercare.application.amendment.PreviewAmendment;
import org.aftercare.domain.agreement.AgreementId;

/** What other terms would mean for the open issues of an agreement. */
@Path("agreements")
@Singleton
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@AnyAnswers
@Tag(name = "Agreements")
public class AmendmentPreviewsResource {
    private static final String NO_AGREEMENT = "There is no agreement with this id.";

    private final PreviewAmendment previewAmendment;

    @Inject
    public AmendmentPreviewsResource(PreviewAmendment previewAmendment) {
        this.previewAmendment = previewAmendment;
    }

    @POST
    @RepeatSafe
    @Path("{id}/amendment-previews")
    @SecurityRequirement(name = "token", scopes = "agreements:read")
    @Operation(
            operationId = "previewAmendment",
            summary = "Show which open issues terms would move",
            description = "As if the terms were signed now, in force, and applied to open issues. Nothing is stored.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = AgreementsResource.NewTerms.class),
                            examples = @ExampleObject(name = "Office hours", value = Examples.NEW_TERMS)))
    @ApiResponse(
            responseCode = "200",
            description = "The open issues whose due instants would move.",
            content =
                    @Content(
                            schema = @Schema(implementation = MoveJson.All.class),
                            examples = @ExampleObject(name = "One issue", value = Examples.DUE_PREVIEWS)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "413", ref = "TooLarge")
    @ApiResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @ApiResponse(responseCode = "422", ref = "Refused")
    public Response preview(
            @Context SecurityContext security,
            @Parameter(ref = "agreementId") @PathParam("id") String id,
            @Parameter(hidden = true) Body body) {
        var caller = AgentPrincipal.caller(security);
        var agreementId = new AgreementId(Wire.id(id).orElseThrow(() -> Places.unknown(NO_AGREEMENT)));
        var terms = body.as(json -> json.required("terms", TermsJson.READER));
        return switch (previewAmendment.execute(new PreviewAmendment.Command(caller, agreementId, terms))) {
            case PreviewAmendment.Outcome.Previewed(var moves) -> MoveJson.answer(moves);
            case PreviewAmendment.Outcome.Unknown() -> ProblemType.notFound(NO_AGREEMENT);
            case PreviewAmendment.Outcome.Refused(var faults) -> ProblemType.refused(faults);
        };
    }
}
