package org.aftercare.domain.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.aftercare.domain.agreement.Cell;
import org.aftercare.domain.agreement.ClockKind;
import org.aftercare.domain.agreement.Coverage;
import org.aftercare.domain.agreement.HoldOver;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.agreement.Target;
import org.aftercare.domain.agreement.Terms;
import org.aftercare.domain.calendar.Calendars;
import org.aftercare.domain.calendar.CompiledCalendar;
import org.aftercare.domain.calendar.Interval;
import org.aftercare.domain.calendar.ServiceWindow;

/** What holds for clocks with whatever pauses. */
class TimekeeperPropertiesTest {
    private static final Instant FIRST = Instant.parse("2026-10-19T00:00:00Z");

    private static Timekeeper keeper(String target) {
        var calendar = Calendars.in(
                "Europe/London",
                Calendars.workdays("09:00-12:30", "13:15-17:30"),
                Calendars.closed("2026-10-27", "Jubilee"),
                Calendars.closed("2026-10-29", "12:00", "24:00", "Outing"));
        var cell = new Cell(Map.of(ClockKind.RESOLUTION, Target.parse(target)));
        var terms = new Terms(
                LocalDate.parse("2026-01-01"),
                calendar,
                HoldOver.NEXT_WORKING_DAY,
                Terms.USUAL_WARNINGS,
                new Coverage(Map.of(
                        Severity.S3, Map.of(ServiceWindow.OFFICE_HOURS, cell),
                        Severity.S4, Map.of(ServiceWindow.OFFICE_HOURS, cell, ServiceWindow.WEEKEND, cell))));
        return new Timekeeper(terms, CompiledCalendar.of(calendar, List.of()));
    }

    private static SlaClock clock(String target, Severity severity, Instant from, List<Interval> pauses) {
        return keeper(target)
                .clock(ClockKind.RESOLUTION, severity, from, Pauses.of(pauses))
                .orElseThrow();
    }

    @Property(tries = 500)
    void a_pause_never_makes_a_clock_due_earlier_and_never_starts_it_later(
            @ForAll("targets") String target,
            @ForAll("severities") Severity severity,
            @ForAll("instants") Instant from,
            @ForAll("pauses") List<Interval> pauses,
            @ForAll("pause") Interval more) {
        var all = new ArrayList<>(pauses);
        all.add(more);

        var without = clock(target, severity, from, pauses);
        var with = clock(target, severity, from, all);

        assertThat(with.dueAt().orElseThrow()).isAfterOrEqualTo(without.dueAt().orElseThrow());
        assertThat(with.startsAt()).isEqualTo(without.startsAt());
    }

    @Property(tries = 500)
    void warnings_come_in_order_between_start_and_due_and_never_in_a_pause(
            @ForAll("targets") String target,
            @ForAll("severities") Severity severity,
            @ForAll("instants") Instant from,
            @ForAll("pauses") List<Interval> pauses) {
        var clock = clock(target, severity, from, pauses);

        var first = keeper(target).passed(clock, 75).orElseThrow();
        var second = keeper(target).passed(clock, 90).orElseThrow();

        assertThat(first).isAfter(clock.startsAt()).isBefore(second);
        assertThat(second).isBeforeOrEqualTo(clock.dueAt().orElseThrow());
        assertThat(clock.pauses().contains(first.minusNanos(1000))).isFalse();
        assertThat(clock.pauses().contains(second.minusNanos(1000))).isFalse();
    }

    @Property(tries = 500)
    void the_time_that_is_left_only_ever_grows_less(
            @ForAll("targets") String target,
            @ForAll("instants") Instant from,
            @ForAll("instants") Instant one,
            @ForAll("instants") Instant other) {
        var clock = clock(target, Severity.S3, from, List.of());
        var sooner = one.isBefore(other) ? one : other;
        var later = one.isBefore(other) ? other : one;

        assertThat(keeper(target).remaining(clock, later))
                .isLessThanOrEqualTo(keeper(target).remaining(clock, sooner))
                .isGreaterThanOrEqualTo(Duration.ZERO);
    }

    @Property(tries = 500)
    void an_open_pause_that_ends_now_leaves_the_time_that_was_left_when_it_began(
            @ForAll("lengths") String target, @ForAll("instants") Instant from, @ForAll("pause") Interval pause) {
        var keeper = keeper(target);
        var began = pause.from().isBefore(from) ? from : pause.from();
        var paused = keeper.clock(ClockKind.RESOLUTION, Severity.S3, from, Pauses.NONE.since(began))
                .orElseThrow();
        var running = clock(target, Severity.S3, from, List.of());

        assertThat(keeper.remaining(paused, began.plus(Duration.ofDays(1))))
                .isEqualTo(keeper.remaining(running, began));
    }

    @Provide
    static Arbitrary<String> targets() {
        return Arbitraries.of("PT30M", "PT4H", "PT20H", "P1D", "P3D");
    }

    @Provide
    static Arbitrary<String> lengths() {
        return Arbitraries.of("PT30M", "PT4H", "PT20H");
    }

    @Provide
    static Arbitrary<Severity> severities() {
        return Arbitraries.of(Severity.S3, Severity.S4);
    }

    @Provide
    static Arbitrary<Instant> instants() {
        return Arbitraries.integers().between(0, 14 * 24 * 4).map(n -> FIRST.plus(Duration.ofMinutes(15L * n)));
    }

    @Provide
    static Arbitrary<Interval> pause() {
        return Combinators.combine(instants(), Arbitraries.integers().between(1, 200))
                .as((from, length) -> new Interval(from, from.plus(Duration.ofMinutes(15L * length))));
    }

    @Provide
    static Arbitrary<List<Interval>> pauses() {
        return pause().list().ofMaxSize(4);
    }
}
