package org.aftercare.domain.agreement;

import java.util.UUID;

/** Identity of an {@link Agreement}. */
public record AgreementId(UUID value) {}
