package org.aftercare.adapter.web.rest;

import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.aftercare.application.port.IssueQueue;
import org.aftercare.domain.issue.IssueNumber;

/** Writes a place in the queue so that clients hand it back as it is; a checksum finds those that they changed. */
final class Cursor {
    private static final int LENGTH = 2 * Long.BYTES;

    private Cursor() {}

    static String text(IssueQueue.Position position) {
        var bytes = ByteBuffer.allocate(LENGTH + Integer.BYTES)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, position.dueAt()))
                .putLong(position.number().value());
        bytes.putInt(checksum(bytes.array()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** The place that is written so, if it is one. */
    static Optional<IssueQueue.Position> parse(String text) {
        try {
            var array = Base64.getUrlDecoder().decode(text);
            if (array.length != LENGTH + Integer.BYTES) {
                return Optional.empty();
            }
            var bytes = ByteBuffer.wrap(array);
            var dueAt = Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS);
            var position = new IssueQueue.Position(dueAt, new IssueNumber(bytes.getLong()));
            return text(position).equals(text) ? Optional.of(position) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException forged) {
            return Optional.empty();
        }
    }

    private static int checksum(byte[] bytes) {
        var checksum = new CRC32C();
        checksum.update(bytes, 0, LENGTH);
        return (int) checksum.getValue();
    }
}
