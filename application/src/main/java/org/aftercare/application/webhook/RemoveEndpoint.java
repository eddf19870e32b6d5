package org.aftercare.application.webhook;

import org.aftercare.application.port.UnitOfWork;
import org.aftercare.application.port.WebhookEndpoints;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.webhook.EndpointId;

/** Forgets a program that wanted to be told what happens, with the log of its deliveries. */
public final class RemoveEndpoint {
    private final UnitOfWork unitOfWork;
    private final WebhookEndpoints endpoints;

    public RemoveEndpoint(UnitOfWork unitOfWork, WebhookEndpoints endpoints) {
        this.unitOfWork = unitOfWork;
        this.endpoints = endpoints;
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
        return unitOfWork.execute(() -> {
            if (endpoints.find(command.id()).isEmpty()) {
                return new Outcome.Unknown();
            }
            endpoints.remove(command.id());
            return new Outcome.Removed();
        });
    }
}
