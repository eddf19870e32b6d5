package org.aftercare.adapter.web.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aftercare.adapter.web.problem.ProblemType;
import org.aftercare.application.access.LogInAgent;
import org.aftercare.domain.Text;
import org.aftercare.domain.access.AccessToken;
import org.aftercare.domain.access.Scope;
import org.aftercare.domain.customer.EmailAddress;

/**
 * How an agent comes by a token of his own: by mail address and password. It keeps no answers to be repeated, since then
 * what was asked, and with it the password, would have to be kept too.
 */
@Path("tokens")
@Singleton
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PublicAnswers
@Tag(name = "Tokens")
public class LogInResource {
    /** Longer than any that can be set. */
    private static final int LONGEST_PASSWORD = 1_000;

    private final LogInAgent logInAgent;
    private final ClientAddress address;

    @Inject
    public LogInResource(LogInAgent logInAgent, ClientAddress address) {
        this.logInAgent = logInAgent;
        this.address = address;
    }

    @Schema(
            name = "AgentLogIn",
            requiredProperties = {"email", "password", "name", "scopes"})
    record AgentLogIn(
            @Schema(format = "email", maxLength = 254, example = "alex@vendor.example")
            String email,

            @Schema(format = "password", minLength = 1, maxLength = LONGEST_PASSWORD, example = "blue kettle 42")
            String password,

            @Schema(
                    description = "What the token is for, on one line.",
                    minLength = 1,
                    maxLength = AccessToken.MAX_NAME,
                    example = "Alex's laptop")
            String name,

            @Schema(
                    description =
                            "At least one of issues:read, issues:write, agreements:read, agreements:write, admin.",
                    example = "[\"issues:read\", \"issues:write\"]")
            List<String> scopes,

            @Schema(description = "Within 366 days; in 90 days if it is not said.")
            Instant expiresAt) {}

    private static Optional<LogInAgent.Command> wanted(Part json, String address) {
        var email = json.required("email", Readers.text().then(EmailAddress::new));
        var password = json.required("password", Readers.text());
        if (password.filter(text -> text.isEmpty() || text.length() > LONGEST_PASSWORD)
                .isPresent()) {
            json.malformed("password", "must be 1 to " + LONGEST_PASSWORD + " characters long");
        }
        var name = json.required("name", Readers.text().then(text -> Text.line(text, AccessToken.MAX_NAME)));
        var scopes = json.required(
                "scopes", Readers.list(Readers.text().parsed(Scope::of, "must be a scope, such as issues:read")));
        var expiresAt = json.optional("expiresAt", Readers.instant());
        return json.complete(() -> new LogInAgent.Command(
                email.orElseThrow(),
                password.orElseThrow(),
                address,
                name.orElseThrow(),
                Scope.set(scopes.orElseThrow()),
                expiresAt));
    }

    @POST
    @SecurityRequirements
    @Operation(
            operationId = "logInAgent",
            summary = "Come by a token, with mail address and password",
            description =
                    "For agents who have set a password; it takes no token. Which of address and password is wrong"
                            + " is not told, nor by how long the answer takes. After 5 failures of an account from one address, 50"
                            + " from any, or 100 of one address with whatever accounts, no more are taken for 5 minutes: 429.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = AgentLogIn.class),
                            examples = @ExampleObject(name = "For a laptop", value = EXAMPLE)))
    @ApiResponse(
            responseCode = "200",
            description = "The token is good from now on. Its secret is shown this once; only its hash is kept.",
            content = @Content(schema = @Schema(implementation = TokenJson.Issued.class)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "401", ref = "NotAuthenticated")
    @ApiResponse(responseCode = "413", ref = "TooLarge")
    @ApiResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @ApiResponse(responseCode = "422", ref = "Refused")
    public Response logIn(@Parameter(hidden = true) Body body) {
        return switch (logInAgent.execute(body.as(json -> wanted(json, address.get())))) {
            case LogInAgent.Outcome.Issued(var token, var secret) ->
                Response.ok(new TokenJson.Issued(secret, TokenJson.Shown.of(token)))
                        .build();
            case LogInAgent.Outcome.NotLoggedIn() ->
                ProblemType.LOG_IN_REFUSED
                        .problem("There is no agent with this address and this password who may log in.")
                        .answer()
                        .header(HttpHeaders.WWW_AUTHENTICATE, TokenFilter.CHALLENGE)
                        .build();
            case LogInAgent.Outcome.Wait(var time) ->
                ProblemType.TOO_MANY_REQUESTS
                        .problem("Too many log-ins have failed.")
                        .answer()
                        .header(HttpHeaders.RETRY_AFTER, time.toSeconds())
                        .build();
            case LogInAgent.Outcome.Refused(var faults) -> ProblemType.refused(faults);
        };
    }

    private static final String EXAMPLE = """
            {"email": "alex@vendor.example", "password": "blue kettle 42", "name": "Alex's laptop",
             "scopes": ["issues:read", "issues:write"]}
            """;
}
