package org.aftercare.adapter.web.portal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import org.aftercare.application.charge.StatementView;
import org.aftercare.domain.charge.Statement;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;

/** Prints statements as PDF, in the layout of agreements. A closed one gives the same bytes whenever it is printed. */
@Dependent
public class StatementDocuments {
    private static final String TEMPLATE = Templates.FOLDER + "statement.html";

    private final TemplateEngine engine;

    @Inject
    public StatementDocuments(TemplateEngine engine) {
        this.engine = engine;
    }

    /** The PDF. */
    public byte[] pdf(StatementView view) {
        var model = Map.<String, Object>of("page", new StatementPage(view), "style", AgreementDocuments.STYLE);
        var page = engine.process(TEMPLATE, new Context(Locale.UK, model));
        return Pdf.of(page, view.statement().closing().map(Statement.Closing::at));
    }
}
