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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.time.YearMonth;
import java.util.List;
import org.aftercare.adapter.web.figures.StatementCsv;
import org.aftercare.adapter.web.portal.StatementDocuments;
import org.aftercare.adapter.web.problem.ProblemType;
import org.aftercare.application.charge.CloseStatement;
import org.aftercare.application.charge.ListStatements;
import org.aftercare.application.charge.ShowMonth;
import org.aftercare.application.charge.ShowStatement;
import org.aftercare.application.charge.StatementView;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.AgreementId;

/** Work and statements of an agreement, by month. */
@Path("agreements")
@Singleton
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@AnyAnswers
@Tag(name = "Charging")
public class StatementsResource {
    private static final String CSV = "text/csv";
    private static final String PDF = "application/pdf";
    private static final MediaType CSV_TYPE = MediaType.valueOf(CSV).withCharset("UTF-8");
    private static final MediaType PDF_TYPE = MediaType.valueOf(PDF);
    private static final List<Variant> VARIANTS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(CSV), PDF_TYPE)
            .build();
    private static final String NO_STATEMENT =
            "There is no such month of an agreement with charges, or it has not begun.";
    private static final String NOT_ALLOWED =
            "This takes a contact who may read statements under the agreement, and you may not.";

    private final ListStatements listStatements;
    private final ShowStatement showStatement;
    private final CloseStatement closeStatement;
    private final ShowMonth showMonth;
    private final StatementDocuments documents;

    @Inject
    public StatementsResource(
            ListStatements listStatements,
            ShowStatement showStatement,
            CloseStatement closeStatement,
            ShowMonth showMonth,
            StatementDocuments documents) {
        this.listStatements = listStatements;
        this.showStatement = showStatement;
        this.closeStatement = closeStatement;
        this.showMonth = showMonth;
        this.documents = documents;
    }

    @Schema(name = "NewClosing", description = "Nothing more is to be said.")
    record NewClosing() {}

    @GET
    @ForContacts
    @Path("{id}/statements")
    @SecurityRequirement(name = "token", scopes = "agreements:read")
    @Operation(
            operationId = "listStatements",
            summary = "List the statements of an agreement",
            description = "From the first month with charges to the one that it is now. Contacts need the role to read"
                    + " statements under the agreement.")
    @ApiResponse(
            responseCode = "200",
            description = "The statements.",
            content = @Content(schema = @Schema(implementation = StatementJson.Listed.class)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    public Response list(
            @Context SecurityContext security, @Parameter(ref = "agreementId") @PathParam("id") String id) {
        var command = new ListStatements.Command(AgentPrincipal.anyCaller(security), agreementId(id));
        return switch (listStatements.execute(command)) {
            case ListStatements.Outcome.Listed listed ->
                Response.ok(StatementJson.Listed.of(listed)).build();
            case ListStatements.Outcome.Unknown() -> ProblemType.notFound(NO_STATEMENT);
            case ListStatements.Outcome.NotAllowed() -> notAllowed();
        };
    }

    @GET
    @ForContacts
    @Path("{id}/statements/{month}")
    @Produces({MediaType.APPLICATION_JSON, CSV, PDF})
    @SecurityRequirement(name = "token", scopes = "agreements:read")
    @Operation(
            operationId = "showStatement",
            summary = "Show the statement of a month",
            description = "As it was closed, or as it would be now. Contacts need the role to read statements under the"
                    + " agreement. As JSON, as CSV, and as PDF, the statement as people read it.")
    @ApiResponse(
            responseCode = "200",
            description = "The statement.",
            headers = {
                @Header(name = "ETag", ref = "ETag"),
                @Header(name = "Vary", ref = "Vary"),
                @Header(name = "Content-Disposition", ref = "ContentDisposition")
            },
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = StatementJson.class)),
                @Content(mediaType = CSV, schema = @Schema(type = "string")),
                @Content(mediaType = PDF, schema = @Schema(type = "string", format = "binary"))
            })
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    public Response show(
            @Context SecurityContext security,
            @Context Request request,
            @Parameter(ref = "agreementId") @PathParam("id") String id,
            @Parameter(ref = "month") @PathParam("month") String month) {
        var wanted = request.selectVariant(VARIANTS);
        var command = new ShowStatement.Command(AgentPrincipal.anyCaller(security), agreementId(id), month(month));
        return switch (showStatement.execute(command)) {
            case ShowStatement.Outcome.Shown(var view) -> written(view, wanted.getMediaType());
            case ShowStatement.Outcome.Unknown() -> ProblemType.notFound(NO_STATEMENT);
            case ShowStatement.Outcome.NotAllowed() -> notAllowed();
        };
    }

    private Response written(StatementView view, MediaType type) {
        if (type.equals(PDF_TYPE)) {
            return document(view, documents.pdf(view), PDF_TYPE, "pdf");
        }
        if (type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
            return Response.ok(StatementJson.of(view)).build();
        }
        return document(view, StatementCsv.of(view), CSV_TYPE, "csv");
    }

    private static Response document(StatementView view, byte[] bytes, MediaType type, String ending) {
        var name = view.agreement().number() + "-" + view.statement().id().month() + "." + ending;
        return Response.ok(bytes, type)
                .tag(ETags.of(bytes))
                .header(HttpHeaders.CONTENT_LANGUAGE, "en-GB")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"")
                .build();
    }

    private static Response notAllowed() {
        return ProblemType.NOT_ALLOWED.problem(NOT_ALLOWED).response();
    }

    @POST
    @RepeatSafe
    @Path("{id}/statements/{month}/closing")
    @SecurityRequirement(name = "token", scopes = "agreements:write")
    @Operation(
            operationId = "closeStatement",
            summary = "Close the statement of a month that is over",
            description =
                    "It never changes from then on: what turns out different later becomes lines of the first month"
                            + " behind that is not closed. The contacts who may read it are told by mail.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewClosing.class),
                            examples = @ExampleObject(name = "Nothing more to say", value = "{}")))
    @ApiResponse(
            responseCode = "201",
            description = "It is closed. The Location is the statement.",
            headers = @Header(name = "Location", ref = "Location"),
            content = @Content(schema = @Schema(implementation = StatementJson.class)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "409", ref = "Conflict")
    @ApiResponse(responseCode = "413", ref = "TooLarge")
    @ApiResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @ApiResponse(responseCode = "422", ref = "Refused")
    public Response close(
            @Context SecurityContext security,
            @Parameter(ref = "agreementId") @PathParam("id") String id,
            @Parameter(ref = "month") @PathParam("month") String month,
            @Parameter(hidden = true) Body body) {
        var agreement = agreementId(id);
        var closed = month(month);
        body.orEmptyAs(json -> json.complete(() -> true));
        var caller = AgentPrincipal.caller(security);
        return switch (closeStatement.execute(new CloseStatement.Command(caller, agreement, closed))) {
            case CloseStatement.Outcome.Closed(var view) ->
                Response.created(Places.of("agreements", agreement.value(), "statements", closed))
                        .entity(StatementJson.of(view))
                        .build();
            case CloseStatement.Outcome.Unknown() -> ProblemType.notFound(NO_STATEMENT);
            case CloseStatement.Outcome.ClosedAlready() ->
                ProblemType.STATEMENT_CLOSED
                        .problem("The statement of " + closed + " is closed already.")
                        .response();
            case CloseStatement.Outcome.NotOver(var end) ->
                ProblemType.MONTH_NOT_OVER
                        .problem(closed + " is not over before " + end + ".")
                        .response();
        };
    }

    @GET
    @ForContacts
    @Path("{id}/work-entries")
    @SecurityRequirement(name = "token", scopes = "agreements:read")
    @Operation(
            operationId = "showMonthOfWork",
            summary = "Show the work of a month under an agreement",
            description =
                    "With what each entry draws and costs as of now, and what is left of the allowance at an instant."
                            + " Contacts need the role to read statements under the agreement.")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "month",
            required = true,
            schema = @Schema(type = "string"),
            description = "In the time zone of the agreement's calendar.",
            example = "2026-11")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "at",
            schema = @Schema(type = "string", format = "date-time"),
            description =
                    "For which instant of the month the balance is told; for now, or for the end of a month that is"
                            + " over, if left out.",
            example = "2026-11-20T18:00:00Z")
    @ApiResponse(
            responseCode = "200",
            description = "The month.",
            content = @Content(schema = @Schema(implementation = StatementJson.Month.class)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "422", ref = "Refused")
    public Response work(
            @Context SecurityContext security,
            @Context UriInfo address,
            @Parameter(ref = "agreementId") @PathParam("id") String id) {
        var caller = AgentPrincipal.anyCaller(security);
        var agreement = agreementId(id);
        var query = new Query(address);
        var month = query.required("month", Readers.text().parsed(Wire::month, Wire.EXPECTED_MONTH));
        var at = query.optional("at", Readers.instant());
        query.refuseFaults();
        return switch (showMonth.execute(new ShowMonth.Command(caller, agreement, month.orElseThrow(), at))) {
            case ShowMonth.Outcome.Shown shown ->
                Response.ok(StatementJson.Month.of(shown, caller instanceof Caller.OfVendor))
                        .build();
            case ShowMonth.Outcome.Unknown() -> ProblemType.notFound(NO_STATEMENT);
            case ShowMonth.Outcome.NotAllowed() -> notAllowed();
            case ShowMonth.Outcome.Refused(var fault) -> ProblemType.refused(List.of(fault));
        };
    }

    private static AgreementId agreementId(String id) {
        return new AgreementId(Wire.id(id).orElseThrow(() -> Places.unknown(NO_STATEMENT)));
    }

    private static YearMonth month(String month) {
        return Wire.month(month).orElseThrow(() -> Places.unknown(NO_STATEMENT));
    }
}
