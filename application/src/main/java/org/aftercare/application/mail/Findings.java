package org.aftercare.application.mail;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aftercare.domain.mail.MailHeaders;

/**
 * What our own mail server wrote at the top of a mail: whether it comes from where it says (RFC 8601), and when it came.
 *
 * <p>A server that looks at mails takes out what others wrote in its name; so a mail in which it says nothing did not come
 * through it.
 */
final class Findings {
    private static final int LONGEST = 10_000;
    private static final Pattern RESULT = Pattern.compile("(dmarc|dkim|spf)\\s*=\\s*([a-z]+).*");
    private static final Pattern BY = Pattern.compile("(?:^|.*\\s)by\\s+(\\S+)\\s.*");

    private Findings() {}

    private record Finding(String method, String result) {}

    /** Whether the mail comes from where it says, as far as the server that calls itself so found out. */
    static boolean vouchFor(MailHeaders headers, String trusted) {
        var said = headers.all("authentication-results").stream()
                .map(Findings::withoutComments)
                .map(value -> List.of(value.split(";", -1)))
                .filter(parts -> isOf(parts.getFirst(), trusted))
                .toList();
        var found = said.stream()
                .flatMap(parts -> parts.stream().skip(1))
                .flatMap(Findings::finding)
                .toList();
        if (said.isEmpty() || found.contains(new Finding("dmarc", "fail"))) {
            return false;
        }
        if (found.contains(new Finding("dmarc", "pass"))) {
            return true;
        }
        var signed = !found.contains(new Finding("dkim", "fail")) || found.contains(new Finding("dkim", "pass"));
        return signed && !found.contains(new Finding("spf", "fail"));
    }

    private static boolean isOf(String part, String trusted) {
        var name = part.strip().split("\\s+", 2)[0];
        return name.replace("\"", "").equalsIgnoreCase(trusted);
    }

    private static Stream<Finding> finding(String part) {
        var matcher = RESULT.matcher(part.strip().toLowerCase(Locale.ROOT));
        return matcher.matches() ? Stream.of(new Finding(matcher.group(1), matcher.group(2))) : Stream.empty();
    }

    /** When the trusted server received the mail, if that is what the topmost trace says, and it was before it lay in the mailbox. */
    static Instant receivedAt(MailHeaders headers, Optional<String> trusted, Instant mailbox) {
        return trusted.flatMap(server -> headers.first("received").flatMap(trace -> receivedAt(trace, server)))
                .filter(at -> at.isBefore(mailbox) && at.isAfter(mailbox.minus(MailRules.OLDEST)))
                .orElse(mailbox);
    }

    private static Optional<Instant> receivedAt(String received, String server) {
        var trace = withoutComments(received).replaceAll("\\s+", " ").strip();
        var semicolon = trace.lastIndexOf(';');
        if (semicolon < 0) {
            return Optional.empty();
        }
        var by = BY.matcher(trace.substring(0, semicolon) + " ");
        if (!by.matches() || !by.group(1).equalsIgnoreCase(server)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    ZonedDateTime.parse(trace.substring(semicolon + 1).strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** Comments stand in brackets, within each other too, but not within quotation marks. */
    private static String withoutComments(String value) {
        var kept = new StringBuilder();
        var depth = 0;
        var quoted = false;
        for (var i = 0; i < Math.min(value.length(), LONGEST); i++) {
            var character = value.charAt(i);
            if (character == '"' && depth == 0) {
                quoted = !quoted;
            } else if (character == '(' && !quoted) {
                depth++;
            } else if (character == ')' && depth > 0) {
                depth--;
                continue;
            }
            if (depth == 0) {
                kept.append(character);
            }
        }
        return kept.toString();
    }
}
