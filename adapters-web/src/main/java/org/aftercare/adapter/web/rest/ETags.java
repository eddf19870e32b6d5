package org.aftercare.adapter.web.rest;

import jakarta.ws.rs.core.EntityTag;
import org.aftercare.domain.Revision;

/** Writes revisions as ETags. */
final class ETags {
    private ETags() {}

    static EntityTag of(Revision revision) {
        return new EntityTag(Long.toString(revision.number()));
    }
}
