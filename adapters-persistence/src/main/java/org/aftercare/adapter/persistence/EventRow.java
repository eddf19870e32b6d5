package org.aftercare.adapter.persistence;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.aftercare.domain.issue.Actor;
import org.aftercare.domain.issue.Channel;
import org.aftercare.domain.issue.IssueEvent;
import org.jspecify.annotations.Nullable;

/**
 * A row of an issue's history as texts, which is how it is hashed: whatever the row may hold, it has them.
 *
 * @param happenedAt as {@link #instant} writes it, like {@code recordedAt}
 * @param actorId as {@link #hex} writes it
 */
record EventRow(
        long issueNumber,
        long sequence,
        String kind,
        String happenedAt,
        String recordedAt,
        String actorKind,
        String actorId,
        String actorName,
        String channel,
        String payload) {
    private static final InstantAsText INSTANTS = new InstantAsText();
    private static final UuidAsBytes UUIDS = new UuidAsBytes();

    static EventRow of(long issueNumber, int sequence, IssueEvent event) {
        return new EventRow(
                issueNumber,
                sequence,
                IssueEventJson.kind(event).name(),
                instant(event.happenedAt()),
                instant(event.recordedAt()),
                event.actor().kind().name(),
                hex(event.actor().id()),
                event.actor().name(),
                event.channel().name(),
                IssueEventJson.payload(event));
    }

    /** In UTC, as in {@code 2026-11-20 13:30:00.000000}. */
    static String instant(Instant instant) {
        return Objects.requireNonNull(INSTANTS.convertToDatabaseColumn(instant));
    }

    /** What a database says of an instant, with all its digits, or as it is if it is none. */
    static String instant(String said) {
        try {
            return instant(parsed(said));
        } catch (DateTimeException none) {
            return said;
        }
    }

    static Instant parsed(String text) {
        return Objects.requireNonNull(INSTANTS.convertToEntityAttribute(text));
    }

    /** As 32 lower-case hex digits. */
    static String hex(UUID id) {
        return hex(UUIDS.convertToDatabaseColumn(id));
    }

    static String hex(byte @Nullable [] bytes) {
        return bytes == null ? "" : HexFormat.of().formatHex(bytes);
    }

    static UUID uuid(String hex) {
        return Objects.requireNonNull(
                UUIDS.convertToEntityAttribute(HexFormat.of().parseHex(hex)));
    }

    /**
     * The event.
     *
     * @throws RuntimeException of many kinds, if the row does not hold one
     */
    IssueEvent toDomain() {
        return IssueEventJson.event(
                IssueEventJson.Kind.valueOf(kind),
                parsed(happenedAt),
                parsed(recordedAt),
                new Actor(Actor.Kind.valueOf(actorKind), uuid(actorId), actorName),
                Channel.valueOf(channel),
                payload);
    }

    /** For people, as in {@code AC-1042-3}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "AC-%d-%d", issueNumber, sequence);
    }
}
