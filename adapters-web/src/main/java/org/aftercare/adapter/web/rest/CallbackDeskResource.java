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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.adapter.web.problem.ProblemType;
import org.aftercare.application.callback.CloseCallback;
import org.aftercare.application.callback.ConvertCallback;
import org.aftercare.application.callback.ListCallbacks;
import org.aftercare.application.callback.RecordCallAttempt;
import org.aftercare.application.callback.ShowCallback;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.callback.CallbackRequest;
import org.aftercare.domain.callback.CallbackRequest.AttemptOutcome;
import org.aftercare.domain.customer.ContactId;
import org.aftercare.domain.issue.IssueEvent;

/** How agents work callback requests off. */
@Path("callback-requests")
@Singleton
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@AnyAnswers
@Tag(name = "Callback requests")
public class CallbackDeskResource {
    private final ListCallbacks listCallbacks;
    private final ShowCallback showCallback;
    private final RecordCallAttempt recordCallAttempt;
    private final CloseCallback closeCallback;
    private final ConvertCallback convertCallback;

    @Inject
    public CallbackDeskResource(
            ListCallbacks listCallbacks,
            ShowCallback showCallback,
            RecordCallAttempt recordCallAttempt,
            CloseCallback closeCallback,
            ConvertCallback convertCallback) {
        this.listCallbacks = listCallbacks;
        this.showCallback = showCallback;
        this.recordCallAttempt = recordCallAttempt;
        this.closeCallback = closeCallback;
        this.convertCallback = convertCallback;
    }

    @Schema(
            name = "CallbackRequests",
            requiredProperties = {"items", "next"})
    record Page(
            List<CallbackJson> items,

            @Schema(
                    types = {"string", "null"},
                    description = "The cursor of the next page, if there is one.")
            Optional<String> next) {}

    @Schema(
            name = "NewCallAttempt",
            requiredProperties = {"outcome", "note"})
    record NewAttempt(
            AttemptOutcome outcome,

            @Schema(minLength = 1, maxLength = CallbackRequest.MAX_NOTE, example = "Rang twice; will try at two.")
            String note,

            @Schema(description = "By when the next call was agreed on, of one that was RESCHEDULED.")
            Instant callBy) {}

    @Schema(name = "NewCallbackClosing", requiredProperties = "outcome")
    record NewClosing(
            ChosenOutcome outcome,

            @Schema(minLength = 1, maxLength = CallbackRequest.MAX_NOTE, example = "Tried on three days.")
            String note) {}

    /** Outcomes that do not follow from what agents do. */
    enum ChosenOutcome {
        NOT_REACHED,
        NO_CALL_NEEDED,
        SPAM;

        CallbackRequest.ClosingOutcome toDomain() {
            return CallbackRequest.ClosingOutcome.valueOf(name());
        }
    }

    @Schema(
            name = "NewConversion",
            requiredProperties = {"agreementId", "system", "severity"})
    record NewConversion(
            UUID agreementId,

            @Schema(minLength = 1, example = "Orders portal")
            String system,

            Severity severity,

            @Schema(
                    minLength = 1,
                    maxLength = IssueEvent.Reported.MAX_SUMMARY,
                    defaultValue = "the first line of the topic")
            String summary,

            @Schema(minLength = 1, maxLength = IssueEvent.Reported.MAX_DESCRIPTION, defaultValue = "the topic")
            String description,

            @Schema(description = "Who of the customer reported it; whoever asked, if he was logged in.")
            UUID contactId) {}

    private record Attempt(AttemptOutcome outcome, String note, Optional<Instant> callBy) {
        static Optional<Attempt> read(Part json) {
            var outcome = json.required("outcome", Readers.constant(AttemptOutcome.class));
            var note = json.required("note", Readers.block(CallbackRequest.MAX_NOTE));
            var callBy = json.optional("callBy", Readers.instant());
            return json.complete(() -> new Attempt(outcome.orElseThrow(), note.orElseThrow(), callBy));
        }
    }

    private record Closing(ChosenOutcome outcome, Optional<String> note) {
        static Optional<Closing> read(Part json) {
            var outcome = json.required("outcome", Readers.constant(ChosenOutcome.class));
            var note = json.optional("note", Readers.block(CallbackRequest.MAX_NOTE));
            return json.complete(() -> new Closing(outcome.orElseThrow(), note));
        }
    }

    private record Conversion(
            AgreementId agreementId,
            String system,
            Severity severity,
            Optional<String> summary,
            Optional<String> description,
            Optional<ContactId> contactId) {
        static Optional<Conversion> read(Part json) {
            var agreementId = json.required("agreementId", Readers.id());
            var system = json.required("system", Readers.text());
            var severity = json.required("severity", Readers.constant(Severity.class));
            var summary = json.optional("summary", Readers.text());
            var description = json.optional("description", Readers.text());
            var contactId = json.optional("contactId", Readers.id()).map(ContactId::new);
            return json.complete(() -> new Conversion(
                    new AgreementId(agreementId.orElseThrow()),
                    system.orElseThrow(),
                    severity.orElseThrow(),
                    summary,
                    description,
                    contactId));
        }
    }

    @GET
    @SecurityRequirement(name = "token", scopes = "issues:read")
    @Operation(
            operationId = "listCallbackRequests",
            summary = "List callback requests, those to be called soonest first",
            description = "For the vendor's people.")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "status",
            schema = @Schema(implementation = CallbackJson.Status.class),
            description = "Those that are open, or those that are closed; all if it is left out.")
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
        var open = query.optional("status", Readers.constant(CallbackJson.Status.class))
                .map(status -> status == CallbackJson.Status.open);
        var limit = query.limit(ListCallbacks.MAX_LIMIT);
        var after = query.optional("cursor", Readers.cursor(Cursor::ofCallback));
        query.refuseFaults();
        var command = new ListCallbacks.Command(AgentPrincipal.caller(security), open, after, limit);
        return switch (listCallbacks.execute(command)) {
            case ListCallbacks.Outcome.Listed(var requests, var last) -> {
                var next = last.map(Cursor::text);
                yield Pages.answer(
                        new Page(requests.stream().map(CallbackJson::of).toList(), next), next, address);
            }
        };
    }

    @GET
    @Path("{reference}")
    @SecurityRequirement(name = "token", scopes = "issues:read")
    @Operation(
            operationId = "showCallbackRequest",
            summary = "Show a callback request",
            description = "With every attempt to call, in their order.")
    @ApiResponse(
            responseCode = "200",
            description = "The request.",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(implementation = CallbackJson.class)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    public Response show(
            @Context SecurityContext security,
            @Parameter(ref = "callbackReference") @PathParam("reference") String reference) {
        var command = new ShowCallback.Command(AgentPrincipal.caller(security), CallbackJson.reference(reference));
        return switch (showCallback.execute(command)) {
            case ShowCallback.Outcome.Shown(var request) -> CallbackJson.answer(Response.ok(), request);
            case ShowCallback.Outcome.Unknown() -> ProblemType.notFound(CallbackJson.NO_REQUEST);
        };
    }

    @POST
    @RepeatSafe
    @Path("{reference}/attempts")
    @SecurityRequirement(name = "token", scopes = "issues:write")
    @Operation(
            operationId = "recordCallAttempt",
            summary = "Record an attempt to call",
            description = "One that reached the person closes the request.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewAttempt.class),
                            examples = @ExampleObject(name = "No answer", value = Examples.NEW_CALL_ATTEMPT)))
    @ApiResponse(
            responseCode = "201",
            description = "It is recorded.",
            headers = {@Header(name = "Location", ref = "Location"), @Header(name = "ETag", ref = "ETag")},
            content = @Content(schema = @Schema(implementation = CallbackJson.class)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "409", ref = "Conflict")
    @ApiResponse(responseCode = "413", ref = "TooLarge")
    @ApiResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @ApiResponse(responseCode = "422", ref = "Refused")
    public Response attempt(
            @Context SecurityContext security,
            @Parameter(ref = "callbackReference") @PathParam("reference") String written,
            @Parameter(hidden = true) Body body) {
        var caller = AgentPrincipal.caller(security);
        var reference = CallbackJson.reference(written);
        var attempt = body.as(Attempt::read);
        var command =
                new RecordCallAttempt.Command(caller, reference, attempt.outcome(), attempt.note(), attempt.callBy());
        return switch (recordCallAttempt.execute(command)) {
            case RecordCallAttempt.Outcome.Recorded(var request) -> changed(request);
            case RecordCallAttempt.Outcome.Unknown() -> ProblemType.notFound(CallbackJson.NO_REQUEST);
            case RecordCallAttempt.Outcome.ClosedAlready() -> closedAlready(written);
            case RecordCallAttempt.Outcome.Refused(var faults) -> ProblemType.refused(faults);
        };
    }

    @POST
    @RepeatSafe
    @Path("{reference}/closure")
    @SecurityRequirement(name = "token", scopes = "issues:write")
    @Operation(
            operationId = "closeCallbackRequest",
            summary = "Close a callback request without a call",
            description = "One whose person was reached, or that became an issue, is closed by that.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewClosing.class)))
    @ApiResponse(
            responseCode = "201",
            description = "It is closed.",
            headers = {@Header(name = "Location", ref = "Location"), @Header(name = "ETag", ref = "ETag")},
            content = @Content(schema = @Schema(implementation = CallbackJson.class)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "409", ref = "Conflict")
    @ApiResponse(responseCode = "413", ref = "TooLarge")
    @ApiResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @ApiResponse(responseCode = "422", ref = "Refused")
    public Response close(
            @Context SecurityContext security,
            @Parameter(ref = "callbackReference") @PathParam("reference") String written,
            @Parameter(hidden = true) Body body) {
        var caller = AgentPrincipal.caller(security);
        var reference = CallbackJson.reference(written);
        var closing = body.as(Closing::read);
        var command = new CloseCallback.Command(
                caller, reference, closing.outcome().toDomain(), closing.note().orElse(""));
        return switch (closeCallback.execute(command)) {
            case CloseCallback.Outcome.Closed(var request) -> changed(request);
            case CloseCallback.Outcome.Unknown() -> ProblemType.notFound(CallbackJson.NO_REQUEST);
            case CloseCallback.Outcome.ClosedAlready() -> closedAlready(written);
            case CloseCallback.Outcome.Refused(var faults) -> ProblemType.refused(faults);
        };
    }

    @POST
    @RepeatSafe
    @Path("{reference}/conversion")
    @SecurityRequirement(name = "token", scopes = "issues:write")
    @Operation(
            operationId = "convertCallbackRequest",
            summary = "Make an issue of a callback request",
            description =
                    "The issue counts as reported when the call was asked for. The request is closed; one whose person"
                            + " was reached can be converted, too.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewConversion.class)))
    @ApiResponse(
            responseCode = "201",
            description = "It became the issue that Location names.",
            headers = {@Header(name = "Location", ref = "Location"), @Header(name = "ETag", ref = "ETag")},
            content = @Content(schema = @Schema(implementation = CallbackJson.class)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "409", ref = "Conflict")
    @ApiResponse(responseCode = "413", ref = "TooLarge")
    @ApiResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @ApiResponse(responseCode = "422", ref = "Refused")
    public Response convert(
            @Context SecurityContext security,
            @Parameter(ref = "callbackReference") @PathParam("reference") String written,
            @Parameter(hidden = true) Body body) {
        var caller = AgentPrincipal.caller(security);
        var reference = CallbackJson.reference(written);
        var wanted = body.as(Conversion::read);
        var command = new ConvertCallback.Command(
                caller,
                reference,
                wanted.agreementId(),
                wanted.system(),
                wanted.severity(),
                wanted.summary(),
                wanted.description(),
                wanted.contactId());
        return switch (convertCallback.execute(command)) {
            case ConvertCallback.Outcome.Converted(var request, var issue) ->
                CallbackJson.answer(Response.created(Places.of("issues", issue)), request);
            case ConvertCallback.Outcome.Unknown() -> ProblemType.notFound(CallbackJson.NO_REQUEST);
            case ConvertCallback.Outcome.ClosedAlready() -> closedAlready(written);
            case ConvertCallback.Outcome.Refused(var faults) -> ProblemType.refused(faults);
        };
    }

    private static Response changed(CallbackRequest request) {
        return CallbackJson.answer(Response.created(Places.of("callback-requests", request.reference())), request);
    }

    private static Response closedAlready(String reference) {
        return ProblemType.CALLBACK_CLOSED.problem(reference + " is closed.").response();
    }
}
