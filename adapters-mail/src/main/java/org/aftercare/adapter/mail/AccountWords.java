package org.aftercare.adapter.mail;

import java.time.Duration;
import java.time.Instant;
import org.aftercare.application.port.Notice;
import org.aftercare.application.wording.SpokenLength;
import org.aftercare.domain.TimeOrderedId;

/**
 * What is said to contacts about their accounts.
 *
 * @param subject also what is said first
 */
record AccountWords(String subject, String because, String wayOut, String button, String footer)
        implements LetterWords {

    static AccountWords of(Phrases phrases, Notice.Invitation told) {
        return new AccountWords(
                phrases.say("invitation.say", phrases.say("brand")),
                phrases.say("invitation.because", told.invitedBy(), told.customer()),
                phrases.say("invitation.wayout", lasts(phrases, told, told.expiresAt())),
                phrases.say("invitation.button"),
                phrases.say("invitation.footer", told.name()));
    }

    static AccountWords of(Phrases phrases, Notice.PasswordForgotten told) {
        return new AccountWords(
                phrases.say("forgotten.say"),
                phrases.say("forgotten.because"),
                phrases.say("forgotten.wayout", lasts(phrases, told, told.expiresAt())),
                phrases.say("forgotten.button"),
                phrases.say("forgotten.footer"));
    }

    static AccountWords of(Phrases phrases, Notice.PasswordSet told) {
        return new AccountWords(
                phrases.say("passwordset.say"),
                phrases.say("passwordset.because"),
                phrases.say("passwordset.wayout"),
                phrases.say("passwordset.button"),
                phrases.say("passwordset.footer", told.name()));
    }

    /** From when the notice was made; identities tell that to the millisecond, which nobody is told. */
    private static String lasts(Phrases phrases, Notice told, Instant expiresAt) {
        var minutes = Duration.between(TimeOrderedId.madeAt(told.id()), expiresAt)
                .plusSeconds(30)
                .toMinutes();
        var length = Duration.ofMinutes(minutes);
        return length.toDays() > 1
                ? phrases.say("length.days", Long.toString(length.toDays()))
                : SpokenLength.of(length);
    }

    @Override
    public LetterPage page() {
        return new LetterPage(subject, subject, because, wayOut, footer).button(button);
    }
}
