package org.aftercare.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.net.http.HttpRequest;
import java.util.List;
import org.aftercare.bootstrap.server.RunningAftercare;
import org.aftercare.bootstrap.server.WithAftercare;
import org.junit.jupiter.api.Test;

/** What customers do in the portal, on a Saturday, in a real browser. */
@WithChromium
class PortalJourneyIT {
    private final Chromium chromium;

    private final RunningAftercare aftercare;

    PortalJourneyIT(Chromium chromium, RunningAftercare aftercare) {
        this.chromium = chromium;
        this.aftercare = aftercare;
    }

    @Test
    void an_issue_reported_on_a_saturday_is_held_over_until_monday() {
        var portal = new Portal(chromium.freshVisitor()).toEmptyReport(Portal.BAKERY);

        portal.fillIn(Portal.Report.SLOW);
        portal.page().locator("#promise-now .say").waitFor();

        assertThat(portal.text())
                .contains("S3, since what matters works.", "Held over until 09:00 on Monday 23 November")
                .contains("We’d answer by 13:00 on Monday 23 November");
        Chromium.picture(portal.page(), "report-live");
        portal.press("Report it");
        reads(portal, "held-over");
    }

    @Test
    void all_of_that_works_without_scripts() {
        var portal = new Portal(chromium.freshVisitorWithoutScripts()).toEmptyReport(Portal.BAKERY);

        portal.fillIn(Portal.Report.SLOW).press("See when we’d answer");

        assertThat(portal.text())
                .contains("Nothing is sent yet", "S3, since what matters works.")
                .contains("We’d answer by 13:00 on Monday 23 November");
        Chromium.picture(portal.page(), "report-check");
        portal.press("Report it");
        reads(portal, "held-over-without-scripts");
    }

    private static void reads(Portal portal, String picture) {
        portal.page().getByText("Why then?").first().click();

        assertThat(portal.heading()).isEqualTo("Orders are slow 🐟");
        assertThat(portal.text())
                .contains("Held over until 09:00 on Monday 23 November")
                .contains("We’ll answer by 13:00 on Monday 23 November")
                .contains("your agreement covers S3 in office hours")
                .contains("Weekend", "Out of hours", "Yes: 4 hours")
                .contains("Fish & chips <b>");
        Chromium.picture(portal.page(), picture);

        portal.page().navigate("/");
        assertThat(portal.text()).contains("Orders are slow 🐟", "We’ll answer by 13:00 on Monday 23 November");
    }

    @Test
    void all_of_that_works_by_keyboard_alone() {
        var portal = new Portal(chromium.freshVisitor()).toEmptyReport(Portal.BAKERY);
        var keys = portal.page().keyboard();

        tabTo(portal.page(), "system");
        keys.type("Ord");
        tabTo(portal.page(), "works");
        keys.press("Space");
        keys.press("ArrowDown");
        keys.press("ArrowDown");
        tabTo(portal.page(), "affected");
        keys.press("Space");
        keys.press("ArrowDown");
        tabTo(portal.page(), "summary");
        keys.type("By keyboard");
        tabTo(portal.page(), "description");
        keys.type("No mouse at hand.");
        portal.page().locator("#promise-now .say").waitFor();
        tabTo(portal.page(), "step");
        keys.press("Enter");
        portal.page().waitForURL("**/issues/AC-*");

        assertThat(portal.heading()).isEqualTo("By keyboard");
        assertThat(portal.text()).contains("We’ll answer by 13:00 on Monday 23 November");
    }

    /** Goes on to the next control of that name, as somebody does who has no mouse. */
    private static void tabTo(Page page, String name) {
        for (var steps = 0; steps < 40; steps++) {
            page.keyboard().press("Tab");
            if (name.equals(page.evaluate("document.activeElement.name"))) {
                return;
            }
        }
        throw new AssertionError("no way by keyboard to " + name);
    }

    @Test
    void what_agents_do_is_seen_without_reloading_and_a_resolution_is_confirmed() {
        var portal = new Portal(chromium.freshVisitor()).toEmptyReport(Portal.BAKERY);
        portal.report(Portal.Report.SLOW);
        var issue = portal.number();
        portal.page().getByText("Why then?").first().click();
        portal.page().getByLabel("What would you like to add?").fill("Half a sentence");

        agent(issue, "answers", "{\"text\":\"We are **on it**.\",\"public\":true}");
        portal.page().getByText("on it").waitFor();

        assertThat(portal.text()).contains("Answered in time").doesNotContain("Nobody has answered yet");
        assertThat(portal.page().getByLabel("What would you like to add?").inputValue())
                .isEqualTo("Half a sentence");
        assertThat(portal.page().locator("#why").getAttribute("open")).isNotNull();
        assertThat(portal.page().locator("#news").textContent()).startsWith("New: ");

        portal.press("Add it");
        assertThat(portal.text()).contains("Thank you, it’s with us.", "Half a sentence");
        agent(issue, "resolution", "{\"text\":\"The index is back.\"}");
        portal.page().getByText("Yes, it’s solved").waitFor();
        portal.press("Yes, it’s solved");

        assertThat(portal.text()).contains("Thank you. It’s good to know.", "confirmed that it’s resolved");
        Chromium.picture(portal.page(), "confirmed");
    }

    @Test
    void what_has_become_worse_is_raised_after_a_look_at_what_that_does() {
        var portal = new Portal(chromium.freshVisitorWithoutScripts()).toEmptyReport(Portal.BAKERY);
        portal.checkAndReport(Portal.Report.SLOW);
        var page = portal.page();

        page.getByText("Raise the severity").click();
        assertThat(portal.text())
                .containsPattern("S1 System failed(?s:.*)before:\\sby 13:00 on Monday 23 November(?s:.*)"
                        + "then:\\sby 10:00 on Monday 23 November(?s:.*)S2 System malfunction");
        Chromium.picture(page, "raise");
        portal.press("Raise it");
        assertThat(portal.text()).contains("Choose a severity", "Say what has become worse");
        page.getByLabel("S1 System failed").check();
        page.getByLabel("What has become worse?").fill("Now nobody can work.");
        portal.press("Raise it");

        assertThat(portal.text())
                .contains(
                        "It’s raised",
                        "S1 System failed",
                        "Now nobody can work.",
                        "We’ll answer by 10:00 on Monday 23 November");
    }

    private void agent(String issue, String act, String body) {
        var answer = aftercare.send(HttpRequest.newBuilder(aftercare.at("/api/v1/issues/" + issue + "/" + act))
                .header("Authorization", "Bearer " + WithAftercare.TOKEN)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
    }

    @Test
    void what_we_wait_for_is_answered_and_the_clocks_go_on() {
        var portal = new Portal(chromium.freshVisitorWithoutScripts()).toEmptyReport(Portal.BAKERY);
        portal.checkAndReport(Portal.Report.SLOW);
        agent(portal.number(), "answers", "{\"text\":\"We look.\",\"public\":true}");
        agent(portal.number(), "pauses", "{\"reason\":\"Which browser is it?\"}");

        portal.page().navigate("/");
        assertThat(portal.text()).contains("What needs you", "Which browser is it?");
        portal.page().navigate("/issues/" + waiting(portal));
        portal.page().getByLabel("What would you like to add?").fill("All of them.");
        portal.press("Send the answer");

        assertThat(portal.text()).contains("Thank you, it’s with us.", "All of them.", "went on with it");
        assertThat(portal.page().locator(".promise .tag").first().textContent()).isNotEqualTo("Waiting for you");
    }

    private static String waiting(Portal portal) {
        portal.page().navigate("/");
        return portal.page()
                .locator("article.yours", new Page.LocatorOptions().setHasText("Which browser is it?"))
                .locator("h3 a")
                .getAttribute("href")
                .replace("/issues/", "");
    }

    @Test
    void what_was_typed_outlives_the_log_in() {
        for (var page : List.of(chromium.freshVisitor(), chromium.freshVisitorWithoutScripts())) {
            var portal = new Portal(page).toEmptyReport(Portal.BAKERY);
            portal.fillIn(Portal.Report.SLOW);
            page.context().clearCookies();

            portal.page().locator("#steps button").click();
            assertThat(portal.text()).contains("what you typed is there again");
            page.getByLabel("Email address").fill(Portal.BAKERY);
            page.getByLabel("Password").fill("aftercare-demo");
            portal.press("Log in");

            assertThat(portal.text()).contains("This is what you began before. It isn’t sent yet.");
            assertThat(page.getByLabel("In one line").inputValue()).isEqualTo("Orders are slow 🐟");
            assertThat(page.getByLabel("What happened?").inputValue()).contains("Fish & chips <b>");
            assertThat(page.getByLabel("Several people").isChecked()).isTrue();
            portal.press("Throw it away and start afresh");
            assertThat(page.getByLabel("In one line").inputValue()).isEmpty();
        }
    }

    @Test
    void a_form_that_is_sent_twice_reports_once() {
        var portal = new Portal(chromium.freshVisitorWithoutScripts()).toEmptyReport(Portal.BAKERY);
        portal.fillIn(Portal.Report.SLOW);
        var form = FormData.create()
                .set("system", portal.page().getByLabel("Which system?").inputValue())
                .set("works", "LOOKS")
                .set("affected", "ONE")
                .set("severity", "")
                .set("summary", "Once")
                .set("description", "And only once")
                .set("key", portal.page().locator("input[name=key]").inputValue())
                .set("form-token", portal.formToken())
                .set("step", "send");

        var first = sent(portal, form);
        var second = sent(portal, form);
        var other = sent(portal, form.set("summary", "Twice"));

        assertThat(first.status()).isEqualTo(303);
        assertThat(first.headers().get("location")).matches("/issues/AC-[0-9]+\\?reported=yes");
        assertThat(second.headers().get("location")).isEqualTo(first.headers().get("location"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text()).contains("This was reported already, with other words.");
    }

    private static APIResponse sent(Portal portal, FormData form) {
        return portal.page()
                .request()
                .post("/issues/new", RequestOptions.create().setForm(form).setMaxRedirects(0));
    }

    @Test
    void a_form_that_is_not_filled_in_names_every_fault_and_keeps_the_rest() {
        var portal = new Portal(chromium.freshVisitor()).toEmptyReport(Portal.BAKERY);
        portal.page().getByLabel("In one line").fill("Only this");

        portal.press("See when we’d answer");

        assertThat(portal.text())
                .contains("Nothing was sent yet", "Choose the system", "Say whether it still works")
                .contains("Say who is affected", "Tell us what happened");
        assertThat(portal.page().getByLabel("In one line").inputValue()).isEqualTo("Only this");
        Chromium.picture(portal.page(), "report-faults");
    }

    @Test
    void an_issue_of_another_customer_is_not_there() {
        var mine = new Portal(chromium.freshVisitor()).toEmptyReport(Portal.BAKERY);
        mine.report(new Portal.Report(
                "Till", "Yes, we need to know how", "One person", "How do I print twice?", "See above."));
        var number = mine.number();
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
        var mine = new Portal(chromium.freshVisitor()).toEmptyReport(Portal.BAKERY);
        var theirs = new Portal(chromium.freshVisitor()).toEmptyReport(Portal.LOGISTICS);
        var system = mine.page().locator("#system option").last().getAttribute("value");

        for (var token : new String[] {"", "forged", theirs.formToken()}) {
            var form = FormData.create()
                    .set("system", system)
                    .set("works", "NOTHING")
                    .set("affected", "EVERYBODY")
                    .set("step", "send")
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
        assertThat(portal.page().locator("input[name=next]").inputValue()).isEqualTo("/");
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
