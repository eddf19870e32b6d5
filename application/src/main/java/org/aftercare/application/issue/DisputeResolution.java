package org.aftercare.application.issue;

import java.util.List;
import org.aftercare.domain.issue.IssueEvent;

/** Records that a contact says that his issue is not resolved after all, so that it is open again. */
public final class DisputeResolution {
    private final IssueActs acts;

    public DisputeResolution(IssueActs acts) {
        this.acts = acts;
    }

    /**
     * What is still wrong.
     *
     * @param reason for everyone to see
     */
    public record Command(ContactAct act, String reason) {}

    /** Does it; throws {@link org.aftercare.domain.BrokenRuleException} if the reason breaks the rules for texts. */
    public IssueOutcome execute(Command command) {
        return acts.record(
                command.act(),
                (issue, status, at, actor, channel) ->
                        List.of(new IssueEvent.Reopened(at, at, actor, channel, command.reason())));
    }
}
