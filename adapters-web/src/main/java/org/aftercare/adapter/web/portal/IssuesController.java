package org.aftercare.adapter.web.portal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.aftercare.application.agreement.ListReportable;
import org.aftercare.application.issue.ListIssues;
import org.aftercare.application.issue.ShowIssue;
import org.aftercare.domain.issue.IssueNumber;
import org.jspecify.annotations.Nullable;

/** Shows a contact his customer's issues: all of them, and each. */
@Path("/issues")
@Controller
@LogInNeeded
@Dependent
public class IssuesController {
    private static final int PAGE = 20;

    private final ListIssues listIssues;
    private final ListReportable listReportable;
    private final ShowIssue showIssue;
    private final Visitor visitor;
    private final Models models;

    @Inject
    IssuesController(
            ListIssues listIssues, ListReportable listReportable, ShowIssue showIssue, Visitor visitor, Models models) {
        this.listIssues = listIssues;
        this.listReportable = listReportable;
        this.showIssue = showIssue;
        this.visitor = visitor;
        this.models = models;
    }

    @GET
    public String list(@QueryParam("after") @Nullable String after) {
        var from = Optional.ofNullable(after).map(text -> Place.parse(text).orElseThrow(NotFoundException::new));
        var command = ListIssues.Command.ofAll(visitor.caller(), from, PAGE);
        switch (listIssues.execute(command)) {
            case ListIssues.Outcome.Listed listed ->
                models.put("list", IssueList.of(listed, reportable(), after != null));
        }
        return "issues.html";
    }

    private ListReportable.Outcome.Listed reportable() {
        return switch (listReportable.execute(new ListReportable.Command(visitor.caller()))) {
            case ListReportable.Outcome.Listed listed -> listed;
        };
    }

    @GET
    @Path("{number}")
    public String show(@PathParam("number") String number, @QueryParam("reported") @Nullable String reported) {
        var known = IssueNumber.parse(number).orElseThrow(NotFoundException::new);
        switch (showIssue.execute(new ShowIssue.Command(visitor.caller(), known))) {
            case ShowIssue.Outcome.Shown(var view) ->
                models.put("issue", IssuePage.of(view, visitor.caller(), reported != null));
            case ShowIssue.Outcome.Unknown() -> throw new NotFoundException();
            case ShowIssue.Outcome.Refused(var fault) -> throw new IllegalStateException(fault.detail());
        }
        return "issue.html";
    }
}
