package org.aftercare.adapter.web.portal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.mvc.engine.ViewEngine;
import jakarta.mvc.engine.ViewEngineContext;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Turns the models of controllers into pages. Leaves sending them to the server: Krazo's own extension for Thymeleaf sends
 * what it has too early, and with it small pages without their status and headers.
 */
@Dependent
class ThymeleafPages implements ViewEngine {
    private final TemplateEngine engine;

    @Inject
    ThymeleafPages(TemplateEngine engine) {
        this.engine = engine;
    }

    @Override
    public boolean supports(String view) {
        return view.endsWith(".html");
    }

    @Override
    public void processView(ViewEngineContext view) {
        var page = new OutputStreamWriter(view.getOutputStream(), StandardCharsets.UTF_8);
        engine.process(
                Templates.FOLDER + view.getView(),
                new Context(Locale.UK, view.getModels().asMap()),
                page);
        try {
            page.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
