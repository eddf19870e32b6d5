package org.aftercare.domain.charge;

import java.util.UUID;

/** Identity of a {@link Consent}. */
public record ConsentId(UUID value) {}
