package org.aftercare.domain.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import org.aftercare.domain.calendar.CompiledCalendar;
import org.aftercare.domain.calendar.DayPart;
import org.aftercare.domain.calendar.OfficeHours;
import org.aftercare.domain.calendar.Region;
import org.aftercare.domain.calendar.ServiceWindow;
import org.aftercare.domain.calendar.SupportCalendar;
import org.aftercare.domain.calendar.Windows;
import org.junit.jupiter.api.Test;

class CountdownTest {
    /** On a Friday at 17:00, half an hour before the offices close in London. */
    private final Countdown countdown =
            new Countdown(calendar(), Windows.of(ServiceWindow.OFFICE_HOURS), Instant.parse("2026-11-20T17:00:00Z"));

    private static CompiledCalendar calendar() {
        var week = new EnumMap<DayOfWeek, List<DayPart>>(DayOfWeek.class);
        for (var day = 1; day <= 5; day++) {
            week.put(DayOfWeek.of(day), List.of(DayPart.of("09:00", "17:30")));
        }
        return CompiledCalendar.of(
                new SupportCalendar(ZoneId.of("Europe/London"), new OfficeHours(week), Region.NONE, List.of()),
                List.of());
    }

    @Test
    void a_weekend_takes_no_time() {
        assertThat(countdown.left(Instant.parse("2026-11-23T09:30:00Z"))).isEqualTo(Duration.ofHours(1));
        assertThat(countdown.left(Instant.parse("2026-11-22T12:00:00Z"))).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void what_has_passed_has_less_than_no_time_left() {
        assertThat(countdown.left(Instant.parse("2026-11-20T16:00:00Z"))).isEqualTo(Duration.ofHours(-1));
        assertThat(countdown.left(Instant.parse("2026-11-19T17:00:00Z"))).isEqualTo(Duration.ofMinutes(-510));
        assertThat(countdown.left(Instant.parse("2026-11-20T17:00:00Z"))).isEqualTo(Duration.ZERO);
    }

    @Test
    void finds_the_first_instant_with_so_much_time_left() {
        assertThat(countdown.first(Duration.ofHours(1))).isEqualTo("2026-11-23T09:30:00Z");
        assertThat(countdown.first(Duration.ofMinutes(30))).isEqualTo("2026-11-20T17:30:00Z");
        assertThat(countdown.first(Duration.ofMinutes(30).plusNanos(1000))).isEqualTo("2026-11-23T09:00:00.000001Z");
        assertThat(countdown.first(Duration.ZERO)).isEqualTo("2026-11-20T17:00:00Z");
        assertThat(countdown.first(Duration.ofHours(-8))).isEqualTo("2026-11-19T17:30:00Z");
        assertThat(countdown.first(Duration.ofHours(-9))).isEqualTo("2026-11-19T16:30:00Z");
        assertThat(countdown.first(Duration.ofHours(85))).isEqualTo("2026-12-04T17:00:00Z");
    }

    @Test
    void where_nothing_is_covered_no_time_is_left() {
        var never = new Countdown(calendar(), new Windows(0), Instant.parse("2026-11-20T17:00:00Z"));

        assertThat(never.left(Instant.parse("2027-11-20T17:00:00Z"))).isEqualTo(Duration.ZERO);
        assertThat(never.first(Duration.ZERO)).isEqualTo(CompiledCalendar.EARLIEST);
        assertThat(never.first(Duration.ofHours(1))).isEqualTo("2399-12-31T23:59:59.999999Z");
    }
}
