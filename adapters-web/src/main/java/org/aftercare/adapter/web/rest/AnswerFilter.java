package org.aftercare.adapter.web.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.util.regex.Pattern;
import org.aftercare.adapter.web.problem.Problem;
import org.aftercare.adapter.web.problem.ProblemType;

/** Adds to every answer what all answers have: that nobody may keep it, and what is wrong if anything is, with the trace it was met in. */
@Provider
public class AnswerFilter implements ContainerResponseFilter {
    /** W3C Trace Context §3.2, version 00. */
    private static final Pattern TRACEPARENT = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getHeaders().putSingle("X-Content-Type-Options", "nosniff");
        if (response.getStatus() >= 400 && !response.hasEntity()) {
            // Jersey's own answers to headers that it cannot read
            var problem = ProblemType.ofServer(response.getStatus());
            response.setEntity(problem, new Annotation[0], MediaType.valueOf(Problem.MEDIA_TYPE));
        }
        var trace = request.getHeaderString("traceparent");
        if (trace != null && TRACEPARENT.matcher(trace).matches() && response.getEntity() instanceof Problem problem) {
            response.setEntity(problem.in(trace));
        }
    }
}
