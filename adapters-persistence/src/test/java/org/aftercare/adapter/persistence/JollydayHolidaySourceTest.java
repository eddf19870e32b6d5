package org.aftercare.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.aftercare.application.contract.HolidaySourceContract;
import org.aftercare.application.port.HolidaySource;
import org.aftercare.domain.calendar.BankHolidays;
import org.aftercare.domain.calendar.Closure;
import org.aftercare.domain.calendar.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The British days are compared with those that the governments proclaimed. */
class JollydayHolidaySourceTest implements HolidaySourceContract {
    private static final HolidaySource SOURCE = new JollydayHolidaySource();

    @Override
    public HolidaySource source() {
        return SOURCE;
    }

    private static BankHolidays holidays(String region) {
        return SOURCE.days(new Region(region)).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "gb-eng, 2020, 01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28",
        "gb-eng, 2021, 01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28",
        "gb-eng, 2022, 01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27",
        "gb-eng, 2023, 01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26",
        "gb-eng, 2024, 01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26",
        "gb-eng, 2025, 01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
        "gb-wls, 2026, 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
        "gb-wls, 2027, 01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
        "gb-sct, 2020, 01-01 01-02 04-10 05-08 05-25 08-03 11-30 12-25 12-28",
        "gb-sct, 2022, 01-03 01-04 04-15 05-02 06-02 06-03 08-01 09-19 11-30 12-26 12-27",
        "gb-sct, 2023, 01-02 01-03 04-07 05-01 05-08 05-29 08-07 11-30 12-25 12-26",
        "gb-sct, 2024, 01-01 01-02 03-29 05-06 05-27 08-05 12-02 12-25 12-26",
        "gb-sct, 2026, 01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28",
        "gb-sct, 2027, 01-01 01-04 03-26 05-03 05-31 08-02 11-30 12-27 12-28",
        "gb-nir, 2020, 01-01 03-17 04-10 04-13 05-08 05-25 07-13 08-31 12-25 12-28",
        "gb-nir, 2022, 01-03 03-17 04-15 04-18 05-02 06-02 06-03 07-12 08-29 09-19 12-26 12-27",
        "gb-nir, 2026, 01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28",
        "gb-nir, 2027, 01-01 03-17 03-26 03-29 05-03 05-31 07-12 08-30 12-27 12-28",
        "im, 2026, 01-01 04-03 04-06 05-04 05-25 06-05 07-06 08-31 12-25 12-28",
    })
    void the_british_days_are_those_that_were_proclaimed(String region, int year, String days) {
        assertThat(holidays(region).days())
                .extracting(Closure::date)
                .filteredOn(date -> date.getYear() == year)
                .containsExactlyElementsOf(Stream.of(days.split(" "))
                        .map(day -> LocalDate.parse(year + "-" + day))
                        .toList());
    }

    @Test
    void the_days_of_the_first_half_of_the_century_are_taken_in() {
        var days = holidays("gb-eng").imported();

        assertThat(days.getFirst().date()).hasYear(2000);
        assertThat(days.getLast().date()).hasYear(2050);
        assertThat(days)
                .hasSizeBetween(400, 450)
                .allMatch(day -> day.part().isWholeDay() && !day.name().isEmpty());
    }

    @Test
    void no_date_comes_twice() {
        for (var region : List.of("de", "de-by-mu", "gb-sct", "us-ny-nyc", "in-mh", "pt-11-lsb")) {
            assertThat(holidays(region).imported())
                    .as(region)
                    .extracting(Closure::date)
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void a_part_has_the_days_of_the_whole_and_its_own() {
        var bavaria = holidays("de-by").days().stream().map(Closure::date).toList();

        assertThat(holidays("de").days()).extracting(Closure::date).isSubsetOf(bavaria);
        assertThat(bavaria).contains(LocalDate.parse("2026-01-06"));
        assertThat(holidays("de").days()).extracting(Closure::date).doesNotContain(LocalDate.parse("2026-01-06"));
    }

    @Test
    void every_region_that_is_named_is_known() {
        assertThat(SOURCE.regions())
                .hasSizeGreaterThan(1000)
                .contains(
                        new Region("gb"),
                        new Region("gb-eng"),
                        new Region("gb-wls"),
                        new Region("gb-sct"),
                        new Region("gb-nir"),
                        new Region("im"),
                        new Region("ie"),
                        new Region("de-by-mu"))
                .doesNotContain(new Region("nyse"), new Region("lme"));
    }

    @Test
    void every_country_has_days() {
        var countries = SOURCE.regions().stream()
                .filter(region -> region.code().length() == 2)
                .toList();

        assertThat(countries).hasSizeGreaterThan(200).allSatisfy(country -> assertThat(SOURCE.days(country))
                .isPresent());
    }

    @Test
    void stock_exchanges_are_no_regions() {
        assertThat(SOURCE.days(new Region("nyse"))).isEmpty();
    }

    @Test
    void names_are_english() {
        assertThat(holidays("gb-eng").days())
                .contains(
                        Closure.wholeDay(LocalDate.parse("2026-04-03"), "Good Friday"),
                        Closure.wholeDay(LocalDate.parse("2026-08-31"), "Summer Bank Holiday"),
                        Closure.wholeDay(LocalDate.parse("2027-12-27"), "Christmas (substitute day)"));
    }
}
