package org.aftercare.adapter.web.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.adapter.web.portal.AgreementDocuments;
import org.aftercare.adapter.web.problem.ProblemType;
import org.aftercare.application.agreement.AddVersion;
import org.aftercare.application.agreement.DraftAgreement;
import org.aftercare.application.agreement.ListAgreements;
import org.aftercare.application.agreement.ReadVersion;
import org.aftercare.application.agreement.ReplaceDraft;
import org.aftercare.application.agreement.ShowAgreement;
import org.aftercare.application.agreement.SignVersion;
import org.aftercare.domain.Revision;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.AgreementNumber;
import org.aftercare.domain.agreement.Terms;
import org.aftercare.domain.agreement.Version;
import org.aftercare.domain.customer.CustomerId;
import org.aftercare.domain.issue.Channel;

/** Agreements with their versions: drafted, replaced, signed. */
@Path("agreements")
@Singleton
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@AnyAnswers
@Tag(name = "Agreements")
public class AgreementsResource {
    private static final String NO_AGREEMENT = "There is no agreement with this id.";
    private static final String NO_VERSION = "There is no agreement with this id that has a version with this number.";

    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("utf-8");
    private static final String PDF = "application/pdf";
    private static final MediaType PDF_TYPE = MediaType.valueOf(PDF);
    private static final List<Variant> VARIANTS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.TEXT_HTML_TYPE, PDF_TYPE)
            .add()
            .build();

    private final DraftAgreement draftAgreement;
    private final ShowAgreement showAgreement;
    private final AddVersion addVersion;
    private final ReplaceDraft replaceDraft;
    private final SignVersion signVersion;
    private final ReadVersion readVersion;
    private final AgreementDocuments documents;
    private final ListAgreements listAgreements;

    @Inject
    public AgreementsResource(
            DraftAgreement draftAgreement,
            ShowAgreement showAgreement,
            AddVersion addVersion,
            ReplaceDraft replaceDraft,
            SignVersion signVersion,
            ReadVersion readVersion,
            AgreementDocuments documents,
            ListAgreements listAgreements) {
        this.draftAgreement = draftAgreement;
        this.showAgreement = showAgreement;
        this.addVersion = addVersion;
        this.replaceDraft = replaceDraft;
        this.signVersion = signVersion;
        this.readVersion = readVersion;
        this.documents = documents;
        this.listAgreements = listAgreements;
    }

    @Schema(
            name = "NewAgreement",
            requiredProperties = {"customerId", "title", "systems", "terms"})
    record NewAgreement(
            UUID customerId,

            @Schema(
                    description = "On one line.",
                    minLength = 1,
                    maxLength = Agreement.MAX_NAME,
                    example = "Support for the ordering portal")
            String title,

            @Schema(description = "1 to 100 names, no two alike.", example = "[\"Portal\"]")
            List<String> systems,

            TermsJson terms) {}

    @Schema(name = "NewTerms", requiredProperties = "terms")
    record NewTerms(TermsJson terms) {}

    @Schema(name = "NewSignature", requiredProperties = "signedBy")
    record NewSignature(
            @Schema(
                    description = "Who signs for the customer.",
                    minLength = 1,
                    maxLength = Version.MAX_SIGNER,
                    example = "Ann Lee")
            String signedBy,

            @Schema(
                    description = "Whether issues that are open move to the version, as soon as it is in force.",
                    defaultValue = "false")
            boolean applyToOpenIssues) {}

    @Schema(
            name = "AgreementLine",
            requiredProperties = {"id", "number", "customerId", "title", "systems", "inForce"})
    record Line(
            UUID id,
            @Schema(example = "SA-0007") String number,
            UUID customerId,

            @Schema(example = "Support for the ordering portal")
            String title,

            @Schema(example = "[\"Portal\"]") List<String> systems,

            @Schema(
                    types = {"integer", "null"},
                    description = "The number of the version that is in force now, if one is.",
                    example = "1")
            Optional<Integer> inForce) {
        static Line of(Agreement agreement, Instant at) {
            return new Line(
                    agreement.id().value(),
                    agreement.number().toString(),
                    agreement.customerId().value(),
                    agreement.title(),
                    agreement.systems(),
                    agreement.inForceAt(at).map(Version::number));
        }
    }

    @Schema(
            name = "Agreements",
            requiredProperties = {"items", "next"})
    record Page(
            List<Line> items,

            @Schema(
                    types = {"string", "null"},
                    description = "The cursor of the next page, if there is one.")
            Optional<String> next) {}

    private record Signature(String signedBy, boolean applyToOpenIssues) {}

    private static Optional<DraftAgreement.Command> agreement(Part json) {
        var customerId = json.required("customerId", Readers.id());
        var title = json.required("title", Readers.text());
        var systems = json.required("systems", Readers.list(Readers.text()));
        var terms = json.required("terms", TermsJson.READER);
        // what can be said of title and systems is said together with what is wrong elsewhere
        json.rule(() -> new Agreement(
                new AgreementId(new UUID(0, 0)),
                new AgreementNumber(1),
                new CustomerId(new UUID(0, 0)),
                title.orElse("?"),
                systems.orElse(List.of("?")),
                List.of(Version.draft(1, terms.orElse(TermsJson.SOME_TERMS))),
                Revision.NONE));
        return json.complete(() -> new DraftAgreement.Command(
                new CustomerId(customerId.orElseThrow()),
                title.orElseThrow(),
                systems.orElseThrow(),
                terms.orElseThrow()));
    }

    private static Optional<Terms> terms(Part json) {
        return json.required("terms", TermsJson.READER);
    }

    private static Optional<Signature> signature(Part json) {
        var signedBy =
                json.required("signedBy", Readers.text().then(name -> new Version.Signature(name, Instant.EPOCH).by()));
        var applyToOpenIssues = json.optional("applyToOpenIssues", Readers.flag());
        return json.complete(() -> new Signature(signedBy.orElseThrow(), applyToOpenIssues.orElse(false)));
    }

    @POST
    @RepeatSafe
    @SecurityRequirement(name = "token", scopes = "agreements:write")
    @Operation(
            operationId = "draftAgreement",
            summary = "Draw up an agreement",
            description = "Its version 1 is a draft with the given terms.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewAgreement.class),
                            examples = {
                                @ExampleObject(
                                        name = "Office hours, and S1 at weekends",
                                        value = Examples.NEW_AGREEMENT),
                                @ExampleObject(name = "With charges", value = Examples.NEW_CHARGED_AGREEMENT)
                            }))
    @ApiResponse(
            responseCode = "201",
            description = "The agreement is there, with a draft.",
            headers = {@Header(name = "Location", ref = "Location"), @Header(name = "ETag", ref = "ETag")},
            content = @Content(schema = @Schema(implementation = AgreementJson.class)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "413", ref = "TooLarge")
    @ApiResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @ApiResponse(responseCode = "422", ref = "Refused")
    public Response draft(@Parameter(hidden = true) Body body) {
        return switch (draftAgreement.execute(body.as(AgreementsResource::agreement))) {
            case DraftAgreement.Outcome.Drafted(var agreement) ->
                Response.created(Places.of("agreements", agreement.id().value()))
                        .tag(ETags.of(agreement.revision()))
                        .entity(AgreementJson.of(agreement))
                        .build();
            case DraftAgreement.Outcome.Refused(var faults) -> ProblemType.refused(faults);
        };
    }

    @GET
    @Path("{id}")
    @ForContacts
    @SecurityRequirement(name = "token", scopes = "agreements:read")
    @Operation(
            operationId = "showAgreement",
            summary = "Show an agreement with all its versions",
            description = "Its versions come by number, each with its terms as they were put.")
    @ApiResponse(
            responseCode = "200",
            description = "The agreement.",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(implementation = AgreementJson.class)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    public Response show(
            @Context SecurityContext security, @Parameter(ref = "agreementId") @PathParam("id") String id) {
        return switch (showAgreement.execute(
                new ShowAgreement.Command(AgentPrincipal.anyCaller(security), agreementId(id)))) {
            case ShowAgreement.Outcome.Shown(var agreement) ->
                Response.ok(AgreementJson.of(agreement))
                        .tag(ETags.of(agreement.revision()))
                        .build();
            case ShowAgreement.Outcome.Unknown() -> ProblemType.notFound(NO_AGREEMENT);
        };
    }

    @GET
    @ForContacts
    @SecurityRequirement(name = "token", scopes = "agreements:read")
    @Operation(
            operationId = "listAgreements",
            summary = "List agreements by number",
            description = "Without their terms. Contacts see those of their customer.")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "customer",
            schema = @Schema(type = "string", format = "uuid"),
            description = "Only those of the customer.")
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
        var customer = query.optional("customer", Readers.id()).map(CustomerId::new);
        var limit = query.limit(ListAgreements.MAX_LIMIT);
        var after = query.optional("cursor", Readers.cursor(Cursor::ofAgreement));
        query.refuseFaults();
        var command = new ListAgreements.Command(AgentPrincipal.anyCaller(security), customer, after, limit);
        return switch (listAgreements.execute(command)) {
            case ListAgreements.Outcome.Listed(var agreements, var at, var last) -> {
                var items = agreements.stream()
                        .map(agreement -> Line.of(agreement, at))
                        .toList();
                var next = last.map(Cursor::text);
                yield Pages.answer(new Page(items, next), next, address);
            }
        };
    }

    @POST
    @RepeatSafe
    @Path("{id}/versions")
    @SecurityRequirement(name = "token", scopes = "agreements:write")
    @Operation(
            operationId = "addVersion",
            summary = "Add a further version, as a draft",
            description = "The versions before it stay in force until it is signed and its effective date has come.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewTerms.class)))
    @ApiResponse(
            responseCode = "201",
            description = "The draft is there.",
            headers = {@Header(name = "Location", ref = "Location"), @Header(name = "ETag", ref = "ETag")},
            content = @Content(schema = @Schema(implementation = AgreementJson.VersionJson.class)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "409", ref = "Conflict")
    @ApiResponse(responseCode = "412", ref = "Stale")
    @ApiResponse(responseCode = "413", ref = "TooLarge")
    @ApiResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @ApiResponse(responseCode = "422", ref = "Refused")
    @Parameter(ref = "ifMatch")
    public Response addVersion(
            @Parameter(ref = "agreementId") @PathParam("id") String id,
            @Context HttpHeaders headers,
            @Parameter(hidden = true) Body body) {
        var agreementId = agreementId(id);
        var ifMatch = IfMatch.of(headers);
        var terms = body.as(AgreementsResource::terms);
        return switch (ifMatch.make(
                expected -> addVersion.execute(new AddVersion.Command(agreementId, terms, expected)))) {
            case AddVersion.Outcome.Added(var agreement, var version) ->
                version(Response.created(Places.of("agreements", id, "versions", version)), agreement, version);
            case AddVersion.Outcome.Unknown() -> ProblemType.notFound(NO_AGREEMENT);
            case AddVersion.Outcome.Refused(var faults) -> ProblemType.refused(faults);
        };
    }

    @GET
    @Path("{id}/versions/{version}")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML, PDF})
    @ForContacts
    @SecurityRequirement(name = "token", scopes = "agreements:read")
    @Operation(
            operationId = "showVersion",
            summary = "Show a version of an agreement",
            description =
                    "As JSON, its ETag is that of the agreement, for the If-Match header of a change. As HTML and as"
                            + " PDF it is the agreement as people read it, made from the same terms: a signed version is the same"
                            + " to the byte whenever it is asked for, and its bank holidays are those known when it was signed.")
    @ApiResponse(
            responseCode = "200",
            description = "The version.",
            headers = {
                @Header(name = "ETag", ref = "ETag"),
                @Header(name = "Vary", ref = "Vary"),
                @Header(name = "Content-Disposition", ref = "ContentDisposition")
            },
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = AgreementJson.VersionJson.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = "string")),
                @Content(mediaType = PDF, schema = @Schema(type = "string", format = "binary"))
            })
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    public Response showVersion(
            @Context SecurityContext security,
            @Context Request request,
            @Parameter(ref = "agreementId") @PathParam("id") String id,
            @Parameter(ref = "version") @PathParam("version") String version) {
        var wanted = request.selectVariant(VARIANTS);
        var command =
                new ReadVersion.Command(AgentPrincipal.anyCaller(security), agreementId(id), versionNumber(version));
        return switch (readVersion.execute(command)) {
            case ReadVersion.Outcome.Read read -> written(read, wanted);
            case ReadVersion.Outcome.Unknown() -> ProblemType.notFound(NO_VERSION);
        };
    }

    private Response written(ReadVersion.Outcome.Read read, Variant wanted) {
        var type = wanted.getMediaType();
        if (type.equals(MediaType.TEXT_HTML_TYPE)) {
            return document(read, documents.html(read), HTML, "html")
                    .header("Content-Security-Policy", AgreementDocuments.POLICY)
                    .build();
        }
        if (type.equals(PDF_TYPE)) {
            return document(read, documents.pdf(read), type, "pdf").build();
        }
        return version(Response.ok(), read.agreement(), read.version().number());
    }

    private static Response.ResponseBuilder document(
            ReadVersion.Outcome.Read read, byte[] bytes, MediaType type, String ending) {
        var name = read.agreement().number() + "-v" + read.version().number() + "." + ending;
        return Response.ok(bytes, type)
                .tag(ETags.of(bytes))
                .header(HttpHeaders.CONTENT_LANGUAGE, "en-GB")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"");
    }

    @PUT
    @Path("{id}/versions/{version}")
    @SecurityRequirement(name = "token", scopes = "agreements:write")
    @Operation(
            operationId = "replaceDraft",
            summary = "Replace the terms of a draft",
            description = "A signed version is immutable: 409.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewTerms.class)))
    @ApiResponse(
            responseCode = "200",
            description = "The draft with its new terms.",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(implementation = AgreementJson.VersionJson.class)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "409", ref = "Conflict")
    @ApiResponse(responseCode = "412", ref = "Stale")
    @ApiResponse(responseCode = "413", ref = "TooLarge")
    @ApiResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @ApiResponse(responseCode = "422", ref = "Refused")
    @ApiResponse(responseCode = "428", ref = "MatchRequired")
    @Parameter(ref = "ifMatchRequired")
    public Response replaceDraft(
            @Parameter(ref = "agreementId") @PathParam("id") String id,
            @Parameter(ref = "version") @PathParam("version") String version,
            @Context HttpHeaders headers,
            @Parameter(hidden = true) Body body) {
        var agreementId = agreementId(id);
        var number = versionNumber(version);
        var ifMatch = IfMatch.required(headers);
        var terms = body.as(AgreementsResource::terms);
        return switch (ifMatch.make(
                expected -> replaceDraft.execute(new ReplaceDraft.Command(agreementId, number, terms, expected)))) {
            case ReplaceDraft.Outcome.Replaced(var agreement) -> version(Response.ok(), agreement, number);
            case ReplaceDraft.Outcome.Unknown() -> ProblemType.notFound(NO_VERSION);
            case ReplaceDraft.Outcome.AlreadySigned() -> alreadySigned(number);
            case ReplaceDraft.Outcome.Refused(var faults) -> ProblemType.refused(faults);
        };
    }

    @POST
    @RepeatSafe
    @Path("{id}/versions/{version}/signature")
    @SecurityRequirement(name = "token", scopes = "agreements:write")
    @Operation(
            operationId = "signVersion",
            summary = "Sign a draft",
            description = "From then on the version is immutable, and in force from its effective date.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewSignature.class)))
    @ApiResponse(
            responseCode = "200",
            description = "The signed version.",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(implementation = AgreementJson.VersionJson.class)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "409", ref = "Conflict")
    @ApiResponse(responseCode = "412", ref = "Stale")
    @ApiResponse(responseCode = "413", ref = "TooLarge")
    @ApiResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @ApiResponse(responseCode = "422", ref = "Refused")
    @Parameter(ref = "ifMatch")
    public Response sign(
            @Context SecurityContext security,
            @Parameter(ref = "agreementId") @PathParam("id") String id,
            @Parameter(ref = "version") @PathParam("version") String version,
            @Context HttpHeaders headers,
            @Parameter(hidden = true) Body body) {
        var agreementId = agreementId(id);
        var number = versionNumber(version);
        var ifMatch = IfMatch.of(headers);
        var caller = AgentPrincipal.caller(security);
        var signature = body.as(AgreementsResource::signature);
        return switch (ifMatch.make(expected -> signVersion.execute(new SignVersion.Command(
                caller,
                Channel.API,
                agreementId,
                number,
                signature.signedBy(),
                signature.applyToOpenIssues(),
                expected)))) {
            case SignVersion.Outcome.Signed(var agreement) -> version(Response.ok(), agreement, number);
            case SignVersion.Outcome.Unknown() -> ProblemType.notFound(NO_VERSION);
            case SignVersion.Outcome.AlreadySigned() -> alreadySigned(number);
        };
    }

    private static Response version(Response.ResponseBuilder answer, Agreement agreement, int number) {
        return agreement
                .version(number)
                .map(version -> answer.tag(ETags.of(agreement.revision()))
                        .entity(AgreementJson.VersionJson.of(version))
                        .build())
                .orElseGet(() -> ProblemType.notFound(NO_VERSION));
    }

    private static Response alreadySigned(int number) {
        return ProblemType.ALREADY_SIGNED
                .problem("Version " + number + " is signed, so it does not change any more.")
                .response();
    }

    private static AgreementId agreementId(String id) {
        return new AgreementId(Wire.id(id).orElseThrow(() -> Places.unknown(NO_AGREEMENT)));
    }

    private static int versionNumber(String version) {
        return Wire.count(version).orElseThrow(() -> Places.unknown(NO_VERSION));
    }
}
