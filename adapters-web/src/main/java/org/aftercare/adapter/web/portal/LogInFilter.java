package org.aftercare.adapter.web.portal;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Objects;
import org.aftercare.application.access.RecogniseLogIn;
import org.jspecify.annotations.Nullable;

/**
 * Recognises, on each request, who is logged in: by the secret in the cookie, as the database knows it now. So a log-in holds
 * on every node and outlives a restart, and a log-out holds everywhere at once.
 */
@Dependent
@Priority(Priorities.AUTHENTICATION)
class LogInFilter implements ContainerRequestFilter {
    private final RecogniseLogIn recogniseLogIn;
    private final Visitor visitor;
    private final Models models;
    private final HttpServletRequest servletRequest;

    @Context
    private @Nullable ResourceInfo resource;

    @Inject
    LogInFilter(RecogniseLogIn recogniseLogIn, Visitor visitor, Models models, HttpServletRequest servletRequest) {
        this.recogniseLogIn = recogniseLogIn;
        this.visitor = visitor;
        this.models = models;
        this.servletRequest = servletRequest;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Cookies.logIn(servletRequest).ifPresent(this::recognise);
        if (!visitor.isLoggedIn() && needsLogIn()) {
            request.abortWith(Response.seeOther(logInPage(request)).build());
        }
    }

    private void recognise(String secret) {
        switch (recogniseLogIn.execute(new RecogniseLogIn.Command(secret))) {
            case RecogniseLogIn.Outcome.Recognised(var caller) -> {
                visitor.is(caller);
                models.put("visitor", caller.contact());
            }
            case RecogniseLogIn.Outcome.Refused() -> {}
        }
    }

    private boolean needsLogIn() {
        return Objects.requireNonNull(resource).getResourceClass().isAnnotationPresent(LogInNeeded.class);
    }

    private static URI logInPage(ContainerRequestContext request) {
        var reading = request.getMethod().equals(HttpMethod.GET);
        return LogInController.page(request.getUriInfo().getRequestUri(), !reading);
    }
}
