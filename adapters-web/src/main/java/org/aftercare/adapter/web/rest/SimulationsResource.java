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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.YearMonth;
import java.util.Optional;
import org.aftercare.adapter.web.problem.ProblemType;
import org.aftercare.application.report.PastRecords;
import org.aftercare.application.report.ReportPeriod;
import org.aftercare.application.report.SimulateTerms;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.Terms;

/** What if other terms had been signed? */
@Path("agreements")
@Singleton
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@AnyAnswers
@Tag(name = "Reports")
public class SimulationsResource {
    private static final String NO_AGREEMENT =
            "There is no agreement with this id, or no version of it was ever signed.";

    private final SimulateTerms simulateTerms;

    @Inject
    public SimulationsResource(SimulateTerms simulateTerms) {
        this.simulateTerms = simulateTerms;
    }

    @Schema(
            name = "NewSimulation",
            requiredProperties = {"terms", "from", "to"})
    record NewSimulation(
            TermsJson terms,

            @Schema(description = "The first month.", example = "2026-10")
            String from,

            @Schema(description = "The last month; at most 24 months in all.", example = "2026-11")
            String to,

            @Schema(
                    description =
                            "To be replayed in place of what happened under the agreement: CSV (RFC 4180) whose first"
                                    + " line names the columns. Lines of kind issue have issue, a reference of your own;"
                                    + " severity; reportedAt; and, if so, respondedAt, resolvedAt and defect (true)."
                                    + " Lines of kind work have the issue's reference, startedAt, finishedAt, supportLevel and,"
                                    + " if so, onSite (true) and session.",
                    nullable = true,
                    example = "kind,issue,severity,reportedAt\nissue,T-17,S3,2026-10-05T08:30:00Z")
            String records) {}

    private record Wanted(Terms terms, YearMonth from, YearMonth to, Optional<PastRecords> records) {}

    private static Optional<Wanted> wanted(Part json) {
        var month = Readers.text().<YearMonth>parsed(Wire::month, Wire.EXPECTED_MONTH);
        var terms = json.required("terms", TermsJson.READER);
        var from = json.required("from", month);
        var to = json.required("to", month);
        var records = json.optional("records", RecordsCsv.READER);
        return json.complete(() -> new Wanted(terms.orElseThrow(), from.orElseThrow(), to.orElseThrow(), records));
    }

    @POST
    @RepeatSafe
    @Path("{id}/simulations")
    @SecurityRequirement(name = "token", scopes = "agreements:read")
    @Operation(
            operationId = "simulateTerms",
            summary = "Show what other terms would have meant",
            description =
                    "Replays the reports, answers and work of some months twice: by the terms that held, and as if"
                            + " the given ones had been signed and in force from their effectiveFrom on. Records of your"
                            + " own may take the place of what happened. Nothing is stored.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewSimulation.class),
                            examples = {
                                @ExampleObject(name = "Office hours", value = Examples.NEW_SIMULATION),
                                @ExampleObject(name = "Records", value = Examples.NEW_SIMULATION_OF_RECORDS)
                            }))
    @ApiResponse(
            responseCode = "200",
            description = "Both, side by side.",
            content = @Content(schema = @Schema(implementation = SimulationJson.class)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "413", ref = "TooLarge")
    @ApiResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @ApiResponse(responseCode = "422", ref = "Refused")
    public Response simulate(
            @Context SecurityContext security,
            @Parameter(ref = "agreementId") @PathParam("id") String id,
            @Parameter(hidden = true) Body body) {
        var caller = AgentPrincipal.caller(security);
        var agreement = new AgreementId(Wire.id(id).orElseThrow(() -> Places.unknown(NO_AGREEMENT)));
        var wanted = body.as(SimulationsResource::wanted);
        var period = new ReportPeriod(wanted.from(), wanted.to());
        var command = new SimulateTerms.Command(caller, agreement, wanted.terms(), period, wanted.records());
        return switch (simulateTerms.execute(command)) {
            case SimulateTerms.Outcome.Simulated(var actual, var proposed) ->
                Response.ok(new SimulationJson(SimulationJson.Side.of(actual), SimulationJson.Side.of(proposed)))
                        .build();
            case SimulateTerms.Outcome.Unknown() -> ProblemType.notFound(NO_AGREEMENT);
            case SimulateTerms.Outcome.Refused(var faults) -> ProblemType.refused(faults);
        };
    }
}
