package org.aftercare.domain.access;

import java.util.UUID;

/** Identity of a support agent, administrator or service account. */
public record AgentId(UUID value) {}
