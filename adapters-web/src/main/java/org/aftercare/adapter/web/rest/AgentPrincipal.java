package org.aftercare.adapter.web.rest;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import org.aftercare.adapter.web.problem.ProblemException;
import org.aftercare.adapter.web.problem.ProblemType;
import org.aftercare.domain.access.Bearer;
import org.aftercare.domain.access.Caller;

/** Whoever holds the token that a request carries, which is an agent unless it is said otherwise. */
record AgentPrincipal(Bearer bearer) implements Principal {
    /**
     * The agent of a request that went through {@link TokenFilter}.
     *
     * @throws ProblemException if the token is a contact's
     */
    static Caller.OfVendor caller(SecurityContext security) {
        return switch (anyCaller(security)) {
            case Caller.OfVendor agent -> agent;
            case Caller.OfCustomer contact ->
                throw new ProblemException(ProblemType.NOT_ALLOWED.problem(
                        "This is for the vendor's people, and the token is a contact's."));
        };
    }

    /**
     * The contact of a request that went through {@link TokenFilter}.
     *
     * @throws ProblemException if the token is an agent's
     */
    static Caller.OfCustomer contact(SecurityContext security) {
        return switch (anyCaller(security)) {
            case Caller.OfCustomer contact -> contact;
            case Caller.OfVendor agent ->
                throw new ProblemException(ProblemType.NOT_ALLOWED.problem(
                        "This is for the customer's contacts, and the token is an agent's."));
        };
    }

    /** The caller, agent or contact, of a request that went through {@link TokenFilter}. */
    static Caller anyCaller(SecurityContext security) {
        return bearer(security).caller();
    }

    /** The token of a request that went through {@link TokenFilter}, and who came with it. */
    static Bearer bearer(SecurityContext security) {
        if (security.getUserPrincipal() instanceof AgentPrincipal(var bearer)) {
            return bearer;
        }
        throw new IllegalStateException("a request came through without a token");
    }

    @Override
    public String getName() {
        return bearer.caller().name();
    }
}
