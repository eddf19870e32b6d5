package org.aftercare.application.issue;

import org.aftercare.application.port.Notice;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.issue.IssueEvent;

/**
 * Records an agent's answer to an issue. One that the customer can see stops the RESPONSE clock and starts the UPDATE clock,
 * and is mailed to whoever reported the issue.
 */
public final class AnswerIssue {
    private final UnitOfWork unitOfWork;
    private final IssueActs acts;
    private final ReplyNotices notices;

    public AnswerIssue(UnitOfWork unitOfWork, IssueActs acts, ReplyNotices notices) {
        this.unitOfWork = unitOfWork;
        this.acts = acts;
        this.notices = notices;
    }

    /**
     * What is answered.
     *
     * @param visible whether the customer can see it
     */
    public record Command(IssueAct act, String text, boolean visible) {}

    public IssueOutcome execute(Command command) {
        return unitOfWork.execute(() -> {
            var outcome = recorded(command);
            if (command.visible()) {
                notices.put(outcome, Notice.Reply.ANSWERED, command.act(), command.text());
            }
            return outcome;
        });
    }

    private IssueOutcome recorded(Command command) {
        return acts.record(
                command.act(),
                (happenedAt, recordedAt, actor, channel) -> new IssueEvent.Answered(
                        happenedAt, recordedAt, actor, channel, command.text(), command.visible()));
    }
}
