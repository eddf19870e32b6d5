package org.aftercare.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.aftercare.domain.BrokenRuleException;
import org.aftercare.domain.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayPartTest {
    @ParameterizedTest
    @CsvSource({"00:00, 0", "00:01, 1", "09:05, 545", "19:59, 1199", "23:59, 1439", "24:00, 1440"})
    void reads_times_of_day(String clock, int minute) {
        assertThat(DayPart.minuteOf(clock)).isEqualTo(minute);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9:00", "24:01", "25:00", "12:60", "12:00:00", "noon", "12.00", " 12:00", "٠٩:٠٠"})
    void refuses_what_is_no_time_of_day(String clock) {
        assertThatThrownBy(() -> DayPart.minuteOf(clock))
                .isInstanceOf(BrokenRuleException.class)
                .hasMessage("must be a time of day from 00:00 to 24:00, such as 09:00");
    }

    @Test
    void names_both_ends_if_both_are_wrong() {
        var refused = catchThrowableOfType(BrokenRuleException.class, () -> DayPart.of("9", "17"));

        assertThat(refused.faults()).extracting(Fault::pointer).containsExactly("/from", "/to");
    }

    @ParameterizedTest
    @CsvSource({"09:00, 09:00", "17:30, 09:00", "24:00, 24:00"})
    void must_end_after_it_begins(String from, String until) {
        assertThatThrownBy(() -> DayPart.of(from, until))
                .isInstanceOf(BrokenRuleException.class)
                .hasMessage("must end after it begins, and is " + from + " to " + until);
    }

    @ParameterizedTest
    @CsvSource({"-1, 10", "0, 1441"})
    void lies_within_the_day(int from, int until) {
        assertThatThrownBy(() -> new DayPart(from, until)).hasMessage("must lie between 00:00 and 24:00");
    }

    @Test
    void writes_its_ends_as_they_are_read() {
        assertThat(DayPart.of("09:05", "24:00").from()).isEqualTo("09:05");
        assertThat(DayPart.of("09:05", "24:00").until()).isEqualTo("24:00");
        assertThat(DayPart.of("10:15", "11:00").from()).isEqualTo("10:15");
        assertThat(DayPart.of("10:10", "11:00").from()).isEqualTo("10:10");
    }

    @ParameterizedTest
    @CsvSource({
        "09:00, 12:00, 12:00, 13:00, false",
        "12:00, 13:00, 09:00, 12:00, false",
        "09:00, 12:01, 12:00, 13:00, true",
        "12:00, 13:00, 09:00, 12:01, true",
        "09:00, 17:00, 10:00, 11:00, true"
    })
    void parts_that_only_touch_do_not_overlap(
            String from, String until, String otherFrom, String otherUntil, boolean expected) {
        assertThat(DayPart.of(from, until).overlaps(DayPart.of(otherFrom, otherUntil)))
                .isEqualTo(expected);
    }

    @Test
    void is_ordered_by_its_beginning_and_then_its_end() {
        assertThat(DayPart.of("09:00", "10:00")).isLessThan(DayPart.of("09:30", "09:45"));
        assertThat(DayPart.of("09:00", "10:00")).isLessThan(DayPart.of("09:00", "10:01"));
        assertThat(DayPart.of("09:00", "10:00")).isEqualByComparingTo(DayPart.of("09:00", "10:00"));
    }

    @Test
    void a_whole_day_is_one_whichever_way_it_is_written() {
        assertThat(DayPart.of("00:00", "24:00").isWholeDay()).isTrue();
        assertThat(DayPart.of("00:01", "24:00").isWholeDay()).isFalse();
    }
}
