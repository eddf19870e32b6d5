package org.aftercare.domain.issue;

/** The way by which something came in. */
public enum Channel {
    API,
    PORTAL,
    MAIL,
    /** From nobody outside: an alarm fired. */
    ALARM
}
