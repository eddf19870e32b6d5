package org.aftercare.application.access;

import java.time.Clock;
import java.time.Duration;
import java.util.function.IntSupplier;
import org.aftercare.application.port.AccessRepository;
import org.aftercare.application.port.AccountLinks;
import org.aftercare.application.port.SecondFactors;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.LogIn;
import org.aftercare.domain.access.SecondStep;

/** Forgets log-ins, links from mails and second steps of logging in that nobody has been able to use for a long time. */
public final class ForgetEntrances {
    /** So long they are kept at least after they were good for the last time, for those who look into what happened. */
    public static final Duration KEPT = Duration.ofDays(30);

    /** So many are forgotten in one unit of work, which is to be short. */
    private static final int AT_ONCE = 1000;

    private final UnitOfWork unitOfWork;
    private final AccessRepository access;
    private final AccountLinks links;
    private final SecondFactors factors;
    private final Clock clock;

    public ForgetEntrances(
            UnitOfWork unitOfWork, AccessRepository access, AccountLinks links, SecondFactors factors, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.access = access;
        this.links = links;
        this.factors = factors;
        this.clock = clock;
    }

    /** How many were forgotten. */
    public record Outcome(int logIns, int links, int steps) {}

    public Outcome execute() {
        var before = clock.instant().minus(KEPT);
        return new Outcome(
                all(() -> access.forgetLogIns(before.minus(LogIn.LASTS), AT_ONCE)),
                all(() -> links.forget(before, AT_ONCE)),
                all(() -> factors.forgetSteps(before.minus(SecondStep.LASTS), AT_ONCE)));
    }

    private int all(IntSupplier some) {
        var forgotten = 0;
        int now;
        do {
            now = unitOfWork.execute(some::getAsInt);
            forgotten += now;
        } while (now == AT_ONCE);
        return forgotten;
    }
}
