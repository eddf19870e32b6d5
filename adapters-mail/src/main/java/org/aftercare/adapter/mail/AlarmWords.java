package org.aftercare.adapter.mail;

import java.time.Instant;
import org.aftercare.application.port.Notice;
import org.aftercare.application.wording.SpokenTime;
import org.aftercare.domain.agreement.ClockKind;

/** What is said to support of a promise that is at risk, or broken. */
final class AlarmWords implements LetterWords {
    private final Phrases phrases;
    private final String key;
    private final Notice.IssueInBrief issue;
    private final ClockKind kind;
    private final String because;
    private final String tag;
    private final Look look;
    private final String due;
    private final SpokenTime time;

    private AlarmWords(
            Phrases phrases,
            String key,
            Notice.IssueInBrief issue,
            ClockKind kind,
            Instant dueAt,
            Instant at,
            String because,
            String tag,
            Look look) {
        this.phrases = phrases;
        this.key = key;
        this.issue = issue;
        this.kind = kind;
        this.because = because;
        this.tag = tag;
        this.look = look;
        this.time = new SpokenTime(issue.timeZone(), at);
        this.due = time.dated(dueAt);
    }

    /** @param at when the notice was made */
    static AlarmWords of(Phrases phrases, Notice.PromiseAtRisk told, Instant at) {
        return new AlarmWords(
                phrases,
                "risk",
                told.issue(),
                told.kind(),
                told.dueAt(),
                at,
                phrases.say("risk.because", Integer.toString(told.share())),
                phrases.say("risk.tag", Integer.toString(told.share())),
                Look.HELD);
    }

    /** @param at when the notice was made */
    static AlarmWords of(Phrases phrases, Notice.PromiseBroken told, Instant at) {
        return new AlarmWords(
                phrases,
                "broken",
                told.issue(),
                told.kind(),
                told.dueAt(),
                at,
                phrases.say(
                        told.late() ? "broken.because.late" : "broken.because",
                        told.severity().name()),
                phrases.say("tag.late"),
                Look.LATE);
    }

    @Override
    public String subject() {
        return phrases.say(
                key + ".subject." + kind, issue.number(), issue.severity().name(), issue.customer(), due);
    }

    @Override
    public String about() {
        return issue.number();
    }

    @Override
    public LetterPage page() {
        return new LetterPage(
                        subject(),
                        phrases.say(key + ".say." + kind, due),
                        because,
                        phrases.say(kind == ClockKind.RESOLUTION ? "alarm.wayout.resolve" : "alarm.wayout.answer"),
                        phrases.say("alarm.footer"))
                .look(look, tag)
                .forSupport(phrases, issue)
                .zone(phrases.say("footer.zone", time.zone()));
    }
}
