package org.aftercare.domain.issue;

import java.util.UUID;

/** Identity of an {@link Issue}. */
public record IssueId(UUID value) {}
