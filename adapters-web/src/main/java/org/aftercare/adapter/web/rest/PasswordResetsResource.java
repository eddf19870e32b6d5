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
import java.time.Instant;
import org.aftercare.adapter.web.problem.ProblemType;
import org.aftercare.application.access.ResetPassword;
import org.aftercare.domain.access.AgentId;

/** Lets an agent set a password. */
@Path("agents/{id}/password-resets")
@Singleton
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@AnyAnswers
@Tag(name = "Agents")
public class PasswordResetsResource {
    private static final String NO_AGENT = "There is no agent with this id.";

    private final ResetPassword resetPassword;

    @Inject
    public PasswordResetsResource(ResetPassword resetPassword) {
        this.resetPassword = resetPassword;
    }

    @Schema(name = "NewPasswordReset", types = "object", description = "Nothing more is to be said.")
    record NewPasswordReset() {}

    @Schema(
            name = "PasswordReset",
            requiredProperties = {"secret", "expiresAt"})
    record Made(
            @Schema(description = "For the agent alone. It is shown this once.", example = "afp_eXaMpLeOnLy")
            String secret,

            @Schema(description = "From then on it is refused.")
            Instant expiresAt) {}

    @POST
    @RepeatSafe
    @SecurityRequirement(name = "token", scopes = "admin")
    @Operation(
            operationId = "resetPassword",
            summary = "Let an agent set a password",
            description =
                    "For administrators. The agent sets it with the secret, at /passwords, once and within a day. A"
                            + " newer secret takes the place of the one before; the password of before is good until then."
                            + " Only an active person with a mail address can have one: 422.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewPasswordReset.class),
                            examples = @ExampleObject(name = "Nothing more to say", value = "{}")))
    @ApiResponse(
            responseCode = "200",
            description = "The secret, which only its hash is kept of.",
            content = @Content(schema = @Schema(implementation = Made.class)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "413", ref = "TooLarge")
    @ApiResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @ApiResponse(responseCode = "422", ref = "Refused")
    public Response reset(
            @Context SecurityContext security,
            @Parameter(ref = "agentId") @PathParam("id") String id,
            @Parameter(hidden = true) Body body) {
        var caller = AgentPrincipal.caller(security);
        var agent = new AgentId(Wire.id(id).orElseThrow(() -> Places.unknown(NO_AGENT)));
        body.as(json -> json.complete(NewPasswordReset::new));
        return switch (resetPassword.execute(new ResetPassword.Command(caller, agent))) {
            case ResetPassword.Outcome.Made(var reset, var secret) ->
                Response.ok(new Made(secret, reset.expiresAt())).build();
            case ResetPassword.Outcome.Unknown() -> ProblemType.notFound(NO_AGENT);
            case ResetPassword.Outcome.Refused(var faults) -> ProblemType.refused(faults);
            case ResetPassword.Outcome.NotAdministrator() ->
                ProblemType.NOT_ALLOWED
                        .problem("Only an administrator lets agents set passwords.")
                        .response();
        };
    }
}
