package org.aftercare.application.wording;

import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.agreement.SupportLevel;
import org.aftercare.domain.calendar.ServiceWindow;
import org.aftercare.domain.charge.Ground;

/** Why some work is included or chargeable, as people say it, on every channel alike. */
public final class SpokenGround {
    private SpokenGround() {}

    /**
     * A sentence without a full stop.
     *
     * @param price of an hour, such as "150.00 GBP"; of no matter where the ground is none for charging
     */
    public static String of(Ground ground, Severity severity, ServiceWindow window, SupportLevel level, String price) {
        var covered = severity + " is covered " + when(window) + ", and so is level " + level.number();
        var chargeable = "Chargeable at " + price + " an hour: ";
        return switch (ground) {
            case BUG_FIX_PERIOD -> "Included: the issue is a defect, and the bug-fix period is not over";
            case COVERED -> "Included: " + covered;
            case ALLOWANCE -> "Included, from the allowance: " + covered;
            case ALLOWANCE_USED_UP -> chargeable + "covered, but the allowance is used up";
            case WINDOW_NOT_COVERED -> chargeable + severity + " is not covered " + when(window);
            case LEVEL_NOT_COVERED -> chargeable + "level " + level.number() + " is not covered";
            case NO_CHARGES -> "Not charged: no charges were agreed on for that time";
        };
    }

    private static String when(ServiceWindow window) {
        return switch (window) {
            case OFFICE_HOURS -> "in office hours";
            case OUT_OF_HOURS -> "out of hours";
            case WEEKEND -> "at weekends";
            case BANK_HOLIDAY -> "on bank holidays";
        };
    }
}
