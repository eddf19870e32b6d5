package org.aftercare.bootstrap.demo;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aftercare.domain.agreement.Allowance;
import org.aftercare.domain.agreement.Billing;
import org.aftercare.domain.agreement.Cell;
import org.aftercare.domain.agreement.Charges;
import org.aftercare.domain.agreement.ClockKind;
import org.aftercare.domain.agreement.Coverage;
import org.aftercare.domain.agreement.HoldOver;
import org.aftercare.domain.agreement.Rates;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.agreement.SupportLevel;
import org.aftercare.domain.agreement.Target;
import org.aftercare.domain.agreement.Terms;
import org.aftercare.domain.calendar.Closure;
import org.aftercare.domain.calendar.DayPart;
import org.aftercare.domain.calendar.OfficeHours;
import org.aftercare.domain.calendar.Region;
import org.aftercare.domain.calendar.ServiceWindow;
import org.aftercare.domain.calendar.SupportCalendar;
import org.joda.money.Money;

/** What the demonstration's customers agreed on. */
final class DemoTerms {
    static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final Region ENGLAND = new Region("gb-eng");

    private DemoTerms() {}

    /** Everything in office hours, and only then. */
    static Terms officeHoursOnly(LocalDate from, int year) {
        return terms(
                        from,
                        dayTime(year),
                        Map.of(
                                Severity.S1,
                                inOfficeHours("PT1H", "PT2H", "PT8H"),
                                Severity.S2,
                                inOfficeHours("PT2H", "PT8H30M", "P3D")))
                .with(fourHoursAMonth());
    }

    /** Help is included for four hours a month; changes, and what is done outside of office hours, are charged. */
    private static Charges fourHoursAMonth() {
        var rates = new EnumMap<Severity, Map<ServiceWindow, BigDecimal>>(Severity.class);
        for (var severity : Severity.values()) {
            rates.put(
                    severity,
                    Map.of(
                            ServiceWindow.OFFICE_HOURS, new BigDecimal("95"),
                            ServiceWindow.OUT_OF_HOURS, new BigDecimal("142.50"),
                            ServiceWindow.WEEKEND, new BigDecimal("190"),
                            ServiceWindow.BANK_HOLIDAY, new BigDecimal("190")));
        }
        return new Charges(
                Money.parse("GBP 380.00"),
                new BigDecimal("20"),
                Set.of(SupportLevel.GUIDANCE, SupportLevel.TECHNICAL),
                new Allowance.Monthly(240, 2, new BigDecimal("85")),
                new Rates(rates),
                new Billing(15, Billing.Rounding.UP, 5, 0, Map.of(ServiceWindow.WEEKEND, 60), 120),
                Optional.empty(),
                Optional.empty());
    }

    /** S1 round the clock, S2 outside of office hours too, the rest in office hours. */
    static Terms roundTheClock(LocalDate from, int year) {
        var s1 = Map.of(
                ServiceWindow.OFFICE_HOURS, cell("PT30M", "PT2H", "PT8H"),
                ServiceWindow.OUT_OF_HOURS, cell("PT1H", "PT2H", "PT8H"),
                ServiceWindow.WEEKEND, cell("PT2H", "PT4H", "PT12H"),
                ServiceWindow.BANK_HOLIDAY, cell("PT2H", "PT4H", "PT12H"));
        var s2 = Map.of(
                ServiceWindow.OFFICE_HOURS, cell("PT2H", "PT8H", "P3D"),
                ServiceWindow.OUT_OF_HOURS, cell("PT4H", "PT8H", "P3D"));
        return terms(from, dayTime(year), Map.of(Severity.S1, s1, Severity.S2, s2));
    }

    /** Everything while the night shift works, whose office hours those are. */
    static Terms nightShift(LocalDate from) {
        var week = new EnumMap<DayOfWeek, List<DayPart>>(DayOfWeek.class);
        var evening = DayPart.of("18:00", "24:00");
        var morning = DayPart.of("00:00", "06:00");
        week.put(DayOfWeek.MONDAY, List.of(evening));
        EnumSet.range(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY).forEach(day -> week.put(day, List.of(morning, evening)));
        week.put(DayOfWeek.SATURDAY, List.of(morning));
        var calendar = new SupportCalendar(LONDON, new OfficeHours(week), ENGLAND, List.of());
        return terms(from, calendar, Map.of(Severity.S1, inOfficeHours("PT30M"), Severity.S2, inOfficeHours("PT2H")));
    }

    private static Terms terms(
            LocalDate from, SupportCalendar calendar, Map<Severity, Map<ServiceWindow, Cell>> urgent) {
        var matrix = new EnumMap<>(urgent);
        matrix.put(Severity.S3, inOfficeHours("PT4H"));
        matrix.put(Severity.S4, inOfficeHours("PT8H30M"));
        matrix.put(Severity.S5, inOfficeHours("P5D"));
        return new Terms(from, calendar, HoldOver.NEXT_WORKING_DAY, Terms.USUAL_WARNINGS, new Coverage(matrix));
    }

    /** Monday to Friday 09:00–17:30; Christmas Eve ends early, and New Year's Eve is for taking stock. */
    private static SupportCalendar dayTime(int year) {
        var week = new EnumMap<DayOfWeek, List<DayPart>>(DayOfWeek.class);
        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)
                .forEach(day -> week.put(day, List.of(DayPart.of("09:00", "17:30"))));
        var closures = List.of(
                new Closure(LocalDate.of(year, 12, 24), DayPart.of("13:00", "24:00"), "Christmas Eve"),
                Closure.wholeDay(LocalDate.of(year, 12, 31), "Stock-taking"));
        return new SupportCalendar(LONDON, new OfficeHours(week), ENGLAND, closures);
    }

    private static Map<ServiceWindow, Cell> inOfficeHours(String target) {
        return Map.of(ServiceWindow.OFFICE_HOURS, respondWithin(target));
    }

    private static Map<ServiceWindow, Cell> inOfficeHours(String respond, String update, String resolve) {
        return Map.of(ServiceWindow.OFFICE_HOURS, cell(respond, update, resolve));
    }

    private static Cell cell(String respond, String update, String resolve) {
        return new Cell(Map.of(
                ClockKind.RESPONSE, Target.parse(respond),
                ClockKind.UPDATE, Target.parse(update),
                ClockKind.RESOLUTION, Target.parse(resolve)));
    }

    private static Cell respondWithin(String target) {
        return Cell.respondWithin(Target.parse(target));
    }
}
