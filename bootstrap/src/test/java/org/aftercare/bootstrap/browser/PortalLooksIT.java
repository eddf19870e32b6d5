package org.aftercare.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page, in daylight and in the dark, on wide and narrow windows: readable by everybody, with nothing to complain of. */
@WithChromium
class PortalLooksIT {
    private static final String AXE = axe();

    private final Chromium chromium;

    PortalLooksIT(Chromium chromium) {
        this.chromium = chromium;
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280", "DARK, 1280", "LIGHT, 375", "DARK, 375", "LIGHT, 320"})
    void every_page_can_be_read_by_everybody(ColorScheme scheme, int width) {
        var page = chromium.freshVisitor(scheme, width);
        var complaints = new ArrayList<String>();
        page.onConsoleMessage(message -> {
            // that a page was answered with 404 or 422 is what it is shown for
            if (!message.text().contains("the server responded with a status of 4")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        var suffix = "-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + width;

        page.navigate("/");
        look(page, "home" + suffix);
        page.navigate("/login");
        look(page, "login" + suffix);
        var portal = new Portal(page).logIn(Portal.LOGISTICS, "/issues");
        look(page, "issues" + suffix);
        page.navigate("/");
        look(page, "glance" + suffix);
        page.navigate("/issues?show=resolved");
        look(page, "issues-resolved" + suffix);
        page.navigate("/issues");
        page.locator("article h2 a").first().click();
        page.getByText("Why then?").first().click();
        look(page, "issue" + suffix);
        show(page, "/issues", "The dispatch board shows yesterday’s tours");
        look(page, "promises" + suffix);
        show(page, "/issues?show=resolved", "Nobody can log in to the dispatch board");
        look(page, "resolved" + suffix);
        page.navigate("/issues/new");
        look(page, "report" + suffix);
        portal.press("See when we’d answer");
        look(page, "report-faults" + suffix);
        page.getByLabel("Which system?").selectOption(new SelectOption().setIndex(1));
        page.getByLabel("Yes, but slowly or awkwardly").check();
        page.getByLabel("Several people").check();
        page.locator("#promise-now .say").waitFor();
        look(page, "report-live" + suffix);
        page.navigate("/issues/AC-999999");
        look(page, "not-found" + suffix);

        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280", "DARK, 320"})
    void an_issue_that_waits_for_the_customer_can_be_read_by_everybody(ColorScheme scheme, int width) {
        var page = chromium.freshVisitor(scheme, width);
        new Portal(page).logIn(Portal.BAKERY, "/issues");

        show(page, "/issues", "The till prints no VAT line");

        assertThat(page.locator(".promise .say").first().textContent()).startsWith("Waiting for you");
        look(page, "waiting-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + width);
    }

    /** The page of an issue of the demonstration, with every reckoning unfolded. */
    private static void show(Page page, String list, String summary) {
        page.navigate(list);
        page.getByText(summary).first().click();
        page.evaluate("document.querySelectorAll('details').forEach(reckoning => reckoning.open = true)");
    }

    /** Takes a picture, and asserts that nobody has anything to complain of. */
    static void look(Page page, String name) {
        Chromium.picture(page, name);
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as(name + " fits its window")
                .isTrue();
        page.evaluate(AXE);
        @SuppressWarnings("unchecked")
        var violations = (List<Object>) page.evaluate("async () => (await axe.run({ runOnly:"
                + " ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }))"
                + ".violations.map(v => v.id + ': ' + v.nodes.map(n => n.target).join(', '))");
        assertThat(violations).as(name).isEmpty();
    }

    private static String axe() {
        try (var script = PortalLooksIT.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
