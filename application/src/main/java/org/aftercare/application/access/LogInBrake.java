package org.aftercare.application.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.aftercare.application.port.FailedLogIns;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.SecretHash;

/**
 * Slows guessing of passwords down, of contacts and of agents alike: after some failures, an account takes no further tries from
 * the same address for a while, and after many, from any; and an address from which many failed, whatever the account, may not
 * try any. What is counted is in the database, so it holds on all nodes together and outlives a restart. Tries that arrive
 * at the same moment are counted after they were let in, so there may be as many more as are worked on at once.
 */
public final class LogInBrake {
    public static final int FAILURES_FROM_ONE_ADDRESS = 5;
    public static final int FAILURES_FROM_ANYWHERE = 50;
    public static final int FAILURES_OF_AN_ADDRESS = 100;
    public static final Duration WAIT = Duration.ofMinutes(5);

    private static final int LONGEST_ACCOUNT = 254;

    private final UnitOfWork unitOfWork;
    private final FailedLogIns failures;
    private final Clock clock;

    public LogInBrake(UnitOfWork unitOfWork, FailedLogIns failures, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.failures = failures;
        this.clock = clock;
    }

    /**
     * Whether another try is taken now.
     *
     * @param account as it was typed; whatever tells accounts of different kinds apart must be in it
     * @param address of the network
     */
    public boolean allows(String account, String address) {
        var since = clock.instant().minus(WAIT);
        return unitOfWork.execute(() -> failures.count(account(account), since) < FAILURES_FROM_ANYWHERE
                && failures.count(pair(account, address), since) < FAILURES_FROM_ONE_ADDRESS
                && failures.count(address(address), since) < FAILURES_OF_AN_ADDRESS);
    }

    /** Counts a try that failed. */
    public void failed(String account, String address) {
        var now = clock.instant();
        var since = now.minus(WAIT);
        unitOfWork.execute(() -> {
            failures.forgetBefore(since);
            // always in the same order, so that two at once wait for one another instead of blocking each other
            failures.add(address(address), now, since);
            failures.add(account(account), now, since);
            failures.add(pair(account, address), now, since);
            return Optional.empty();
        });
    }

    /** Forgives the account its failures; the address keeps those with other accounts. */
    public void succeeded(String account, String address) {
        unitOfWork.execute(() -> {
            failures.forget(account(account));
            failures.forget(pair(account, address));
            return Optional.empty();
        });
    }

    /** No address for mail is longer; what is, counts as one. */
    private static String bounded(String typed) {
        return typed.length() > LONGEST_ACCOUNT ? "" : typed;
    }

    private static SecretHash account(String typed) {
        return SecretHash.of("account\n" + bounded(typed));
    }

    private static SecretHash address(String address) {
        return SecretHash.of("address\n" + address);
    }

    private static SecretHash pair(String typed, String address) {
        return SecretHash.of("pair\n" + bounded(typed) + "\n" + address);
    }
}
