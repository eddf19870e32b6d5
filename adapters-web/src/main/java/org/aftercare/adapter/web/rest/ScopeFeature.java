package org.aftercare.adapter.web.rest;

import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import org.aftercare.adapter.web.problem.ProblemType;
import org.aftercare.domain.access.Scope;

/**
 * Sees to it that each operation takes a token with the scope that its description says, and no other; and of a contact only
 * where it is {@linkplain ForContacts for contacts too}, and of an agent only where it is not for contacts alone.
 */
@Provider
public class ScopeFeature implements DynamicFeature {

    /** What an operation asks of a token. */
    sealed interface Need {
        /** There need not be one. */
        record Nothing() implements Need {}

        record AnyToken() implements Need {}

        record One(Scope scope) implements Need {}
    }

    /**
     * What an operation says that it needs.
     *
     * @throws IllegalStateException if it does not say so, or not clearly
     */
    static Need need(Method operation) {
        var requirements = List.of(operation.getAnnotationsByType(SecurityRequirement.class));
        if (requirements.isEmpty() && operation.isAnnotationPresent(SecurityRequirements.class)) {
            return new Need.Nothing();
        }
        var scopes = requirements.size() == 1 && requirements.getFirst().name().equals("token")
                ? Optional.of(List.of(requirements.getFirst().scopes()))
                : Optional.<List<String>>empty();
        return scopes.filter(words -> words.size() <= 1)
                .map(words -> words.isEmpty()
                        ? new Need.AnyToken()
                        : new Need.One(Scope.of(words.getFirst()).orElseThrow(() -> unclear(operation))))
                .orElseThrow(() -> unclear(operation));
    }

    private static IllegalStateException unclear(Method operation) {
        return new IllegalStateException(operation + " does not say which scope it needs");
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        var operation = resource.getResourceMethod();
        if (!isOurs(operation)) {
            return;
        }
        var need = need(operation);
        if (need instanceof Need.One(var scope)) {
            context.register(new ScopeFilter(scope), Priorities.AUTHORIZATION);
        }
        var forContacts = operation.getAnnotation(ForContacts.class);
        if (!(need instanceof Need.Nothing) && (forContacts == null || forContacts.alone())) {
            context.register(new AudienceFilter(forContacts != null), Priorities.AUTHORIZATION + 1);
        }
    }

    /** The server adds methods of its own, which answer OPTIONS. */
    private static boolean isOurs(Method operation) {
        return operation.getDeclaringClass().getPackageName().equals(ScopeFeature.class.getPackageName());
    }

    /** Refuses tokens that do not open what takes the scope (RFC 6750 §3.1). */
    @Priority(Priorities.AUTHORIZATION)
    private record ScopeFilter(Scope scope) implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            var bearer = AgentPrincipal.bearer(request.getSecurityContext());
            if (!bearer.token().scopes().contains(scope)) {
                request.abortWith(ProblemType.INSUFFICIENT_SCOPE
                        .problem("The token lacks the scope " + scope.word() + ".")
                        .answer()
                        .header(
                                HttpHeaders.WWW_AUTHENTICATE,
                                TokenFilter.CHALLENGE + ", error=\"insufficient_scope\", scope=\"" + scope.word()
                                        + "\"")
                        .build());
            } else if (!bearer.has(scope)) {
                request.abortWith(ProblemType.NOT_ALLOWED
                        .problem("This takes an administrator.")
                        .response());
            }
        }
    }

    /** Refuses contacts, or all but them, before anything that they sent is looked at. */
    @Priority(Priorities.AUTHORIZATION + 1)
    private record AudienceFilter(boolean contacts) implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            if (contacts) {
                AgentPrincipal.contact(request.getSecurityContext());
            } else {
                AgentPrincipal.caller(request.getSecurityContext());
            }
        }
    }
}
