package org.aftercare.adapter.web.portal;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.aftercare.application.port.UnavailableException;

/** Says that something we need is away for now; the page for it is {@link ErrorPages}'. */
final class UnavailableMapper implements ExceptionMapper<UnavailableException> {
    private static final int RETRY_AFTER_SECONDS = 10;

    @Override
    public Response toResponse(UnavailableException away) {
        return Response.status(Response.Status.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }
}
