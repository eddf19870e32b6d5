package org.aftercare.domain.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aftercare.domain.BrokenRuleException;
import org.aftercare.domain.calendar.Calendars;
import org.aftercare.domain.calendar.Closure;
import org.aftercare.domain.calendar.DayPart;
import org.aftercare.domain.calendar.OfficeHours;
import org.aftercare.domain.calendar.Region;
import org.aftercare.domain.calendar.ServiceWindow;
import org.aftercare.domain.calendar.SupportCalendar;
import org.aftercare.domain.charge.Work;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The literal values were worked out by another program, from the JSON of the API. */
class TermsHashTest {
    private static final LocalDate NEW_YEAR = LocalDate.parse("2026-01-01");

    private static Terms mondayMornings() {
        return new Terms(
                NEW_YEAR,
                Calendars.in("Europe/London", Calendars.only(DayOfWeek.MONDAY, "09:00-12:00")),
                HoldOver.NEXT_WORKING_DAY,
                Terms.USUAL_WARNINGS,
                new Coverage(Map.of(Severity.S3, Map.of(ServiceWindow.OFFICE_HOURS, cell("PT4H")))));
    }

    private static Terms somethingInEveryPlace() {
        var week = Map.of(
                DayOfWeek.TUESDAY, List.of(DayPart.of("13:15", "24:00"), DayPart.of("09:00", "12:30")),
                DayOfWeek.SATURDAY, List.of(DayPart.of("00:00", "06:00")));
        var closures = List.of(
                Calendars.closed("2026-12-24", "13:00", "24:00", "\"Łódź\" \\ 🎄"), Calendars.closed("2026-12-31", ""));
        var calendar = new SupportCalendar(
                ZoneId.of("Pacific/Auckland"), new OfficeHours(week), new Region("gb-eng"), closures);
        var full = new Cell(Map.of(
                ClockKind.RESPONSE, Target.parse("PT30M"),
                ClockKind.UPDATE, Target.parse("PT90M"),
                ClockKind.RESOLUTION, Target.parse("P3D")));
        var coverage = new Coverage(Map.of(
                Severity.S1, Map.of(ServiceWindow.OFFICE_HOURS, full, ServiceWindow.WEEKEND, new Cell(Map.of()))));
        return new Terms(LocalDate.parse("2026-07-01"), calendar, HoldOver.NEXT_COVERED_TIME, List.of(50), coverage);
    }

    private static Cell cell(String target) {
        return Cell.respondWithin(Target.parse(target));
    }

    @Test
    void what_is_hashed_is_canonical_json() {
        assertThat(TermsHash.canonicalText(mondayMornings()))
                .isEqualTo("{\"calendar\":{\"closures\":[],"
                        + "\"officeHours\":{\"MONDAY\":[{\"from\":\"09:00\",\"to\":\"12:00\"}]},"
                        + "\"timeZone\":\"Europe/London\"},"
                        + "\"coverage\":{\"S3\":{\"OFFICE_HOURS\":{\"respondWithin\":\"PT4H\"}}},"
                        + "\"effectiveFrom\":\"2026-01-01\",\"holdOver\":\"NEXT_WORKING_DAY\",\"warnAt\":[75,90]}");
        assertThat(TermsHash.of(mondayMornings()))
                .isEqualTo(new TermsHash("2226911fa117c4f4d3778e04802d39695cc2f8395a5df356160042f2bae2aacb"));
    }

    @Test
    void whatever_terms_can_say_is_in_the_hash() {
        assertThat(TermsHash.canonicalText(somethingInEveryPlace()))
                .isEqualTo("{\"calendar\":{\"bankHolidays\":{\"region\":\"gb-eng\"},"
                        + "\"closures\":[{\"date\":\"2026-12-24\",\"from\":\"13:00\","
                        + "\"name\":\"\\\"Łódź\\\" \\\\ 🎄\",\"to\":\"24:00\"},{\"date\":\"2026-12-31\"}],"
                        + "\"officeHours\":{\"SATURDAY\":[{\"from\":\"00:00\",\"to\":\"06:00\"}],"
                        + "\"TUESDAY\":[{\"from\":\"09:00\",\"to\":\"12:30\"},{\"from\":\"13:15\",\"to\":\"24:00\"}]},"
                        + "\"timeZone\":\"Pacific/Auckland\"},"
                        + "\"coverage\":{\"S1\":{\"OFFICE_HOURS\":{\"resolveWithin\":\"P3D\","
                        + "\"respondWithin\":\"PT30M\",\"updateEvery\":\"PT1H30M\"},\"WEEKEND\":{}}},"
                        + "\"effectiveFrom\":\"2026-07-01\",\"holdOver\":\"NEXT_COVERED_TIME\",\"warnAt\":[50]}");
        assertThat(TermsHash.of(somethingInEveryPlace()).hex())
                .isEqualTo("5288dbdf33554b89f7c11da0df105112a69be8fd2e8e63420abab4017bc63c7c");
    }

    @Test
    void charges_are_in_the_hash_where_there_are_any() {
        var row = Map.of(
                ServiceWindow.OFFICE_HOURS, new BigDecimal("100.0"),
                ServiceWindow.OUT_OF_HOURS, new BigDecimal("150.125"),
                ServiceWindow.WEEKEND, new BigDecimal("1E+2"),
                ServiceWindow.BANK_HOLIDAY, BigDecimal.ZERO);
        var table = new EnumMap<Severity, Map<ServiceWindow, BigDecimal>>(Severity.class);
        EnumSet.allOf(Severity.class).forEach(severity -> table.put(severity, row));
        var charges = new Charges(
                Money.parse("GBP 450"),
                new BigDecimal("20.0"),
                Set.of(SupportLevel.TECHNICAL, SupportLevel.GUIDANCE),
                new Allowance.Monthly(600, 3, new BigDecimal("95.5")),
                new Rates(table),
                new Billing(15, Billing.Rounding.UP, 5, 30, Map.of(ServiceWindow.WEEKEND, 60), 120),
                Optional.of(LocalDate.parse("2026-03-31")),
                Optional.of(LocalDate.parse("2027-12-31")));
        var rates = "{\"BANK_HOLIDAY\":\"0.00\",\"OFFICE_HOURS\":\"100.00\","
                + "\"OUT_OF_HOURS\":\"150.125\",\"WEEKEND\":\"100.00\"}";

        assertThat(TermsHash.canonicalText(mondayMornings().with(charges)))
                .startsWith("{\"calendar\":{")
                .contains(",\"charges\":{\"allowance\":{\"minutesPerMonth\":600,\"overageRate\":\"95.50\","
                        + "\"rollOverMonths\":3},"
                        + "\"billing\":{\"graceMinutes\":5,\"minimumMinutes\":30,\"onSiteMinimum\":120,"
                        + "\"rounding\":\"UP\",\"unitMinutes\":15,\"windowMinimums\":{\"WEEKEND\":60}},"
                        + "\"bugFixUntil\":\"2026-03-31\",\"currency\":\"GBP\",\"endsOn\":\"2027-12-31\","
                        + "\"monthlyFee\":\"450.00\",\"rates\":{\"S1\":" + rates + ",\"S2\":" + rates + ",\"S3\":"
                        + rates + ",\"S4\":" + rates + ",\"S5\":" + rates + "},"
                        + "\"supportLevels\":[1,2],\"vatRate\":\"20\"},\"coverage\":{");
        assertThat(TermsHash.canonicalText(mondayMornings().with(Work.charges())))
                .contains("\"charges\":{\"allowance\":{\"unlimited\":true},\"billing\":{");
    }

    @Test
    void no_part_of_terms_was_added_without_thinking_of_the_hash() {
        assertThat(parts(Terms.class))
                .containsExactly("effectiveFrom", "calendar", "holdOver", "warnAt", "coverage", "charges");
        assertThat(parts(SupportCalendar.class)).containsExactly("timeZone", "officeHours", "bankHolidays", "closures");
        assertThat(parts(Closure.class)).containsExactly("date", "part", "name");
        assertThat(parts(Cell.class)).containsExactly("targets");
        assertThat(parts(Charges.class))
                .containsExactly(
                        "monthlyFee", "vatRate", "levels", "allowance", "rates", "billing", "bugFixUntil", "endsOn");
        assertThat(parts(Allowance.Monthly.class)).containsExactly("minutes", "rollOverMonths", "overageRate");
        assertThat(parts(Billing.class))
                .containsExactly(
                        "unitMinutes", "rounding", "graceMinutes", "minimumMinutes", "windowMinimums", "onSiteMinimum");
    }

    private static List<String> parts(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2226911fa117c4f4d3778e04802d39695cc2f8395a5df356160042f2bae2aac",
                "2226911FA117C4F4D3778E04802D39695CC2F8395A5DF356160042F2BAE2AACB"
            })
    void a_hash_is_64_hexadecimal_digits_in_lower_case(String hex) {
        assertThatThrownBy(() -> new TermsHash(hex)).isInstanceOf(BrokenRuleException.class);
    }
}
