package org.aftercare.bootstrap.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.aftercare.bootstrap.server.RunningAftercare;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages about accounts, in daylight and in the dark, on wide and narrow windows. */
@WithChromium
class AccountLooksIT {
    private final Chromium chromium;
    private final RunningAftercare aftercare;

    AccountLooksIT(Chromium chromium, RunningAftercare aftercare) {
        this.chromium = chromium;
        this.aftercare = aftercare;
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280", "DARK, 1280", "LIGHT, 375", "DARK, 375", "LIGHT, 320"})
    void every_page_about_an_account_can_be_read_by_everybody(ColorScheme scheme, int width) {
        var looks = new Looks(chromium, scheme, width).alsoAtFaults();
        var page = looks.page();
        var invited = Invited.known(aftercare, "Amelie");
        var portal = new Portal(page);

        page.navigate("/password/forgotten");
        looks.at("password-forgotten");
        portal.press("Send me a link");
        looks.at("password-forgotten-fault");
        page.navigate("/password/forgotten?sent=yes");
        looks.at("password-forgotten-sent");
        page.navigate("/password/new/nothing");
        looks.at("password-gone");
        page.navigate(invited.invite());
        looks.at("password-new");
        page.getByLabel("New password").fill("kettle");
        portal.press("Set the password and go in");
        looks.at("password-new-faults");
        page.getByLabel("New password").fill(Invited.PASSWORD);
        page.getByLabel("The same once more").fill(Invited.PASSWORD);
        portal.press("Set the password and go in");
        for (var other = 0; other < 2; other++) {
            var elsewhere = chromium.freshVisitor();
            elsewhere.navigate("/login");
            elsewhere.getByLabel("Email address").fill(invited.email());
            elsewhere.getByLabel("Password").fill(Invited.PASSWORD);
            new Portal(elsewhere).press("Log in");
        }
        page.navigate("/account");
        looks.at("account");
        portal.press("Change password");
        looks.at("account-faults");

        page.navigate("/account/codes");
        looks.at("codes-none");
        portal.press("Set it up");
        looks.at("codes-none-fault");
        page.getByLabel("Present password").fill(Invited.PASSWORD);
        portal.press("Set it up");
        looks.at("codes-begun");
        var secret = page.locator("main code").innerText().replace(" ", "");
        portal.press("Finish");
        looks.at("codes-begun-fault");
        page.getByLabel("Code", new Page.GetByLabelOptions().setExact(true))
                .fill(AccountJourneyIT.code(secret, invited.now()));
        portal.press("Finish");
        looks.at("codes-recovery");
        page.navigate("/account/codes");
        looks.at("codes-active");
        page.getByText("Log out").click();
        page.getByLabel("Email address").fill(invited.email());
        page.getByLabel("Password").fill(Invited.PASSWORD);
        portal.press("Log in");
        looks.at("login-code");
        portal.press("Log in");
        looks.at("login-code-wrong");

        looks.assertNoComplaints();
    }
}
