package org.aftercare.adapter.web.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.aftercare.adapter.web.problem.ProblemType;
import org.aftercare.domain.Fault;
import org.jspecify.annotations.Nullable;

/** Refuses a body where the resource's method reads none, rather than have its sender believe that it counted. */
@Provider
public class UnaskedBodyFilter implements ContainerRequestFilter {
    private static final Set<Class<?>> BODIES = Set.of(Body.class, Upload.class);

    private @Nullable ResourceInfo resource;

    @Context
    void setResource(ResourceInfo resource) {
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var method = resource == null ? null : resource.getResourceMethod();
        if (method != null
                && Arrays.stream(method.getParameterTypes()).noneMatch(BODIES::contains)
                && request.hasEntity()) {
            var fault = new Fault("", "must be left out: " + request.getMethod() + " takes no body here");
            request.abortWith(ProblemType.MALFORMED
                    .problem("There is a fault in the request.", List.of(fault))
                    .response());
        }
    }
}
