package org.aftercare.adapter.web.portal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.aftercare.application.agreement.ReadVersion;
import org.aftercare.application.agreement.ShowOwnAgreement;
import org.aftercare.domain.agreement.AgreementNumber;

/** Hands a contact the documents of his customer's agreements, the same that agents get by the API. */
@Path("/agreements/{number}/versions")
@LogInNeeded
@Dependent
public class AgreementFiles {
    private static final String PDF = "application/pdf";
    private static final String PAGE = MediaType.TEXT_HTML + ";charset=UTF-8";

    private final ShowOwnAgreement showOwnAgreement;
    private final ReadVersion readVersion;
    private final AgreementDocuments documents;
    private final Visitor visitor;

    @Inject
    AgreementFiles(
            ShowOwnAgreement showOwnAgreement, ReadVersion readVersion, AgreementDocuments documents, Visitor visitor) {
        this.showOwnAgreement = showOwnAgreement;
        this.readVersion = readVersion;
        this.documents = documents;
        this.visitor = visitor;
    }

    @GET
    @Path("{version: [1-9][0-9]{0,5}}.html")
    public Response page(@PathParam("number") String number, @PathParam("version") int version) {
        var read = read(number, version);
        return answer(read, documents.html(read), PAGE, "html")
                .header("Content-Security-Policy", AgreementDocuments.POLICY)
                .build();
    }

    @GET
    @Path("{version: [1-9][0-9]{0,5}}.pdf")
    public Response pdf(@PathParam("number") String number, @PathParam("version") int version) {
        var read = read(number, version);
        return answer(read, documents.pdf(read), PDF, "pdf").build();
    }

    private ReadVersion.Outcome.Read read(String written, int version) {
        var number = AgreementNumber.parse(written).orElseThrow(NotFoundException::new);
        var agreement =
                switch (showOwnAgreement.execute(new ShowOwnAgreement.Command(visitor.caller(), number))) {
                    case ShowOwnAgreement.Outcome.Shown shown -> shown.agreement();
                    case ShowOwnAgreement.Outcome.Unknown() -> throw new NotFoundException();
                };
        return switch (readVersion.execute(new ReadVersion.Command(visitor.caller(), agreement.id(), version))) {
            case ReadVersion.Outcome.Read read -> read;
            case ReadVersion.Outcome.Unknown() -> throw new NotFoundException();
        };
    }

    private static Response.ResponseBuilder answer(
            ReadVersion.Outcome.Read read, byte[] bytes, String type, String ending) {
        var name = read.agreement().number() + "-v" + read.version().number() + "." + ending;
        return Response.ok(bytes, type)
                .header(HttpHeaders.CONTENT_LANGUAGE, "en-GB")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"");
    }
}
