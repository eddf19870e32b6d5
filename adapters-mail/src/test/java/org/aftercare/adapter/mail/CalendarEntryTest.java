package org.aftercare.adapter.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.aftercare.domain.customer.EmailAddress;
import org.junit.jupiter.api.Test;

class CalendarEntryTest {
    private static final Sender SENDER = new Sender(new EmailAddress("support@larkspur.example"), "Larkspur Support");

    private static CalendarEntry entry(String summary, String description) {
        return new CalendarEntry(
                "callback-CB-1001",
                2,
                Instant.parse("2026-12-25T11:00:00.123456Z"),
                Instant.parse("2026-12-29T09:00:00.999999Z"),
                Instant.parse("2026-12-29T13:00:00Z"),
                summary,
                description);
    }

    private static ICalendar read(String text) {
        var calendars = Biweekly.parse(text).all();
        assertThat(calendars).hasSize(1);
        assertThat(calendars
                        .getFirst()
                        .validate(calendars.getFirst().getVersion())
                        .isEmpty())
                .isTrue();
        return calendars.getFirst();
    }

    private static VEvent event(String text) {
        return read(text).getEvents().getFirst();
    }

    @Test
    void it_is_written_as_calendars_expect_it() {
        assertThat(entry("We call you", "Perhaps earlier.").text(SENDER))
                .isEqualTo(String.join(
                        "\r\n",
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//Aftercare//Aftercare//EN",
                        "METHOD:PUBLISH",
                        "BEGIN:VEVENT",
                        "UID:callback-CB-1001@larkspur.example",
                        "SEQUENCE:2",
                        "DTSTAMP:20261225T110000Z",
                        "DTSTART:20261229T090000Z",
                        "DTEND:20261229T130000Z",
                        "SUMMARY:We call you",
                        "DESCRIPTION:Perhaps earlier.",
                        "ORGANIZER;CN=\"Larkspur Support\":mailto:support@larkspur.example",
                        "TRANSP:TRANSPARENT",
                        "END:VEVENT",
                        "END:VCALENDAR",
                        ""));
    }

    @Test
    void a_parser_of_calendars_reads_what_was_meant() {
        var summary = "Call; by, \\ \"Nöra\"\nBEGIN:VEVENT";
        var description = "🎄 Zwölf Boxkämpfer, ".repeat(30).strip();

        var text = entry(summary, description).text(SENDER);

        var event = event(text);
        assertThat(read(text).getMethod().getValue()).isEqualTo("PUBLISH");
        assertThat(event.getSummary().getValue()).isEqualTo(summary);
        assertThat(event.getDescription().getValue()).isEqualTo(description);
        assertThat(event.getUid().getValue()).isEqualTo("callback-CB-1001@larkspur.example");
        assertThat(event.getSequence().getValue()).isEqualTo(2);
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo("2026-12-29T09:00:00Z");
        assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo("2026-12-29T13:00:00Z");
        assertThat(event.getDateTimeStamp().getValue().toInstant()).isEqualTo("2026-12-25T11:00:00Z");
        assertThat(event.getOrganizer().getCommonName()).isEqualTo("Larkspur Support");
        assertThat(event.getOrganizer().getEmail()).isEqualTo("support@larkspur.example");
    }

    @Test
    void no_line_is_longer_than_75_octets_and_no_character_is_cut() {
        var text = entry("é".repeat(200), "🎄".repeat(200)).text(SENDER);

        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75))
                .noneSatisfy(line -> assertThat(line).contains("\uFFFD"));
        assertThat(event(text).getSummary().getValue()).isEqualTo("é".repeat(200));
        assertThat(event(text).getDescription().getValue()).isEqualTo("🎄".repeat(200));
    }

    @Test
    void a_sender_without_a_name_or_with_quotes_in_it_can_be_read_too() {
        var address = new EmailAddress("support@larkspur.example");

        assertThat(entry("x", "y").text(new Sender(address, "")))
                .contains("ORGANIZER:mailto:support@larkspur.example\r\n");
        assertThat(event(entry("x", "y").text(new Sender(address, "The \"Larks\": us; all")))
                        .getOrganizer()
                        .getCommonName())
                .isEqualTo("The Larks : us; all");
    }

    @Test
    void it_takes_some_time() {
        var noon = Instant.parse("2026-12-29T12:00:00Z");

        assertThatThrownBy(() -> new CalendarEntry("x", 0, noon, noon, noon, "", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
