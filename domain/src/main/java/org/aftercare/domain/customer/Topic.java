package org.aftercare.domain.customer;

/** What a contact can be told of by mail, or not. What concerns his account he is told always. */
public enum Topic {
    /** That a report of his is with us, and what is promised. */
    ACKNOWLEDGEMENT,
    /** That somebody answered. */
    ANSWERS,
    /** That we ask something, and wait for him. */
    WAITING,
    /** That an issue is resolved. */
    RESOLVED,
    /** A month's statement. */
    STATEMENTS
}
