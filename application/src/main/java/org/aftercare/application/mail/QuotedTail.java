package org.aftercare.application.mail;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What mail programs put beneath an answer: the mail that it answers.
 *
 * <p>Worked example: of {@code "Yes.\n\nOn Tue, Robin wrote:\n> Is it back?"} stays {@code "Yes."}. An answer that stands
 * between quoted lines is kept with all that is above it.
 */
final class QuotedTail {
    private static final Pattern ORIGINAL = Pattern.compile(
            "\\s*-{2,}\\s*(Original Message|Original-?Nachricht|Ursprüngliche Nachricht|Forwarded message|"
                    + "Message d'origine|Mensaje original|Messaggio originale|Oorspronkelijk bericht)\\s*-{2,}\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern FIELD = Pattern.compile(
            "\\s*\\*?(From|Sent|Date|To|Cc|Subject|Von|Gesendet|Datum|An|Betreff|De|Envoyé|À|Objet)\\s*:\\*?\\s.*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern RULE = Pattern.compile("\\s*_{10,}\\s*");
    private static final Pattern WROTE = Pattern.compile(
            "\\b(wrote|schrieb|a écrit|escribió|ha scritto|schreef|skrev)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern BEGINNING = Pattern.compile("^(On|Am|Le|El|Il|Op|Den)\\b|^[^a-z]*[0-9]{4}");
    private static final Set<String> NOTHING = Set.of("", ">");

    /** So many fields in a row are the head of a mail. */
    private static final int HEAD = 3;

    /** Over so many lines an attribution is broken at most. */
    private static final int LINES_OF_ATTRIBUTION = 3;

    private static final int LONGEST_LINE = 1000;

    private QuotedTail() {}

    /** The text without its tail; as it is, if nothing would be left. */
    static String cut(String text) {
        var lines = text.lines().toList();
        var kept = withoutQuotes(lines.subList(0, headAt(lines)));
        var answer = String.join("\n", kept).strip();
        return answer.isEmpty() ? text.strip() : answer;
    }

    /** Where the mail begins that is answered, if its head says so. */
    private static int headAt(List<String> lines) {
        for (var i = 0; i < lines.size(); i++) {
            var line = shortened(lines.get(i));
            var ruled = RULE.matcher(line).matches() && fieldsFrom(lines, i + 1) > 0;
            if (ORIGINAL.matcher(line).matches() || ruled || fieldsFrom(lines, i) >= HEAD) {
                return i;
            }
        }
        return lines.size();
    }

    private static int fieldsFrom(List<String> lines, int first) {
        var count = 0;
        while (first + count < lines.size()
                && count < HEAD
                && FIELD.matcher(shortened(lines.get(first + count))).matches()) {
            count++;
        }
        return count;
    }

    private static List<String> withoutQuotes(List<String> lines) {
        var end = withoutEmpty(lines, lines.size());
        var quotes = end;
        while (quotes > 0
                && (isQuoted(lines.get(quotes - 1)) || lines.get(quotes - 1).isBlank())) {
            quotes--;
        }
        if (lines.subList(quotes, end).stream().noneMatch(QuotedTail::isQuoted)) {
            return lines.subList(0, end);
        }
        var last = withoutEmpty(lines, quotes);
        return lines.subList(0, last - attribution(lines.subList(0, last)));
    }

    /** Over how many of the last lines the attribution goes: until it says when, or begins as one. */
    private static int attribution(List<String> lines) {
        var found = 0;
        for (var length = 1; length <= Math.min(LINES_OF_ATTRIBUTION, lines.size()); length++) {
            var last = lines.subList(lines.size() - length, lines.size());
            var joined = shortened(String.join(" ", last)).strip();
            if (isAttribution(joined)) {
                found = found == 0 ? length : found;
                if (BEGINNING.matcher(joined).find()) {
                    return length;
                }
            }
        }
        return found;
    }

    /** Such as "On Tuesday, Robin Vale wrote:". */
    private static boolean isAttribution(String line) {
        return line.stripTrailing().endsWith(":")
                && (line.contains("@") || WROTE.matcher(line).find());
    }

    private static int withoutEmpty(List<String> lines, int until) {
        var end = until;
        while (end > 0 && NOTHING.contains(lines.get(end - 1).strip())) {
            end--;
        }
        return end;
    }

    private static boolean isQuoted(String line) {
        return line.stripLeading().startsWith(">");
    }

    private static String shortened(String line) {
        return line.substring(0, Math.min(line.length(), LONGEST_LINE));
    }
}
