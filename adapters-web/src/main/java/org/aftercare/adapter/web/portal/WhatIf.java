package org.aftercare.adapter.web.portal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.aftercare.application.agreement.PreviewOwnAgreement;
import org.aftercare.application.agreement.ShowOwnAgreement;
import org.aftercare.application.clock.PreviewClocks;
import org.aftercare.domain.agreement.ClockKind;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.calendar.ServiceWindow;
import org.aftercare.domain.clock.SlaClock;

/**
 * "What if?" on the page of an agreement: the form, and what would be promised.
 *
 * @param zone whose time is meant and said
 * @param severities those that can be chosen
 * @param faults what is wrong with what was asked, in the order of the form
 * @param answer absent if nothing was asked, or nothing that can be answered
 */
record WhatIf(
        String zone,
        List<ReportForm.Choice> severities,
        String day,
        String time,
        List<ReportForm.FieldFault> faults,
        Optional<Answer> answer) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** What is wrong with the given field; empty if nothing is. */
    public String fault(String field) {
        return faults.stream()
                .filter(fault -> fault.field().equals(field))
                .map(ReportForm.FieldFault::say)
                .findFirst()
                .orElse("");
    }

    static WhatIf of(
            WhatIfInput input,
            WhatIfInput.Reading reading,
            Optional<Answer> answer,
            ShowOwnAgreement.Outcome.Shown shown,
            Optional<ZoneId> own) {
        var zone = own.orElse(shown.version().terms().calendar().timeZone());
        var now = shown.at().atZone(zone);
        return new WhatIf(
                new TimeWords(zone, shown.at()).zone(),
                Stream.of(Severity.values())
                        .map(SeverityWords::of)
                        .map(words -> new ReportForm.Choice(
                                words.code(),
                                words.name(),
                                words.description(),
                                words.code().equals(input.severity())))
                        .toList(),
                input.asked() ? Typed.legible(input.day()) : now.toLocalDate().toString(),
                input.asked() ? Typed.legible(input.time()) : TIME.format(now),
                reading.faults().entrySet().stream()
                        .map(fault -> new ReportForm.FieldFault(fault.getKey(), fault.getValue()))
                        .toList(),
                answer);
    }

    /**
     * What would be promised.
     *
     * @param asked what was asked, in words; empty where there is no more to say
     * @param severity that was asked about, unless no version is in force then
     * @param why the reckoning of the promise, if there is one
     * @param others what else would be promised
     */
    public record Answer(
            Optional<SeverityWords> severity, Promise promise, String asked, Optional<Why> why, List<Other> others) {

        /** A promise beside the first. */
        public record Other(String title, Promise promise, Why why) {}

        static Answer notInForce() {
            var promise = new Promise(
                    "none",
                    Wording.say("none.tag"),
                    Wording.say("whatIf.notInForce"),
                    Wording.say("whatIf.notInForce.why"));
            return new Answer(Optional.empty(), promise, "", Optional.empty(), List.of());
        }

        static Answer of(
                PreviewOwnAgreement.Outcome.Previewed previewed, Severity severity, Instant now, Optional<ZoneId> own) {
            var terms = previewed.version().terms();
            var words = new TimeWords(own.orElse(terms.calendar().timeZone()), now);
            var covered = terms.coverage().row(severity).keySet();
            var clocks = previewed.clocks().clocks();
            var response = clocks.stream()
                    .filter(preview -> preview.clock().kind() == ClockKind.RESPONSE)
                    .findFirst();
            return new Answer(
                    Optional.of(SeverityWords.of(severity)),
                    response.map(preview -> promise(preview, covered, words))
                            .orElseGet(
                                    () -> noPromise(severity, previewed.clocks().covered())),
                    Wording.say(
                            "whatIf.asked",
                            words.said(previewed.reportedAt()),
                            previewed.version().number()),
                    response.map(preview -> why(preview, covered, words, now)),
                    clocks.stream()
                            .filter(preview -> preview.clock().kind() != ClockKind.RESPONSE)
                            .map(preview -> new Other(
                                    Wording.say("clock." + preview.clock().kind()),
                                    promise(preview, covered, words),
                                    why(preview, covered, words, now)))
                            .toList());
        }

        private static Why why(
                PreviewClocks.Preview preview, Set<ServiceWindow> covered, TimeWords words, Instant now) {
            return Why.of(preview.clock(), preview.explanation(), covered, words, now);
        }

        private static Promise promise(PreviewClocks.Preview preview, Set<ServiceWindow> covered, TimeWords words) {
            var clock = preview.clock();
            var kind = "." + clock.kind();
            var held = clock.heldOver();
            return new Promise(
                    held ? "held" : "run",
                    held ? Wording.say("held.tag", words.said(clock.startsAt())) : Wording.say("whatIf.tag.run"),
                    Wording.say("whatIf.say" + kind, words.said(clock.dueAt().orElseThrow())),
                    held ? heldWhy(preview, covered, words) : runningWhy(clock, covered));
        }

        private static String heldWhy(PreviewClocks.Preview preview, Set<ServiceWindow> covered, TimeWords words) {
            var clock = preview.clock();
            var first = preview.explanation().stretches().getFirst();
            return Wording.say(
                    "whatIf.why.held." + clock.kind(),
                    clock.severity(),
                    Windows.covered(covered),
                    words.said(clock.countsFrom()),
                    first.name().isEmpty()
                            ? Wording.say("whatIf.kind." + first.window())
                            : Wording.say("whatIf.kind.closed", first.name()),
                    words.said(clock.startsAt()),
                    TimeWords.length(clock.target()));
        }

        private static String runningWhy(SlaClock clock, Set<ServiceWindow> covered) {
            return Wording.say(
                    "whatIf.why.run." + clock.kind(),
                    clock.severity(),
                    Windows.covered(covered),
                    TimeWords.length(clock.target()));
        }

        private static Promise noPromise(Severity severity, boolean covered) {
            return new Promise(
                    "none",
                    Wording.say("none.tag"),
                    Wording.say("whatIf.none"),
                    Wording.say(covered ? "none.why.noTarget" : "none.why.uncovered", severity));
        }
    }
}
