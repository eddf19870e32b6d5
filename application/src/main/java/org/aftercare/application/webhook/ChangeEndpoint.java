package org.aftercare.application.webhook;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aftercare.application.port.ActTrail;
import org.aftercare.application.port.StaleAggregateException;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.application.port.WebhookEndpoints;
import org.aftercare.application.port.WebhookSender;
import org.aftercare.domain.Fault;
import org.aftercare.domain.Revision;
import org.aftercare.domain.access.AdministrativeAct;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.webhook.Endpoint;
import org.aftercare.domain.webhook.EndpointAddress;
import org.aftercare.domain.webhook.EndpointId;
import org.aftercare.domain.webhook.EventType;

/** Changes where a program is told, and of what; or disables and enables it. Enabled, it is told of what happens from now on. */
public final class ChangeEndpoint {
    private final UnitOfWork unitOfWork;
    private final WebhookEndpoints endpoints;
    private final WebhookSender sender;
    private final Beginning beginning;
    private final ActTrail trail;
    private final Clock clock;

    public ChangeEndpoint(
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
     * @param expected the revision that the caller saw, if it matters
     * @param description 1 to 200 characters on one line, if given
     */
    public record Command(
            Caller.OfVendor caller,
            EndpointId id,
            Optional<Revision> expected,
            EndpointAddress address,
            Optional<String> description,
            Set<EventType> types,
            boolean enabled) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Changed(Endpoint endpoint) implements Outcome {}

        record Unknown() implements Outcome {}

        record NotAdministrator() implements Outcome {}

        /** Nothing may be sent there; the pointer is relative to the command, as the API writes it. */
        record Refused(List<Fault> faults) implements Outcome {}
    }

    /**
     * Does it; throws {@link org.aftercare.domain.BrokenRuleException} if the description or the types break rules, and {@link
     * StaleAggregateException} if the endpoint is not as the caller saw it.
     */
    public Outcome execute(Command command) {
        if (!command.caller().agent().administrator()) {
            return new Outcome.NotAdministrator();
        }
        var objection = command.enabled() ? sender.objection(command.address()) : Optional.<String>empty();
        var now = clock.instant();
        var outcome = unitOfWork.execute(() -> {
            var found = endpoints.find(command.id());
            if (found.isEmpty()) {
                return new Outcome.Unknown();
            }
            var before = found.get();
            StaleAggregateException.unless(
                    command.expected(),
                    before.revision(),
                    "endpoint " + before.id().value());
            var changed =
                    before.changed(command.address(), command.description(), command.types(), command.enabled(), now);
            if (objection.isPresent()) {
                return new Outcome.Refused(List.of(new Fault("/url", "must " + objection.get())));
            }
            var saved = endpoints.save(changed);
            if (saved.enabled() && !before.enabled()) {
                beginning.of(saved.id(), now);
            }
            var act = EndpointActs.act(command.caller(), now, AdministrativeAct.Kind.WEBHOOK_ENDPOINT_CHANGED, saved);
            trail.record(EndpointActs.changing(act, Optional.of(before), Optional.of(saved)));
            return new Outcome.Changed(saved);
        });
        beginning.lookAgain();
        return outcome;
    }
}
