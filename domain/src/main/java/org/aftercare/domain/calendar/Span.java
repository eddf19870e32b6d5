package org.aftercare.domain.calendar;

import java.time.Instant;

/**
 * A stretch of physical time {@code [from, until)} that is all of one service window.
 *
 * @param name of the closure, where the window is BANK_HOLIDAY and the closure has a name; else empty
 */
public record Span(Instant from, Instant until, ServiceWindow window, String name) {}
