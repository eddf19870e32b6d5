package org.aftercare.adapter.web.portal;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.aftercare.application.agreement.ListReportable;
import org.aftercare.domain.Fault;
import org.aftercare.domain.Faults;
import org.aftercare.domain.Text;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.issue.IssueEvent;

/** What somebody typed into the form for a report, as it came. */
final class ReportInput {
    static final String SYSTEM = "system";
    static final String SEVERITY = "severity";
    static final String SUMMARY = "summary";
    static final String DESCRIPTION = "description";

    private final String system;
    private final String severity;
    private final String summary;
    private final String description;

    public ReportInput(
            @DefaultValue("") @FormParam(SYSTEM) String system,
            @DefaultValue("") @FormParam(SEVERITY) String severity,
            @DefaultValue("") @FormParam(SUMMARY) String summary,
            @DefaultValue("") @FormParam(DESCRIPTION) String description) {
        this.system = system;
        this.severity = severity;
        this.summary = summary;
        // forms send line breaks as CR LF (HTML, "constructing the entry list")
        this.description = description.replace("\r\n", "\n");
    }

    String system() {
        return system;
    }

    String severity() {
        return severity;
    }

    String summary() {
        return summary;
    }

    String description() {
        return description;
    }

    /** A report that can be handed in. */
    record Report(AgreementId agreement, String system, Severity severity, String summary, String description) {}

    /**
     * What came of reading the form.
     *
     * @param report absent if there are faults
     * @param faults by field, in the order of the form
     */
    record Reading(Optional<Report> report, Map<String, String> faults) {}

    /** The value by which the form names a system of an agreement. */
    static String choice(ListReportable.Reportable agreement, String system) {
        return agreement.id().value() + ":" + system;
    }

    Reading read(List<ListReportable.Reportable> reportable) {
        var faults = new LinkedHashMap<String, String>();
        var agreement = reportable.stream()
                .filter(found -> found.systems().stream()
                        .anyMatch(name -> choice(found, name).equals(system)))
                .findFirst();
        if (agreement.isEmpty()) {
            faults.put(SYSTEM, Wording.say("report.system.missing"));
        }
        var chosen = Stream.of(Severity.values())
                .filter(value -> value.name().equals(severity))
                .findFirst();
        if (chosen.isEmpty()) {
            faults.put(SEVERITY, Wording.say("report.severity.missing"));
        }
        check(SUMMARY, summary, () -> Text.line(summary, IssueEvent.Reported.MAX_SUMMARY), faults);
        check(DESCRIPTION, description, () -> Text.block(description, IssueEvent.Reported.MAX_DESCRIPTION), faults);
        if (!faults.isEmpty()) {
            return new Reading(Optional.empty(), faults);
        }
        var found = agreement.orElseThrow();
        var name = system.substring(choice(found, "").length());
        return new Reading(
                Optional.of(new Report(found.id(), name, chosen.orElseThrow(), summary, description)), Map.of());
    }

    private static void check(String field, String value, Supplier<String> rule, Map<String, String> faults) {
        if (value.isBlank()) {
            faults.put(field, Wording.say("report." + field + ".missing"));
            return;
        }
        var refused = new Faults();
        refused.attempt("", rule);
        refused.all().stream().findFirst().ifPresent(fault -> faults.put(field, said(field, fault)));
    }

    /** What the domain refused, each fault at the field that it is about; what is about none of them, at the system. */
    static Map<String, String> atFields(List<Fault> refused) {
        var faults = new LinkedHashMap<String, String>();
        for (var fault : refused) {
            var field = Stream.of(SEVERITY, SUMMARY, DESCRIPTION)
                    .filter(name -> fault.pointer().equals("/" + name))
                    .findFirst()
                    .orElse(SYSTEM);
            faults.putIfAbsent(field, field.equals(SYSTEM) ? Wording.say("report.system.refused") : said(field, fault));
        }
        return faults;
    }

    private static String said(String field, Fault fault) {
        return Wording.say("report.fault", Wording.say("report." + field + ".label"), fault.detail());
    }
}
