package org.aftercare.adapter.web.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
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
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.aftercare.adapter.web.problem.ProblemType;
import org.aftercare.application.issue.ExcuseBreach;
import org.aftercare.application.issue.ListBreaches;
import org.aftercare.application.port.BreachRegister;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.issue.BreachId;
import org.aftercare.domain.issue.Channel;
import org.aftercare.domain.issue.IssueEvent;

/** Breaches: facts, and their excuses beside them. */
@Path("breaches")
@Singleton
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@AnyAnswers
@Tag(name = "Breaches")
public class BreachesResource {
    private static final String NO_BREACH = "There is no breach with this id.";

    private final ListBreaches listBreaches;
    private final ExcuseBreach excuseBreach;

    @Inject
    public BreachesResource(ListBreaches listBreaches, ExcuseBreach excuseBreach) {
        this.listBreaches = listBreaches;
        this.excuseBreach = excuseBreach;
    }

    @Schema(name = "NewExcusal", requiredProperties = "reason")
    record NewExcusal(
            @Schema(
                    description = "For the customer to see.",
                    minLength = 1,
                    maxLength = IssueEvent.MAX_REASON,
                    example = "The customer's line was down.")
            String reason) {}

    @GET
    @SecurityRequirement(name = "token", scopes = "issues:read")
    @Operation(
            operationId = "listBreaches",
            summary = "List breaches, by due instant",
            description = "Those that were recorded, with what was said to excuse them.")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "issue",
            schema = @Schema(type = "string"),
            description = "Only breaches of the issue with this number.",
            example = "AC-1042")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "agreement",
            schema = @Schema(type = "string", format = "uuid"),
            description = "Only breaches under the agreement with this id.")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "from",
            schema = @Schema(type = "string", format = "date-time"),
            description = "Only what fell due then or later.",
            example = "2026-11-01T00:00:00Z")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "to",
            schema = @Schema(type = "string", format = "date-time"),
            description = "Only what fell due before then.",
            example = "2026-12-01T00:00:00Z")
    @Parameter(ref = "limit")
    @Parameter(ref = "cursor")
    @ApiResponse(
            responseCode = "200",
            description = "A page.",
            headers = @Header(name = "Link", ref = "Link"),
            content =
                    @Content(
                            schema = @Schema(implementation = BreachJson.Page.class),
                            examples = @ExampleObject(name = "One, excused", value = Examples.BREACHES)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    public Response list(@Context SecurityContext security, @Context UriInfo address) {
        var caller = AgentPrincipal.caller(security);
        var query = new Query(address);
        var filter = new BreachRegister.Filter(
                query.optional("issue", Readers.issueNumber()),
                query.optional("agreement", Readers.id()).map(AgreementId::new),
                query.optional("from", Readers.instant()),
                query.optional("to", Readers.instant()));
        var limit = query.limit(ListBreaches.MAX_LIMIT);
        var after = query.optional("cursor", Readers.cursor(Cursor::ofBreach));
        query.refuseFaults();
        return switch (listBreaches.execute(new ListBreaches.Command(caller, filter, after, limit))) {
            case ListBreaches.Outcome.Listed(var breaches, var position) -> {
                var next = position.map(Cursor::text);
                var items = breaches.stream().map(BreachJson::of).toList();
                yield Pages.answer(new BreachJson.Page(items, next), next, address);
            }
        };
    }

    @POST
    @RepeatSafe
    @Path("{id}/excusals")
    @SecurityRequirement(name = "token", scopes = "issues:write")
    @Operation(
            operationId = "excuseBreach",
            summary = "Say why a breach is excused",
            description = "The breach stays, and the excusal stands beside it. It may be excused again.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewExcusal.class),
                            examples = @ExampleObject(name = "Not our doing", value = Examples.NEW_EXCUSAL)))
    @ApiResponse(
            responseCode = "201",
            description = "The breach with its excusals. The Location is the list of its issue's breaches.",
            headers = @Header(name = "Location", ref = "Location"),
            content =
                    @Content(
                            schema = @Schema(implementation = BreachJson.class),
                            examples = @ExampleObject(name = "Excused once", value = Examples.BREACH)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "409", ref = "Conflict")
    @ApiResponse(responseCode = "413", ref = "TooLarge")
    @ApiResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @ApiResponse(responseCode = "422", ref = "Refused")
    public Response excuse(
            @Context SecurityContext security,
            @Parameter(ref = "breachId") @PathParam("id") String id,
            @Parameter(hidden = true) Body body) {
        var caller = AgentPrincipal.caller(security);
        var breach = BreachId.parse(id).orElseThrow(() -> Places.unknown(NO_BREACH));
        var reason = body.as(json -> json.required("reason", Readers.block(IssueEvent.MAX_REASON)));
        var command = new ExcuseBreach.Command(caller, Channel.API, breach, reason);
        return switch (excuseBreach.execute(command)) {
            case ExcuseBreach.Outcome.Excused(var view) ->
                Response.created(URI.create("breaches?issue=" + breach.issue()))
                        .entity(BreachJson.of(view))
                        .build();
            case ExcuseBreach.Outcome.Unknown() -> ProblemType.notFound(NO_BREACH);
        };
    }
}
