package org.aftercare.application.access;

import org.aftercare.application.port.AgentRepository;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.AgentPreferences;
import org.aftercare.domain.access.Caller;

/** Shows an agent how he wants to have it. */
public final class ShowAgentPreferences {
    private final UnitOfWork unitOfWork;
    private final AgentRepository agents;

    public ShowAgentPreferences(UnitOfWork unitOfWork, AgentRepository agents) {
        this.unitOfWork = unitOfWork;
        this.agents = agents;
    }

    public record Command(Caller.OfVendor caller) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Shown(AgentPreferences preferences) implements Outcome {}
    }

    public Outcome execute(Command command) {
        return new Outcome.Shown(unitOfWork.look(
                () -> agents.preferences(command.caller().agent().id())));
    }
}
