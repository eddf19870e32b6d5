package org.aftercare.application.issue;

import java.util.List;
import org.aftercare.domain.issue.IssueEvent;

/** Records that a contact agrees: the issue is resolved. Saying so again changes nothing. */
public final class ConfirmResolution {
    private final IssueActs acts;

    public ConfirmResolution(IssueActs acts) {
        this.acts = acts;
    }

    public record Command(ContactAct act) {}

    public IssueOutcome execute(Command command) {
        return acts.record(
                command.act(),
                (issue, status, at, actor, channel) ->
                        issue.confirmed() ? List.of() : List.of(new IssueEvent.Confirmed(at, at, actor, channel)));
    }
}
