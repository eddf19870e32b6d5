package org.aftercare.domain.clock;

import java.time.Instant;
import java.util.Optional;
import org.aftercare.domain.agreement.ClockKind;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.agreement.Target;
import org.aftercare.domain.calendar.ServiceWindow;

/**
 * A promise running on an issue ({@code domain.md} §3), as worked out by {@link Timekeeper}.
 *
 * <p>Worked example: office hours Monday to Friday 09:00–17:30 in London, S3 answered within four office hours. Reported on
 * Saturday 21 November 2026 at 10:00, it is held over; the clock starts on Monday at 09:00 and is due on Monday at 13:00.
 *
 * @param countsFrom the instant from which the clock was worked out: when the issue was reported
 * @param startsAt when it starts to run; later than {@code countsFrom} if the issue was held over
 * @param window the kind of time in which it starts, whose cell gave the target
 * @param dueAt by when the promise must be kept; a clock stopped exactly then is met
 * @param stoppedAt when the promise was kept, if it was
 */
public record SlaClock(
        ClockKind kind,
        Severity severity,
        Instant countsFrom,
        Instant startsAt,
        ServiceWindow window,
        Target target,
        Instant dueAt,
        Optional<Instant> stoppedAt) {
    public SlaClock {
        if (startsAt.isBefore(countsFrom) || dueAt.isBefore(startsAt)) {
            throw new IllegalArgumentException("a clock starts at or after " + countsFrom + " and is due later, not "
                    + startsAt + " and " + dueAt);
        }
    }

    /** Whether the issue came in at an uncovered time, so that the clock started later. */
    public boolean heldOver() {
        return startsAt.isAfter(countsFrom);
    }

    public SlaClock stopped(Instant at) {
        return new SlaClock(kind, severity, countsFrom, startsAt, window, target, dueAt, Optional.of(at));
    }

    /** How it stands at the given instant. */
    public ClockState stateAt(Instant now) {
        if (stoppedAt.isPresent()) {
            var stop = stoppedAt.get();
            return stop.isAfter(dueAt) ? new ClockState.Breached(stoppedAt) : new ClockState.Met(stop);
        }
        if (now.isAfter(dueAt)) {
            return new ClockState.Breached(Optional.empty());
        }
        return now.isBefore(startsAt) ? new ClockState.HeldOver(startsAt) : new ClockState.Running(dueAt);
    }
}
