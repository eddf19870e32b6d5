package org.aftercare.adapter.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.aftercare.domain.Fault;

/**
 * A problem as RFC 9457 writes it, with members of our own.
 *
 * @param type the address of the type, which {@link ProblemType} knows
 * @param errors every single fault that was found
 * @param traceparent the trace (W3C Trace Context) that the request came in with
 * @param reference by which the cause of an internal error is found in the log
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        List<Fault> errors,
        Optional<String> traceparent,
        Optional<String> reference) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** The same problem, as met in a trace. */
    public Problem in(String trace) {
        return new Problem(type, title, status, detail, errors, Optional.of(trace), reference);
    }

    /** The same problem, to be found in the log. */
    Problem withReference(String logged) {
        return new Problem(type, title, status, detail, errors, traceparent, Optional.of(logged));
    }

    /** An answer that says it, open for further headers. */
    public Response.ResponseBuilder answer() {
        return Response.status(status).type(MEDIA_TYPE).entity(this);
    }

    public Response response() {
        return answer().build();
    }
}
