package org.aftercare.application.charge;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.aftercare.domain.charge.Booking;
import org.aftercare.domain.charge.ExactAmount;
import org.aftercare.domain.charge.RatedPart;
import org.aftercare.domain.charge.WorkEntry;
import org.aftercare.domain.charge.WorkEntryId;
import org.joda.money.CurrencyUnit;

/**
 * A work entry, with what it draws and costs as of now.
 *
 * @param parts in the order of time; empty where the entry is cancelled
 * @param currency of the agreement's charges, if it has any
 */
public record WorkView(Booking booking, List<RatedPart> parts, Optional<CurrencyUnit> currency) {
    public WorkView {
        parts = List.copyOf(parts);
    }

    public WorkEntry entry() {
        return booking.entry();
    }

    /** The minutes that it draws from the allowance. */
    public int drawn() {
        return parts.stream().mapToInt(RatedPart::drawn).sum();
    }

    /** What it costs before VAT. */
    public ExactAmount cost() {
        return cost(parts);
    }

    static ExactAmount cost(List<RatedPart> parts) {
        return parts.stream().map(RatedPart::amount).reduce(ExactAmount.ZERO, ExactAmount::plus);
    }

    /** Whether some of it costs something and needs an authorised contact's consent. */
    public boolean needsConsent() {
        return parts.stream()
                .anyMatch(part -> part.ground().needsConsent()
                        && part.amount().sixtieths().signum() > 0);
    }

    /**
     * What recording an entry brings about.
     *
     * @param view the entry
     * @param overlaps other entries of the same agent that share time with it
     * @param warnings shares of a month's allowance that it reaches
     * @param changes what it changes about other entries
     */
    public record Effect(WorkView view, List<WorkEntryId> overlaps, List<Warning> warnings, List<Change> changes) {}

    /**
     * That so much of the minutes that a month has is used.
     *
     * @param share in per cent: 75, 90 or 100
     * @param available in the month, with what was left of earlier ones
     */
    public record Warning(YearMonth month, int share, int drawn, int available) {}

    /**
     * That an entry is rated otherwise than before.
     *
     * @param accounted whether a statement that is closed tells of it; then the next one has the difference
     */
    public record Change(
            WorkEntry entry,
            int drawnBefore,
            int drawnAfter,
            ExactAmount costBefore,
            ExactAmount costAfter,
            boolean accounted) {}
}
