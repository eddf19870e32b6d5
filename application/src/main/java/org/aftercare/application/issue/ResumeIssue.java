package org.aftercare.application.issue;

import java.util.Optional;
import org.aftercare.domain.issue.IssueEvent;

/** Records that we wait for the customer no longer. */
public final class ResumeIssue {
    private final IssueActs acts;

    public ResumeIssue(IssueActs acts) {
        this.acts = acts;
    }

    /**
     * What ended the wait.
     *
     * @param reason for the customer to see, if there is one to give
     */
    public record Command(IssueAct act, Optional<String> reason) {}

    public IssueOutcome execute(Command command) {
        return acts.record(
                command.act(),
                (happenedAt, recordedAt, actor, channel) ->
                        new IssueEvent.Resumed(happenedAt, recordedAt, actor, channel, command.reason()));
    }
}
