package org.aftercare.domain.issue;

import java.util.UUID;

/** Identity of an {@link Attachment}. */
public record AttachmentId(UUID value) {}
