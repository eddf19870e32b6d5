package org.aftercare.application.callback;

import java.time.Clock;
import org.aftercare.application.port.FormSeal;
import org.aftercare.application.port.UnitOfWork;

/** Stamps a form for strangers with the time at which it is given out, so that {@link CheckStamp} can tell later. */
public final class StampForm {
    private final UnitOfWork unitOfWork;
    private final FormSeal seal;
    private final Clock clock;

    public StampForm(UnitOfWork unitOfWork, FormSeal seal, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.seal = seal;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * A stamp.
         *
         * @param text to be sent back with the form
         */
        record Stamped(String text) implements Outcome {}
    }

    public Outcome execute() {
        var time = Long.toString(clock.instant().toEpochMilli());
        return unitOfWork.execute(() -> new Outcome.Stamped(time + CheckStamp.BETWEEN + seal.of(time)));
    }
}
