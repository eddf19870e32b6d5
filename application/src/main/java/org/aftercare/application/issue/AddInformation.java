package org.aftercare.application.issue;

import java.util.ArrayList;
import java.util.Optional;
import org.aftercare.domain.issue.IssueEvent;
import org.aftercare.domain.issue.IssueStatus;

/** Records what a contact has to add to an issue, for everyone to see. It is no answer of ours, so that it stops no clock. */
public final class AddInformation {
    private final IssueActs acts;

    public AddInformation(IssueActs acts) {
        this.acts = acts;
    }

    /**
     * What is added.
     *
     * @param goOn whether it is what we waited for, so that we wait no longer; means nothing if we do not wait
     */
    public record Command(ContactAct act, String text, boolean goOn) {}

    /** Does it; throws {@link org.aftercare.domain.BrokenRuleException} if the text breaks the rules for texts. */
    public IssueOutcome execute(Command command) {
        return acts.record(command.act(), (issue, status, at, actor, channel) -> {
            var events = new ArrayList<IssueEvent>();
            events.add(new IssueEvent.Answered(at, at, actor, channel, command.text(), true));
            if (command.goOn() && status == IssueStatus.WAITING) {
                events.add(new IssueEvent.Resumed(at, at, actor, channel, Optional.empty()));
            }
            return events;
        });
    }
}
