package org.aftercare.application.mail;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.mail.IncomingMail;

/**
 * The system that a report by mail is about, which no mail says in so many words: the one that its subject names, or else its
 * text. Where it names none and there is one agreement, the promise is the same whichever system it is. Where there are
 * several, nobody guesses.
 */
record SystemChoice(AgreementId agreement, String system) {

    /** Chooses among the agreements under which the sender may report. */
    static Optional<SystemChoice> of(IncomingMail mail, List<Agreement> agreements) {
        var all = agreements.stream()
                .flatMap(agreement ->
                        agreement.systems().stream().map(system -> new SystemChoice(agreement.id(), system)))
                .toList();
        var bySubject = named(all, mail.subject());
        var named = bySubject.isEmpty() ? named(all, mail.text()) : bySubject;
        if (named.isEmpty()) {
            return agreements.size() == 1 ? all.stream().findFirst() : Optional.empty();
        }
        var under = named.stream().map(SystemChoice::agreement).distinct().count();
        return under == 1 ? named.stream().findFirst() : Optional.empty();
    }

    /** Those that a text names, the longest name first; of "Shop" and "Shop admin", the second is meant where it stands. */
    private static List<SystemChoice> named(List<SystemChoice> all, String text) {
        var words = words(text);
        var found = all.stream()
                .filter(choice -> words.contains(words(choice.system())))
                .sorted(Comparator.comparing(
                                (SystemChoice choice) -> choice.system().length())
                        .reversed())
                .toList();
        return found.stream()
                .filter(choice -> longer(found, choice).noneMatch(other -> isPartOf(choice, other, words)))
                .toList();
    }

    private static Stream<SystemChoice> longer(List<SystemChoice> found, SystemChoice choice) {
        return found.stream()
                .filter(other -> other.system().length() > choice.system().length());
    }

    /** Whether a name stands in the text only where the longer one does. */
    private static boolean isPartOf(SystemChoice choice, SystemChoice other, String words) {
        return !words.replace(words(other.system()), " ").contains(words(choice.system()));
    }

    /** In small letters, with a space around each word. */
    private static String words(String text) {
        return " "
                + text.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip() + " ";
    }
}
