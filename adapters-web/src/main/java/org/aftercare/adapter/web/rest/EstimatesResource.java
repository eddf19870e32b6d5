package org.aftercare.adapter.web.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.math.BigDecimal;
import java.util.Optional;
import org.aftercare.adapter.web.problem.ProblemType;
import org.aftercare.application.charge.AskConsent;
import org.aftercare.application.charge.DecideConsent;
import org.aftercare.application.charge.ListConsents;
import org.aftercare.domain.charge.Consent;
import org.aftercare.domain.charge.ConsentId;

/** Consent to chargeable work: agents estimate, authorised contacts approve or decline. */
@Path("issues")
@Singleton
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@AnyAnswers
@Tag(name = "Charging")
public class EstimatesResource {
    private static final String NO_ESTIMATE = "There is no such estimate on the issue.";
    private static final String NOT_ALLOWED =
            "This takes a contact who may approve charges under the agreement, and you may not.";
    private static final String NEW_ESTIMATE = """
            {"text": "Change the invoice.", "minutes": 120, "amount": "200.00"}
            """;
    private static final String APPROVAL = """
            {"limit": "250.00"}
            """;
    private static final String REFUSAL = """
            {"reason": "That can wait until spring."}
            """;

    private final AskConsent askConsent;
    private final DecideConsent decideConsent;
    private final ListConsents listConsents;

    @Inject
    public EstimatesResource(AskConsent askConsent, DecideConsent decideConsent, ListConsents listConsents) {
        this.askConsent = askConsent;
        this.decideConsent = decideConsent;
        this.listConsents = listConsents;
    }

    @Schema(
            name = "NewEstimate",
            requiredProperties = {"text", "minutes", "amount"})
    record NewEstimate(
            @Schema(
                    description = "What is to be done, for the customer to see.",
                    minLength = 1,
                    maxLength = Consent.MAX_TEXT,
                    example = "Change the invoice.")
            String text,

            @Schema(minimum = "1", maximum = "" + Consent.MAX_MINUTES, example = "120")
            int minutes,

            @Schema(description = "In the agreement's currency, before VAT.", example = "200.00")
            String amount) {}

    @Schema(name = "NewApproval")
    record NewApproval(
            @Schema(
                    description = "What the work may cost in all, before VAT; the estimate where it is left out.",
                    example = "250.00")
            String limit) {}

    @Schema(name = "NewRefusal")
    record NewRefusal(
            @Schema(minLength = 1, maxLength = Consent.MAX_REASON, example = "That can wait until spring.")
            String reason) {}

    private record Estimate(String text, int minutes, BigDecimal amount) {}

    private static Optional<Estimate> estimate(Part json) {
        var text = json.required("text", Readers.block(Consent.MAX_TEXT));
        var minutes = json.required("minutes", Readers.whole());
        var amount = json.required("amount", Readers.decimal());
        return json.complete(() -> new Estimate(text.orElseThrow(), minutes.orElseThrow(), amount.orElseThrow()));
    }

    @POST
    @RepeatSafe
    @Path("{number}/estimates")
    @SecurityRequirement(name = "token", scopes = "issues:write")
    @Operation(
            operationId = "askConsent",
            summary = "Ask for consent to chargeable work",
            description = "The contacts who may approve charges under the agreement are told by mail.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewEstimate.class),
                            examples = @ExampleObject(name = "Two hours", value = NEW_ESTIMATE)))
    @ApiResponse(
            responseCode = "201",
            description = "It is asked for. The Location is the list of the issue's estimates.",
            headers = {@Header(name = "Location", ref = "Location"), @Header(name = "ETag", ref = "ETag")},
            content = @Content(schema = @Schema(implementation = EstimateJson.class)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "409", ref = "Conflict")
    @ApiResponse(responseCode = "413", ref = "TooLarge")
    @ApiResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @ApiResponse(responseCode = "422", ref = "Refused")
    public Response ask(
            @Context SecurityContext security,
            @Parameter(ref = "issueNumber") @PathParam("number") String number,
            @Parameter(hidden = true) Body body) {
        var caller = AgentPrincipal.caller(security);
        var issue = IssueJson.number(number);
        var estimate = body.as(EstimatesResource::estimate);
        var command = new AskConsent.Command(caller, issue, estimate.text(), estimate.minutes(), estimate.amount());
        return switch (askConsent.execute(command)) {
            case AskConsent.Outcome.Asked(var consent) ->
                Response.created(Places.of("issues", issue, "estimates"))
                        .entity(EstimateJson.of(consent))
                        .tag(ETags.of(consent.revision()))
                        .build();
            case AskConsent.Outcome.Unknown() -> IssueJson.unknown();
            case AskConsent.Outcome.Refused(var faults) -> ProblemType.refused(faults);
        };
    }

    @GET
    @ForContacts
    @Path("{number}/estimates")
    @SecurityRequirement(name = "token", scopes = "issues:read")
    @Operation(
            operationId = "listEstimates",
            summary = "List the estimates on an issue",
            description = "In the order in which they were made, with what was decided.")
    @ApiResponse(
            responseCode = "200",
            description = "All of them.",
            content = @Content(schema = @Schema(implementation = EstimateJson.Listed.class)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    public Response list(
            @Context SecurityContext security, @Parameter(ref = "issueNumber") @PathParam("number") String number) {
        var command = new ListConsents.Command(AgentPrincipal.anyCaller(security), IssueJson.number(number));
        return switch (listConsents.execute(command)) {
            case ListConsents.Outcome.Listed(var consents) ->
                Response.ok(new EstimateJson.Listed(
                                consents.stream().map(EstimateJson::of).toList()))
                        .build();
            case ListConsents.Outcome.Unknown() -> IssueJson.unknown();
        };
    }

    @POST
    @RepeatSafe
    @ForContacts(alone = true)
    @Path("{number}/estimates/{estimate}/approval")
    @SecurityRequirement(name = "token", scopes = "issues:write")
    @Operation(
            operationId = "approveEstimate",
            summary = "Approve chargeable work",
            description =
                    "For a contact who may approve charges under the agreement. Work that begins from now on may be"
                            + " charged until the limit is reached.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewApproval.class),
                            examples = @ExampleObject(name = "Up to a limit", value = APPROVAL)))
    @ApiResponse(
            responseCode = "201",
            description = "It is approved. The Location is the list of the issue's estimates.",
            headers = {@Header(name = "Location", ref = "Location"), @Header(name = "ETag", ref = "ETag")},
            content = @Content(schema = @Schema(implementation = EstimateJson.class)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "409", ref = "Conflict")
    @ApiResponse(responseCode = "413", ref = "TooLarge")
    @ApiResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @ApiResponse(responseCode = "422", ref = "Refused")
    public Response approve(
            @Context SecurityContext security,
            @Parameter(ref = "issueNumber") @PathParam("number") String number,
            @Parameter(ref = "estimateId") @PathParam("estimate") String estimate,
            @Parameter(hidden = true) Body body) {
        var limit = body.orEmptyAs(json -> {
            var given = json.optional("limit", Readers.decimal());
            return json.complete(() -> given);
        });
        return decide(security, number, estimate, new DecideConsent.Answer.Approve(limit));
    }

    @POST
    @RepeatSafe
    @ForContacts(alone = true)
    @Path("{number}/estimates/{estimate}/refusal")
    @SecurityRequirement(name = "token", scopes = "issues:write")
    @Operation(
            operationId = "declineEstimate",
            summary = "Decline chargeable work",
            description = "For a contact who may approve charges under the agreement.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewRefusal.class),
                            examples = @ExampleObject(name = "Not now", value = REFUSAL)))
    @ApiResponse(
            responseCode = "201",
            description = "It is declined. The Location is the list of the issue's estimates.",
            headers = {@Header(name = "Location", ref = "Location"), @Header(name = "ETag", ref = "ETag")},
            content = @Content(schema = @Schema(implementation = EstimateJson.class)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "409", ref = "Conflict")
    @ApiResponse(responseCode = "413", ref = "TooLarge")
    @ApiResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @ApiResponse(responseCode = "422", ref = "Refused")
    public Response decline(
            @Context SecurityContext security,
            @Parameter(ref = "issueNumber") @PathParam("number") String number,
            @Parameter(ref = "estimateId") @PathParam("estimate") String estimate,
            @Parameter(hidden = true) Body body) {
        var reason = body.orEmptyAs(json -> {
            var given = json.optional("reason", Readers.block(Consent.MAX_REASON));
            return json.complete(() -> given);
        });
        return decide(security, number, estimate, new DecideConsent.Answer.Decline(reason));
    }

    private Response decide(SecurityContext security, String number, String estimate, DecideConsent.Answer answer) {
        var issue = IssueJson.number(number);
        var id = Wire.id(estimate).orElseThrow(() -> Places.unknown(NO_ESTIMATE));
        var caller = AgentPrincipal.contact(security);
        return switch (decideConsent.execute(new DecideConsent.Command(caller, issue, new ConsentId(id), answer))) {
            case DecideConsent.Outcome.Decided(var consent) ->
                Response.created(Places.of("issues", issue, "estimates"))
                        .entity(EstimateJson.of(consent))
                        .tag(ETags.of(consent.revision()))
                        .build();
            case DecideConsent.Outcome.Unknown() -> ProblemType.notFound(NO_ESTIMATE);
            case DecideConsent.Outcome.NotAllowed() ->
                ProblemType.NOT_ALLOWED.problem(NOT_ALLOWED).response();
            case DecideConsent.Outcome.DecidedAlready() ->
                ProblemType.ALREADY_DECIDED
                        .problem("The estimate was decided on already.")
                        .response();
            case DecideConsent.Outcome.Refused(var faults) -> ProblemType.refused(faults);
        };
    }
}
