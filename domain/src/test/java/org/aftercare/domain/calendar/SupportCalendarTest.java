package org.aftercare.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.aftercare.domain.BrokenRuleException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SupportCalendarTest {
    @Test
    void has_at_most_a_thousand_closures() {
        var days = IntStream.rangeClosed(0, 1000)
                .mapToObj(day -> Closure.wholeDay(LocalDate.parse("2026-01-01").plusDays(day), ""))
                .toList();

        assertThat(calendar(days.subList(0, 1000)).closures()).hasSize(1000);
        assertThatThrownBy(() -> calendar(days)).hasMessage("/closures: must be at most 1000 closures, and are 1001");
    }

    private static SupportCalendar calendar(List<Closure> closures) {
        return new SupportCalendar(
                ZoneId.of("Europe/London"), Calendars.workdays("09:00-17:30"), Region.NONE, closures);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/London", "UTC", "Asia/Kolkata"})
    void knows_the_zones_of_the_iana_database(String id) {
        assertThat(SupportCalendar.timeZone(id)).isEqualTo(ZoneId.of(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Mars/Phobos", "+01:00", "europe/london", "London"})
    void refuses_zones_that_are_not_of_the_iana_database(String id) {
        assertThatThrownBy(() -> SupportCalendar.timeZone(id))
                .isInstanceOf(BrokenRuleException.class)
                .hasMessageContaining("Europe/London");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1969-12-31", "2200-01-01"})
    void closures_lie_in_years_that_people_mean(String date) {
        assertThatThrownBy(() -> Closure.wholeDay(LocalDate.parse(date), "Slip"))
                .hasMessage("/date: must lie between the years 1970 and 2199, and is " + date);
    }

    @Test
    void a_closure_may_have_no_name_but_none_of_two_lines() {
        assertThat(Calendars.closed("2199-12-31", "").name()).isEmpty();
        assertThat(Calendars.closed("1970-01-01", "New Year").name()).isEqualTo("New Year");
        assertThatThrownBy(() -> Calendars.closed("2026-12-31", "Stock\ntaking"))
                .hasMessageContaining("/name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gb", "gb-eng", "gb-nir", "de-by-mu", "im"})
    void regions_are_a_country_and_its_parts(String code) {
        assertThat(new Region(code).isNone()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB", "gb_eng", "g", "gb-", "gb-eng; drop", "england"})
    void refuses_what_cannot_be_a_region(String code) {
        assertThatThrownBy(() -> new Region(code)).hasMessage("must be a region such as gb-eng");
    }

    @Test
    void no_region_is_one_too() {
        assertThat(Region.NONE.isNone()).isTrue();
    }

    @Test
    void a_set_of_windows_contains_what_it_was_made_of() {
        var windows = Windows.of(ServiceWindow.OFFICE_HOURS, ServiceWindow.BANK_HOLIDAY);

        assertThat(windows.contains(ServiceWindow.OFFICE_HOURS)).isTrue();
        assertThat(windows.contains(ServiceWindow.OUT_OF_HOURS)).isFalse();
        assertThat(windows.contains(ServiceWindow.WEEKEND)).isFalse();
        assertThat(windows.contains(ServiceWindow.BANK_HOLIDAY)).isTrue();
        assertThat(windows.isEmpty()).isFalse();
        assertThat(Windows.of(Set.of()).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 16})
    void refuses_windows_that_there_are_not(int bits) {
        assertThatThrownBy(() -> new Windows(bits)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_interval_is_half_open_and_not_empty() {
        var noon = Instant.parse("2026-11-23T12:00:00Z");
        var interval = new Interval(noon, noon.plusSeconds(60));

        assertThat(interval.contains(noon)).isTrue();
        assertThat(interval.contains(noon.minusNanos(1))).isFalse();
        assertThat(interval.contains(noon.plusSeconds(60))).isFalse();
        assertThatThrownBy(() -> new Interval(noon, noon)).isInstanceOf(BrokenRuleException.class);
    }
}
