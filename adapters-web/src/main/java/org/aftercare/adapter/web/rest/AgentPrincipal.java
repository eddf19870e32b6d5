package org.aftercare.adapter.web.rest;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import org.aftercare.domain.access.Caller;

/** The agent whose token a request carries. */
record AgentPrincipal(Caller.OfVendor caller) implements Principal {
    /** The caller of a request that went through {@link TokenFilter}. */
    static Caller.OfVendor caller(SecurityContext security) {
        if (security.getUserPrincipal() instanceof AgentPrincipal(var caller)) {
            return caller;
        }
        throw new IllegalStateException("a request came through without a token");
    }

    @Override
    public String getName() {
        return caller.name();
    }
}
