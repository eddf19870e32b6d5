package org.aftercare.adapter.web.portal;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.aftercare.application.access.RecogniseLogIn;
import org.aftercare.application.issue.KeepDraft;
import org.jspecify.annotations.Nullable;

/**
 * Recognises, on each request, who is logged in: by the secret in the cookie, as the database knows it now. So a log-in holds
 * on every node and outlives a restart, and a log-out holds everywhere at once.
 */
@Dependent
@Priority(Priorities.AUTHENTICATION)
class LogInFilter implements ContainerRequestFilter {
    private static final String REPORT = "/issues/new";
    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset(StandardCharsets.UTF_8.name());

    /** What htmx says with each request, and the status by which it asks no more. */
    private static final String HTMX = "HX-Request";

    private static final int STOP_POLLING = 286;

    private final RecogniseLogIn recogniseLogIn;
    private final Visitor visitor;
    private final Models models;
    private final HttpServletRequest servletRequest;
    private final LogInPage logInPage;

    @Context
    private @Nullable ResourceInfo resource;

    @Context
    private @Nullable HttpServletResponse servletResponse;

    @Inject
    LogInFilter(
            RecogniseLogIn recogniseLogIn,
            Visitor visitor,
            Models models,
            HttpServletRequest servletRequest,
            LogInPage logInPage) {
        this.recogniseLogIn = recogniseLogIn;
        this.visitor = visitor;
        this.models = models;
        this.servletRequest = servletRequest;
        this.logInPage = logInPage;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Cookies.logIn(servletRequest).ifPresent(this::recognise);
        if (!visitor.isLoggedIn() && needsLogIn()) {
            request.abortWith(turnedAway(request));
        }
    }

    private Response turnedAway(ContainerRequestContext request) {
        if (servletRequest.getHeader(HTMX) != null) {
            // a page that looks for news in the background stays as it is, and looks no more
            return Response.status(STOP_POLLING).header("HX-Reswap", "none").build();
        }
        return typed(request)
                .map(input -> Response.ok(carrying(input), HTML).build())
                .orElseGet(() -> Response.seeOther(logInPage(request)).build());
    }

    private String carrying(ReportInput input) {
        return logInPage.carrying(servletRequest, Objects.requireNonNull(servletResponse), REPORT, input.text());
    }

    /** What somebody typed into the form for a report while the log-in ended. */
    private Optional<ReportInput> typed(ContainerRequestContext request) {
        var sent = request.getMethod().equals(HttpMethod.POST)
                && request.getUriInfo().getRequestUri().getPath().equals(REPORT)
                && MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(request.getMediaType())
                && LogInPage.isAskedByUs(servletRequest);
        return sent
                ? ReportInput.parse(body(request))
                        .filter(input -> !input.isEmpty() && input.text().length() <= KeepDraft.LONGEST)
                : Optional.empty();
    }

    /** The length of the body is bounded by {@link SecurityHeaders}. */
    private static String body(ContainerRequestContext request) {
        try {
            return new String(request.getEntityStream().readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void recognise(String secret) {
        switch (recogniseLogIn.execute(new RecogniseLogIn.Command(secret))) {
            case RecogniseLogIn.Outcome.Recognised recognised -> {
                visitor.is(recognised);
                models.put("visitor", recognised.caller().contact());
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
