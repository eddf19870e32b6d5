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
import java.util.List;
import java.util.Optional;
import org.aftercare.adapter.web.download.Download;
import org.aftercare.adapter.web.problem.ProblemType;
import org.aftercare.application.issue.AddAttachment;
import org.aftercare.application.issue.ReadAttachment;
import org.aftercare.application.issue.ShowIssue;
import org.aftercare.domain.issue.AttachmentId;
import org.aftercare.domain.issue.Channel;

/** Files that agents and contacts add to issues. They are handed out to be saved, never to be shown by a browser. */
@Path("issues/{number}/attachments")
@Singleton
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@AnyAnswers
@Tag(name = "Issues")
public class AttachmentsResource {
    private static final String NO_ATTACHMENT = "There is no attachment with this id.";
    private static final int LONGEST_NAME = 1000;

    private final AddAttachment addAttachment;
    private final ReadAttachment readAttachment;
    private final ShowIssue showIssue;

    @Inject
    public AttachmentsResource(AddAttachment addAttachment, ReadAttachment readAttachment, ShowIssue showIssue) {
        this.addAttachment = addAttachment;
        this.readAttachment = readAttachment;
        this.showIssue = showIssue;
    }

    /** What the address says of an attachment. */
    private record Told(String name, boolean visible, Optional<Integer> event) {}

    private static Told told(UriInfo address) {
        var query = new Query(address);
        var name = query.required(
                "name",
                Readers.text()
                        .parsed(
                                text -> Optional.of(text)
                                        .filter(given -> !given.isBlank() && given.length() <= LONGEST_NAME),
                                "must be a name of at most " + LONGEST_NAME + " characters"));
        var visible = query.optional("public", Readers.text().parsed(Wire::flag, "must be true or false"));
        var event = query.optional(
                "event",
                Readers.text()
                        .parsed(
                                text -> text.matches("0|[1-9][0-9]{0,8}")
                                        ? Optional.of(Integer.valueOf(text))
                                        : Optional.empty(),
                                "must be a position in the history, counted from 0"));
        query.refuseFaults();
        return new Told(name.orElseThrow(), visible.orElse(true), event);
    }

    @POST
    @RepeatSafe
    @Consumes(MediaType.WILDCARD)
    @ForContacts
    @SecurityRequirement(name = "token", scopes = "issues:write")
    @Operation(
            operationId = "addAttachment",
            summary = "Add a file to an issue",
            description =
                    "The body is the file, byte for byte. What it is, is found out by its content; what is not of a type"
                            + " that is taken, is refused. Contacts add to their own customer's issues, for all to see"
                            + " who can see the issue. No clock moves.")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "name",
            required = true,
            schema = @Schema(type = "string", minLength = 1, maxLength = LONGEST_NAME, example = "router.log"),
            description = "What the file is called. Paths, control and bidirectional characters are taken out.")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "public",
            schema = @Schema(type = "boolean", defaultValue = "true"),
            description = "Whether the customer can see it; a contact's is always for all to see.")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "event",
            schema = @Schema(type = "integer", minimum = "0", example = "0"),
            description = "The position in the history of the report, answer or resolution that it belongs to.")
    @RequestBody(
            required = true,
            description = "The file. Its Content-Type is a hint at most.",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(
            responseCode = "201",
            description = "It is kept. The Location is its content.",
            headers = @Header(name = "Location", ref = "Location"),
            content =
                    @Content(
                            schema = @Schema(implementation = AttachmentJson.Whole.class),
                            examples = @ExampleObject(name = "A log", value = Examples.ATTACHMENT)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "409", ref = "Conflict")
    @ApiResponse(responseCode = "413", ref = "TooLarge")
    @ApiResponse(responseCode = "422", ref = "Refused")
    public Response add(
            @Context SecurityContext security,
            @Parameter(ref = "issueNumber") @PathParam("number") String number,
            @Context UriInfo address,
            @Parameter(hidden = true) Upload upload) {
        var told = told(address);
        var issue = IssueJson.number(number);
        var command = new AddAttachment.Command(
                AgentPrincipal.anyCaller(security),
                Channel.API,
                issue,
                told.name(),
                Optional.of(upload.type()),
                upload.content(),
                told.visible(),
                told.event());
        return switch (addAttachment.execute(command)) {
            case AddAttachment.Outcome.Added(var changed, var attachment) ->
                Response.created(Places.of(
                                "issues", issue, "attachments", attachment.id().value()))
                        .entity(AttachmentJson.Whole.of(attachment))
                        .build();
            case AddAttachment.Outcome.Unknown() -> IssueJson.unknown();
            case AddAttachment.Outcome.Refused(var faults) -> ProblemType.refused(faults);
            case AddAttachment.Outcome.TooLarge(var most) ->
                UploadReader.tooLarge(most).response();
            case AddAttachment.Outcome.TooMany(var most) ->
                ProblemType.TOO_MANY_ATTACHMENTS
                        .problem(issue + " has " + most + " attachments already, and no issue has more.")
                        .response();
        };
    }

    @GET
    @ForContacts
    @SecurityRequirement(name = "token", scopes = "issues:read")
    @Operation(
            operationId = "listAttachments",
            summary = "List the files that were added to an issue",
            description = "Those that the caller may see, in the order in which they were added.")
    @ApiResponse(
            responseCode = "200",
            description = "All of them.",
            content = @Content(schema = @Schema(implementation = AttachmentJson.All.class)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    public Response list(
            @Context SecurityContext security, @Parameter(ref = "issueNumber") @PathParam("number") String number) {
        return switch (showIssue.execute(
                new ShowIssue.Command(AgentPrincipal.anyCaller(security), IssueJson.number(number)))) {
            case ShowIssue.Outcome.Shown(var view) ->
                Response.ok(AttachmentJson.All.of(view.attachments())).build();
            case ShowIssue.Outcome.Unknown() -> IssueJson.unknown();
            case ShowIssue.Outcome.Refused(var fault) -> ProblemType.refused(List.of(fault));
        };
    }

    @GET
    @Path("{attachment}")
    @Produces(MediaType.WILDCARD)
    @ForContacts
    @SecurityRequirement(name = "token", scopes = "issues:read")
    @Operation(
            operationId = "readAttachment",
            summary = "Read a file that was added to an issue",
            description = "Byte for byte as it was added, to be saved: with Content-Disposition: attachment, and as"
                    + " application/octet-stream whatever a browser might act on, such as HTML and SVG.")
    @ApiResponse(
            responseCode = "200",
            description = "The file.",
            headers = {
                @Header(
                        name = "Content-Disposition",
                        required = true,
                        description = "To be saved, by its name (RFC 6266).",
                        schema = @Schema(type = "string", example = "attachment; filename=\"router.log\"")),
                @Header(
                        name = "Content-Security-Policy",
                        required = true,
                        description = "That nothing in it may run or be fetched.",
                        schema = @Schema(type = "string", example = "sandbox; default-src 'none'"))
            },
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    public Response read(
            @Context SecurityContext security,
            @Parameter(ref = "issueNumber") @PathParam("number") String number,
            @Parameter(schema = @Schema(type = "string", format = "uuid"), description = "The id of an attachment.")
                    @PathParam("attachment")
                    String id) {
        var attachmentId = Wire.id(id).map(AttachmentId::new).orElseThrow(() -> Places.unknown(NO_ATTACHMENT));
        return switch (readAttachment.execute(new ReadAttachment.Command(
                AgentPrincipal.anyCaller(security), IssueJson.number(number), attachmentId))) {
            case ReadAttachment.Outcome.Found(var attachment, var content) -> Download.of(attachment, content);
            case ReadAttachment.Outcome.Unknown() -> ProblemType.notFound(NO_ATTACHMENT);
        };
    }
}
