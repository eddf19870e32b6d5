package org.aftercare.adapter.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.aftercare.domain.agreement.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeWordsTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T20:00:00Z, 20:00 today",
        "2026-11-21T00:00:00Z, 00:00 today",
        "2026-11-20T17:30:00Z, 17:30 on Friday 20 November",
        "2026-11-22T09:00:00Z, 09:00 on Sunday 22 November",
        "2026-11-23T13:00:00Z, 13:00 on Monday 23 November",
        "2026-12-29T11:30:00Z, 11:30 on Tuesday 29 December",
        "2027-01-01T09:00:00Z, 09:00 on Friday 1 January 2027",
        "2026-06-30T16:30:00Z, 17:30 on Tuesday 30 June"
    })
    void times_carry_their_day(String instant, String said) {
        assertThat(saturdayInLondon().said(Instant.parse(instant))).isEqualTo(said);
    }

    @Test
    void a_day_is_today_by_the_clocks_of_the_agreements_zone() {
        var words = new TimeWords(ZoneId.of("Pacific/Auckland"), Instant.parse("2026-11-21T10:00:00Z"));

        assertThat(words.said(Instant.parse("2026-11-21T10:59:00Z"))).isEqualTo("23:59 today");
        assertThat(words.said(Instant.parse("2026-11-21T11:00:00Z"))).isEqualTo("00:00 on Sunday 22 November");
        assertThat(words.zone()).isEqualTo("Auckland time");
    }

    @Test
    void a_second_time_on_the_same_day_leaves_the_day_off() {
        var start = Instant.parse("2026-11-23T09:00:00Z");

        assertThat(saturdayInLondon().saidAfter(start, Instant.parse("2026-11-23T13:00:00Z")))
                .isEqualTo("13:00");
        assertThat(saturdayInLondon().saidAfter(start, Instant.parse("2026-11-24T13:00:00Z")))
                .isEqualTo("13:00 on Tuesday 24 November");
        assertThat(saturdayInLondon().briefAfter(start, Instant.parse("2026-11-23T13:00:00Z")))
                .isEqualTo("13:00");
        assertThat(saturdayInLondon().briefAfter(start, Instant.parse("2026-11-24T00:00:00Z")))
                .isEqualTo("Tue 24 Nov 00:00");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T10:00:00Z, Sat 21 Nov 10:00",
        "2026-09-01T08:00:00Z, Tue 1 Sep 09:00",
        "2027-01-04T17:30:00Z, Mon 4 Jan 2027 17:30"
    })
    void tables_say_times_in_brief(String instant, String brief) {
        assertThat(saturdayInLondon().brief(Instant.parse(instant))).isEqualTo(brief);
    }

    @Test
    void drawings_name_the_weekday_as_long_as_it_names_one_day() {
        var due = Instant.parse("2026-11-27T10:00:00Z");

        assertThat(saturdayInLondon().mark(due, Instant.parse("2026-11-21T10:00:01Z")))
                .isEqualTo("Sat 10:00");
        assertThat(saturdayInLondon().mark(due, Instant.parse("2026-11-21T10:00:00Z")))
                .isEqualTo("Sat 21 Nov 10:00");
    }

    @Test
    void the_hour_that_a_clock_change_repeats_says_which_of_the_two_it_is() {
        assertThat(saturdayInLondon().brief(Instant.parse("2026-10-25T00:30:00Z")))
                .isEqualTo("Sun 25 Oct 01:30 BST");
        assertThat(saturdayInLondon().brief(Instant.parse("2026-10-25T01:30:00Z")))
                .isEqualTo("Sun 25 Oct 01:30 GMT");
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, less than a minute",
        "PT59.999S, less than a minute",
        "PT1M, 1 min",
        "PT20M, 20 min",
        "PT59M59S, 59 min",
        "PT1H, 1 h",
        "PT3H5M, 3 h 5 min",
        "PT23H59M, 23 h 59 min",
        "PT24H, 1 day",
        "PT25H59M, 1 day 1 h",
        "PT52H, 2 days 4 h",
        "PT24000H, '1,000 days'"
    })
    void lateness_is_no_finer_than_helps(String late, String said) {
        assertThat(TimeWords.lateness(Duration.parse(late))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "PT30M, 30 minutes",
        "PT1H, 1 hour",
        "PT4H, 4 hours",
        "PT8H30M, 8 hours 30 minutes",
        "P1D, 1 working day",
        "P5D, 5 working days"
    })
    void targets_are_lengths_of_time_or_working_days(String target, String said) {
        assertThat(TimeWords.length(Target.parse(target))).isEqualTo(said);
    }

    private static TimeWords saturdayInLondon() {
        return new TimeWords(ZoneId.of("Europe/London"), Instant.parse("2026-11-21T10:00:00Z"));
    }
}
