package org.aftercare.application.issue;

import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.issue.IssueEvent;

/** Assesses an issue into a severity. Clocks that were not stopped are worked out afresh, and nobody is made late in the past. */
public final class AssessIssue {
    private final IssueActs acts;

    public AssessIssue(IssueActs acts) {
        this.acts = acts;
    }

    /**
     * What is found.
     *
     * @param reason for the customer to see
     */
    public record Command(IssueAct act, Severity severity, String reason) {}

    public IssueOutcome execute(Command command) {
        return acts.record(
                command.act(),
                (happenedAt, recordedAt, actor, channel) -> new IssueEvent.Assessed(
                        happenedAt, recordedAt, actor, channel, command.severity(), command.reason()));
    }
}
