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
import org.aftercare.application.agreement.ShowOwnAgreement;
import org.aftercare.application.report.ReportActivity;
import org.aftercare.application.report.ReportAttainment;
import org.aftercare.application.report.ReportBreaches;
import org.aftercare.application.report.ReportPeriod;
import org.aftercare.domain.agreement.AgreementNumber;
import org.jspecify.annotations.Nullable;

/** Shows contacts how their agreement was kept over some months: drawn, and as tables. */
@Path("/agreements/{number}/figures")
@LogInNeeded
@Dependent
public class FiguresController {
    private final ShowOwnAgreement showOwnAgreement;
    private final ReportAttainment reportAttainment;
    private final ReportBreaches reportBreaches;
    private final ReportActivity reportActivity;
    private final Visitor visitor;
    private final Models models;

    @Inject
    FiguresController(
            ShowOwnAgreement showOwnAgreement,
            ReportAttainment reportAttainment,
            ReportBreaches reportBreaches,
            ReportActivity reportActivity,
            Visitor visitor,
            Models models) {
        this.showOwnAgreement = showOwnAgreement;
        this.reportAttainment = reportAttainment;
        this.reportBreaches = reportBreaches;
        this.reportActivity = reportActivity;
        this.visitor = visitor;
        this.models = models;
    }

    /**
     * The months that are asked for; the last six, where an address asks for none that there can be.
     *
     * @param from as in 2026-06
     * @param to as in 2026-11
     */
    @GET
    @Controller
    public String show(
            @PathParam("number") String written,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to) {
        var number = AgreementNumber.parse(written).orElseThrow(NotFoundException::new);
        var shown =
                switch (showOwnAgreement.execute(new ShowOwnAgreement.Command(visitor.caller(), number))) {
                    case ShowOwnAgreement.Outcome.Shown found -> found;
                    case ShowOwnAgreement.Outcome.Unknown() -> throw new NotFoundException();
                };
        var choice =
                FiguresChoice.of(shown.at(), shown.version().terms().calendar().timeZone(), from, to);
        models.put("figures", page(shown, choice));
        return "figures.html";
    }

    private FiguresPage page(ShowOwnAgreement.Outcome.Shown shown, FiguresChoice choice) {
        var caller = visitor.caller();
        var agreement = Optional.of(shown.agreement().id());
        var period = new ReportPeriod(choice.from(), choice.to());
        var kept =
                switch (reportAttainment.execute(new ReportAttainment.Command(caller, agreement, period))) {
                    case ReportAttainment.Outcome.Reported(var lines) -> lines;
                };
        var broken =
                switch (reportBreaches.execute(new ReportBreaches.Command(caller, agreement, period))) {
                    case ReportBreaches.Outcome.Reported(var lines) -> lines;
                };
        var happened =
                switch (reportActivity.execute(new ReportActivity.Command(caller, agreement, period))) {
                    case ReportActivity.Outcome.Reported(var lines) -> lines;
                };
        return FiguresPage.of(shown, choice, kept, broken, happened);
    }
}
