package org.aftercare.domain.issue;

/** Why something cannot happen to an issue as it stands at that instant. */
public enum Clash {
    WAITING_ALREADY,
    NOT_WAITING,
    RESOLVED_ALREADY,
    NOT_RESOLVED
}
