package org.aftercare.application.issue;

import org.aftercare.domain.issue.IssueEvent;

/** Records that we wait for the customer: UPDATE and RESOLUTION clocks stand still. */
public final class PauseIssue {
    private final IssueActs acts;

    public PauseIssue(IssueActs acts) {
        this.acts = acts;
    }

    /**
     * Why we wait.
     *
     * @param reason for the customer to see
     */
    public record Command(IssueAct act, String reason) {}

    public IssueOutcome execute(Command command) {
        return acts.record(
                command.act(),
                (happenedAt, recordedAt, actor, channel) ->
                        new IssueEvent.Paused(happenedAt, recordedAt, actor, channel, command.reason()));
    }
}
