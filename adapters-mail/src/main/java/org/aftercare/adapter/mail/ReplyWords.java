package org.aftercare.adapter.mail;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aftercare.application.port.Notice;
import org.aftercare.application.wording.SpokenTime;

/** What is said to a reporter of what an agent told him. */
final class ReplyWords implements LetterWords {
    private final Phrases phrases;
    private final Notice.IssueReplied told;
    private final Notice.IssueInBrief issue;
    private final boolean answersAreRead;
    private final SpokenTime time;

    /**
     * Speaks of a reply.
     *
     * @param answersAreRead whether it helps to answer the mail
     * @param at when the notice was made
     */
    ReplyWords(Phrases phrases, Notice.IssueReplied told, boolean answersAreRead, Instant at) {
        this.phrases = phrases;
        this.told = told;
        this.issue = told.issue();
        this.answersAreRead = answersAreRead;
        this.time = new SpokenTime(issue.timeZone(), at);
    }

    private String say(String what) {
        return phrases.say("reply." + what + "." + told.reply(), issue.number(), told.by(), issue.summary());
    }

    @Override
    public String subject() {
        return say("subject");
    }

    @Override
    public String about() {
        return issue.number();
    }

    @Override
    public Map<String, Object> all() {
        var look = told.reply() == Notice.Reply.ASKED ? Look.HELD : Look.CALM;
        var all = new LinkedHashMap<String, Object>();
        all.put("subject", subject());
        all.put("number", issue.number());
        all.put("system", issue.system());
        all.put("summary", issue.summary());
        all.put("tag", told.reply() == Notice.Reply.ASKED ? phrases.say("reply.tag.ASKED") : "");
        all.put("tone", look.tone());
        all.put("colour", look.colour());
        all.put("ground", look.ground());
        all.put("say", say("say"));
        all.put("because", say("because"));
        all.put("wayOut", say(answersAreRead ? "wayout.mail" : "wayout"));
        all.put("button", phrases.say("acknowledgement.button", issue.number()));
        all.put("facts", facts());
        all.put("severityTitle", phrases.say("fact.severity"));
        all.put("severity", issue.severity().name());
        all.put("severityColour", Look.colour(issue.severity()));
        all.put("severityShape", Look.shape(issue.severity()));
        all.put("quote", told.text());
        all.put("quotedLines", told.text().lines().toList());
        all.put("descriptionTitle", "");
        all.put("description", "");
        all.put("lines", List.of());
        all.put("footer", phrases.say("reply.footer", issue.number()));
        all.put("zone", phrases.say("footer.zone", time.zone()));
        return all;
    }

    private Map<String, String> facts() {
        var facts = new LinkedHashMap<String, String>();
        facts.put(phrases.say("fact.system"), issue.system());
        facts.put(phrases.say("fact.severity"), issue.severity() + " " + phrases.say("severity." + issue.severity()));
        return facts;
    }
}
