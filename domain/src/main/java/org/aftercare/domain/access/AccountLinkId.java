package org.aftercare.domain.access;

import java.util.UUID;

/** Identity of an {@link AccountLink}. */
public record AccountLinkId(UUID value) {}
