package org.aftercare.adapter.web.rest;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import java.security.Principal;
import java.util.Set;
import java.util.regex.Pattern;
import org.aftercare.adapter.web.problem.ProblemType;
import org.aftercare.application.access.AuthenticateToken;
import org.aftercare.domain.access.Bearer;

/** Lets through only what carries a valid bearer token (RFC 6750), before anything else is looked at. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
@Singleton
public class TokenFilter implements ContainerRequestFilter {
    private static final Pattern BEARER = Pattern.compile("(?i:Bearer) +([\\x21-\\x7e]{1,512})");
    static final String CHALLENGE = "Bearer realm=\"Aftercare\"";

    /** What one may ask for before there is a token: method and path. */
    private static final Set<String> PUBLIC = Set.of("POST tokens", "POST passwords", "POST callback-requests");

    private final AuthenticateToken authenticateToken;
    private final ClientAddress address;

    @Inject
    public TokenFilter(AuthenticateToken authenticateToken, ClientAddress address) {
        this.authenticateToken = authenticateToken;
        this.address = address;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (isPublic(request)) {
            return;
        }
        if (header == null) {
            refuse(request, CHALLENGE, "There is no Authorization header with a bearer token.");
            return;
        }
        var token = BEARER.matcher(header.strip());
        if (!token.matches()) {
            refuse(request, CHALLENGE, "The Authorization header is not of the form: Bearer, a space, the token.");
            return;
        }
        switch (authenticateToken.execute(new AuthenticateToken.Command(token.group(1)))) {
            case AuthenticateToken.Outcome.Authenticated(var bearer) ->
                request.setSecurityContext(new OfHolder(bearer.from(address.get()), request.getSecurityContext()));
            case AuthenticateToken.Outcome.Refused() ->
                refuse(
                        request,
                        CHALLENGE + ", error=\"invalid_token\"",
                        "The token is unknown, has expired or was revoked, or its holder's account was deactivated.");
        }
    }

    /** Whether a request is one that takes no token, and looks at none that comes with it. */
    static boolean isPublic(ContainerRequestContext request) {
        return PUBLIC.contains(request.getMethod() + " " + request.getUriInfo().getPath());
    }

    private static void refuse(ContainerRequestContext request, String challenge, String detail) {
        request.abortWith(ProblemType.NOT_AUTHENTICATED
                .problem(detail)
                .answer()
                .header(HttpHeaders.WWW_AUTHENTICATE, challenge)
                .build());
    }

    private record OfHolder(Bearer bearer, SecurityContext outer) implements SecurityContext {
        @Override
        public Principal getUserPrincipal() {
            return new AgentPrincipal(bearer);
        }

        @Override
        public boolean isUserInRole(String role) {
            return false;
        }

        @Override
        public boolean isSecure() {
            return outer.isSecure();
        }

        @Override
        public String getAuthenticationScheme() {
            return "Bearer";
        }
    }
}
