package org.aftercare.adapter.web.portal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.aftercare.application.agreement.ListReportable;
import org.aftercare.application.clock.PreviewClocks;
import org.aftercare.application.issue.KeepDraft;
import org.aftercare.application.issue.ReadDraft;
import org.aftercare.application.issue.ReportIssue;
import org.aftercare.application.repeat.ActOnce;
import org.aftercare.domain.access.SecretHash;
import org.aftercare.domain.issue.Channel;

/**
 * Lets a contact report an issue: two questions propose a severity, what would be promised is shown before anything is sent,
 * what is begun is kept, and what is sent twice counts once.
 */
@Path("/issues/new")
@Controller
@LogInNeeded
@Dependent
public class ReportController {
    private static final String FORM = "report.html";
    private static final String CHECK = "report-check.html";
    private static final String PROMISE = "report-promise.html";
    private static final int LONGEST_KEY = 100;

    private final ListReportable listReportable;
    private final PreviewClocks previewClocks;
    private final ReportIssue reportIssue;
    private final KeepDraft keepDraft;
    private final ReadDraft readDraft;
    private final FormAttachments attachments;
    private final ActOnce actOnce;
    private final Visitor visitor;
    private final Models models;
    private final Clock clock;

    @Inject
    ReportController(
            ListReportable listReportable,
            PreviewClocks previewClocks,
            ReportIssue reportIssue,
            KeepDraft keepDraft,
            ReadDraft readDraft,
            FormAttachments attachments,
            ActOnce actOnce,
            Visitor visitor,
            Models models,
            Clock clock) {
        this.listReportable = listReportable;
        this.previewClocks = previewClocks;
        this.reportIssue = reportIssue;
        this.keepDraft = keepDraft;
        this.readDraft = readDraft;
        this.attachments = attachments;
        this.actOnce = actOnce;
        this.visitor = visitor;
        this.models = models;
        this.clock = clock;
    }

    @GET
    public String form() {
        var draft =
                switch (readDraft.execute(new ReadDraft.Command(visitor.caller()))) {
                    case ReadDraft.Outcome.Found(var text) ->
                        ReportInput.parse(text).filter(input -> !input.isEmpty());
                    case ReadDraft.Outcome.None() -> Optional.<ReportInput>empty();
                };
        var form = form(draft.orElse(ReportInput.EMPTY), SecretHash.newSecret(), Map.of());
        models.put("form", draft.isPresent() ? form.ofDraft() : form);
        models.put("files", attachments.field());
        return FORM;
    }

    /** What would be promised for what is chosen so far, for a page that is open. */
    @GET
    @Path("promise")
    public String promise(@BeanParam ReportInput.Chosen chosen) {
        models.put("form", form(chosen.input(), "", Map.of()));
        return PROMISE;
    }

    /** Keeps what is typed so far. */
    @POST
    @Path("draft")
    public Response draft(@BeanParam ReportInput.Sent sent) {
        keep(sent.input());
        return Response.noContent().build();
    }

    /**
     * Goes a step on.
     *
     * @param from whether it comes from the page by which it is checked
     * @param step whether to send it, to change it once more, or to forget it; else it is to be checked
     */
    @POST
    public Response report(
            @BeanParam ReportInput.Sent sent,
            @DefaultValue("") @FormParam("key") String key,
            @DefaultValue("") @FormParam("from") String from,
            @DefaultValue("") @FormParam("step") String step) {
        var input = sent.input();
        var known = key.isBlank() || key.length() > LONGEST_KEY ? SecretHash.newSecret() : key;
        return switch (step) {
            case "send" -> send(input, known, from);
            case "change" -> show(Response.ok(), FORM, form(input, known, chosenInVain(new LinkedHashMap<>())));
            case "forget" -> {
                keep(ReportInput.EMPTY);
                yield Response.seeOther(URI.create("/issues/new")).build();
            }
            default -> check(input, known);
        };
    }

    private Response check(ReportInput input, String key) {
        keep(input);
        var faults = input.read(reportable()).faults();
        return faults.isEmpty()
                ? show(Response.ok(), CHECK, form(input, key, chosenInVain(faults)))
                : refused(form(input, key, chosenInVain(faults)));
    }

    /** With what is to be said of files that came too early, or with something else that has to be mended first. */
    private Map<String, String> chosenInVain(Map<String, String> faults) {
        var all = new LinkedHashMap<>(faults);
        if (!attachments.none()) {
            all.putIfAbsent(FileField.FILES, attachments.onceMore());
        }
        return all;
    }

    private Map<String, String> withFiles(Map<String, String> faults) {
        var all = new LinkedHashMap<>(faults);
        if (!attachments.fault().isEmpty()) {
            all.put(FileField.FILES, attachments.fault());
        }
        return all;
    }

    private Response send(ReportInput input, String key, String from) {
        var reading = input.read(reportable());
        var found = withFiles(reading.faults());
        if (reading.report().isEmpty() || !found.isEmpty()) {
            keep(input);
            return refused(from, form(input, key, chosenInVain(found)));
        }
        var faults = new AtomicReference<Map<String, String>>(Map.of());
        var number = new AtomicReference<>("");
        var whose = visitor.caller().id() + " " + key;
        var command = new ActOnce.Command(
                SecretHash.of("Aftercare report " + whose), SecretHash.of(input.text() + attachments.mark()), () -> {
                    var reported = report(input, reading.report().get(), faults);
                    reported.ifPresent(number::set);
                    return reported;
                });
        return switch (actOnce.execute(command)) {
            case ActOnce.Outcome.Acted() -> reported(number.get());
            case ActOnce.Outcome.ActedBefore(var before) -> reported(before);
            case ActOnce.Outcome.Refused() -> {
                keep(input);
                yield refused(from, form(input, key, chosenInVain(faults.get())));
            }
            case ActOnce.Outcome.KeyTaken() -> {
                keep(input);
                yield show(
                        Response.status(Response.Status.CONFLICT),
                        FORM,
                        form(input, SecretHash.newSecret(), Map.of()).saying(Wording.say("report.again")));
            }
        };
    }

    private Optional<String> report(
            ReportInput input, ReportInput.Report report, AtomicReference<Map<String, String>> faults) {
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
            case ReportIssue.Outcome.Reported(var view) -> {
                var number = view.issue().number();
                var fault = attachments.add(number, 0);
                if (!fault.isEmpty()) {
                    faults.set(Map.of(FileField.FILES, fault));
                    yield Optional.empty();
                }
                keep(ReportInput.EMPTY);
                yield Optional.of(number.toString());
            }
            case ReportIssue.Outcome.Refused(var refused) -> {
                faults.set(ReportInput.atFields(refused));
                yield Optional.empty();
            }
            // the role was taken away meanwhile, and with it the choice
            case ReportIssue.Outcome.NotAllowed() -> {
                faults.set(input.read(reportable()).faults());
                yield Optional.empty();
            }
        };
    }

    private static Response reported(String number) {
        return Response.seeOther(URI.create("/issues/" + number + "?reported=yes"))
                .build();
    }

    private void keep(ReportInput input) {
        var text = input.isEmpty() ? "" : input.text();
        keepDraft.execute(new KeepDraft.Command(visitor.caller(), text));
    }

    private Response refused(ReportForm form) {
        return show(Response.status(422), FORM, form);
    }

    /** Where nothing but files has to be mended, the page that was sent takes them as well. */
    private Response refused(String from, ReportForm form) {
        var files = form.faults().stream().allMatch(fault -> fault.field().equals(FileField.FILES));
        return show(Response.status(422), from.equals("check") && files ? CHECK : FORM, form);
    }

    private Response show(Response.ResponseBuilder answer, String view, ReportForm form) {
        models.put("form", form);
        models.put("files", attachments.field());
        return answer.entity(view).build();
    }

    private ReportForm form(ReportInput input, String key, Map<String, String> faults) {
        return ReportForm.of(input, key, faults, reportable(), previewClocks, clock.instant(), visitor.zone());
    }

    private List<ListReportable.Reportable> reportable() {
        return switch (listReportable.execute(new ListReportable.Command(visitor.caller()))) {
            case ListReportable.Outcome.Listed listed -> listed.agreements();
        };
    }
}
