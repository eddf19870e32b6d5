package org.aftercare.adapter.web.rest;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import org.aftercare.adapter.web.portal.ClientNetwork;
import org.aftercare.adapter.web.portal.PortalSettings;

/** As the server sees it, or as the proxy in front of it says. */
@Singleton
class ServletClientAddress implements ClientAddress {
    private final HttpServletRequest request;
    private final PortalSettings settings;

    @Inject
    ServletClientAddress(HttpServletRequest request, PortalSettings settings) {
        this.request = request;
        this.settings = settings;
    }

    @Override
    public String get() {
        return ClientNetwork.address(request, settings.overTls());
    }
}
