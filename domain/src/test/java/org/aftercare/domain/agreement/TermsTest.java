package org.aftercare.domain.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aftercare.domain.BrokenRuleException;
import org.aftercare.domain.Fault;
import org.aftercare.domain.calendar.Calendars;
import org.aftercare.domain.calendar.ServiceWindow;
import org.aftercare.domain.calendar.SupportCalendar;
import org.aftercare.domain.calendar.Windows;
import org.aftercare.domain.charge.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermsTest {
    private static final Cell FOUR_HOURS = Cell.respondWithin(Target.parse("PT4H"));

    @ParameterizedTest
    @CsvSource({"PT30M, 1800", "PT4H, 14400", "PT8H30M, 30600", "PT90S, 90", "PT10000H, 36000000", "PT60M, 3600"})
    void reads_lengths_of_covered_time(String text, long seconds) {
        assertThat(Target.parse(text)).isEqualTo(new Target.CoveredTime(Duration.ofSeconds(seconds)));
    }

    @ParameterizedTest
    @CsvSource({"P1D, 1", "P5D, 5", "P366D, 366"})
    void reads_numbers_of_working_days(String text, int days) {
        assertThat(Target.parse(text)).isEqualTo(new Target.WorkingDays(days));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "4h", "PT", "P", "P1W", "P1DT2H", "-PT1H", "PT-1H", "PT0.5S", "P1M", "PT1H1H", "P12345D", "pt1h",
                "PTH"
            })
    void refuses_what_is_no_target(String text) {
        assertThatThrownBy(() -> Target.parse(text))
                .isInstanceOf(BrokenRuleException.class)
                .hasMessageStartingWith("must be a length of covered time such as PT4H");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "P0D", "P367D", "PT10001H", "PT10000H1S"})
    void refuses_targets_out_of_range(String text) {
        assertThatThrownBy(() -> Target.parse(text))
                .isInstanceOf(BrokenRuleException.class)
                .hasMessageContaining("and is");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT30M", "PT8H30M", "P5D"})
    void writes_targets_as_it_reads_them(String text) {
        assertThat(Target.parse(text).text()).isEqualTo(text);
    }

    @Test
    void every_severity_that_is_covered_at_all_is_covered_in_office_hours() {
        var refused = catchThrowableOfType(
                BrokenRuleException.class,
                () -> new Coverage(Map.of(
                        Severity.S1, Map.of(ServiceWindow.WEEKEND, FOUR_HOURS),
                        Severity.S2, Map.of(ServiceWindow.OFFICE_HOURS, FOUR_HOURS),
                        Severity.S3, Map.of(ServiceWindow.BANK_HOLIDAY, FOUR_HOURS))));

        assertThat(refused.faults())
                .containsExactlyInAnyOrder(
                        new Fault("/S1", "is covered in [WEEKEND], so it must be covered in OFFICE_HOURS too"),
                        new Fault("/S3", "is covered in [BANK_HOLIDAY], so it must be covered in OFFICE_HOURS too"));
    }

    @Test
    void may_cover_nothing_at_all() {
        var usual = Work.terms("2026-01-01", Work.charges());

        var nothing = new Terms(
                usual.effectiveFrom(),
                usual.calendar(),
                usual.holdOver(),
                usual.warnAt(),
                new Coverage(Map.of(Severity.S1, Map.of())));

        assertThat(nothing.coverage().severities()).isEmpty();
    }

    @Test
    void what_is_absent_from_the_matrix_is_not_covered() {
        var coverage = new Coverage(Map.of(
                Severity.S2,
                Map.of(ServiceWindow.OFFICE_HOURS, FOUR_HOURS, ServiceWindow.WEEKEND, new Cell(Map.of())),
                Severity.S4,
                Map.of()));

        assertThat(coverage.severities()).isEqualTo(Set.of(Severity.S2));
        assertThat(coverage.covers(Severity.S2)).isTrue();
        assertThat(coverage.covers(Severity.S4)).isFalse();
        assertThat(coverage.windows(Severity.S2))
                .isEqualTo(Windows.of(ServiceWindow.OFFICE_HOURS, ServiceWindow.WEEKEND));
        assertThat(coverage.windows(Severity.S4).isEmpty()).isTrue();
        assertThat(coverage.cell(Severity.S2, ServiceWindow.OFFICE_HOURS)).contains(FOUR_HOURS);
        assertThat(coverage.cell(Severity.S2, ServiceWindow.OUT_OF_HOURS)).isEmpty();
        assertThat(coverage.cell(Severity.S4, ServiceWindow.OFFICE_HOURS)).isEmpty();
        assertThat(FOUR_HOURS.target(ClockKind.RESPONSE)).contains(Target.parse("PT4H"));
        assertThat(FOUR_HOURS.target(ClockKind.UPDATE)).isEmpty();
    }

    @Test
    void warnings_rise_and_are_percentages() {
        var refused = catchThrowableOfType(
                BrokenRuleException.class,
                () -> terms("2026-01-01", List.of(0, 75, 75, 100), Calendars.london(), "PT4H"));

        assertThat(refused.faults())
                .containsExactly(
                        new Fault("/warnAt/0", "must be a percentage from 1 to 99, and is 0"),
                        new Fault("/warnAt/2", "must be greater than the one before it, and is 75"),
                        new Fault("/warnAt/3", "must be a percentage from 1 to 99, and is 100"));
        assertThat(terms("2026-01-01", List.of(1, 99), Calendars.london(), "PT4H")
                        .warnAt())
                .containsExactly(1, 99);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1969-12-31", "2200-01-01"})
    void take_effect_in_a_year_that_people_mean(String date) {
        assertThatThrownBy(() -> terms(date, List.of(), Calendars.london(), "PT4H"))
                .hasMessage("/effectiveFrom: must lie between the years 1970 and 2199, and is " + date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1970-01-01", "2199-12-31"})
    void take_effect_in_the_first_and_in_the_last_of_these_years(String date) {
        assertThat(terms(date, List.of(), Calendars.london(), "PT4H").effectiveFrom())
                .isEqualTo(date);
    }

    @Test
    void a_target_can_be_reached_within_ten_years() {
        // two covered hours a week are 1,040 in ten years
        var calendar = Calendars.in("Europe/London", Calendars.only(DayOfWeek.MONDAY, "09:00-11:00"));

        assertThat(terms("2026-01-01", List.of(), calendar, "PT1040H")).isNotNull();
        assertThatThrownBy(() -> terms("2026-01-01", List.of(), calendar, "PT1040H1S"))
                .hasMessage(
                        "/coverage/S3/OFFICE_HOURS/respondWithin: PT1040H1S would take more than ten years at 120 covered minutes a week");
    }

    @ParameterizedTest
    @CsvSource({"OUT_OF_HOURS, PT10000H", "WEEKEND, PT10000H"})
    void time_out_of_office_hours_helps_to_reach_a_target_where_it_is_covered(ServiceWindow window, String target) {
        var calendar = Calendars.in("Europe/London", Calendars.only(DayOfWeek.MONDAY, "09:00-11:00"));
        var row = Map.of(
                ServiceWindow.OFFICE_HOURS, Cell.respondWithin(Target.parse(target)), window, new Cell(Map.of()));

        assertThat(terms("2026-01-01", List.of(), calendar, row)).isNotNull();
    }

    @Test
    void bank_holidays_do_not_help_to_reach_a_target() {
        var calendar = Calendars.in("Europe/London", Calendars.only(DayOfWeek.MONDAY, "09:00-11:00"));
        var row = Map.of(
                ServiceWindow.OFFICE_HOURS,
                Cell.respondWithin(Target.parse("PT2000H")),
                ServiceWindow.BANK_HOLIDAY,
                new Cell(
                        Map.of(ClockKind.UPDATE, Target.parse("PT2000H"), ClockKind.RESOLUTION, Target.parse("PT1H"))));

        var refused =
                catchThrowableOfType(BrokenRuleException.class, () -> terms("2026-01-01", List.of(), calendar, row));

        assertThat(refused.faults())
                .extracting(Fault::pointer)
                .containsExactly("/coverage/S3/OFFICE_HOURS/respondWithin", "/coverage/S3/BANK_HOLIDAY/updateEvery");
    }

    @Test
    void come_into_force_at_midnight_of_their_own_zone() {
        var calendar = Calendars.in("Pacific/Auckland", Calendars.workdays("09:00-17:30"));

        assertThat(terms("2026-07-01", List.of(), calendar, "PT4H").inForceFrom())
                .isEqualTo("2026-06-30T12:00:00Z");
    }

    @Test
    void targets_have_the_names_that_agreements_write() {
        assertThat(Terms.name(ClockKind.RESPONSE)).isEqualTo("respondWithin");
        assertThat(Terms.name(ClockKind.UPDATE)).isEqualTo("updateEvery");
        assertThat(Terms.name(ClockKind.RESOLUTION)).isEqualTo("resolveWithin");
    }

    static Terms terms(String effectiveFrom, List<Integer> warnAt, SupportCalendar calendar, String respondWithin) {
        return terms(
                effectiveFrom,
                warnAt,
                calendar,
                Map.of(ServiceWindow.OFFICE_HOURS, Cell.respondWithin(Target.parse(respondWithin))));
    }

    private static Terms terms(
            String effectiveFrom, List<Integer> warnAt, SupportCalendar calendar, Map<ServiceWindow, Cell> row) {
        return new Terms(
                LocalDate.parse(effectiveFrom),
                calendar,
                HoldOver.NEXT_WORKING_DAY,
                warnAt,
                new Coverage(Map.of(Severity.S3, row)));
    }
}
