package org.aftercare.domain.charge;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/**
 * What was worked and drawn in a month of an agreement.
 *
 * @param shares the versions that ask for a fee
 * @param opening what was left of earlier months at its beginning
 * @param credited at its beginning
 * @param parts the work done in it, by time
 * @param closing what can be used after its end
 * @param expired the minutes that could last be used in it, and were not
 */
public record MonthAccount(
        YearMonth month,
        List<Tariff.Share> shares,
        Balance opening,
        List<Lot> credited,
        List<RatedPart> parts,
        Balance closing,
        int expired) {
    public MonthAccount {
        shares = List.copyOf(shares);
        credited = List.copyOf(credited);
        parts = List.copyOf(parts);
    }

    /** The minutes that were there in all. */
    public int available() {
        return opening.minutes() + credit();
    }

    public int credit() {
        return credited.stream().mapToInt(Lot::minutes).sum();
    }

    public int drawn() {
        return parts.stream().mapToInt(RatedPart::drawn).sum();
    }

    /** What was left at an instant of the month: without what was drawn for work before it. */
    public Balance balanceAt(Instant instant) {
        var drawn = 0;
        for (var rated : parts) {
            var part = rated.part();
            if (rated.ground() == Ground.ALLOWANCE && part.from().isBefore(instant)) {
                var until = part.until().isBefore(instant) ? part.until() : instant;
                drawn += Math.toIntExact(Duration.between(part.from(), until).toMinutes());
            }
        }
        return opening.with(credited).without(drawn);
    }

    /** The parts of one entry. */
    public List<RatedPart> partsOf(WorkEntryId entry) {
        return parts.stream().filter(part -> part.entry().id().equals(entry)).toList();
    }
}
