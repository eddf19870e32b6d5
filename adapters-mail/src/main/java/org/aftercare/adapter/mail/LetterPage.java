package org.aftercare.adapter.mail;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aftercare.application.port.Notice;
import org.aftercare.domain.agreement.Severity;

/** What the templates make a letter of. It begins calm, with what every letter says; the rest is empty until it is said. */
final class LetterPage {
    private final Map<String, Object> all = new LinkedHashMap<>();
    private final Map<String, String> facts = new LinkedHashMap<>();

    /**
     * A page with what every letter says.
     *
     * @param say the promise, or whatever comes first
     * @param because the reason
     * @param wayOut what the addressee can do
     * @param footer why he gets it
     */
    LetterPage(String subject, String say, String because, String wayOut, String footer) {
        all.put("subject", subject);
        all.put("say", say);
        all.put("because", because);
        all.put("wayOut", wayOut);
        all.put("footer", footer);
        all.put("facts", facts);
        look(Look.CALM, "");
        about("", "", "");
        button("");
        zone("");
        all.put("severityTitle", "");
        all.put("severity", "");
        all.put("severityColour", "");
        all.put("severityShape", "");
        all.put("quoted", false);
        all.put("quote", "");
        all.put("quotedLines", List.of());
        all.put("descriptionTitle", "");
        all.put("description", "");
        all.put("lines", List.of());
    }

    /**
     * How the promise looks.
     *
     * @param tag on it; empty for none
     */
    LetterPage look(Look look, String tag) {
        all.put("tone", look.tone());
        all.put("colour", look.colour());
        all.put("ground", look.ground());
        all.put("tag", tag);
        return this;
    }

    /**
     * What it is about.
     *
     * @param number by which people call it
     * @param system what it belongs to
     */
    LetterPage about(String number, String system, String summary) {
        all.put("number", number);
        all.put("system", system);
        all.put("summary", summary);
        return this;
    }

    /** @param button to the page that the letter links to; empty where that is not one for people */
    LetterPage button(String button) {
        all.put("button", button);
        return this;
    }

    /** A line of its table, after those that there are. */
    LetterPage fact(String title, String value) {
        facts.put(title, value);
        return this;
    }

    /** The fact of how bad it is, which has a colour and a shape. */
    LetterPage severity(Phrases phrases, Severity severity) {
        var title = phrases.say("fact.severity");
        all.put("severityTitle", title);
        all.put("severity", severity.name());
        all.put("severityColour", Look.colour(severity));
        all.put("severityShape", Look.shape(severity));
        return fact(title, severity + " " + phrases.say("severity." + severity));
    }

    /** What issue of whom it is about, as support is told. */
    LetterPage forSupport(Phrases phrases, Notice.IssueInBrief issue) {
        return about(issue.number(), issue.system(), issue.summary())
                .fact(phrases.say("fact.customer"), issue.customer())
                .fact(phrases.say("fact.system"), issue.system())
                .severity(phrases, issue.severity());
    }

    /** What somebody wrote that the letter is there to bring. */
    LetterPage quote(String text) {
        all.put("quoted", true);
        all.put("quote", text);
        all.put("quotedLines", text.lines().toList());
        return this;
    }

    /** What somebody wrote before, under a title. */
    LetterPage description(String title, String text) {
        all.put("descriptionTitle", title);
        all.put("description", text);
        all.put("lines", text.lines().toList());
        return this;
    }

    /** @param zone the sentence that says whose times they are; empty where there are none */
    LetterPage zone(String zone) {
        all.put("zone", zone);
        return this;
    }

    /** Everything by the names that the templates use. */
    Map<String, Object> all() {
        return Collections.unmodifiableMap(all);
    }
}
