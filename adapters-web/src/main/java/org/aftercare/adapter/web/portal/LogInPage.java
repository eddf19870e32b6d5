package org.aftercare.adapter.web.portal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;

/**
 * The log-in as it stands in the way of a report that was typed while a log-in came to its end: it carries what was typed, so
 * that it becomes the draft of whoever logs in then.
 */
@Dependent
class LogInPage {
    private final TemplateEngine engine;

    @Inject
    LogInPage(TemplateEngine engine) {
        this.engine = engine;
    }

    /**
     * The page, whole.
     *
     * @param response takes the cookie that the form is bound to
     * @param next where to go on to afterwards
     * @param kept what was typed, as {@link ReportInput#text()} writes it
     */
    String carrying(HttpServletRequest request, HttpServletResponse response, String next, String kept) {
        var token = new FormTokens().getToken(request, response, true).orElseThrow();
        var models = Map.<String, Object>of(
                "mvc",
                Map.of("csrf", Map.of("name", token.getParamName(), "token", token.getValue())),
                "next",
                next,
                "email",
                "",
                "notice",
                Wording.say("login.kept"),
                "kept",
                kept);
        return engine.process(Templates.FOLDER + "login.html", new Context(Locale.UK, models));
    }

    /** Whether a page of ours sent the request: nobody else may put words into somebody's form. */
    static boolean isAskedByUs(HttpServletRequest request) {
        var origin = request.getHeader("Origin");
        var host = request.getHeader("Host");
        return "same-origin".equals(request.getHeader("Sec-Fetch-Site"))
                || (origin != null && host != null && origin.endsWith("://" + host));
    }
}
