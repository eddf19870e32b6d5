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
import java.util.Optional;
import java.util.UUID;
import org.aftercare.adapter.web.problem.ProblemType;
import org.aftercare.application.access.InviteContact;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.customer.ContactId;
import org.aftercare.domain.customer.CustomerId;

/** Invitations of contacts to the portal. */
@Path("customers/{id}/contacts/{contactId}/invitations")
@Singleton
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@AnyAnswers
@Tag(name = "Customers")
public class InvitationsResource {
    private static final String NO_CONTACT = "There is no contact with this id at this customer.";

    private final InviteContact inviteContact;

    @Inject
    public InvitationsResource(InviteContact inviteContact) {
        this.inviteContact = inviteContact;
    }

    @Schema(name = "NewInvitation", description = "An empty object: there is nothing to say beside who is invited.")
    record NewInvitation() {}

    @Schema(
            name = "Invitation",
            requiredProperties = {"contactId", "email", "expiresAt"})
    record InvitationJson(
            UUID contactId,

            @Schema(
                    description = "Where the mail with the link goes.",
                    format = "email",
                    example = "ann.lee@acme.example")
            String email,

            @Schema(description = "Until when the link is good.", example = "2026-11-30T10:00:00Z")
            Instant expiresAt) {}

    private static Optional<InviteContact.Command> command(
            Part json, Caller.OfVendor caller, CustomerId customer, ContactId contact) {
        return json.complete(() -> new InviteContact.Command(caller, customer, contact));
    }

    @POST
    @RepeatSafe
    @SecurityRequirement(name = "token", scopes = "agreements:write")
    @Operation(
            operationId = "inviteContact",
            summary = "Invite a contact to the portal",
            description =
                    "The contact gets a mail with a link to choose a password by, and is logged in then. The link is"
                            + " good once, for 7 days. Earlier invitations of the contact are void from now on. What the link's"
                            + " secret is, nobody but the contact is told.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewInvitation.class),
                            examples = @ExampleObject(name = "An invitation", value = "{}")))
    @ApiResponse(
            responseCode = "201",
            description = "The mail is on its way.",
            content = @Content(schema = @Schema(implementation = InvitationJson.class)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "413", ref = "TooLarge")
    @ApiResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @ApiResponse(responseCode = "422", ref = "Refused")
    public Response invite(
            @Context SecurityContext security,
            @Parameter(ref = "customerId") @PathParam("id") String id,
            @Parameter(ref = "contactId") @PathParam("contactId") String contactId,
            @Parameter(hidden = true) Body body) {
        var caller = AgentPrincipal.caller(security);
        var customer = new CustomerId(known(id));
        var contact = new ContactId(known(contactId));
        return switch (inviteContact.execute(body.as(json -> command(json, caller, customer, contact)))) {
            case InviteContact.Outcome.Invited(var invitation, var invited) ->
                Response.status(Response.Status.CREATED)
                        .entity(new InvitationJson(
                                invited.id().value(), invited.email().value(), invitation.expiresAt()))
                        .build();
            case InviteContact.Outcome.UnknownContact() -> ProblemType.notFound(NO_CONTACT);
        };
    }

    private static UUID known(String id) {
        return Wire.id(id).orElseThrow(() -> Places.unknown(NO_CONTACT));
    }
}
