package org.aftercare.application.charge;

import java.util.List;
import org.aftercare.domain.Fault;

/** What came of a draft of work. */
public sealed interface WorkOutcome {
    /**
     * It is recorded, or would be.
     *
     * @param allowed whether it may be charged as it is: without, it would not be recorded
     */
    record Done(WorkView.Effect effect, boolean allowed) implements WorkOutcome {}

    /** There is no such issue. */
    record Unknown() implements WorkOutcome {}

    record Refused(List<Fault> faults) implements WorkOutcome {}

    /** Nothing is recorded: it is chargeable, and nobody consented to as much before, or took it upon himself. */
    record NeedsConsent(WorkView.Effect effect) implements WorkOutcome {}
}
