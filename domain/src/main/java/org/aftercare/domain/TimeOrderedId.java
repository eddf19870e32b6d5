package org.aftercare.domain;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/**
 * Makes our identities: UUIDs of version 7 (RFC 9562 §5.7), whose order is that of their making to the millisecond. Those
 * that one process makes one after the other for the same millisecond are in that order as well: each is greater than the
 * one before it by a random amount (RFC 9562 §6.2, method 2).
 */
public final class TimeOrderedId {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BITS_OF_LOW = 62;
    private static final long ALL_OF_LOW = (1L << BITS_OF_LOW) - 1;

    private static long millisecond = Long.MIN_VALUE;
    private static long high;
    private static long low;

    private TimeOrderedId() {}

    public static synchronized UUID at(Instant now) {
        var asked = now.toEpochMilli();
        if (asked == millisecond) {
            low += 1 + Integer.toUnsignedLong(RANDOM.nextInt());
            high += low >>> BITS_OF_LOW;
            low &= ALL_OF_LOW;
        } else {
            millisecond = asked;
            // The upper half of the twelve bits is left free, so that steps never run out of them.
            high = RANDOM.nextInt(1 << 11);
            low = RANDOM.nextLong() & ALL_OF_LOW;
        }
        return new UUID((asked << 16) | 0x7000L | high, 0x8000_0000_0000_0000L | low);
    }

    /** When an identity made by {@link #at} was made, to the millisecond. */
    public static Instant madeAt(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }
}
