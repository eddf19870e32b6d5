package org.aftercare.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The portal as somebody uses it, in words that say what he does. */
record Portal(Page page) {
    static final String BAKERY = "amelia@harbour-lane.example";
    static final String LOGISTICS = "priya@northgate.example";
    private static final String PASSWORD = "aftercare-demo";

    /** From the page that needs it, through the log-in, back to that page. */
    Portal logIn(String email, String wanted) {
        return logIn(email, PASSWORD, wanted);
    }

    Portal logIn(String email, String password, String wanted) {
        page.navigate(wanted);
        page.getByLabel("Email address").fill(email);
        page.getByLabel("Password").fill(password);
        press("Log in");
        assertThat(page.url()).endsWith(wanted);
        return this;
    }

    /** Before an empty form for a report: the server is shared, and somebody else may have left a draft. */
    Portal toEmptyReport(String email) {
        logIn(email, "/issues/new");
        if (text().contains("This is what you began before.")) {
            press("Throw it away and start afresh");
        }
        return this;
    }

    void press(String name) {
        page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                .click();
    }

    /** What one says in the form for a report. */
    record Report(String system, String works, String affected, String summary, String description) {
        static final Report SLOW = new Report(
                "Orders portal",
                "Yes, but slowly or awkwardly",
                "Several people",
                "Orders are slow 🐟",
                "Since this morning.\nFish & chips <b>");
    }

    Portal fillIn(Report report) {
        page.getByLabel("Which system?").selectOption(report.system());
        page.getByLabel(report.works()).check();
        page.getByLabel(report.affected()).check();
        page.getByLabel("In one line").fill(report.summary());
        page.getByLabel("What happened?").fill(report.description());
        return this;
    }

    /** Reports an issue once the page has shown what would be promised, and is on the page then. */
    Portal report(Report report) {
        fillIn(report);
        page.locator("#promise-now .say").waitFor();
        press("Report it");
        assertThat(page.url()).contains("/issues/AC-");
        return this;
    }

    /** Reports an issue by way of the page that shows what would be promised, and is on the page then. */
    Portal checkAndReport(Report report) {
        fillIn(report);
        press("See when we’d answer");
        assertThat(heading()).isEqualTo("Nothing is sent yet");
        press("Report it");
        assertThat(page.url()).contains("/issues/AC-");
        return this;
    }

    /** The number of the issue whose page is open. */
    String number() {
        return page.url().replaceAll(".*/(AC-[0-9]+).*", "$1");
    }

    String heading() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                .innerText();
    }

    String text() {
        return page.getByRole(AriaRole.MAIN).innerText();
    }

    String formToken() {
        return page.locator("main input[name=form-token]").inputValue();
    }
}
