package org.aftercare.adapter.web.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
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
import java.time.Instant;
import java.util.Optional;
import org.aftercare.application.issue.AnswerIssue;
import org.aftercare.application.issue.PauseIssue;
import org.aftercare.application.issue.ReopenIssue;
import org.aftercare.application.issue.ResolveIssue;
import org.aftercare.application.issue.ResumeIssue;
import org.aftercare.domain.issue.IssueEvent;

/** What agents do to issues, but for assessing them. */
@Path("issues")
@Singleton
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@AnyAnswers
@Tag(name = "Issues")
public class IssueActsResource {
    private static final String REASON = "For the customer to see.";

    private final AnswerIssue answerIssue;
    private final PauseIssue pauseIssue;
    private final ResumeIssue resumeIssue;
    private final ResolveIssue resolveIssue;
    private final ReopenIssue reopenIssue;

    @Inject
    public IssueActsResource(
            AnswerIssue answerIssue,
            PauseIssue pauseIssue,
            ResumeIssue resumeIssue,
            ResolveIssue resolveIssue,
            ReopenIssue reopenIssue) {
        this.answerIssue = answerIssue;
        this.pauseIssue = pauseIssue;
        this.resumeIssue = resumeIssue;
        this.resolveIssue = resolveIssue;
        this.reopenIssue = reopenIssue;
    }

    @Schema(name = "NewAnswer", requiredProperties = "text")
    record NewAnswer(
            @Schema(
                    minLength = 1,
                    maxLength = IssueEvent.Answered.MAX_TEXT,
                    example = "We found the cause and are mending it.")
            String text,

            @Schema(
                    name = "public",
                    description = "Whether the customer can see it. Only such an answer stops the RESPONSE clock.",
                    defaultValue = "true")
            @JsonProperty("public")
            boolean visible,

            @Schema(description = ActRequest.AT) Instant at) {}

    @Schema(name = "NewPause", requiredProperties = "reason")
    record NewPause(
            @Schema(
                    description = REASON,
                    minLength = 1,
                    maxLength = IssueEvent.MAX_REASON,
                    example = "We need the log of the router.")
            String reason,

            @Schema(description = ActRequest.AT) Instant at) {}

    @Schema(name = "NewResumption")
    record NewResumption(
            @Schema(
                    description = REASON,
                    minLength = 1,
                    maxLength = IssueEvent.MAX_REASON,
                    example = "The log arrived.")
            String reason,

            @Schema(description = ActRequest.AT) Instant at) {}

    @Schema(name = "NewResolution", requiredProperties = "text")
    record NewResolution(
            @Schema(
                    description = "What was done about it, for the customer to see.",
                    minLength = 1,
                    maxLength = IssueEvent.Answered.MAX_TEXT,
                    example = "The index was missing; orders are quick again.")
            String text,

            @Schema(description = ActRequest.AT) Instant at) {}

    @Schema(name = "NewReopening", requiredProperties = "reason")
    record NewReopening(
            @Schema(
                    description = REASON,
                    minLength = 1,
                    maxLength = IssueEvent.MAX_REASON,
                    example = "Orders are slow again.")
            String reason,

            @Schema(description = ActRequest.AT) Instant at) {}

    private record Answer(String text, boolean visible, Optional<Instant> at) {}

    private record Because(String reason, Optional<Instant> at) {}

    private record PerhapsBecause(Optional<String> reason, Optional<Instant> at) {}

    private static Optional<Answer> answer(Part json) {
        var text = json.required("text", Readers.block(IssueEvent.Answered.MAX_TEXT));
        var visible = json.optional("public", Readers.flag());
        var at = json.optional("at", Readers.instant());
        return json.complete(() -> new Answer(text.orElseThrow(), visible.orElse(true), at));
    }

    private static Optional<Answer> resolution(Part json) {
        var text = json.required("text", Readers.block(IssueEvent.Answered.MAX_TEXT));
        var at = json.optional("at", Readers.instant());
        return json.complete(() -> new Answer(text.orElseThrow(), true, at));
    }

    private static Optional<Because> because(Part json) {
        var reason = json.required("reason", Readers.block(IssueEvent.MAX_REASON));
        var at = json.optional("at", Readers.instant());
        return json.complete(() -> new Because(reason.orElseThrow(), at));
    }

    private static Optional<PerhapsBecause> perhapsBecause(Part json) {
        var reason = json.optional("reason", Readers.block(IssueEvent.MAX_REASON));
        var at = json.optional("at", Readers.instant());
        return json.complete(() -> new PerhapsBecause(reason, at));
    }

    @POST
    @RepeatSafe
    @Path("{number}/answers")
    @SecurityRequirement(name = "token", scopes = "issues:write")
    @Operation(
            operationId = "answerIssue",
            summary = "Record an answer",
            description = "A public one stops the RESPONSE clock, and starts the UPDATE clock afresh.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewAnswer.class),
                            examples = @ExampleObject(name = "Public", value = Examples.NEW_ANSWER)))
    @ActAnswers
    @Parameter(ref = "ifMatch")
    public Response answer(
            @Context SecurityContext security,
            @Parameter(ref = "issueNumber") @PathParam("number") String number,
            @Context HttpHeaders headers,
            @Parameter(hidden = true) Body body) {
        var request = ActRequest.of(security, number, headers);
        var answer = body.as(IssueActsResource::answer);
        return request.record(
                answer.at(), act -> answerIssue.execute(new AnswerIssue.Command(act, answer.text(), answer.visible())));
    }

    @POST
    @RepeatSafe
    @Path("{number}/pauses")
    @SecurityRequirement(name = "token", scopes = "issues:write")
    @Operation(
            operationId = "pauseIssue",
            summary = "Wait for the customer",
            description =
                    "UPDATE and RESOLUTION clocks stand still until the issue is resumed; RESPONSE clocks run on.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewPause.class),
                            examples = @ExampleObject(name = "Now", value = Examples.NEW_PAUSE)))
    @ActAnswers
    @Parameter(ref = "ifMatch")
    public Response pause(
            @Context SecurityContext security,
            @Parameter(ref = "issueNumber") @PathParam("number") String number,
            @Context HttpHeaders headers,
            @Parameter(hidden = true) Body body) {
        var request = ActRequest.of(security, number, headers);
        var pause = body.as(IssueActsResource::because);
        return request.record(pause.at(), act -> pauseIssue.execute(new PauseIssue.Command(act, pause.reason())));
    }

    @POST
    @RepeatSafe
    @Path("{number}/resumptions")
    @SecurityRequirement(name = "token", scopes = "issues:write")
    @Operation(
            operationId = "resumeIssue",
            summary = "Wait for the customer no longer",
            description = "What was paused runs on. The body may be left out.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewResumption.class),
                            examples = @ExampleObject(name = "Earlier", value = Examples.NEW_RESUMPTION)))
    @ActAnswers
    @Parameter(ref = "ifMatch")
    public Response resume(
            @Context SecurityContext security,
            @Parameter(ref = "issueNumber") @PathParam("number") String number,
            @Context HttpHeaders headers,
            @Parameter(hidden = true) Body body) {
        var request = ActRequest.of(security, number, headers);
        var resumption = body.orEmptyAs(IssueActsResource::perhapsBecause);
        return request.record(
                resumption.at(), act -> resumeIssue.execute(new ResumeIssue.Command(act, resumption.reason())));
    }

    @POST
    @RepeatSafe
    @Path("{number}/resolution")
    @SecurityRequirement(name = "token", scopes = "issues:write")
    @Operation(
            operationId = "resolveIssue",
            summary = "Record that an issue is resolved",
            description = "All its clocks stop. The customer sees the text, so that it is an answer too.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewResolution.class),
                            examples = @ExampleObject(name = "Now", value = Examples.NEW_RESOLUTION)))
    @ActAnswers
    @Parameter(ref = "ifMatch")
    public Response resolve(
            @Context SecurityContext security,
            @Parameter(ref = "issueNumber") @PathParam("number") String number,
            @Context HttpHeaders headers,
            @Parameter(hidden = true) Body body) {
        var request = ActRequest.of(security, number, headers);
        var resolution = body.as(IssueActsResource::resolution);
        return request.record(
                resolution.at(), act -> resolveIssue.execute(new ResolveIssue.Command(act, resolution.text())));
    }

    @POST
    @RepeatSafe
    @Path("{number}/reopenings")
    @SecurityRequirement(name = "token", scopes = "issues:write")
    @Operation(
            operationId = "reopenIssue",
            summary = "Record that an issue is not resolved after all",
            description = "Its RESOLUTION clock runs on; the time in between is left out.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewReopening.class),
                            examples = @ExampleObject(name = "Now", value = Examples.NEW_REOPENING)))
    @ActAnswers
    @Parameter(ref = "ifMatch")
    public Response reopen(
            @Context SecurityContext security,
            @Parameter(ref = "issueNumber") @PathParam("number") String number,
            @Context HttpHeaders headers,
            @Parameter(hidden = true) Body body) {
        var request = ActRequest.of(security, number, headers);
        var reopening = body.as(IssueActsResource::because);
        return request.record(
                reopening.at(), act -> reopenIssue.execute(new ReopenIssue.Command(act, reopening.reason())));
    }
}
