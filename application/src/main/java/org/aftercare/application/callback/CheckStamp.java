package org.aftercare.application.callback;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.aftercare.application.port.FormSeal;
import org.aftercare.application.port.UnitOfWork;

/** Checks the stamp on a form that came back: whether it is ours, and whether a person can have filled the form in meanwhile. */
public final class CheckStamp {
    /** No person fills a form in faster. */
    public static final Duration SHORTEST = Duration.ofSeconds(3);

    /** A form that is older may have been collected to be used by programs. */
    public static final Duration LONGEST = Duration.ofDays(1);

    static final String BETWEEN = ".";

    private final UnitOfWork unitOfWork;
    private final FormSeal seal;
    private final Clock clock;

    public CheckStamp(UnitOfWork unitOfWork, FormSeal seal, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.seal = seal;
        this.clock = clock;
    }

    /**
     * What is to be checked.
     *
     * @param stamp as it came back
     */
    public record Command(String stamp) {}

    /** What came of it. */
    public enum Outcome {
        GOOD,
        TOO_SOON,
        TOO_OLD,
        /** It is none of ours. */
        FORGED
    }

    public Outcome execute(Command command) {
        var stamp = command.stamp();
        if (!stamp.matches("[0-9]{1,15}\\.[A-Za-z0-9_-]{1,100}")) {
            return Outcome.FORGED;
        }
        var time = stamp.substring(0, stamp.indexOf(BETWEEN));
        var expected = unitOfWork.execute(() -> time + BETWEEN + seal.of(time));
        if (!MessageDigest.isEqual(bytes(expected), bytes(stamp))) {
            return Outcome.FORGED;
        }
        var age = Duration.between(Instant.ofEpochMilli(Long.parseLong(time)), clock.instant());
        if (age.compareTo(SHORTEST) < 0) {
            return Outcome.TOO_SOON;
        }
        return age.compareTo(LONGEST) > 0 ? Outcome.TOO_OLD : Outcome.GOOD;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
