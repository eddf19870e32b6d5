package org.aftercare.adapter.web.portal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aftercare.application.agreement.ListReportable;
import org.aftercare.application.clock.PreviewClocks;
import org.aftercare.application.issue.ReportIssue;
import org.aftercare.domain.issue.Channel;

/** Lets a contact report an issue. */
@Path("/issues/new")
@Controller
@LogInNeeded
@Dependent
public class ReportController {
    private static final String VIEW = "report.html";

    private final ListReportable listReportable;
    private final PreviewClocks previewClocks;
    private final ReportIssue reportIssue;
    private final Visitor visitor;
    private final Models models;
    private final Clock clock;

    @Inject
    ReportController(
            ListReportable listReportable,
            PreviewClocks previewClocks,
            ReportIssue reportIssue,
            Visitor visitor,
            Models models,
            Clock clock) {
        this.listReportable = listReportable;
        this.previewClocks = previewClocks;
        this.reportIssue = reportIssue;
        this.visitor = visitor;
        this.models = models;
        this.clock = clock;
    }

    @GET
    public String form() {
        show(new ReportInput("", "", "", ""), Map.of());
        return VIEW;
    }

    @POST
    public Response report(@BeanParam ReportInput input) {
        var reading = input.read(reportable());
        if (reading.report().isEmpty()) {
            return refused(input, reading.faults());
        }
        var report = reading.report().get();
        var command = new ReportIssue.Command(
                visitor.caller(),
                Channel.PORTAL,
                report.agreement(),
                report.system(),
                report.severity(),
                report.summary(),
                report.description(),
                Optional.empty(),
                Optional.empty());
        return switch (reportIssue.execute(command)) {
            case ReportIssue.Outcome.Reported(var view) ->
                Response.seeOther(URI.create("/issues/" + view.issue().number() + "?reported=yes"))
                        .build();
            case ReportIssue.Outcome.Refused(var faults) -> refused(input, ReportInput.atFields(faults));
        };
    }

    private Response refused(ReportInput input, Map<String, String> faults) {
        show(input, faults);
        return Response.status(422).entity(VIEW).build();
    }

    private void show(ReportInput input, Map<String, String> faults) {
        models.put("form", ReportForm.of(input, faults, reportable(), previewClocks, clock.instant()));
    }

    private List<ListReportable.Reportable> reportable() {
        return switch (listReportable.execute(new ListReportable.Command(visitor.caller()))) {
            case ListReportable.Outcome.Listed(var agreements) -> agreements;
        };
    }
}
