package org.aftercare.domain.clock;

import java.time.Instant;
import org.aftercare.domain.agreement.ClockKind;
import org.aftercare.domain.agreement.Severity;

/**
 * The fact that a clock passed its due instant unmet ({@code domain.md} §1). It stays a fact whatever happens to the clock
 * later; an excusal stands beside it.
 *
 * @param severity that it fell under
 * @param countsFrom the instant from which the clock was worked out
 * @param dueAt the instant by which the promise was to be kept
 */
public record Breach(ClockKind kind, Severity severity, Instant countsFrom, Instant dueAt) {}
