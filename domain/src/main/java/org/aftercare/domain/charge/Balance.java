package org.aftercare.domain.charge;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What is left of an allowance. Never negative: what is not there cannot be drawn.
 *
 * <p>Worked example: 30 minutes of September and 60 of October are left. 40 are drawn: those of September are used up, and 50
 * of October are left.
 *
 * @param lots that have minutes left, oldest first
 */
public record Balance(List<Lot> lots) {
    public static final Balance NOTHING = new Balance(List.of());

    public Balance {
        lots = lots.stream()
                .filter(lot -> lot.minutes() > 0)
                .sorted(Comparator.comparing(Lot::month).thenComparing(Lot::lastMonth))
                .toList();
    }

    public int minutes() {
        return lots.stream().mapToInt(Lot::minutes).sum();
    }

    Balance with(List<Lot> credited) {
        var all = new ArrayList<>(lots);
        all.addAll(credited);
        return new Balance(all);
    }

    /** After some minutes were drawn, the oldest first; there must be as many. */
    Balance without(int drawn) {
        var left = new ArrayList<Lot>();
        var wanted = drawn;
        for (var lot : lots) {
            var taken = Math.min(wanted, lot.minutes());
            wanted -= taken;
            left.add(lot.with(lot.minutes() - taken));
        }
        if (wanted > 0) {
            throw new IllegalArgumentException("nothing is left to draw " + wanted + " minutes from");
        }
        return new Balance(left);
    }

    /** What of it can still be used in a month. */
    Balance usableIn(YearMonth month) {
        return new Balance(
                lots.stream().filter(lot -> !lot.lastMonth().isBefore(month)).toList());
    }
}
