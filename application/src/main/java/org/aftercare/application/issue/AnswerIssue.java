package org.aftercare.application.issue;

import org.aftercare.domain.issue.IssueEvent;

/** Records an agent's answer to an issue. One that the customer can see stops the RESPONSE clock and starts the UPDATE clock. */
public final class AnswerIssue {
    private final IssueActs acts;

    public AnswerIssue(IssueActs acts) {
        this.acts = acts;
    }

    /**
     * What is answered.
     *
     * @param visible whether the customer can see it
     */
    public record Command(IssueAct act, String text, boolean visible) {}

    public IssueOutcome execute(Command command) {
        return acts.record(
                command.act(),
                (happenedAt, recordedAt, actor, channel) -> new IssueEvent.Answered(
                        happenedAt, recordedAt, actor, channel, command.text(), command.visible()));
    }
}
