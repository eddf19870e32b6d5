package org.aftercare.domain.access;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A code that comes in place of a telephone's when that is lost: 79 random bits, good once. Only its hash is kept, which is
 * enough for what cannot be guessed.
 *
 * @param text as people keep it: {@code k7mq-2fxa-9hrt-b3wd}
 */
public record RecoveryCode(String text) {
    /** So many are given at once. */
    public static final int GIVEN = 10;

    /** Without those that are mistaken for others. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int GROUP = 4;
    private static final Pattern FORM = Pattern.compile("[a-z0-9]{4}(-[a-z0-9]{4}){3}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public RecoveryCode {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not the form of a recovery code");
        }
    }

    /** New ones, of which no two are the same but by a chance that nobody lives to see. */
    public static List<RecoveryCode> made() {
        return Stream.generate(RecoveryCode::random).limit(GIVEN).toList();
    }

    private static RecoveryCode random() {
        var text = new StringBuilder();
        for (var place = 0; place < GROUPS * GROUP; place++) {
            if (place > 0 && place % GROUP == 0) {
                text.append('-');
            }
            text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return new RecoveryCode(text.toString());
    }

    /** What somebody typed, in capitals perhaps, and with or without the strokes; empty if it is no such code. */
    public static Optional<RecoveryCode> typed(String text) {
        var bare = text.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        if (bare.length() != GROUPS * GROUP) {
            return Optional.empty();
        }
        var grouped = bare.replaceAll("(.{4})(?!$)", "$1-");
        return FORM.matcher(grouped).matches() ? Optional.of(new RecoveryCode(grouped)) : Optional.empty();
    }

    public SecretHash hash() {
        return SecretHash.of("recovery code: " + text);
    }

    @Override
    public String toString() {
        return "RecoveryCode[]";
    }
}
