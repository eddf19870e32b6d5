package org.aftercare.adapter.web.portal;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.aftercare.application.issue.AttachmentLimits;

/**
 * Turns each form that carries files into one that carries none, and keeps its files aside. So all that looks at forms, the
 * check of their tokens first, sees the one kind it knows.
 */
@Dependent
@Priority(Priorities.AUTHENTICATION - 100)
class MultipartForms implements ContainerRequestFilter {
    private final SentFiles sentFiles;
    private final AttachmentLimits limits;

    @Inject
    MultipartForms(SentFiles sentFiles, AttachmentLimits limits) {
        this.sentFiles = sentFiles;
        this.limits = limits;
    }

    /** Whether a form of this type carries files. */
    static boolean isOne(String contentType) {
        return contentType.regionMatches(true, 0, MediaType.MULTIPART_FORM_DATA, 0, 19);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var type = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        if (type == null || !isOne(type)) {
            return;
        }
        var form = MultipartForm.read(type, request.getEntityStream(), limits.maxBytes());
        sentFiles.are(form.files());
        request.setEntityStream(form.body());
        request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_FORM_URLENCODED);
    }
}
