package org.aftercare.domain.access;

import java.util.UUID;

/** Identity of a {@link LogIn}, which tells nothing about its secret. */
public record LogInId(UUID value) {}
