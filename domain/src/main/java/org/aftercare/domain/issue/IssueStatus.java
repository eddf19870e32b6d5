package org.aftercare.domain.issue;

/** Whether something is still to be done about an issue. */
public enum IssueStatus {
    OPEN,
    /** Open, and we wait for the customer. */
    WAITING,
    RESOLVED;

    /** Whether it is not resolved. */
    public boolean open() {
        return this != RESOLVED;
    }
}
