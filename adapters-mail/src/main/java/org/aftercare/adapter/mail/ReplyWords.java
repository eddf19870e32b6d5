package org.aftercare.adapter.mail;

import java.time.Instant;
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
    public LetterPage page() {
        var page = new LetterPage(
                        subject(),
                        say("say"),
                        say("because"),
                        say(answersAreRead ? "wayout.mail" : "wayout"),
                        phrases.say("reply.footer", issue.number()))
                .about(issue.number(), issue.system(), issue.summary())
                .quote(told.text())
                .button(phrases.say("acknowledgement.button", issue.number()))
                .fact(phrases.say("fact.system"), issue.system())
                .severity(phrases, issue.severity())
                .zone(phrases.say("footer.zone", time.zone()));
        return told.reply() == Notice.Reply.ASKED ? page.look(Look.HELD, phrases.say("reply.tag.ASKED")) : page;
    }
}
