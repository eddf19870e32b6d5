package org.aftercare.adapter.web.portal;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * What people wrote, as HTML that is safe to show: CommonMark, whose own HTML is shown as it was typed, and of what comes of it
 * only what a text needs. Line breaks are kept, since people who know nothing of Markdown type them.
 */
final class Markdown {
    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .softbreak("<br>\n")
            .build();

    private static final TextContentRenderer PLAIN =
            TextContentRenderer.builder().build();

    private static final PolicyFactory SAFE = new HtmlPolicyBuilder()
            .allowElements(
                    // headings would stand among those of the page
                    (element, attributes) -> element.matches("h[1-6]") ? "p" : element,
                    "p",
                    "br",
                    "em",
                    "strong",
                    "code",
                    "pre",
                    "blockquote",
                    "ul",
                    "ol",
                    "li",
                    "hr",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6")
            .allowElements("a")
            .allowStandardUrlProtocols()
            .allowUrlProtocols("mailto")
            .allowAttributes("href")
            .onElements("a")
            .requireRelsOnLinks("nofollow", "noopener", "noreferrer", "ugc")
            .toFactory();

    private Markdown() {}

    /** The text without its marks, for where it stands among words of ours; not HTML. */
    static String plain(String text) {
        return PLAIN.render(PARSER.parse(text)).strip();
    }

    /** The text as HTML, made of nothing but paragraphs, lists, quotations, code, emphasis and links. */
    static String html(String text) {
        return SAFE.sanitize(RENDERER.render(PARSER.parse(text))).strip();
    }
}
