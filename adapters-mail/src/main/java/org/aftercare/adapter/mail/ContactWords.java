package org.aftercare.adapter.mail;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.aftercare.application.port.Notice;
import org.aftercare.application.wording.SpokenTime;

/** What is said to support of what a contact did to an issue. */
final class ContactWords implements LetterWords {
    private final Phrases phrases;
    private final Notice.ContactActed told;
    private final Notice.IssueInBrief issue;
    private final SpokenTime time;

    /** @param at when the notice was made */
    ContactWords(Phrases phrases, Notice.ContactActed told, Instant at) {
        this.phrases = phrases;
        this.told = told;
        this.issue = told.issue();
        this.time = new SpokenTime(issue.timeZone(), at);
    }

    private String say(String what) {
        return phrases.say(
                "contact." + what + "." + told.deed(),
                told.name(),
                issue.severity().name());
    }

    @Override
    public String subject() {
        return phrases.say(
                "contact.subject", issue.number(), issue.severity().name(), issue.customer(), say("subject"));
    }

    @Override
    public String about() {
        return issue.number();
    }

    @Override
    public Map<String, Object> all() {
        var look = told.deed() == Notice.ContactDeed.ADDED ? Look.CALM : Look.HELD;
        var all = new LinkedHashMap<String, Object>();
        all.put("subject", subject());
        all.put("number", issue.number());
        all.put("system", issue.system());
        all.put("summary", issue.summary());
        all.put("tag", "");
        all.put("tone", look.tone());
        all.put("colour", look.colour());
        all.put("ground", look.ground());
        all.put("say", say("say"));
        all.put("because", say("because"));
        all.put("wayOut", phrases.say("alarm.wayout.answer"));
        all.put("button", "");
        all.put("facts", facts());
        all.put("severityTitle", phrases.say("fact.severity"));
        all.put("severity", issue.severity().name());
        all.put("severityColour", Look.colour(issue.severity()));
        all.put("severityShape", Look.shape(issue.severity()));
        all.put("descriptionTitle", phrases.say("contact.wrote", told.name()));
        all.put("description", told.text());
        all.put("lines", told.text().lines().toList());
        all.put("footer", phrases.say("contact.footer"));
        all.put("zone", phrases.say("footer.zone", time.zone()));
        return all;
    }

    private Map<String, String> facts() {
        var facts = new LinkedHashMap<String, String>();
        facts.put(phrases.say("fact.customer"), issue.customer());
        facts.put(phrases.say("fact.system"), issue.system());
        facts.put(phrases.say("fact.severity"), issue.severity() + " " + phrases.say("severity." + issue.severity()));
        return facts;
    }
}
