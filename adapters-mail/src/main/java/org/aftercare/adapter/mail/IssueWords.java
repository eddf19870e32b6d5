package org.aftercare.adapter.mail;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.aftercare.application.port.Notice;
import org.aftercare.application.wording.SpokenLength;
import org.aftercare.application.wording.SpokenTime;
import org.aftercare.domain.agreement.Target;
import org.aftercare.domain.calendar.ServiceWindow;

/** What is said of a reported issue, to one of the two sides. */
final class IssueWords implements LetterWords {

    /** Which side is told: each has its own sentences in the message bundle. */
    enum Kind {
        /** To the reporter. */
        ACKNOWLEDGEMENT,
        /** To the vendor's support. */
        ARRIVAL;

        private String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Phrases phrases;
    private final Kind kind;
    private final Notice.ReportedIssue issue;
    private final Standing standing;
    private final SpokenTime time;

    /**
     * Speaks of an issue at an instant.
     *
     * @param at how the issue stood then is what is said
     */
    IssueWords(Phrases phrases, Kind kind, Notice.ReportedIssue issue, Instant at) {
        this.phrases = phrases;
        this.kind = kind;
        this.issue = issue;
        this.standing = Standing.of(issue, at);
        this.time = new SpokenTime(issue.timeZone(), at);
    }

    @Override
    public String subject() {
        return phrases.say(
                kind.key() + ".subject." + standing.key(),
                issue.number(),
                due(),
                issue.severity().name(),
                issue.customer());
    }

    @Override
    public String about() {
        return issue.number();
    }

    @Override
    public LetterPage page() {
        var page = new LetterPage(
                        subject(),
                        phrases.say(kind.key() + ".say." + standing.key(), due()),
                        because(),
                        phrases.say(kind.key() + ".wayout"),
                        phrases.say(kind.key() + ".footer", issue.number()))
                .about(issue.number(), issue.system(), issue.summary())
                .look(Look.of(standing), tag())
                .button(button());
        if (kind == Kind.ARRIVAL) {
            page.fact(phrases.say("fact.customer"), issue.customer());
            page.fact(phrases.say("fact.reporter"), issue.reporter());
        }
        return page.fact(phrases.say("fact.system"), issue.system())
                .severity(phrases, issue.severity())
                .fact(phrases.say("fact.reported"), time.dated(issue.reportedAt()))
                .description(phrases.say("fact.description"), issue.description())
                .zone(phrases.say("footer.zone", time.zone()));
    }

    /** Agents have no page to go to. */
    private String button() {
        return kind == Kind.ACKNOWLEDGEMENT ? phrases.say("acknowledgement.button", issue.number()) : "";
    }

    private String due() {
        return issue.promise().map(promise -> time.dated(promise.dueAt())).orElse("");
    }

    private String start() {
        return issue.promise().map(promise -> time.dated(promise.startsAt())).orElse("");
    }

    private String because() {
        return phrases.say(
                kind.key() + ".because." + standing.key(),
                issue.severity().name(),
                windows(),
                time.dated(issue.reportedAt()),
                issue.promise().map(this::within).orElse(""),
                start());
    }

    private String within(Notice.Promise promise) {
        var target = Target.parse(promise.target());
        var key =
                switch (target) {
                    case Target.WorkingDays days -> "within.days";
                    case Target.CoveredTime length -> isAlways(issue.coveredIn()) ? "within.always" : "within.partly";
                };
        return phrases.say(key, SpokenLength.of(target));
    }

    /** "in office hours, out of hours and at weekends". */
    private String windows() {
        if (isAlways(issue.coveredIn())) {
            return phrases.say("windows.all");
        }
        var names = issue.coveredIn().stream()
                .sorted()
                .map(window -> phrases.say("window." + window))
                .toList();
        if (names.size() < 2) {
            return String.join("", names);
        }
        return names.stream().limit(names.size() - 1L).collect(Collectors.joining(phrases.say("windows.between")))
                + phrases.say("windows.last")
                + names.getLast();
    }

    private static boolean isAlways(Set<ServiceWindow> covered) {
        return covered.size() == ServiceWindow.values().length;
    }

    private String tag() {
        return switch (standing) {
            case HELD -> phrases.say("tag.held", start());
            case LATE -> phrases.say("tag.late");
            case RUNNING, STARTED, TARGETLESS, UNCOVERED -> "";
        };
    }
}
