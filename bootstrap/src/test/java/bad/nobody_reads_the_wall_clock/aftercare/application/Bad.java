package bad.nobody_reads_the_wall_clock.aftercare.application;

final class Bad {
    java.util.function.Supplier<java.time.Instant> hidden = java.time.Instant::now;
}
