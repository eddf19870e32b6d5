package org.aftercare.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Map;
import org.aftercare.domain.agreement.Target;
import org.aftercare.domain.calendar.DayPart;
import org.aftercare.domain.calendar.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallbackSettingsTest {
    private static CallbackSettings read(Map<String, String> given) {
        return Settings.from(new GivenConfig(given)).callback();
    }

    @Test
    void without_any_people_are_phoned_within_four_hours_of_a_british_working_week() {
        var settings = read(Map.of());
        var calendar = settings.rules().calendar();

        assertThat(calendar.timeZone()).isEqualTo(ZoneId.of("Europe/London"));
        assertThat(calendar.officeHours().on(DayOfWeek.MONDAY)).containsExactly(DayPart.of("09:00", "17:30"));
        assertThat(calendar.officeHours().on(DayOfWeek.FRIDAY)).containsExactly(DayPart.of("09:00", "17:30"));
        assertThat(calendar.officeHours().on(DayOfWeek.SATURDAY)).isEmpty();
        assertThat(calendar.bankHolidays()).isEqualTo(new Region("gb-eng"));
        assertThat(settings.rules().target()).isEqualTo(Target.parse("PT4H"));
        assertThat(settings.country()).isEqualTo("GB");
        assertThat(settings.limit()).isEqualTo(30);
    }

    @Test
    void everything_can_be_told_otherwise() {
        var settings = read(Map.of(
                "AFTERCARE_CALLBACK_TIME_ZONE", "Europe/Berlin",
                "AFTERCARE_CALLBACK_HOURS", "mon-thu 08:00-12:00, 13:00-17:00; FRI 08:00-14:00",
                "AFTERCARE_CALLBACK_BANK_HOLIDAYS", "none",
                "AFTERCARE_CALLBACK_TARGET", "P1D",
                "AFTERCARE_PHONE_COUNTRY", "de"));
        var calendar = settings.rules().calendar();

        assertThat(calendar.timeZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(calendar.officeHours().on(DayOfWeek.THURSDAY))
                .containsExactly(DayPart.of("08:00", "12:00"), DayPart.of("13:00", "17:00"));
        assertThat(calendar.officeHours().on(DayOfWeek.FRIDAY)).containsExactly(DayPart.of("08:00", "14:00"));
        assertThat(calendar.bankHolidays()).isEqualTo(Region.NONE);
        assertThat(settings.rules().target()).isEqualTo(Target.parse("P1D"));
        assertThat(settings.country()).isEqualTo("DE");
    }

    @ParameterizedTest
    @CsvSource({
        "AFTERCARE_CALLBACK_TIME_ZONE, Europe/Nowhere",
        "AFTERCARE_CALLBACK_HOURS, always",
        "AFTERCARE_CALLBACK_HOURS, MON",
        "AFTERCARE_CALLBACK_HOURS, MON 9-17",
        "AFTERCARE_CALLBACK_HOURS, FRI-MON 09:00-17:00",
        "AFTERCARE_CALLBACK_HOURS, MON 09:00-17:00; MON 10:00-11:00",
        "AFTERCARE_CALLBACK_HOURS, MON 09:00-17:00;",
        "AFTERCARE_CALLBACK_BANK_HOLIDAYS, NONE",
        "AFTERCARE_CALLBACK_TARGET, 4 hours",
        "AFTERCARE_CALLBACK_TARGET, PT10000H1S",
        "AFTERCARE_PHONE_COUNTRY, Britain",
        "AFTERCARE_CALLBACK_LIMIT, -1",
        "AFTERCARE_CALLBACK_LIMIT, many"
    })
    void what_makes_no_sense_is_refused_by_name(String key, String value) {
        assertThatThrownBy(() -> read(Map.of(key, value)))
                .isInstanceOf(StartUpFailure.class)
                .hasMessageStartingWith(key + " must be ");
    }

    @Test
    void a_target_that_the_hours_never_reach_is_refused() {
        assertThatThrownBy(() -> read(
                        Map.of("AFTERCARE_CALLBACK_HOURS", "MON 09:00-09:01", "AFTERCARE_CALLBACK_TARGET", "PT10H")))
                .hasMessage(
                        "AFTERCARE_CALLBACK_TARGET must be one that can be reached in the hours of AFTERCARE_CALLBACK_HOURS.");
        assertThat(read(Map.of("AFTERCARE_CALLBACK_TARGET", "PT30M")).rules().target())
                .isEqualTo(Target.parse("PT30M"));
    }
}
