package org.aftercare.adapter.web.portal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.YearMonth;
import org.aftercare.adapter.web.figures.StatementCsv;
import org.aftercare.application.agreement.ShowOwnAgreement;
import org.aftercare.application.charge.StatementView;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.AgreementNumber;

/**
 * Shows a contact who may read them the months of an agreement: the present one as it stands, and each statement, as a page
 * and as the files that agents get by the API.
 */
@Path("/agreements/{number}/statements")
@LogInNeeded
@Dependent
public class StatementsController {
    private final ShowOwnAgreement showOwnAgreement;
    private final OwnCharges ownCharges;
    private final StatementDocuments documents;
    private final Visitor visitor;
    private final Models models;

    @Inject
    StatementsController(
            ShowOwnAgreement showOwnAgreement,
            OwnCharges ownCharges,
            StatementDocuments documents,
            Visitor visitor,
            Models models) {
        this.showOwnAgreement = showOwnAgreement;
        this.ownCharges = ownCharges;
        this.documents = documents;
        this.visitor = visitor;
        this.models = models;
    }

    @GET
    @Controller
    public String list(@PathParam("number") String number) {
        var agreement = agreement(number);
        var listed = ownCharges.months(visitor.caller(), agreement.id()).orElseThrow(NotFoundException::new);
        models.put("number", agreement.number().toString());
        models.put("title", agreement.title());
        models.put("statements", StatementLink.of(listed));
        ownCharges.month(visitor.caller(), agreement.id(), listed.now()).ifPresent(month -> models.put("month", month));
        return "statements.html";
    }

    @GET
    @Controller
    @Path("{month}")
    public String show(@PathParam("number") String number, @PathParam("month") String month) {
        var view = statement(number, month);
        models.put("statement", new StatementPage(view));
        return "own-statement.html";
    }

    @GET
    @Path("{month}.csv")
    public Response csv(@PathParam("number") String number, @PathParam("month") String month) {
        var view = statement(number, month);
        return file(view, StatementCsv.of(view), "text/csv;charset=UTF-8", "csv");
    }

    @GET
    @Path("{month}.pdf")
    public Response pdf(@PathParam("number") String number, @PathParam("month") String month) {
        var view = statement(number, month);
        return file(view, documents.pdf(view), "application/pdf", "pdf");
    }

    private static Response file(StatementView view, byte[] bytes, String type, String ending) {
        var name = view.agreement().number() + "-" + view.statement().id().month() + "." + ending;
        return Response.ok(bytes, type)
                .header(HttpHeaders.CONTENT_LANGUAGE, "en-GB")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"")
                .build();
    }

    private StatementView statement(String number, String month) {
        return ownCharges
                .statement(visitor.caller(), agreement(number).id(), month(month))
                .orElseThrow(NotFoundException::new);
    }

    private Agreement agreement(String written) {
        var number = AgreementNumber.parse(written).orElseThrow(NotFoundException::new);
        return switch (showOwnAgreement.execute(new ShowOwnAgreement.Command(visitor.caller(), number))) {
            case ShowOwnAgreement.Outcome.Shown shown -> shown.agreement();
            case ShowOwnAgreement.Outcome.Unknown() -> throw new NotFoundException();
        };
    }

    private static YearMonth month(String written) {
        if (!written.matches("[0-9]{4}-[0-9]{2}")) {
            throw new NotFoundException();
        }
        try {
            return YearMonth.parse(written);
        } catch (DateTimeException noSuchMonth) {
            throw new NotFoundException(noSuchMonth);
        }
    }
}
