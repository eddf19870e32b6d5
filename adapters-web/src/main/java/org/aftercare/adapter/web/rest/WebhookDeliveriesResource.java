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
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.aftercare.adapter.web.problem.ProblemType;
import org.aftercare.application.webhook.ListDeliveries;
import org.aftercare.application.webhook.ReplayEvents;
import org.aftercare.application.webhook.TestEndpoint;
import org.aftercare.domain.webhook.DeliveryId;

/** What an endpoint was told, and is to be told once more. */
@Path("webhook-endpoints")
@Singleton
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@AnyAnswers
@Tag(name = "Webhooks")
public class WebhookDeliveriesResource {
    private final ListDeliveries listDeliveries;
    private final ReplayEvents replayEvents;
    private final TestEndpoint testEndpoint;

    @Inject
    public WebhookDeliveriesResource(
            ListDeliveries listDeliveries, ReplayEvents replayEvents, TestEndpoint testEndpoint) {
        this.listDeliveries = listDeliveries;
        this.replayEvents = replayEvents;
        this.testEndpoint = testEndpoint;
    }

    @GET
    @Path("{endpointId}/deliveries")
    @SecurityRequirement(name = "token", scopes = "admin")
    @Operation(
            operationId = "listWebhookDeliveries",
            summary = "List the deliveries to an endpoint, the newest first",
            description = "For administrators. Deliveries are kept for 31 days.")
    @Parameter(ref = "limit")
    @Parameter(ref = "cursor")
    @ApiResponse(
            responseCode = "200",
            description = "A page.",
            headers = @Header(name = "Link", ref = "Link"),
            content =
                    @Content(
                            schema = @Schema(implementation = WebhookJson.Deliveries.class),
                            examples = @ExampleObject(name = "To be tried again", value = Examples.DELIVERIES)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    public Response deliveries(
            @Context SecurityContext security,
            @Parameter(ref = "endpointId") @PathParam("endpointId") String id,
            @Context UriInfo address) {
        var query = new Query(address);
        var limit = query.limit(ListDeliveries.MAX_LIMIT);
        var before = query.optional("cursor", Readers.cursor(Cursor::ofId)).map(DeliveryId::new);
        query.refuseFaults();
        var command = new ListDeliveries.Command(AgentPrincipal.caller(security), Endpoints.id(id), before, limit);
        return switch (listDeliveries.execute(command)) {
            case ListDeliveries.Outcome.Listed(var deliveries, var last) -> {
                var next = last.map(DeliveryId::value).map(Cursor::text);
                var items =
                        deliveries.stream().map(WebhookJson.DeliveryJson::of).toList();
                yield Pages.answer(new WebhookJson.Deliveries(items, next), next, address);
            }
            case ListDeliveries.Outcome.Unknown() -> Endpoints.unknown();
            case ListDeliveries.Outcome.NotAdministrator() -> Endpoints.notAdministrator();
        };
    }

    @POST
    @RepeatSafe
    @Path("{endpointId}/replays")
    @SecurityRequirement(name = "token", scopes = "admin")
    @Operation(
            operationId = "replayWebhookEvents",
            summary = "Tell an endpoint again what was recorded since an instant",
            description = "For administrators. Everything of the types that it has chosen, whether or not it was told"
                    + " before, and from before it was registered, too. Each message has the webhook-id that it had.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = WebhookJson.NewReplay.class),
                            examples = @ExampleObject(name = "Since noon", value = Examples.NEW_REPLAY)))
    @ApiResponse(
            responseCode = "201",
            description = "It is under way. The Location is the log of deliveries.",
            headers = @Header(name = "Location", ref = "Location"),
            content = @Content(schema = @Schema(implementation = WebhookJson.Replay.class)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "409", ref = "Conflict")
    @ApiResponse(responseCode = "413", ref = "TooLarge")
    @ApiResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @ApiResponse(responseCode = "422", ref = "Refused")
    public Response replay(
            @Context SecurityContext security,
            @Parameter(ref = "endpointId") @PathParam("endpointId") String id,
            @Parameter(hidden = true) Body body) {
        var caller = AgentPrincipal.caller(security);
        var endpoint = Endpoints.id(id);
        var from = body.as(json -> json.required("from", Readers.instant()));
        return switch (replayEvents.execute(new ReplayEvents.Command(caller, endpoint, from))) {
            case ReplayEvents.Outcome.Begun(var replay) ->
                Response.created(Places.of("webhook-endpoints", endpoint.value(), "deliveries"))
                        .entity(new WebhookJson.Replay(replay, from))
                        .build();
            case ReplayEvents.Outcome.Unknown() -> Endpoints.unknown();
            case ReplayEvents.Outcome.NotAdministrator() -> Endpoints.notAdministrator();
            case ReplayEvents.Outcome.Disabled() -> Endpoints.disabled();
            case ReplayEvents.Outcome.Refused(var faults) -> ProblemType.refused(faults);
        };
    }

    @POST
    @RepeatSafe
    @Path("{endpointId}/tests")
    @SecurityRequirement(name = "token", scopes = "admin")
    @Operation(
            operationId = "testWebhookEndpoint",
            summary = "Try an endpoint out",
            description =
                    "For administrators. It is sent a message of the type webhook.test; the log tells what came of it.")
    @RequestBody(content = @Content(schema = @Schema(implementation = WebhookJson.Nothing.class)))
    @ApiResponse(
            responseCode = "201",
            description = "It is on its way. The Location is the log of deliveries.",
            headers = @Header(name = "Location", ref = "Location"),
            content = @Content(schema = @Schema(implementation = WebhookJson.DeliveryJson.class)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "409", ref = "Conflict")
    @ApiResponse(responseCode = "413", ref = "TooLarge")
    @ApiResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @ApiResponse(responseCode = "422", ref = "Refused")
    public Response test(
            @Context SecurityContext security,
            @Parameter(ref = "endpointId") @PathParam("endpointId") String id,
            @Parameter(hidden = true) Body body) {
        var caller = AgentPrincipal.caller(security);
        var endpoint = Endpoints.id(id);
        body.orEmptyAs(json -> Optional.of(new WebhookJson.Nothing()));
        return switch (testEndpoint.execute(new TestEndpoint.Command(caller, endpoint))) {
            case TestEndpoint.Outcome.Sent(var delivery) ->
                Response.created(Places.of("webhook-endpoints", endpoint.value(), "deliveries"))
                        .entity(WebhookJson.DeliveryJson.of(delivery))
                        .build();
            case TestEndpoint.Outcome.Unknown() -> Endpoints.unknown();
            case TestEndpoint.Outcome.NotAdministrator() -> Endpoints.notAdministrator();
            case TestEndpoint.Outcome.Disabled() -> Endpoints.disabled();
        };
    }
}
