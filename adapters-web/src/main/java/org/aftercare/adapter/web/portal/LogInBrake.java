package org.aftercare.adapter.web.portal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows guessing of passwords down: after some failures, an account takes no further tries from the same address for a
 * while, and after many, from any. Each node counts for itself and forgets on a restart, which is good enough for a brake.
 */
final class LogInBrake {
    static final int FAILURES_FROM_ONE_ADDRESS = 5;
    static final int FAILURES_FROM_ANYWHERE = 50;
    static final Duration WAIT = Duration.ofMinutes(5);

    private static final int REMEMBERED = 10_000;
    private static final int LONGEST_ACCOUNT = 254;

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Failures(int count, Instant last) {}

    LogInBrake(Clock clock) {
        this.clock = clock;
    }

    /** Whether another try is taken now. */
    synchronized boolean allows(String account, String address) {
        return count(account(account)) < FAILURES_FROM_ANYWHERE
                && count(pair(account, address)) < FAILURES_FROM_ONE_ADDRESS;
    }

    synchronized void failed(String account, String address) {
        var now = clock.instant();
        failures.put(account(account), new Failures(count(account(account)) + 1, now));
        failures.put(pair(account, address), new Failures(count(pair(account, address)) + 1, now));
    }

    synchronized void succeeded(String account, String address) {
        failures.remove(account(account));
        failures.remove(pair(account, address));
    }

    /** No address for mail is longer; what is, counts as one. */
    private static String account(String typed) {
        return typed.length() > LONGEST_ACCOUNT ? "" : typed;
    }

    private static String pair(String account, String address) {
        return account(account) + " " + address;
    }

    private int count(String key) {
        var known = failures.get(key);
        return known == null || clock.instant().isAfter(known.last().plus(WAIT)) ? 0 : known.count();
    }
}
