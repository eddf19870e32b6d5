package org.aftercare.domain.access;

/** What an agent can be told of by mail at his own address, if he wants it. The support address is told of all of it anyway. */
public enum AgentTopic {
    /** That an issue came in. */
    REPORTS,
    /** What contacts do to issues that are there. */
    ADDITIONS,
    /** That a promise is at risk. */
    WARNINGS,
    /** That a promise was broken. */
    BREACHES,
    /** That somebody asks to be phoned. */
    CALLBACKS
}
