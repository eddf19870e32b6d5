package org.aftercare.adapter.web.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aftercare.adapter.web.problem.ProblemType;
import org.aftercare.application.agreement.AuthoriseContact;
import org.aftercare.application.agreement.ListAuthorisedContacts;
import org.aftercare.application.agreement.ShowAuthorisedContact;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.AuthorisedContact;
import org.aftercare.domain.agreement.ContactRole;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.ContactId;

/** What contacts may do under an agreement. */
@Path("agreements/{id}/contacts")
@Singleton
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@AnyAnswers
@Tag(name = "Agreements")
public class AuthorisedContactsResource {
    private static final String NO_AGREEMENT = "There is no agreement with this id.";
    private static final String NO_CONTACT = "The agreement's customer has no contact with this id.";

    private final ListAuthorisedContacts listAuthorisedContacts;
    private final ShowAuthorisedContact showAuthorisedContact;
    private final AuthoriseContact authoriseContact;

    @Inject
    public AuthorisedContactsResource(
            ListAuthorisedContacts listAuthorisedContacts,
            ShowAuthorisedContact showAuthorisedContact,
            AuthoriseContact authoriseContact) {
        this.listAuthorisedContacts = listAuthorisedContacts;
        this.showAuthorisedContact = showAuthorisedContact;
        this.authoriseContact = authoriseContact;
    }

    @Schema(name = "NewRoles", requiredProperties = "roles")
    record NewRoles(
            @Schema(description = "All that the contact has from now on; an empty list takes all away.")
            List<ContactRole> roles) {}

    @Schema(
            name = "AuthorisedContact",
            requiredProperties = {"contactId", "name", "email", "roles"})
    record AuthorisedContactJson(
            UUID contactId,
            @Schema(example = "Ann Lee") String name,

            @Schema(format = "email", example = "ann.lee@acme.example")
            String email,

            List<ContactRole> roles) {
        static AuthorisedContactJson of(Contact contact, AuthorisedContact authorised) {
            return new AuthorisedContactJson(
                    contact.id().value(), contact.name(), contact.email().value(), List.copyOf(authorised.roles()));
        }
    }

    @Schema(
            name = "AuthorisedContacts",
            requiredProperties = {"items", "next"})
    record Page(
            List<AuthorisedContactJson> items,

            @Schema(
                    types = {"string", "null"},
                    description = "The cursor of the next page, if there is one.")
            Optional<String> next) {}

    private static Optional<Set<ContactRole>> roles(Part json) {
        var roles = json.required("roles", Readers.list(Readers.constant(ContactRole.class)));
        return json.complete(() -> ContactRole.set(roles.orElseThrow()));
    }

    @GET
    @ForContacts
    @SecurityRequirement(name = "token", scopes = "agreements:read")
    @Operation(
            operationId = "listAuthorisedContacts",
            summary = "List what the customer's contacts may do under an agreement",
            description = "All contacts of the agreement's customer, those added first first. A contact of whom nothing"
                    + " was said may REPORT, and nothing else.")
    @Parameter(ref = "limit")
    @Parameter(ref = "cursor")
    @ApiResponse(
            responseCode = "200",
            description = "A page.",
            headers = @Header(name = "Link", ref = "Link"),
            content = @Content(schema = @Schema(implementation = Page.class)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    public Response list(
            @Context SecurityContext security,
            @Parameter(ref = "agreementId") @PathParam("id") String id,
            @Context UriInfo address) {
        var query = new Query(address);
        var limit = query.limit(ListAuthorisedContacts.MAX_LIMIT);
        var after = query.optional("cursor", Readers.cursor(Cursor::ofId)).map(ContactId::new);
        query.refuseFaults();
        var command =
                new ListAuthorisedContacts.Command(AgentPrincipal.anyCaller(security), agreementId(id), after, limit);
        return switch (listAuthorisedContacts.execute(command)) {
            case ListAuthorisedContacts.Outcome.Listed(var lines, var last) -> {
                var items = lines.stream()
                        .map(line -> AuthorisedContactJson.of(line.contact(), line.authorised()))
                        .toList();
                var next = last.map(ContactId::value).map(Cursor::text);
                yield Pages.answer(new Page(items, next), next, address);
            }
            case ListAuthorisedContacts.Outcome.Unknown() -> ProblemType.notFound(NO_AGREEMENT);
        };
    }

    @GET
    @Path("{contactId}")
    @ForContacts
    @SecurityRequirement(name = "token", scopes = "agreements:read")
    @Operation(
            operationId = "showAuthorisedContact",
            summary = "Show what a contact may do under an agreement",
            description = "REPORT alone, if nothing was said.")
    @ApiResponse(
            responseCode = "200",
            description = "The contact with his roles.",
            content = @Content(schema = @Schema(implementation = AuthorisedContactJson.class)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    public Response show(
            @Context SecurityContext security,
            @Parameter(ref = "agreementId") @PathParam("id") String id,
            @Parameter(ref = "contactId") @PathParam("contactId") String contactId) {
        var command = new ShowAuthorisedContact.Command(
                AgentPrincipal.anyCaller(security), agreementId(id), contactId(contactId));
        return switch (showAuthorisedContact.execute(command)) {
            case ShowAuthorisedContact.Outcome.Shown(var contact, var authorised) ->
                Response.ok(AuthorisedContactJson.of(contact, authorised)).build();
            case ShowAuthorisedContact.Outcome.UnknownAgreement() -> ProblemType.notFound(NO_AGREEMENT);
            case ShowAuthorisedContact.Outcome.UnknownContact() -> ProblemType.notFound(NO_CONTACT);
        };
    }

    @PUT
    @Path("{contactId}")
    @SecurityRequirement(name = "token", scopes = "agreements:write")
    @Operation(
            operationId = "authoriseContact",
            summary = "Say what a contact may do under an agreement",
            description = "In place of all that was said before; done again, it changes nothing. REPORT: report issues."
                    + " RAISE_SEVERITY: raise the severity of an issue. APPROVE_CHARGES: approve chargeable work."
                    + " READ_STATEMENTS: read the months' statements.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewRoles.class),
                            examples = {
                                @ExampleObject(
                                        name = "Two roles",
                                        value = "{\"roles\": [\"REPORT\", \"RAISE_SEVERITY\"]}"),
                                @ExampleObject(name = "None", value = "{\"roles\": []}")
                            }))
    @ApiResponse(
            responseCode = "200",
            description = "The contact with his roles.",
            content = @Content(schema = @Schema(implementation = AuthorisedContactJson.class)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "413", ref = "TooLarge")
    @ApiResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @ApiResponse(responseCode = "422", ref = "Refused")
    public Response authorise(
            @Context SecurityContext security,
            @Parameter(ref = "agreementId") @PathParam("id") String id,
            @Parameter(ref = "contactId") @PathParam("contactId") String contactId,
            @Parameter(hidden = true) Body body) {
        var command = new AuthoriseContact.Command(
                AgentPrincipal.caller(security),
                agreementId(id),
                contactId(contactId),
                body.as(AuthorisedContactsResource::roles));
        return switch (authoriseContact.execute(command)) {
            case AuthoriseContact.Outcome.Authorised(var contact, var authorised) ->
                Response.ok(AuthorisedContactJson.of(contact, authorised)).build();
            case AuthoriseContact.Outcome.UnknownAgreement() -> ProblemType.notFound(NO_AGREEMENT);
            case AuthoriseContact.Outcome.UnknownContact() -> ProblemType.notFound(NO_CONTACT);
        };
    }

    @DELETE
    @Path("{contactId}")
    @SecurityRequirement(name = "token", scopes = "agreements:write")
    @Operation(
            operationId = "barContact",
            summary = "Take all roles under an agreement from a contact",
            description = "As an empty list of roles does; the contact may not even report then.")
    @ApiResponse(responseCode = "204", description = "The contact has no role.")
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    public Response bar(
            @Context SecurityContext security,
            @Parameter(ref = "agreementId") @PathParam("id") String id,
            @Parameter(ref = "contactId") @PathParam("contactId") String contactId) {
        var command = new AuthoriseContact.Command(
                AgentPrincipal.caller(security), agreementId(id), contactId(contactId), Set.of());
        return switch (authoriseContact.execute(command)) {
            case AuthoriseContact.Outcome.Authorised authorised ->
                Response.noContent().build();
            case AuthoriseContact.Outcome.UnknownAgreement() -> ProblemType.notFound(NO_AGREEMENT);
            case AuthoriseContact.Outcome.UnknownContact() -> ProblemType.notFound(NO_CONTACT);
        };
    }

    private static AgreementId agreementId(String id) {
        return new AgreementId(Wire.id(id).orElseThrow(() -> Places.unknown(NO_AGREEMENT)));
    }

    private static ContactId contactId(String id) {
        return new ContactId(Wire.id(id).orElseThrow(() -> Places.unknown(NO_CONTACT)));
    }
}
