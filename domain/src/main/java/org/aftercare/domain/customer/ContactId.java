package org.aftercare.domain.customer;

import java.util.UUID;

/** Identity of a {@link Contact}. */
public record ContactId(UUID value) {}
