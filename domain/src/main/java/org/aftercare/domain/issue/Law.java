package org.aftercare.domain.issue;

import org.aftercare.domain.clock.Timekeeper;

/** By which rules time is kept, for each version of an agreement and edition of its region's bank holidays. */
@FunctionalInterface
public interface Law {
    /**
     * The timekeeper of a version.
     *
     * @param version the number of a version that is signed
     * @param holidayEdition an edition of the bank holidays of its region
     */
    Timekeeper timekeeper(int version, int holidayEdition);
}
