package org.aftercare.domain.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.aftercare.domain.calendar.Calendars;
import org.aftercare.domain.calendar.Closure;
import org.aftercare.domain.calendar.DayPart;
import org.aftercare.domain.calendar.Region;
import org.aftercare.domain.calendar.ServiceWindow;
import org.aftercare.domain.calendar.SupportCalendar;
import org.aftercare.domain.charge.Work;

class TermsHashPropertiesTest {
    private static final LocalDate NEW_YEAR = LocalDate.parse("2026-01-01");

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void terms_have_the_same_hash_if_they_are_equal_and_only_then(
            @ForAll("terms") Terms one, @ForAll("terms") Terms other, @ForAll @Size(6) List<Boolean> same) {
        var mixed = new Terms(
                (same.get(0) ? one : other).effectiveFrom(),
                (same.get(1) ? one : other).calendar(),
                (same.get(2) ? one : other).holdOver(),
                (same.get(3) ? one : other).warnAt(),
                (same.get(4) ? one : other).coverage(),
                (same.get(5) ? one : other).charges());

        assertThat(TermsHash.of(one).equals(TermsHash.of(mixed))).isEqualTo(one.equals(mixed));
    }

    /** Terms much alike, with texts that could run into their neighbours. */
    @Provide
    Arbitrary<Terms> terms() {
        var dates = Arbitraries.of(NEW_YEAR, LocalDate.parse("2026-01-02"));
        var warnings = Arbitraries.of(List.<Integer>of(), List.of(7), List.of(7, 75), List.of(77));
        var charges = Arbitraries.of(
                        Work.charges(),
                        Work.charges(new Allowance.Monthly(60, 0, BigDecimal.ONE), Billing.TO_THE_MINUTE),
                        Work.charges(new Allowance.Monthly(60, 1, BigDecimal.ONE), Billing.TO_THE_MINUTE))
                .optional();
        return Combinators.combine(
                        dates, calendars(), Arbitraries.of(HoldOver.values()), warnings, coverages(), charges)
                .as(Terms::new);
    }

    private static Arbitrary<SupportCalendar> calendars() {
        var zones = Arbitraries.of("Europe/London", "UTC", "Etc/UTC").map(ZoneId::of);
        var hours = Arbitraries.of(
                Calendars.only(DayOfWeek.MONDAY, "09:00-12:00"),
                Calendars.only(DayOfWeek.MONDAY, "09:00-10:00", "10:00-12:00"),
                Calendars.only(DayOfWeek.FRIDAY, "09:00-12:00"));
        var regions = Arbitraries.of(Region.NONE, new Region("gb-eng"));
        var names = Arbitraries.of("", "\"", "\\", "\\\"", "x\",\"to\":\"24:00", "Ł", "🎄");
        var parts = Arbitraries.of(DayPart.WHOLE_DAY, DayPart.of("00:00", "23:59"));
        var closures = Combinators.combine(parts, names)
                .as((part, name) -> new Closure(NEW_YEAR, part, name))
                .list()
                .ofMaxSize(1);
        return Combinators.combine(zones, hours, regions, closures).as(SupportCalendar::new);
    }

    private static Arbitrary<Coverage> coverages() {
        var cells = Arbitraries.of(
                Cell.respondWithin(Target.parse("PT1H")),
                Cell.respondWithin(Target.parse("PT60M")),
                Cell.respondWithin(Target.parse("P1D")),
                new Cell(Map.of()),
                new Cell(Map.of(ClockKind.UPDATE, Target.parse("PT1H"))));
        return Combinators.combine(Arbitraries.of(Severity.S1, Severity.S2), cells)
                .as((severity, cell) -> new Coverage(Map.of(severity, Map.of(ServiceWindow.OFFICE_HOURS, cell))));
    }
}
