package org.aftercare.application.repeat;

import java.time.Clock;
import java.time.Duration;
import org.aftercare.application.port.KeptAnswers;
import org.aftercare.application.port.UnitOfWork;

/** Forgets answers that no client asks for again after so long a time. */
public final class ForgetAnswers {
    /** So long an answer is kept at least. */
    public static final Duration KEPT = Duration.ofDays(7);

    /** So many are forgotten in one unit of work, which is to be short. */
    private static final int AT_ONCE = 1000;

    private final UnitOfWork unitOfWork;
    private final KeptAnswers answers;
    private final Clock clock;

    public ForgetAnswers(UnitOfWork unitOfWork, KeptAnswers answers, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.answers = answers;
        this.clock = clock;
    }

    /** How many were forgotten. */
    public record Outcome(int forgotten) {}

    public Outcome execute() {
        var before = clock.instant().minus(KEPT);
        var forgotten = 0;
        int some;
        do {
            some = unitOfWork.execute(() -> answers.forget(before, AT_ONCE));
            forgotten += some;
        } while (some == AT_ONCE);
        return new Outcome(forgotten);
    }
}
