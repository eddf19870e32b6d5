package org.aftercare.domain;

/** Rules for the texts that people type. Lengths are counted in Unicode code points, so that an emoji is one character. */
public final class Text {
    private Text() {}

    /**
     * A single line: not blank, without control characters (a line break in a name could forge a mail header), bounded.
     *
     * @throws BrokenRuleException if it is not
     */
    public static String line(String value, int maxCharacters) {
        var checked = block(value, maxCharacters);
        if (checked.codePoints().anyMatch(Character::isISOControl)) {
            throw new BrokenRuleException("must be a single line without control characters");
        }
        return checked;
    }

    /**
     * Several lines: not blank, no control characters but line breaks and tabs, bounded.
     *
     * @throws BrokenRuleException if it is not
     */
    public static String block(String value, int maxCharacters) {
        if (value.isBlank()) {
            throw new BrokenRuleException("must not be blank");
        }
        var length = value.codePointCount(0, value.length());
        if (length > maxCharacters) {
            throw new BrokenRuleException(
                    "must be at most " + maxCharacters + " characters long, and is " + length + " long");
        }
        if (value.codePoints().anyMatch(Text::isForbidden)) {
            throw new BrokenRuleException("must not contain control characters or broken Unicode");
        }
        return value.strip();
    }

    private static boolean isForbidden(int codePoint) {
        var control = Character.isISOControl(codePoint) && codePoint != '\n' && codePoint != '\r' && codePoint != '\t';
        var brokenPair = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        return control || brokenPair;
    }
}
