package org.aftercare.adapter.web.rest;

import jakarta.ws.rs.core.Response;
import org.aftercare.adapter.web.problem.ProblemType;
import org.aftercare.domain.webhook.EndpointId;

/** What all that is about endpoints of webhooks has in common. */
final class Endpoints {
    private static final String NO_ENDPOINT = "There is no endpoint with this id.";

    private Endpoints() {}

    /** The id in a path; ends the request if no endpoint can have it. */
    static EndpointId id(String path) {
        return new EndpointId(Wire.id(path).orElseThrow(() -> Places.unknown(NO_ENDPOINT)));
    }

    static Response unknown() {
        return ProblemType.notFound(NO_ENDPOINT);
    }

    static Response notAdministrator() {
        return ProblemType.NOT_ALLOWED
                .problem("Webhooks are for administrators.")
                .response();
    }

    static Response disabled() {
        return ProblemType.ENDPOINT_DISABLED.problem("Enable it first.").response();
    }
}
