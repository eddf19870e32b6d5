package org.aftercare.application.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.aftercare.application.calendar.HolidayBook;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.BrokenRuleException;
import org.aftercare.domain.Fault;
import org.aftercare.domain.Faults;
import org.aftercare.domain.agreement.ClockKind;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.agreement.Terms;
import org.aftercare.domain.calendar.Closure;
import org.aftercare.domain.calendar.Interval;
import org.aftercare.domain.clock.Explanation;
import org.aftercare.domain.clock.Pauses;
import org.aftercare.domain.clock.SlaClock;
import org.aftercare.domain.clock.Timekeeper;

/** Works out what terms would promise for an issue: what-if, before anything is signed or reported. Stores nothing. */
public final class PreviewClocks {
    private static final List<ClockKind> STARTED_BY_REPORT = List.of(ClockKind.RESPONSE, ClockKind.RESOLUTION);

    private final UnitOfWork unitOfWork;
    private final HolidayBook book;
    private final Timekeepers timekeepers;

    public PreviewClocks(UnitOfWork unitOfWork, HolidayBook book, Timekeepers timekeepers) {
        this.unitOfWork = unitOfWork;
        this.book = book;
        this.timekeepers = timekeepers;
    }

    /**
     * What is asked.
     *
     * @param pauses in which the vendor waits for the customer, in any order
     */
    public record Command(Terms terms, Severity severity, Instant reportedAt, List<Interval> pauses) {}

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * The clocks that a report would start.
         *
         * @param covered whether the terms cover the severity at all
         */
        record Previewed(boolean covered, boolean heldOver, List<Preview> clocks) implements Outcome {}

        /** What was asked makes no sense; the pointers are relative to the command, as the API writes it. */
        record Refused(List<Fault> faults) implements Outcome {}
    }

    /** A clock, and why it is due when it is. */
    public record Preview(SlaClock clock, Explanation explanation) {}

    public Outcome execute(Command command) {
        var faults = new Faults();
        faults.attempt("/reportedAt", () -> within(command.reportedAt()));
        for (var i = 0; i < command.pauses().size(); i++) {
            var pause = command.pauses().get(i);
            faults.attempt("/pauses/" + i + "/from", () -> within(pause.from()));
            faults.attempt("/pauses/" + i + "/to", () -> within(pause.until()));
        }
        var holidays = unitOfWork.execute(() -> {
            faults.addAll(book.faultsOf(command.terms()));
            return book.of(command.terms().calendar().bankHolidays());
        });
        if (!faults.isEmpty()) {
            return new Outcome.Refused(faults.all());
        }
        var known = holidays.orElseThrow();
        return preview(command, timekeepers.of(command.terms(), known, known.edition()));
    }

    private static Instant within(Instant instant) {
        if (instant.isBefore(Instant.parse("1971-01-01T00:00:00Z"))
                || !instant.isBefore(Instant.parse((Closure.LAST_YEAR + 1) + "-01-01T00:00:00Z"))) {
            throw new BrokenRuleException(
                    "must lie between the years 1971 and " + Closure.LAST_YEAR + ", and is " + instant);
        }
        return instant;
    }

    private static Outcome preview(Command command, Timekeeper timekeeper) {
        var previews = new ArrayList<Preview>();
        var pauses = Pauses.of(command.pauses());
        for (var kind : STARTED_BY_REPORT) {
            timekeeper
                    .clock(kind, command.severity(), command.reportedAt(), pauses)
                    .ifPresent(
                            clock -> previews.add(new Preview(clock, timekeeper.explain(clock, command.reportedAt()))));
        }
        return new Outcome.Previewed(
                command.terms().coverage().covers(command.severity()),
                timekeeper.holdsOver(command.severity(), command.reportedAt()),
                List.copyOf(previews));
    }
}
