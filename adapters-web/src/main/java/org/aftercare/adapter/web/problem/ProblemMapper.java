package org.aftercare.adapter.web.problem;

import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.text.ParseException;
import java.util.UUID;
import org.aftercare.application.port.DuplicateException;
import org.aftercare.application.port.StaleAggregateException;
import org.aftercare.application.port.UnavailableException;
import org.aftercare.domain.BrokenRuleException;

/** Says as a problem whatever ended a request with an exception. Only what nobody thought of becomes a 500, and is logged. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final System.Logger LOG = System.getLogger(ProblemMapper.class.getName());
    private static final int RETRY_SECONDS = 5;

    @Override
    public Response toResponse(Throwable thrown) {
        return switch (thrown) {
            case ProblemException ended -> ended.problem().response();
            case RefusedInputException refused -> refused.problem().response();
            case BrokenRuleException broken ->
                new RefusedInputException(ProblemType.REFUSED, broken.faults())
                        .problem()
                        .response();
            case StaleAggregateException stale ->
                ProblemType.CHANGED_MEANWHILE.problem(stale.getMessage() + ".").response();
            case DuplicateException duplicate ->
                ProblemType.CHANGED_MEANWHILE
                        .problem("Somebody else stored the same at the same moment.")
                        .response();
            case UnavailableException unavailable -> unavailable(unavailable);
            // of Jersey, when it comes upon a header that it cannot read
            case ProcessingException unreadable
            when unreadable.getCause() instanceof ParseException ->
                ProblemType.MALFORMED
                        .problem("A header of the request cannot be read: " + unreadable.getMessage())
                        .response();
            case WebApplicationException ofServer -> ofServer(ofServer);
            default -> unexpected(thrown);
        };
    }

    private static Response unavailable(UnavailableException unavailable) {
        LOG.log(System.Logger.Level.WARNING, "A request was answered with 503", unavailable);
        return ProblemType.UNAVAILABLE
                .problem("Nothing was stored. Try again in " + RETRY_SECONDS + " seconds.")
                .answer()
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .build();
    }

    private static Response ofServer(WebApplicationException ofServer) {
        var response = ofServer.getResponse();
        if (response.getStatus() < 400) {
            return response;
        }
        if (response.getStatus() >= 500) {
            return unexpected(ofServer);
        }
        var answer = ProblemType.ofServer(response.getStatus()).answer();
        if (ofServer instanceof NotAllowedException) {
            answer.header(HttpHeaders.ALLOW, response.getHeaderString(HttpHeaders.ALLOW));
        }
        return answer.build();
    }

    private static Response unexpected(Throwable thrown) {
        var reference = UUID.randomUUID().toString();
        LOG.log(System.Logger.Level.ERROR, "A request was answered with 500, reference " + reference, thrown);
        return ProblemType.INTERNAL
                .problem("It is logged, and the reference finds it.")
                .withReference(reference)
                .response();
    }
}
