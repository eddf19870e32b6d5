package org.aftercare.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.aftercare.domain.calendar.ServiceWindow;
import org.aftercare.domain.calendar.Windows;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** How long it takes to make a calendar ready and to answer the first question about a year, which makes a page. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ClockCompilingBench {
    private static final Windows COUNTED = Windows.of(ServiceWindow.OFFICE_HOURS);
    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");

    @Benchmark
    public Instant compiling() {
        return ClockBench.compile().after(START, Duration.ofHours(1), COUNTED);
    }
}
