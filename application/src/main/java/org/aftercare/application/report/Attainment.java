package org.aftercare.application.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How many promises were kept, of those of which it is known whether they were.
 *
 * @param kept in time
 * @param broken that were due and not kept by then
 * @param excused of the broken ones, those whose breach was excused; they stay broken
 */
public record Attainment(int kept, int broken, int excused) {
    public static final Attainment NOTHING = new Attainment(0, 0, 0);

    public Attainment {
        if (kept < 0 || excused < 0 || excused > broken) {
            throw new IllegalArgumentException(
                    "cannot be: " + kept + " kept, " + broken + " broken, " + excused + " excused");
        }
    }

    /** By how many the share is reckoned. */
    public int measured() {
        return kept + broken;
    }

    /**
     * The kept ones in per cent of those measured, cut off behind two decimals, so that it is 100 only if all were kept. None
     * where nothing was measured: that is not the same as all.
     */
    public Optional<BigDecimal> share() {
        return share(measured());
    }

    /** As {@link #share}, but without the excused ones. */
    public Optional<BigDecimal> shareWithoutExcused() {
        return share(measured() - excused);
    }

    private Optional<BigDecimal> share(int of) {
        return of == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(kept * 100L).divide(BigDecimal.valueOf(of), 2, RoundingMode.DOWN));
    }

    public Attainment plus(Attainment other) {
        return new Attainment(kept + other.kept, broken + other.broken, excused + other.excused);
    }
}
