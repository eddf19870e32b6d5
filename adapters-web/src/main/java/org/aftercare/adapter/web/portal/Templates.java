package org.aftercare.adapter.web.portal;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Makes the one template engine: templates and texts lie beside the classes of this package. */
@Dependent
class Templates {
    /** Where templates lie, as their names begin. */
    static final String FOLDER = "portal/";

    private static final String ABOVE = "org/aftercare/adapter/web/";

    @Produces
    @Singleton
    static TemplateEngine engine() {
        var templates = new ClassLoaderTemplateResolver(Templates.class.getClassLoader());
        templates.setPrefix(ABOVE);
        templates.setTemplateMode(TemplateMode.HTML);
        templates.setCharacterEncoding("UTF-8");
        var engine = new TemplateEngine();
        engine.setDialect(withoutScripts());
        engine.setTemplateResolver(templates);
        engine.setMessageResolver(new Texts());
        engine.setLinkBuilder(new Assets());
        return engine;
    }

    /** The usual one would look for a JSON library among those of server and WAR at once; the portal has no scripts. */
    private static StandardDialect withoutScripts() {
        var dialect = new StandardDialect();
        dialect.setJavaScriptSerializer((value, writer) -> {
            throw new UnsupportedOperationException("the portal has no scripts");
        });
        return dialect;
    }

    /** Gives templates the portal's texts. */
    private static final class Texts extends AbstractMessageResolver {
        @Override
        public String resolveMessage(ITemplateContext context, Class<?> origin, String key, Object[] values) {
            return Wording.say(key, values == null ? new Object[0] : values);
        }

        @Override
        public String createAbsentMessageRepresentation(
                ITemplateContext context, Class<?> origin, String key, Object[] values) {
            throw new IllegalArgumentException("there is no text for " + key);
        }
    }
}
