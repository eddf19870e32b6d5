package org.aftercare.domain.issue;

import java.util.List;
import java.util.regex.Pattern;
import org.aftercare.domain.BrokenRuleException;
import org.aftercare.domain.Faults;

/**
 * Words by which agents find issues again, in order and each once.
 *
 * @param words at most {@value #MAX}, each as {@link #word} has it
 */
public record Tags(List<String> words) {
    public static final int MAX = 20;
    public static final int LONGEST = 50;
    public static final Tags NONE = new Tags(List.of());

    private static final Pattern WORD = Pattern.compile("[\\p{Ll}\\p{Lo}\\p{Nd}][\\p{Ll}\\p{Lo}\\p{Nd}._:/-]*");

    public Tags {
        var faults = new Faults();
        for (var i = 0; i < words.size(); i++) {
            var given = words.get(i);
            faults.attempt("/tags/" + i, () -> word(given));
        }
        words = words.stream().distinct().sorted().toList();
        if (words.size() > MAX) {
            faults.add("/tags", "must be at most " + MAX + " tags, and are " + words.size());
        }
        faults.refuseIfAny();
    }

    /**
     * A single tag.
     *
     * @throws BrokenRuleException if it is none
     */
    public static String word(String given) {
        if (given.codePointCount(0, given.length()) > LONGEST
                || !WORD.matcher(given).matches()) {
            throw new BrokenRuleException(
                    "must be a tag: a small letter or digit, then small letters, digits and . _ : / -," + " at most "
                            + LONGEST + " characters");
        }
        return given;
    }
}
