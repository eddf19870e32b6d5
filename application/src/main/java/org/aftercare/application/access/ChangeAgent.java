package org.aftercare.application.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.aftercare.application.port.ActTrail;
import org.aftercare.application.port.AgentRepository;
import org.aftercare.application.port.StaleAggregateException;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.Revision;
import org.aftercare.domain.access.AdministrativeAct;
import org.aftercare.domain.access.AgentAccount;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.customer.EmailAddress;

/** Changes an agent's account. Whoever is deactivated does not come in any more, with whatever token, on any node. */
public final class ChangeAgent {
    private final UnitOfWork unitOfWork;
    private final AgentRepository agents;
    private final ActTrail trail;
    private final Clock clock;

    public ChangeAgent(UnitOfWork unitOfWork, AgentRepository agents, ActTrail trail, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.agents = agents;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What is wanted.
     *
     * @param expected the revision that the caller saw, if it matters
     * @param name 1 to 200 characters on one line
     */
    public record Command(
            Caller.OfVendor caller,
            AgentId id,
            Optional<Revision> expected,
            String name,
            boolean administrator,
            Optional<EmailAddress> email,
            boolean active) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Changed(AgentAccount account) implements Outcome {}

        record Unknown() implements Outcome {}

        record NotAdministrator() implements Outcome {}

        /** Another agent has the address. */
        record AddressTaken() implements Outcome {}

        /** Nobody else would be left who administers. */
        record LastAdministrator() implements Outcome {}
    }

    /**
     * Does it; throws {@link org.aftercare.domain.BrokenRuleException} if the name breaks the rules for names, and {@link
     * StaleAggregateException} if the account is not as the caller saw it.
     */
    public Outcome execute(Command command) {
        if (!command.caller().agent().administrator()) {
            return new Outcome.NotAdministrator();
        }
        var now = clock.instant();
        return unitOfWork.execute(() -> {
            // first, since it has others wait who would take the last administrator away at the same moment
            var administrators = agents.activeAdministrators();
            var found = agents.find(command.id());
            if (found.isEmpty()) {
                return new Outcome.Unknown();
            }
            StaleAggregateException.unless(
                    command.expected(),
                    found.get().revision(),
                    found.get().agent().name());
            var changed = found.get()
                    .changed(command.name(), command.administrator(), command.email(), command.active(), now);
            if (found.get().activeAdministrator() && !changed.activeAdministrator() && administrators.size() == 1) {
                return new Outcome.LastAdministrator();
            }
            var other = command.email().flatMap(agents::find).filter(one -> !one.id()
                    .equals(command.id()));
            if (other.isPresent()) {
                return new Outcome.AddressTaken();
            }
            var saved = agents.save(changed);
            trail.record(act(command.caller(), found.get(), saved, now));
            return new Outcome.Changed(saved);
        });
    }

    private static AdministrativeAct act(Caller.OfVendor caller, AgentAccount before, AgentAccount after, Instant now) {
        return AdministrativeAct.by(
                        caller,
                        now,
                        AdministrativeAct.Kind.AGENT_CHANGED,
                        after.id().value(),
                        after.agent().name())
                .changing(
                        "name",
                        Optional.of(before.agent().name()),
                        Optional.of(after.agent().name()))
                .changing(
                        "administrator",
                        Optional.of(before.agent().administrator()),
                        Optional.of(after.agent().administrator()))
                .changing(
                        "email",
                        before.email().map(EmailAddress::value),
                        after.email().map(EmailAddress::value))
                .changing("active", Optional.of(before.active()), Optional.of(after.active()));
    }
}
