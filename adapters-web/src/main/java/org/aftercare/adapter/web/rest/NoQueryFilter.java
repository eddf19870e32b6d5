package org.aftercare.adapter.web.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Refuses query parameters where the resource's method does not look at the address, so cannot know any. */
@Provider
public class NoQueryFilter implements ContainerRequestFilter {
    private @Nullable ResourceInfo resource;

    @Context
    void setResource(ResourceInfo resource) {
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var method = resource == null ? null : resource.getResourceMethod();
        if (method != null && !Arrays.asList(method.getParameterTypes()).contains(UriInfo.class)) {
            new Query(request.getUriInfo()).refuseFaults();
        }
    }
}
