package org.aftercare.application.wording;

import java.time.Duration;
import java.util.ArrayList;
import org.aftercare.domain.agreement.Target;

/** Says lengths of time in British English: "30 minutes", "8 hours 30 minutes", "5 working days". */
public final class SpokenLength {
    private SpokenLength() {}

    /** A target, as agreements promise it. */
    public static String of(Target target) {
        return switch (target) {
            case Target.CoveredTime(var length) -> of(length);
            case Target.WorkingDays(var days) -> count(days, "working day");
        };
    }

    /** A length of physical time; what is shorter than a second is left off. */
    public static String of(Duration length) {
        var parts = new ArrayList<String>();
        if (length.toHours() > 0) {
            parts.add(count(length.toHours(), "hour"));
        }
        if (length.toMinutesPart() > 0) {
            parts.add(count(length.toMinutesPart(), "minute"));
        }
        if (length.toSecondsPart() > 0 || parts.isEmpty()) {
            parts.add(count(length.toSecondsPart(), "second"));
        }
        return String.join(" ", parts);
    }

    private static String count(long number, String one) {
        return number + " " + one + (number == 1 ? "" : "s");
    }
}
