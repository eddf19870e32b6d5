package org.aftercare.adapter.web.rest;

import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.zip.CRC32C;
import org.aftercare.application.issue.QueueOrder;
import org.aftercare.application.port.ActTrail;
import org.aftercare.application.port.BreachRegister;
import org.aftercare.application.port.CallbackRepository;
import org.aftercare.application.port.IssueQueue;
import org.aftercare.domain.agreement.AgreementNumber;
import org.aftercare.domain.callback.CallbackReference;
import org.aftercare.domain.issue.BreachId;
import org.aftercare.domain.issue.IssueNumber;

/** Writes a place in a list so that clients hand it back as it is; a checksum finds those that they changed. */
final class Cursor {
    /** Marks places in the order of growing, which no list of breaches begins with. */
    private static final long GROWTH = -1;

    /** Marks places in the list of callback requests. */
    private static final long CALLBACK = -2;

    /** Marks places in histories. */
    private static final long EVENT = -3;

    private static final Duration FARTHEST = Duration.ofDays(36_525);

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

    static String text(CallbackRepository.Position position) {
        return text(CALLBACK, micros(position.callBy()), position.reference().value());
    }

    /** The place in the list of callback requests that is written so, if it is one. */
    static Optional<CallbackRepository.Position> ofCallback(String text) {
        return parse(
                text,
                3,
                values -> {
                    if (values.getLong() != CALLBACK) {
                        throw new IllegalArgumentException("a place in another list");
                    }
                    return new CallbackRepository.Position(
                            instant(values.getLong()), new CallbackReference(values.getLong()));
                },
                Cursor::text);
    }

    static String text(HistoryJson.Place place) {
        return text(EVENT, micros(place.happenedAt()), place.position());
    }

    /** The place in a history that is written so, if it is one. */
    static Optional<HistoryJson.Place> ofEvent(String text) {
        return parse(
                text,
                3,
                values -> {
                    if (values.getLong() != EVENT) {
                        throw new IllegalArgumentException("a place in another list");
                    }
                    return new HistoryJson.Place(instant(values.getLong()), Math.toIntExact(values.getLong()));
                },
                Cursor::text);
    }

    static String text(QueueOrder order) {
        return switch (order) {
            case QueueOrder.ByDue(var after) -> text(after.orElseThrow());
            case QueueOrder.ByUpdate(var after) -> text(after.orElseThrow());
            case QueueOrder.ByTimeLeft(var after) -> text(after.orElseThrow());
        };
    }

    private static String text(IssueQueue.Growth growth) {
        return text(GROWTH, micros(growth.updatedAt()), growth.number().value());
    }

    private static String text(QueueOrder.Reckoned place) {
        return text(
                micros(place.now()),
                place.left()
                        .map(left -> left.dividedBy(ChronoUnit.MICROS.getDuration()))
                        .orElse(0L),
                micros(place.position().dueAt()),
                place.position().number().value());
    }

    /** The place in the order of growing that is written so, if it is one. */
    static Optional<IssueQueue.Growth> ofGrowth(String text) {
        return parse(
                text,
                3,
                values -> {
                    if (values.getLong() != GROWTH) {
                        throw new IllegalArgumentException("a place in another list");
                    }
                    return new IssueQueue.Growth(instant(values.getLong()), new IssueNumber(values.getLong()));
                },
                Cursor::text);
    }

    /** The place in the order by time left that is written so, if it is one. */
    static Optional<QueueOrder.Reckoned> ofTimeLeft(String text) {
        return parse(
                text,
                4,
                values -> {
                    var now = instant(values.getLong());
                    var left = Duration.of(values.getLong(), ChronoUnit.MICROS);
                    var position =
                            new IssueQueue.Position(instant(values.getLong()), new IssueNumber(values.getLong()));
                    if (position.isDue()) {
                        var wallTime = Duration.between(now, position.dueAt()).abs();
                        if (wallTime.compareTo(FARTHEST) > 0 || left.abs().compareTo(wallTime) > 0) {
                            throw new IllegalArgumentException("nothing can have so much time left: " + left);
                        }
                    }
                    return new QueueOrder.Reckoned(now, Optional.of(left).filter(some -> position.isDue()), position);
                },
                Cursor::text);
    }

    static String text(UUID id) {
        return text(id.getMostSignificantBits(), id.getLeastSignificantBits());
    }

    /** The place in a list by identity that is written so, if it is one. */
    static Optional<UUID> ofId(String text) {
        return parse(text, 2, values -> new UUID(values.getLong(), values.getLong()), Cursor::text);
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

    static String text(ActTrail.Position position) {
        return text(
                micros(position.at()),
                position.id().getMostSignificantBits(),
                position.id().getLeastSignificantBits());
    }

    /** The place in the list of administrative acts that is written so, if it is one. */
    static Optional<ActTrail.Position> ofAct(String text) {
        return parse(
                text,
                3,
                values ->
                        new ActTrail.Position(instant(values.getLong()), new UUID(values.getLong(), values.getLong())),
                Cursor::text);
    }

    static String text(AgreementNumber number) {
        return text(number.value());
    }

    /** The place in the list of agreements that is written so, if it is one. */
    static Optional<AgreementNumber> ofAgreement(String text) {
        return parse(text, 1, values -> new AgreementNumber(values.getLong()), Cursor::text);
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
