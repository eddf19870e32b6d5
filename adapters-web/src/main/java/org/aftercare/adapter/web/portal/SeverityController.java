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
import java.net.URI;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Stream;
import org.aftercare.application.issue.IssueView;
import org.aftercare.application.issue.PreviewRaise;
import org.aftercare.application.issue.RaiseSeverity;
import org.aftercare.application.issue.SeverityRaises;
import org.aftercare.application.issue.ShowIssue;
import org.aftercare.domain.BrokenRuleException;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.issue.Channel;
import org.aftercare.domain.issue.IssueNumber;

/** Lets a contact who may do so raise the severity of an issue, having seen what that does to each promise. */
@Path("/issues/{number}/severity")
@Controller
@LogInNeeded
@Dependent
public class SeverityController {
    private static final String VIEW = "severity.html";

    private final ShowIssue showIssue;
    private final PreviewRaise previewRaise;
    private final RaiseSeverity raiseSeverity;
    private final Visitor visitor;
    private final Models models;

    @Inject
    SeverityController(
            ShowIssue showIssue,
            PreviewRaise previewRaise,
            RaiseSeverity raiseSeverity,
            Visitor visitor,
            Models models) {
        this.showIssue = showIssue;
        this.previewRaise = previewRaise;
        this.raiseSeverity = raiseSeverity;
        this.visitor = visitor;
        this.models = models;
    }

    @GET
    public Response form(@PathParam("number") String number) {
        return show(number(number), Optional.empty(), "", "");
    }

    @POST
    public Response raise(
            @PathParam("number") String number,
            @DefaultValue("") @FormParam("severity") String severity,
            @DefaultValue("") @FormParam("text") String text) {
        var known = number(number);
        var chosen = Stream.of(Severity.values())
                .filter(value -> value.name().equals(severity))
                .findFirst();
        var reason = text.replace("\r\n", "\n");
        if (chosen.isEmpty() || reason.isBlank()) {
            return show(known, chosen, reason, reason.isBlank() ? Wording.say("raise.reason.missing") : "");
        }
        var raise = raise(known, chosen.get(), reason);
        try {
            return switch (raiseSeverity.execute(new RaiseSeverity.Command(raise))) {
                case RaiseSeverity.Outcome.Raised raised -> done(known, "raised");
                case RaiseSeverity.Outcome.NotWorse notWorse -> done(known, "meanwhile");
                case RaiseSeverity.Outcome.Refused refused -> done(known, "meanwhile");
                case RaiseSeverity.Outcome.Unknown() -> throw new NotFoundException();
                case RaiseSeverity.Outcome.NotAllowed() -> show(known, chosen, reason, "");
            };
        } catch (BrokenRuleException broken) {
            var rule = broken.faults().getFirst().detail();
            return show(known, chosen, reason, Wording.say("report.fault", Wording.say("raise.reason.label"), rule));
        }
    }

    private static Response done(IssueNumber number, String what) {
        return Response.seeOther(URI.create("/issues/" + number + "?done=" + what))
                .build();
    }

    private static IssueNumber number(String number) {
        return IssueNumber.parse(number).orElseThrow(NotFoundException::new);
    }

    private SeverityRaises.Raise raise(IssueNumber number, Severity severity, String reason) {
        return new SeverityRaises.Raise(visitor.caller(), Channel.PORTAL, number, severity, reason, Optional.empty());
    }

    /** The form, or why there is none: 200 when it is opened, 422 when it comes back, 403 for those who may not. */
    private Response show(IssueNumber number, Optional<Severity> chosen, String typed, String fault) {
        var view = view(number);
        var words = new TimeWords(visitor.zone().orElse(view.timeZone()), view.at());
        var choices = new ArrayList<RaisePage.Choice>();
        var refused = view.status().open() ? Wording.say("raise.worst") : Wording.say("raise.resolved");
        var status = Response.Status.OK.getStatusCode();
        for (var severity : Severity.values()) {
            if (!severity.worseThan(view.severity())) {
                continue;
            }
            var command = new PreviewRaise.Command(raise(number, severity, Wording.say("raise.reason.preview")));
            switch (previewRaise.execute(command)) {
                case PreviewRaise.Outcome.Previewed(var move) ->
                    choices.add(RaisePage.choice(
                            SeverityWords.of(severity),
                            chosen.filter(severity::equals).isPresent(),
                            move,
                            words));
                case PreviewRaise.Outcome.NotAllowed() -> {
                    refused = Wording.say("raise.notAllowed", view.agreementNumber());
                    status = Response.Status.FORBIDDEN.getStatusCode();
                }
                case PreviewRaise.Outcome.Unknown() -> throw new NotFoundException();
                case PreviewRaise.Outcome.NotWorse notWorse -> {}
                case PreviewRaise.Outcome.Refused clash -> {}
            }
        }
        var sent = chosen.isPresent() || !typed.isEmpty() || !fault.isEmpty();
        var page = new RaisePage(
                number.toString(),
                view.issue().report().summary(),
                SeverityWords.of(view.severity()),
                choices,
                words.zone(),
                choices.isEmpty() ? refused : "",
                Typed.legible(typed),
                fault,
                sent && chosen.isEmpty() ? Wording.say("raise.severity.missing") : "");
        models.put("raise", page);
        return Response.status(sent && status == Response.Status.OK.getStatusCode() ? 422 : status)
                .entity(VIEW)
                .build();
    }

    private IssueView view(IssueNumber number) {
        return switch (showIssue.execute(new ShowIssue.Command(visitor.caller(), number))) {
            case ShowIssue.Outcome.Shown(var view) -> view;
            case ShowIssue.Outcome.Unknown() -> throw new NotFoundException();
            case ShowIssue.Outcome.Refused(var fault) -> throw new IllegalStateException(fault.detail());
        };
    }
}
