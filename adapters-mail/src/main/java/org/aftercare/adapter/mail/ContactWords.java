package org.aftercare.adapter.mail;

import java.time.Instant;
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
    public LetterPage page() {
        return new LetterPage(
                        subject(),
                        say("say"),
                        say("because"),
                        phrases.say("alarm.wayout.answer"),
                        phrases.say("contact.footer"))
                .look(told.deed() == Notice.ContactDeed.ADDED ? Look.CALM : Look.HELD, "")
                .forSupport(phrases, issue)
                .description(phrases.say("contact.wrote", told.name()), told.text())
                .zone(phrases.say("footer.zone", time.zone()));
    }
}
