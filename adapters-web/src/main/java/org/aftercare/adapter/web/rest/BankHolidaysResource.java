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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.aftercare.adapter.web.problem.ProblemType;
import org.aftercare.application.amendment.AddBankHoliday;
import org.aftercare.application.amendment.Corrections;
import org.aftercare.application.amendment.RemoveBankHoliday;
import org.aftercare.application.calendar.ShowBankHolidays;
import org.aftercare.domain.BrokenRuleException;
import org.aftercare.domain.Fault;
import org.aftercare.domain.Text;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.calendar.BankHolidays;
import org.aftercare.domain.calendar.Closure;
import org.aftercare.domain.calendar.Region;

/** The bank holidays of a region, and their correction by hand. */
@Path("bank-holidays")
@Singleton
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@AnyAnswers
@Tag(name = "Bank holidays")
public class BankHolidaysResource {
    private static final String REGION = "A region such as gb-eng, gb-sct, gb-nir or im.";
    private static final String APPLY = "Whether issues that are open follow the corrected days.";
    private static final String PREVIEW = "Only show which due instants of open issues would move; store nothing.";
    private static final String PREVIEWED = "A preview: the open issues whose due instants would move.";
    private static final String NOT_BOTH = "must be false or left out in a preview, which applies nothing";
    private static final String NOT_ADMINISTRATOR = "Only an administrator corrects bank holidays.";

    private final ShowBankHolidays showBankHolidays;
    private final AddBankHoliday addBankHoliday;
    private final RemoveBankHoliday removeBankHoliday;

    @Inject
    public BankHolidaysResource(
            ShowBankHolidays showBankHolidays, AddBankHoliday addBankHoliday, RemoveBankHoliday removeBankHoliday) {
        this.showBankHolidays = showBankHolidays;
        this.addBankHoliday = addBankHoliday;
        this.removeBankHoliday = removeBankHoliday;
    }

    @Schema(
            name = "BankHoliday",
            requiredProperties = {"date", "name", "from", "to"})
    record BankHolidayJson(
            @Schema(example = "2026-12-25") LocalDate date,
            @Schema(example = "Christmas Day") String name,

            @Schema(description = "HH:mm", example = "00:00")
            String from,

            @Schema(description = "HH:mm, up to 24:00", example = "24:00")
            String to) {
        static BankHolidayJson of(Closure day) {
            return new BankHolidayJson(
                    day.date(), day.name(), day.part().from(), day.part().until());
        }
    }

    @Schema(
            name = "BankHolidays",
            requiredProperties = {"items", "knownUntil"})
    record BankHolidaysJson(
            @Schema(description = "By date.") List<BankHolidayJson> items,

            @Schema(
                    description = "The last date for which the region's days are confirmed; later ones follow the rules"
                            + " as known today.",
                    example = "2027-12-31")
            LocalDate knownUntil) {}

    @Schema(
            name = "NewBankHoliday",
            requiredProperties = {"region", "date", "name", "reason"})
    record NewBankHoliday(
            @Schema(description = REGION, example = "gb-eng")
            String region,

            @Schema(example = "2026-09-21") LocalDate date,

            @Schema(minLength = 1, maxLength = Closure.MAX_NAME, example = "One-off bank holiday")
            String name,

            @Schema(description = "HH:mm; given together with to, or not at all for the whole day.", example = "12:00")
            String from,

            @Schema(description = "HH:mm, up to 24:00", example = "24:00")
            String to,

            @Schema(
                    minLength = 1,
                    maxLength = BankHolidays.Correction.MAX_REASON,
                    example = "Proclaimed on 1 September")
            String reason,

            @Schema(description = APPLY, defaultValue = "false")
            boolean applyToOpenIssues) {}

    private static Optional<AddBankHoliday.Command> read(Part json, Caller.OfVendor caller, boolean preview) {
        var region = json.required("region", Readers.region());
        var date = json.required("date", Readers.date());
        var name = json.required("name", Readers.text().then(text -> Text.line(text, Closure.MAX_NAME)));
        var part = TermsJson.ClosureJson.part(json);
        var reason = json.required("reason", reason());
        var apply = json.optional("applyToOpenIssues", Readers.flag()).orElse(false);
        if (apply && preview) {
            json.malformed("applyToOpenIssues", NOT_BOTH);
        }
        var day = date.flatMap(given -> json.rule(() -> new Closure(given, part, name.orElse(""))));
        return json.complete(() -> new AddBankHoliday.Command(
                caller, region.orElseThrow(), day.orElseThrow(), reason.orElseThrow(), mode(apply, preview)));
    }

    private static Corrections.Mode mode(boolean apply, boolean preview) {
        if (preview) {
            return Corrections.Mode.PREVIEW;
        }
        return apply ? Corrections.Mode.APPLY_TO_OPEN_ISSUES : Corrections.Mode.LEAVE_OPEN_ISSUES;
    }

    private static Reader<String> reason() {
        return Readers.text().then(text -> Text.line(text, BankHolidays.Correction.MAX_REASON));
    }

    @GET
    @ForContacts
    @SecurityRequirement(name = "token", scopes = "agreements:read")
    @Operation(
            operationId = "showBankHolidays",
            summary = "Show the bank holidays of a region in a year",
            description = "With the corrections that administrators made by hand.")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "region",
            required = true,
            description = REGION,
            schema = @Schema(type = "string"),
            example = "gb-eng")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "year",
            required = true,
            description = "From 1970 to 2199.",
            schema = @Schema(type = "integer"),
            example = "2026")
    @ApiResponse(
            responseCode = "200",
            description = "The days by date.",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(implementation = BankHolidaysJson.class)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "422", ref = "Refused")
    public Response show(@Context UriInfo address) {
        var query = new Query(address);
        var region = query.required("region", Readers.region());
        var year = query.required("year", year());
        query.refuseFaults();
        return switch (showBankHolidays.execute(
                new ShowBankHolidays.Command(region.orElseThrow(), year.orElseThrow()))) {
            case ShowBankHolidays.Outcome.Shown(var days, var knownUntil, var revision) ->
                Response.ok(new BankHolidaysJson(
                                days.stream().map(BankHolidayJson::of).toList(), knownUntil))
                        .tag(ETags.of(revision))
                        .build();
            case ShowBankHolidays.Outcome.UnknownRegion() -> unknown("?region", region.orElseThrow());
        };
    }

    private static Reader<Integer> year() {
        return Readers.text().parsed(Wire::count, "must be a year such as 2026").then(year -> {
            if (year < Closure.FIRST_YEAR || year > Closure.LAST_YEAR) {
                throw new BrokenRuleException("must lie between " + Closure.FIRST_YEAR + " and " + Closure.LAST_YEAR);
            }
            return year;
        });
    }

    @POST
    @RepeatSafe
    @SecurityRequirement(name = "token", scopes = "admin")
    @Operation(
            operationId = "addBankHoliday",
            summary = "Add a day to a region's bank holidays",
            description = "For administrators. Issues that are open keep their due times, unless it is said otherwise.")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "preview",
            schema = @Schema(type = "boolean", defaultValue = "false"),
            description = PREVIEW)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewBankHoliday.class),
                            examples = @ExampleObject(name = "Proclaimed late", value = Examples.NEW_BANK_HOLIDAY)))
    @ApiResponse(
            responseCode = "200",
            description = PREVIEWED,
            content =
                    @Content(
                            schema = @Schema(implementation = MoveJson.All.class),
                            examples = @ExampleObject(name = "One issue", value = Examples.DUE_PREVIEWS)))
    @ApiResponse(
            responseCode = "201",
            description = "The day is a bank holiday now.",
            headers = @Header(name = "Location", ref = "Location"),
            content =
                    @Content(
                            schema = @Schema(implementation = BankHolidayJson.class),
                            examples = @ExampleObject(name = "A whole day", value = Examples.BANK_HOLIDAY)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "409", ref = "Conflict")
    @ApiResponse(responseCode = "413", ref = "TooLarge")
    @ApiResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @ApiResponse(responseCode = "422", ref = "Refused")
    public Response add(
            @Context SecurityContext security, @Context UriInfo address, @Parameter(hidden = true) Body body) {
        var query = new Query(address);
        var preview = query.flag("preview");
        var command = body.and(query).as(json -> read(json, AgentPrincipal.caller(security), preview));
        return switch (addBankHoliday.execute(command)) {
            case AddBankHoliday.Outcome.Added(var day, var moves) when preview -> MoveJson.answer(moves);
            case AddBankHoliday.Outcome.Added(var day, var moves) ->
                Response.created(URI.create("bank-holidays?region="
                                + command.region().code() + "&year="
                                + day.date().getYear()))
                        .entity(BankHolidayJson.of(day))
                        .build();
            case AddBankHoliday.Outcome.UnknownRegion() -> unknown("/region", command.region());
            case AddBankHoliday.Outcome.ClosedAlready() ->
                ProblemType.CLOSED_ALREADY
                        .problem(command.day().date() + " is a bank holiday in "
                                + command.region().code() + " already.")
                        .response();
            case AddBankHoliday.Outcome.NotAdministrator() ->
                ProblemType.NOT_ALLOWED.problem(NOT_ADMINISTRATOR).response();
        };
    }

    @DELETE
    @SecurityRequirement(name = "token", scopes = "admin")
    @Operation(
            operationId = "removeBankHoliday",
            summary = "Take a date out of a region's bank holidays",
            description = "For administrators. Issues that are open keep their due times, unless it is said otherwise.")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "region",
            required = true,
            description = REGION,
            schema = @Schema(type = "string"),
            example = "gb-eng")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "date",
            required = true,
            schema = @Schema(type = "string", format = "date"),
            example = "2026-05-04")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "reason",
            required = true,
            schema = @Schema(type = "string", minLength = 1, maxLength = BankHolidays.Correction.MAX_REASON),
            example = "Moved to 8 May")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "applyToOpenIssues",
            schema = @Schema(type = "boolean", defaultValue = "false"),
            description = APPLY)
    @Parameter(
            in = ParameterIn.QUERY,
            name = "preview",
            schema = @Schema(type = "boolean", defaultValue = "false"),
            description = PREVIEW)
    @ApiResponse(
            responseCode = "200",
            description = PREVIEWED,
            content =
                    @Content(
                            schema = @Schema(implementation = MoveJson.All.class),
                            examples = @ExampleObject(name = "One issue", value = Examples.DUE_PREVIEWS)))
    @ApiResponse(responseCode = "204", description = "The date is no bank holiday any more.")
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "409", ref = "Conflict")
    @ApiResponse(responseCode = "422", ref = "Refused")
    public Response remove(@Context SecurityContext security, @Context UriInfo address) {
        var query = new Query(address);
        var region = query.required("region", Readers.region());
        var date = query.required("date", Readers.date());
        var reason = query.required("reason", reason());
        var apply = query.flag("applyToOpenIssues");
        var preview = query.flag("preview");
        if (apply && preview) {
            query.malformed("applyToOpenIssues", NOT_BOTH);
        }
        query.refuseFaults();
        var command = new RemoveBankHoliday.Command(
                AgentPrincipal.caller(security),
                region.orElseThrow(),
                date.orElseThrow(),
                reason.orElseThrow(),
                mode(apply, preview));
        return switch (removeBankHoliday.execute(command)) {
            case RemoveBankHoliday.Outcome.Removed(var moves) when preview -> MoveJson.answer(moves);
            case RemoveBankHoliday.Outcome.Removed(var moves) ->
                Response.noContent().build();
            case RemoveBankHoliday.Outcome.UnknownRegion() -> unknown("?region", command.region());
            case RemoveBankHoliday.Outcome.NoSuchDay() ->
                ProblemType.notFound(command.date() + " is no bank holiday in "
                        + command.region().code() + ".");
            case RemoveBankHoliday.Outcome.NotAdministrator() ->
                ProblemType.NOT_ALLOWED.problem(NOT_ADMINISTRATOR).response();
        };
    }

    private static Response unknown(String place, Region region) {
        return ProblemType.refused(List.of(new Fault(
                place, "must be a region whose bank holidays are known, such as gb-eng, and is " + region.code())));
    }
}
