package org.aftercare.adapter.web.portal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.aftercare.application.agreement.ListReportable;
import org.aftercare.application.clock.PreviewClocks;
import org.aftercare.domain.agreement.Severity;

/**
 * The form for a report.
 *
 * @param key by which it is told apart from another report, so that one that is sent twice counts once
 * @param agreements the systems that can be chosen, by agreement; none if no agreement is in force
 * @param works the answers to "Does it still work?"
 * @param affected the answers to "Who is affected?"
 * @param severities those that can be chosen in place of the proposed one
 * @param faults what is wrong with what was sent, in the order of the form
 * @param preview what would be promised now, as far as the form says enough
 * @param notice what is to be said before all else; empty if nothing is
 * @param draft whether it shows what was begun before
 */
record ReportForm(
        String key,
        List<Group> agreements,
        List<Choice> works,
        List<Choice> affected,
        List<Choice> severities,
        boolean severityChosen,
        String summary,
        String description,
        List<FieldFault> faults,
        boolean onlyOneSystem,
        Optional<ReportPreview> preview,
        String notice,
        boolean draft,
        String chosenSystem) {

    /** An agreement's systems. */
    public record Group(String title, List<Choice> systems) {}

    /** Something to choose. */
    public record Choice(String value, String name, String description, boolean chosen) {}

    /** What is wrong with a field. */
    public record FieldFault(String field, String say) {}

    /** What is wrong with the given field; empty if nothing is. */
    public String fault(String field) {
        return faults.stream()
                .filter(fault -> fault.field().equals(field))
                .map(FieldFault::say)
                .findFirst()
                .orElse("");
    }

    /** The values of all fields that a check must carry on. */
    public Map<String, String> carried() {
        return Map.of(
                ReportInput.SYSTEM,
                chosenSystem,
                ReportInput.WORKS,
                chosen(works),
                ReportInput.AFFECTED,
                chosen(affected),
                ReportInput.SEVERITY,
                chosen(severities),
                ReportInput.SUMMARY,
                summary,
                ReportInput.DESCRIPTION,
                description);
    }

    private static String chosen(List<Choice> choices) {
        return choices.stream()
                .filter(Choice::chosen)
                .map(Choice::value)
                .findFirst()
                .orElse("");
    }

    /** The name of the system that was chosen. */
    public String systemName() {
        return agreements.stream()
                .flatMap(group -> group.systems().stream())
                .filter(Choice::chosen)
                .map(Choice::name)
                .findFirst()
                .orElse("");
    }

    static ReportForm of(
            ReportInput input,
            String key,
            Map<String, String> faults,
            List<ListReportable.Reportable> reportable,
            PreviewClocks previews,
            Instant now,
            Optional<ZoneId> own) {
        var systems = reportable.stream()
                .mapToInt(agreement -> agreement.systems().size())
                .sum();
        return new ReportForm(
                key,
                reportable.stream()
                        .map(agreement -> group(agreement, input, systems == 1))
                        .toList(),
                Stream.of(Guide.Works.values())
                        .map(works -> new Choice(
                                works.name(),
                                works.say(),
                                Wording.say("guide.works." + works + ".more"),
                                works.name().equals(input.field(ReportInput.WORKS))))
                        .toList(),
                Stream.of(Guide.Affected.values())
                        .map(affected -> new Choice(
                                affected.name(),
                                affected.say(),
                                "",
                                affected.name().equals(input.field(ReportInput.AFFECTED))))
                        .toList(),
                Stream.of(Severity.values())
                        .map(severity -> severity(severity, input))
                        .toList(),
                input.choice().isPresent(),
                Typed.legible(input.field(ReportInput.SUMMARY)),
                Typed.legible(input.field(ReportInput.DESCRIPTION)),
                faults.entrySet().stream()
                        .map(fault -> new FieldFault(fault.getKey(), fault.getValue()))
                        .toList(),
                systems == 1,
                ReportPreview.of(input, reportable, previews, now, own),
                "",
                false,
                systems == 1
                        ? ReportInput.choice(
                                reportable.getFirst(),
                                reportable.getFirst().systems().getFirst())
                        : input.system());
    }

    /** The same, with something to be said before all else. */
    ReportForm saying(String said) {
        return new ReportForm(
                key,
                agreements,
                works,
                affected,
                severities,
                severityChosen,
                summary,
                description,
                faults,
                onlyOneSystem,
                preview,
                said,
                draft,
                chosenSystem);
    }

    /** The same, of what was begun before. */
    ReportForm ofDraft() {
        return new ReportForm(
                key,
                agreements,
                works,
                affected,
                severities,
                severityChosen,
                summary,
                description,
                faults,
                onlyOneSystem,
                preview,
                Wording.say("report.draft"),
                true,
                chosenSystem);
    }

    private static Group group(ListReportable.Reportable agreement, ReportInput input, boolean only) {
        var title = Wording.say("report.agreement", agreement.number(), agreement.title());
        return new Group(
                title,
                agreement.systems().stream()
                        .map(system -> {
                            var value = ReportInput.choice(agreement, system);
                            return new Choice(value, system, "", only || value.equals(input.system()));
                        })
                        .toList());
    }

    private static Choice severity(Severity severity, ReportInput input) {
        var words = SeverityWords.of(severity);
        return new Choice(
                words.code(),
                words.name(),
                words.description(),
                words.code().equals(input.field(ReportInput.SEVERITY)));
    }
}
