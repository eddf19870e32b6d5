package org.aftercare.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every calendar, with the definition of {@code domain.md} §2, walked minute by minute, as the judge. */
class CalendarPropertiesTest {
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    @Property(tries = 300)
    void the_window_is_the_one_of_the_definition(
            @ForAll("calendars") SupportCalendar calendar, @ForAll("minutes") Instant instant) {
        assertThat(compiled(calendar).windowAt(instant)).isEqualTo(defined(calendar, instant));
    }

    @Property(tries = 60)
    void elapsed_time_is_what_a_walk_counts(
            @ForAll("calendars") SupportCalendar calendar,
            @ForAll("minutes") Instant from,
            @ForAll("spans") Duration length,
            @ForAll Set<ServiceWindow> windows) {
        var until = from.plus(length);
        var walked = 0;
        for (var at = from; at.isBefore(until); at = at.plusSeconds(60)) {
            if (windows.contains(defined(calendar, at))) {
                walked++;
            }
        }

        assertThat(compiled(calendar).elapsed(from, until, Windows.of(windows))).isEqualTo(Duration.ofMinutes(walked));
    }

    @Property(tries = 500)
    void elapsed_time_is_additive(
            @ForAll("calendars") SupportCalendar calendar,
            @ForAll("micros") Instant from,
            @ForAll("spans") Duration first,
            @ForAll("spans") Duration second,
            @ForAll Set<ServiceWindow> windows) {
        var compiled = compiled(calendar);
        var counted = Windows.of(windows);
        var middle = from.plus(first);
        var until = middle.plus(second);

        assertThat(compiled.elapsed(from, middle, counted).plus(compiled.elapsed(middle, until, counted)))
                .isEqualTo(compiled.elapsed(from, until, counted))
                .isLessThanOrEqualTo(Duration.between(from, until));
    }

    @Property(tries = 300)
    void every_instant_lies_in_exactly_one_window(
            @ForAll("calendars") SupportCalendar calendar,
            @ForAll("micros") Instant from,
            @ForAll("spans") Duration length) {
        var compiled = compiled(calendar);
        var until = from.plus(length);

        var sum = EnumSet.allOf(ServiceWindow.class).stream()
                .map(window -> compiled.elapsed(from, until, Windows.of(window)))
                .reduce(Duration.ZERO, Duration::plus);

        assertThat(sum).isEqualTo(length);
        assertThat(compiled.elapsed(from, until, Windows.of(EnumSet.allOf(ServiceWindow.class))))
                .isEqualTo(length);
    }

    @Property(tries = 300)
    void elapsed_time_never_falls(
            @ForAll("calendars") SupportCalendar calendar,
            @ForAll("micros") Instant from,
            @ForAll("spans") Duration shorter,
            @ForAll("spans") Duration more,
            @ForAll Set<ServiceWindow> windows) {
        var compiled = compiled(calendar);
        var counted = Windows.of(windows);

        assertThat(compiled.elapsed(from, from.plus(shorter).plus(more), counted))
                .isGreaterThanOrEqualTo(compiled.elapsed(from, from.plus(shorter), counted));
        assertThat(compiled.elapsed(from.plus(shorter), from, counted)).isZero();
    }

    @Property(tries = 500)
    void after_is_the_inverse_of_elapsed(
            @ForAll("calendars") SupportCalendar calendar,
            @ForAll("micros") Instant start,
            @ForAll("spans") Duration amount) {
        var compiled = compiled(calendar);
        var counted = Windows.of(ServiceWindow.OFFICE_HOURS, ServiceWindow.WEEKEND);

        var due = compiled.after(start, amount, counted);

        assertThat(compiled.elapsed(start, due, counted)).isEqualTo(amount);
        assertThat(compiled.elapsed(start, due.minusNanos(1_000), counted)).isEqualTo(amount.minusNanos(1_000));
    }

    @Property(tries = 300)
    void spans_tile_the_time_and_agree_with_the_windows(
            @ForAll("calendars") SupportCalendar calendar,
            @ForAll("micros") Instant from,
            @ForAll("spans") Duration length) {
        var compiled = compiled(calendar);
        var edge = from;
        for (var span : compiled.spans(from, from.plus(length))) {
            assertThat(span.from()).isEqualTo(edge);
            assertThat(span.until()).isAfter(edge);
            assertThat(compiled.windowAt(span.from())).isEqualTo(span.window());
            assertThat(compiled.windowAt(span.until().minusNanos(1_000))).isEqualTo(span.window());
            edge = span.until();
        }
        assertThat(edge).isEqualTo(from.plus(length));
    }

    private static CompiledCalendar compiled(SupportCalendar calendar) {
        return CompiledCalendar.of(calendar, List.of());
    }

    private static ServiceWindow defined(SupportCalendar calendar, Instant instant) {
        var reading = instant.atZone(calendar.timeZone()).toLocalDateTime();
        var minute = reading.getHour() * 60 + reading.getMinute();
        if (calendar.closures().stream()
                .anyMatch(closure -> closure.date().equals(reading.toLocalDate())
                        && closure.part().fromMinute() <= minute
                        && minute < closure.part().untilMinute())) {
            return ServiceWindow.BANK_HOLIDAY;
        }
        var hours = calendar.officeHours().on(reading.getDayOfWeek());
        if (hours.isEmpty()) {
            return ServiceWindow.WEEKEND;
        }
        return hours.stream().anyMatch(part -> part.fromMinute() <= minute && minute < part.untilMinute())
                ? ServiceWindow.OFFICE_HOURS
                : ServiceWindow.OUT_OF_HOURS;
    }

    @Provide
    static Arbitrary<Instant> minutes() {
        return Arbitraries.longs().between(0, 3L * 365 * 24 * 60).map(minute -> FIRST.plusSeconds(minute * 60));
    }

    @Provide
    static Arbitrary<Instant> micros() {
        return Arbitraries.longs()
                .between(0, 3L * 365 * 24 * 60 * 60 * 1_000_000)
                .map(micros -> FIRST.plusNanos(micros * 1_000));
    }

    @Provide
    static Arbitrary<Duration> spans() {
        return Arbitraries.integers().between(1, 20 * 24 * 60).map(Duration::ofMinutes);
    }

    @Provide
    static Arbitrary<SupportCalendar> calendars() {
        var zones = Arbitraries.of(
                "Europe/London",
                "America/New_York",
                "Australia/Lord_Howe",
                "Pacific/Chatham",
                "America/St_Johns",
                "Asia/Beirut",
                "Africa/Casablanca",
                "America/Santiago",
                "Atlantic/Azores",
                "UTC");
        var closures = Combinators.combine(Arbitraries.integers().between(0, 3 * 365), parts())
                .as((day, part) -> new Closure(LocalDate.parse("2026-01-01").plusDays(day), part, ""))
                .list()
                .ofMaxSize(60)
                .uniqueElements(closure -> List.of(closure.date(), closure.part()));
        return Combinators.combine(zones, officeHours(), closures)
                .as((zone, hours, closed) -> new SupportCalendar(ZoneId.of(zone), hours, Region.NONE, closed));
    }

    private static Arbitrary<DayPart> parts() {
        var whole = Arbitraries.just(DayPart.WHOLE_DAY);
        var some = Combinators.combine(
                        Arbitraries.integers().between(0, 95),
                        Arbitraries.integers().between(1, 96))
                .filter((from, until) -> from < until)
                .as((from, until) -> new DayPart(from * 15, until * 15));
        return Arbitraries.oneOf(whole, some);
    }

    private static Arbitrary<OfficeHours> officeHours() {
        var days = Arbitraries.of(DayOfWeek.values()).set().ofMinSize(1);
        return Combinators.combine(days, parts().list().ofMinSize(1).ofMaxSize(3))
                .as((open, candidates) -> {
                    var parts = new ArrayList<DayPart>();
                    candidates.stream()
                            .filter(candidate -> parts.stream().noneMatch(candidate::overlaps))
                            .forEach(parts::add);
                    var week = new EnumMap<DayOfWeek, List<DayPart>>(DayOfWeek.class);
                    EnumSet.copyOf(open).forEach(day -> week.put(day, parts));
                    return new OfficeHours(week);
                });
    }
}
