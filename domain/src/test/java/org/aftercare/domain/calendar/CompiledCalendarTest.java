package org.aftercare.domain.calendar;

import static org.aftercare.domain.calendar.Calendars.closed;
import static org.aftercare.domain.calendar.Calendars.in;
import static org.aftercare.domain.calendar.Calendars.london;
import static org.aftercare.domain.calendar.Calendars.only;
import static org.aftercare.domain.calendar.Calendars.workdays;
import static org.aftercare.domain.calendar.ServiceWindow.BANK_HOLIDAY;
import static org.aftercare.domain.calendar.ServiceWindow.OFFICE_HOURS;
import static org.aftercare.domain.calendar.ServiceWindow.OUT_OF_HOURS;
import static org.aftercare.domain.calendar.ServiceWindow.WEEKEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompiledCalendarTest {
    private static final Windows OFFICE = Windows.of(OFFICE_HOURS);
    private static final Windows EVERY = Windows.of(OFFICE_HOURS, OUT_OF_HOURS, WEEKEND, BANK_HOLIDAY);

    private static CompiledCalendar compiled(SupportCalendar calendar) {
        return CompiledCalendar.of(calendar, List.of());
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T08:59:59.999999Z, OUT_OF_HOURS",
        "2026-11-20T09:00:00Z, OFFICE_HOURS",
        "2026-11-20T17:29:59.999999Z, OFFICE_HOURS",
        "2026-11-20T17:30:00Z, OUT_OF_HOURS",
        "2026-11-20T23:59:59Z, OUT_OF_HOURS",
        "2026-11-21T00:00:00Z, WEEKEND",
        "2026-11-22T23:59:59Z, WEEKEND",
        "2026-11-23T00:00:00Z, OUT_OF_HOURS",
        "2026-12-24T12:59:59Z, OFFICE_HOURS",
        "2026-12-24T13:00:00Z, BANK_HOLIDAY",
        "2026-12-25T10:00:00Z, BANK_HOLIDAY",
        "2026-12-26T10:00:00Z, BANK_HOLIDAY",
        "2026-12-26T12:00:00Z, WEEKEND"
    })
    void reads_the_window_off_the_wall_clock(String instant, ServiceWindow expected) {
        var calendar = compiled(london(
                closed("2026-12-24", "13:00", "24:00", "Christmas Eve"),
                closed("2026-12-25", "Christmas Day"),
                closed("2026-12-26", "00:00", "12:00", "Clearing up")));

        assertThat(calendar.windowAt(at(instant))).isEqualTo(expected);
    }

    @Test
    void counts_both_passes_of_a_repeated_hour() {
        var calendar = compiled(in("Europe/London", only(DayOfWeek.SUNDAY, "01:00-02:00")));

        var counted = calendar.elapsed(at("2026-10-24T12:00:00Z"), at("2026-10-25T12:00:00Z"), OFFICE);

        assertThat(counted).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void lays_a_repeated_half_hour_out_twice() {
        var calendar = compiled(in("Europe/London", only(DayOfWeek.SUNDAY, "01:00-01:30")));

        assertThat(calendar.spans(at("2026-10-25T00:00:00Z"), at("2026-10-25T02:00:00Z")))
                .containsExactly(
                        new Span(at("2026-10-25T00:00:00Z"), at("2026-10-25T00:30:00Z"), OFFICE_HOURS, ""),
                        new Span(at("2026-10-25T00:30:00Z"), at("2026-10-25T01:00:00Z"), OUT_OF_HOURS, ""),
                        new Span(at("2026-10-25T01:00:00Z"), at("2026-10-25T01:30:00Z"), OFFICE_HOURS, ""),
                        new Span(at("2026-10-25T01:30:00Z"), at("2026-10-25T02:00:00Z"), OUT_OF_HOURS, ""));
    }

    @Test
    void counts_nothing_for_a_skipped_hour() {
        var calendar = compiled(in("Europe/London", only(DayOfWeek.SUNDAY, "01:00-02:00")));

        var counted = calendar.elapsed(at("2027-03-27T12:00:00Z"), at("2027-03-28T12:00:00Z"), OFFICE);

        assertThat(counted).isZero();
    }

    @Test
    void has_no_working_day_where_all_office_hours_were_skipped() {
        var calendar = compiled(in("Europe/London", only(DayOfWeek.SUNDAY, "01:00-02:00")));

        var end = calendar.endOfWorkingDay(at("2027-03-22T12:00:00Z"), 1, List.of());

        assertThat(end).isEqualTo("2027-04-04T01:00:00Z");
    }

    @Test
    void a_clock_change_that_repeats_part_of_yesterday_leaves_every_reading_its_window() {
        // in 2006 the clocks of St John's went back at 00:01 to 23:01 of the day before
        var calendar = compiled(in("America/St_Johns", only(DayOfWeek.SUNDAY, "00:00-00:30")));

        assertThat(calendar.spans(at("2006-10-29T02:30:00Z"), at("2006-10-29T04:30:00Z")))
                .containsExactly(
                        new Span(at("2006-10-29T02:30:00Z"), at("2006-10-29T02:31:00Z"), OFFICE_HOURS, ""),
                        new Span(at("2006-10-29T02:31:00Z"), at("2006-10-29T03:30:00Z"), WEEKEND, ""),
                        new Span(at("2006-10-29T03:30:00Z"), at("2006-10-29T04:00:00Z"), OFFICE_HOURS, ""),
                        new Span(at("2006-10-29T04:00:00Z"), at("2006-10-29T04:30:00Z"), OUT_OF_HOURS, ""));
    }

    @Test
    void counts_office_hours_over_ten_years_across_its_pages() {
        var calendar = compiled(london());

        // 2,609 days from Monday to Friday, of eight and a half hours
        var counted = calendar.elapsed(at("2020-01-01T00:00:00Z"), at("2030-01-01T00:00:00Z"), OFFICE);

        assertThat(counted).isEqualTo(Duration.ofMinutes(2609 * 510));
    }

    @Test
    void finds_the_instant_after_ten_years_of_office_hours() {
        var calendar = compiled(london());

        var due = calendar.after(at("2020-01-01T00:00:00Z"), Duration.ofMinutes(2609 * 510), OFFICE);

        assertThat(due).isEqualTo("2029-12-31T17:30:00Z");
    }

    @Test
    void counts_nothing_backwards() {
        var calendar = compiled(london());

        assertThat(calendar.elapsed(at("2026-11-23T12:00:00Z"), at("2026-11-23T11:00:00Z"), EVERY))
                .isZero();
        assertThat(calendar.elapsed(at("2026-11-23T12:00:00Z"), at("2026-11-23T12:00:00Z"), EVERY))
                .isZero();
    }

    @Test
    void every_window_together_counts_all_time() {
        var calendar = compiled(london(closed("2026-12-25", "Christmas Day")));

        var counted = calendar.elapsed(at("2024-02-28T00:00:00.000001Z"), at("2031-06-01T12:00:00Z"), EVERY);

        assertThat(counted).isEqualTo(Duration.between(at("2024-02-28T00:00:00.000001Z"), at("2031-06-01T12:00:00Z")));
    }

    @Test
    void due_at_closing_time_stays_there() {
        var calendar = compiled(london());

        assertThat(calendar.after(at("2026-11-20T13:30:00Z"), Duration.ofHours(4), OFFICE))
                .isEqualTo("2026-11-20T17:30:00Z");
    }

    @Test
    void keeps_microseconds_and_cuts_off_what_is_finer() {
        var calendar = compiled(london());

        assertThat(calendar.after(at("2026-11-20T10:00:00.123456789Z"), Duration.ofHours(1), OFFICE))
                .isEqualTo("2026-11-20T11:00:00.123456Z");
    }

    @Test
    void the_next_covered_instant_is_the_given_one_if_it_is_covered() {
        var calendar = compiled(london());

        assertThat(calendar.next(at("2026-11-20T10:00:01Z"), OFFICE, true)).isEqualTo("2026-11-20T10:00:01Z");
    }

    @Test
    void the_next_covered_instant_on_a_working_day_passes_over_days_that_have_no_office_hours_left() {
        var calendar = compiled(london(closed("2026-11-23", "09:00", "17:30", "Training")));
        var outOfHours = Windows.of(OUT_OF_HOURS);

        // Monday has out-of-hours time, but none of its office hours remain
        assertThat(calendar.next(at("2026-11-21T10:00:00Z"), outOfHours, true)).isEqualTo("2026-11-24T00:00:00Z");
        assertThat(calendar.next(at("2026-11-21T10:00:00Z"), outOfHours, false)).isEqualTo("2026-11-23T00:00:00Z");
    }

    @Test
    void a_search_goes_on_from_page_to_page() {
        var calendar = compiled(london());

        // a thousand working days, which is more than two pages
        assertThat(calendar.endOfWorkingDay(at("2026-01-01T12:00:00Z"), 366 + 366 + 268, List.of()))
                .isEqualTo("2029-11-01T17:30:00Z");
    }

    @Test
    void a_search_that_can_find_nothing_ends() {
        var calendar = compiled(london());

        assertThatThrownBy(() -> calendar.next(at("2026-01-01T00:00:00Z"), Windows.of(BANK_HOLIDAY), false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("2400");
    }

    @ParameterizedTest
    @CsvSource({"1969-12-30T23:59:59Z", "2400-01-01T00:00:00Z", "-1000-01-01T00:00:00Z", "+90000-01-01T00:00:00Z"})
    void refuses_instants_that_it_cannot_answer_for(String instant) {
        var calendar = compiled(london());

        assertThatThrownBy(() -> calendar.windowAt(at(instant)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must lie between");
    }

    @ParameterizedTest
    @CsvSource({"1969-12-31T00:00:00Z", "2399-12-31T23:59:59Z"})
    void answers_up_to_its_edges(String instant) {
        assertThat(compiled(london()).windowAt(at(instant))).isEqualTo(OUT_OF_HOURS);
    }

    @Test
    void a_part_day_closure_that_takes_the_afternoon_ends_the_working_day_at_noon() {
        var calendar = compiled(london(closed("2026-12-24", "13:00", "24:00", "Christmas Eve")));

        assertThat(calendar.endOfWorkingDay(at("2026-12-23T12:00:00Z"), 1, List.of()))
                .isEqualTo("2026-12-24T13:00:00Z");
    }

    @Test
    void working_days_that_were_wholly_paused_are_not_counted() {
        var calendar = compiled(in("Europe/London", workdays("09:00-12:30", "13:15-17:30")));
        // Tuesday's hours paused but for the lunch break, Wednesday's but for a minute, Thursday and Friday as a whole
        var pauses = List.of(
                pause("2026-11-24T09:00:00Z", "2026-11-24T12:30:00Z"),
                pause("2026-11-24T13:15:00Z", "2026-11-24T17:30:00Z"),
                pause("2026-11-25T09:01:00Z", "2026-11-25T20:00:00Z"),
                pause("2026-11-26T00:00:00Z", "2026-11-28T00:00:00Z"));

        assertThat(calendar.endOfWorkingDay(at("2026-11-23T10:00:00Z"), 1, pauses))
                .isEqualTo("2026-11-25T17:30:00Z");
        assertThat(calendar.endOfWorkingDay(at("2026-11-23T10:00:00Z"), 2, pauses))
                .isEqualTo("2026-11-30T17:30:00Z");
    }

    @Test
    void a_pause_of_years_moves_working_days_by_as_many() {
        var calendar = compiled(london());
        var pauses = List.of(pause("2026-11-24T12:00:00Z", "2029-11-23T12:00:00Z"));

        assertThat(calendar.endOfWorkingDay(at("2026-11-23T10:00:00Z"), 2, pauses))
                .isEqualTo("2029-11-23T17:30:00Z");
    }

    @Test
    void tells_a_bank_holiday_by_its_own_name_before_that_of_a_closure() {
        var calendar = CompiledCalendar.of(
                london(closed("2026-12-25", "12:00", "24:00", "Party")),
                List.of(closed("2026-12-25", "Christmas Day")));

        assertThat(calendar.spans(at("2026-12-25T00:00:00Z"), at("2026-12-26T00:00:00Z")))
                .containsExactly(new Span(
                        at("2026-12-25T00:00:00Z"), at("2026-12-26T00:00:00Z"), BANK_HOLIDAY, "Christmas Day"));
    }

    @Test
    void joins_days_of_one_window_and_keeps_closures_of_different_names_apart() {
        var calendar = compiled(london(closed("2026-12-25", "Christmas Day"), closed("2026-12-26", "Boxing Day")));

        assertThat(calendar.spans(at("2026-12-24T18:00:00Z"), at("2026-12-28T09:30:00Z")))
                .containsExactly(
                        new Span(at("2026-12-24T18:00:00Z"), at("2026-12-25T00:00:00Z"), OUT_OF_HOURS, ""),
                        new Span(at("2026-12-25T00:00:00Z"), at("2026-12-26T00:00:00Z"), BANK_HOLIDAY, "Christmas Day"),
                        new Span(at("2026-12-26T00:00:00Z"), at("2026-12-27T00:00:00Z"), BANK_HOLIDAY, "Boxing Day"),
                        new Span(at("2026-12-27T00:00:00Z"), at("2026-12-28T00:00:00Z"), WEEKEND, ""),
                        new Span(at("2026-12-28T00:00:00Z"), at("2026-12-28T09:00:00Z"), OUT_OF_HOURS, ""),
                        new Span(at("2026-12-28T09:00:00Z"), at("2026-12-28T09:30:00Z"), OFFICE_HOURS, ""));
    }

    @Test
    void has_no_spans_in_no_time() {
        assertThat(compiled(london()).spans(at("2026-12-24T18:00:00Z"), at("2026-12-24T18:00:00Z")))
                .isEmpty();
    }

    private static Interval pause(String from, String until) {
        return new Interval(at(from), at(until));
    }
}
