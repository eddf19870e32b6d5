package org.aftercare.application.issue;

import java.util.ArrayList;
import java.util.Optional;
import org.aftercare.application.port.Notice;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.issue.IssueEvent;
import org.aftercare.domain.issue.IssueStatus;

/**
 * Records what a contact has to add to an issue, for everyone to see, and tells support. It is no answer of ours, so that it
 * stops no clock.
 */
public final class AddInformation {
    private final UnitOfWork unitOfWork;
    private final IssueActs acts;
    private final ContactNotices notices;

    public AddInformation(UnitOfWork unitOfWork, IssueActs acts, ContactNotices notices) {
        this.unitOfWork = unitOfWork;
        this.acts = acts;
        this.notices = notices;
    }

    /**
     * What is added.
     *
     * @param goOn whether it is what we waited for, so that we wait no longer; means nothing if we do not wait
     */
    public record Command(ContactAct act, String text, boolean goOn) {}

    /** Does it; throws {@link org.aftercare.domain.BrokenRuleException} if the text breaks the rules for texts. */
    public IssueOutcome execute(Command command) {
        return unitOfWork.execute(() -> {
            var outcome = recorded(command);
            if (outcome instanceof IssueOutcome.Recorded(var view)) {
                notices.put(
                        view, Notice.ContactDeed.ADDED, command.act().caller().contact(), command.text());
            }
            return outcome;
        });
    }

    private IssueOutcome recorded(Command command) {
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
