package org.aftercare.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.aftercare.domain.BrokenRuleException;
import org.aftercare.domain.Fault;
import org.junit.jupiter.api.Test;

class OfficeHoursTest {
    @Test
    void names_every_overlap_of_every_day() {
        var refused = catchThrowableOfType(
                BrokenRuleException.class,
                () -> new OfficeHours(Map.of(
                        DayOfWeek.MONDAY,
                        List.of(
                                DayPart.of("09:00", "12:30"),
                                DayPart.of("12:29", "17:30"),
                                DayPart.of("17:00", "24:00")))));

        assertThat(refused.faults())
                .containsExactly(
                        new Fault("/MONDAY/1", "12:29 to 17:30 overlaps 09:00 to 12:30"),
                        new Fault("/MONDAY/2", "17:00 to 24:00 overlaps 12:29 to 17:30"));
    }

    @Test
    void parts_may_touch_and_come_in_any_order() {
        var hours = new OfficeHours(
                Map.of(DayOfWeek.MONDAY, List.of(DayPart.of("12:30", "17:30"), DayPart.of("09:00", "12:30"))));

        assertThat(hours.on(DayOfWeek.MONDAY))
                .containsExactly(DayPart.of("09:00", "12:30"), DayPart.of("12:30", "17:30"));
        assertThat(hours.on(DayOfWeek.TUESDAY)).isEmpty();
    }

    @Test
    void are_not_empty_over_the_week() {
        var refused = catchThrowableOfType(
                BrokenRuleException.class, () -> new OfficeHours(Map.of(DayOfWeek.MONDAY, List.of())));

        assertThat(refused.faults())
                .containsExactly(new Fault("", "must have office hours on at least one day of the week"));
    }

    @Test
    void a_day_with_an_empty_list_is_as_a_day_without_one() {
        var hours = List.of(DayPart.of("09:00", "17:00"));

        assertThat(new OfficeHours(Map.of(DayOfWeek.MONDAY, hours, DayOfWeek.SUNDAY, List.of())))
                .isEqualTo(new OfficeHours(Map.of(DayOfWeek.MONDAY, hours)));
    }
}
