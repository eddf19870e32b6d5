package org.aftercare.adapter.web.portal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aftercare.application.agreement.ListReportable;
import org.aftercare.application.clock.PreviewClocks;
import org.aftercare.domain.agreement.ClockKind;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.clock.SlaClock;

/**
 * What would be promised if a report were sent now.
 *
 * @param proposed why this severity is proposed; empty where another was chosen
 * @param promise in the words of a promise that is not made yet
 * @param worse what would be promised for worse severities, a sentence each
 * @param zone whose time all its times are
 */
record ReportPreview(SeverityWords severity, String proposed, Promise promise, List<String> worse, String zone) {

    /**
     * Of a form, once it says which agreement and how bad; nothing before.
     *
     * @param own the time zone in which the contact wants to read times; the agreement's if he doesn't say
     */
    static Optional<ReportPreview> of(
            ReportInput input,
            List<ListReportable.Reportable> reportable,
            PreviewClocks previews,
            Instant now,
            Optional<ZoneId> own) {
        return input.agreement(reportable).flatMap(agreement -> input.severity()
                .map(severity -> of(input, agreement, severity, previews, now, own)));
    }

    private static ReportPreview of(
            ReportInput input,
            ListReportable.Reportable agreement,
            Severity severity,
            PreviewClocks previews,
            Instant now,
            Optional<ZoneId> own) {
        var words = new TimeWords(own.orElse(agreement.terms().calendar().timeZone()), now);
        var clock = response(agreement, severity, previews, now);
        var proposal = input.proposal().filter(proposed -> proposed.severity() == severity);
        return new ReportPreview(
                SeverityWords.of(severity),
                proposal.map(Guide.Proposal::reason).orElse(""),
                clock.map(found -> promise(found, agreement, words)).orElseGet(() -> none(agreement, severity)),
                Stream.of(Severity.values())
                        .filter(other -> other.compareTo(severity) < 0)
                        .flatMap(other -> response(agreement, other, previews, now)
                                .map(better -> Wording.say(
                                        "preview.worse",
                                        other,
                                        Wording.say("severity." + other + ".name"),
                                        words.said(due(better))))
                                .stream())
                        .toList(),
                words.zone());
    }

    /** The promise of an answer under terms, if they make one. */
    static Optional<SlaClock> response(
            ListReportable.Reportable agreement, Severity severity, PreviewClocks previews, Instant now) {
        var command = new PreviewClocks.Command(agreement.terms(), severity, now, List.of());
        return switch (previews.execute(command)) {
            case PreviewClocks.Outcome.Previewed previewed ->
                previewed.clocks().stream()
                        .map(PreviewClocks.Preview::clock)
                        .filter(clock -> clock.kind() == ClockKind.RESPONSE)
                        .findFirst();
            case PreviewClocks.Outcome.Refused refused -> Optional.empty();
        };
    }

    private static Promise promise(SlaClock clock, ListReportable.Reportable agreement, TimeWords words) {
        var times = Windows.covered(
                agreement.terms().coverage().row(clock.severity()).keySet());
        var within = TimeWords.length(clock.target());
        var say = Wording.say("preview.say", words.said(due(clock)));
        if (clock.heldOver()) {
            var starts = words.said(clock.startsAt());
            return new Promise(
                    "held",
                    Wording.say("held.tag", starts),
                    say,
                    Wording.say("preview.why.held", clock.severity(), times, starts, within));
        }
        return new Promise(
                "run",
                Wording.say("preview.tag"),
                say,
                Wording.say("preview.why", clock.severity(), times, Promise.counted(clock.target())));
    }

    private static Promise none(ListReportable.Reportable agreement, Severity severity) {
        var covered = agreement.terms().coverage().covers(severity);
        return new Promise(
                "none",
                Wording.say("none.tag"),
                Wording.say("none.say"),
                Wording.say(covered ? "none.why.noTarget" : "none.why.uncovered", severity));
    }

    /** Only a pause takes the due instant away, and a new issue has had none. */
    private static Instant due(SlaClock clock) {
        return clock.dueAt().orElseThrow();
    }
}
