package org.aftercare.adapter.web.portal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aftercare.application.agreement.ListReportable;
import org.aftercare.application.clock.PreviewClocks;
import org.aftercare.domain.agreement.ClockKind;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.clock.SlaClock;

/**
 * The form for a report.
 *
 * @param agreements the systems that can be chosen, by agreement; none if no agreement is in force
 * @param severities those that can be chosen, with what each would promise now
 * @param faults what is wrong with what was sent, in the order of the form
 */
record ReportForm(
        List<Group> agreements,
        List<Choice> severities,
        String summary,
        String description,
        List<FieldFault> faults,
        boolean onlyOneSystem) {

    /** An agreement's systems. */
    public record Group(String title, List<Choice> systems) {}

    /**
     * Something to choose.
     *
     * @param offers what choosing it means, a line each
     */
    public record Choice(String value, String name, String description, boolean chosen, List<Offer> offers) {}

    /**
     * What would be promised if the form were sent now.
     *
     * @param tone as in {@link Promise}
     */
    public record Offer(String tone, String say) {}

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

    static ReportForm of(
            ReportInput input,
            Map<String, String> faults,
            List<ListReportable.Reportable> reportable,
            PreviewClocks previews,
            Instant now) {
        var systems = reportable.stream()
                .mapToInt(agreement -> agreement.systems().size())
                .sum();
        return new ReportForm(
                reportable.stream()
                        .map(agreement -> group(agreement, input, systems == 1))
                        .toList(),
                Stream.of(Severity.values())
                        .map(severity -> choice(severity, input, reportable, previews, now))
                        .toList(),
                Typed.legible(input.summary()),
                Typed.legible(input.description()),
                faults.entrySet().stream()
                        .map(fault -> new FieldFault(fault.getKey(), fault.getValue()))
                        .toList(),
                systems == 1);
    }

    private static Group group(ListReportable.Reportable agreement, ReportInput input, boolean only) {
        var title = Wording.say("report.agreement", agreement.number(), agreement.title());
        return new Group(
                title,
                agreement.systems().stream()
                        .map(system -> {
                            var value = ReportInput.choice(agreement, system);
                            return new Choice(value, system, "", only || value.equals(input.system()), List.of());
                        })
                        .toList());
    }

    private static Choice choice(
            Severity severity,
            ReportInput input,
            List<ListReportable.Reportable> reportable,
            PreviewClocks previews,
            Instant now) {
        var words = SeverityWords.of(severity);
        var offers = reportable.stream()
                .map(agreement -> offer(agreement, severity, reportable.size() > 1, previews, now))
                .distinct()
                .toList();
        return new Choice(
                words.code(), words.name(), words.description(), words.code().equals(input.severity()), offers);
    }

    private static Offer offer(
            ListReportable.Reportable agreement,
            Severity severity,
            boolean several,
            PreviewClocks previews,
            Instant now) {
        var command = new PreviewClocks.Command(agreement.terms(), severity, now, List.of());
        var offer =
                switch (previews.execute(command)) {
                    case PreviewClocks.Outcome.Previewed previewed -> offer(previewed, agreement, now);
                    case PreviewClocks.Outcome.Refused refused -> new Offer("none", Wording.say("offer.none"));
                };
        return several ? new Offer(offer.tone(), Wording.say("offer.under", agreement.number(), offer.say())) : offer;
    }

    private static Offer offer(
            PreviewClocks.Outcome.Previewed previewed, ListReportable.Reportable agreement, Instant now) {
        var words = new TimeWords(agreement.terms().calendar().timeZone(), now);
        return previewed.clocks().stream()
                .map(PreviewClocks.Preview::clock)
                .filter(clock -> clock.kind() == ClockKind.RESPONSE)
                .findFirst()
                .map(clock -> new Offer(
                        clock.heldOver() ? "held" : "run",
                        clock.heldOver()
                                ? Wording.say(
                                        "offer.heldOver",
                                        words.said(clock.startsAt()),
                                        words.saidAfter(clock.startsAt(), due(clock)))
                                : Wording.say("offer.due", words.said(due(clock)))))
                .orElseGet(
                        () -> new Offer("none", Wording.say(previewed.covered() ? "offer.none" : "offer.uncovered")));
    }

    /** Only a pause takes the due instant away, and a new issue has had none. */
    private static Instant due(SlaClock clock) {
        return clock.dueAt().orElseThrow();
    }
}
