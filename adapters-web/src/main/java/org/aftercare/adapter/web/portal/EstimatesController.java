package org.aftercare.adapter.web.portal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.aftercare.application.charge.DecideConsent;
import org.aftercare.application.issue.ShowIssue;
import org.aftercare.domain.BrokenRuleException;
import org.aftercare.domain.Fault;
import org.aftercare.domain.charge.ConsentId;
import org.aftercare.domain.issue.IssueNumber;

/** Lets a contact who may do so approve or decline chargeable work on an issue. */
@Path("/issues/{number}/estimates")
@Controller
@LogInNeeded
@Dependent
public class EstimatesController {
    private static final String VIEW = "estimates.html";
    /** Within what a limit may be, and what is read without trouble. */
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,12}([.][0-9]{1,6})?");

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final ShowIssue showIssue;
    private final DecideConsent decideConsent;
    private final OwnCharges ownCharges;
    private final Visitor visitor;
    private final Models models;

    @Inject
    EstimatesController(
            ShowIssue showIssue, DecideConsent decideConsent, OwnCharges ownCharges, Visitor visitor, Models models) {
        this.showIssue = showIssue;
        this.decideConsent = decideConsent;
        this.ownCharges = ownCharges;
        this.visitor = visitor;
        this.models = models;
    }

    @GET
    public Response list(@PathParam("number") String number) {
        models.put("estimates", page(number(number)));
        return Response.ok(VIEW).build();
    }

    /** Approves, up to a limit. */
    @POST
    @Path("{estimate}/approval")
    public Response approve(
            @PathParam("number") String number,
            @PathParam("estimate") String estimate,
            @DefaultValue("") @FormParam("limit") String limit) {
        var issue = number(number);
        var id = id(estimate);
        var typed = limit.strip();
        if (!AMOUNT.matcher(typed).matches()) {
            return refused(
                    issue,
                    new EstimatesPage.Tried(estimate, legible(limit), "", Wording.say("estimate.limit.bad"), ""));
        }
        var answer = new DecideConsent.Answer.Approve(Optional.of(new BigDecimal(typed)));
        return decide(
                issue,
                id,
                answer,
                "approved",
                faults ->
                        new EstimatesPage.Tried(estimate, legible(limit), "", Wording.say("estimate.limit.coins"), ""));
    }

    /** Declines, with a reason if there is one to give. */
    @POST
    @Path("{estimate}/refusal")
    public Response decline(
            @PathParam("number") String number,
            @PathParam("estimate") String estimate,
            @DefaultValue("") @FormParam("reason") String reason) {
        var issue = number(number);
        var id = id(estimate);
        var said = reason.replace("\r\n", "\n");
        var answer = new DecideConsent.Answer.Decline(said.isBlank() ? Optional.empty() : Optional.of(said));
        return decide(
                issue,
                id,
                answer,
                "declined",
                faults -> new EstimatesPage.Tried(
                        estimate,
                        "",
                        legible(reason),
                        "",
                        Wording.say(
                                "report.fault",
                                Wording.say("estimate.reason"),
                                faults.getFirst().detail())));
    }

    /** Makes the form again, with what is wrong. */
    private interface Again {
        EstimatesPage.Tried of(List<Fault> faults);
    }

    private Response decide(
            IssueNumber issue, ConsentId estimate, DecideConsent.Answer answer, String done, Again again) {
        try {
            return switch (decideConsent.execute(
                    new DecideConsent.Command(visitor.caller(), issue, estimate, answer))) {
                case DecideConsent.Outcome.Decided decided -> done(issue, done);
                // somebody was quicker: the page tells what was decided
                case DecideConsent.Outcome.DecidedAlready decided -> done(issue, "meanwhile");
                case DecideConsent.Outcome.Refused(var faults) -> refused(issue, again.of(faults));
                case DecideConsent.Outcome.Unknown() -> throw new NotFoundException();
                case DecideConsent.Outcome.NotAllowed() -> throw new NotFoundException();
            };
        } catch (BrokenRuleException broken) {
            return refused(issue, again.of(broken.faults()));
        }
    }

    private static Response done(IssueNumber number, String what) {
        return Response.seeOther(URI.create("/issues/" + number + "?done=" + what))
                .build();
    }

    private Response refused(IssueNumber issue, EstimatesPage.Tried tried) {
        models.put("estimates", page(issue).refusing(tried));
        return Response.status(422).entity(VIEW).build();
    }

    private EstimatesPage page(IssueNumber number) {
        return switch (showIssue.execute(new ShowIssue.Command(visitor.caller(), number))) {
            case ShowIssue.Outcome.Shown(var view) ->
                ownCharges.estimates(visitor.caller(), view, visitor.zone()).orElseThrow(NotFoundException::new);
            case ShowIssue.Outcome.Unknown() -> throw new NotFoundException();
            case ShowIssue.Outcome.Refused(var fault) -> throw new IllegalStateException(fault.detail());
        };
    }

    private static IssueNumber number(String number) {
        return IssueNumber.parse(number).orElseThrow(NotFoundException::new);
    }

    private static ConsentId id(String written) {
        if (!ID.matcher(written).matches()) {
            throw new NotFoundException();
        }
        return new ConsentId(UUID.fromString(written));
    }

    private static String legible(String typed) {
        return Typed.legible(typed);
    }
}
