package org.aftercare.application.access;

import java.time.Clock;
import java.util.Optional;
import org.aftercare.application.port.ActTrail;
import org.aftercare.application.port.AgentRepository;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.Revision;
import org.aftercare.domain.TimeOrderedId;
import org.aftercare.domain.access.AdministrativeAct;
import org.aftercare.domain.access.Agent;
import org.aftercare.domain.access.AgentAccount;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.customer.EmailAddress;

/** Takes in somebody, or some program, that is to work for the vendor. What he comes in with, his tokens, is issued apart. */
public final class AddAgent {
    private final UnitOfWork unitOfWork;
    private final AgentRepository agents;
    private final ActTrail trail;
    private final Clock clock;

    public AddAgent(UnitOfWork unitOfWork, AgentRepository agents, ActTrail trail, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.agents = agents;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What is wanted.
     *
     * @param name 1 to 200 characters on one line
     */
    public record Command(
            Caller.OfVendor caller,
            String name,
            AgentAccount.Kind kind,
            boolean administrator,
            Optional<EmailAddress> email) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Added(AgentAccount account) implements Outcome {}

        record NotAdministrator() implements Outcome {}

        /** Another agent has the address. */
        record AddressTaken() implements Outcome {}
    }

    /** Does it; throws {@link org.aftercare.domain.BrokenRuleException} if the name breaks the rules for names. */
    public Outcome execute(Command command) {
        if (!command.caller().agent().administrator()) {
            return new Outcome.NotAdministrator();
        }
        var now = clock.instant();
        var agent = new Agent(new AgentId(TimeOrderedId.at(now)), command.name(), command.administrator());
        var account = new AgentAccount(agent, command.kind(), command.email(), Optional.empty(), Revision.NONE);
        return unitOfWork.execute(() -> {
            if (command.email().flatMap(agents::find).isPresent()) {
                return new Outcome.AddressTaken();
            }
            var saved = agents.save(account);
            trail.record(AdministrativeAct.by(
                            command.caller(),
                            now,
                            AdministrativeAct.Kind.AGENT_ADDED,
                            saved.id().value(),
                            agent.name())
                    .with("kind", account.kind())
                    .with("administrator", agent.administrator())
                    .changing("email", Optional.empty(), account.email().map(EmailAddress::value)));
            return new Outcome.Added(saved);
        });
    }
}
