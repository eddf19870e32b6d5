package org.aftercare.domain.agreement;

/** Where a clock starts on an issue that came in at an uncovered time ({@code domain.md} §3). */
public enum HoldOver {
    /** At the first covered instant, from then on, on a working day. */
    NEXT_WORKING_DAY,
    /** At the first covered instant, from then on, of any day. */
    NEXT_COVERED_TIME
}
