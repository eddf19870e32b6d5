package org.aftercare.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.Locale;
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
        var page = chromium.freshVisitor(scheme, width);
        var complaints = new ArrayList<String>();
        page.onConsoleMessage(message -> {
            // that a page was answered with 410 or 422 is what it is shown for
            if (!message.text().contains("the server responded with a status of 4")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        var suffix = "-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + width;
        var invited = Invited.known(aftercare, "Amelie");
        var portal = new Portal(page);

        page.navigate("/password/forgotten");
        PortalLooksIT.look(page, "password-forgotten" + suffix);
        portal.press("Send me a link");
        PortalLooksIT.look(page, "password-forgotten-fault" + suffix);
        page.navigate("/password/forgotten?sent=yes");
        PortalLooksIT.look(page, "password-forgotten-sent" + suffix);
        page.navigate("/password/new/nothing");
        PortalLooksIT.look(page, "password-gone" + suffix);
        page.navigate(invited.invite());
        PortalLooksIT.look(page, "password-new" + suffix);
        page.getByLabel("New password").fill("kettle");
        portal.press("Set the password and go in");
        PortalLooksIT.look(page, "password-new-faults" + suffix);
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
        PortalLooksIT.look(page, "account" + suffix);
        portal.press("Change password");
        PortalLooksIT.look(page, "account-faults" + suffix);

        page.navigate("/account/codes");
        PortalLooksIT.look(page, "codes-none" + suffix);
        portal.press("Set it up");
        PortalLooksIT.look(page, "codes-none-fault" + suffix);
        page.getByLabel("Present password").fill(Invited.PASSWORD);
        portal.press("Set it up");
        PortalLooksIT.look(page, "codes-begun" + suffix);
        var secret = page.locator("main code").innerText().replace(" ", "");
        portal.press("Finish");
        PortalLooksIT.look(page, "codes-begun-fault" + suffix);
        page.getByLabel("Code", new Page.GetByLabelOptions().setExact(true))
                .fill(AccountJourneyIT.code(secret, invited.now()));
        portal.press("Finish");
        PortalLooksIT.look(page, "codes-recovery" + suffix);
        page.navigate("/account/codes");
        PortalLooksIT.look(page, "codes-active" + suffix);
        page.getByText("Log out").click();
        page.getByLabel("Email address").fill(invited.email());
        page.getByLabel("Password").fill(Invited.PASSWORD);
        portal.press("Log in");
        PortalLooksIT.look(page, "login-code" + suffix);
        portal.press("Log in");
        PortalLooksIT.look(page, "login-code-wrong" + suffix);

        assertThat(complaints).isEmpty();
    }
}
