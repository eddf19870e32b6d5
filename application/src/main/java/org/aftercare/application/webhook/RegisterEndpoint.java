package org.aftercare.application.webhook;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aftercare.application.port.ActTrail;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.application.port.WebhookEndpoints;
import org.aftercare.application.port.WebhookSender;
import org.aftercare.domain.Fault;
import org.aftercare.domain.Revision;
import org.aftercare.domain.TimeOrderedId;
import org.aftercare.domain.access.AdministrativeAct;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.webhook.Endpoint;
import org.aftercare.domain.webhook.EndpointAddress;
import org.aftercare.domain.webhook.EndpointId;
import org.aftercare.domain.webhook.EventType;
import org.aftercare.domain.webhook.SigningSecret;
import org.aftercare.domain.webhook.SigningSecrets;

/** Takes in a program that wants to be told what happens. It is told of what happens from now on. */
public final class RegisterEndpoint {
    private final UnitOfWork unitOfWork;
    private final WebhookEndpoints endpoints;
    private final WebhookSender sender;
    private final Beginning beginning;
    private final ActTrail trail;
    private final Clock clock;

    public RegisterEndpoint(
            UnitOfWork unitOfWork,
            WebhookEndpoints endpoints,
            WebhookSender sender,
            Beginning beginning,
            ActTrail trail,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.endpoints = endpoints;
        this.sender = sender;
        this.beginning = beginning;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What is wanted.
     *
     * @param description 1 to 200 characters on one line, if given
     */
    public record Command(
            Caller.OfVendor caller, EndpointAddress address, Optional<String> description, Set<EventType> types) {}

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * It is there.
         *
         * @param secret that its messages are signed with; it is told this once
         */
        record Registered(Endpoint endpoint, SigningSecret secret) implements Outcome {}

        record NotAdministrator() implements Outcome {}

        /** Nothing may be sent there; the pointer is relative to the command, as the API writes it. */
        record Refused(List<Fault> faults) implements Outcome {}
    }

    /** Does it; throws {@link org.aftercare.domain.BrokenRuleException} if the description or the types break rules. */
    public Outcome execute(Command command) {
        if (!command.caller().agent().administrator()) {
            return new Outcome.NotAdministrator();
        }
        var now = clock.instant();
        var endpoint = new Endpoint(
                new EndpointId(TimeOrderedId.at(now)),
                command.address(),
                command.description(),
                command.types(),
                Optional.empty(),
                Optional.empty(),
                now,
                command.caller().agent().id(),
                Revision.NONE);
        // outside of the unit of work, since names of hosts are looked up
        var objection = sender.objection(command.address());
        if (objection.isPresent()) {
            return new Outcome.Refused(List.of(new Fault("/url", "must " + objection.get())));
        }
        var secret = SigningSecret.random();
        var saved = unitOfWork.execute(() -> {
            var stored = endpoints.save(endpoint);
            endpoints.saveSecrets(stored.id(), SigningSecrets.first(secret));
            beginning.of(stored.id(), now);
            var act = EndpointActs.act(command.caller(), now, AdministrativeAct.Kind.WEBHOOK_ENDPOINT_ADDED, stored);
            trail.record(EndpointActs.changing(act, Optional.empty(), Optional.of(stored)));
            return stored;
        });
        beginning.lookAgain();
        return new Outcome.Registered(saved, secret);
    }
}
