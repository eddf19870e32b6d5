package org.aftercare.adapter.web.portal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.stream.Stream;
import org.aftercare.domain.access.LogIn;
import org.aftercare.domain.access.SecondStep;

/**
 * The portal's cookies, none of which scripts or other sites can use. Over TLS their names carry the prefix by which
 * browsers refuse to take them from a neighbouring host (RFC 6265bis §4.1.3.2).
 */
final class Cookies {
    /** Marks a request, as an attribute, that reached us over TLS. */
    static final String OVER_TLS = Cookies.class.getName() + ".overTls";

    private static final String LOG_IN = "aftercare-login";
    private static final String FORM = "aftercare-form";
    private static final String SECOND_STEP = "aftercare-step";
    private static final String AGENT_LOG_IN = "aftercare-agent";

    /** No secret of ours is longer; what is, isn't worth hashing. */
    private static final int LONGEST_SECRET = 100;

    /** A secret, and with it what somebody wants. */
    private static final int LONGEST_WISH = 2_000;

    /** So long an agent has to log in where he was sent. */
    private static final int SECONDS_ELSEWHERE = 600;

    private Cookies() {}

    /** The secret of a log-in, by which each request is recognised. */
    static Optional<String> logIn(HttpServletRequest request) {
        return read(request, LOG_IN);
    }

    static void setLogIn(HttpServletRequest request, HttpServletResponse response, String secret) {
        write(request, response, LOG_IN, secret, Math.toIntExact(LogIn.LASTS.toSeconds()));
    }

    static void clearLogIn(HttpServletRequest request, HttpServletResponse response) {
        write(request, response, LOG_IN, "", 0);
    }

    /** The secret of somebody who has shown his password, and not yet his code. */
    static Optional<String> secondStep(HttpServletRequest request) {
        return read(request, SECOND_STEP);
    }

    static void setSecondStep(HttpServletRequest request, HttpServletResponse response, String secret) {
        write(request, response, SECOND_STEP, secret, Math.toIntExact(SecondStep.LASTS.toSeconds()));
    }

    static void clearSecondStep(HttpServletRequest request, HttpServletResponse response) {
        write(request, response, SECOND_STEP, "", 0);
    }

    /** The secret that forms are bound to while nobody is logged in. */
    static Optional<String> form(HttpServletRequest request) {
        return read(request, FORM);
    }

    static void setForm(HttpServletRequest request, HttpServletResponse response, String secret) {
        write(request, response, FORM, secret, -1);
    }

    /** What an agent's browser keeps while it is at the identity provider. */
    static Optional<String> agentLogIn(HttpServletRequest request) {
        return read(request, AGENT_LOG_IN, LONGEST_WISH);
    }

    static void setAgentLogIn(HttpServletRequest request, HttpServletResponse response, String value) {
        write(request, response, AGENT_LOG_IN, value, SECONDS_ELSEWHERE);
    }

    static void clearAgentLogIn(HttpServletRequest request, HttpServletResponse response) {
        write(request, response, AGENT_LOG_IN, "", 0);
    }

    private static boolean overTls(HttpServletRequest request) {
        return Boolean.TRUE.equals(request.getAttribute(OVER_TLS));
    }

    private static String name(HttpServletRequest request, String name) {
        return overTls(request) ? "__Host-" + name : name;
    }

    private static Optional<String> read(HttpServletRequest request, String name) {
        return read(request, name, LONGEST_SECRET);
    }

    private static Optional<String> read(HttpServletRequest request, String name, int longest) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(name(request, name)))
                        .map(Cookie::getValue)
                        .filter(value -> !value.isEmpty() && value.length() <= longest)
                        .findFirst();
    }

    private static void write(
            HttpServletRequest request, HttpServletResponse response, String name, String value, int seconds) {
        var cookie = new Cookie(name(request, name), value);
        cookie.setHttpOnly(true);
        cookie.setSecure(overTls(request));
        cookie.setPath("/");
        cookie.setMaxAge(seconds);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
