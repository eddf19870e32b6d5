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
import org.aftercare.application.issue.ListIssues;
import org.aftercare.application.issue.ReportIssue;
import org.aftercare.application.issue.ShowIssue;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.ClockKind;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.clock.LeadState;
import org.aftercare.domain.customer.ContactId;
import org.aftercare.domain.issue.Channel;
import org.aftercare.domain.issue.IssueEvent;
import org.aftercare.domain.issue.Tags;

/** Issues: reported, listed, shown, explained. */
@Path("issues")
@Singleton
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@AnyAnswers
@Tag(name = "Issues")
public class IssuesResource {
    private static final String AS_OF =
            "As it was known at this instant, with what was recorded until then and the clocks as they stood: never in the"
                    + " future. Before the report was recorded there was no such issue. Without an ETag.";

    /** So many events of a history a page has at most. */
    private static final int MAX_EVENTS = 200;

    private final ReportIssue reportIssue;
    private final ShowIssue showIssue;
    private final ListIssues listIssues;

    @Inject
    public IssuesResource(ReportIssue reportIssue, ShowIssue showIssue, ListIssues listIssues) {
        this.reportIssue = reportIssue;
        this.showIssue = showIssue;
        this.listIssues = listIssues;
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

    @POST
    @RepeatSafe
    @ForContacts
    @SecurityRequirement(name = "token", scopes = "issues:write")
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
        var caller = AgentPrincipal.anyCaller(security);
        return switch (reportIssue.execute(body.as(json -> issue(json, caller)))) {
            case ReportIssue.Outcome.Reported(var view) ->
                IssueJson.answer(
                        Response.created(Places.of("issues", view.issue().number())), view);
            case ReportIssue.Outcome.Refused(var faults) -> ProblemType.refused(faults);
            case ReportIssue.Outcome.NotAllowed() ->
                ProblemType.NOT_ALLOWED
                        .problem("You may not report issues under this agreement.")
                        .response();
        };
    }

    @GET
    @ForContacts
    @SecurityRequirement(name = "token", scopes = "issues:read")
    @Operation(
            operationId = "listIssues",
            summary = "List issues",
            description =
                    "Soonest due first unless another order is asked for. Issues whose clocks are all paused come behind"
                            + " those that are due, then those on which no clock runs any more, then those that are"
                            + " resolved.")
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
            name = "agreement",
            schema = @Schema(type = "string", format = "uuid"),
            description = "Only issues under the agreement with this id.")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "assignee",
            schema = @Schema(type = "string", example = "none"),
            description = "Only issues that the agent with this id has, or with none those that nobody has.")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "tag",
            schema = @Schema(type = "string", maxLength = Tags.LONGEST, example = "router"),
            description = "Only issues with this tag.")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "text",
            schema = @Schema(type = "string", minLength = 1, example = "orders slow"),
            description =
                    "Only issues whose summaries have all these words, 1 to 10 of them: whole, in any order, whatever"
                            + " their case and accents.")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "clockState",
            schema = @Schema(implementation = LeadState.class),
            description =
                    "Only issues whose leading clock stands so now: the one that is due first of those that were not"
                            + " stopped. MET, if nothing runs any more, or ever did.")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "dueBefore",
            schema = @Schema(type = "string", format = "date-time"),
            description = "Only issues whose leading clock is due before this instant.")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "updatedAfter",
            schema = @Schema(type = "string", format = "date-time"),
            description =
                    "Only issues whose histories have grown after this instant, sorted by that unless otherwise asked for."
                            + " To read on later, ask from a minute before the last updatedAt, since what is recorded at"
                            + " the same time can be seen in any order.")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "sort",
            schema = @Schema(implementation = QueueQuery.Sort.class),
            description =
                    "By due instant, by the covered time that is left until then, or by when the history last grew. The"
                            + " time left of all pages is measured from when the first was asked for.")
    @Parameter(ref = "limit")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "cursor",
            schema = @Schema(type = "string"),
            description =
                    "Where the page begins: the next of the page before, as it is, with the same filters and sort.")
    @ApiResponse(
            responseCode = "200",
            description = "A page.",
            headers = @Header(name = "Link", ref = "Link"),
            content = @Content(schema = @Schema(implementation = IssueJson.Page.class)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "422", ref = "Refused")
    public Response list(@Context SecurityContext security, @Context UriInfo address) {
        var command = QueueQuery.read(new Query(address), AgentPrincipal.anyCaller(security));
        return switch (listIssues.execute(command)) {
            case ListIssues.Outcome.Listed(var entries, var at, var order) -> {
                var next = order.map(Cursor::text);
                var items = entries.stream()
                        .map(entry -> IssueJson.Queued.of(entry, at))
                        .toList();
                yield Pages.answer(new IssueJson.Page(items, next), next, address);
            }
        };
    }

    @GET
    @Path("{number}")
    @ForContacts
    @SecurityRequirement(name = "token", scopes = "issues:read")
    @Operation(
            operationId = "showIssue",
            summary = "Show an issue with its clocks as they stand now",
            description =
                    "The clocks are folded from the history at this moment; the ETag changes with the history, not with the passing of time.")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "asOf",
            schema = @Schema(type = "string", format = "date-time"),
            description = AS_OF)
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
    @ApiResponse(responseCode = "422", ref = "Refused")
    public Response show(
            @Context SecurityContext security,
            @Parameter(ref = "issueNumber") @PathParam("number") String number,
            @Context UriInfo address) {
        var asOf = asOf(address);
        return switch (showIssue.execute(
                new ShowIssue.Command(AgentPrincipal.anyCaller(security), IssueJson.number(number), asOf))) {
            case ShowIssue.Outcome.Shown(var view) ->
                asOf.isEmpty()
                        ? IssueJson.answer(Response.ok(), view)
                        : Response.ok(IssueJson.Whole.of(view)).build();
            case ShowIssue.Outcome.Unknown() -> IssueJson.unknown();
            case ShowIssue.Outcome.Refused(var fault) -> ProblemType.refused(List.of(fault));
        };
    }

    @GET
    @Path("{number}/history")
    @ForContacts
    @SecurityRequirement(name = "token", scopes = "issues:read")
    @Operation(
            operationId = "showHistory",
            summary = "Show what happened to an issue, oldest first",
            description = "Sorted by when things happened; when we were told of them stands beside it.")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "asOf",
            schema = @Schema(type = "string", format = "date-time"),
            description = AS_OF)
    @Parameter(
            in = ParameterIn.QUERY,
            name = "limit",
            schema = @Schema(type = "integer", minimum = "1", maximum = "200"),
            description = "How many events a page has at most; without it, the whole history is one.")
    @Parameter(ref = "cursor")
    @ApiResponse(
            responseCode = "200",
            description = "The whole history, or a page of it.",
            headers = @Header(name = "Link", ref = "Link"),
            content =
                    @Content(
                            schema = @Schema(implementation = HistoryJson.Page.class),
                            examples = @ExampleObject(name = "Reported and breached", value = Examples.HISTORY)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "422", ref = "Refused")
    public Response history(
            @Context SecurityContext security,
            @Parameter(ref = "issueNumber") @PathParam("number") String number,
            @Context UriInfo address) {
        var query = new Query(address);
        var asOf = query.optional("asOf", Readers.instant());
        var limit = query.optionalLimit(MAX_EVENTS);
        var after = query.optional("cursor", Readers.cursor(Cursor::ofEvent));
        query.refuseFaults();
        return switch (showIssue.execute(
                new ShowIssue.Command(AgentPrincipal.anyCaller(security), IssueJson.number(number), asOf))) {
            case ShowIssue.Outcome.Shown(var view) -> {
                var page = HistoryJson.Page.of(view, after, limit);
                var answer = Pages.builder(page, page.next(), address);
                if (asOf.isEmpty()) {
                    answer.tag(ETags.of(view.issue().revision()));
                }
                yield answer.build();
            }
            case ShowIssue.Outcome.Unknown() -> IssueJson.unknown();
            case ShowIssue.Outcome.Refused(var fault) -> ProblemType.refused(List.of(fault));
        };
    }

    @GET
    @Path("{number}/clocks/{kind}/explanation")
    @ForContacts
    @SecurityRequirement(name = "token", scopes = "issues:read")
    @Operation(
            operationId = "explainClock",
            summary = "Say why a clock is due when it is",
            description =
                    "The stretches of time from report to due, each with its window, whether it counted, and if not, why. For a clock that is paused they go on to now.")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "asOf",
            schema = @Schema(type = "string", format = "date-time"),
            description = AS_OF)
    @ApiResponse(
            responseCode = "200",
            description = "The clock with its explanation.",
            content =
                    @Content(
                            schema = @Schema(implementation = ClockJson.Explained.class),
                            examples = @ExampleObject(name = "Held over", value = Examples.EXPLANATION)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "422", ref = "Refused")
    public Response explain(
            @Context SecurityContext security,
            @Parameter(ref = "issueNumber") @PathParam("number") String number,
            @Parameter(ref = "clockKind") @PathParam("kind") String kind,
            @Context UriInfo address) {
        var asOf = asOf(address);
        return switch (showIssue.execute(
                new ShowIssue.Command(AgentPrincipal.anyCaller(security), IssueJson.number(number), asOf))) {
            case ShowIssue.Outcome.Shown(var view) ->
                Wire.constant(ClockKind.class, kind)
                        .flatMap(wanted -> view.clocks().stream()
                                .filter(clock -> clock.clock().kind() == wanted)
                                .findFirst())
                        .map(clock -> Response.ok(ClockJson.Explained.of(clock.clock(), clock.explanation()))
                                .build())
                        .orElseGet(() -> ProblemType.notFound("The issue has no clock of this kind."));
            case ShowIssue.Outcome.Unknown() -> IssueJson.unknown();
            case ShowIssue.Outcome.Refused(var fault) -> ProblemType.refused(List.of(fault));
        };
    }

    private static Optional<Instant> asOf(UriInfo address) {
        var query = new Query(address);
        var asOf = query.optional("asOf", Readers.instant());
        query.refuseFaults();
        return asOf;
    }
}
