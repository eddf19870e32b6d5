package org.aftercare.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.Test;

/** What customers do in the portal, on a Saturday, in a real browser. */
@WithChromium
class PortalJourneyIT {
    private final Chromium chromium;

    PortalJourneyIT(Chromium chromium) {
        this.chromium = chromium;
    }

    @Test
    void an_issue_reported_on_a_saturday_is_held_over_until_monday() {
        reportsAndReads(chromium.freshVisitor(), "held-over");
    }

    @Test
    void all_of_that_works_without_scripts() {
        reportsAndReads(chromium.freshVisitorWithoutScripts(), "held-over-without-scripts");
    }

    private static void reportsAndReads(Page page, String picture) {
        var portal = new Portal(page).logIn(Portal.BAKERY, "/issues/new");

        portal.report(
                "Orders portal",
                "S3 Operation impaired",
                "Orders are slow 🐟",
                "Since this morning.\nFish & chips <b>");
        page.getByText("Why then?").click();

        assertThat(portal.heading()).isEqualTo("Orders are slow 🐟");
        assertThat(portal.text())
                .contains("Held over until 09:00 on Monday 23 November")
                .contains("We’ll answer by 13:00 on Monday 23 November")
                .contains("your agreement covers S3 in office hours")
                .contains("Weekend", "Out of hours", "Yes: 4 hours")
                .contains("Fish & chips <b>");
        Chromium.picture(page, picture);

        page.navigate("/issues");
        assertThat(portal.text()).contains("Orders are slow 🐟", "We’ll answer by 13:00 on Monday 23 November");
    }

    @Test
    void a_form_that_is_not_filled_in_names_every_fault_and_keeps_the_rest() {
        var portal = new Portal(chromium.freshVisitor()).logIn(Portal.BAKERY, "/issues/new");
        portal.page().getByLabel("In one line").fill("Only this");

        portal.press("Report it");

        assertThat(portal.text())
                .contains("Nothing was sent yet", "Choose the system", "Choose how bad it is", "Tell us what happened");
        assertThat(portal.page().getByLabel("In one line").inputValue()).isEqualTo("Only this");
        Chromium.picture(portal.page(), "report-faults");
    }

    @Test
    void an_issue_of_another_customer_is_not_there() {
        var mine = new Portal(chromium.freshVisitor()).logIn(Portal.BAKERY, "/issues/new");
        mine.report("Till", "S4 Usage", "How do I print twice?", "See above.");
        var number = mine.page().url().replaceAll(".*/(AC-[0-9]+).*", "$1");
        var theirs = new Portal(chromium.freshVisitor()).logIn(Portal.LOGISTICS, "/issues");

        var answer = theirs.page().navigate("/issues/" + number);
        var nonsense = theirs.page().navigate("/issues/" + number + "x");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(nonsense.status()).isEqualTo(404);
        assertThat(theirs.heading()).isEqualTo("There’s nothing here for you");
        assertThat(theirs.page().content()).doesNotContain("How do I print twice?");
    }

    @Test
    void a_form_with_no_token_or_somebody_elses_is_refused_and_changes_nothing() {
        var mine = new Portal(chromium.freshVisitor()).logIn(Portal.BAKERY, "/issues/new");
        var theirs = new Portal(chromium.freshVisitor()).logIn(Portal.LOGISTICS, "/issues/new");
        var system = mine.page().locator("#system option").last().getAttribute("value");

        for (var token : new String[] {"", "forged", theirs.formToken()}) {
            var form = FormData.create()
                    .set("system", system)
                    .set("severity", "S1")
                    .set("summary", "Forged")
                    .set("description", "Forged")
                    .set("form-token", token);
            var answer = mine.page()
                    .request()
                    .post("/issues/new", RequestOptions.create().setForm(form));
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.text()).contains("This form can’t be accepted any more");
        }
        mine.page().navigate("/issues");
        assertThat(mine.text()).doesNotContain("Forged");
    }

    @Test
    void a_log_in_without_a_token_is_refused() {
        var page = chromium.freshVisitor();
        var form = FormData.create().set("email", Portal.BAKERY).set("password", "aftercare-demo");

        var answer = page.request().post("/login", RequestOptions.create().setForm(form));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(page.context().cookies()).noneMatch(cookie -> cookie.name.equals("aftercare-login"));
    }

    @Test
    void a_wrong_password_and_an_unknown_address_are_told_alike_and_nobody_is_sent_elsewhere() {
        var portal = new Portal(chromium.freshVisitor());
        portal.page().navigate("/login?next=//elsewhere.example/");
        portal.page().getByLabel("Email address").fill("nobody@elsewhere.example");
        portal.page().getByLabel("Password").fill("x".repeat(1_500));

        portal.press("Log in");

        assertThat(portal.text()).contains("That address and password don’t belong together here");
        assertThat(portal.page().locator("input[name=next]").inputValue()).isEqualTo("/issues");
    }

    @Test
    void after_logging_out_an_old_cookie_opens_nothing() {
        var portal = new Portal(chromium.freshVisitor()).logIn(Portal.BAKERY, "/issues");
        var cookies = portal.page().context().cookies();
        assertThat(cookies)
                .filteredOn(cookie -> cookie.name.equals("aftercare-login"))
                .singleElement()
                .matches(cookie -> cookie.httpOnly && cookie.path.equals("/"));

        portal.page().getByText("Log out").click();
        assertThat(portal.text()).contains("You’re logged out.");
        portal.page().context().addCookies(cookies);
        portal.page().navigate("/issues");

        assertThat(portal.heading()).isEqualTo("Log in");
    }
}
