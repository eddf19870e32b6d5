package org.aftercare.application.issue;

import org.aftercare.application.port.Notice;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.issue.IssueEvent;

/** Records that an issue is resolved. The customer sees it, so that it is an answer too, and the reporter is told. */
public final class ResolveIssue {
    private final UnitOfWork unitOfWork;
    private final IssueActs acts;
    private final ReplyNotices notices;

    public ResolveIssue(UnitOfWork unitOfWork, IssueActs acts, ReplyNotices notices) {
        this.unitOfWork = unitOfWork;
        this.acts = acts;
        this.notices = notices;
    }

    /**
     * What was done.
     *
     * @param text for the customer to see
     */
    public record Command(IssueAct act, String text) {}

    public IssueOutcome execute(Command command) {
        return unitOfWork.execute(() -> {
            var outcome = recorded(command);
            notices.put(outcome, Notice.Reply.RESOLVED, command.act(), command.text());
            return outcome;
        });
    }

    private IssueOutcome recorded(Command command) {
        return acts.record(
                command.act(),
                (happenedAt, recordedAt, actor, channel) ->
                        new IssueEvent.Resolved(happenedAt, recordedAt, actor, channel, command.text()));
    }
}
