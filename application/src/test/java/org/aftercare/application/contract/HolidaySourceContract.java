package org.aftercare.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.aftercare.application.port.HolidaySource;
import org.aftercare.domain.Revision;
import org.aftercare.domain.calendar.BankHolidays;
import org.aftercare.domain.calendar.Closure;
import org.aftercare.domain.calendar.DayPart;
import org.aftercare.domain.calendar.Region;
import org.junit.jupiter.api.Test;

public interface HolidaySourceContract {
    Region ENGLAND = new Region("gb-eng");

    HolidaySource source();

    private BankHolidays england() {
        return source().days(ENGLAND).orElseThrow();
    }

    private List<LocalDate> days(int year) {
        return england().days().stream()
                .map(Closure::date)
                .filter(date -> date.getYear() == year)
                .toList();
    }

    private static List<LocalDate> dates(String... dates) {
        return List.of(dates).stream().map(LocalDate::parse).toList();
    }

    @Test
    default void england_is_known() {
        assertThat(source().regions()).contains(ENGLAND);
    }

    @Test
    default void an_unknown_region_has_no_days() {
        assertThat(source().days(new Region("gb-abc"))).isEmpty();
        assertThat(source().days(new Region("qq"))).isEmpty();
        assertThat(source().days(new Region("gb-eng-abc"))).isEmpty();
        assertThat(source().days(Region.NONE)).isEmpty();
    }

    @Test
    default void the_days_of_england_are_right_in_2026_and_2027() {
        assertThat(days(2026))
                .isEqualTo(dates(
                        "2026-01-01",
                        "2026-04-03",
                        "2026-04-06",
                        "2026-05-04",
                        "2026-05-25",
                        "2026-08-31",
                        "2026-12-25",
                        "2026-12-28"));
        assertThat(days(2027))
                .isEqualTo(dates(
                        "2027-01-01",
                        "2027-03-26",
                        "2027-03-29",
                        "2027-05-03",
                        "2027-05-31",
                        "2027-08-30",
                        "2027-12-27",
                        "2027-12-28"));
    }

    @Test
    default void a_substitute_day_says_so() {
        assertThat(england().days())
                .contains(new Closure(LocalDate.parse("2026-12-28"), DayPart.WHOLE_DAY, "Boxing Day (substitute day)"));
    }

    @Test
    default void days_are_edition_0_and_were_never_stored() {
        assertThat(england().region()).isEqualTo(ENGLAND);
        assertThat(england().edition()).isZero();
        assertThat(england().revision()).isEqualTo(Revision.NONE);
        assertThat(england().knownUntil()).isEqualTo(LocalDate.parse("2027-12-31"));
    }
}
