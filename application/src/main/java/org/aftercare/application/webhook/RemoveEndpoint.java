package org.aftercare.application.webhook;

import java.time.Clock;
import java.util.Optional;
import org.aftercare.application.port.ActTrail;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.application.port.WebhookEndpoints;
import org.aftercare.domain.access.AdministrativeAct;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.webhook.EndpointId;

/** Forgets a program that wanted to be told what happens, with the log of its deliveries. */
public final class RemoveEndpoint {
    private final UnitOfWork unitOfWork;
    private final WebhookEndpoints endpoints;
    private final ActTrail trail;
    private final Clock clock;

    public RemoveEndpoint(UnitOfWork unitOfWork, WebhookEndpoints endpoints, ActTrail trail, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.endpoints = endpoints;
        this.trail = trail;
        this.clock = clock;
    }

    public record Command(Caller.OfVendor caller, EndpointId id) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Removed() implements Outcome {}

        record Unknown() implements Outcome {}

        record NotAdministrator() implements Outcome {}
    }

    public Outcome execute(Command command) {
        if (!command.caller().agent().administrator()) {
            return new Outcome.NotAdministrator();
        }
        var now = clock.instant();
        return unitOfWork.execute(() -> {
            var found = endpoints.find(command.id());
            if (found.isEmpty()) {
                return new Outcome.Unknown();
            }
            endpoints.remove(command.id());
            var act = EndpointActs.act(
                    command.caller(), now, AdministrativeAct.Kind.WEBHOOK_ENDPOINT_REMOVED, found.get());
            trail.record(EndpointActs.changing(act, found, Optional.empty()));
            return new Outcome.Removed();
        });
    }
}
