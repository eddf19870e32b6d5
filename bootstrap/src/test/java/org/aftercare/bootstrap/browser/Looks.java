package org.aftercare.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Somebody who looks at page after page, in daylight or in the dark, and keeps a picture and every complaint of each. */
final class Looks {
    private static final String AXE = axe();

    /**
     * Who leaves a page, or chooses again, breaks off what its scripts are asking; of any other failure htmx tells more than that
     * the request is over.
     */
    private static final List<String> BROKEN_OFF = List.of("htmx:sendAbort", "htmx:afterRequest");

    private final Page page;
    private final String suffix;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> expected = new ArrayList<>(BROKEN_OFF);

    Looks(Chromium chromium, ColorScheme scheme, int width) {
        page = chromium.freshVisitor(scheme, width);
        suffix = "-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + width;
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
    }

    /** Some pages are shown for the fault that they are answered with. */
    Looks alsoAtFaults() {
        expected.add("the server responded with a status of 4");
        return this;
    }

    Page page() {
        return page;
    }

    /** Looks at the page that is open now. */
    void at(String name) {
        Chromium.picture(page, name + suffix);
        if (!(Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")) {
            complaints.add(name + " is wider than its window");
        }
        page.evaluate(AXE);
        var violations = (List<?>) page.evaluate("async () => (await axe.run({ resultTypes: ['violations'], runOnly:"
                + " ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }))"
                + ".violations.map(v => v.id + ': ' + v.nodes.map(n => n.target).join(', '))");
        violations.forEach(violation -> complaints.add(name + ": " + violation));
    }

    void assertNoComplaints() {
        assertThat(complaints)
                .as("pages%s", suffix)
                .filteredOn(complaint -> expected.stream().noneMatch(complaint::contains))
                .isEmpty();
    }

    private static String axe() {
        try (var script = Looks.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
