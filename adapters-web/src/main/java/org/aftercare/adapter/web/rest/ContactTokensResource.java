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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.aftercare.application.access.IssueToken;
import org.aftercare.application.access.ListTokens;
import org.aftercare.application.access.RevokeToken;
import org.aftercare.application.customer.ShowContact;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.access.TokenHolder;
import org.aftercare.domain.customer.ContactId;
import org.aftercare.domain.customer.CustomerId;

/** Tokens of customers' contacts. */
@Path("customers/{id}/contacts/{contactId}/tokens")
@Singleton
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@AnyAnswers
@Tag(name = "Tokens")
public class ContactTokensResource {
    private static final String NO_HOLDER = "The customer has no contact with this id.";

    private final IssueToken issueToken;
    private final ListTokens listTokens;
    private final RevokeToken revokeToken;
    private final ShowContact showContact;

    @Inject
    public ContactTokensResource(
            IssueToken issueToken, ListTokens listTokens, RevokeToken revokeToken, ShowContact showContact) {
        this.issueToken = issueToken;
        this.listTokens = listTokens;
        this.revokeToken = revokeToken;
        this.showContact = showContact;
    }

    @POST
    @RepeatSafe
    @SecurityRequirement(name = "token", scopes = "admin")
    @Operation(
            operationId = "issueContactToken",
            summary = "Issue a token to a contact",
            description = "For administrators. The secret is shown this once; only its hash is kept.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = TokenJson.Wanted.class)))
    @ApiResponse(
            responseCode = "201",
            description = "The token is good from now on. The Location lists it with the others.",
            headers = @Header(name = "Location", ref = "Location"),
            content = @Content(schema = @Schema(implementation = TokenJson.Issued.class)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "413", ref = "TooLarge")
    @ApiResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @ApiResponse(responseCode = "422", ref = "Refused")
    public Response issue(
            @Context SecurityContext security,
            @Parameter(ref = "customerId") @PathParam("id") String id,
            @Parameter(ref = "contactId") @PathParam("contactId") String contactId,
            @Parameter(hidden = true) Body body) {
        var caller = AgentPrincipal.caller(security);
        return TokenJson.issue(
                issueToken,
                caller,
                holder(AgentPrincipal.caller(security), id, contactId),
                body,
                NO_HOLDER,
                "customers",
                id,
                "contacts",
                contactId,
                "tokens");
    }

    @GET
    @SecurityRequirement(name = "token", scopes = "admin")
    @Operation(
            operationId = "listContactTokens",
            summary = "List the tokens of a contact, oldest first",
            description = "For administrators. Also those that have expired or were revoked; never their secrets.")
    @Parameter(ref = "limit")
    @Parameter(ref = "cursor")
    @ApiResponse(
            responseCode = "200",
            description = "A page.",
            headers = @Header(name = "Link", ref = "Link"),
            content = @Content(schema = @Schema(implementation = TokenJson.Page.class)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    public Response list(
            @Context SecurityContext security,
            @Parameter(ref = "customerId") @PathParam("id") String id,
            @Parameter(ref = "contactId") @PathParam("contactId") String contactId,
            @Context UriInfo address) {
        var caller = AgentPrincipal.caller(security);
        return TokenJson.list(listTokens, caller, () -> holder(caller, id, contactId), address);
    }

    @DELETE
    @Path("{tokenId}")
    @SecurityRequirement(name = "token", scopes = "admin")
    @Operation(
            operationId = "revokeContactToken",
            summary = "Revoke a token of a contact",
            description = "For administrators. It is refused from now on, on every node.")
    @ApiResponse(responseCode = "204", description = "It is revoked.")
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    public Response revoke(
            @Context SecurityContext security,
            @Parameter(ref = "customerId") @PathParam("id") String id,
            @Parameter(ref = "contactId") @PathParam("contactId") String contactId,
            @Parameter(ref = "tokenId") @PathParam("tokenId") String tokenId) {
        return TokenJson.revoke(
                revokeToken,
                AgentPrincipal.caller(security),
                holder(AgentPrincipal.caller(security), id, contactId),
                tokenId);
    }

    private TokenHolder holder(Caller caller, String id, String contactId) {
        var command = new ShowContact.Command(caller, new CustomerId(known(id)), new ContactId(known(contactId)));
        return switch (showContact.execute(command)) {
            case ShowContact.Outcome.Shown(var contact) -> new TokenHolder.OfContact(contact.id());
            case ShowContact.Outcome.Unknown() -> throw Places.unknown(NO_HOLDER);
        };
    }

    private static UUID known(String id) {
        return Wire.id(id).orElseThrow(() -> Places.unknown(NO_HOLDER));
    }
}
