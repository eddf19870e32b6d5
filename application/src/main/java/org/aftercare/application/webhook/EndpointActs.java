package org.aftercare.application.webhook;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.aftercare.domain.access.AdministrativeAct;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.webhook.Endpoint;
import org.aftercare.domain.webhook.EventType;

/** What is put on record of what is done to endpoints. Their secrets are never part of it. */
final class EndpointActs {
    private EndpointActs() {}

    /** An act on an endpoint, of which nothing is told singly yet. */
    static AdministrativeAct act(Caller.OfVendor caller, Instant now, AdministrativeAct.Kind kind, Endpoint endpoint) {
        return AdministrativeAct.by(
                caller, now, kind, endpoint.id().value(), endpoint.description().orElseGet(() -> endpoint.address()
                        .value()
                        .getHost()));
    }

    /** That there was one endpoint before, and another one after. */
    static AdministrativeAct changing(AdministrativeAct act, Optional<Endpoint> before, Optional<Endpoint> after) {
        return act.changing("url", before.map(Endpoint::address), after.map(Endpoint::address))
                .changing("description", before.flatMap(Endpoint::description), after.flatMap(Endpoint::description))
                .changing("types", before.map(EndpointActs::types), after.map(EndpointActs::types))
                .changing("enabled", before.map(Endpoint::enabled), after.map(Endpoint::enabled));
    }

    private static String types(Endpoint endpoint) {
        return endpoint.types().stream().map(EventType::word).collect(Collectors.joining(" "));
    }
}
