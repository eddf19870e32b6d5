package org.aftercare.domain.charge;

import java.time.Instant;
import java.util.Optional;
import org.aftercare.domain.Faults;
import org.aftercare.domain.Text;
import org.aftercare.domain.access.AgentId;

/**
 * That a work entry no longer counts. Both stay on record.
 *
 * @param by who took it out, by the name of then
 * @param replacement the entry that stands in its place, if one does
 */
public record Cancellation(
        WorkEntryId entry, AgentId agentId, String by, String reason, Optional<WorkEntryId> replacement, Instant at) {
    public static final int MAX_REASON = 2000;

    public Cancellation {
        var faults = new Faults();
        var given = reason;
        reason = faults.attempt("/reason", () -> Text.block(given, MAX_REASON)).orElse("");
        faults.refuseIfAny();
    }
}
