package org.aftercare.adapter.web.rest;

import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.CRC32C;
import org.aftercare.application.port.BreachRegister;
import org.aftercare.application.port.IssueQueue;
import org.aftercare.domain.issue.BreachId;
import org.aftercare.domain.issue.IssueNumber;

/** Writes a place in a list so that clients hand it back as it is; a checksum finds those that they changed. */
final class Cursor {
    private Cursor() {}

    static String text(IssueQueue.Position position) {
        return text(micros(position.dueAt()), position.number().value());
    }

    static String text(BreachRegister.Position position) {
        return text(
                micros(position.dueAt()),
                position.id().issue().value(),
                position.id().event());
    }

    /** The place in the queue that is written so, if it is one. */
    static Optional<IssueQueue.Position> ofIssue(String text) {
        return parse(
                text,
                2,
                values -> new IssueQueue.Position(instant(values.getLong()), new IssueNumber(values.getLong())),
                Cursor::text);
    }

    /** The place in the list of breaches that is written so, if it is one. */
    static Optional<BreachRegister.Position> ofBreach(String text) {
        return parse(
                text,
                3,
                values -> new BreachRegister.Position(
                        instant(values.getLong()),
                        new BreachId(new IssueNumber(values.getLong()), Math.toIntExact(values.getLong()))),
                Cursor::text);
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    private static Instant instant(long micros) {
        var instant = Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
        if (instant.isBefore(Wire.EARLIEST) || instant.isAfter(Wire.LATEST)) {
            throw new IllegalArgumentException("no place in a list: " + instant);
        }
        return instant;
    }

    private static String text(long... values) {
        var bytes = ByteBuffer.allocate(values.length * Long.BYTES + Integer.BYTES);
        for (var value : values) {
            bytes.putLong(value);
        }
        bytes.putInt(checksum(bytes.array(), bytes.position()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    private static <P> Optional<P> parse(
            String text, int values, Function<ByteBuffer, P> read, Function<P, String> written) {
        try {
            var bytes = Base64.getUrlDecoder().decode(text);
            if (bytes.length != values * Long.BYTES + Integer.BYTES) {
                return Optional.empty();
            }
            var position = read.apply(ByteBuffer.wrap(bytes));
            return written.apply(position).equals(text) ? Optional.of(position) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException forged) {
            return Optional.empty();
        }
    }

    private static int checksum(byte[] bytes, int length) {
        var checksum = new CRC32C();
        checksum.update(bytes, 0, length);
        return (int) checksum.getValue();
    }
}
