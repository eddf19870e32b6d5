package org.aftercare.domain.access;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.aftercare.domain.BrokenRuleException;

/**
 * A password that somebody chooses for himself: long, but bounded, and none of those that are tried first. What it is made of
 * is free: rules about that make passwords worse. Its text is kept out of {@link #toString()}.
 */
public record Password(String value) {
    public static final int SHORTEST = 12;

    /** In characters; hashing is slow on purpose, and nobody shall have it work on a book. */
    public static final int LONGEST = 200;

    private static final int FEWEST_DIFFERENT = 5;

    /** Words that people lengthen with digits and marks, as lists of stolen passwords show. */
    private static final Set<String> COMMON = Set.of(
            "password",
            "passwort",
            "welcome",
            "letmein",
            "changeme",
            "qwerty",
            "qwertyuiop",
            "qwertyuiopasdfghjkl",
            "asdfghjkl",
            "iloveyou",
            "administrator",
            "admin",
            "sunshine",
            "princess",
            "football",
            "liverpool",
            "trustno",
            "aftercare",
            "support",
            "secret",
            "monkey",
            "dragon",
            "master",
            "login",
            "abcdefghijkl",
            "abcdefghijklmnopqrstuvwxyz");

    private static final String IN_ORDER = "0123456789012345678901234567890123456789";

    /** What can be wrong with one. */
    public enum Flaw {
        TOO_SHORT,
        TOO_LONG,
        /** Control characters, or half of a character. */
        UNREADABLE,
        COMMON
    }

    public Password {
        flaw(value).ifPresent(flaw -> {
            throw new BrokenRuleException("must be " + SHORTEST + " to " + LONGEST
                    + " readable characters long and none of the common ones: " + flaw);
        });
    }

    /** What is wrong with a text as a password; empty if nothing is. */
    public static Optional<Flaw> flaw(String text) {
        var length = text.codePointCount(0, text.length());
        if (length > LONGEST) {
            return Optional.of(Flaw.TOO_LONG);
        }
        if (text.codePoints().anyMatch(Password::isUnreadable)) {
            return Optional.of(Flaw.UNREADABLE);
        }
        if (length < SHORTEST) {
            return Optional.of(Flaw.TOO_SHORT);
        }
        return isCommon(text) ? Optional.of(Flaw.COMMON) : Optional.empty();
    }

    private static boolean isUnreadable(int codePoint) {
        return Character.isISOControl(codePoint)
                || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
    }

    private static boolean isCommon(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        var words = Pattern.compile("[^\\p{L}]+")
                .splitAsStream(lower)
                .filter(word -> !word.isEmpty())
                .toList();
        var digits = lower.replaceAll("[^0-9]", "");
        var isNumber = digits.length() == lower.length();
        return lower.codePoints().distinct().count() < FEWEST_DIFFERENT
                || (isNumber && IN_ORDER.contains(digits))
                || (!words.isEmpty() && COMMON.containsAll(words));
    }

    @Override
    public String toString() {
        return "Password[]";
    }
}
