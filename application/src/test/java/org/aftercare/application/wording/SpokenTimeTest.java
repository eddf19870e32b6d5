package org.aftercare.application.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SpokenTimeTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final SpokenTime saturday = new SpokenTime(LONDON, Instant.parse("2026-11-21T10:00:00Z"));

    @Test
    void a_time_carries_the_name_and_date_of_its_day() {
        assertThat(saturday.dated(Instant.parse("2026-11-23T13:00:00Z"))).isEqualTo("13:00 on Monday 23 November");
        assertThat(saturday.dated(Instant.parse("2026-11-21T20:00:00Z"))).isEqualTo("20:00 on Saturday 21 November");
    }

    @Test
    void what_is_read_today_says_today() {
        assertThat(saturday.said(Instant.parse("2026-11-21T20:00:00Z"))).isEqualTo("20:00 today");
        assertThat(saturday.said(Instant.parse("2026-11-22T00:00:00Z"))).isEqualTo("00:00 on Sunday 22 November");
    }

    @Test
    void another_year_is_named() {
        assertThat(saturday.dated(Instant.parse("2027-01-04T17:30:00Z"))).isEqualTo("17:30 on Monday 4 January 2027");
    }

    @Test
    void the_wall_clock_of_the_zone_is_read_in_summer_too() {
        var summer = new SpokenTime(LONDON, Instant.parse("2026-07-01T08:00:00Z"));

        assertThat(summer.said(Instant.parse("2026-07-01T23:30:00Z"))).isEqualTo("00:30 on Thursday 2 July");
    }

    @Test
    void a_promise_never_sounds_later_than_it_is() {
        assertThat(saturday.time(Instant.parse("2026-11-23T13:00:59.999999Z"))).isEqualTo("13:00");
    }

    @Test
    void the_repeated_hour_says_which_of_the_two_it_is() {
        assertThat(saturday.dated(Instant.parse("2026-10-25T00:30:00Z"))).isEqualTo("01:30 BST on Sunday 25 October");
        assertThat(saturday.dated(Instant.parse("2026-10-25T01:30:00Z"))).isEqualTo("01:30 GMT on Sunday 25 October");
    }

    @Test
    void the_zone_goes_by_its_city() {
        assertThat(saturday.zone()).isEqualTo("London time");
        assertThat(new SpokenTime(ZoneId.of("America/Argentina/Buenos_Aires"), Instant.EPOCH).zone())
                .isEqualTo("Buenos Aires time");
        assertThat(new SpokenTime(ZoneId.of("UTC"), Instant.EPOCH).zone()).isEqualTo("UTC");
        assertThat(new SpokenTime(ZoneId.of("Etc/GMT+1"), Instant.EPOCH).zone()).isEqualTo("Etc/GMT+1");
    }
}
