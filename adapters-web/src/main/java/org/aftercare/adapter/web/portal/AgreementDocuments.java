package org.aftercare.adapter.web.portal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import org.aftercare.application.agreement.ReadVersion;
import org.aftercare.domain.agreement.Version;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Makes documents of agreements from what was agreed on, out of one template: a page that stands alone, and the same as PDF.
 * The same version gives the same bytes, whenever and on whichever node it is made.
 */
@Dependent
public class AgreementDocuments {
    private static final String TEMPLATE = Templates.FOLDER + "agreement.html";
    static final String STYLE = style();

    /** What a browser may do with the page: use the one style that is in it, and nothing else. */
    public static final String POLICY = "default-src 'none'; style-src '" + hash(STYLE)
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final TemplateEngine engine;

    @Inject
    public AgreementDocuments(TemplateEngine engine) {
        this.engine = engine;
    }

    /** The page, in UTF-8. */
    public byte[] html(ReadVersion.Outcome.Read read) {
        return page(read, false).getBytes(StandardCharsets.UTF_8);
    }

    /** The PDF. */
    public byte[] pdf(ReadVersion.Outcome.Read read) {
        return Pdf.of(page(read, true), read.version().signature().map(Version.Signature::signedAt));
    }

    private String page(ReadVersion.Outcome.Read read, boolean paged) {
        var model = Map.<String, Object>of("page", new AgreementPage(read), "style", STYLE, "paged", paged);
        return engine.process(TEMPLATE, new Context(Locale.UK, model));
    }

    private static String style() {
        try (var css = AgreementDocuments.class.getResourceAsStream("agreement.css")) {
            if (css == null) {
                throw new IllegalStateException("there is no agreement.css");
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
