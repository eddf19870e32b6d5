package org.aftercare.adapter.web.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.Webhook;
import io.swagger.v3.oas.annotations.Webhooks;
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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.aftercare.adapter.web.problem.ProblemType;
import org.aftercare.application.webhook.ChangeEndpoint;
import org.aftercare.application.webhook.ListEndpoints;
import org.aftercare.application.webhook.RegisterEndpoint;
import org.aftercare.application.webhook.RemoveEndpoint;
import org.aftercare.application.webhook.RotateSecret;
import org.aftercare.application.webhook.ShowEndpoint;
import org.aftercare.domain.webhook.EndpointId;

/** The programs that want to be told what happens. */
@Path("webhook-endpoints")
@Singleton
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@AnyAnswers
@Tag(name = "Webhooks")
@Webhooks({
    @Webhook(
            name = "issue",
            operation =
                    @Operation(
                            operationId = "tellOfIssue",
                            method = "post",
                            summary = "Something happened to an issue",
                            description =
                                    "Sent to each enabled endpoint that has chosen the type. Signed as Standard"
                                            + " Webhooks has it, by the headers webhook-id, webhook-timestamp and"
                                            + " webhook-signature. The webhook-id is the same whenever the event is sent again.",
                            tags = "Webhooks",
                            requestBody =
                                    @RequestBody(
                                            required = true,
                                            content =
                                                    @Content(
                                                            mediaType = MediaType.APPLICATION_JSON,
                                                            schema =
                                                                    @Schema(
                                                                            implementation =
                                                                                    WebhookJson.IssueMessage.class),
                                                            examples =
                                                                    @ExampleObject(
                                                                            name = "Reported",
                                                                            value = Examples.ISSUE_MESSAGE))),
                            responses = {
                                @ApiResponse(responseCode = "204", description = "Taken; any 2xx is as good."),
                                @ApiResponse(
                                        responseCode = "410",
                                        description = "The endpoint is there no more; it is disabled.")
                            })),
    @Webhook(
            name = "callback",
            operation =
                    @Operation(
                            operationId = "tellOfCallback",
                            method = "post",
                            summary = "Something happened to a callback request",
                            description =
                                    "Sent to each enabled endpoint that has chosen the type: the name and the telephone"
                                            + " number of whoever asked are in it. Signed as every message is.",
                            tags = "Webhooks",
                            requestBody =
                                    @RequestBody(
                                            required = true,
                                            content =
                                                    @Content(
                                                            mediaType = MediaType.APPLICATION_JSON,
                                                            schema =
                                                                    @Schema(
                                                                            implementation =
                                                                                    WebhookJson.CallbackMessage.class),
                                                            examples =
                                                                    @ExampleObject(
                                                                            name = "Requested",
                                                                            value = Examples.CALLBACK_MESSAGE))),
                            responses = {
                                @ApiResponse(responseCode = "204", description = "Taken; any 2xx is as good."),
                                @ApiResponse(
                                        responseCode = "410",
                                        description = "The endpoint is there no more; it is disabled.")
                            })),
    @Webhook(
            name = "statement",
            operation =
                    @Operation(
                            operationId = "tellOfStatement",
                            method = "post",
                            summary = "The statement of a month was closed",
                            description =
                                    "Sent to each enabled endpoint that has chosen the type. Signed as every message is.",
                            tags = "Webhooks",
                            requestBody =
                                    @RequestBody(
                                            required = true,
                                            content =
                                                    @Content(
                                                            mediaType = MediaType.APPLICATION_JSON,
                                                            schema =
                                                                    @Schema(
                                                                            implementation =
                                                                                    WebhookJson.StatementMessage.class),
                                                            examples =
                                                                    @ExampleObject(
                                                                            name = "Closed",
                                                                            value = Examples.STATEMENT_MESSAGE))),
                            responses = {
                                @ApiResponse(responseCode = "204", description = "Taken; any 2xx is as good."),
                                @ApiResponse(
                                        responseCode = "410",
                                        description = "The endpoint is there no more; it is disabled.")
                            })),
    @Webhook(
            name = "test",
            operation =
                    @Operation(
                            operationId = "tryOutEndpoint",
                            method = "post",
                            summary = "Somebody tries an endpoint out",
                            description = "Sent to that endpoint alone. Signed as every message is.",
                            tags = "Webhooks",
                            requestBody =
                                    @RequestBody(
                                            required = true,
                                            content =
                                                    @Content(
                                                            mediaType = MediaType.APPLICATION_JSON,
                                                            schema =
                                                                    @Schema(
                                                                            implementation =
                                                                                    WebhookJson.TestMessage.class))),
                            responses = @ApiResponse(responseCode = "204", description = "Taken; any 2xx is as good.")))
})
public class WebhookEndpointsResource {
    private final RegisterEndpoint registerEndpoint;
    private final ListEndpoints listEndpoints;
    private final ShowEndpoint showEndpoint;
    private final ChangeEndpoint changeEndpoint;
    private final RemoveEndpoint removeEndpoint;
    private final RotateSecret rotateSecret;

    @Inject
    public WebhookEndpointsResource(
            RegisterEndpoint registerEndpoint,
            ListEndpoints listEndpoints,
            ShowEndpoint showEndpoint,
            ChangeEndpoint changeEndpoint,
            RemoveEndpoint removeEndpoint,
            RotateSecret rotateSecret) {
        this.registerEndpoint = registerEndpoint;
        this.listEndpoints = listEndpoints;
        this.showEndpoint = showEndpoint;
        this.changeEndpoint = changeEndpoint;
        this.removeEndpoint = removeEndpoint;
        this.rotateSecret = rotateSecret;
    }

    @POST
    @RepeatSafe
    @SecurityRequirement(name = "token", scopes = "admin")
    @Operation(
            operationId = "registerWebhookEndpoint",
            summary = "Register an endpoint",
            description =
                    "For administrators. It is told of what happens from now on. The secret that messages are signed"
                            + " with is shown this once.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = WebhookJson.NewEndpoint.class),
                            examples = @ExampleObject(name = "Two types", value = Examples.NEW_ENDPOINT)))
    @ApiResponse(
            responseCode = "201",
            description = "The endpoint is there.",
            headers = {@Header(name = "Location", ref = "Location"), @Header(name = "ETag", ref = "ETag")},
            content = @Content(schema = @Schema(implementation = WebhookJson.Registered.class)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "413", ref = "TooLarge")
    @ApiResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @ApiResponse(responseCode = "422", ref = "Refused")
    public Response register(@Context SecurityContext security, @Parameter(hidden = true) Body body) {
        var caller = AgentPrincipal.caller(security);
        var wanted = body.as(WebhookJson.Wanted::read);
        var command = new RegisterEndpoint.Command(caller, wanted.url(), wanted.description(), wanted.types());
        return switch (registerEndpoint.execute(command)) {
            case RegisterEndpoint.Outcome.Registered(var endpoint, var secret) ->
                Response.created(Places.of("webhook-endpoints", endpoint.id().value()))
                        .tag(ETags.of(endpoint.revision()))
                        .entity(new WebhookJson.Registered(secret.text(), WebhookJson.Shown.of(endpoint)))
                        .build();
            case RegisterEndpoint.Outcome.NotAdministrator() -> Endpoints.notAdministrator();
            case RegisterEndpoint.Outcome.Refused(var faults) -> ProblemType.refused(faults);
        };
    }

    @GET
    @SecurityRequirement(name = "token", scopes = "admin")
    @Operation(
            operationId = "listWebhookEndpoints",
            summary = "List endpoints, those registered first first",
            description = "For administrators. Also those that are disabled; never their secrets.")
    @Parameter(ref = "limit")
    @Parameter(ref = "cursor")
    @ApiResponse(
            responseCode = "200",
            description = "A page.",
            headers = @Header(name = "Link", ref = "Link"),
            content = @Content(schema = @Schema(implementation = WebhookJson.Page.class)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    public Response list(@Context SecurityContext security, @Context UriInfo address) {
        var query = new Query(address);
        var limit = query.limit(ListEndpoints.MAX_LIMIT);
        var after = query.optional("cursor", Readers.cursor(Cursor::ofId)).map(EndpointId::new);
        query.refuseFaults();
        var command = new ListEndpoints.Command(AgentPrincipal.caller(security), after, limit);
        return switch (listEndpoints.execute(command)) {
            case ListEndpoints.Outcome.Listed(var endpoints, var last) -> {
                var next = last.map(EndpointId::value).map(Cursor::text);
                var items = endpoints.stream().map(WebhookJson.Shown::of).toList();
                yield Pages.answer(new WebhookJson.Page(items, next), next, address);
            }
            case ListEndpoints.Outcome.NotAdministrator() -> Endpoints.notAdministrator();
        };
    }

    @GET
    @Path("{endpointId}")
    @SecurityRequirement(name = "token", scopes = "admin")
    @Operation(
            operationId = "showWebhookEndpoint",
            summary = "Show an endpoint",
            description = "For administrators. Never its secret.")
    @ApiResponse(
            responseCode = "200",
            description = "The endpoint.",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(implementation = WebhookJson.Shown.class)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    public Response show(
            @Context SecurityContext security, @Parameter(ref = "endpointId") @PathParam("endpointId") String id) {
        var command = new ShowEndpoint.Command(AgentPrincipal.caller(security), Endpoints.id(id));
        return switch (showEndpoint.execute(command)) {
            case ShowEndpoint.Outcome.Shown(var endpoint) -> WebhookJson.Shown.answer(Response.ok(), endpoint);
            case ShowEndpoint.Outcome.Unknown() -> Endpoints.unknown();
            case ShowEndpoint.Outcome.NotAdministrator() -> Endpoints.notAdministrator();
        };
    }

    @PUT
    @Path("{endpointId}")
    @SecurityRequirement(name = "token", scopes = "admin")
    @Operation(
            operationId = "changeWebhookEndpoint",
            summary = "Change, disable or enable an endpoint",
            description = "For administrators. What waits to be sent to an endpoint that is disabled is dropped.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = WebhookJson.ChangedEndpoint.class)))
    @ApiResponse(
            responseCode = "200",
            description = "The endpoint as it is now.",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(implementation = WebhookJson.Shown.class)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "409", ref = "Conflict")
    @ApiResponse(responseCode = "412", ref = "Stale")
    @ApiResponse(responseCode = "413", ref = "TooLarge")
    @ApiResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @ApiResponse(responseCode = "422", ref = "Refused")
    @ApiResponse(responseCode = "428", ref = "MatchRequired")
    @Parameter(ref = "ifMatchRequired")
    public Response change(
            @Context SecurityContext security,
            @Parameter(ref = "endpointId") @PathParam("endpointId") String id,
            @Context HttpHeaders headers,
            @Parameter(hidden = true) Body body) {
        var caller = AgentPrincipal.caller(security);
        var endpoint = Endpoints.id(id);
        var ifMatch = IfMatch.required(headers);
        var changed = body.as(WebhookJson.Changed::read);
        var wanted = changed.wanted();
        return switch (ifMatch.make(expected -> changeEndpoint.execute(new ChangeEndpoint.Command(
                caller, endpoint, expected, wanted.url(), wanted.description(), wanted.types(), changed.enabled())))) {
            case ChangeEndpoint.Outcome.Changed(var now) -> WebhookJson.Shown.answer(Response.ok(), now);
            case ChangeEndpoint.Outcome.Unknown() -> Endpoints.unknown();
            case ChangeEndpoint.Outcome.NotAdministrator() -> Endpoints.notAdministrator();
            case ChangeEndpoint.Outcome.Refused(var faults) -> ProblemType.refused(faults);
        };
    }

    @DELETE
    @Path("{endpointId}")
    @SecurityRequirement(name = "token", scopes = "admin")
    @Operation(
            operationId = "removeWebhookEndpoint",
            summary = "Remove an endpoint",
            description = "For administrators. Its deliveries and their log go with it.")
    @ApiResponse(responseCode = "204", description = "It is there no more.")
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    public Response remove(
            @Context SecurityContext security, @Parameter(ref = "endpointId") @PathParam("endpointId") String id) {
        var command = new RemoveEndpoint.Command(AgentPrincipal.caller(security), Endpoints.id(id));
        return switch (removeEndpoint.execute(command)) {
            case RemoveEndpoint.Outcome.Removed() -> Response.noContent().build();
            case RemoveEndpoint.Outcome.Unknown() -> Endpoints.unknown();
            case RemoveEndpoint.Outcome.NotAdministrator() -> Endpoints.notAdministrator();
        };
    }

    @POST
    @RepeatSafe
    @Path("{endpointId}/secret-rotations")
    @SecurityRequirement(name = "token", scopes = "admin")
    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "Give an endpoint a new secret",
            description =
                    "For administrators. For 24 hours messages are signed with the one before, too: there are several"
                            + " signatures in the header, and one that fits is enough.")
    @RequestBody(content = @Content(schema = @Schema(implementation = WebhookJson.Nothing.class)))
    @ApiResponse(
            responseCode = "201",
            description = "The new secret. The Location is the endpoint.",
            headers = @Header(name = "Location", ref = "Location"),
            content = @Content(schema = @Schema(implementation = WebhookJson.Rotated.class)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "413", ref = "TooLarge")
    @ApiResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @ApiResponse(responseCode = "422", ref = "Refused")
    public Response rotate(
            @Context SecurityContext security,
            @Parameter(ref = "endpointId") @PathParam("endpointId") String id,
            @Parameter(hidden = true) Body body) {
        var caller = AgentPrincipal.caller(security);
        var endpoint = Endpoints.id(id);
        body.orEmptyAs(json -> Optional.of(new WebhookJson.Nothing()));
        return switch (rotateSecret.execute(new RotateSecret.Command(caller, endpoint))) {
            case RotateSecret.Outcome.Rotated(var secret, var until) ->
                Response.created(Places.of("webhook-endpoints", endpoint.value()))
                        .entity(new WebhookJson.Rotated(secret.text(), until))
                        .build();
            case RotateSecret.Outcome.Unknown() -> Endpoints.unknown();
            case RotateSecret.Outcome.NotAdministrator() -> Endpoints.notAdministrator();
        };
    }
}
