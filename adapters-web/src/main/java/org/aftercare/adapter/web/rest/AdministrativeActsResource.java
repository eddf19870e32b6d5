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
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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
import org.aftercare.application.access.ListAdministrativeActs;
import org.aftercare.application.port.ActTrail;
import org.aftercare.domain.access.AdministrativeAct;
import org.aftercare.domain.access.AgentId;

/** Who changed what of people, rights and agreements. */
@Path("administrative-acts")
@Singleton
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@AnyAnswers
@Tag(name = "Audits")
public class AdministrativeActsResource {
    private final ListAdministrativeActs listAdministrativeActs;

    @Inject
    public AdministrativeActsResource(ListAdministrativeActs listAdministrativeActs) {
        this.listAdministrativeActs = listAdministrativeActs;
    }

    @Schema(
            name = "AdministrativeAct",
            description = "It is recorded with the change, and never changed or deleted.",
            requiredProperties = {"id", "at", "actorId", "actor", "address", "kind", "subject", "subjectName", "changes"
            })
    record ActJson(
            UUID id,
            Instant at,
            @Schema(description = "The agent who did it.") UUID actorId,

            @Schema(description = "As he was called then.", example = "Ada Admin")
            String actor,

            @Schema(
                    types = {"string", "null"},
                    description = "Of the network from which he did it, if it is known.",
                    example = "192.0.2.7")
            Optional<String> address,

            AdministrativeAct.Kind kind,

            @Schema(
                    description = "The id of what it was done to; the code of a region for bank holidays.",
                    example = "01890a5d-ac96-774b-bcce-b302099a8060")
            String subject,

            @Schema(description = "As people call it, as it was then.", example = "Alex Agent")
            String subjectName,

            List<ChangeJson> changes) {
        static ActJson of(AdministrativeAct act) {
            return new ActJson(
                    act.id(),
                    act.at(),
                    act.by().value(),
                    act.byName(),
                    act.address(),
                    act.kind(),
                    act.subject(),
                    act.subjectName(),
                    act.changes().stream()
                            .map(change -> new ChangeJson(change.field(), change.before(), change.after()))
                            .toList());
        }
    }

    @Schema(
            name = "AdministrativeChange",
            description = "Something that became different.",
            requiredProperties = {"field", "before", "after"})
    record ChangeJson(
            @Schema(example = "administrator") String field,

            @Schema(
                    types = {"string", "null"},
                    description = "Null if it was not there.",
                    example = "false")
            Optional<String> before,

            @Schema(
                    types = {"string", "null"},
                    description = "Null if it is no more.",
                    example = "true")
            Optional<String> after) {}

    @Schema(
            name = "AdministrativeActs",
            requiredProperties = {"items", "next"})
    record Page(
            List<ActJson> items,

            @Schema(
                    types = {"string", "null"},
                    description = "The cursor of the next page, if there is one.")
            Optional<String> next) {}

    @GET
    @SecurityRequirement(name = "token", scopes = "admin")
    @Operation(
            operationId = "listAdministrativeActs",
            summary = "List administrative acts, oldest first",
            description =
                    "For administrators: agents, passwords, tokens, customers, contacts and their roles, signatures,"
                            + " corrections of bank holidays, endpoints of webhooks, mails sent again or given up. Secrets are"
                            + " never among it.")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "actor",
            schema = @Schema(type = "string", format = "uuid"),
            description = "Only what the agent with this id did.")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "from",
            schema = @Schema(type = "string", format = "date-time"),
            description = "Only what was done then or later.",
            example = "2026-11-01T00:00:00Z")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "to",
            schema = @Schema(type = "string", format = "date-time"),
            description = "Only what was done before then.",
            example = "2026-12-01T00:00:00Z")
    @Parameter(ref = "limit")
    @Parameter(ref = "cursor")
    @ApiResponse(
            responseCode = "200",
            description = "A page.",
            headers = @Header(name = "Link", ref = "Link"),
            content = @Content(schema = @Schema(implementation = Page.class)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    public Response list(@Context SecurityContext security, @Context UriInfo address) {
        var caller = AgentPrincipal.caller(security);
        var query = new Query(address);
        var filter = new ActTrail.Filter(
                query.optional("actor", Readers.id()).map(AgentId::new),
                query.optional("from", Readers.instant()),
                query.optional("to", Readers.instant()));
        var limit = query.limit(ListAdministrativeActs.MAX_LIMIT);
        var after = query.optional("cursor", Readers.cursor(Cursor::ofAct));
        query.refuseFaults();
        var command = new ListAdministrativeActs.Command(caller, filter, after, limit);
        return switch (listAdministrativeActs.execute(command)) {
            case ListAdministrativeActs.Outcome.Listed(var acts, var position) -> {
                var next = position.map(Cursor::text);
                yield Pages.answer(new Page(acts.stream().map(ActJson::of).toList(), next), next, address);
            }
            case ListAdministrativeActs.Outcome.NotAdministrator() ->
                ProblemType.NOT_ALLOWED
                        .problem("Only an administrator reads what others did.")
                        .response();
        };
    }
}
