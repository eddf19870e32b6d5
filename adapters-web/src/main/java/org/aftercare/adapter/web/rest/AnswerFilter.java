package org.aftercare.adapter.web.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;
import org.aftercare.adapter.web.problem.Problem;

/** Adds to every answer what all answers have: that nobody may keep it, and to problems the trace that they were met in. */
@Provider
public class AnswerFilter implements ContainerResponseFilter {
    /** W3C Trace Context §3.2, version 00. */
    private static final Pattern TRACEPARENT = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getHeaders().putSingle("X-Content-Type-Options", "nosniff");
        var trace = request.getHeaderString("traceparent");
        if (trace != null && TRACEPARENT.matcher(trace).matches() && response.getEntity() instanceof Problem problem) {
            response.setEntity(problem.in(trace));
        }
    }
}
