package org.aftercare.application.issue;

import org.aftercare.domain.issue.IssueEvent;

/** Records that an issue is resolved. The customer sees it, so that it is an answer too. */
public final class ResolveIssue {
    private final IssueActs acts;

    public ResolveIssue(IssueActs acts) {
        this.acts = acts;
    }

    /**
     * What was done.
     *
     * @param text for the customer to see
     */
    public record Command(IssueAct act, String text) {}

    public IssueOutcome execute(Command command) {
        return acts.record(
                command.act(),
                (happenedAt, recordedAt, actor, channel) ->
                        new IssueEvent.Resolved(happenedAt, recordedAt, actor, channel, command.text()));
    }
}
