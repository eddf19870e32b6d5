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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.aftercare.adapter.web.problem.ProblemType;
import org.aftercare.application.access.SetAgentPassword;
import org.aftercare.domain.Fault;
import org.aftercare.domain.access.Password;

/** Where an agent sets his password. It keeps no answers to be repeated, as {@link LogInResource} does not. */
@Path("passwords")
@Singleton
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PublicAnswers
@Tag(name = "Agents")
public class PasswordsResource {
    private final SetAgentPassword setAgentPassword;
    private final ClientAddress address;

    @Inject
    public PasswordsResource(SetAgentPassword setAgentPassword, ClientAddress address) {
        this.setAgentPassword = setAgentPassword;
        this.address = address;
    }

    @Schema(
            name = "NewPassword",
            requiredProperties = {"secret", "password"})
    record NewPassword(
            @Schema(description = "That an administrator had made.", example = "afp_eXaMpLeOnLy")
            String secret,

            @Schema(
                    description = "12 to 200 characters of any kind, and none of the passwords that are tried first.",
                    format = "password",
                    minLength = Password.SHORTEST,
                    maxLength = Password.LONGEST,
                    example = "blue kettle 42")
            String password) {}

    private static Optional<SetAgentPassword.Command> wanted(Part json, String address) {
        var secret = json.required("secret", Readers.text());
        var password = json.required("password", Readers.text().then(Password::new));
        return json.complete(() -> new SetAgentPassword.Command(secret.orElseThrow(), password.orElseThrow(), address));
    }

    @POST
    @SecurityRequirements
    @Operation(
            operationId = "setAgentPassword",
            summary = "Set one's password, as an agent",
            description = "With the secret that an administrator had made; it takes no token. The secret is good once:"
                    + " one that is unknown, was used or has expired is refused with 422.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewPassword.class),
                            examples = @ExampleObject(name = "A phrase", value = EXAMPLE)))
    @ApiResponse(responseCode = "204", description = "It is the password from now on.")
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "413", ref = "TooLarge")
    @ApiResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @ApiResponse(responseCode = "422", ref = "Refused")
    public Response set(@Parameter(hidden = true) Body body) {
        return switch (setAgentPassword.execute(body.as(json -> wanted(json, address.get())))) {
            case SetAgentPassword.Outcome.Set() -> Response.noContent().build();
            case SetAgentPassword.Outcome.NotGood() ->
                ProblemType.refused(
                        List.of(new Fault("/secret", "is unknown, was used or has expired: ask for a new one")));
        };
    }

    private static final String EXAMPLE = """
            {"secret": "afp_eXaMpLeOnLy", "password": "blue kettle 42"}
            """;
}
