package org.aftercare.application.amendment;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.aftercare.application.calendar.HolidayBook;
import org.aftercare.application.issue.IssueMove;
import org.aftercare.application.issue.OpenIssues;
import org.aftercare.application.port.ActTrail;
import org.aftercare.application.port.BankHolidayRepository;
import org.aftercare.domain.access.AdministrativeAct;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.calendar.BankHolidays;
import org.aftercare.domain.calendar.Region;
import org.aftercare.domain.issue.Actor;
import org.aftercare.domain.issue.Channel;

/** Corrects a region's bank holidays: the part that adding and removing days have in common. To be used in a unit of work. */
public final class Corrections {
    private final HolidayBook book;
    private final BankHolidayRepository stored;
    private final OpenIssues openIssues;
    private final ActTrail trail;

    public Corrections(HolidayBook book, BankHolidayRepository stored, OpenIssues openIssues, ActTrail trail) {
        this.book = book;
        this.stored = stored;
        this.openIssues = openIssues;
        this.trail = trail;
    }

    /** What a correction means for issues that are open. */
    public enum Mode {
        /** Nothing: they keep the days that they were reported under. */
        LEAVE_OPEN_ISSUES,
        /** They follow the corrected days, each by a recorded event. */
        APPLY_TO_OPEN_ISSUES,
        /** Nothing is stored; it is only shown which due instants would move. */
        PREVIEW
    }

    /** What came of it. */
    sealed interface Outcome {
        /** The corrected days were stored, or would be; these due instants would move by a preview. */
        record Corrected(List<IssueMove> moves) implements Outcome {}

        record UnknownRegion() implements Outcome {}

        record NothingToCorrect() implements Outcome {}

        record NotAdministrator() implements Outcome {}
    }

    /**
     * Makes a correction, as part of a unit of work.
     *
     * @param act what is being done, to be recorded unless it is a preview
     */
    Outcome correct(
            Caller.OfVendor caller,
            Region region,
            String reason,
            Mode mode,
            AdministrativeAct act,
            Function<BankHolidays, Optional<BankHolidays>> correction) {
        if (!caller.agent().administrator()) {
            return new Outcome.NotAdministrator();
        }
        var holidays = book.of(region);
        if (holidays.isEmpty() || region.isNone()) {
            return new Outcome.UnknownRegion();
        }
        var occasion = new OpenIssues.Occasion(Actor.of(caller), Channel.API, act.at(), Optional.of(reason));
        return correction
                .apply(holidays.get())
                .<Outcome>map(corrected -> {
                    if (mode != Mode.PREVIEW) {
                        trail.record(act.with("reason", reason)
                                .with("applyToOpenIssues", mode == Mode.APPLY_TO_OPEN_ISSUES));
                    }
                    return new Outcome.Corrected(apply(corrected, mode, occasion));
                })
                .orElseGet(Outcome.NothingToCorrect::new);
    }

    private List<IssueMove> apply(BankHolidays corrected, Mode mode, OpenIssues.Occasion occasion) {
        return switch (mode) {
            case PREVIEW -> openIssues.preview(corrected, occasion);
            case LEAVE_OPEN_ISSUES -> {
                stored.save(corrected);
                yield List.of();
            }
            case APPLY_TO_OPEN_ISSUES -> {
                stored.save(corrected);
                openIssues.move(corrected, occasion);
                yield List.of();
            }
        };
    }
}
