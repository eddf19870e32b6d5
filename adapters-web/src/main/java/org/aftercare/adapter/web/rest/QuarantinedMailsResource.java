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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.adapter.web.problem.ProblemType;
import org.aftercare.application.mail.DiscardMail;
import org.aftercare.application.mail.ListQuarantined;
import org.aftercare.application.mail.ReadOriginal;
import org.aftercare.application.mail.ReleaseMail;
import org.aftercare.application.mail.ShowQuarantined;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.customer.ContactId;
import org.aftercare.domain.mail.MailId;

/** How agents look through mails that were not taken in by themselves. */
@Path("quarantined-mails")
@Singleton
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@AnyAnswers
@Tag(name = "Mails")
public class QuarantinedMailsResource {
    private final ListQuarantined listQuarantined;
    private final ShowQuarantined showQuarantined;
    private final ReadOriginal readOriginal;
    private final ReleaseMail releaseMail;
    private final DiscardMail discardMail;

    @Inject
    public QuarantinedMailsResource(
            ListQuarantined listQuarantined,
            ShowQuarantined showQuarantined,
            ReadOriginal readOriginal,
            ReleaseMail releaseMail,
            DiscardMail discardMail) {
        this.listQuarantined = listQuarantined;
        this.showQuarantined = showQuarantined;
        this.readOriginal = readOriginal;
        this.releaseMail = releaseMail;
        this.discardMail = discardMail;
    }

    @Schema(
            name = "QuarantinedMails",
            requiredProperties = {"items", "next"})
    record Page(
            List<QuarantinedMailJson> items,

            @Schema(
                    types = {"string", "null"},
                    description = "The cursor of the next page, if there is one.")
            Optional<String> next) {}

    @Schema(name = "NewRelease")
    record NewRelease(
            @Schema(description = "Whose mail it is; whoever has the address that it comes from, if it is left out.")
            UUID contactId,

            @Schema(
                    description =
                            "What it is about, with the system; found out as for other mails if it is left out. If"
                                    + " given, an issue is made in any case.")
            UUID agreementId,

            @Schema(minLength = 1, example = "Orders portal", description = "With agreementId.")
            String system,

            @Schema(description = "That of the mail, or the usual one, if it is left out.")
            Severity severity) {}

    private record Release(
            Optional<ContactId> contactId,
            Optional<AgreementId> agreementId,
            Optional<String> system,
            Optional<Severity> severity) {
        static Optional<Release> read(Part json) {
            var contactId = json.optional("contactId", Readers.id()).map(ContactId::new);
            var agreementId = json.optional("agreementId", Readers.id()).map(AgreementId::new);
            var system = json.optional("system", Readers.text());
            var severity = json.optional("severity", Readers.constant(Severity.class));
            return json.complete(() -> new Release(contactId, agreementId, system, severity));
        }
    }

    @GET
    @SecurityRequirement(name = "token", scopes = "issues:read")
    @Operation(
            operationId = "listQuarantinedMails",
            summary = "List mails in quarantine, those that came first coming first",
            description = "For the vendor's people: mails that were not taken in by themselves, each with why.")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "status",
            schema = @Schema(implementation = QuarantinedMailJson.Status.class),
            description = "Those that wait, or those that are settled; all if it is left out.")
    @Parameter(ref = "limit")
    @Parameter(ref = "cursor")
    @ApiResponse(
            responseCode = "200",
            description = "A page.",
            headers = @Header(name = "Link", ref = "Link"),
            content = @Content(schema = @Schema(implementation = Page.class)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    public Response list(@Context SecurityContext security, @Context UriInfo address) {
        var query = new Query(address);
        var waiting = query.optional("status", Readers.constant(QuarantinedMailJson.Status.class))
                .map(status -> status == QuarantinedMailJson.Status.waiting);
        var limit = query.limit(ListQuarantined.MAX_LIMIT);
        var after = query.optional("cursor", Readers.cursor(Cursor::ofId)).map(MailId::new);
        query.refuseFaults();
        var command = new ListQuarantined.Command(AgentPrincipal.caller(security), waiting, after, limit);
        return switch (listQuarantined.execute(command)) {
            case ListQuarantined.Outcome.Listed(var mails, var last) -> {
                var next = last.map(MailId::value).map(Cursor::text);
                yield Pages.answer(
                        new Page(mails.stream().map(QuarantinedMailJson::of).toList(), next), next, address);
            }
        };
    }

    @GET
    @Path("{mailId}")
    @SecurityRequirement(name = "token", scopes = "issues:read")
    @Operation(
            operationId = "showQuarantinedMail",
            summary = "Show a mail in quarantine",
            description = "What it says as text, and what became of it.")
    @ApiResponse(
            responseCode = "200",
            description = "The mail.",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(implementation = QuarantinedMailJson.class)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    public Response show(
            @Context SecurityContext security, @Parameter(ref = "mailId") @PathParam("mailId") String written) {
        var command = new ShowQuarantined.Command(AgentPrincipal.caller(security), QuarantinedMailJson.id(written));
        return switch (showQuarantined.execute(command)) {
            case ShowQuarantined.Outcome.Shown(var mail) -> QuarantinedMailJson.answer(Response.ok(), mail);
            case ShowQuarantined.Outcome.Unknown() -> ProblemType.notFound(QuarantinedMailJson.NO_MAIL);
        };
    }

    @GET
    @Path("{mailId}/original")
    @Produces(MediaType.WILDCARD)
    @SecurityRequirement(name = "token", scopes = "issues:read")
    @Operation(
            operationId = "readQuarantinedMail",
            summary = "Read a mail in quarantine as it came",
            description = "Byte for byte, to be saved; of one that was too large, the beginning. Files in it were"
                    + " looked at by nobody.")
    @ApiResponse(
            responseCode = "200",
            description = "The mail.",
            headers = {
                @Header(
                        name = "Content-Disposition",
                        required = true,
                        description = "To be saved (RFC 6266).",
                        schema = @Schema(type = "string", example = "attachment; filename=\"original.eml\"")),
                @Header(
                        name = "Content-Security-Policy",
                        required = true,
                        description = "That nothing in it may run or be fetched.",
                        schema = @Schema(type = "string", example = "sandbox; default-src 'none'"))
            },
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    public Response original(
            @Context SecurityContext security, @Parameter(ref = "mailId") @PathParam("mailId") String written) {
        var command = new ReadOriginal.Command(AgentPrincipal.caller(security), QuarantinedMailJson.id(written));
        return switch (readOriginal.execute(command)) {
            case ReadOriginal.Outcome.Found(var original) ->
                Response.ok(original, MediaType.APPLICATION_OCTET_STREAM)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"original.eml\"")
                        .header("Content-Security-Policy", "sandbox; default-src 'none'")
                        .build();
            case ReadOriginal.Outcome.Unknown() -> ProblemType.notFound(QuarantinedMailJson.NO_MAIL);
        };
    }

    @POST
    @RepeatSafe
    @Path("{mailId}/release")
    @SecurityRequirement(name = "token", scopes = "issues:write")
    @Operation(
            operationId = "releaseQuarantinedMail",
            summary = "Take in a mail in quarantine after all",
            description =
                    "It is added to the issue that it answers or names, becomes a callback request if it went to the"
                            + " address for those, or else becomes an issue that counts as reported when the vendor's"
                            + " server received the mail.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewRelease.class),
                            examples = @ExampleObject(name = "From a private address", value = Examples.NEW_RELEASE)))
    @ApiResponse(
            responseCode = "201",
            description = "It became what Location names.",
            headers = {@Header(name = "Location", ref = "Location"), @Header(name = "ETag", ref = "ETag")},
            content = @Content(schema = @Schema(implementation = QuarantinedMailJson.class)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "409", ref = "Conflict")
    @ApiResponse(responseCode = "413", ref = "TooLarge")
    @ApiResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @ApiResponse(responseCode = "422", ref = "Refused")
    public Response release(
            @Context SecurityContext security,
            @Parameter(ref = "mailId") @PathParam("mailId") String written,
            @Parameter(hidden = true) Body body) {
        var caller = AgentPrincipal.caller(security);
        var id = QuarantinedMailJson.id(written);
        var wanted = body.as(Release::read);
        var command = new ReleaseMail.Command(
                caller, id, wanted.contactId(), wanted.agreementId(), wanted.system(), wanted.severity());
        return switch (releaseMail.execute(command)) {
            case ReleaseMail.Outcome.BecameIssue(var mail, var issue) ->
                QuarantinedMailJson.answer(Response.created(Places.of("issues", issue)), mail);
            case ReleaseMail.Outcome.BecameCallback(var mail, var callback) ->
                QuarantinedMailJson.answer(Response.created(Places.of("callback-requests", callback)), mail);
            case ReleaseMail.Outcome.Unknown() -> ProblemType.notFound(QuarantinedMailJson.NO_MAIL);
            case ReleaseMail.Outcome.SettledAlready() -> settledAlready();
            case ReleaseMail.Outcome.Refused(var faults) -> ProblemType.refused(faults);
        };
    }

    @POST
    @RepeatSafe
    @Path("{mailId}/discard")
    @SecurityRequirement(name = "token", scopes = "issues:write")
    @Operation(
            operationId = "discardQuarantinedMail",
            summary = "Settle that nothing comes of a mail in quarantine",
            description = "It can still be looked at. Nobody is told.")
    @RequestBody(content = @Content(schema = @Schema(implementation = WebhookJson.Nothing.class)))
    @ApiResponse(
            responseCode = "201",
            description = "It is settled.",
            headers = {@Header(name = "Location", ref = "Location"), @Header(name = "ETag", ref = "ETag")},
            content = @Content(schema = @Schema(implementation = QuarantinedMailJson.class)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "409", ref = "Conflict")
    @ApiResponse(responseCode = "413", ref = "TooLarge")
    @ApiResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @ApiResponse(responseCode = "422", ref = "Refused")
    public Response discard(
            @Context SecurityContext security,
            @Parameter(ref = "mailId") @PathParam("mailId") String written,
            @Parameter(hidden = true) Body body) {
        var caller = AgentPrincipal.caller(security);
        var id = QuarantinedMailJson.id(written);
        body.orEmptyAs(json -> Optional.of(new WebhookJson.Nothing()));
        return switch (discardMail.execute(new DiscardMail.Command(caller, id))) {
            case DiscardMail.Outcome.Discarded(var mail) ->
                QuarantinedMailJson.answer(
                        Response.created(
                                Places.of("quarantined-mails", mail.id().value())),
                        mail);
            case DiscardMail.Outcome.Unknown() -> ProblemType.notFound(QuarantinedMailJson.NO_MAIL);
            case DiscardMail.Outcome.SettledAlready() -> settledAlready();
        };
    }

    private static Response settledAlready() {
        return ProblemType.MAIL_SETTLED
                .problem("The mail was released or discarded before.")
                .response();
    }
}
