package org.aftercare.adapter.web.portal;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.QueryParam;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercare.application.agreement.ListReportable;
import org.aftercare.domain.Fault;
import org.aftercare.domain.Faults;
import org.aftercare.domain.Text;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.issue.IssueEvent;

/**
 * What somebody typed into the form for a report, as it came. It has a form as text, by which it is kept as a draft and
 * outlives a log-in: that of a form that is sent (application/x-www-form-urlencoded).
 */
final class ReportInput {
    static final String SYSTEM = "system";
    static final String WORKS = "works";
    static final String AFFECTED = "affected";
    static final String SEVERITY = "severity";
    static final String SUMMARY = "summary";
    static final String DESCRIPTION = "description";

    /** Nothing typed yet. */
    static final ReportInput EMPTY = new ReportInput("", "", "", "", "", "");

    private final Map<String, String> fields;

    ReportInput(String system, String works, String affected, String severity, String summary, String description) {
        var given = new LinkedHashMap<String, String>();
        given.put(SYSTEM, system);
        given.put(WORKS, works);
        given.put(AFFECTED, affected);
        given.put(SEVERITY, severity);
        given.put(SUMMARY, summary);
        // forms send line breaks as CR LF (HTML, "constructing the entry list")
        given.put(DESCRIPTION, description.replace("\r\n", "\n"));
        this.fields = given;
    }

    /** What a form sends. */
    static final class Sent {
        private final ReportInput input;

        public Sent(
                @DefaultValue("") @FormParam(SYSTEM) String system,
                @DefaultValue("") @FormParam(WORKS) String works,
                @DefaultValue("") @FormParam(AFFECTED) String affected,
                @DefaultValue("") @FormParam(SEVERITY) String severity,
                @DefaultValue("") @FormParam(SUMMARY) String summary,
                @DefaultValue("") @FormParam(DESCRIPTION) String description) {
            this.input = new ReportInput(system, works, affected, severity, summary, description);
        }

        ReportInput input() {
            return input;
        }
    }

    /** What was chosen so far, of which alone the promise depends. */
    static final class Chosen {
        private final ReportInput input;

        public Chosen(
                @DefaultValue("") @QueryParam(SYSTEM) String system,
                @DefaultValue("") @QueryParam(WORKS) String works,
                @DefaultValue("") @QueryParam(AFFECTED) String affected,
                @DefaultValue("") @QueryParam(SEVERITY) String severity) {
            this.input = new ReportInput(system, works, affected, severity, "", "");
        }

        ReportInput input() {
            return input;
        }
    }

    String system() {
        return field(SYSTEM);
    }

    /** As typed; empty where nothing was. */
    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** Whether nobody typed or chose anything that would be missed. */
    boolean isEmpty() {
        return fields.values().stream().allMatch(String::isBlank);
    }

    /** As a form sends it. */
    String text() {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** What is of a report in a form that was sent; nothing if it cannot be read. */
    static Optional<ReportInput> parse(String text) {
        try {
            var found = new LinkedHashMap<String, String>();
            for (var part : text.split("&", -1)) {
                var cut = part.indexOf('=');
                if (cut > 0) {
                    found.putIfAbsent(decoded(part.substring(0, cut)), decoded(part.substring(cut + 1)));
                }
            }
            return Optional.of(new ReportInput(
                    found.getOrDefault(SYSTEM, ""),
                    found.getOrDefault(WORKS, ""),
                    found.getOrDefault(AFFECTED, ""),
                    found.getOrDefault(SEVERITY, ""),
                    found.getOrDefault(SUMMARY, ""),
                    found.getOrDefault(DESCRIPTION, "")));
        } catch (IllegalArgumentException brokenEncoding) {
            return Optional.empty();
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
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

    /** The agreement whose system was chosen; the only one there is also where none was. */
    Optional<ListReportable.Reportable> agreement(List<ListReportable.Reportable> reportable) {
        return reportable.size() == 1 ? Optional.of(reportable.getFirst()) : chosen(reportable);
    }

    private Optional<ListReportable.Reportable> chosen(List<ListReportable.Reportable> reportable) {
        return reportable.stream()
                .filter(found -> found.systems().stream()
                        .anyMatch(name -> choice(found, name).equals(system())))
                .findFirst();
    }

    /** What the answers to the two questions propose, once both are given. */
    Optional<Guide.Proposal> proposal() {
        return Guide.Works.of(field(WORKS))
                .flatMap(works -> Guide.Affected.of(field(AFFECTED)).map(affected -> Guide.propose(works, affected)));
    }

    /** The severity that was chosen in place of the proposed one. */
    Optional<Severity> choice() {
        return Stream.of(Severity.values())
                .filter(value -> value.name().equals(field(SEVERITY)))
                .findFirst();
    }

    /** The severity that would be reported. */
    Optional<Severity> severity() {
        return choice().or(() -> proposal().map(Guide.Proposal::severity));
    }

    /** The description with the answers to the two questions, which agents would otherwise ask again. */
    private String whole() {
        var works = Guide.Works.of(field(WORKS)).map(Guide.Works::say);
        var affected = Guide.Affected.of(field(AFFECTED)).map(Guide.Affected::say);
        return works.isEmpty() || affected.isEmpty()
                ? field(DESCRIPTION)
                : field(DESCRIPTION).stripTrailing() + "\n\n"
                        + Wording.say("report.answers", works.get(), affected.get());
    }

    Reading read(List<ListReportable.Reportable> reportable) {
        var faults = new LinkedHashMap<String, String>();
        var agreement = chosen(reportable);
        if (agreement.isEmpty()) {
            faults.put(SYSTEM, Wording.say("report.system.missing"));
        }
        if (Guide.Works.of(field(WORKS)).isEmpty()) {
            faults.put(WORKS, Wording.say("report.works.missing"));
        }
        if (Guide.Affected.of(field(AFFECTED)).isEmpty()) {
            faults.put(AFFECTED, Wording.say("report.affected.missing"));
        }
        if (!field(SEVERITY).isEmpty() && choice().isEmpty()) {
            faults.put(SEVERITY, Wording.say("report.severity.missing"));
        }
        check(SUMMARY, () -> Text.line(field(SUMMARY), IssueEvent.Reported.MAX_SUMMARY), faults);
        check(DESCRIPTION, () -> Text.block(whole(), IssueEvent.Reported.MAX_DESCRIPTION), faults);
        if (!faults.isEmpty()) {
            return new Reading(Optional.empty(), faults);
        }
        var found = agreement.orElseThrow();
        var name = system().substring(choice(found, "").length());
        return new Reading(
                Optional.of(new Report(found.id(), name, severity().orElseThrow(), field(SUMMARY), whole())), Map.of());
    }

    private void check(String field, Supplier<String> rule, Map<String, String> faults) {
        if (field(field).isBlank()) {
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
