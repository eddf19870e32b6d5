package org.aftercare.bench;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.aftercare.domain.calendar.Closure;
import org.aftercare.domain.calendar.CompiledCalendar;
import org.aftercare.domain.calendar.DayPart;
import org.aftercare.domain.calendar.OfficeHours;
import org.aftercare.domain.calendar.Region;
import org.aftercare.domain.calendar.ServiceWindow;
import org.aftercare.domain.calendar.SupportCalendar;
import org.aftercare.domain.calendar.Windows;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How many due and elapsed calculations one core makes in a second, over spans of several lengths: London, two blocks of office
 * hours a day, eight bank holidays a year, and the clock changes of the zone.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ClockBench {
    private static final Windows COUNTED = Windows.of(ServiceWindow.OFFICE_HOURS);
    private static final int STARTS = 1024;

    /** From start to due on the wall: an hour, a day, a month, a year, ten years. */
    @Param({"PT1H", "P1D", "P30D", "P365D", "P3650D"})
    private String span = "PT1H";

    private CompiledCalendar calendar = compile();
    private final Instant[] starts = new Instant[STARTS];
    private final Instant[] ends = new Instant[STARTS];
    private final Duration[] amounts = new Duration[STARTS];
    private int next;

    @Setup
    public void spread() {
        calendar = compile();
        for (var i = 0; i < STARTS; i++) {
            // covered instants, all through the hours and days of three years
            var candidate = Instant.parse("2024-01-01T00:00:00Z").plus(Duration.ofMinutes(1531L * i));
            starts[i] = calendar.next(candidate, COUNTED, true);
            ends[i] = starts[i].plus(Duration.parse(span));
            var elapsed = calendar.elapsed(starts[i], ends[i], COUNTED);
            amounts[i] = elapsed.isZero() ? Duration.ofMinutes(1) : elapsed;
        }
    }

    @Benchmark
    public Instant due() {
        var i = next++ & STARTS - 1;
        return calendar.after(starts[i], amounts[i], COUNTED);
    }

    @Benchmark
    public Duration elapsed() {
        var i = next++ & STARTS - 1;
        return calendar.elapsed(starts[i], ends[i], COUNTED);
    }

    static CompiledCalendar compile() {
        var week = new EnumMap<DayOfWeek, List<DayPart>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            if (day.compareTo(DayOfWeek.SATURDAY) < 0) {
                week.put(day, List.of(DayPart.of("09:00", "12:30"), DayPart.of("13:15", "17:30")));
            }
        }
        var holidays = new ArrayList<Closure>();
        for (var year = 2020; year < 2045; year++) {
            for (var monthDay : List.of("01-01", "04-03", "04-06", "05-04", "05-25", "08-31", "12-25", "12-28")) {
                holidays.add(Closure.wholeDay(LocalDate.parse(year + "-" + monthDay), "Bank holiday"));
            }
        }
        var calendar =
                new SupportCalendar(ZoneId.of("Europe/London"), new OfficeHours(week), new Region("gb-eng"), List.of());
        return CompiledCalendar.of(calendar, holidays);
    }
}
