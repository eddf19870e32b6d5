package org.aftercare.adapter.mail;

import java.net.URI;
import java.time.Instant;
import java.util.Set;
import org.aftercare.application.port.Notice;
import org.aftercare.domain.TimeOrderedId;
import org.aftercare.domain.agreement.ClockKind;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Puts notices into words: the promise first, the reason second, the way out third. The same notice always reads the same. */
final class Letters {
    private static final String FOLDER = "org/aftercare/adapter/mail/";

    private final Phrases phrases = new Phrases();
    private final TemplateEngine templates = new TemplateEngine();
    private final URI portal;

    /**
     * Writes letters that link to the portal.
     *
     * @param portal the address at which people reach it, without a slash at its end
     */
    Letters(URI portal) {
        this.portal = portal;
        templates.setDialect(withoutScripts());
        templates.addTemplateResolver(resolver("*.html", TemplateMode.HTML));
        templates.addTemplateResolver(resolver("*.txt", TemplateMode.TEXT));
    }

    /** Mails have no scripts. Left to itself, Thymeleaf would look for JSON libraries, and trip over those of the server. */
    private static StandardDialect withoutScripts() {
        var dialect = new StandardDialect();
        dialect.setJavaScriptSerializer((object, writer) -> {
            throw new UnsupportedOperationException("mails have no scripts");
        });
        return dialect;
    }

    private static ClassLoaderTemplateResolver resolver(String names, TemplateMode mode) {
        var resolver = new ClassLoaderTemplateResolver(Letters.class.getClassLoader());
        resolver.setPrefix(FOLDER);
        resolver.setResolvablePatterns(Set.of(names));
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        return resolver;
    }

    Letter of(Notice notice) {
        return switch (notice) {
            case Notice.ReportAcknowledged told ->
                letter(
                        told,
                        told.name(),
                        new IssueWords(phrases, IssueWords.Kind.ACKNOWLEDGEMENT, told.issue(), madeAt(told)),
                        portal + "/issues/" + told.issue().number());
            case Notice.ReportArrived told ->
                letter(
                        told,
                        "",
                        new IssueWords(phrases, IssueWords.Kind.ARRIVAL, told.issue(), madeAt(told)),
                        act(told.issue().number(), "answers"));
            case Notice.PromiseAtRisk told ->
                letter(
                        told,
                        "",
                        AlarmWords.of(phrases, told, madeAt(told)),
                        act(told.issue().number(), wayOut(told.kind())));
            case Notice.PromiseBroken told ->
                letter(
                        told,
                        "",
                        AlarmWords.of(phrases, told, madeAt(told)),
                        act(told.issue().number(), wayOut(told.kind())));
        };
    }

    /** Where agents do something to an issue. */
    private String act(String number, String what) {
        return portal + "/api/v1/issues/" + number + "/" + what;
    }

    private static String wayOut(ClockKind kind) {
        return kind == ClockKind.RESOLUTION ? "resolution" : "answers";
    }

    private static Instant madeAt(Notice notice) {
        return TimeOrderedId.madeAt(notice.id());
    }

    private Letter letter(Notice notice, String toName, LetterWords words, String link) {
        var page = new Context();
        words.all().forEach(page::setVariable);
        page.setVariable("link", link);
        return new Letter(
                notice.id(),
                madeAt(notice),
                notice.to(),
                toName,
                words.subject(),
                templates.process("notice.txt", page),
                templates.process("notice.html", page));
    }
}
