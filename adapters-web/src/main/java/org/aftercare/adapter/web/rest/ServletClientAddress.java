package org.aftercare.adapter.web.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** As the server sees it, which knows of proxies in front of it what it is told. */
@Dependent
class ServletClientAddress implements ClientAddress {
    private final HttpServletRequest request;

    @Inject
    ServletClientAddress(HttpServletRequest request) {
        this.request = request;
    }

    @Override
    public String get() {
        return request.getRemoteAddr();
    }
}
