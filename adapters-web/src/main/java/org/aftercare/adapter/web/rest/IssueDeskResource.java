package org.aftercare.adapter.web.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.ArraySchema;
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
import jakarta.ws.rs.PUT;
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
import java.util.UUID;
import org.aftercare.adapter.web.problem.ProblemType;
import org.aftercare.application.issue.AssignIssue;
import org.aftercare.application.issue.IssueOutcome;
import org.aftercare.application.issue.TagIssue;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.issue.Tags;

/** How agents share out issues among themselves. None of it moves a clock, and no contact sees any of it. */
@Path("issues")
@Singleton
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@AnyAnswers
@Tag(name = "Issues")
public class IssueDeskResource {
    private final AssignIssue assignIssue;
    private final TagIssue tagIssue;

    @Inject
    public IssueDeskResource(AssignIssue assignIssue, TagIssue tagIssue) {
        this.assignIssue = assignIssue;
        this.tagIssue = tagIssue;
    }

    @Schema(name = "NewAssignment", requiredProperties = "agentId")
    record NewAssignment(
            @Schema(
                    types = {"string", "null"},
                    format = "uuid",
                    description = "Who has it from now on; null if nobody.")
            UUID agentId) {}

    @Schema(name = "NewTags", requiredProperties = "tags")
    record NewTags(
            @ArraySchema(
                    maxItems = Tags.MAX,
                    schema =
                            @Schema(
                                    description = "A small letter or digit, then small letters, digits and . _ : / -",
                                    minLength = 1,
                                    maxLength = Tags.LONGEST,
                                    example = "router"))
            List<String> tags) {}

    private record To(Optional<AgentId> agent) {}

    private static Optional<To> to(Part json) {
        var agent = json.nullable("agentId", Readers.id());
        return json.complete(() -> new To(agent.map(AgentId::new)));
    }

    private static Optional<Tags> tags(Part json) {
        return json.required("tags", Readers.list(Readers.text().then(Tags::word)))
                .flatMap(words -> json.rule(() -> new Tags(words)));
    }

    @POST
    @RepeatSafe
    @Path("{number}/assignments")
    @Operation(
            operationId = "assignIssue",
            summary = "Say which agent has an issue",
            description = "From now on, until somebody else has it, or nobody. No clock moves.")
    @SecurityRequirement(name = "token", scopes = "issues:write")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewAssignment.class),
                            examples = {
                                @ExampleObject(name = "To an agent", value = NEW_ASSIGNMENT),
                                @ExampleObject(name = "To nobody", value = "{\"agentId\": null}")
                            }))
    @ActAnswers
    @Parameter(ref = "ifMatch")
    public Response assign(
            @Context SecurityContext security,
            @Parameter(ref = "issueNumber") @PathParam("number") String number,
            @Context HttpHeaders headers,
            @Parameter(hidden = true) Body body) {
        var request = ActRequest.of(security, number, headers);
        var to = body.as(IssueDeskResource::to);
        return switch (request.make(
                Optional.empty(), act -> assignIssue.execute(new AssignIssue.Command(act, to.agent())))) {
            case AssignIssue.Outcome.Recorded(var view) ->
                IssueJson.answer(Response.created(Places.of("issues", request.number(), "history")), view);
            case AssignIssue.Outcome.Unknown() -> IssueJson.unknown();
            case AssignIssue.Outcome.Clashed(var clash) -> request.refused(clash);
            case AssignIssue.Outcome.Refused(var fault) -> ProblemType.refused(List.of(fault));
        };
    }

    private static final String NEW_ASSIGNMENT = """
            {"agentId": "01890a5d-ac96-774b-bcce-b302099a8060"}
            """;

    private static final String NEW_TAGS = """
            {"tags": ["router", "firmware-2.1"]}
            """;

    @PUT
    @Path("{number}/tags")
    @Operation(
            operationId = "tagIssue",
            summary = "Give an issue tags",
            description = "In place of all that it has. No clock moves.")
    @SecurityRequirement(name = "token", scopes = "issues:write")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewTags.class),
                            examples = @ExampleObject(name = "Two", value = NEW_TAGS)))
    @ApiResponse(
            responseCode = "200",
            description = "It has these tags; the issue as it is now.",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(implementation = IssueJson.Whole.class)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "409", ref = "Conflict")
    @ApiResponse(responseCode = "412", ref = "Stale")
    @ApiResponse(responseCode = "413", ref = "TooLarge")
    @ApiResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @ApiResponse(responseCode = "422", ref = "Refused")
    @Parameter(ref = "ifMatch")
    public Response tag(
            @Context SecurityContext security,
            @Parameter(ref = "issueNumber") @PathParam("number") String number,
            @Context HttpHeaders headers,
            @Parameter(hidden = true) Body body) {
        var request = ActRequest.of(security, number, headers);
        var tags = body.as(IssueDeskResource::tags);
        return switch (request.make(Optional.empty(), act -> tagIssue.execute(new TagIssue.Command(act, tags)))) {
            case IssueOutcome.Recorded(var view) -> IssueJson.answer(Response.ok(), view);
            case IssueOutcome.Unknown() -> IssueJson.unknown();
            case IssueOutcome.Refused(var clash) -> request.refused(clash);
        };
    }
}
