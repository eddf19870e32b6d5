package org.aftercare.application.access;

import org.aftercare.application.port.AgentRepository;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.AgentAccount;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.access.Caller;

/** Shows one of those who work for the vendor to another. */
public final class ShowAgent {
    private final UnitOfWork unitOfWork;
    private final AgentRepository agents;

    public ShowAgent(UnitOfWork unitOfWork, AgentRepository agents) {
        this.unitOfWork = unitOfWork;
        this.agents = agents;
    }

    public record Command(Caller.OfVendor caller, AgentId id) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Shown(AgentAccount account) implements Outcome {}

        record Unknown() implements Outcome {}
    }

    public Outcome execute(Command command) {
        return unitOfWork.execute(
                () -> agents.find(command.id()).<Outcome>map(Outcome.Shown::new).orElseGet(Outcome.Unknown::new));
    }
}
