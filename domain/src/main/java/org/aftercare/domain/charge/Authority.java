package org.aftercare.domain.charge;

import org.aftercare.domain.Text;
import org.aftercare.domain.access.AgentId;

/** By what right chargeable work was done ({@code domain.md} §5). */
public sealed interface Authority {
    /** None; none was needed when it was recorded. */
    record None() implements Authority {}

    /** An authorised contact consented before. */
    record Consented(ConsentId consent) implements Authority {}

    /**
     * Somebody entitled took it upon himself.
     *
     * @param name as it was then
     */
    record Overridden(AgentId by, String name, String reason) implements Authority {
        public static final int MAX_REASON = 2000;

        public Overridden {
            reason = Text.block(reason, MAX_REASON);
        }
    }
}
