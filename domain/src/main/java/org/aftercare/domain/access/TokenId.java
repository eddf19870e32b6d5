package org.aftercare.domain.access;

import java.util.UUID;

/** Identity of an {@link AccessToken}, which tells nothing of its secret. */
public record TokenId(UUID value) {}
