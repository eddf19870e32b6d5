package org.aftercare.application.access;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.aftercare.application.port.AccessRepository;
import org.aftercare.application.port.ActTrail;
import org.aftercare.application.port.CustomerRepository;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.Fault;
import org.aftercare.domain.access.AccessToken;
import org.aftercare.domain.access.AdministrativeAct;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.access.Scope;
import org.aftercare.domain.access.SecretHash;
import org.aftercare.domain.access.TokenHolder;

/** Issues a token to an agent or to a contact. */
public final class IssueToken {
    private final UnitOfWork unitOfWork;
    private final AccessRepository access;
    private final CustomerRepository customers;
    private final ActTrail trail;
    private final Clock clock;

    public IssueToken(
            UnitOfWork unitOfWork, AccessRepository access, CustomerRepository customers, ActTrail trail, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.access = access;
        this.customers = customers;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What is wanted.
     *
     * @param name 1 to 100 characters on one line
     * @param expiresAt within 366 days; in 90 days if it is not said
     */
    public record Command(
            Caller.OfVendor caller, TokenHolder holder, String name, Set<Scope> scopes, Optional<Instant> expiresAt) {}

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * The token is good from now on.
         *
         * @param secret shown this once; only its hash is kept
         */
        record Issued(AccessToken token, String secret) implements Outcome {}

        record UnknownHolder() implements Outcome {}

        record NotAdministrator() implements Outcome {}

        /** The pointers are relative to the command, as the API writes it. */
        record Refused(List<Fault> faults) implements Outcome {}
    }

    /** Does it; throws {@link org.aftercare.domain.BrokenRuleException} if what is wanted breaks the rules for tokens. */
    public Outcome execute(Command command) {
        if (!command.caller().agent().administrator()) {
            return new Outcome.NotAdministrator();
        }
        var now = clock.instant();
        var expiresAt = command.expiresAt().orElseGet(() -> now.plus(AccessToken.USUALLY_LASTS));
        var faults = faults(expiresAt, now);
        if (!faults.isEmpty()) {
            return new Outcome.Refused(faults);
        }
        var secret = AccessToken.newSecret();
        var issuer = Optional.of(new AgentId(command.caller().id()));
        var token = AccessToken.issued(
                SecretHash.of(secret), command.holder(), command.name(), command.scopes(), now, issuer, expiresAt);
        return unitOfWork.execute(() -> {
            if (!isThere(command.holder())) {
                return new Outcome.UnknownHolder();
            }
            access.save(token);
            trail.record(act(command.caller(), token, now));
            return new Outcome.Issued(token, secret);
        });
    }

    /** What is wrong with the instant at which a token is to expire. */
    static List<Fault> faults(Instant expiresAt, Instant now) {
        return expiresAt.isAfter(now.plus(AccessToken.LASTS_AT_MOST))
                ? List.of(new Fault(
                        "/expiresAt", "must lie within " + AccessToken.LASTS_AT_MOST.toDays() + " days from now"))
                : List.of();
    }

    /** That a token was issued. */
    static AdministrativeAct act(Caller.OfVendor caller, AccessToken token, Instant now) {
        var act = AdministrativeAct.by(
                caller, now, AdministrativeAct.Kind.TOKEN_ISSUED, token.id().value(), token.name());
        return holder(act, token.holder())
                .with("scopes", token.scopes().stream().map(Scope::word).collect(Collectors.joining(" ")))
                .with("expiresAt", token.expiresAt());
    }

    /** With whose token it is. */
    static AdministrativeAct holder(AdministrativeAct act, TokenHolder holder) {
        return switch (holder) {
            case TokenHolder.OfAgent(var id) -> act.with("agentId", id.value());
            case TokenHolder.OfContact(var id) -> act.with("contactId", id.value());
        };
    }

    private boolean isThere(TokenHolder holder) {
        return switch (holder) {
            case TokenHolder.OfAgent(var id) -> access.agent(id).isPresent();
            case TokenHolder.OfContact(var id) -> customers.contact(id).isPresent();
        };
    }
}
