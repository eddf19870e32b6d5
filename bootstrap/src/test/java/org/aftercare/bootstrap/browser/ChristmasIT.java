package org.aftercare.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.aftercare.bootstrap.server.RunningAftercare;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Agreements and callbacks in a real browser, on Christmas Day at eleven: a bank holiday. */
class ChristmasIT {
    private static final double LONGER_THAN_THE_SHORTEST = 3_200;

    private static RunningAftercare aftercare;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        aftercare = RunningAftercare.started(
                "christmas",
                Map.of(
                        "AFTERCARE_DEMO", "true",
                        "AFTERCARE_CALLBACK_LIMIT", "0",
                        "AFTERCARE_CLOCK_START", "2026-12-25T11:00:00Z"));
        chromium = Chromium.on(aftercare);
    }

    @AfterAll
    static void stop() {
        chromium.close();
        aftercare.close();
    }

    private static void fill(Page page, String phone) {
        page.getByLabel("Your name").fill("Nora Shopkeeper");
        page.getByLabel("Phone number").fill(phone);
        page.getByLabel("What is it about?").fill("The till prints nothing.\nSince this morning.");
        page.getByLabel("You may use what I wrote").check();
    }

    private static void asksAndReads(Page page, String phone, String picture) {
        page.navigate("/");
        page.getByText("Call me back").first().click();
        var portal = new Portal(page);
        fill(page, phone);

        portal.press("Call me back");
        assertThat(portal.text()).contains("quicker than anybody types");
        assertThat(page.getByLabel("What is it about?").inputValue()).contains("Since this morning.");
        page.waitForTimeout(LONGER_THAN_THE_SHORTEST);
        portal.press("Call me back");

        assertThat(portal.heading()).isEqualTo("Thank you, we’ll call");
        assertThat(portal.text())
                .contains("We’ll call by 13:00 on Tuesday 29 December")
                .contains("Held over until 09:00 on Tuesday 29 December")
                .contains("+442079460958")
                .containsPattern("CB-[0-9]{4}");
        Chromium.picture(page, picture);
    }

    @Test
    void who_asks_for_a_call_on_a_bank_holiday_reads_the_right_time() {
        asksAndReads(chromium.freshVisitor(), "020 7946 0958", "callback-taken");
    }

    @Test
    void all_of_that_works_without_scripts() {
        asksAndReads(chromium.freshVisitorWithoutScripts(), "+44 20 7946 0958", "callback-taken-without-scripts");
    }

    @Test
    void a_form_that_is_not_filled_in_names_every_fault() {
        var portal = new Portal(chromium.freshVisitor());
        portal.page().navigate("/callback");
        portal.page().waitForTimeout(LONGER_THAN_THE_SHORTEST);

        portal.press("Call me back");

        assertThat(portal.text())
                .contains("Tell us your name", "Tell us the number to call", "Tell us what it’s about", "consent");
    }

    @Test
    void a_program_that_fills_in_everything_and_a_forged_stamp_are_turned_away_in_words() {
        var page = chromium.freshVisitor();
        page.navigate("/callback");
        var token = page.locator("main input[name=form-token]").inputValue();
        for (var trap : new String[] {"http://watches.example", ""}) {
            var form = FormData.create()
                    .set("name", "Robot")
                    .set("phone", "020 7946 0958")
                    .set("topic", "Watches")
                    .set("consent", "yes")
                    .set("website", trap)
                    .set("stamp", "1.forged")
                    .set("form-token", token);

            var answer =
                    page.request().post("/callback", RequestOptions.create().setForm(form));

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.text()).contains("Watches", trap.isEmpty() ? "open for more than a day" : "stay empty");
        }
    }

    @Test
    void what_was_typed_into_a_form_that_has_expired_is_not_lost() {
        var page = chromium.freshVisitor();
        var form = FormData.create()
                .set("name", "Nora")
                .set("topic", "A long <story>\nof two lines")
                .set("stamp", "x")
                .set("form-token", "of another log-in");

        var answer = page.request().post("/callback", RequestOptions.create().setForm(form));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text())
                .contains("This form can’t be accepted any more", "A long &lt;story&gt;", "href=\"/callback\"")
                .doesNotContain("of another log-in");
    }

    @Test
    void an_agreement_of_another_customer_is_not_there_and_neither_are_its_documents() {
        var mine = new Portal(chromium.freshVisitor()).logIn(Portal.BAKERY, "/agreements");
        mine.page().locator("article h2 a").first().click();
        var path = mine.page().url().replaceAll("^https?://[^/]+", "");
        var theirs = new Portal(chromium.freshVisitor()).logIn(Portal.LOGISTICS, "/agreements");

        for (var wanted :
                new String[] {path, path + "/versions/1.html", path + "/versions/1.pdf", "/agreements/SA-x"}) {
            assertThat(theirs.page().request().get(wanted).status()).as(wanted).isEqualTo(404);
        }
        assertThat(theirs.text()).doesNotContain("Harbour Lane");
        var page = mine.page().request().get(path + "/versions/1.html");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.headers().get("content-security-policy")).contains("style-src 'sha256-");
        assertThat(page.headers().get("content-disposition")).contains("inline");
        var pdf = mine.page().request().get(path + "/versions/1.pdf");
        assertThat(pdf.headers().get("content-type")).isEqualTo("application/pdf");
        assertThat(new String(pdf.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(mine.page().request().get(path + "/versions/9.pdf").status()).isEqualTo(404);
    }

    @Test
    void who_is_not_logged_in_is_sent_to_the_log_in_and_back_to_the_agreement() {
        var portal = new Portal(chromium.freshVisitor()).logIn(Portal.BAKERY, "/agreements");
        portal.page().locator("article h2 a").first().click();
        var path = portal.page().url().replaceAll("^https?://[^/]+", "");

        var stranger = new Portal(chromium.freshVisitor())
                .logIn(Portal.BAKERY, path + "?severity=S3&day=2026-12-26&time=11%3A00");

        assertThat(stranger.text()).contains("What we promise", "We’re closed: Christmas,", "We’d answer by");
        assertThat(chromium.freshVisitor()
                        .request()
                        .get("/login?next=%2Fissues%3Fx%3D%25zz")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280", "DARK, 1280", "LIGHT, 375", "DARK, 375", "LIGHT, 320"})
    void every_page_can_be_read_by_everybody(ColorScheme scheme, int width) {
        var looks = new Looks(chromium, scheme, width).alsoAtFaults();
        var page = looks.page();

        page.navigate("/callback");
        looks.at("callback");
        new Portal(page).press("Call me back");
        looks.at("callback-faults");
        var portal = new Portal(page).logIn(Portal.LOGISTICS, "/agreements");
        looks.at("agreements");
        page.locator("article h2 a").first().click();
        looks.at("agreement");
        page.getByLabel("Severity").selectOption("S3");
        page.getByLabel("Day", new Page.GetByLabelOptions().setExact(true)).fill("2026-12-26");
        portal.press("Work it out");
        assertThat(portal.text()).contains("Held over until", "We’d answer by", "Boxing Day");
        looks.at("what-if");
        page.navigate("/callback");
        assertThat(page.getByLabel("Your name").inputValue()).isEqualTo("Priya Nair");
        page.navigate("/agreements/SA-9999");
        looks.at("agreement-not-found");

        looks.assertNoComplaints();
    }

    @Test
    void agreements_and_issues_print_well() {
        var portal = new Portal(chromium.freshVisitor()).logIn(Portal.LOGISTICS, "/agreements");
        var page = portal.page();
        page.locator("article h2 a").first().click();
        print(page, "agreement");
        page.navigate("/issues");
        page.locator("article h2 a").first().click();
        print(page, "issue");

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("nav").first().isVisible()).isFalse();
        assertThat(page.locator(".why").first().isVisible()).isTrue();
    }

    private static void print(Page page, String name) {
        // a click waits for the new page to begin, and paper for nothing
        page.waitForLoadState();
        var file = Path.of("target", "pictures", "printed-" + name + ".pdf");
        var pdf = page.pdf(
                new Page.PdfOptions().setFormat("A4").setPrintBackground(false).setPath(file));
        assertThat(pdf.length).isGreaterThan(10_000);
    }
}
