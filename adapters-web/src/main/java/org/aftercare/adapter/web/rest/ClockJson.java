package org.aftercare.adapter.web.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aftercare.application.issue.IssueView;
import org.aftercare.domain.agreement.ClockKind;
import org.aftercare.domain.calendar.ServiceWindow;
import org.aftercare.domain.clock.ClockState;
import org.aftercare.domain.clock.Explanation;
import org.aftercare.domain.clock.SlaClock;

/** Clocks as the API writes them. */
final class ClockJson {
    private ClockJson() {}

    /** As we write them: with parts of seconds and with signs, which the format {@code duration} (RFC 3339, appendix A) has not. */
    static final String DURATION = "^PT(-?[0-9]+H)?(-?[0-9]+M)?(-?[0-9]+([.][0-9]+)?S)?$";

    private static final String TARGET =
            "The promise: an ISO 8601 duration of covered time, or PnD for n working days.";
    private static final String DUE_AT =
            "By when the promise must be kept; a clock stopped exactly then is met. Null while it is paused.";
    private static final String PAUSED_SINCE = "Since when it has been paused, if it is.";
    private static final String STOPPED_AT = "When the promise was kept, if it was.";
    private static final String WINDOW = "The kind of time in which the clock starts, whose cell gave the target.";

    /** An open pause says something of a clock only where it keeps it from being due. */
    private static Optional<Instant> openPause(SlaClock clock) {
        return clock.dueAt().isPresent() ? Optional.empty() : clock.pauses().openSince();
    }

    /** How a clock stands. */
    enum State {
        HELD_OVER,
        RUNNING,
        PAUSED,
        MET,
        BREACHED;

        static State of(ClockState state) {
            return switch (state) {
                case ClockState.HeldOver heldOver -> HELD_OVER;
                case ClockState.Running running -> RUNNING;
                case ClockState.Paused paused -> PAUSED;
                case ClockState.Met met -> MET;
                case ClockState.Breached breached -> BREACHED;
            };
        }
    }

    @Schema(
            name = "Clock",
            description = "A promise running on an issue, as it stands now.",
            requiredProperties = {
                "kind",
                "state",
                "window",
                "target",
                "startsAt",
                "dueAt",
                "pausedSince",
                "stoppedAt",
                "remaining",
                "heldOver"
            })
    record Running(
            ClockKind kind,
            State state,
            @Schema(description = WINDOW) ServiceWindow window,
            @Schema(description = TARGET, example = "PT4H") String target,
            Instant startsAt,

            @Schema(
                    types = {"string", "null"},
                    format = "date-time",
                    description = DUE_AT)
            Optional<Instant> dueAt,

            @Schema(
                    types = {"string", "null"},
                    format = "date-time",
                    description = PAUSED_SINCE)
            Optional<Instant> pausedSince,

            @Schema(
                    types = {"string", "null"},
                    format = "date-time",
                    description = STOPPED_AT)
            Optional<Instant> stoppedAt,

            @Schema(
                    description =
                            "Covered time left, as an ISO 8601 duration: nothing for a clock that stopped or is late.",
                    type = "string",
                    pattern = DURATION,
                    example = "PT2H30M")
            String remaining,

            @Schema(description = "Whether the issue came in at an uncovered time, so that the clock started later.")
            boolean heldOver) {

        static Running of(IssueView.ClockView view) {
            return of(view.clock(), view.state(), view.remaining());
        }

        private static Running of(SlaClock clock, ClockState state, Duration remaining) {
            return new Running(
                    clock.kind(),
                    State.of(state),
                    clock.window(),
                    clock.target().text(),
                    clock.startsAt(),
                    clock.dueAt(),
                    openPause(clock),
                    clock.stoppedAt(),
                    remaining.toString(),
                    clock.heldOver());
        }
    }

    @Schema(
            name = "QueuedClock",
            description = "A clock of an issue in a list.",
            requiredProperties = {
                "kind",
                "state",
                "window",
                "target",
                "startsAt",
                "dueAt",
                "pausedSince",
                "stoppedAt",
                "heldOver"
            })
    record Queued(
            ClockKind kind,
            State state,
            @Schema(description = WINDOW) ServiceWindow window,
            @Schema(description = TARGET, example = "PT4H") String target,
            Instant startsAt,

            @Schema(
                    types = {"string", "null"},
                    format = "date-time",
                    description = DUE_AT)
            Optional<Instant> dueAt,

            @Schema(
                    types = {"string", "null"},
                    format = "date-time",
                    description = PAUSED_SINCE)
            Optional<Instant> pausedSince,

            @Schema(
                    types = {"string", "null"},
                    format = "date-time",
                    description = STOPPED_AT)
            Optional<Instant> stoppedAt,

            boolean heldOver) {

        static Queued of(SlaClock clock, Instant now) {
            return new Queued(
                    clock.kind(),
                    State.of(clock.stateAt(now)),
                    clock.window(),
                    clock.target().text(),
                    clock.startsAt(),
                    clock.dueAt(),
                    openPause(clock),
                    clock.stoppedAt(),
                    clock.heldOver());
        }
    }

    @Schema(
            name = "ExplainedClock",
            description = "A clock, and why it is due when it is.",
            requiredProperties = {"kind", "startsAt", "window", "target", "dueAt", "explanation"})
    record Explained(
            ClockKind kind,
            Instant startsAt,
            @Schema(description = WINDOW) ServiceWindow window,
            @Schema(description = TARGET, example = "PT4H") String target,

            @Schema(
                    types = {"string", "null"},
                    format = "date-time",
                    description = DUE_AT)
            Optional<Instant> dueAt,

            @Schema(
                    description =
                            "The stretches of time from report to due, or to now for a clock that is paused, in order,"
                                    + " without gap or overlap. For a target of covered time, those that counted add up"
                                    + " to it, unless the clock is paused.")
            List<Stretch> explanation) {

        static Explained of(SlaClock clock, Explanation explanation) {
            return new Explained(
                    clock.kind(),
                    clock.startsAt(),
                    clock.window(),
                    clock.target().text(),
                    clock.dueAt(),
                    explanation.stretches().stream().map(Stretch::of).toList());
        }
    }

    @Schema(
            name = "Stretch",
            requiredProperties = {"from", "to", "window", "counted", "reason", "name"})
    record Stretch(
            Instant from,
            Instant to,
            ServiceWindow window,
            boolean counted,
            Explanation.Reason reason,

            @Schema(
                    types = {"string", "null"},
                    description =
                            "Of a pause, why we waited, if that was said; else of the closure, where there is one and it"
                                    + " has a name.",
                    example = "Christmas Day")
            Optional<String> name) {

        static Stretch of(Explanation.Stretch stretch) {
            return new Stretch(
                    stretch.from(),
                    stretch.until(),
                    stretch.window(),
                    stretch.counted(),
                    stretch.reason(),
                    Stream.of(stretch.pause(), stretch.name())
                            .filter(said -> !said.isEmpty())
                            .findFirst());
        }
    }
}
