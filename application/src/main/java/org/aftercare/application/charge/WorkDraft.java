package org.aftercare.application.charge;

import java.time.Instant;
import java.util.Optional;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.SupportLevel;
import org.aftercare.domain.charge.WorkEntryId;
import org.aftercare.domain.issue.IssueNumber;

/**
 * Work that an agent wants to have recorded, as {@link org.aftercare.domain.charge.WorkEntry} has it.
 *
 * @param correction the entry that this one takes the place of, and why, if it does
 * @param override why it is done without consent, where somebody entitled takes that upon himself
 */
public record WorkDraft(
        Caller.OfVendor caller,
        IssueNumber issue,
        Instant startedAt,
        Instant finishedAt,
        Optional<String> session,
        SupportLevel level,
        String activity,
        boolean onSite,
        Optional<String> note,
        Optional<String> internalNote,
        Optional<Correction> correction,
        Optional<String> override) {
    /** Which entry is wrong, and why. */
    public record Correction(WorkEntryId entry, String reason) {}
}
