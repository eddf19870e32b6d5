package org.aftercare.application.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aftercare.application.port.AccessRepository;
import org.aftercare.application.port.ActTrail;
import org.aftercare.application.port.AgentRepository;
import org.aftercare.application.port.PasswordHashing;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.Fault;
import org.aftercare.domain.access.AccessToken;
import org.aftercare.domain.access.AgentAccount;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.access.Scope;
import org.aftercare.domain.access.SecretHash;
import org.aftercare.domain.access.TokenHolder;
import org.aftercare.domain.customer.EmailAddress;

/** Issues a token to an agent who logs in, by address and password. */
public final class LogInAgent {
    private final UnitOfWork unitOfWork;
    private final AgentRepository agents;
    private final AccessRepository access;
    private final PasswordHashing hashing;
    private final LogInBrake brake;
    private final ActTrail trail;
    private final Clock clock;

    /** Compared with when there is no such agent, so that the answer takes as long as when there is. */
    private final String nobodysHash;

    public LogInAgent(
            UnitOfWork unitOfWork,
            AgentRepository agents,
            AccessRepository access,
            PasswordHashing hashing,
            LogInBrake brake,
            ActTrail trail,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.agents = agents;
        this.access = access;
        this.hashing = hashing;
        this.brake = brake;
        this.trail = trail;
        this.clock = clock;
        this.nobodysHash = hashing.hash(SecretHash.newSecret());
    }

    /**
     * What is wanted.
     *
     * @param address of the network from which he comes
     * @param name of the token, 1 to 100 characters on one line
     * @param expiresAt of the token; in 90 days if it is not said
     */
    public record Command(
            EmailAddress email,
            String password,
            String address,
            String name,
            Set<Scope> scopes,
            Optional<Instant> expiresAt) {
        /** Without the password. */
        @Override
        public String toString() {
            return "LogInAgent.Command[" + email.value() + " from " + address + "]";
        }
    }

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * The token is good from now on.
         *
         * @param secret what to show with each request; only its hash is kept
         */
        record Issued(AccessToken token, String secret) implements Outcome {}

        /** No such agent, no password set, not active, or the wrong password: which of them is nobody's business. */
        record NotLoggedIn() implements Outcome {}

        /** Too many tries failed. */
        record Wait(Duration time) implements Outcome {}

        record Refused(List<Fault> faults) implements Outcome {}
    }

    private record Candidate(AgentAccount account, String passwordHash) {}

    /** Does it; throws {@link org.aftercare.domain.BrokenRuleException} if what is wanted breaks the rules for tokens. */
    public Outcome execute(Command command) {
        var now = clock.instant();
        var expiresAt = command.expiresAt().orElseGet(() -> now.plus(AccessToken.USUALLY_LASTS));
        var faults = IssueToken.faults(expiresAt, now);
        if (!faults.isEmpty()) {
            return new Outcome.Refused(faults);
        }
        var account = "agent " + command.email().value();
        if (!brake.allows(account, command.address())) {
            return new Outcome.Wait(LogInBrake.WAIT);
        }
        var candidate = unitOfWork.execute(() -> candidate(command.email()));
        // outside of a unit of work: hashing is slow on purpose, and a connection is dear
        var matches = hashing.matches(
                command.password(), candidate.map(Candidate::passwordHash).orElse(nobodysHash));
        if (candidate.isEmpty() || !matches) {
            brake.failed(account, command.address());
            return new Outcome.NotLoggedIn();
        }
        brake.succeeded(account, command.address());
        return issue(command, new Caller.OfVendor(candidate.get().account().agent()), now, expiresAt);
    }

    private Outcome issue(Command command, Caller.OfVendor caller, Instant now, Instant expiresAt) {
        var secret = AccessToken.newSecret();
        var token = AccessToken.issued(
                SecretHash.of(secret),
                new TokenHolder.OfAgent(caller.agent().id()),
                command.name(),
                command.scopes(),
                now,
                Optional.empty(),
                expiresAt);
        return unitOfWork.execute(() -> {
            access.save(token);
            trail.record(IssueToken.act(caller.from(command.address()), token, now));
            return new Outcome.Issued(token, secret);
        });
    }

    private Optional<Candidate> candidate(EmailAddress email) {
        return agents.find(email).filter(AgentAccount::active).flatMap(account -> agents.passwordHash(account.id())
                .map(hash -> new Candidate(account, hash)));
    }
}
