package org.aftercare.domain.charge;

import java.time.YearMonth;

/**
 * Minutes of an allowance that were credited together.
 *
 * @param month in which they were credited
 * @param minutes that are left
 * @param lastMonth in which they can be used
 */
public record Lot(YearMonth month, int minutes, YearMonth lastMonth) {
    public Lot {
        if (minutes < 0) {
            throw new IllegalArgumentException("an allowance is never overdrawn: " + minutes + " of " + month);
        }
        if (lastMonth.isBefore(month)) {
            throw new IllegalArgumentException("expires before it is credited: " + month);
        }
    }

    Lot with(int left) {
        return new Lot(month, left, lastMonth);
    }
}
