package org.aftercare.domain;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Makes our identities: UUIDs of version 7 (RFC 9562 §5.7), whose order is that of their making to the millisecond. Those
 * that one process makes one after the other for the same millisecond are in that order as well: each is greater than the
 * one before it by a random amount (RFC 9562 §6.2, method 2).
 */
public final class TimeOrderedId {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BITS_OF_LOW = 62;
    private static final long ALL_OF_LOW = (1L << BITS_OF_LOW) - 1;

    private static final AtomicReference<UUID> LAST = new AtomicReference<>(first(0));

    private TimeOrderedId() {}

    public static UUID at(Instant now) {
        var asked = now.toEpochMilli();
        return LAST.updateAndGet(last -> isOf(asked, last) ? after(last) : first(asked));
    }

    private static boolean isOf(long millisecond, UUID id) {
        return id.getMostSignificantBits() >> 16 == millisecond;
    }

    private static UUID first(long millisecond) {
        // The upper half of the twelve bits is left free, so that steps never run out of them.
        return of(millisecond, RANDOM.nextInt(1 << 11), RANDOM.nextLong() & ALL_OF_LOW);
    }

    private static UUID after(UUID last) {
        var low = (last.getLeastSignificantBits() & ALL_OF_LOW) + 1 + Integer.toUnsignedLong(RANDOM.nextInt());
        var high = (last.getMostSignificantBits() & 0xFFF) + (low >>> BITS_OF_LOW);
        return of(last.getMostSignificantBits() >> 16, high, low & ALL_OF_LOW);
    }

    private static UUID of(long millisecond, long high, long low) {
        return new UUID((millisecond << 16) | 0x7000L | high, 0x8000_0000_0000_0000L | low);
    }

    /** When an identity made by {@link #at} was made, to the millisecond. */
    public static Instant madeAt(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }
}
