package org.aftercare.adapter.web.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
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
import jakarta.ws.rs.PUT;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.adapter.web.problem.ProblemType;
import org.aftercare.application.access.AddAgent;
import org.aftercare.application.access.ChangeAgent;
import org.aftercare.application.access.ListAgents;
import org.aftercare.application.access.ShowAgent;
import org.aftercare.domain.Revision;
import org.aftercare.domain.Text;
import org.aftercare.domain.access.Agent;
import org.aftercare.domain.access.AgentAccount;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.customer.EmailAddress;

/** Those who work for the vendor, and the programs that do. */
@Path("agents")
@Singleton
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@AnyAnswers
@Tag(name = "Agents")
public class AgentsResource {
    private static final String NO_AGENT = "There is no agent with this id.";

    private final AddAgent addAgent;
    private final ChangeAgent changeAgent;
    private final ListAgents listAgents;
    private final ShowAgent showAgent;

    @Inject
    public AgentsResource(AddAgent addAgent, ChangeAgent changeAgent, ListAgents listAgents, ShowAgent showAgent) {
        this.addAgent = addAgent;
        this.changeAgent = changeAgent;
        this.listAgents = listAgents;
        this.showAgent = showAgent;
    }

    @Schema(
            name = "NewAgent",
            requiredProperties = {"name", "kind"})
    record NewAgent(
            @Schema(description = "On one line.", minLength = 1, maxLength = Agent.MAX_NAME, example = "Alex Agent")
            String name,

            @Schema(description = "A person, or a program.") AgentAccount.Kind kind,

            @Schema(defaultValue = "false") boolean administrator,

            @Schema(
                    description = "Kept in lower case; no two agents have the same.",
                    format = "email",
                    maxLength = 254,
                    example = "alex@larkspur.example")
            String email) {}

    @Schema(
            name = "ChangedAgent",
            requiredProperties = {"name", "administrator", "active"})
    record ChangedAgent(
            @Schema(description = "On one line.", minLength = 1, maxLength = Agent.MAX_NAME, example = "Alex Agent")
            String name,

            boolean administrator,

            @Schema(
                    description = "The agent has none if it is left out.",
                    format = "email",
                    maxLength = 254,
                    example = "alex@larkspur.example")
            String email,

            @Schema(description = "Whether tokens of the agent open anything.")
            boolean active) {}

    @Schema(
            name = "Agent",
            requiredProperties = {"id", "name", "kind", "administrator", "email", "active", "deactivatedAt"})
    record AgentJson(
            UUID id,
            @Schema(example = "Alex Agent") String name,
            AgentAccount.Kind kind,
            boolean administrator,

            @Schema(
                    types = {"string", "null"},
                    format = "email",
                    example = "alex@larkspur.example")
            Optional<String> email,

            boolean active,

            @Schema(
                    types = {"string", "null"},
                    format = "date-time")
            Optional<Instant> deactivatedAt) {
        static AgentJson of(AgentAccount account) {
            return new AgentJson(
                    account.id().value(),
                    account.agent().name(),
                    account.kind(),
                    account.agent().administrator(),
                    account.email().map(EmailAddress::value),
                    account.active(),
                    account.deactivatedAt());
        }

        static Response answer(Response.ResponseBuilder answer, AgentAccount account) {
            return answer.tag(ETags.of(account.revision())).entity(of(account)).build();
        }
    }

    @Schema(
            name = "Agents",
            requiredProperties = {"items", "next"})
    record Page(
            List<AgentJson> items,

            @Schema(
                    types = {"string", "null"},
                    description = "The cursor of the next page, if there is one.")
            Optional<String> next) {}

    private static Optional<AddAgent.Command> added(Part json, Caller.OfVendor caller) {
        var name = name(json);
        var kind = json.required("kind", Readers.constant(AgentAccount.Kind.class));
        var administrator = json.optional("administrator", Readers.flag());
        var email = json.optional("email", Readers.text().then(EmailAddress::new));
        return json.complete(() -> new AddAgent.Command(
                caller, name.orElseThrow(), kind.orElseThrow(), administrator.orElse(false), email));
    }

    private record Wanted(String name, boolean administrator, Optional<EmailAddress> email, boolean active) {
        static Optional<Wanted> read(Part json) {
            var name = AgentsResource.name(json);
            var administrator = json.required("administrator", Readers.flag());
            var email = json.optional("email", Readers.text().then(EmailAddress::new));
            var active = json.required("active", Readers.flag());
            return json.complete(
                    () -> new Wanted(name.orElseThrow(), administrator.orElseThrow(), email, active.orElseThrow()));
        }

        ChangeAgent.Command command(Caller.OfVendor caller, AgentId id, Optional<Revision> expected) {
            return new ChangeAgent.Command(caller, id, expected, name, administrator, email, active);
        }
    }

    private static Optional<String> name(Part json) {
        return json.required("name", Readers.text().then(text -> Text.line(text, Agent.MAX_NAME)));
    }

    @POST
    @RepeatSafe
    @SecurityRequirement(name = "token", scopes = "admin")
    @Operation(
            operationId = "addAgent",
            summary = "Take in an agent",
            description = "For administrators. Tokens are issued apart.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewAgent.class)))
    @ApiResponse(
            responseCode = "201",
            description = "The agent is there.",
            headers = {@Header(name = "Location", ref = "Location"), @Header(name = "ETag", ref = "ETag")},
            content = @Content(schema = @Schema(implementation = AgentJson.class)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "409", ref = "Conflict")
    @ApiResponse(responseCode = "413", ref = "TooLarge")
    @ApiResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @ApiResponse(responseCode = "422", ref = "Refused")
    public Response add(@Context SecurityContext security, @Parameter(hidden = true) Body body) {
        var caller = AgentPrincipal.caller(security);
        return switch (addAgent.execute(body.as(json -> added(json, caller)))) {
            case AddAgent.Outcome.Added(var account) ->
                AgentJson.answer(
                        Response.created(Places.of("agents", account.id().value())), account);
            case AddAgent.Outcome.NotAdministrator() -> notAdministrator();
            case AddAgent.Outcome.AddressTaken() -> addressTaken();
        };
    }

    @GET
    @SecurityRequirement(name = "token", scopes = "issues:read")
    @Operation(
            operationId = "listAgents",
            summary = "List agents, those taken in first first",
            description = "Also those who are no longer active.")
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
        var limit = query.limit(ListAgents.MAX_LIMIT);
        var after = query.optional("cursor", Readers.cursor(Cursor::ofId)).map(AgentId::new);
        query.refuseFaults();
        return switch (listAgents.execute(new ListAgents.Command(AgentPrincipal.caller(security), after, limit))) {
            case ListAgents.Outcome.Listed(var accounts, var last) -> {
                var next = last.map(AgentId::value).map(Cursor::text);
                yield Pages.answer(new Page(accounts.stream().map(AgentJson::of).toList(), next), next, address);
            }
        };
    }

    @GET
    @Path("{id}")
    @SecurityRequirement(name = "token", scopes = "issues:read")
    @Operation(
            operationId = "showAgent",
            summary = "Show an agent",
            description = "Tokens have addresses of their own.")
    @ApiResponse(
            responseCode = "200",
            description = "The agent.",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(implementation = AgentJson.class)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    public Response show(@Context SecurityContext security, @Parameter(ref = "agentId") @PathParam("id") String id) {
        return switch (showAgent.execute(new ShowAgent.Command(AgentPrincipal.caller(security), agent(id)))) {
            case ShowAgent.Outcome.Shown(var account) -> AgentJson.answer(Response.ok(), account);
            case ShowAgent.Outcome.Unknown() -> ProblemType.notFound(NO_AGENT);
        };
    }

    @PUT
    @Path("{id}")
    @SecurityRequirement(name = "token", scopes = "admin")
    @Operation(
            operationId = "changeAgent",
            summary = "Change an agent",
            description =
                    "For administrators. The tokens of an agent who is not active are refused at once, on every node,"
                            + " and good again when he is. There is always an active administrator: 409.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ChangedAgent.class)))
    @ApiResponse(
            responseCode = "200",
            description = "The agent as he is now.",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(implementation = AgentJson.class)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "409", ref = "Conflict")
    @ApiResponse(responseCode = "412", ref = "Stale")
    @ApiResponse(responseCode = "413", ref = "TooLarge")
    @ApiResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @ApiResponse(responseCode = "422", ref = "Refused")
    @ApiResponse(responseCode = "428", ref = "MatchRequired")
    @Parameter(ref = "ifMatchRequired")
    public Response change(
            @Context SecurityContext security,
            @Parameter(ref = "agentId") @PathParam("id") String id,
            @Context HttpHeaders headers,
            @Parameter(hidden = true) Body body) {
        var caller = AgentPrincipal.caller(security);
        var agent = agent(id);
        var ifMatch = IfMatch.required(headers);
        var wanted = body.as(Wanted::read);
        return switch (ifMatch.make(expected -> changeAgent.execute(wanted.command(caller, agent, expected)))) {
            case ChangeAgent.Outcome.Changed(var account) -> AgentJson.answer(Response.ok(), account);
            case ChangeAgent.Outcome.Unknown() -> ProblemType.notFound(NO_AGENT);
            case ChangeAgent.Outcome.NotAdministrator() -> notAdministrator();
            case ChangeAgent.Outcome.AddressTaken() -> addressTaken();
            case ChangeAgent.Outcome.LastAdministrator() ->
                ProblemType.LAST_ADMINISTRATOR
                        .problem("Make somebody else an administrator first.")
                        .response();
        };
    }

    private static AgentId agent(String id) {
        return new AgentId(Wire.id(id).orElseThrow(() -> Places.unknown(NO_AGENT)));
    }

    private static Response notAdministrator() {
        return ProblemType.NOT_ALLOWED
                .problem("Only an administrator takes in and changes agents.")
                .response();
    }

    private static Response addressTaken() {
        return ProblemType.ADDRESS_TAKEN
                .problem("Another agent has this mail address.")
                .response();
    }
}
