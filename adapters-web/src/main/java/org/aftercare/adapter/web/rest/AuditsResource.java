package org.aftercare.adapter.web.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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
@Singleton
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
            String after,

            @Schema(
                    description = "Of all, about so many at once; without it, however many there are.",
                    minimum = "1",
                    maximum = "10000",
                    example = "1000")
            Integer limit) {}

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
                    description = "The issue behind which to go on, where `limit` ended the audit.",
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
        var limit = json.optional(
                "limit",
                Readers.whole()
                        .parsed(
                                number -> Optional.of(number)
                                        .filter(count -> count >= 1 && count <= AuditIssues.MAX_LIMIT),
                                "must be a whole number from 1 to " + AuditIssues.MAX_LIMIT));
        for (var name : List.of("after", "limit")) {
            if (json.has("issue") && json.has(name)) {
                json.malformed(name, "must be absent where one issue is audited");
            }
        }
        return json.complete(() -> new AuditIssues.Command(caller, issue, after, limit));
    }

    @POST
    @RepeatSafe
    @SecurityRequirement(name = "token", scopes = "admin")
    @Operation(
            operationId = "auditIssues",
            summary = "Replay issues, and name what is not as it must be",
            description =
                    "Broken chains of events, copies that are not what the history gives, breaches that nobody"
                            + " recorded. Nothing is changed. Where there are many issues, audit them by and by: `limit` and `after`.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewAudit.class),
                            examples = {
                                @ExampleObject(name = "Everything", value = "{}"),
                                @ExampleObject(name = "One issue", value = "{\"issue\": \"AC-1042\"}"),
                                @ExampleObject(
                                        name = "The next thousand",
                                        value = "{\"after\": \"AC-6042\", \"limit\": 1000}")
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
