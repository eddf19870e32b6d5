package org.aftercare.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.aftercare.bootstrap.server.ApiClient;
import org.aftercare.bootstrap.server.RunningAftercare;
import org.aftercare.domain.mail.MailPurpose;
import org.junit.jupiter.api.Test;
import org.thymeleaf.TemplateEngine;

/**
 * Takes a picture of every page of the portal, as a bookshop's contact meets them on a Saturday: {@code ./aftercare pictures}
 * keeps them in {@code docs/images}. The bookshop is made for it, so that nobody else's issues are on them.
 */
@WithChromium
class PicturesIT {
    private static final String NORA = "nora.lind@lighthouse.example";
    private static final double LONGER_THAN_THE_SHORTEST = 3_200;
    private static final byte[] PICTURE =
            "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR and so on".repeat(2_000).getBytes(StandardCharsets.ISO_8859_1);

    private final Chromium chromium;
    private final RunningAftercare aftercare;
    private final ApiClient api;

    PicturesIT(Chromium chromium, RunningAftercare aftercare) {
        this.chromium = chromium;
        this.aftercare = aftercare;
        this.api = ApiClient.of(aftercare);
    }

    @Test
    void every_page_has_its_picture() {
        var nobody = new Portal(chromium.freshVisitor());
        first(nobody);
        var invited = invited();
        var nora = new Portal(chromium.freshVisitor());
        comesIn(nora, invited);
        var agreement = agreement(invited);
        var held = reports(nora);
        var now = invited.now();
        var issues = new Story(api, invited, agreement).tell(now);
        looks(nora, held, issues);
        agreements(nora);
        charges(new Portal(chromium.freshVisitor()));
        account(nora, invited);
        wentWrong(nora, held);
        assertThat(nora.page().isClosed()).isFalse();
    }

    @Test
    void every_mail_has_its_picture() {
        var pictures = new MailPictures(
                chromium.freshVisitor(),
                Path.of(
                        "target",
                        "pictures",
                        "mails",
                        Long.toString(ProcessHandle.current().pid())));

        assertThat(pictures.takeAll()).containsExactlyInAnyOrder(MailPurpose.values());
    }

    /** What anybody sees. */
    private static void first(Portal portal) {
        var page = portal.page();
        page.navigate("/");
        Pictures.take(page, "welcome");
        page.navigate("/login");
        Pictures.take(page, "login");
        page.getByLabel("Email address").fill("nobody@lighthouse.example");
        page.getByLabel("Password").fill("not the right one");
        portal.press("Log in");
        Pictures.take(page, "login-refused");
        page.navigate("/password/forgotten");
        Pictures.take(page, "password-forgotten");
        page.getByLabel("Email address").fill("nobody@lighthouse.example");
        portal.press("Send me a link");
        Pictures.take(page, "password-forgotten-sent");
        page.navigate("/password/new/nothing");
        Pictures.take(page, "password-gone");

        page.navigate("/callback");
        Pictures.take(page, "callback");
        portal.press("Call me back");
        Pictures.take(page, "callback-faults");
        page.navigate("/callback");
        page.getByLabel("Your name").fill("Nora Lind");
        page.getByLabel("Phone number").fill("020 7946 0958");
        page.getByLabel("What is it about?").fill("Two tills, and we’d like a third.");
        page.getByLabel("You may use what I wrote").check();
        page.waitForTimeout(LONGER_THAN_THE_SHORTEST);
        portal.press("Call me back");
        Pictures.take(page, "callback-thanks");
    }

    private Invited invited() {
        var customer = api.customer("Lighthouse Books");
        var contact = api.contact(customer, "Nora Lind", NORA);
        api.contact(customer, "Samir Haddad", "samir.haddad@lighthouse.example");
        return new Invited(aftercare, customer, contact, NORA);
    }

    /** By the link in the mail, to pages that are empty yet. */
    private static void comesIn(Portal portal, Invited invited) {
        var page = portal.page();
        page.navigate(invited.invite());
        Pictures.take(page, "invitation");
        page.getByLabel("New password").fill(Invited.PASSWORD);
        page.getByLabel("The same once more").fill(Invited.PASSWORD);
        portal.press("Set the password and go in");
        page.navigate("/agreements");
        Pictures.take(page, "agreements-empty");
        page.navigate("/issues/new");
        Pictures.take(page, "report-no-agreement");
    }

    private String agreement(Invited invited) {
        var agreement = api.agreement(invited.customer(), "Support for shop and website", "[\"Shop\", \"Website\"]");
        api.send(
                "PUT",
                "/agreements/" + agreement + "/contacts/" + invited.contact(),
                "{\"roles\": [\"REPORT\", \"RAISE_SEVERITY\", \"APPROVE_CHARGES\", \"READ_STATEMENTS\"]}");
        return agreement;
    }

    /** Reports an issue that is held over; its number. */
    private String reports(Portal portal) {
        var page = portal.page();
        page.navigate("/");
        Pictures.take(page, "home-empty");
        page.navigate("/issues");
        Pictures.take(page, "issues-empty");
        page.navigate("/issues/new");
        Pictures.take(page, "report");
        portal.press("See when we’d answer");
        Pictures.take(page, "report-faults");
        page.navigate("/issues/new");
        portal.fillIn(new Portal.Report(
                "Shop",
                "Yes, but slowly or awkwardly",
                "Several people",
                "The search takes half a minute",
                "Since this morning the search for titles takes about half a minute at both tills.\n\n"
                        + "- Searching by ISBN is quick.\n- On the **website** it’s quick, too."));
        page.setInputFiles("#files", new FilePayload("Till by the door.png", "image/png", PICTURE));
        page.locator("#promise-now .say").waitFor();
        Pictures.take(page, "report-filled");

        var without = new Portal(chromium.freshVisitorWithoutScripts());
        without.page().context().addCookies(page.context().cookies());
        without.page().navigate("/issues/new");
        without.fillIn(new Portal.Report(
                "Shop",
                "Partly",
                "One person",
                "Receipts come out blank",
                "Every third one, at the till by the door."));
        without.press("See when we’d answer");
        Pictures.take(without.page(), "report-check");

        portal.press("Report it");
        Pictures.take(page, "reported");
        var number = portal.number();
        page.navigate("/issues/" + number);
        page.getByText("Why then?").first().click();
        Pictures.take(page, "issue-held-over");
        Pictures.print(page, "issue");
        return number;
    }

    /** The issues of the story, by how they stand. */
    private record Issues(String running, String late, String waiting, String resolved) {}

    /** What happened before, as agents write it down. */
    private record Story(ApiClient api, Invited invited, String agreement) {
        Issues tell(Instant now) {
            var friday = now.atOffset(ZoneOffset.UTC).toLocalDate().minusDays(1);
            var late = report(
                    "S2",
                    "Website",
                    "Gift cards can’t be paid with",
                    "Customers see “card unknown”.",
                    friday.atTime(14, 40).toInstant(ZoneOffset.UTC));
            var waiting = report(
                    "S3",
                    "Shop",
                    "Stock of the back room is wrong",
                    "The list says 40, and there are 14 on the shelf.",
                    friday.atTime(15, 10).toInstant(ZoneOffset.UTC));
            act(
                    waiting,
                    "answers",
                    "{\"text\": \"We see two deliveries that were counted twice, on 3 and 9 November.\","
                            + " \"public\": true, \"at\": \"%s\"}"
                                    .formatted(friday.atTime(15, 40).toInstant(ZoneOffset.UTC)));
            act(
                    waiting,
                    "pauses",
                    "{\"reason\": \"May we take both deliveries off the list, or has somebody counted since?\","
                            + " \"at\": \"%s\"}".formatted(friday.atTime(15, 45).toInstant(ZoneOffset.UTC)));
            var resolved = report(
                    "S3",
                    "Shop",
                    "The card reader isn’t found",
                    "It worked yesterday. The cable is in.",
                    friday.atTime(14, 15).toInstant(ZoneOffset.UTC));
            act(
                    resolved,
                    "answers",
                    "{\"text\": \"We are looking at it now. Please leave the reader switched on.\","
                            + " \"public\": true, \"at\": \"%s\"}"
                                    .formatted(friday.atTime(14, 40).toInstant(ZoneOffset.UTC)));
            act(
                    resolved,
                    "resolution",
                    "{\"text\": \"The driver of the reader was missing after the update of the night. "
                            + "It is back, and **updates keep it** from now on.\", \"at\": \"%s\"}"
                                    .formatted(friday.atTime(15, 55).toInstant(ZoneOffset.UTC)));
            var running = report(
                    "S1",
                    "Shop",
                    "Both tills stand still",
                    "Nobody can sell anything. The tills say “no connection”.",
                    now.minus(Duration.ofMinutes(35)));
            return new Issues(running, late, waiting, resolved);
        }

        private String report(String severity, String system, String summary, String description, Instant at) {
            return api.made(
                    "/issues",
                    """
                    {"agreementId": "%s", "contactId": "%s", "system": "%s", "severity": "%s", "summary": "%s",
                     "description": "%s", "reportedAt": "%s"}
                    """.formatted(agreement, invited.contact(), system, severity, summary, description, at),
                    "number");
        }

        private void act(String issue, String act, String body) {
            api.send("POST", "/issues/" + issue + "/" + act, body);
        }
    }

    private static void looks(Portal portal, String held, Issues issues) {
        var page = portal.page();
        page.navigate("/");
        Pictures.take(page, "home");
        page.navigate("/issues");
        Pictures.take(page, "issues");
        page.navigate("/issues?show=resolved");
        Pictures.take(page, "issues-resolved");
        open(page, issues.running());
        Pictures.take(page, "issue-running");
        open(page, issues.late());
        Pictures.take(page, "issue-late");
        open(page, issues.waiting());
        Pictures.take(page, "issue-waiting");
        open(page, issues.resolved());
        Pictures.take(page, "issue-resolved");
        page.navigate("/issues/" + held);
        page.getByText("Raise the severity").click();
        Pictures.take(page, "raise");
        portal.press("Raise it");
        Pictures.take(page, "raise-faults");
    }

    /** With its reckoning unfolded. */
    private static void open(Page page, String issue) {
        page.navigate("/issues/" + issue);
        var why = page.getByText("Why then?").first();
        if (why.isVisible()) {
            why.click();
        }
    }

    private static void agreements(Portal portal) {
        var page = portal.page();
        page.navigate("/agreements");
        Pictures.take(page, "agreements");
        page.getByText("Support for shop and website").click();
        Pictures.take(page, "agreement");
        Pictures.print(page, "agreement");
        page.locator("#severity").selectOption("S3");
        page.locator("#day").fill("2026-12-25");
        page.locator("#time").fill("11:00");
        portal.press("Work it out");
        page.locator(".answer").waitFor();
        page.evaluate(
                "document.querySelectorAll('main > section:not([aria-labelledby=what-if])').forEach(s => s.hidden = true)");
        Pictures.take(page, "what-if");
        page.navigate(page.url().replaceAll("\\?.*", ""));
        page.locator(".people").scrollIntoViewIfNeeded();
        page.evaluate(
                "document.querySelectorAll('main > section:not([aria-labelledby=people], [aria-labelledby=versions],"
                        + " [aria-labelledby=days])').forEach(s => s.hidden = true)");
        Pictures.take(page, "agreement-more");
        page.navigate(page.url().replaceAll("[?#].*", "") + "/versions/1.html");
        Pictures.take(page, "document");
    }

    /** Of the demo's bakery, whose agreement says what is chargeable. */
    private static void charges(Portal portal) {
        var page = portal.logIn(Portal.BAKERY, "/agreements").page();
        page.getByText("Larkspur Software supports Harbour Lane Bakery").first().click();
        page.evaluate(
                "document.querySelectorAll('main > section:not([aria-labelledby=charges], [aria-labelledby=this-month])')"
                        + ".forEach(s => s.hidden = true)");
        Pictures.take(page, "charges");
        page.getByText("All months and statements").click();
        Pictures.take(page, "statements");
        page.getByText("November 2026").last().click();
        Pictures.take(page, "statement");
        page.navigate(page.url().replaceAll("/statements/.*", "/figures"));
        Pictures.take(page, "figures");
        page.navigate("/");
        page.evaluate(
                "document.querySelectorAll('main > section:not([aria-labelledby=consent], [aria-labelledby=hours])')"
                        + ".forEach(s => s.hidden = true)");
        Pictures.take(page, "home-charges");
        page.navigate("/");
        page.getByText("Decide on").first().click();
        page.waitForURL("**/issues/**");
        page.evaluate("document.querySelectorAll('main section:not([aria-labelledby=estimates])')"
                + ".forEach(s => s.hidden = true)");
        Pictures.take(page, "estimate");
    }

    private void account(Portal portal, Invited invited) {
        var page = portal.page();
        var elsewhere = chromium.freshVisitor();
        elsewhere.navigate("/login");
        elsewhere.getByLabel("Email address").fill(invited.email());
        elsewhere.getByLabel("Password").fill(Invited.PASSWORD);
        new Portal(elsewhere).press("Log in");
        page.navigate("/account");
        Pictures.take(page, "account");
        portal.press("Change password");
        Pictures.take(page, "account-faults");
        page.navigate("/account/codes");
        Pictures.take(page, "codes");
        page.getByLabel("Present password").fill(Invited.PASSWORD);
        portal.press("Set it up");
        Pictures.take(page, "codes-set-up");
        var secret = page.locator("main code").innerText().replace(" ", "");
        page.getByLabel("Code", new Page.GetByLabelOptions().setExact(true))
                .fill(AccountJourneyIT.code(secret, invited.now()));
        portal.press("Finish");
        Pictures.take(page, "codes-recovery");
        var again = chromium.freshVisitor();
        again.navigate("/login");
        again.getByLabel("Email address").fill(invited.email());
        again.getByLabel("Password").fill(Invited.PASSWORD);
        new Portal(again).press("Log in");
        Pictures.take(again, "login-code");
    }

    private void wentWrong(Portal portal, String issue) {
        var page = portal.page();
        page.navigate("/issues/AC-999999");
        Pictures.take(page, "error-404");
        page.navigate("/issues/" + issue);
        page.getByLabel("What would you like to add?").fill("It’s the same at the till in the café.");
        page.locator("#acts input[name=form-token]").evaluate("token => token.value = 'expired'");
        portal.press("Add it");
        assertThat(portal.text()).contains("This form can’t be accepted any more");
        Pictures.take(page, "error-403");
        shown(page, 429, page(429, ""), "error-429");
        shown(page, 500, page(500, "a1b2c3d4"), "error-500");
        shown(page, 503, page(503, "a1b2c3d4"), "error-503");
        shown(page, 503, read(Path.of("..", "docs", "maintenance.html")), "maintenance");
    }

    /** What nobody can bring about here, as it would be answered. */
    private static void shown(Page page, int status, String html, String name) {
        page.route(
                "**/as-it-would-be",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(status)
                        .setContentType("text/html;charset=UTF-8")
                        .setBody(html)));
        page.navigate("/as-it-would-be");
        Pictures.take(page, name);
        page.unroute("**/as-it-would-be");
    }

    /** The page for what went wrong, made by the portal's own class. */
    private static String page(int status, String reference) {
        try {
            var templates =
                    Class.forName("org.aftercare.adapter.web.portal.Templates").getDeclaredMethod("engine");
            templates.setAccessible(true);
            var pages = Class.forName("org.aftercare.adapter.web.portal.ErrorPages");
            var method = pages.getDeclaredMethod("page", int.class, String.class, Optional.class);
            method.setAccessible(true);
            var constructor = pages.getConstructor(TemplateEngine.class);
            constructor.setAccessible(true);
            var made = constructor.newInstance(templates.invoke(null));
            return (String) method.invoke(made, status, reference, Optional.empty());
        } catch (ReflectiveOperationException renamed) {
            throw new IllegalStateException(renamed);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
