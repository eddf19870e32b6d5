package org.aftercare.adapter.web.portal;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Slows down those who ask to be phoned too often: so many times in an hour from one address, and some more from its network.
 * Each node counts for itself and forgets on a restart, which is good enough for a brake; how often one number asks is counted
 * in the database.
 */
public final class CallbackBrake {
    /** No limit at all. */
    public static final int NONE = 0;

    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final int NETWORK_TO_ADDRESS = 4;
    private static final int REMEMBERED = 20_000;
    private static final int IPV4_BYTES = 4;
    private static final int IPV4_NETWORK = 3;
    private static final int IPV6_ADDRESS = 8;
    private static final int IPV6_NETWORK = 6;

    private final Clock clock;
    private final int perAddress;
    private final Map<String, Deque<Instant>> asked = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > REMEMBERED;
        }
    };

    /**
     * Makes a brake.
     *
     * @param perAddress how often in an hour, 1 or more, or {@link #NONE}
     */
    public CallbackBrake(Clock clock, int perAddress) {
        this.clock = clock;
        this.perAddress = perAddress;
    }

    /**
     * Counts a request; answers how long to wait if it is one too many.
     *
     * @param address of the network, in digits
     */
    public synchronized Optional<Duration> count(String address) {
        if (perAddress == NONE) {
            return Optional.empty();
        }
        var now = clock.instant();
        var keys = keys(address);
        var wait = Stream.of(
                        wait(keys.getFirst(), perAddress, now),
                        wait(keys.getLast(), perAddress * NETWORK_TO_ADDRESS, now))
                .flatMap(Optional::stream)
                .max(Duration::compareTo);
        if (wait.isEmpty()) {
            keys.forEach(key -> times(key).add(now));
        }
        return wait;
    }

    /** Takes back what was counted last for an address, of which nothing came: only what is taken uses up its turns. */
    public synchronized void forget(String address) {
        keys(address).forEach(key -> times(key).pollLast());
    }

    private static List<String> keys(String address) {
        var bytes = bytes(address);
        var isShort = bytes.length <= IPV4_BYTES;
        // a household has one address of version 4, and a network of 2^64 addresses of version 6
        return List.of(
                key("one ", bytes, isShort ? bytes.length : IPV6_ADDRESS),
                key("net ", bytes, isShort ? Math.min(bytes.length, IPV4_NETWORK) : IPV6_NETWORK));
    }

    private Optional<Duration> wait(String key, int most, Instant now) {
        var times = times(key);
        while (!times.isEmpty() && !times.getFirst().plus(AN_HOUR).isAfter(now)) {
            times.removeFirst();
        }
        return times.size() < most
                ? Optional.empty()
                : Optional.of(Duration.between(now, times.getFirst().plus(AN_HOUR)));
    }

    private Deque<Instant> times(String key) {
        return asked.computeIfAbsent(key, newcomer -> new ArrayDeque<>());
    }

    private static String key(String kind, byte[] bytes, int length) {
        return kind + HexFormat.of().formatHex(Arrays.copyOf(bytes, length));
    }

    /** What is no address in digits counts as one, and is never looked up. */
    private static byte[] bytes(String address) {
        var digits = address.contains("%") ? address.substring(0, address.indexOf('%')) : address;
        if (!digits.matches("[0-9a-fA-F:.]{2,45}") || !digits.matches(".*[:.].*")) {
            return new byte[0];
        }
        try {
            return InetAddress.getByName(digits).getAddress();
        } catch (UnknownHostException noAddress) {
            return new byte[0];
        }
    }
}
