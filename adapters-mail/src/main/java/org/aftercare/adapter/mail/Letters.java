package org.aftercare.adapter.mail;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
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
    private final boolean answersAreRead;

    /**
     * Writes letters that link to the portal.
     *
     * @param portal the address at which people reach it, without a slash at its end
     * @param answersAreRead whether answers to letters come back to us
     */
    Letters(URI portal, boolean answersAreRead) {
        this.portal = portal;
        this.answersAreRead = answersAreRead;
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
            case Notice.ContactActed told ->
                letter(
                        told,
                        "",
                        new ContactWords(phrases, told, madeAt(told)),
                        act(told.issue().number(), "answers"));
            case Notice.IssueReplied told ->
                letter(
                        told,
                        told.name(),
                        new ReplyWords(phrases, told, answersAreRead, madeAt(told)),
                        portal + "/issues/" + told.issue().number());
            case Notice.PasswordSet told ->
                letter(
                        told,
                        told.name(),
                        AccountWords.of(phrases, told),
                        portal + "/password/forgotten",
                        "account.txt");
            case Notice.WithLink told -> throw new IllegalArgumentException("no link without a secret: " + told.id());
            case Notice.CallbackArrived told ->
                letter(
                        told,
                        "",
                        CallbackWords.of(phrases, told, madeAt(told)),
                        portal + "/api/v1/callback-requests/" + told.call().reference() + "/attempts");
            case Notice.CallbackConfirmed told ->
                letter(told, "", CallbackWords.of(phrases, told, madeAt(told)), portal + "/callback");
            case Notice.ConsentAsked told ->
                letter(told, told.name(), ChargeWords.of(phrases, told), portal + "/issues/" + told.issue());
            case Notice.StatementClosed told ->
                letter(
                        told,
                        told.name(),
                        ChargeWords.of(phrases, told),
                        portal + "/agreements/" + told.agreement() + "/statements/" + told.month());
        };
    }

    /** One that brings an address with a secret. */
    Letter of(Notice.WithLink notice, String secret) {
        var words =
                switch (notice) {
                    case Notice.Invitation told -> AccountWords.of(phrases, told);
                    case Notice.PasswordForgotten told -> AccountWords.of(phrases, told);
                };
        var name = notice instanceof Notice.Invitation told ? told.name() : "";
        return letter(notice, name, words, portal + "/password/new/" + secret, "account.txt");
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

    /** Whether its addressee chooses in the portal whether he gets such letters. */
    private static boolean isChosen(Notice notice) {
        return notice instanceof Notice.ReportAcknowledged || notice instanceof Notice.IssueReplied;
    }

    private Letter letter(Notice notice, String toName, LetterWords words, String link) {
        return letter(notice, toName, words, link, "notice.txt");
    }

    private Letter letter(Notice notice, String toName, LetterWords words, String link, String plain) {
        var page = new Context();
        words.page().all().forEach(page::setVariable);
        page.setVariable("link", link);
        return new Letter(
                notice.id(),
                madeAt(notice),
                notice.to(),
                toName,
                words.about(),
                isChosen(notice) ? Optional.of(portal + "/account") : Optional.empty(),
                words.subject(),
                templates.process(plain, page),
                templates.process("notice.html", page),
                words.entry());
    }
}
