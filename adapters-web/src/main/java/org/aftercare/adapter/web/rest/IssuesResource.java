package org.aftercare.adapter.web.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
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
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.adapter.web.problem.ProblemType;
import org.aftercare.application.issue.AnswerIssue;
import org.aftercare.application.issue.IssueView;
import org.aftercare.application.issue.ListIssues;
import org.aftercare.application.issue.ReportIssue;
import org.aftercare.application.issue.ShowIssue;
import org.aftercare.domain.Revision;
import org.aftercare.domain.Text;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.ClockKind;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.customer.ContactId;
import org.aftercare.domain.customer.CustomerId;
import org.aftercare.domain.issue.Channel;
import org.aftercare.domain.issue.IssueEvent;
import org.aftercare.domain.issue.IssueNumber;

/** Issues: reported, listed, answered, explained. */
@Path("issues")
@Dependent
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApiResponse(responseCode = "401", ref = "NotAuthenticated")
@ApiResponse(responseCode = "406", ref = "NotAcceptable")
@ApiResponse(responseCode = "500", ref = "Internal")
@ApiResponse(responseCode = "503", ref = "Unavailable")
@Tag(name = "Issues")
public class IssuesResource {
    private static final String NO_ISSUE = "There is no issue with this number.";
    private static final int USUAL_LIMIT = 50;

    private final ReportIssue reportIssue;
    private final ShowIssue showIssue;
    private final ListIssues listIssues;
    private final AnswerIssue answerIssue;

    @Inject
    public IssuesResource(
            ReportIssue reportIssue, ShowIssue showIssue, ListIssues listIssues, AnswerIssue answerIssue) {
        this.reportIssue = reportIssue;
        this.showIssue = showIssue;
        this.listIssues = listIssues;
        this.answerIssue = answerIssue;
    }

    @Schema(
            name = "NewIssue",
            requiredProperties = {"agreementId", "system", "severity", "summary", "description"})
    record NewIssue(
            UUID agreementId,

            @Schema(description = "One of the agreement's systems.", example = "Portal")
            String system,

            Severity severity,

            @Schema(
                    description = "On one line.",
                    minLength = 1,
                    maxLength = IssueEvent.Reported.MAX_SUMMARY,
                    example = "Orders cannot be placed")
            String summary,

            @Schema(
                    minLength = 1,
                    maxLength = IssueEvent.Reported.MAX_DESCRIPTION,
                    example = "Since this morning the button does nothing.")
            String description,

            @Schema(description = "Who of the customer reported it; that contact gets the acknowledgement.")
            UUID contactId,

            @Schema(description = "If it was earlier than now. Never in the future.")
            Instant reportedAt) {}

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

            @Schema(description = "When it was given, if that was earlier than now. Never before the report.")
            Instant at) {}

    private record Answer(String text, boolean visible, Optional<Instant> at) {}

    private static Optional<ReportIssue.Command> issue(Part json, Caller caller) {
        var agreementId = json.required("agreementId", Readers.id());
        var system = json.required("system", Readers.text());
        var severity = json.required("severity", Readers.constant(Severity.class));
        // the rules for both are the use case's, so that it names their faults together with all others
        var summary = json.required("summary", Readers.text());
        var description = json.required("description", Readers.text());
        var contactId = json.optional("contactId", Readers.id());
        var reportedAt = json.optional("reportedAt", Readers.instant());
        return json.complete(() -> new ReportIssue.Command(
                caller,
                Channel.API,
                new AgreementId(agreementId.orElseThrow()),
                system.orElseThrow(),
                severity.orElseThrow(),
                summary.orElseThrow(),
                description.orElseThrow(),
                contactId.map(ContactId::new),
                reportedAt));
    }

    private static Optional<Answer> answer(Part json) {
        var text = json.required("text", block(IssueEvent.Answered.MAX_TEXT));
        var visible = json.optional("public", Readers.flag());
        var at = json.optional("at", Readers.instant());
        return json.complete(() -> new Answer(text.orElseThrow(), visible.orElse(true), at));
    }

    private static Reader<String> block(int maxCharacters) {
        return Readers.text().then(text -> Text.block(text, maxCharacters));
    }

    @POST
    @Operation(
            operationId = "reportIssue",
            summary = "Report an issue",
            description = "It lives under the version of the agreement that is in force at the time of the report.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewIssue.class),
                            examples = @ExampleObject(name = "From a phone call", value = Examples.NEW_ISSUE)))
    @ApiResponse(
            responseCode = "201",
            description = "The issue is there, and its promise runs or is held over.",
            headers = {@Header(name = "Location", ref = "Location"), @Header(name = "ETag", ref = "ETag")},
            content = @Content(schema = @Schema(implementation = IssueJson.Whole.class)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "413", ref = "TooLarge")
    @ApiResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @ApiResponse(responseCode = "422", ref = "Refused")
    public Response report(@Context SecurityContext security, @Parameter(hidden = true) Body body) {
        var caller = AgentPrincipal.caller(security);
        return switch (reportIssue.execute(body.as(json -> issue(json, caller)))) {
            case ReportIssue.Outcome.Reported(var view) ->
                whole(Response.created(Places.of("issues", view.issue().number())), view);
            case ReportIssue.Outcome.Refused(var faults) -> ProblemType.refused(faults);
        };
    }

    @GET
    @Operation(
            operationId = "listIssues",
            summary = "List issues, soonest due first",
            description = "Issues on which no clock runs any more come last.")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "status",
            schema = @Schema(implementation = IssueJson.Status.class),
            description = "Only issues of this status.")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "severity",
            schema = @Schema(implementation = Severity.class),
            description = "Only issues of this severity.")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "customer",
            schema = @Schema(type = "string", format = "uuid"),
            description = "Only issues of the customer with this id.")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "sort",
            schema = @Schema(implementation = Sort.class),
            description = "There is one order only.")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "limit",
            schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50"),
            description = "How many issues a page has at most.")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "cursor",
            schema = @Schema(type = "string"),
            description = "Where the page begins: the next of the page before, as it is.")
    @ApiResponse(
            responseCode = "200",
            description = "A page.",
            headers = @Header(name = "Link", ref = "Link"),
            content = @Content(schema = @Schema(implementation = IssueJson.Page.class)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    public Response list(@Context SecurityContext security, @Context UriInfo address) {
        var query = new Query(address);
        query.optional("status", Readers.constant(IssueJson.Status.class));
        query.optional("sort", Readers.constant(Sort.class));
        var severity = query.optional("severity", Readers.constant(Severity.class));
        var customer = query.optional("customer", Readers.id()).map(CustomerId::new);
        var limit = query.optional(
                "limit",
                Readers.text()
                        .parsed(
                                text -> Wire.count(text).filter(count -> count <= ListIssues.MAX_LIMIT),
                                "must be a whole number from 1 to " + ListIssues.MAX_LIMIT));
        var after = query.optional(
                "cursor", Readers.text().parsed(Cursor::parse, "must be the next of a page before, as it was given"));
        query.refuseFaults();
        var command = new ListIssues.Command(
                AgentPrincipal.caller(security), customer, severity, after, limit.orElse(USUAL_LIMIT));
        return switch (listIssues.execute(command)) {
            case ListIssues.Outcome.Listed(var lines, var at, var position) -> {
                var next = position.map(Cursor::text);
                var answer = Response.ok(new IssueJson.Page(
                        lines.stream()
                                .map(line -> IssueJson.Queued.of(line, at))
                                .toList(),
                        next));
                next.ifPresent(cursor -> answer.link(
                        address.getRequestUriBuilder()
                                .replaceQueryParam("cursor", cursor)
                                .build(),
                        "next"));
                yield answer.build();
            }
        };
    }

    /** The orders in which issues can be listed. */
    enum Sort {
        dueAt
    }

    @GET
    @Path("{number}")
    @Operation(
            operationId = "showIssue",
            summary = "Show an issue with its clocks as they stand now",
            description =
                    "The clocks are folded from the history at this moment; the ETag changes with the history, not with the passing of time.")
    @ApiResponse(
            responseCode = "200",
            description = "The issue.",
            headers = @Header(name = "ETag", ref = "ETag"),
            content =
                    @Content(
                            schema = @Schema(implementation = IssueJson.Whole.class),
                            examples = @ExampleObject(name = "Held over", value = Examples.ISSUE)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    public Response show(
            @Context SecurityContext security, @Parameter(ref = "issueNumber") @PathParam("number") String number) {
        return switch (showIssue.execute(new ShowIssue.Command(AgentPrincipal.caller(security), issueNumber(number)))) {
            case ShowIssue.Outcome.Shown(var view) -> whole(Response.ok(), view);
            case ShowIssue.Outcome.Unknown() -> ProblemType.notFound(NO_ISSUE);
        };
    }

    @POST
    @Path("{number}/answers")
    @Operation(
            operationId = "answerIssue",
            summary = "Record an answer",
            description = "The first public one stops the RESPONSE clock.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewAnswer.class)))
    @ApiResponse(
            responseCode = "201",
            description = "The answer is recorded; the issue as it is now.",
            headers = {@Header(name = "Location", ref = "Location"), @Header(name = "ETag", ref = "ETag")},
            content = @Content(schema = @Schema(implementation = IssueJson.Whole.class)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "409", ref = "Conflict")
    @ApiResponse(responseCode = "412", ref = "Stale")
    @ApiResponse(responseCode = "413", ref = "TooLarge")
    @ApiResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @ApiResponse(responseCode = "422", ref = "Refused")
    @Parameter(ref = "ifMatch")
    public Response answer(
            @Context SecurityContext security,
            @Parameter(ref = "issueNumber") @PathParam("number") String number,
            @Context HttpHeaders headers,
            @Parameter(hidden = true) Body body) {
        var caller = AgentPrincipal.caller(security);
        var issueNumber = issueNumber(number);
        var ifMatch = IfMatch.of(headers);
        var answer = body.as(IssuesResource::answer);
        return switch (ifMatch.make(expected -> answerIssue.execute(command(caller, issueNumber, answer, expected)))) {
            case AnswerIssue.Outcome.Answered(var view) ->
                whole(Response.created(Places.of("issues", issueNumber, "history")), view);
            case AnswerIssue.Outcome.Unknown() -> ProblemType.notFound(NO_ISSUE);
        };
    }

    private static AnswerIssue.Command command(
            Caller.OfVendor caller, IssueNumber number, Answer answer, Optional<Revision> expected) {
        return new AnswerIssue.Command(
                caller, Channel.API, number, answer.text(), answer.visible(), answer.at(), expected);
    }

    @GET
    @Path("{number}/history")
    @Operation(
            operationId = "showHistory",
            summary = "Show what happened to an issue, oldest first",
            description = "Sorted by when things happened; when we were told of them stands beside it.")
    @ApiResponse(
            responseCode = "200",
            description = "The whole history.",
            content = @Content(schema = @Schema(implementation = IssueJson.History.class)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    public Response history(
            @Context SecurityContext security, @Parameter(ref = "issueNumber") @PathParam("number") String number) {
        return switch (showIssue.execute(new ShowIssue.Command(AgentPrincipal.caller(security), issueNumber(number)))) {
            case ShowIssue.Outcome.Shown(var view) ->
                Response.ok(new IssueJson.History(
                                view.history().stream()
                                        .sorted(Comparator.comparing(IssueEvent::happenedAt))
                                        .map(IssueJson.Event::of)
                                        .toList(),
                                Optional.empty()))
                        .tag(ETags.of(view.issue().revision()))
                        .build();
            case ShowIssue.Outcome.Unknown() -> ProblemType.notFound(NO_ISSUE);
        };
    }

    @GET
    @Path("{number}/clocks/{kind}/explanation")
    @Operation(
            operationId = "explainClock",
            summary = "Say why a clock is due when it is",
            description =
                    "The stretches of time from report to due, each with its window, whether it counted, and if not, why.")
    @ApiResponse(
            responseCode = "200",
            description = "The clock with its explanation.",
            content = @Content(schema = @Schema(implementation = ClockJson.Explained.class)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    public Response explain(
            @Context SecurityContext security,
            @Parameter(ref = "issueNumber") @PathParam("number") String number,
            @Parameter(ref = "clockKind") @PathParam("kind") String kind) {
        return switch (showIssue.execute(new ShowIssue.Command(AgentPrincipal.caller(security), issueNumber(number)))) {
            case ShowIssue.Outcome.Shown(var view) ->
                Wire.constant(ClockKind.class, kind)
                        .flatMap(wanted -> view.clocks().stream()
                                .filter(clock -> clock.clock().kind() == wanted)
                                .findFirst())
                        .map(clock -> Response.ok(ClockJson.Explained.of(clock.clock(), clock.explanation()))
                                .build())
                        .orElseGet(() -> ProblemType.notFound("The issue has no clock of this kind."));
            case ShowIssue.Outcome.Unknown() -> ProblemType.notFound(NO_ISSUE);
        };
    }

    private static Response whole(Response.ResponseBuilder answer, IssueView view) {
        return answer.tag(ETags.of(view.issue().revision()))
                .entity(IssueJson.Whole.of(view))
                .build();
    }

    private static IssueNumber issueNumber(String number) {
        return IssueNumber.parse(number).orElseThrow(() -> Places.unknown(NO_ISSUE));
    }
}
