package org.aftercare.application.access;

import java.time.Clock;
import java.util.List;
import org.aftercare.application.port.ActTrail;
import org.aftercare.application.port.AgentRepository;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.Fault;
import org.aftercare.domain.access.AdministrativeAct;
import org.aftercare.domain.access.AgentAccount;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.access.PasswordReset;
import org.aftercare.domain.access.SecretHash;

/** Makes a secret by which an agent sets a password. The password of before, if there is one, stays good until then. */
public final class ResetPassword {
    private final UnitOfWork unitOfWork;
    private final AgentRepository agents;
    private final ActTrail trail;
    private final Clock clock;

    public ResetPassword(UnitOfWork unitOfWork, AgentRepository agents, ActTrail trail, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.agents = agents;
        this.trail = trail;
        this.clock = clock;
    }

    public record Command(Caller.OfVendor caller, AgentId id) {}

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * The agent can set a password.
         *
         * @param secret shown this once; only its hash is kept
         */
        record Made(PasswordReset reset, String secret) implements Outcome {}

        record Unknown() implements Outcome {}

        record NotAdministrator() implements Outcome {}

        /** The account is not one that can log in. */
        record Refused(List<Fault> faults) implements Outcome {}
    }

    public Outcome execute(Command command) {
        if (!command.caller().agent().administrator()) {
            return new Outcome.NotAdministrator();
        }
        var now = clock.instant();
        return unitOfWork.execute(() -> {
            var found = agents.find(command.id());
            if (found.isEmpty()) {
                return new Outcome.Unknown();
            }
            var account = found.get();
            if (account.kind() != AgentAccount.Kind.PERSON || account.email().isEmpty() || !account.active()) {
                return new Outcome.Refused(
                        List.of(new Fault("", "a password is for an active person with a mail address")));
            }
            var secret = PasswordReset.newSecret();
            var reset = PasswordReset.made(
                    SecretHash.of(secret),
                    account.id(),
                    command.caller().agent().id(),
                    now);
            agents.save(reset);
            trail.record(AdministrativeAct.by(
                    command.caller(),
                    now,
                    AdministrativeAct.Kind.PASSWORD_RESET,
                    account.id().value(),
                    account.agent().name()));
            return new Outcome.Made(reset, secret);
        });
    }
}
