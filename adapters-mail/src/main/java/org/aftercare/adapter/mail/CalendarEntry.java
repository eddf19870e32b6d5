package org.aftercare.adapter.mail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Something for the addressee's calendar, as iCalendar writes it (RFC 5545). Sent again under the same name with a higher
 * sequence, it takes the place of what was sent before. It keeps nobody from making other appointments.
 *
 * @param name what identifies it among all that we send, such as {@code callback-CB-1001}
 * @param sequence how often it was moved
 * @param at when this was written
 * @param from rounded down to the second when it is written
 * @param until after {@code from} by a second or more
 */
record CalendarEntry(
        String name, int sequence, Instant at, Instant from, Instant until, String summary, String description) {
    /** Octets of a line without its end (RFC 5545, 3.1). */
    private static final int LONGEST_LINE = 75;

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    CalendarEntry {
        if (until.isBefore(from.plusSeconds(1))) {
            throw new IllegalArgumentException("no time between " + from + " and " + until);
        }
    }

    /** The name of a file that it comes as. */
    String fileName() {
        return name + ".ics";
    }

    /** As a stream of iCalendar, published by us. */
    String text(Sender sender) {
        var address = AsciiAddress.of(sender.address()).orElse(sender.address().value());
        return List.of(
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//Aftercare//Aftercare//EN",
                        "METHOD:PUBLISH",
                        "BEGIN:VEVENT",
                        "UID:" + name + address.substring(address.lastIndexOf('@')),
                        "SEQUENCE:" + sequence,
                        "DTSTAMP:" + UTC.format(at),
                        "DTSTART:" + UTC.format(from.truncatedTo(ChronoUnit.SECONDS)),
                        "DTEND:" + UTC.format(until),
                        "SUMMARY:" + escaped(summary),
                        "DESCRIPTION:" + escaped(description),
                        "ORGANIZER" + called(sender.name()) + ":mailto:" + address,
                        "TRANSP:TRANSPARENT",
                        "END:VEVENT",
                        "END:VCALENDAR")
                .stream()
                .map(CalendarEntry::folded)
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    /** A parameter's value stands in quotes, and cannot have any in it, nor control characters (3.1, RFC 6868 aside). */
    private static String called(String name) {
        var clean = name.replaceAll("[\\s\\p{Cntrl}\"]+", " ").strip();
        return clean.isEmpty() ? "" : ";CN=\"" + clean + "\"";
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", "");
    }

    /** In lines that are short enough, no character being cut. */
    private static String folded(String line) {
        var folded = new StringBuilder();
        var octets = 0;
        for (var at = 0; at < line.length(); ) {
            var point = line.codePointAt(at);
            var letter = Character.toString(point);
            var size = letter.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.append(letter);
            octets += size;
            at += letter.length();
        }
        return folded.toString();
    }
}
