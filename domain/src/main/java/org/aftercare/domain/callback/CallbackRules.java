package org.aftercare.domain.callback;

import java.time.LocalDate;
import java.util.Map;
import org.aftercare.domain.agreement.Cell;
import org.aftercare.domain.agreement.Coverage;
import org.aftercare.domain.agreement.HoldOver;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.agreement.Target;
import org.aftercare.domain.agreement.Terms;
import org.aftercare.domain.calendar.ServiceWindow;
import org.aftercare.domain.calendar.SupportCalendar;

/**
 * What the vendor promises to anybody who asks to be phoned: a call within a target, counted in office hours. What is asked
 * for at another time is held over to the next working day.
 *
 * <p>Worked example, with office hours Monday to Friday 09:00–17:30 in London and four hours: asked for on Christmas Day 2026
 * at 11:00, it is held over to Tuesday 29 December at 09:00, and the call is promised by 13:00.
 *
 * @param calendar when the vendor's people phone
 */
public record CallbackRules(SupportCalendar calendar, Target target) {
    /** Callbacks are of no severity; the timekeeper reckons them as if they were of this one. */
    public static final Severity RECKONED_AS = Severity.S3;

    private static final LocalDate ALWAYS = LocalDate.of(1970, 1, 1);

    public CallbackRules {
        // refuses what no terms may be, say a target that is never reached
        terms(calendar, target);
    }

    /** As terms by which a timekeeper keeps time. */
    public Terms terms() {
        return terms(calendar, target);
    }

    /** The same target by another calendar. */
    public CallbackRules by(SupportCalendar other) {
        return new CallbackRules(other, target);
    }

    private static Terms terms(SupportCalendar calendar, Target target) {
        var inOfficeHours = Map.of(ServiceWindow.OFFICE_HOURS, Cell.respondWithin(target));
        return new Terms(
                ALWAYS,
                calendar,
                HoldOver.NEXT_WORKING_DAY,
                Terms.USUAL_WARNINGS,
                new Coverage(Map.of(RECKONED_AS, inOfficeHours)));
    }
}
