package org.aftercare.application.issue;

import org.aftercare.application.port.Notice;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.issue.IssueEvent;

/** Records that we wait for the customer: UPDATE and RESOLUTION clocks stand still. The reporter is told. */
public final class PauseIssue {
    private final UnitOfWork unitOfWork;
    private final IssueActs acts;
    private final ReplyNotices notices;

    public PauseIssue(UnitOfWork unitOfWork, IssueActs acts, ReplyNotices notices) {
        this.unitOfWork = unitOfWork;
        this.acts = acts;
        this.notices = notices;
    }

    /**
     * Why we wait.
     *
     * @param reason for the customer to see
     */
    public record Command(IssueAct act, String reason) {}

    public IssueOutcome execute(Command command) {
        return unitOfWork.execute(() -> {
            var outcome = recorded(command);
            notices.put(outcome, Notice.Reply.ASKED, command.act(), command.reason());
            return outcome;
        });
    }

    private IssueOutcome recorded(Command command) {
        return acts.record(
                command.act(),
                (happenedAt, recordedAt, actor, channel) ->
                        new IssueEvent.Paused(happenedAt, recordedAt, actor, channel, command.reason()));
    }
}
