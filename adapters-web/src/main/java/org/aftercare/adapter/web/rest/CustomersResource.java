package org.aftercare.adapter.web.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
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
import java.util.UUID;
import org.aftercare.adapter.web.problem.ProblemType;
import org.aftercare.application.customer.AddContact;
import org.aftercare.application.customer.CreateCustomer;
import org.aftercare.application.customer.ListContacts;
import org.aftercare.application.customer.ListCustomers;
import org.aftercare.application.customer.ShowContact;
import org.aftercare.application.customer.ShowCustomer;
import org.aftercare.domain.Text;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.ContactId;
import org.aftercare.domain.customer.Customer;
import org.aftercare.domain.customer.CustomerId;
import org.aftercare.domain.customer.EmailAddress;

/** Customers, and the people there. */
@Path("customers")
@Singleton
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@AnyAnswers
@Tag(name = "Customers")
public class CustomersResource {
    private static final String NO_CUSTOMER = "There is no customer with this id.";
    private static final String NO_CONTACT = "The customer has no contact with this id.";

    private final CreateCustomer createCustomer;
    private final ShowCustomer showCustomer;
    private final AddContact addContact;
    private final ShowContact showContact;
    private final ListCustomers listCustomers;
    private final ListContacts listContacts;

    @Inject
    public CustomersResource(
            CreateCustomer createCustomer,
            ShowCustomer showCustomer,
            AddContact addContact,
            ShowContact showContact,
            ListCustomers listCustomers,
            ListContacts listContacts) {
        this.createCustomer = createCustomer;
        this.showCustomer = showCustomer;
        this.addContact = addContact;
        this.showContact = showContact;
        this.listCustomers = listCustomers;
        this.listContacts = listContacts;
    }

    @Schema(name = "NewCustomer", requiredProperties = "name")
    record NewCustomer(
            @Schema(description = "On one line.", minLength = 1, maxLength = Customer.MAX_NAME, example = "Acme Ltd")
            String name) {}

    @Schema(
            name = "Customer",
            requiredProperties = {"id", "name"})
    record CustomerJson(
            UUID id, @Schema(example = "Acme Ltd") String name) {
        static Response.ResponseBuilder answer(Response.ResponseBuilder answer, Customer customer) {
            return answer.tag(ETags.of(customer.revision())).entity(of(customer));
        }

        static CustomerJson of(Customer customer) {
            return new CustomerJson(customer.id().value(), customer.name());
        }
    }

    @Schema(
            name = "Customers",
            requiredProperties = {"items", "next"})
    record CustomersPage(
            List<CustomerJson> items,

            @Schema(
                    types = {"string", "null"},
                    description = "The cursor of the next page, if there is one.")
            Optional<String> next) {}

    @Schema(
            name = "NewContact",
            requiredProperties = {"name", "email"})
    record NewContact(
            @Schema(description = "On one line.", minLength = 1, maxLength = Contact.MAX_NAME, example = "Ann Lee")
            String name,

            @Schema(
                    description = "Kept in lower case; no two contacts have the same.",
                    format = "email",
                    maxLength = 254,
                    example = "ann.lee@acme.example")
            String email) {}

    @Schema(
            name = "Contact",
            requiredProperties = {"id", "customerId", "name", "email"})
    record ContactJson(
            UUID id,
            UUID customerId,
            @Schema(example = "Ann Lee") String name,

            @Schema(format = "email", example = "ann.lee@acme.example")
            String email) {
        static Response.ResponseBuilder answer(Response.ResponseBuilder answer, Contact contact) {
            return answer.tag(ETags.of(contact.revision())).entity(of(contact));
        }

        static ContactJson of(Contact contact) {
            return new ContactJson(
                    contact.id().value(),
                    contact.customerId().value(),
                    contact.name(),
                    contact.email().value());
        }
    }

    @Schema(
            name = "Contacts",
            requiredProperties = {"items", "next"})
    record ContactsPage(
            List<ContactJson> items,

            @Schema(
                    types = {"string", "null"},
                    description = "The cursor of the next page, if there is one.")
            Optional<String> next) {}

    private static Optional<CreateCustomer.Command> customer(Part json, Caller.OfVendor caller) {
        var name = json.required("name", Readers.text().then(text -> Text.line(text, Customer.MAX_NAME)));
        return json.complete(() -> new CreateCustomer.Command(caller, name.orElseThrow()));
    }

    private static Optional<AddContact.Command> contact(Part json, Caller.OfVendor caller, CustomerId customer) {
        var name = json.required("name", Readers.text().then(text -> Text.line(text, Contact.MAX_NAME)));
        var email = json.required("email", Readers.text().then(EmailAddress::new));
        return json.complete(() -> new AddContact.Command(caller, customer, name.orElseThrow(), email.orElseThrow()));
    }

    @POST
    @RepeatSafe
    @SecurityRequirement(name = "token", scopes = "agreements:write")
    @Operation(
            operationId = "createCustomer",
            summary = "Take in a customer",
            description = "An organisation that is to have agreements. Two may have the same name.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewCustomer.class)))
    @ApiResponse(
            responseCode = "201",
            description = "The customer is there.",
            headers = {@Header(name = "Location", ref = "Location"), @Header(name = "ETag", ref = "ETag")},
            content = @Content(schema = @Schema(implementation = CustomerJson.class)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "413", ref = "TooLarge")
    @ApiResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @ApiResponse(responseCode = "422", ref = "Refused")
    public Response create(@Context SecurityContext security, @Parameter(hidden = true) Body body) {
        var caller = AgentPrincipal.caller(security);
        return switch (createCustomer.execute(body.as(json -> customer(json, caller)))) {
            case CreateCustomer.Outcome.Created(var customer) ->
                CustomerJson.answer(
                                Response.created(
                                        Places.of("customers", customer.id().value())),
                                customer)
                        .build();
        };
    }

    @GET
    @SecurityRequirement(name = "token", scopes = "agreements:read")
    @Operation(
            operationId = "listCustomers",
            summary = "List customers by name",
            description = "Whatever the case of its letters.")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "name",
            schema = @Schema(type = "string"),
            description = "Only those whose names begin so, whatever the case of the letters.",
            example = "acme")
    @Parameter(ref = "limit")
    @Parameter(ref = "cursor")
    @ApiResponse(
            responseCode = "200",
            description = "A page.",
            headers = @Header(name = "Link", ref = "Link"),
            content = @Content(schema = @Schema(implementation = CustomersPage.class)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    public Response list(@Context SecurityContext security, @Context UriInfo address) {
        var caller = AgentPrincipal.caller(security);
        var query = new Query(address);
        var name = query.optional("name", Readers.text()).orElse("");
        var limit = query.limit(ListCustomers.MAX_LIMIT);
        var after = query.optional("cursor", Readers.cursor(Cursor::ofId)).map(CustomerId::new);
        query.refuseFaults();
        return switch (listCustomers.execute(new ListCustomers.Command(caller, name, after, limit))) {
            case ListCustomers.Outcome.Listed(var customers, var last) -> {
                var items = customers.stream().map(CustomerJson::of).toList();
                var next = last.map(CustomerId::value).map(Cursor::text);
                yield Pages.answer(new CustomersPage(items, next), next, address);
            }
        };
    }

    @GET
    @Path("{id}")
    @ForContacts
    @SecurityRequirement(name = "token", scopes = "agreements:read")
    @Operation(
            operationId = "showCustomer",
            summary = "Show a customer",
            description = "Its agreements and contacts have addresses of their own.")
    @ApiResponse(
            responseCode = "200",
            description = "The customer.",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(implementation = CustomerJson.class)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    public Response show(@Context SecurityContext security, @Parameter(ref = "customerId") @PathParam("id") String id) {
        return switch (showCustomer.execute(
                new ShowCustomer.Command(AgentPrincipal.anyCaller(security), customerId(id)))) {
            case ShowCustomer.Outcome.Shown(var customer) ->
                CustomerJson.answer(Response.ok(), customer).build();
            case ShowCustomer.Outcome.Unknown() -> ProblemType.notFound(NO_CUSTOMER);
        };
    }

    @POST
    @RepeatSafe
    @Path("{id}/contacts")
    @SecurityRequirement(name = "token", scopes = "agreements:write")
    @Operation(
            operationId = "addContact",
            summary = "Add a contact to a customer",
            description = "A person at the customer, who can be told of issues by mail.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewContact.class)))
    @ApiResponse(
            responseCode = "201",
            description = "The contact is there.",
            headers = {@Header(name = "Location", ref = "Location"), @Header(name = "ETag", ref = "ETag")},
            content = @Content(schema = @Schema(implementation = ContactJson.class)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "409", ref = "Conflict")
    @ApiResponse(responseCode = "413", ref = "TooLarge")
    @ApiResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @ApiResponse(responseCode = "422", ref = "Refused")
    public Response addContact(
            @Context SecurityContext security,
            @Parameter(ref = "customerId") @PathParam("id") String id,
            @Parameter(hidden = true) Body body) {
        var customerId = customerId(id);
        var caller = AgentPrincipal.caller(security);
        return switch (addContact.execute(body.as(json -> contact(json, caller, customerId)))) {
            case AddContact.Outcome.Added(var contact) ->
                ContactJson.answer(
                                Response.created(Places.of(
                                        "customers",
                                        id,
                                        "contacts",
                                        contact.id().value())),
                                contact)
                        .build();
            case AddContact.Outcome.UnknownCustomer() -> ProblemType.notFound(NO_CUSTOMER);
            case AddContact.Outcome.AddressTaken() ->
                ProblemType.ADDRESS_TAKEN
                        .problem("Another contact, of this customer or another, has this mail address.")
                        .response();
        };
    }

    @GET
    @Path("{id}/contacts")
    @ForContacts
    @SecurityRequirement(name = "token", scopes = "agreements:read")
    @Operation(
            operationId = "listContacts",
            summary = "List the contacts of a customer",
            description = "Those added first first. What each may do is said by the agreements.")
    @Parameter(ref = "limit")
    @Parameter(ref = "cursor")
    @ApiResponse(
            responseCode = "200",
            description = "A page.",
            headers = @Header(name = "Link", ref = "Link"),
            content = @Content(schema = @Schema(implementation = ContactsPage.class)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    public Response listContacts(
            @Context SecurityContext security,
            @Parameter(ref = "customerId") @PathParam("id") String id,
            @Context UriInfo address) {
        var query = new Query(address);
        var limit = query.limit(ListContacts.MAX_LIMIT);
        var after = query.optional("cursor", Readers.cursor(Cursor::ofId)).map(ContactId::new);
        query.refuseFaults();
        var command = new ListContacts.Command(AgentPrincipal.anyCaller(security), customerId(id), after, limit);
        return switch (listContacts.execute(command)) {
            case ListContacts.Outcome.Listed(var contacts, var last) -> {
                var items = contacts.stream().map(ContactJson::of).toList();
                var next = last.map(ContactId::value).map(Cursor::text);
                yield Pages.answer(new ContactsPage(items, next), next, address);
            }
            case ListContacts.Outcome.Unknown() -> ProblemType.notFound(NO_CUSTOMER);
        };
    }

    @GET
    @Path("{id}/contacts/{contactId}")
    @ForContacts
    @SecurityRequirement(name = "token", scopes = "agreements:read")
    @Operation(
            operationId = "showContact",
            summary = "Show a contact",
            description = "A contact is found at its own customer only.")
    @ApiResponse(
            responseCode = "200",
            description = "The contact.",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(implementation = ContactJson.class)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    public Response showContact(
            @Context SecurityContext security,
            @Parameter(ref = "customerId") @PathParam("id") String id,
            @Parameter(ref = "contactId") @PathParam("contactId") String contactId) {
        var command = new ShowContact.Command(
                AgentPrincipal.anyCaller(security),
                customerId(id),
                new ContactId(Wire.id(contactId).orElseThrow(() -> Places.unknown(NO_CONTACT))));
        return switch (showContact.execute(command)) {
            case ShowContact.Outcome.Shown(var contact) ->
                ContactJson.answer(Response.ok(), contact).build();
            case ShowContact.Outcome.Unknown() -> ProblemType.notFound(NO_CONTACT);
        };
    }

    private static CustomerId customerId(String id) {
        return new CustomerId(Wire.id(id).orElseThrow(() -> Places.unknown(NO_CUSTOMER)));
    }
}
