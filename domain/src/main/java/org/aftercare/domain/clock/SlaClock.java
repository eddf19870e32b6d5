package org.aftercare.domain.clock;

import java.time.Instant;
import java.util.List;
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
 * @param countsFrom the instant from which the clock was worked out: when the issue was reported, for UPDATE when it was last
 *     answered, or when it was reassessed if it would else have been late in the past
 * @param startsAt when it starts to run; later than {@code countsFrom} if the issue was held over
 * @param window the kind of time in which it starts, whose cell gave the target
 * @param dueAt by when the promise must be kept; a clock stopped exactly then is met. None while a pause is open that it has
 *     not come before: when it will be due depends on when the pause ends
 * @param pauses that it was worked out with; none for RESPONSE, which runs through them
 * @param stoppedAt when the promise was kept, if it was
 */
public record SlaClock(
        ClockKind kind,
        Severity severity,
        Instant countsFrom,
        Instant startsAt,
        ServiceWindow window,
        Target target,
        Optional<Instant> dueAt,
        Pauses pauses,
        Optional<Instant> stoppedAt) {
    public SlaClock {
        if (startsAt.isBefore(countsFrom) || dueAt.filter(startsAt::isAfter).isPresent()) {
            throw new IllegalArgumentException("a clock starts at or after " + countsFrom + " and is due later, not "
                    + startsAt + " and " + dueAt);
        }
        if (dueAt.isEmpty() && (pauses.openSince().isEmpty() || stoppedAt.isPresent())) {
            throw new IllegalArgumentException("only a clock that is paused can be without a due instant");
        }
    }

    /** Whether the issue came in at an uncovered time, so that the clock started later. */
    public boolean heldOver() {
        return startsAt.isAfter(countsFrom);
    }

    /** Whether the promise was kept, in time or late. */
    public boolean isStopped() {
        return stoppedAt.isPresent();
    }

    public SlaClock stopped(Instant at) {
        return new SlaClock(kind, severity, countsFrom, startsAt, window, target, dueAt, pauses, Optional.of(at));
    }

    /** As it is kept beside the history to find issues by: of its pauses, only the one that is open. */
    public SlaClock copy() {
        var open = new Pauses(List.of(), pauses.openSince());
        return new SlaClock(kind, severity, countsFrom, startsAt, window, target, dueAt, open, stoppedAt);
    }

    /** Whether the due instant passed unmet: before the promise was kept, or before the given instant if it was not. */
    public boolean lateAt(Instant now) {
        return dueAt.filter(stoppedAt.orElse(now)::isAfter).isPresent();
    }

    /** When the promise was kept, if it was kept in time and before the given instant or then. */
    public Optional<Instant> keptAt(Instant now) {
        return stoppedAt.filter(at -> !at.isAfter(now) && !lateAt(now));
    }

    /** The breach, if the due instant had passed unmet by the given one. */
    public Optional<Breach> breachAt(Instant now) {
        return dueAt.filter(now::isAfter)
                .filter(due -> lateAt(now))
                .map(due -> new Breach(kind, severity, countsFrom, due));
    }

    /** How it stands at the given instant. */
    public ClockState stateAt(Instant now) {
        if (lateAt(now)) {
            return new ClockState.Breached(stoppedAt);
        }
        if (stoppedAt.isPresent()) {
            return new ClockState.Met(stoppedAt.get());
        }
        if (now.isBefore(startsAt)) {
            return new ClockState.HeldOver(startsAt);
        }
        return dueAt.<ClockState>map(ClockState.Running::new)
                .orElseGet(() -> new ClockState.Paused(pauses.openSince().orElseThrow()));
    }
}
