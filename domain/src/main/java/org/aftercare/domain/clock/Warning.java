package org.aftercare.domain.clock;

import java.time.Instant;
import org.aftercare.domain.agreement.ClockKind;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.agreement.Target;

/**
 * The fact that so much of a clock's target has gone by that somebody had better look at it. There is one for each promise
 * and share, however often the clock is paused or worked out afresh.
 *
 * @param countsFrom the instant from which the clock was worked out
 * @param share of the target, in per cent, as the terms say
 */
public record Warning(ClockKind kind, Severity severity, Instant countsFrom, Target target, int share) {}
