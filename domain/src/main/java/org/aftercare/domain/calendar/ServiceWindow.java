package org.aftercare.domain.calendar;

/** What kind of time an instant is, as {@code domain.md} §2 defines it from the wall-clock reading in the calendar's zone. */
public enum ServiceWindow {
    OFFICE_HOURS(1),
    OUT_OF_HOURS(2),
    WEEKEND(4),
    BANK_HOLIDAY(8);

    private final int bit;

    ServiceWindow(int bit) {
        this.bit = bit;
    }

    /** Stands for this window in {@link Windows}. */
    int bit() {
        return bit;
    }
}
