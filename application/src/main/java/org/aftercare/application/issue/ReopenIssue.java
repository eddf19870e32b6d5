package org.aftercare.application.issue;

import org.aftercare.domain.issue.IssueEvent;

/** Records that an issue is not resolved after all. The time in between is left out of its RESOLUTION clock. */
public final class ReopenIssue {
    private final IssueActs acts;

    public ReopenIssue(IssueActs acts) {
        this.acts = acts;
    }

    /**
     * Why it is open again.
     *
     * @param reason for the customer to see
     */
    public record Command(IssueAct act, String reason) {}

    public IssueOutcome execute(Command command) {
        return acts.record(
                command.act(),
                (happenedAt, recordedAt, actor, channel) ->
                        new IssueEvent.Reopened(happenedAt, recordedAt, actor, channel, command.reason()));
    }
}
