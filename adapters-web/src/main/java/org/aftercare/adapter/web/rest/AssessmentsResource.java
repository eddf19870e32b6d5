package org.aftercare.adapter.web.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Optional;
import org.aftercare.application.issue.AssessIssue;
import org.aftercare.application.issue.PreviewAssessment;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.issue.IssueEvent;

/** Assessments of issues, and what they would move. */
@Path("issues")
@Singleton
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@AnyAnswers
@Tag(name = "Issues")
public class AssessmentsResource {
    private final AssessIssue assessIssue;
    private final PreviewAssessment previewAssessment;

    @Inject
    public AssessmentsResource(AssessIssue assessIssue, PreviewAssessment previewAssessment) {
        this.assessIssue = assessIssue;
        this.previewAssessment = previewAssessment;
    }

    @Schema(
            name = "NewAssessment",
            requiredProperties = {"severity", "reason"})
    record NewAssessment(
            Severity severity,

            @Schema(
                    description = "For the customer to see.",
                    minLength = 1,
                    maxLength = IssueEvent.MAX_REASON,
                    example = "Nobody can order any more.")
            String reason,

            @Schema(description = ActRequest.AT) Instant at) {}

    private record Assessment(Severity severity, String reason, Optional<Instant> at) {}

    private static Optional<Assessment> assessment(Part json) {
        var severity = json.required("severity", Readers.constant(Severity.class));
        var reason = json.required("reason", Readers.block(IssueEvent.MAX_REASON));
        var at = json.optional("at", Readers.instant());
        return json.complete(() -> new Assessment(severity.orElseThrow(), reason.orElseThrow(), at));
    }

    @POST
    @RepeatSafe
    @Path("{number}/assessments")
    @SecurityRequirement(name = "token", scopes = "issues:write")
    @Operation(
            operationId = "assessIssue",
            summary = "Assess an issue into a severity",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "A preview: which due instants would move.",
                            content =
                                    @Content(
                                            schema = @Schema(implementation = MoveJson.OfAssessment.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "From S3 to S1",
                                                            value = Examples.ASSESSMENT_PREVIEW))),
            description =
                    "Clocks that were not stopped are worked out afresh from the report; if one would have been due"
                            + " before the assessment, from then. So nobody is made late in the past.")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "preview",
            schema = @Schema(type = "boolean", defaultValue = "false"),
            description = "Only show which due instants would move; store nothing.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewAssessment.class),
                            examples = @ExampleObject(name = "Worse than it looked", value = Examples.NEW_ASSESSMENT)))
    @ActAnswers
    @Parameter(ref = "ifMatch")
    public Response assess(
            @Context SecurityContext security,
            @Parameter(ref = "issueNumber") @PathParam("number") String number,
            @Context HttpHeaders headers,
            @Context UriInfo address,
            @Parameter(hidden = true) Body body) {
        var request = ActRequest.of(security, number, headers);
        var query = new Query(address);
        var preview = query.flag("preview");
        var assessment = body.and(query).as(AssessmentsResource::assessment);
        return preview
                ? preview(request, assessment)
                : request.record(
                        assessment.at(),
                        act -> assessIssue.execute(
                                new AssessIssue.Command(act, assessment.severity(), assessment.reason())));
    }

    private Response preview(ActRequest request, Assessment assessment) {
        return switch (request.make(
                assessment.at(),
                act -> previewAssessment.execute(
                        new PreviewAssessment.Command(act, assessment.severity(), assessment.reason())))) {
            case PreviewAssessment.Outcome.Previewed(var move) ->
                Response.ok(MoveJson.OfAssessment.of(move)).build();
            case PreviewAssessment.Outcome.Unknown() -> IssueJson.unknown();
            case PreviewAssessment.Outcome.Refused(var clash) -> request.refused(clash);
        };
    }
}
