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
        page.navigate(wanted);
        page.getByLabel("Email address").fill(email);
        page.getByLabel("Password").fill(PASSWORD);
        press("Log in");
        assertThat(page.url()).endsWith(wanted);
        return this;
    }

    void press(String name) {
        page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                .click();
    }

    /** Reports an issue and is on its page then. */
    Portal report(String system, String severity, String summary, String description) {
        page.getByLabel("Which system?").selectOption(system);
        page.getByLabel(severity).check();
        page.getByLabel("In one line").fill(summary);
        page.getByLabel("What happened?").fill(description);
        press("Report it");
        assertThat(page.url()).contains("/issues/AC-");
        return this;
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
