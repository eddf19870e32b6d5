package org.aftercare.domain;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Makes our identities: UUIDs of version 7 (RFC 9562 §5.7), whose order is that of their making to the millisecond. */
public final class TimeOrderedId {
    private static final SecureRandom RANDOM = new SecureRandom();

    private TimeOrderedId() {}

    public static UUID at(Instant now) {
        var high = now.toEpochMilli() << 16 | 0x7000L | RANDOM.nextInt(1 << 12);
        var low = 0x8000_0000_0000_0000L | RANDOM.nextLong() >>> 2;
        return new UUID(high, low);
    }

    /** When an identity made by {@link #at} was made, to the millisecond. */
    public static Instant madeAt(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }
}
