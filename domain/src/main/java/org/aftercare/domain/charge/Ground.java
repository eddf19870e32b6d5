package org.aftercare.domain.charge;

/** Why a part of some work is included in the monthly fee or chargeable ({@code domain.md} §5). */
public enum Ground {
    /** Included: a defect, put right within the bug-fix period. */
    BUG_FIX_PERIOD(false),
    /** Included: severity, window and level are covered, without a limit. */
    COVERED(false),
    /** Included: severity, window and level are covered; drawn from the allowance. */
    ALLOWANCE(false),
    /** Chargeable: covered, but nothing was left of the allowance. */
    ALLOWANCE_USED_UP(true),
    /** Chargeable: the severity is not covered in that window. */
    WINDOW_NOT_COVERED(true),
    /** Chargeable: the support level is not covered. */
    LEVEL_NOT_COVERED(true),
    /** Neither: no charges were agreed on for that time. */
    NO_CHARGES(false);

    private final boolean chargeable;

    Ground(boolean chargeable) {
        this.chargeable = chargeable;
    }

    public boolean chargeable() {
        return chargeable;
    }

    /** Whether an authorised contact must have consented before the work. */
    public boolean needsConsent() {
        return this == WINDOW_NOT_COVERED || this == LEVEL_NOT_COVERED;
    }
}
