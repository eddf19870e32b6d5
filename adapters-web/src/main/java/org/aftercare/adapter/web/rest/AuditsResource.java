package org.aftercare.adapter.web.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Optional;
import org.aftercare.adapter.web.problem.ProblemType;
import org.aftercare.application.issue.AuditIssues;
import org.aftercare.domain.Fault;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.issue.IssueNumber;

/** Audits: histories replayed, and held against what is stored beside them. */
@Path("audits")
@Dependent
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@AnyAnswers
@Tag(name = "Audits")
public class AuditsResource {
    private final AuditIssues auditIssues;

    @Inject
    public AuditsResource(AuditIssues auditIssues) {
        this.auditIssues = auditIssues;
    }

    @Schema(name = "NewAudit")
    record NewAudit(
            @Schema(description = "The only issue to be audited; all are, if it is left out.", example = "AC-1042")
            String issue,

            @Schema(
                    description = "Of all, those behind this one: the `next` of the answer before.",
                    example = "AC-6042")
            String after) {}

    @Schema(
            name = "Audit",
            requiredProperties = {"checked", "differences", "next"})
    record AuditJson(
            @Schema(description = "How many issues were replayed.", example = "1042")
            long checked,

            @Schema(description = "By issue; none if all is as it must be.")
            List<DifferenceJson> differences,

            @Schema(
                    types = {"string", "null"},
                    description = "The issue behind which to go on, where there were too many for one answer.",
                    example = "AC-6042")
            Optional<String> next) {}

    @Schema(
            name = "Difference",
            requiredProperties = {"issue", "what", "stored", "expected"})
    record DifferenceJson(
            @Schema(example = "AC-1042") String issue,

            @Schema(description = "What is different, such as HISTORY, STATUS or the due instant of a clock.")
            String what,

            @Schema(description = "As it is stored, in words.")
            String stored,

            @Schema(description = "As it must be, in words.")
            String expected) {
        static DifferenceJson of(AuditIssues.Difference difference) {
            return new DifferenceJson(
                    difference.issue().toString(), difference.what(), difference.stored(), difference.expected());
        }
    }

    private static Optional<AuditIssues.Command> command(Part json, Caller.OfVendor caller) {
        var issue = json.optional("issue", Readers.issueNumber());
        var after = json.optional("after", Readers.issueNumber());
        return json.complete(() -> new AuditIssues.Command(caller, issue, after));
    }

    @POST
    @Operation(
            operationId = "auditIssues",
            summary = "Replay issues, and name what is not as it must be",
            description = "Broken chains of events, copies that are not what the history gives, breaches that nobody"
                    + " recorded. Nothing is changed. A thousand issues are audited at once; then `next` says where to"
                    + " go on.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewAudit.class),
                            examples = {
                                @ExampleObject(name = "Everything", value = "{}"),
                                @ExampleObject(name = "One issue", value = "{\"issue\": \"AC-1042\"}")
                            }))
    @ApiResponse(
            responseCode = "200",
            description = "What was found.",
            content =
                    @Content(
                            schema = @Schema(implementation = AuditJson.class),
                            examples = @ExampleObject(name = "A copy that differs", value = Examples.AUDIT)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "413", ref = "TooLarge")
    @ApiResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @ApiResponse(responseCode = "422", ref = "Refused")
    public Response audit(@Context SecurityContext security, @Parameter(hidden = true) Body body) {
        var command = body.as(json -> command(json, AgentPrincipal.caller(security)));
        return switch (auditIssues.execute(command)) {
            case AuditIssues.Outcome.Audited(var checked, var differences, var next) ->
                Response.ok(new AuditJson(
                                checked,
                                differences.stream().map(DifferenceJson::of).toList(),
                                next.map(IssueNumber::toString)))
                        .build();
            case AuditIssues.Outcome.Unknown() ->
                ProblemType.refused(
                        List.of(new Fault("/issue", "must be an issue, and there is none with this number")));
        };
    }
}
