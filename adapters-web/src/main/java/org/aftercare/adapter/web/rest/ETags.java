package org.aftercare.adapter.web.rest;

import jakarta.ws.rs.core.EntityTag;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.aftercare.domain.Revision;

/** Writes revisions, and what else names a state, as ETags. */
final class ETags {
    private ETags() {}

    static EntityTag of(Revision revision) {
        return new EntityTag(Long.toString(revision.number()));
    }

    /** Of a document, by what is in it. */
    static EntityTag of(byte[] document) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(document);
            return new EntityTag(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
