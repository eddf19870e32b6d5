package org.aftercare.domain.charge;

import java.util.UUID;

/** Identity of a {@link WorkEntry}. */
public record WorkEntryId(UUID value) {}
