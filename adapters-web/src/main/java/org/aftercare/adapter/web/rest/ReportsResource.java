package org.aftercare.adapter.web.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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
import java.util.Optional;
import java.util.function.Supplier;
import org.aftercare.adapter.web.figures.ReportCsv;
import org.aftercare.application.report.ReportActivity;
import org.aftercare.application.report.ReportAttainment;
import org.aftercare.application.report.ReportBreaches;
import org.aftercare.application.report.ReportPeriod;
import org.aftercare.domain.agreement.AgreementId;

/** What became of promises and work over months: of every customer for agents, of their own for contacts. */
@Path("reports")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
@AnyAnswers
@Tag(name = "Reports")
public class ReportsResource {
    private static final String CSV = "text/csv";
    private static final MediaType CSV_TYPE = MediaType.valueOf(CSV).withCharset("UTF-8");
    private static final List<Variant> VARIANTS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(CSV))
            .build();
    private static final String FROM = "The first month, in the time zone of each agreement's calendar.";
    private static final String TO = "The last month; at most 24 months in all.";
    private static final String ONLY = "Only the agreement with this id.";

    private final ReportAttainment reportAttainment;
    private final ReportBreaches reportBreaches;
    private final ReportActivity reportActivity;

    @Inject
    public ReportsResource(
            ReportAttainment reportAttainment, ReportBreaches reportBreaches, ReportActivity reportActivity) {
        this.reportAttainment = reportAttainment;
        this.reportBreaches = reportBreaches;
        this.reportActivity = reportActivity;
    }

    private record Wanted(Optional<AgreementId> agreement, ReportPeriod period) {
        static Wanted of(UriInfo address) {
            var query = new Query(address);
            var agreement = query.optional("agreement", Readers.id()).map(AgreementId::new);
            var month = Readers.text().<YearMonth>parsed(Wire::month, Wire.EXPECTED_MONTH);
            var from = query.required("from", month);
            var to = query.required("to", month);
            query.refuseFaults();
            return new Wanted(agreement, new ReportPeriod(from.orElseThrow(), to.orElseThrow()));
        }
    }

    @GET
    @ForContacts
    @Path("attainment")
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @SecurityRequirement(name = "token", scopes = "issues:read")
    @Operation(
            operationId = "reportAttainment",
            summary = "Report how many promises were kept",
            description =
                    "By agreement, month, clock and severity. A promise is measured in the month in which it was kept, or"
                            + " in which it was due and was not; one that still runs is not measured. Where nothing was"
                            + " measured there is no share, and n/a as CSV.")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "from",
            required = true,
            schema = @Schema(type = "string"),
            description = FROM,
            example = "2026-10")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "to",
            required = true,
            schema = @Schema(type = "string"),
            description = TO,
            example = "2026-11")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "agreement",
            schema = @Schema(type = "string", format = "uuid"),
            description = ONLY)
    @ApiResponse(
            responseCode = "200",
            description = "The report.",
            headers = {@Header(name = "Vary", ref = "Vary")},
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ReportJson.AttainmentReport.class)),
                @Content(mediaType = CSV, schema = @Schema(type = "string"))
            })
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "422", ref = "Refused")
    public Response attainment(@Context SecurityContext security, @Context Request request, @Context UriInfo address) {
        var wanted = Wanted.of(address);
        var command =
                new ReportAttainment.Command(AgentPrincipal.anyCaller(security), wanted.agreement(), wanted.period());
        return switch (reportAttainment.execute(command)) {
            case ReportAttainment.Outcome.Reported(var lines) ->
                written(
                        request,
                        () -> ReportJson.AttainmentReport.of(wanted.period(), lines),
                        () -> ReportCsv.attainment(lines));
        };
    }

    @GET
    @ForContacts
    @Path("breaches")
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @SecurityRequirement(name = "token", scopes = "issues:read")
    @Operation(
            operationId = "reportBreaches",
            summary = "Report the promises that were not kept in time",
            description =
                    "Those that fell due in the months, by agreement and due instant, each with what became of it and"
                            + " with what was said to excuse it.")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "from",
            required = true,
            schema = @Schema(type = "string"),
            description = FROM,
            example = "2026-10")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "to",
            required = true,
            schema = @Schema(type = "string"),
            description = TO,
            example = "2026-11")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "agreement",
            schema = @Schema(type = "string", format = "uuid"),
            description = ONLY)
    @ApiResponse(
            responseCode = "200",
            description = "The report.",
            headers = {@Header(name = "Vary", ref = "Vary")},
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ReportJson.BreachReport.class)),
                @Content(mediaType = CSV, schema = @Schema(type = "string"))
            })
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "422", ref = "Refused")
    public Response breaches(@Context SecurityContext security, @Context Request request, @Context UriInfo address) {
        var wanted = Wanted.of(address);
        var command =
                new ReportBreaches.Command(AgentPrincipal.anyCaller(security), wanted.agreement(), wanted.period());
        return switch (reportBreaches.execute(command)) {
            case ReportBreaches.Outcome.Reported(var lines) ->
                written(
                        request,
                        () -> ReportJson.BreachReport.of(wanted.period(), lines),
                        () -> ReportCsv.breaches(lines));
        };
    }

    @GET
    @ForContacts
    @Path("activity")
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @SecurityRequirement(name = "token", scopes = "issues:read")
    @Operation(
            operationId = "reportActivity",
            summary = "Report what came in and what was worked",
            description =
                    "By agreement, month and service window: issues and how many of them were held over, included and"
                            + " chargeable minutes of work. Work is told to contacts who may read statements under the"
                            + " agreement.")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "from",
            required = true,
            schema = @Schema(type = "string"),
            description = FROM,
            example = "2026-10")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "to",
            required = true,
            schema = @Schema(type = "string"),
            description = TO,
            example = "2026-11")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "agreement",
            schema = @Schema(type = "string", format = "uuid"),
            description = ONLY)
    @ApiResponse(
            responseCode = "200",
            description = "The report.",
            headers = {@Header(name = "Vary", ref = "Vary")},
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ReportJson.ActivityReport.class)),
                @Content(mediaType = CSV, schema = @Schema(type = "string"))
            })
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "422", ref = "Refused")
    public Response activity(@Context SecurityContext security, @Context Request request, @Context UriInfo address) {
        var wanted = Wanted.of(address);
        var command =
                new ReportActivity.Command(AgentPrincipal.anyCaller(security), wanted.agreement(), wanted.period());
        return switch (reportActivity.execute(command)) {
            case ReportActivity.Outcome.Reported(var lines) ->
                written(
                        request,
                        () -> ReportJson.ActivityReport.of(wanted.period(), lines),
                        () -> ReportCsv.activity(lines));
        };
    }

    private static Response written(Request request, Supplier<Object> json, Supplier<byte[]> csv) {
        var wanted = request.selectVariant(VARIANTS).getMediaType();
        if (wanted.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
            return Response.ok(json.get()).build();
        }
        return Response.ok(csv.get(), CSV_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, "en-GB")
                .build();
    }
}
