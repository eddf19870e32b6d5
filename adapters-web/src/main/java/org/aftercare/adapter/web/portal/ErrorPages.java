package org.aftercare.adapter.web.portal;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;

/**
 * What people see when something went wrong: what it means for them and the way on. What happened is for the log alone; a
 * reference joins the two. Under the API's address, a problem (RFC 9457) takes the page's place.
 */
final class ErrorPages extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(ErrorPages.class.getName());

    private final transient TemplateEngine engine;

    @Inject
    public ErrorPages(TemplateEngine engine) {
        this.engine = engine;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? code
                : HttpServletResponse.SC_NOT_FOUND;
        var reference = reference(request, status);
        response.setStatus(status);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        var uri = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        if (uri.startsWith("/api/")) {
            response.setContentType("application/problem+json");
            response.getWriter().write(problem(status));
        } else {
            response.setContentType("text/html");
            response.getWriter().write(page(status, reference, LostForm.of(request, status)));
        }
    }

    private static String reference(HttpServletRequest request, int status) {
        if (status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            return "";
        }
        var reference = UUID.randomUUID().toString().substring(0, 8);
        var thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        var level = status == HttpServletResponse.SC_SERVICE_UNAVAILABLE ? Level.WARNING : Level.ERROR;
        LOG.log(level, "A page could not be shown, status " + status + ", reference " + reference, thrown);
        return reference;
    }

    /**
     * The page for a status, whole.
     *
     * @param lost what was typed, if that is to be shown again
     */
    String page(int status, String reference, Optional<LostForm> lost) {
        var key = "error." + status;
        if (!Wording.has(key + ".title")) {
            key = status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR ? "error.400" : "error.500";
        }
        var texts = Map.<String, Object>of(
                "status",
                status,
                "title",
                Wording.say(key + ".title"),
                "text",
                Wording.say(key + ".text"),
                "wayOn",
                Wording.say(key + ".wayOn"),
                "reference",
                reference,
                "lost",
                lost);
        return engine.process(Templates.FOLDER + "error.html", new Context(Locale.UK, texts));
    }

    private static String problem(int status) {
        var title = status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR ? "error.api.4xx" : "error.api.5xx";
        return "{\"type\":\"about:blank\",\"title\":\"" + Wording.say(title) + "\",\"status\":" + status
                + ",\"detail\":\"" + Wording.say(title + ".detail") + "\"}";
    }
}
