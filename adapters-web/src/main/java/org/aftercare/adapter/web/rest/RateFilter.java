package org.aftercare.adapter.web.rest;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.aftercare.adapter.web.problem.ProblemType;

/** Has whoever asks too often wait, once it is known that his token is good. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION + 1)
@Singleton
public class RateFilter implements ContainerRequestFilter {
    private final RateLimit limit;

    @Inject
    public RateFilter(RateLimit limit) {
        this.limit = limit;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        // where none is needed there may be a header all the same, with whatever in it
        Optional.ofNullable(request.getSecurityContext().getUserPrincipal())
                .filter(AgentPrincipal.class::isInstance)
                .map(holder -> ((AgentPrincipal) holder).bearer().token().hash())
                .flatMap(limit::count)
                .ifPresent(wait -> request.abortWith(ProblemType.TOO_MANY_REQUESTS
                        .problem("This token has asked more often than it may.")
                        .answer()
                        .header(HttpHeaders.RETRY_AFTER, wait.plusMillis(999).toSeconds())
                        .build()));
    }
}
