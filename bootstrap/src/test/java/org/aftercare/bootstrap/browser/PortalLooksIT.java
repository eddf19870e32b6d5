package org.aftercare.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page, in daylight and in the dark, on wide and narrow windows: readable by everybody, with nothing to complain of. */
@WithChromium
class PortalLooksIT {
    private final Chromium chromium;

    PortalLooksIT(Chromium chromium) {
        this.chromium = chromium;
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280", "DARK, 1280", "LIGHT, 375", "DARK, 375", "LIGHT, 320"})
    void every_page_can_be_read_by_everybody(ColorScheme scheme, int width) {
        var looks = new Looks(chromium, scheme, width).alsoAtFaults();
        var page = looks.page();

        page.navigate("/");
        looks.at("home");
        page.navigate("/login");
        looks.at("login");
        var portal = new Portal(page).logIn(Portal.LOGISTICS, "/issues");
        looks.at("issues");
        page.navigate("/");
        looks.at("glance");
        page.navigate("/issues?show=resolved");
        looks.at("issues-resolved");
        page.navigate("/issues");
        page.locator("article h2 a").first().click();
        page.getByText("Why then?").first().click();
        looks.at("issue");
        show(page, "/issues", "The dispatch board shows yesterday’s tours");
        looks.at("promises");
        show(page, "/issues?show=resolved", "Nobody can log in to the dispatch board");
        looks.at("resolved");
        page.navigate("/issues/new");
        looks.at("report");
        portal.press("See when we’d answer");
        looks.at("report-faults");
        page.getByLabel("Which system?").selectOption(new SelectOption().setIndex(1));
        page.getByLabel("Yes, but slowly or awkwardly").check();
        page.getByLabel("Several people").check();
        page.locator("#promise-now .say").waitFor();
        looks.at("report-live");
        page.navigate("/issues/AC-999999");
        looks.at("not-found");

        looks.assertNoComplaints();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280", "DARK, 320"})
    void an_issue_that_waits_for_the_customer_can_be_read_by_everybody(ColorScheme scheme, int width) {
        var looks = new Looks(chromium, scheme, width);
        var page = looks.page();
        new Portal(page).logIn(Portal.BAKERY, "/issues");

        show(page, "/issues", "The till prints no VAT line");

        assertThat(page.locator(".promise .say").first().textContent()).startsWith("Waiting for you");
        looks.at("waiting");
        looks.assertNoComplaints();
    }

    /** The page of an issue of the demonstration, with every reckoning unfolded. */
    private static void show(Page page, String list, String summary) {
        page.navigate(list);
        page.getByText(summary).first().click();
        page.evaluate("document.querySelectorAll('details').forEach(reckoning => reckoning.open = true)");
    }
}
