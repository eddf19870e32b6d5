package org.aftercare.adapter.web.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aftercare.application.access.ChangeAgentPreferences;
import org.aftercare.application.access.ShowAgentPreferences;
import org.aftercare.domain.access.AgentPreferences;
import org.aftercare.domain.access.AgentTopic;

/** How the agent who asks wants to have it. */
@Path("preferences")
@Singleton
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@AnyAnswers
@Tag(name = "Agents")
public class PreferencesResource {
    private final ShowAgentPreferences showAgentPreferences;
    private final ChangeAgentPreferences changeAgentPreferences;

    @Inject
    public PreferencesResource(
            ShowAgentPreferences showAgentPreferences, ChangeAgentPreferences changeAgentPreferences) {
        this.showAgentPreferences = showAgentPreferences;
        this.changeAgentPreferences = changeAgentPreferences;
    }

    @Schema(
            name = "AgentPreferences",
            requiredProperties = {"topics", "routine"})
    record PreferencesJson(
            @ArraySchema(
                    arraySchema =
                            @Schema(
                                    description = "What the agent is told of by mail at the address of his account. The"
                                            + " support address is told of all of it anyway."))
            List<AgentTopic> topics,

            @Schema(
                    description =
                            "When mails go out about issues that are not S1, and about calls: what comes up outside of"
                                    + " the vendor's office hours waits for them, or goes at once. What is about S1"
                                    + " goes at once in any case.")
            AgentPreferences.Routine routine) {
        static Response answer(AgentPreferences preferences) {
            return Response.ok(new PreferencesJson(List.copyOf(preferences.topics()), preferences.routine()))
                    .build();
        }
    }

    private static Optional<AgentPreferences> read(Part json) {
        var topics = json.required("topics", Readers.list(Readers.constant(AgentTopic.class)));
        var routine = json.required("routine", Readers.constant(AgentPreferences.Routine.class));
        return json.complete(() -> new AgentPreferences(Set.copyOf(topics.orElseThrow()), routine.orElseThrow()));
    }

    @GET
    @SecurityRequirement(name = "token", scopes = "issues:read")
    @Operation(
            operationId = "showPreferences",
            summary = "Show what the agent who asks is told of by mail",
            description = "Nothing, if he has not said anything.")
    @ApiResponse(
            responseCode = "200",
            description = "How he wants to have it.",
            content = @Content(schema = @Schema(implementation = PreferencesJson.class)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    public Response show(@Context SecurityContext security) {
        var command = new ShowAgentPreferences.Command(AgentPrincipal.caller(security));
        return switch (showAgentPreferences.execute(command)) {
            case ShowAgentPreferences.Outcome.Shown(var preferences) -> PreferencesJson.answer(preferences);
        };
    }

    @PUT
    @SecurityRequirement(name = "token", scopes = "issues:write")
    @Operation(
            operationId = "changePreferences",
            summary = "Say what the agent who asks is told of by mail",
            description = "In place of all that he said before; done again, it changes nothing. REPORTS: new issues."
                    + " ADDITIONS: what contacts do to issues. WARNINGS: promises at risk. BREACHES: broken promises."
                    + " CALLBACKS: requests to be phoned. An agent whose account has no mail address is told of"
                    + " nothing until it has one.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = PreferencesJson.class),
                            examples = {
                                @ExampleObject(
                                        name = "Broken promises, in office hours",
                                        value = "{\"topics\": [\"BREACHES\"], \"routine\": \"OFFICE_HOURS\"}"),
                                @ExampleObject(
                                        name = "Nothing",
                                        value = "{\"topics\": [], \"routine\": \"OFFICE_HOURS\"}")
                            }))
    @ApiResponse(
            responseCode = "200",
            description = "How he wants to have it now.",
            content = @Content(schema = @Schema(implementation = PreferencesJson.class)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "413", ref = "TooLarge")
    @ApiResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @ApiResponse(responseCode = "422", ref = "Refused")
    public Response change(@Context SecurityContext security, @Parameter(hidden = true) Body body) {
        var caller = AgentPrincipal.caller(security);
        var command = new ChangeAgentPreferences.Command(caller, body.as(PreferencesResource::read));
        return switch (changeAgentPreferences.execute(command)) {
            case ChangeAgentPreferences.Outcome.Changed(var preferences) -> PreferencesJson.answer(preferences);
        };
    }
}
