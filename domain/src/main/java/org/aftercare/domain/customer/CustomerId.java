package org.aftercare.domain.customer;

import java.util.UUID;

/** Identity of a {@link Customer}. */
public record CustomerId(UUID value) {}
