package org.aftercare.adapter.persistence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Hashes that hang each event of an issue on the one before, the first one on the issue's identity, and the issue on its last
 * event ({@code docs/adr/0018}). Each is the SHA-256, in lower-case hex, of its parts as netstrings in UTF-8: the number of
 * bytes in decimal digits, a colon, the bytes, a comma. So no two lists of parts are hashed as the same bytes.
 */
final class HashChain {
    private HashChain() {}

    /**
     * What the first event hangs on.
     *
     * @param id of the issue, as 32 lower-case hex digits, like those of its customer and agreement
     */
    static String root(long number, String id, String customerId, String agreementId) {
        return hash(List.of(Long.toString(number), id, customerId, agreementId));
    }

    /**
     * The hash of an event.
     *
     * @param previous the hash of the event before, or the root
     */
    static String next(String previous, EventRow row) {
        return hash(List.of(
                previous,
                Long.toString(row.issueNumber()),
                Long.toString(row.sequence()),
                row.kind(),
                row.happenedAt(),
                row.recordedAt(),
                row.actorKind(),
                row.actorId(),
                row.actorName(),
                row.channel(),
                row.payload()));
    }

    /** What the issue's own row keeps, so that neither the end of its history nor its revision changes unseen. */
    static String head(String last, long revision) {
        return hash(List.of(last, Long.toString(revision)));
    }

    private static String hash(List<String> parts) {
        var digest = sha256();
        for (var part : parts) {
            var bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
            digest.update((byte) ',');
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
