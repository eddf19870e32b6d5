package org.aftercare.domain.webhook;

import java.util.UUID;

/** Identity of an {@link Endpoint}. */
public record EndpointId(UUID value) {}
