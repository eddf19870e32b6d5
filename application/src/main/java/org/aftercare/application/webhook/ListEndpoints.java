package org.aftercare.application.webhook;

import java.util.List;
import java.util.Optional;
import org.aftercare.application.Page;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.application.port.WebhookEndpoints;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.webhook.Endpoint;
import org.aftercare.domain.webhook.EndpointId;

/** Lists the programs that want to be told what happens, those taken in first first, a page at a time. */
public final class ListEndpoints {
    public static final int MAX_LIMIT = 200;

    private final UnitOfWork unitOfWork;
    private final WebhookEndpoints endpoints;

    public ListEndpoints(UnitOfWork unitOfWork, WebhookEndpoints endpoints) {
        this.unitOfWork = unitOfWork;
        this.endpoints = endpoints;
    }

    /**
     * What is wanted.
     *
     * @param after the endpoint at which the page before ended
     * @param limit 1 to {@value #MAX_LIMIT}
     */
    public record Command(Caller.OfVendor caller, Optional<EndpointId> after, int limit) {}

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * A page.
         *
         * @param next the endpoint behind which the next page goes on, if there is more
         */
        record Listed(List<Endpoint> endpoints, Optional<EndpointId> next) implements Outcome {}

        record NotAdministrator() implements Outcome {}
    }

    public Outcome execute(Command command) {
        if (!command.caller().agent().administrator()) {
            return new Outcome.NotAdministrator();
        }
        var page = unitOfWork.execute(
                () -> Page.of(command.limit(), wanted -> endpoints.endpoints(command.after(), wanted)));
        return new Outcome.Listed(page.items(), page.last().map(Endpoint::id));
    }
}
