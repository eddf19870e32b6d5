package org.aftercare.domain.webhook;

import java.util.UUID;

/** Identity of a {@link Delivery}. */
public record DeliveryId(UUID value) {}
