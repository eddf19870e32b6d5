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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Optional;
import org.aftercare.adapter.web.problem.ProblemType;
import org.aftercare.application.issue.LinkIssues;
import org.aftercare.application.issue.UnlinkIssues;
import org.aftercare.domain.issue.IssueNumber;
import org.aftercare.domain.issue.Relation;

/** What agents say that issues have to do with one another. */
@Path("issues/{number}/links")
@Singleton
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@AnyAnswers
@Tag(name = "Issues")
public class IssueLinksResource {
    private static final String NEW_LINK = """
            {"kind": "DUPLICATE_OF", "issue": "AC-1001"}
            """;

    private final LinkIssues linkIssues;
    private final UnlinkIssues unlinkIssues;

    @Inject
    public IssueLinksResource(LinkIssues linkIssues, UnlinkIssues unlinkIssues) {
        this.linkIssues = linkIssues;
        this.unlinkIssues = unlinkIssues;
    }

    @Schema(
            name = "NewLink",
            requiredProperties = {"kind", "issue"})
    record NewLink(
            @Schema(description = "How this issue stands to the other.")
            Relation kind,

            @Schema(description = "The number of the other.", example = "AC-1001")
            String issue) {}

    private record To(Relation relation, IssueNumber other) {}

    private static Optional<To> to(Part json) {
        var relation = json.required("kind", Readers.constant(Relation.class));
        var other = json.required("issue", Readers.issueNumber());
        return json.complete(() -> new To(relation.orElseThrow(), other.orElseThrow()));
    }

    @POST
    @RepeatSafe
    @Operation(
            operationId = "linkIssue",
            summary = "Say that an issue is a duplicate of another, or related to it",
            description =
                    "Both issues show it, each from its side. Contacts see links among the issues of their own customer"
                            + " alone. No clock moves.")
    @SecurityRequirement(name = "token", scopes = "issues:write")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewLink.class),
                            examples = @ExampleObject(name = "Duplicate", value = NEW_LINK)))
    @ActAnswers
    @Parameter(ref = "ifMatch")
    public Response link(
            @Context SecurityContext security,
            @Parameter(ref = "issueNumber") @PathParam("number") String number,
            @Context HttpHeaders headers,
            @Parameter(hidden = true) Body body) {
        var request = ActRequest.of(security, number, headers);
        var to = body.as(IssueLinksResource::to);
        return switch (request.make(
                Optional.empty(), act -> linkIssues.execute(new LinkIssues.Command(act, to.relation(), to.other())))) {
            case LinkIssues.Outcome.Recorded(var view) ->
                IssueJson.answer(Response.created(Places.of("issues", request.number(), "history")), view);
            case LinkIssues.Outcome.Unknown() -> IssueJson.unknown();
            case LinkIssues.Outcome.Refused(var fault) -> ProblemType.refused(List.of(fault));
            case LinkIssues.Outcome.LinkedAlready(var relation) ->
                ProblemType.ALREADY_LINKED
                        .problem(request.number() + " and " + to.other() + " are linked already: " + relation + ".")
                        .response();
            case LinkIssues.Outcome.DuplicateAlready(var duplicate, var of) ->
                ProblemType.ALREADY_LINKED
                        .problem(duplicate + " is a duplicate of " + of + " already.")
                        .response();
            case LinkIssues.Outcome.Circular() ->
                ProblemType.CIRCULAR_DUPLICATES
                        .problem("One of " + request.number() + " and " + to.other()
                                + " is a duplicate of the other already, directly or by way of others.")
                        .response();
        };
    }

    @DELETE
    @Path("{issue}")
    @Operation(
            operationId = "unlinkIssue",
            summary = "Take a link between two issues away",
            description = "From both. The histories keep that there was one.")
    @SecurityRequirement(name = "token", scopes = "issues:write")
    @ApiResponse(
            responseCode = "200",
            description = "They are not linked any more; the issue as it is now.",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(implementation = IssueJson.Whole.class)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "409", ref = "Conflict")
    @ApiResponse(responseCode = "412", ref = "Stale")
    @Parameter(ref = "ifMatch")
    public Response unlink(
            @Context SecurityContext security,
            @Parameter(ref = "issueNumber") @PathParam("number") String number,
            @Parameter(
                            description = "The number of the other issue.",
                            schema = @Schema(type = "string", example = "AC-1001"))
                    @PathParam("issue")
                    String other,
            @Context HttpHeaders headers) {
        var request = ActRequest.of(security, number, headers);
        var otherNumber = IssueJson.number(other);
        return switch (request.make(
                Optional.empty(), act -> unlinkIssues.execute(new UnlinkIssues.Command(act, otherNumber)))) {
            case UnlinkIssues.Outcome.Recorded(var view) -> IssueJson.answer(Response.ok(), view);
            case UnlinkIssues.Outcome.Unknown() -> IssueJson.unknown();
            case UnlinkIssues.Outcome.NotLinked() -> ProblemType.notFound("The two issues are not linked.");
        };
    }
}
