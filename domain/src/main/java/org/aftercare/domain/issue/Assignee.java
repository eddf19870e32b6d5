package org.aftercare.domain.issue;

import org.aftercare.domain.access.AgentId;

/**
 * The agent who has an issue.
 *
 * @param name as it was when the issue was assigned
 */
public record Assignee(AgentId id, String name) {}
