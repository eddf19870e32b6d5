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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.aftercare.application.agreement.ListReportable;
import org.aftercare.application.issue.AddInformation;
import org.aftercare.application.issue.ConfirmResolution;
import org.aftercare.application.issue.ContactAct;
import org.aftercare.application.issue.DisputeResolution;
import org.aftercare.application.issue.IssueOutcome;
import org.aftercare.application.issue.IssueView;
import org.aftercare.application.issue.ListIssues;
import org.aftercare.application.issue.ListResolved;
import org.aftercare.application.issue.PreviewRaise;
import org.aftercare.application.issue.QueueOrder;
import org.aftercare.application.issue.SeverityRaises;
import org.aftercare.application.issue.ShowIssue;
import org.aftercare.application.port.IssueQueue;
import org.aftercare.application.repeat.ActOnce;
import org.aftercare.domain.BrokenRuleException;
import org.aftercare.domain.access.SecretHash;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.issue.Channel;
import org.aftercare.domain.issue.IssueEvent;
import org.aftercare.domain.issue.IssueNumber;
import org.jspecify.annotations.Nullable;

/** Shows a contact his customer's issues: all of them, and each. */
@Path("/issues")
@Controller
@LogInNeeded
@Dependent
public class IssuesController {
    private static final int PAGE = 20;
    private static final int LONGEST_KEY = 100;
    private static final String ISSUE = "issue.html";

    private final ListIssues listIssues;
    private final ListResolved listResolved;
    private final ListReportable listReportable;
    private final ShowIssue showIssue;
    private final AddInformation addInformation;
    private final ConfirmResolution confirmResolution;
    private final DisputeResolution disputeResolution;
    private final PreviewRaise previewRaise;
    private final FormAttachments attachments;
    private final ActOnce actOnce;
    private final OwnCharges ownCharges;
    private final Visitor visitor;
    private final Models models;

    @Inject
    IssuesController(
            ListIssues listIssues,
            ListResolved listResolved,
            ListReportable listReportable,
            ShowIssue showIssue,
            AddInformation addInformation,
            ConfirmResolution confirmResolution,
            DisputeResolution disputeResolution,
            PreviewRaise previewRaise,
            FormAttachments attachments,
            ActOnce actOnce,
            OwnCharges ownCharges,
            Visitor visitor,
            Models models) {
        this.listIssues = listIssues;
        this.listResolved = listResolved;
        this.listReportable = listReportable;
        this.showIssue = showIssue;
        this.addInformation = addInformation;
        this.confirmResolution = confirmResolution;
        this.disputeResolution = disputeResolution;
        this.previewRaise = previewRaise;
        this.attachments = attachments;
        this.actOnce = actOnce;
        this.ownCharges = ownCharges;
        this.visitor = visitor;
        this.models = models;
    }

    @GET
    public String list(
            @DefaultValue("open") @QueryParam("show") String show,
            @QueryParam("after") @Nullable String after,
            @QueryParam("before") @Nullable String before) {
        models.put(
                "list",
                switch (show) {
                    case "open" -> open(Optional.ofNullable(after));
                    case "resolved" -> resolved(Optional.ofNullable(before));
                    default -> throw new NotFoundException();
                });
        return "issues.html";
    }

    private IssueList open(Optional<String> after) {
        var from = after.map(text -> Place.parse(text).orElseThrow(NotFoundException::new));
        var command = new ListIssues.Command(
                visitor.caller(),
                IssueQueue.Filter.ALL.and(new IssueQueue.Condition.Open(true)),
                Optional.empty(),
                new QueueOrder.ByDue(from),
                PAGE);
        return switch (listIssues.execute(command)) {
            case ListIssues.Outcome.Listed listed ->
                IssueList.open(listed, reportable(), visitor.zone(), from.isPresent());
        };
    }

    private IssueList resolved(Optional<String> before) {
        var below = before.map(text -> IssueNumber.parse(text).orElseThrow(NotFoundException::new));
        var command = new ListResolved.Command(visitor.caller(), below, PAGE);
        return switch (listResolved.execute(command)) {
            case ListResolved.Outcome.Listed listed ->
                IssueList.resolved(listed, reportable(), visitor.zone(), below.isPresent());
        };
    }

    private ListReportable.Outcome.Listed reportable() {
        return switch (listReportable.execute(new ListReportable.Command(visitor.caller()))) {
            case ListReportable.Outcome.Listed listed -> listed;
        };
    }

    @GET
    @Path("{number}")
    public String show(
            @PathParam("number") String number,
            @QueryParam("reported") @Nullable String reported,
            @QueryParam("done") @Nullable String done) {
        var page = page(number);
        if (reported != null) {
            page = page.saying(Wording.say("issue.thanks", page.number()));
        } else if (done != null && Wording.has("issue.done." + done)) {
            page = page.saying(Wording.say("issue.done." + done));
        }
        show(page);
        return ISSUE;
    }

    private void show(IssuePage page) {
        models.put("issue", page);
        models.put("files", attachments.field());
    }

    /**
     * What changes on a page that is open, if it did.
     *
     * @param seen what the page shows, by {@link IssueLive#seen}
     * @param said how many pieces of the conversation it shows
     * @param status as the page shows it
     */
    @GET
    @Path("{number}/live")
    public Response live(
            @PathParam("number") String number,
            @DefaultValue("") @QueryParam("seen") String seen,
            @DefaultValue("0") @QueryParam("said") int said,
            @DefaultValue("") @QueryParam("status") String status) {
        var page = page(number);
        if (page.live().seen().equals(seen)) {
            return Response.noContent().build();
        }
        show(page);
        models.put("news", page.live().news(said));
        models.put("acts", !page.live().status().equals(status));
        return Response.ok("issue-live.html").build();
    }

    /**
     * Adds what the contact has to say.
     *
     * @param goOn whether it is what the issue waited for
     */
    @POST
    @Path("{number}/information")
    public Response add(
            @PathParam("number") String number,
            @DefaultValue("") @FormParam("text") String text,
            @FormParam("go-on") @Nullable String goOn,
            @DefaultValue("") @FormParam("key") String key) {
        var act = act(number);
        var typed = text.replace("\r\n", "\n");
        var said = typed.isBlank() && !attachments.none() ? Wording.say("issue.add.filesAlone") : typed;
        var early = attachments.fault();
        if (!early.isEmpty()) {
            return refused(number, typed, "", early);
        }
        var fault = new AtomicReference<>("");
        var known = key.isBlank() || key.length() > LONGEST_KEY ? SecretHash.newSecret() : key;
        var whose = visitor.caller().id() + " " + act.number() + " " + known;
        var command = new AddInformation.Command(act, said, goOn != null);
        var once = new ActOnce.Command(
                SecretHash.of("Aftercare information " + whose),
                SecretHash.of(said + attachments.mark()),
                () -> switch (addInformation.execute(command)) {
                    case IssueOutcome.Recorded(var view) -> {
                        fault.set(attachments.add(act.number(), lastSaid(view)));
                        yield fault.get().isEmpty() ? Optional.of(number) : Optional.empty();
                    }
                    case IssueOutcome.Unknown() -> throw new NotFoundException();
                    case IssueOutcome.Refused(var clash) -> throw new IllegalStateException("refused: " + clash);
                });
        try {
            return switch (actOnce.execute(once)) {
                case ActOnce.Outcome.Acted acted -> done(act, "added");
                case ActOnce.Outcome.ActedBefore before -> done(act, "added");
                case ActOnce.Outcome.KeyTaken taken ->
                    refused(number, typed, Wording.say("issue.add.again"), attachments.onceMore());
                case ActOnce.Outcome.Refused refused -> refused(number, typed, "", fault.get());
            };
        } catch (BrokenRuleException broken) {
            return refused(number, typed, fault(typed, broken), attachments.onceMore());
        }
    }

    /** The position of what was just said. */
    private static int lastSaid(IssueView view) {
        var history = view.issue().history();
        return IntStream.range(0, history.size())
                .filter(position -> history.get(position) instanceof IssueEvent.Answered)
                .max()
                .orElseThrow();
    }

    /** Says that it is resolved indeed. */
    @POST
    @Path("{number}/confirmation")
    public Response confirm(@PathParam("number") String number) {
        var act = act(number);
        return answer(act, confirmResolution.execute(new ConfirmResolution.Command(act)), "confirmed");
    }

    /** Says that it is not resolved after all. */
    @POST
    @Path("{number}/reopening")
    public Response reopen(@PathParam("number") String number, @DefaultValue("") @FormParam("text") String reason) {
        var act = act(number);
        var said = reason.replace("\r\n", "\n");
        try {
            return answer(act, disputeResolution.execute(new DisputeResolution.Command(act, said)), "reopened");
        } catch (BrokenRuleException broken) {
            return refused(number, said, fault(said, broken), "");
        }
    }

    private ContactAct act(String number) {
        var known = IssueNumber.parse(number).orElseThrow(NotFoundException::new);
        return new ContactAct(visitor.caller(), Channel.PORTAL, known);
    }

    private static Response answer(ContactAct act, IssueOutcome outcome, String done) {
        return switch (outcome) {
            case IssueOutcome.Recorded recorded -> done(act, done);
            case IssueOutcome.Unknown() -> throw new NotFoundException();
            // what was to be done is done, or somebody was quicker: the page tells how it stands
            case IssueOutcome.Refused refused -> done(act, "meanwhile");
        };
    }

    private static Response done(ContactAct act, String what) {
        return Response.seeOther(URI.create("/issues/" + act.number() + "?done=" + what))
                .build();
    }

    private Response refused(String number, String typed, String fault, String fileFault) {
        show(page(number).refusing(typed, fault, fileFault));
        return Response.status(422).entity(ISSUE).build();
    }

    private static String fault(String typed, BrokenRuleException broken) {
        return typed.isBlank()
                ? Wording.say("issue.add.missing")
                : Wording.say("report.fault", Wording.say("issue.add.label"), rule(broken));
    }

    private static String rule(BrokenRuleException broken) {
        return broken.faults().getFirst().detail();
    }

    private IssuePage page(String number) {
        var known = IssueNumber.parse(number).orElseThrow(NotFoundException::new);
        return switch (showIssue.execute(new ShowIssue.Command(visitor.caller(), known))) {
            case ShowIssue.Outcome.Shown(var view) -> {
                ownCharges
                        .estimates(visitor.caller(), view, visitor.zone())
                        .ifPresent(estimates -> models.put("estimates", estimates));
                yield IssuePage.of(view, visitor.caller(), visitor.zone(), raisable(view), SecretHash.newSecret());
            }
            case ShowIssue.Outcome.Unknown() -> throw new NotFoundException();
            case ShowIssue.Outcome.Refused(var fault) -> throw new IllegalStateException(fault.detail());
        };
    }

    /** Whether it could be worse, and the contact may say so. */
    private boolean raisable(IssueView view) {
        if (view.severity() == Severity.S1 || !view.status().open()) {
            return false;
        }
        var raise = new SeverityRaises.Raise(
                visitor.caller(),
                Channel.PORTAL,
                view.issue().number(),
                Severity.S1,
                Wording.say("raise.reason.preview"),
                Optional.empty());
        return previewRaise.execute(new PreviewRaise.Command(raise)) instanceof PreviewRaise.Outcome.Previewed;
    }
}
