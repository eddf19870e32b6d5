package org.aftercare.application.webhook;

import org.aftercare.application.port.UnitOfWork;
import org.aftercare.application.port.WebhookEndpoints;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.webhook.Endpoint;
import org.aftercare.domain.webhook.EndpointId;

/** Shows one of the programs that want to be told what happens; never its secret. */
public final class ShowEndpoint {
    private final UnitOfWork unitOfWork;
    private final WebhookEndpoints endpoints;

    public ShowEndpoint(UnitOfWork unitOfWork, WebhookEndpoints endpoints) {
        this.unitOfWork = unitOfWork;
        this.endpoints = endpoints;
    }

    public record Command(Caller.OfVendor caller, EndpointId id) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Shown(Endpoint endpoint) implements Outcome {}

        record Unknown() implements Outcome {}

        record NotAdministrator() implements Outcome {}
    }

    public Outcome execute(Command command) {
        if (!command.caller().agent().administrator()) {
            return new Outcome.NotAdministrator();
        }
        return unitOfWork.execute(() ->
                endpoints.find(command.id()).<Outcome>map(Outcome.Shown::new).orElseGet(Outcome.Unknown::new));
    }
}
