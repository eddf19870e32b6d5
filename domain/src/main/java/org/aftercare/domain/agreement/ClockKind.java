package org.aftercare.domain.agreement;

/** What is promised within a target: a first answer, further answers, a resolution ({@code domain.md} §3). */
public enum ClockKind {
    RESPONSE,
    UPDATE,
    RESOLUTION
}
