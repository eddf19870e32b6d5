package org.aftercare.adapter.mail;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Texts of mails as people read them: HTML becomes plain text in which lines, items and quotations can still be told. */
final class MimeText {
    private static final int LONGEST = 200_000;

    private static final Set<String> SILENT =
            Set.of("script", "style", "head", "title", "template", "noscript", "svg", "object", "iframe");
    private static final Set<String> BLOCKS = Set.of(
            "p", "div", "table", "tr", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "section", "article",
            "header", "footer", "form", "hr", "dl", "dt", "dd", "body", "address", "center");
    private static final Set<String> APART =
            Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol", "pre");

    /** Looks at each run of spaces once, however long it is. */
    private static final Pattern LINE_ENDS = Pattern.compile("(?<![ \\t\\u00a0])[ \\t\\u00a0]++\\n");

    private MimeText() {}

    static String readable(String text, boolean html) {
        return html ? ofHtml(text) : text.substring(0, Math.min(text.length(), LONGEST));
    }

    private static String ofHtml(String html) {
        var document = Jsoup.parse(html);
        var reading = new Reading();
        document.filter(reading);
        return LINE_ENDS
                .matcher(reading.said)
                .replaceAll("\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    /** Goes through a document once, without recursion, however deep it is. */
    private static final class Reading implements NodeFilter {
        private final StringBuilder said = new StringBuilder();
        private int quoted;
        private int preformatted;

        @Override
        public FilterResult head(Node node, int depth) {
            if (said.length() > LONGEST) {
                return FilterResult.STOP;
            }
            if (node instanceof TextNode words) {
                say(preformatted > 0 ? words.getWholeText() : words.text());
            } else if (node instanceof Element element) {
                return begin(element);
            }
            return FilterResult.CONTINUE;
        }

        private FilterResult begin(Element element) {
            var name = element.normalName().toLowerCase(Locale.ROOT);
            if (SILENT.contains(name)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            switch (name) {
                case "br" -> newLine();
                case "hr" -> {
                    line();
                    say("________________________________");
                    newLine();
                }
                case "li" -> {
                    line();
                    say("- ");
                }
                case "blockquote" -> {
                    line();
                    quoted++;
                }
                case "td", "th" -> say(" ");
                case "pre" -> {
                    line();
                    preformatted++;
                }
                default -> {
                    if (BLOCKS.contains(name)) {
                        line();
                    }
                }
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                var name = element.normalName().toLowerCase(Locale.ROOT);
                switch (name) {
                    case "blockquote" -> {
                        line();
                        quoted--;
                    }
                    case "pre" -> preformatted--;
                    default -> {
                        // begun as nothing that has to be ended
                    }
                }
                if (BLOCKS.contains(name) || name.equals("li")) {
                    line();
                }
                if (APART.contains(name)) {
                    newLine();
                }
            }
            return FilterResult.CONTINUE;
        }

        private void say(String words) {
            for (var piece : words.split("(?<=\\n)", -1)) {
                if (startsLine()) {
                    var stripped = preformatted > 0 ? piece : piece.stripLeading();
                    said.append(stripped.isEmpty() ? "" : "> ".repeat(Math.min(quoted, 10)))
                            .append(stripped);
                } else {
                    said.append(piece);
                }
            }
        }

        private boolean startsLine() {
            return said.isEmpty() || said.charAt(said.length() - 1) == '\n';
        }

        private void line() {
            if (!startsLine()) {
                said.append('\n');
            }
        }

        private void newLine() {
            said.append('\n');
        }
    }
}
