package org.aftercare.application.issue;

import java.util.List;
import org.aftercare.application.port.Notice;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.issue.IssueEvent;

/** Records that a contact says that his issue is not resolved after all, so that it is open again, and tells support. */
public final class DisputeResolution {
    private final UnitOfWork unitOfWork;
    private final IssueActs acts;
    private final ContactNotices notices;

    public DisputeResolution(UnitOfWork unitOfWork, IssueActs acts, ContactNotices notices) {
        this.unitOfWork = unitOfWork;
        this.acts = acts;
        this.notices = notices;
    }

    /**
     * What is still wrong.
     *
     * @param reason for everyone to see
     */
    public record Command(ContactAct act, String reason) {}

    /** Does it; throws {@link org.aftercare.domain.BrokenRuleException} if the reason breaks the rules for texts. */
    public IssueOutcome execute(Command command) {
        return unitOfWork.execute(() -> {
            var outcome = acts.record(
                    command.act(),
                    (issue, status, at, actor, channel) ->
                            List.of(new IssueEvent.Reopened(at, at, actor, channel, command.reason())));
            if (outcome instanceof IssueOutcome.Recorded(var view)) {
                notices.put(
                        view,
                        Notice.ContactDeed.REOPENED,
                        command.act().caller().contact(),
                        command.reason());
            }
            return outcome;
        });
    }
}
