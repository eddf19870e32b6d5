package org.aftercare.domain.issue;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The words of a text, as summaries are searched for: runs of letters, digits and the marks that belong to them, without
 * accents and in small letters.
 *
 * <p>Accents are what Unicode's canonical decomposition (NFD) sets apart as combining diacritical marks (U+0300 to U+036F), so
 * that é is e and ü is u, but ø stays as it is. Letters are first made large and then small, in no language in particular, so
 * that ß is ss. All else, such as a hyphen or an apostrophe, ends a word.
 */
public final class SummaryWords {
    /** In Unicode code points; of a longer word, its beginning stands for it. */
    public static final int LONGEST = 100;

    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private SummaryWords() {}

    /** Each word once, in the order of the text. */
    public static List<String> of(String text) {
        var large = folded(text).toUpperCase(Locale.ROOT);
        // large letters of their own may have accents again
        var small = folded(large).toLowerCase(Locale.ROOT);
        var words = new LinkedHashSet<String>();
        WORD.matcher(folded(small))
                .results()
                .map(MatchResult::group)
                .map(SummaryWords::cut)
                .forEach(words::add);
        return List.copyOf(words);
    }

    private static String folded(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    }

    private static String cut(String word) {
        return word.codePointCount(0, word.length()) <= LONGEST
                ? word
                : word.substring(0, word.offsetByCodePoints(0, LONGEST));
    }
}
