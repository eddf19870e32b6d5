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
import java.util.Optional;
import java.util.UUID;
import org.aftercare.adapter.web.problem.ProblemType;
import org.aftercare.application.notice.ListOutgoing;
import org.aftercare.application.notice.OverruleOutgoing;
import org.aftercare.application.notice.ShowOutgoing;
import org.aftercare.domain.mail.MailState;

/** How administrators see what becomes of mails on their way out, and set right what did not get out. */
@Path("outgoing-mails")
@Singleton
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@AnyAnswers
@Tag(name = "Mails")
public class OutgoingMailsResource {
    private final ListOutgoing listOutgoing;
    private final ShowOutgoing showOutgoing;
    private final OverruleOutgoing overruleOutgoing;

    @Inject
    public OutgoingMailsResource(
            ListOutgoing listOutgoing, ShowOutgoing showOutgoing, OverruleOutgoing overruleOutgoing) {
        this.listOutgoing = listOutgoing;
        this.showOutgoing = showOutgoing;
        this.overruleOutgoing = overruleOutgoing;
    }

    @GET
    @SecurityRequirement(name = "token", scopes = "admin")
    @Operation(
            operationId = "listOutgoingMails",
            summary = "List mails of the outbox, the newest first",
            description = "For administrators: to whom, what for, and what has come of them; never what they say.")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "state",
            schema = @Schema(implementation = MailState.class),
            description = "Those in this state; all if it is left out.")
    @Parameter(ref = "limit")
    @Parameter(ref = "cursor")
    @ApiResponse(
            responseCode = "200",
            description = "A page.",
            headers = @Header(name = "Link", ref = "Link"),
            content =
                    @Content(
                            schema = @Schema(implementation = OutgoingMailJson.Page.class),
                            examples = @ExampleObject(name = "To be tried again", value = Examples.OUTGOING_MAILS)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    public Response list(@Context SecurityContext security, @Context UriInfo address) {
        var query = new Query(address);
        var state = query.optional("state", Readers.constant(MailState.class));
        var limit = query.limit(ListOutgoing.MAX_LIMIT);
        var before = query.optional("cursor", Readers.cursor(Cursor::ofId));
        query.refuseFaults();
        var command = new ListOutgoing.Command(AgentPrincipal.caller(security), state, before, limit);
        return switch (listOutgoing.execute(command)) {
            case ListOutgoing.Outcome.Listed(var mails, var last) -> {
                var next = last.map(Cursor::text);
                var items = mails.stream().map(OutgoingMailJson::of).toList();
                yield Pages.answer(new OutgoingMailJson.Page(items, next), next, address);
            }
            case ListOutgoing.Outcome.NotAdministrator() -> notAdministrator();
        };
    }

    @GET
    @Path("{outgoingId}")
    @SecurityRequirement(name = "token", scopes = "admin")
    @Operation(
            operationId = "showOutgoingMail",
            summary = "Show a mail of the outbox",
            description = "For administrators: to whom, what for, and what has come of it; never what it says.")
    @ApiResponse(
            responseCode = "200",
            description = "The mail.",
            content = @Content(schema = @Schema(implementation = OutgoingMailJson.class)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    public Response show(
            @Context SecurityContext security,
            @Parameter(ref = "outgoingMailId") @PathParam("outgoingId") String written) {
        var command = new ShowOutgoing.Command(AgentPrincipal.caller(security), OutgoingMailJson.id(written));
        return switch (showOutgoing.execute(command)) {
            case ShowOutgoing.Outcome.Shown(var mail) ->
                Response.ok(OutgoingMailJson.of(mail)).build();
            case ShowOutgoing.Outcome.Unknown() -> ProblemType.notFound(OutgoingMailJson.NO_MAIL);
            case ShowOutgoing.Outcome.NotAdministrator() -> notAdministrator();
        };
    }

    @POST
    @RepeatSafe
    @Path("{outgoingId}/resend")
    @SecurityRequirement(name = "token", scopes = "admin")
    @Operation(
            operationId = "resendMail",
            summary = "Send a mail again that did not get out",
            description =
                    "For administrators. It is tried at once, and for five days again. A mail that the mail server"
                            + " has taken is not sent a second time.")
    @RequestBody(content = @Content(schema = @Schema(implementation = WebhookJson.Nothing.class)))
    @ApiResponse(
            responseCode = "201",
            description = "It is on its way. The Location tells what comes of it.",
            headers = @Header(name = "Location", ref = "Location"),
            content = @Content(schema = @Schema(implementation = OutgoingMailJson.class)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "409", ref = "Conflict")
    @ApiResponse(responseCode = "413", ref = "TooLarge")
    @ApiResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @ApiResponse(responseCode = "422", ref = "Refused")
    public Response resend(
            @Context SecurityContext security,
            @Parameter(ref = "outgoingMailId") @PathParam("outgoingId") String written,
            @Parameter(hidden = true) Body body) {
        return overrule(security, OutgoingMailJson.id(written), body, OverruleOutgoing.Wish.RESEND);
    }

    @POST
    @RepeatSafe
    @Path("{outgoingId}/give-up")
    @SecurityRequirement(name = "token", scopes = "admin")
    @Operation(
            operationId = "giveUpMail",
            summary = "Settle that a mail is not tried any more",
            description = "For administrators, say where an address does not exist. It can be sent again later.")
    @RequestBody(content = @Content(schema = @Schema(implementation = WebhookJson.Nothing.class)))
    @ApiResponse(
            responseCode = "201",
            description = "It is given up.",
            headers = @Header(name = "Location", ref = "Location"),
            content = @Content(schema = @Schema(implementation = OutgoingMailJson.class)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "409", ref = "Conflict")
    @ApiResponse(responseCode = "413", ref = "TooLarge")
    @ApiResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @ApiResponse(responseCode = "422", ref = "Refused")
    public Response giveUp(
            @Context SecurityContext security,
            @Parameter(ref = "outgoingMailId") @PathParam("outgoingId") String written,
            @Parameter(hidden = true) Body body) {
        return overrule(security, OutgoingMailJson.id(written), body, OverruleOutgoing.Wish.GIVE_UP);
    }

    private Response overrule(SecurityContext security, UUID id, Body body, OverruleOutgoing.Wish wish) {
        var caller = AgentPrincipal.caller(security);
        body.orEmptyAs(json -> Optional.of(new WebhookJson.Nothing()));
        return switch (overruleOutgoing.execute(new OverruleOutgoing.Command(caller, id, wish))) {
            case OverruleOutgoing.Outcome.Overruled(var mail) ->
                Response.created(Places.of("outgoing-mails", id))
                        .entity(OutgoingMailJson.of(mail))
                        .build();
            case OverruleOutgoing.Outcome.Unknown() -> ProblemType.notFound(OutgoingMailJson.NO_MAIL);
            case OverruleOutgoing.Outcome.NotAdministrator() -> notAdministrator();
            case OverruleOutgoing.Outcome.SettledAlready(var mail) ->
                ProblemType.MAIL_NOT_WAITING
                        .problem("The mail is " + mail.state() + ".")
                        .response();
            case OverruleOutgoing.Outcome.UnderWay() ->
                ProblemType.MAIL_UNDER_WAY.problem("Look again in a moment.").response();
        };
    }

    private static Response notAdministrator() {
        return ProblemType.NOT_ALLOWED
                .problem("Mails on their way out are for administrators.")
                .response();
    }
}
