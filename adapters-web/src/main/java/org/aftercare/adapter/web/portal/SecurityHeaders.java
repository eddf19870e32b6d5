package org.aftercare.adapter.web.portal;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.aftercare.application.issue.AttachmentLimits;

/**
 * Stands before all that people look at, which is everything but the API itself: tells browsers what these pages may do and
 * how long they may be kept, and turns bodies away that no form of ours sends.
 */
final class SecurityHeaders extends HttpFilter {
    private static final long serialVersionUID = 1L;

    /** Beyond a description of the greatest length, written in characters that are longest in a form. */
    static final int LARGEST_FORM = 512 * 1024;

    private static final String API = "/api/v1/";

    /** Pages whose address is a secret, or has one in it. */
    private static final List<String> WITH_SECRET = List.of("/password/new/", AgentTokenController.PATH);

    /** Nothing but our own style sheets, pictures and script files, and forms and requests that come back to us. */
    private static final String PAGES = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** The pages that describe the API try calls out, by script. */
    private static final String API_PAGES =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** Where forms go to that may carry files. */
    private static final Pattern WITH_FILES = Pattern.compile("/issues/(new|[^/]{1,20}/information)");

    private final transient PortalSettings settings;
    private final long largestWithFiles;

    @Inject
    public SecurityHeaders(PortalSettings settings, AttachmentLimits limits) {
        this.settings = settings;
        // what is a little too long gets an answer in words
        this.largestWithFiles = 2L * limits.maxBytes() + LARGEST_FORM;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = request.getRequestURI();
        if (path.startsWith(API)) {
            chain.doFilter(request, response);
            return;
        }
        var overTls = settings.overTls() || request.isSecure();
        request.setAttribute(Cookies.OVER_TLS, overTls);
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Security-Policy", path.startsWith("/api") ? API_PAGES : PAGES);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                "Referrer-Policy", WITH_SECRET.stream().anyMatch(path::startsWith) ? "no-referrer" : "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (overTls) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        response.setHeader("Cache-Control", keeping(request));
        if (request.getDispatcherType() == DispatcherType.REQUEST
                && request.getContentLengthLong() > largest(request)) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (request.getDispatcherType() == DispatcherType.REQUEST
                && request.getHeader("Transfer-Encoding") != null) {
            response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Files are for those who are logged in, or were a moment ago. */
    private long largest(HttpServletRequest request) {
        var mayCarryFiles = request.getContentType() != null
                && MultipartForms.isOne(request.getContentType())
                && WITH_FILES.matcher(request.getRequestURI()).matches()
                && Cookies.logIn(request).isPresent();
        return mayCarryFiles ? largestWithFiles : LARGEST_FORM;
    }

    /** Pages are somebody's own; files named by their state never change; other files are asked for again, by their ETag. */
    private static String keeping(HttpServletRequest request) {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            return "no-store";
        }
        var path = request.getRequestURI();
        if (path.startsWith(Assets.PATH) || path.startsWith("/webjars/")) {
            return request.getParameter(Assets.STATE) == null ? "no-cache" : "public, max-age=31536000, immutable";
        }
        return path.startsWith("/api") || path.startsWith("/openapi") ? "no-cache" : "no-store";
    }
}
