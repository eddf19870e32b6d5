package org.aftercare.domain.mail;

import java.util.UUID;

/** Identifies a mail that was put into quarantine. */
public record MailId(UUID value) {}
