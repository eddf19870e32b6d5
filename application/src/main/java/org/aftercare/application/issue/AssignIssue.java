package org.aftercare.application.issue;

import java.util.Optional;
import org.aftercare.application.port.AccessRepository;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.Fault;
import org.aftercare.domain.access.Agent;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.issue.Assignee;
import org.aftercare.domain.issue.Clash;
import org.aftercare.domain.issue.IssueEvent;

/** Records which agent has an issue from now on, or that nobody has. No clock moves. */
public final class AssignIssue {
    private final UnitOfWork unitOfWork;
    private final AccessRepository access;
    private final IssueActs acts;

    public AssignIssue(UnitOfWork unitOfWork, AccessRepository access, IssueActs acts) {
        this.unitOfWork = unitOfWork;
        this.access = access;
        this.acts = acts;
    }

    /**
     * Who is to have it.
     *
     * @param to nobody if empty
     */
    public record Command(IssueAct act, Optional<AgentId> to) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Recorded(IssueView view) implements Outcome {}

        /** There is no such issue. */
        record Unknown() implements Outcome {}

        /** It cannot have happened then. */
        record Clashed(Clash clash) implements Outcome {}

        /** There is no such agent; the pointer is relative to the command, as the API writes it. */
        record Refused(Fault fault) implements Outcome {}
    }

    public Outcome execute(Command command) {
        var agent = command.to().flatMap(id -> unitOfWork.execute(() -> access.agent(id)));
        if (command.to().isPresent() && agent.isEmpty()) {
            return new Outcome.Refused(new Fault("/agentId", "must be an agent, and there is none with this id"));
        }
        var to = agent.map(AssignIssue::assignee);
        return switch (acts.record(
                command.act(),
                (happenedAt, recordedAt, actor, channel) ->
                        new IssueEvent.Assigned(happenedAt, recordedAt, actor, channel, to))) {
            case IssueOutcome.Recorded(var view) -> new Outcome.Recorded(view);
            case IssueOutcome.Unknown() -> new Outcome.Unknown();
            case IssueOutcome.Refused(var clash) -> new Outcome.Clashed(clash);
        };
    }

    private static Assignee assignee(Agent agent) {
        return new Assignee(agent.id(), agent.name());
    }
}
