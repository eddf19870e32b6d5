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
import org.aftercare.application.port.IdentityProvider;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.Fault;
import org.aftercare.domain.access.AccessToken;
import org.aftercare.domain.access.AgentAccount;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.access.Scope;
import org.aftercare.domain.access.SecretHash;
import org.aftercare.domain.access.TokenHolder;
import org.aftercare.domain.customer.EmailAddress;

/**
 * Issues a token to an agent for whom the vendor's identity provider vouches, by his mail address. Whoever has no account here
 * gets none by that.
 */
public final class LogInByProvider {
    private final Optional<IdentityProvider> provider;
    private final UnitOfWork unitOfWork;
    private final AgentRepository agents;
    private final AccessRepository access;
    private final ActTrail trail;
    private final Clock clock;

    public LogInByProvider(
            Optional<IdentityProvider> provider,
            UnitOfWork unitOfWork,
            AgentRepository agents,
            AccessRepository access,
            ActTrail trail,
            Clock clock) {
        this.provider = provider;
        this.unitOfWork = unitOfWork;
        this.agents = agents;
        this.access = access;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What is wanted.
     *
     * @param secret that the browser kept since {@link BeginProviderLogIn}
     * @param state that it brought back
     * @param code that it brought back; absent if the provider let him not in
     * @param address of the network from which he comes
     * @param name of the token, 1 to 100 characters on one line
     * @param lasts how long the token is to be good, at most 366 days
     */
    public record Command(
            String secret,
            String state,
            Optional<String> code,
            String address,
            String name,
            Set<Scope> scopes,
            Duration lasts) {
        /** Without what must not be told. */
        @Override
        public String toString() {
            return "LogInByProvider.Command[from " + address + "]";
        }
    }

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * The token is good from now on.
         *
         * @param secret what to show with each request; only its hash is kept
         */
        record Issued(AgentAccount account, AccessToken token, String secret) implements Outcome {}

        /** Agents log in by local accounts alone. */
        record NoProvider() implements Outcome {}

        /** It wasn't this browser that was sent to the provider, or it has come back before. */
        record NotBegun() implements Outcome {}

        /** The provider let him not in. */
        record Denied() implements Outcome {}

        /** No active account of a person has the address. */
        record Stranger(EmailAddress address) implements Outcome {}

        /** Nobody has made sure that the address is his. */
        record Unproven(EmailAddress address) implements Outcome {}

        /** The provider told no address. */
        record Nameless() implements Outcome {}

        /** What the provider answered cannot be relied on. */
        record Unreliable() implements Outcome {}

        /** The provider can't be reached just now. */
        record Away() implements Outcome {}

        /** The token that is wanted is none that can be. */
        record Refused(List<Fault> faults) implements Outcome {}
    }

    /** Does it; throws {@link org.aftercare.domain.BrokenRuleException} if what is wanted breaks the rules for tokens. */
    public Outcome execute(Command command) {
        if (provider.isEmpty()) {
            return new Outcome.NoProvider();
        }
        var proof = Proofs.of(command.secret());
        if (!Proofs.matches(command.state(), proof)) {
            return new Outcome.NotBegun();
        }
        if (command.code().isEmpty()) {
            return new Outcome.Denied();
        }
        var now = clock.instant();
        var faults = IssueToken.faults(now.plus(command.lasts()), now);
        if (!faults.isEmpty()) {
            return new Outcome.Refused(faults);
        }
        // outside of a unit of work: the provider takes its time, and a connection is dear
        return switch (provider.get().identify(command.code().get(), proof)) {
            case IdentityProvider.Identity.Known(var address) ->
                issue(command, address, provider.get().name(), now);
            case IdentityProvider.Identity.Unproven(var address) -> new Outcome.Unproven(address);
            case IdentityProvider.Identity.Nameless() -> new Outcome.Nameless();
            case IdentityProvider.Identity.Spent() -> new Outcome.NotBegun();
            case IdentityProvider.Identity.Unreliable() -> new Outcome.Unreliable();
            case IdentityProvider.Identity.Away() -> new Outcome.Away();
        };
    }

    private Outcome issue(Command command, EmailAddress address, String issuer, Instant now) {
        return unitOfWork.execute(() -> agents.find(address)
                .filter(AgentAccount::active)
                .filter(account -> account.kind() == AgentAccount.Kind.PERSON)
                .<Outcome>map(account -> issue(command, account, issuer, now))
                .orElseGet(() -> new Outcome.Stranger(address)));
    }

    private Outcome.Issued issue(Command command, AgentAccount account, String issuer, Instant now) {
        var secret = AccessToken.newSecret();
        var token = AccessToken.issued(
                SecretHash.of(secret),
                new TokenHolder.OfAgent(account.id()),
                command.name(),
                command.scopes(),
                now,
                Optional.empty(),
                now.plus(command.lasts()));
        access.save(token);
        var caller = new Caller.OfVendor(account.agent()).from(command.address());
        trail.record(IssueToken.act(caller, token, now).with("identityProvider", issuer));
        return new Outcome.Issued(account, token, secret);
    }
}
