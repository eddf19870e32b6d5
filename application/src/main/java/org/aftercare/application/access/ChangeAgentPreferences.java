package org.aftercare.application.access;

import org.aftercare.application.port.AgentRepository;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.AgentPreferences;
import org.aftercare.domain.access.Caller;

/** Keeps how an agent wants to have it, in place of all that he said before. */
public final class ChangeAgentPreferences {
    private final UnitOfWork unitOfWork;
    private final AgentRepository agents;

    public ChangeAgentPreferences(UnitOfWork unitOfWork, AgentRepository agents) {
        this.unitOfWork = unitOfWork;
        this.agents = agents;
    }

    public record Command(Caller.OfVendor caller, AgentPreferences preferences) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Changed(AgentPreferences preferences) implements Outcome {}
    }

    public Outcome execute(Command command) {
        return unitOfWork.execute(() -> {
            agents.save(command.caller().agent().id(), command.preferences());
            return new Outcome.Changed(command.preferences());
        });
    }
}
