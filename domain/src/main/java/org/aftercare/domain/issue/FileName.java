package org.aftercare.domain.issue;

import java.text.Normalizer;
import java.util.stream.Collectors;

/** The name of a file as it may be shown and saved, made of whatever somebody called it. */
public final class FileName {
    /** In Unicode code points. */
    public static final int LONGEST = 150;

    /** The longest ending that is kept when a name is cut. */
    private static final int LONGEST_ENDING = 20;

    private static final String NAMELESS = "attachment";

    private FileName() {}

    /**
     * The last part of the name, without control, formatting and bidirectional characters, without what file systems give a
     * meaning to, no longer than {@value #LONGEST}; {@code attachment} if nothing is left.
     */
    public static String cleaned(String given) {
        var seen = given.codePoints()
                .filter(FileName::isPlain)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        var composed = Normalizer.normalize(seen, Normalizer.Form.NFC);
        var last = composed.substring(Math.max(composed.lastIndexOf('/'), composed.lastIndexOf('\\')) + 1);
        var name = trimmed(last.replaceAll("[\"*:<>?|]", "_").replaceAll("[\\s\\p{Z}]+", " "));
        return name.isEmpty() ? NAMELESS : cut(name);
    }

    private static String trimmed(String name) {
        return name.replaceAll("^[. ]+|[. ]+$", "");
    }

    private static boolean isPlain(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> Character.isWhitespace(codePoint);
            default -> true;
        };
    }

    /** Of a name that is too long, its ending stays. */
    private static String cut(String name) {
        var length = name.codePointCount(0, name.length());
        if (length <= LONGEST) {
            return name;
        }
        var dot = name.lastIndexOf('.');
        var ending = dot < 0 || name.codePointCount(dot, name.length()) > LONGEST_ENDING ? "" : name.substring(dot);
        var kept = LONGEST - ending.codePointCount(0, ending.length());
        return trimmed(name.substring(0, name.offsetByCodePoints(0, kept))) + ending;
    }
}
