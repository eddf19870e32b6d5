package org.aftercare.adapter.web.portal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.aftercare.application.agreement.ListAuthorisedContacts;
import org.aftercare.application.agreement.ListOwnAgreements;
import org.aftercare.application.agreement.PreviewOwnAgreement;
import org.aftercare.application.agreement.ShowOwnAgreement;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.AgreementNumber;

/** Shows a contact his customer's agreements: all of them, each, and what each would promise at any time. */
@Path("/agreements")
@Controller
@LogInNeeded
@Dependent
public class AgreementsController {
    private final ListOwnAgreements listOwnAgreements;
    private final ShowOwnAgreement showOwnAgreement;
    private final PreviewOwnAgreement previewOwnAgreement;
    private final ListAuthorisedContacts listAuthorisedContacts;
    private final OwnCharges ownCharges;
    private final Visitor visitor;
    private final Models models;

    @Inject
    AgreementsController(
            ListOwnAgreements listOwnAgreements,
            ShowOwnAgreement showOwnAgreement,
            PreviewOwnAgreement previewOwnAgreement,
            ListAuthorisedContacts listAuthorisedContacts,
            OwnCharges ownCharges,
            Visitor visitor,
            Models models) {
        this.listOwnAgreements = listOwnAgreements;
        this.showOwnAgreement = showOwnAgreement;
        this.previewOwnAgreement = previewOwnAgreement;
        this.listAuthorisedContacts = listAuthorisedContacts;
        this.ownCharges = ownCharges;
        this.visitor = visitor;
        this.models = models;
    }

    @GET
    public String list() {
        switch (listOwnAgreements.execute(new ListOwnAgreements.Command(visitor.caller()))) {
            case ListOwnAgreements.Outcome.Listed(var agreements, var at) ->
                models.put("list", AgreementList.of(agreements, at));
        }
        return "agreements.html";
    }

    @GET
    @Path("{number}")
    public Response show(@PathParam("number") String written, @BeanParam WhatIfInput input) {
        var number = AgreementNumber.parse(written).orElseThrow(NotFoundException::new);
        var shown =
                switch (showOwnAgreement.execute(new ShowOwnAgreement.Command(visitor.caller(), number))) {
                    case ShowOwnAgreement.Outcome.Shown found -> found;
                    case ShowOwnAgreement.Outcome.Unknown() -> throw new NotFoundException();
                };
        var reading = input.read();
        var answer = reading.question().flatMap(question -> answer(number, question, shown));
        models.put("agreement", AgreementSheet.of(shown, visitor.zone()));
        models.put("people", people(shown.agreement()));
        shown.version().terms().charges().ifPresent(charges -> models.put("charges", new ChargesPage(charges)));
        ownCharges.month(visitor.caller(), shown.agreement().id()).ifPresent(month -> models.put("month", month));
        models.put("whatIf", WhatIf.of(input, reading, answer, shown, visitor.zone()));
        return Response.status(reading.faults().isEmpty() ? 200 : 422)
                .entity("own-agreement.html")
                .build();
    }

    private AgreementPeople people(Agreement agreement) {
        var command = new ListAuthorisedContacts.Command(
                visitor.caller(), agreement.id(), Optional.empty(), AgreementPeople.MOST);
        return switch (listAuthorisedContacts.execute(command)) {
            case ListAuthorisedContacts.Outcome.Listed listed -> AgreementPeople.of(listed, visitor.caller());
            case ListAuthorisedContacts.Outcome.Unknown() -> throw new NotFoundException();
        };
    }

    private Optional<WhatIf.Answer> answer(
            AgreementNumber number, WhatIfInput.Question question, ShowOwnAgreement.Outcome.Shown shown) {
        var command = new PreviewOwnAgreement.Command(
                visitor.caller(), number, question.severity(), question.day().atTime(question.time()), visitor.zone());
        return switch (previewOwnAgreement.execute(command)) {
            case PreviewOwnAgreement.Outcome.Previewed previewed ->
                Optional.of(WhatIf.Answer.of(previewed, question.severity(), shown.at(), visitor.zone()));
            case PreviewOwnAgreement.Outcome.NotInForce() -> Optional.of(WhatIf.Answer.notInForce());
            case PreviewOwnAgreement.Outcome.Refused refused -> throw new IllegalStateException(refused.toString());
            case PreviewOwnAgreement.Outcome.Unknown() -> throw new NotFoundException();
        };
    }
}
