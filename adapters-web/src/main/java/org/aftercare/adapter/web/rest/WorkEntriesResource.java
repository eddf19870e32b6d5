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
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.adapter.web.figures.MoneyText;
import org.aftercare.adapter.web.problem.ProblemType;
import org.aftercare.application.charge.CancelWork;
import org.aftercare.application.charge.ListWork;
import org.aftercare.application.charge.PreviewWork;
import org.aftercare.application.charge.RecordWork;
import org.aftercare.application.charge.WorkDraft;
import org.aftercare.application.charge.WorkOutcome;
import org.aftercare.application.charge.WorkView;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.SupportLevel;
import org.aftercare.domain.charge.Authority;
import org.aftercare.domain.charge.Cancellation;
import org.aftercare.domain.charge.WorkEntry;
import org.aftercare.domain.charge.WorkEntryId;
import org.aftercare.domain.issue.IssueNumber;

/** Work on issues. Nothing of it is ever changed; corrections are further entries. */
@Path("issues")
@Singleton
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@AnyAnswers
@Tag(name = "Charging")
public class WorkEntriesResource {
    private static final String NO_ENTRY = "There is no such work entry on the issue.";
    private static final String NEW_WORK = """
            {"startedAt": "2026-11-20T16:30:00Z", "minutes": 90, "session": "Friday evening", "supportLevel": 2,
             "activity": "Rebuilt the index", "onSite": false, "note": "Orders are quick again."}
            """;
    private static final String CORRECTION = """
            {"startedAt": "2026-11-20T16:30:00Z", "finishedAt": "2026-11-20T17:00:00Z", "supportLevel": 2,
             "activity": "Rebuilt the index", "cancels": "01890a5d-ac96-774b-bcce-b302099a8070",
             "reason": "It was half an hour only."}
            """;
    private static final String NEW_CANCELLATION = """
            {"reason": "That was another issue."}
            """;

    private final RecordWork recordWork;
    private final PreviewWork previewWork;
    private final CancelWork cancelWork;
    private final ListWork listWork;

    @Inject
    public WorkEntriesResource(
            RecordWork recordWork, PreviewWork previewWork, CancelWork cancelWork, ListWork listWork) {
        this.recordWork = recordWork;
        this.previewWork = previewWork;
        this.cancelWork = cancelWork;
        this.listWork = listWork;
    }

    @Schema(
            name = "NewWorkEntry",
            requiredProperties = {"startedAt", "supportLevel", "activity"})
    record NewWorkEntry(
            @Schema(description = "Read to the minute.", example = "2026-11-20T16:30:00Z")
            Instant startedAt,

            @Schema(
                    description = "Read to the minute; never in the future. This or minutes.",
                    example = "2026-11-20T18:00:00Z")
            Instant finishedAt,

            @Schema(
                    description = "Instead of finishedAt.",
                    minimum = "1",
                    maximum = "" + WorkEntry.MAX_HOURS * 60,
                    example = "90")
            Integer minutes,

            @Schema(
                    description =
                            "Entries of an agent under one agreement with the same word are billed as one session;"
                                    + " without one, an entry is a session of its own.",
                    minLength = 1,
                    maxLength = WorkEntry.MAX_SESSION,
                    example = "Friday evening")
            String session,

            @Schema(
                    description = "1 guidance, 2 technical, 3 change to the software.",
                    minimum = "1",
                    maximum = "3",
                    example = "2")
            int supportLevel,

            @Schema(
                    description = "What was done, for the statement.",
                    minLength = 1,
                    maxLength = WorkEntry.MAX_ACTIVITY,
                    example = "Rebuilt the index")
            String activity,

            @Schema(description = "Whether it was done at the customer's.", defaultValue = "false")
            boolean onSite,

            @Schema(
                    description = "For the customer to see.",
                    minLength = 1,
                    maxLength = WorkEntry.MAX_NOTE,
                    example = "Orders are quick again.")
            String note,

            @Schema(
                    description = "For the agents alone.",
                    minLength = 1,
                    maxLength = WorkEntry.MAX_NOTE,
                    example = "Look at the backups next.")
            String internalNote,

            @Schema(description = "The entry of this issue that this one takes the place of.")
            UUID cancels,

            @Schema(
                    description = "Why that one is wrong; given together with cancels.",
                    minLength = 1,
                    maxLength = Cancellation.MAX_REASON,
                    example = "It was half an hour only.")
            String reason,

            @Schema(
                    description = "Why it is charged without consent. An administrator's alone has an effect, and only"
                            + " where a consent is needed and not there.",
                    minLength = 1,
                    maxLength = Authority.Overridden.MAX_REASON,
                    example = "The shop was down.")
            String override) {}

    @Schema(name = "NewWorkCancellation", requiredProperties = "reason")
    record NewWorkCancellation(
            @Schema(minLength = 1, maxLength = Cancellation.MAX_REASON, example = "That was another issue.")
            String reason) {}

    private static Optional<WorkDraft> draft(Part json, Caller.OfVendor caller, IssueNumber issue) {
        var startedAt = json.required("startedAt", Readers.instant());
        var finishedAt = finishedAt(json, startedAt);
        var session = json.optional("session", Readers.text());
        var level = json.required("supportLevel", ChargesJson.LEVEL);
        var activity = json.required("activity", Readers.text());
        var onSite = json.optional("onSite", Readers.flag());
        var note = json.optional("note", Readers.block(WorkEntry.MAX_NOTE));
        var internalNote = json.optional("internalNote", Readers.block(WorkEntry.MAX_NOTE));
        var cancels = json.optional("cancels", Readers.id());
        var reason = json.optional("reason", Readers.block(Cancellation.MAX_REASON));
        var override = json.optional("override", Readers.block(Authority.Overridden.MAX_REASON));
        if (json.has("cancels") != json.has("reason")) {
            json.malformed(
                    json.has("cancels") ? "reason" : "cancels", "is missing: cancels and reason are given together");
        }
        return json.complete(() -> new WorkDraft(
                caller,
                issue,
                startedAt.orElseThrow(),
                finishedAt.orElseThrow(),
                session,
                level.orElse(SupportLevel.GUIDANCE),
                activity.orElseThrow(),
                onSite.orElse(false),
                note,
                internalNote,
                cancels.map(id -> new WorkDraft.Correction(new WorkEntryId(id), reason.orElseThrow())),
                override));
    }

    private static Optional<Instant> finishedAt(Part json, Optional<Instant> startedAt) {
        var finishedAt = json.optional("finishedAt", Readers.instant());
        var minutes = json.optional("minutes", Readers.whole());
        if (json.has("finishedAt") == json.has("minutes")) {
            json.malformed("finishedAt", "is given, or minutes instead of it, and not both");
        }
        return finishedAt.or(
                () -> minutes.flatMap(length -> startedAt.map(start -> start.plus(Duration.ofMinutes(length)))));
    }

    @POST
    @RepeatSafe
    @Path("{number}/work-entries")
    @SecurityRequirement(name = "token", scopes = "issues:write")
    @Operation(
            operationId = "recordWork",
            summary = "Record work on an issue",
            description = "It is split at every edge between service windows, and each part is included or chargeable."
                    + " What is chargeable because severity, window or level are not covered needs a consent that was"
                    + " given before the work began and whose limit is not reached, or an administrator's override.")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "preview",
            schema = @Schema(type = "boolean", defaultValue = "false"),
            description = "Only tell what it would draw and cost, and whether it needs a consent that is not there.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewWorkEntry.class),
                            examples = {
                                @ExampleObject(name = "Across closing time", value = NEW_WORK),
                                @ExampleObject(name = "In the place of another", value = CORRECTION)
                            }))
    @ApiResponse(
            responseCode = "200",
            description = "A preview: nothing is recorded.",
            content = @Content(schema = @Schema(implementation = WorkEntryJson.Effect.class)))
    @ApiResponse(
            responseCode = "201",
            description = "It is recorded. The Location is the list of the issue's work.",
            headers = @Header(name = "Location", ref = "Location"),
            content = @Content(schema = @Schema(implementation = WorkEntryJson.Effect.class)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "409", ref = "Conflict")
    @ApiResponse(responseCode = "413", ref = "TooLarge")
    @ApiResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @ApiResponse(responseCode = "422", ref = "Refused")
    public Response record(
            @Context SecurityContext security,
            @Context UriInfo address,
            @Parameter(ref = "issueNumber") @PathParam("number") String number,
            @Parameter(hidden = true) Body body) {
        var caller = AgentPrincipal.caller(security);
        var issue = IssueJson.number(number);
        var query = new Query(address);
        var preview = query.flag("preview");
        var draft = body.and(query).as(json -> draft(json, caller, issue));
        var outcome = preview
                ? previewWork.execute(new PreviewWork.Command(draft))
                : recordWork.execute(new RecordWork.Command(draft));
        return switch (outcome) {
            case WorkOutcome.Done(var effect, var allowed) ->
                (preview ? Response.ok() : Response.created(Places.of("issues", issue, "work-entries")))
                        .entity(WorkEntryJson.Effect.of(effect, !allowed))
                        .build();
            case WorkOutcome.Unknown() -> IssueJson.unknown();
            case WorkOutcome.Refused(var faults) -> ProblemType.refused(faults);
            case WorkOutcome.NeedsConsent(var effect) -> needsConsent(effect);
        };
    }

    private static Response needsConsent(WorkView.Effect effect) {
        var view = effect.view();
        var because = view.currency()
                .flatMap(currency -> view.parts().stream()
                        .filter(part -> part.ground().needsConsent())
                        .findFirst()
                        .map(part -> MoneyText.because(part, currency)))
                .orElse("");
        return ProblemType.CONSENT_NEEDED.problem(because + ".").response();
    }

    @GET
    @Path("{number}/work-entries")
    @SecurityRequirement(name = "token", scopes = "issues:read")
    @Operation(
            operationId = "listWork",
            summary = "List the work on an issue, by time",
            description = "With what it draws and costs as of now; cancelled entries too.")
    @ApiResponse(
            responseCode = "200",
            description = "All of it.",
            content = @Content(schema = @Schema(implementation = WorkEntryJson.Listed.class)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    public Response list(
            @Context SecurityContext security, @Parameter(ref = "issueNumber") @PathParam("number") String number) {
        var command = new ListWork.Command(AgentPrincipal.caller(security), IssueJson.number(number));
        return switch (listWork.execute(command)) {
            case ListWork.Outcome.Listed(var work) ->
                Response.ok(new WorkEntryJson.Listed(
                                work.stream().map(WorkEntryJson::of).toList()))
                        .build();
            case ListWork.Outcome.Unknown() -> IssueJson.unknown();
        };
    }

    @POST
    @RepeatSafe
    @Path("{number}/work-entries/{entry}/cancellation")
    @SecurityRequirement(name = "token", scopes = "issues:write")
    @Operation(
            operationId = "cancelWork",
            summary = "Take a work entry out",
            description = "It stays on record, and no longer counts.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewWorkCancellation.class),
                            examples = @ExampleObject(name = "Elsewhere", value = NEW_CANCELLATION)))
    @ApiResponse(
            responseCode = "201",
            description = "It is cancelled. The Location is the list of the issue's work.",
            headers = @Header(name = "Location", ref = "Location"),
            content = @Content(schema = @Schema(implementation = WorkEntryJson.CancellationJson.class)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "409", ref = "Conflict")
    @ApiResponse(responseCode = "413", ref = "TooLarge")
    @ApiResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @ApiResponse(responseCode = "422", ref = "Refused")
    public Response cancel(
            @Context SecurityContext security,
            @Parameter(ref = "issueNumber") @PathParam("number") String number,
            @Parameter(ref = "workEntryId") @PathParam("entry") String entry,
            @Parameter(hidden = true) Body body) {
        var caller = AgentPrincipal.caller(security);
        var issue = IssueJson.number(number);
        var id = Wire.id(entry).orElseThrow(() -> Places.unknown(NO_ENTRY));
        var reason = body.as(json -> json.required("reason", Readers.block(Cancellation.MAX_REASON)));
        return switch (cancelWork.execute(new CancelWork.Command(caller, issue, new WorkEntryId(id), reason))) {
            case CancelWork.Outcome.Cancelled(var booking) ->
                Response.created(Places.of("issues", issue, "work-entries"))
                        .entity(booking.cancellation()
                                .map(WorkEntryJson.CancellationJson::of)
                                .orElseThrow())
                        .build();
            case CancelWork.Outcome.Unknown() -> ProblemType.notFound(NO_ENTRY);
            case CancelWork.Outcome.CancelledAlready() ->
                ProblemType.ALREADY_CANCELLED
                        .problem("The work entry is cancelled already.")
                        .response();
        };
    }
}
