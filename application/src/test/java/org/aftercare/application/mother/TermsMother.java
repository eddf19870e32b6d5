package org.aftercare.application.mother;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
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

/** Terms as in the worked examples: London, Monday to Friday 09:00–17:30, England's bank holidays. */
public final class TermsMother {
    private static final Map<ServiceWindow, Cell> S1 = Map.of(
            ServiceWindow.OFFICE_HOURS, respondWithin("PT30M"),
            ServiceWindow.OUT_OF_HOURS, respondWithin("PT1H"),
            ServiceWindow.WEEKEND, respondWithin("PT2H"),
            ServiceWindow.BANK_HOLIDAY, respondWithin("PT2H"));
    private static final Map<ServiceWindow, Cell> S2 = Map.of(
            ServiceWindow.OFFICE_HOURS, respondWithin("PT2H"),
            ServiceWindow.OUT_OF_HOURS, respondWithin("PT4H"));

    private TermsMother() {}

    /** S1 round the clock, S2 in and out of office hours, S3 and S4 in office hours, S5 in working days. */
    public static Terms workedExamples() {
        var matrix = new EnumMap<Severity, Map<ServiceWindow, Cell>>(Severity.class);
        matrix.put(Severity.S1, S1);
        matrix.put(Severity.S2, S2);
        matrix.put(Severity.S3, Map.of(ServiceWindow.OFFICE_HOURS, respondWithin("PT4H")));
        matrix.put(Severity.S4, Map.of(ServiceWindow.OFFICE_HOURS, respondWithin("PT8H30M")));
        matrix.put(Severity.S5, Map.of(ServiceWindow.OFFICE_HOURS, respondWithin("P5D")));
        return with(new Coverage(matrix));
    }

    /**
     * As in the worked examples, with charges: 450.00 pounds a month at 20 % VAT, levels 1 and 2 with two hours a month that
     * can be used for one month more, then 90.00 an hour; else 100.00 an hour in office hours, 150.00 out of them, 200.00 at
     * weekends and on bank holidays, in quarters of an hour.
     */
    public static Terms charged() {
        return workedExamples().with(charges(new Allowance.Monthly(120, 1, new BigDecimal("90"))));
    }

    public static Charges charges(Allowance allowance) {
        var row = Map.of(
                ServiceWindow.OFFICE_HOURS, new BigDecimal("100"),
                ServiceWindow.OUT_OF_HOURS, new BigDecimal("150"),
                ServiceWindow.WEEKEND, new BigDecimal("200"),
                ServiceWindow.BANK_HOLIDAY, new BigDecimal("200.50"));
        var rates = new EnumMap<Severity, Map<ServiceWindow, BigDecimal>>(Severity.class);
        for (var severity : Severity.values()) {
            rates.put(severity, row);
        }
        return new Charges(
                Money.parse("GBP 450.00"),
                new BigDecimal("20"),
                Set.of(SupportLevel.GUIDANCE, SupportLevel.TECHNICAL),
                allowance,
                new Rates(rates),
                new Billing(15, Billing.Rounding.UP, 5, 30, Map.of(ServiceWindow.WEEKEND, 60), 120),
                Optional.of(LocalDate.parse("2026-03-31")),
                Optional.of(LocalDate.parse("2027-12-31")));
    }

    /** S3 in office hours and nothing else. */
    public static Terms officeHoursOnly() {
        return with(new Coverage(Map.of(Severity.S3, Map.of(ServiceWindow.OFFICE_HOURS, respondWithin("PT4H")))));
    }

    /**
     * A first answer, further ones and a resolution. S1 round the clock: 30 minutes, 1 hour, 4 hours in office hours, else 2, 2
     * and 8 hours. S3 in office hours: 4, 8 and 20 hours. S4 in office hours: 8½ hours, no updates, 5 working days.
     */
    public static Terms fullPromises() {
        return fullPromises("2026-01-01", "PT4H", "PT20H");
    }

    /** As {@link #fullPromises()}, from another day on, with other promises for S3. */
    public static Terms fullPromises(String effectiveFrom, String respondWithin, String resolveWithin) {
        var otherTimes = cell("PT2H", "PT2H", "PT8H");
        var coverage = new Coverage(Map.of(
                Severity.S1,
                Map.of(
                        ServiceWindow.OFFICE_HOURS, cell("PT30M", "PT1H", "PT4H"),
                        ServiceWindow.OUT_OF_HOURS, otherTimes,
                        ServiceWindow.WEEKEND, otherTimes,
                        ServiceWindow.BANK_HOLIDAY, otherTimes),
                Severity.S3,
                Map.of(ServiceWindow.OFFICE_HOURS, cell(respondWithin, "PT8H", resolveWithin)),
                Severity.S4,
                Map.of(
                        ServiceWindow.OFFICE_HOURS,
                        new Cell(Map.of(
                                ClockKind.RESPONSE, Target.parse("PT8H30M"),
                                ClockKind.RESOLUTION, Target.parse("P5D"))))));
        return new Terms(
                LocalDate.parse(effectiveFrom), london(), HoldOver.NEXT_WORKING_DAY, Terms.USUAL_WARNINGS, coverage);
    }

    private static Cell cell(String respondWithin, String updateEvery, String resolveWithin) {
        return new Cell(Map.of(
                ClockKind.RESPONSE, Target.parse(respondWithin),
                ClockKind.UPDATE, Target.parse(updateEvery),
                ClockKind.RESOLUTION, Target.parse(resolveWithin)));
    }

    /** Something in every place where terms can say something. */
    public static Terms everything() {
        var week = new EnumMap<DayOfWeek, List<DayPart>>(DayOfWeek.class);
        week.put(DayOfWeek.TUESDAY, List.of(DayPart.of("13:15", "24:00"), DayPart.of("09:00", "12:30")));
        week.put(DayOfWeek.SATURDAY, List.of(DayPart.of("00:00", "06:00")));
        var calendar = new SupportCalendar(
                ZoneId.of("Pacific/Auckland"),
                new OfficeHours(week),
                new Region("gb-eng"),
                List.of(
                        new Closure(LocalDate.parse("2026-12-24"), DayPart.of("13:00", "24:00"), "Weihnachten 🎄"),
                        new Closure(LocalDate.parse("2026-12-31"), DayPart.WHOLE_DAY, "")));
        var full = new Cell(Map.of(
                ClockKind.RESPONSE, Target.parse("PT30M"),
                ClockKind.UPDATE, Target.parse("PT2H"),
                ClockKind.RESOLUTION, Target.parse("P3D")));
        var coverage = new Coverage(Map.of(
                Severity.S1,
                Map.of(ServiceWindow.OFFICE_HOURS, full, ServiceWindow.WEEKEND, new Cell(Map.of())),
                Severity.S5,
                Map.of(ServiceWindow.OFFICE_HOURS, respondWithin("P5D"))));
        return new Terms(
                LocalDate.parse("2026-07-01"), calendar, HoldOver.NEXT_COVERED_TIME, List.of(50, 80, 95), coverage);
    }

    /** As in the worked examples, with the bank holidays of another region. */
    public static Terms following(Region region) {
        var terms = workedExamples();
        var calendar = terms.calendar();
        return new Terms(
                terms.effectiveFrom(),
                new SupportCalendar(calendar.timeZone(), calendar.officeHours(), region, calendar.closures()),
                terms.holdOver(),
                terms.warnAt(),
                terms.coverage());
    }

    private static Terms with(Coverage coverage) {
        return new Terms(
                LocalDate.parse("2026-01-01"), london(), HoldOver.NEXT_WORKING_DAY, Terms.USUAL_WARNINGS, coverage);
    }

    /** Monday to Friday 09:00–17:30 in London, with England's bank holidays. */
    public static SupportCalendar london() {
        var week = new EnumMap<DayOfWeek, List<DayPart>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            if (day.compareTo(DayOfWeek.SATURDAY) < 0) {
                week.put(day, List.of(DayPart.of("09:00", "17:30")));
            }
        }
        return new SupportCalendar(ZoneId.of("Europe/London"), new OfficeHours(week), new Region("gb-eng"), List.of());
    }

    private static Cell respondWithin(String target) {
        return Cell.respondWithin(Target.parse(target));
    }
}
