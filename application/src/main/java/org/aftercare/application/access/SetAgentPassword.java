package org.aftercare.application.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.aftercare.application.port.ActTrail;
import org.aftercare.application.port.AgentRepository;
import org.aftercare.application.port.PasswordHashing;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.AdministrativeAct;
import org.aftercare.domain.access.AgentAccount;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.access.Password;
import org.aftercare.domain.access.PasswordReset;
import org.aftercare.domain.access.SecretHash;

/** Sets the password of the agent for whom a secret was made, and uses the secret up. Tokens are not touched. */
public final class SetAgentPassword {
    private final UnitOfWork unitOfWork;
    private final AgentRepository agents;
    private final PasswordHashing hashing;
    private final ActTrail trail;
    private final Clock clock;

    public SetAgentPassword(
            UnitOfWork unitOfWork, AgentRepository agents, PasswordHashing hashing, ActTrail trail, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.agents = agents;
        this.hashing = hashing;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What is wanted.
     *
     * @param address of the network from which it is asked for
     */
    public record Command(String secret, Password password, String address) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Set() implements Outcome {}

        /** There is no such secret, or it has expired or was used, or the account is not active. */
        record NotGood() implements Outcome {}
    }

    private record Opened(PasswordReset reset, AgentAccount account) {}

    public Outcome execute(Command command) {
        var now = clock.instant();
        var secret = SecretHash.of(command.secret());
        if (unitOfWork.execute(() -> opened(secret, now)).isEmpty()) {
            return new Outcome.NotGood();
        }
        // outside of a unit of work: hashing is slow on purpose, and a connection is dear
        var hash = hashing.hash(command.password().value());
        return unitOfWork.execute(() -> {
            var opened = opened(secret, now);
            // of two at the same moment, one uses it up
            if (opened.isEmpty() || !agents.useUp(secret)) {
                return new Outcome.NotGood();
            }
            var account = opened.get().account();
            agents.savePasswordHash(account.id(), hash);
            trail.record(AdministrativeAct.by(
                    new Caller.OfVendor(account.agent()).from(command.address()),
                    now,
                    AdministrativeAct.Kind.PASSWORD_SET,
                    account.id().value(),
                    account.agent().name()));
            return new Outcome.Set();
        });
    }

    private Optional<Opened> opened(SecretHash secret, Instant now) {
        return agents.passwordReset(secret).filter(reset -> reset.validAt(now)).flatMap(reset -> agents.find(
                        reset.agentId())
                .filter(AgentAccount::active)
                .map(account -> new Opened(reset, account)));
    }
}
