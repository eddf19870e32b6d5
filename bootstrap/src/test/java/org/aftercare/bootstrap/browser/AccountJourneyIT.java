package org.aftercare.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.stream.Collectors;
import javax.crypto.spec.SecretKeySpec;
import org.aftercare.bootstrap.server.RunningAftercare;
import org.junit.jupiter.api.Test;

/** How contacts come into the portal, and what they do about their accounts, in a real browser, by the mails they get. */
@WithChromium
class AccountJourneyIT {
    private final Chromium chromium;
    private final RunningAftercare aftercare;

    AccountJourneyIT(Chromium chromium, RunningAftercare aftercare) {
        this.chromium = chromium;
        this.aftercare = aftercare;
    }

    private static void choose(Portal portal, String password) {
        portal.page().getByLabel("New password").fill(password);
        portal.page().getByLabel("The same once more").fill(password);
    }

    /** Somebody who was invited and has chosen his password, in the portal. */
    private Portal in(Invited invited) {
        var portal = new Portal(chromium.freshVisitorWithoutScripts());
        portal.page().navigate(invited.invite());
        choose(portal, Invited.PASSWORD);
        portal.press("Set the password and go in");
        return portal;
    }

    private Portal loggedIn(Invited invited, String password) {
        var portal = new Portal(chromium.freshVisitor());
        portal.page().navigate("/login?next=/issues");
        portal.page().getByLabel("Email address").fill(invited.email());
        portal.page().getByLabel("Password").fill(password);
        portal.press("Log in");
        return portal;
    }

    @Test
    void whoever_is_invited_chooses_a_password_and_is_in_and_the_link_is_good_once() {
        var invited = Invited.known(aftercare, "Tess");
        var link = invited.invite();
        var portal = new Portal(chromium.freshVisitorWithoutScripts());

        var answer = portal.page().navigate(link);
        assertThat(answer.headerValue("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.headerValue("Cache-Control")).isEqualTo("no-store");
        assertThat(portal.text()).contains("Welcome, Tess", "At least 12 characters");
        choose(portal, "password1234");
        portal.press("Set the password and go in");
        assertThat(portal.text()).contains("this is among those that are tried first");
        choose(portal, Invited.PASSWORD);
        portal.press("Set the password and go in");

        assertThat(portal.heading()).isEqualTo("Your issues");
        assertThat(portal.page().url()).endsWith("/issues");
        var again = chromium.freshVisitor();
        assertThat(again.navigate(link).status()).isEqualTo(410);
        assertThat(new Portal(again).heading()).isEqualTo("This link isn’t good any more");
        assertThat(loggedIn(invited, Invited.PASSWORD).heading()).isEqualTo("Your issues");
    }

    @Test
    void a_second_invitation_makes_the_first_void() {
        var invited = Invited.known(aftercare, "Vera");
        var first = invited.invite();
        var second = invited.invite();

        var page = chromium.freshVisitor();

        assertThat(page.navigate(first).status()).isEqualTo(410);
        assertThat(page.navigate(second).status()).isEqualTo(200);
    }

    @Test
    void whoever_forgot_his_password_gets_a_link_and_is_logged_out_elsewhere() {
        var invited = Invited.known(aftercare, "Otis");
        var elsewhere = in(invited);
        var portal = new Portal(chromium.freshVisitorWithoutScripts());
        var mails = invited.mails();

        portal.page().navigate("/login");
        portal.page().getByText("Forgotten your password?").click();
        portal.page().getByLabel("Email address").fill(invited.email());
        portal.press("Send me a link");
        assertThat(portal.heading()).isEqualTo("Look into your mails");
        portal.page().navigate(invited.linkAfter(mails));
        choose(portal, "green teapot 43");
        portal.press("Set the password and go in");

        assertThat(portal.heading()).isEqualTo("Your account");
        elsewhere.page().navigate("/issues");
        assertThat(elsewhere.heading()).isEqualTo("Log in");
        assertThat(loggedIn(invited, Invited.PASSWORD).heading()).isEqualTo("Log in");
        assertThat(loggedIn(invited, "green teapot 43").heading()).isEqualTo("Your issues");
    }

    @Test
    void an_address_that_is_nobodys_is_answered_alike() {
        var portal = new Portal(chromium.freshVisitor());
        portal.page().navigate("/password/forgotten");
        portal.page().getByLabel("Email address").fill("nobody@elsewhere.example");

        portal.press("Send me a link");

        assertThat(portal.heading()).isEqualTo("Look into your mails");
    }

    @Test
    void a_contact_says_how_he_is_called_and_in_which_zone_he_reads_times() {
        var portal = in(Invited.known(aftercare, "Mina"));
        portal.page().navigate("/account");

        portal.page().getByLabel("Your name").fill("");
        portal.press("Save");
        assertThat(portal.text()).contains("Tell us your name");
        portal.page().getByLabel("Your name").fill("Mina O’Hara");
        portal.page().getByLabel("Time zone").selectOption("Europe/Dublin");
        portal.page().getByLabel("The statement of a month").uncheck();
        portal.press("Save");

        assertThat(portal.text()).contains("Saved.");
        portal.page().navigate("/account");
        assertThat(portal.page().getByLabel("Your name").inputValue()).isEqualTo("Mina O’Hara");
        assertThat(portal.page().getByLabel("Time zone").inputValue()).isEqualTo("Europe/Dublin");
        assertThat(portal.page().getByLabel("The statement of a month").isChecked())
                .isFalse();
        assertThat(portal.page().getByLabel("That we answered").isChecked()).isTrue();
    }

    @Test
    void log_ins_are_seen_and_ended_one_or_all_but_this() {
        var invited = Invited.known(aftercare, "Lars");
        var here = in(invited);
        var second = loggedIn(invited, Invited.PASSWORD);
        here.page().navigate("/account");
        assertThat(here.text()).contains("This one", "Chrome on Linux").doesNotContain("End all others");

        here.press("End the log-in with Chrome on Linux: Logged in just now, last seen just now.");

        assertThat(here.text()).contains("That log-in is ended.");
        second.page().navigate("/issues");
        assertThat(second.heading()).isEqualTo("Log in");
        var third = loggedIn(invited, Invited.PASSWORD);
        var fourth = loggedIn(invited, Invited.PASSWORD);
        here.page().navigate("/account");
        here.press("End all others");
        assertThat(here.text()).contains("All your other log-ins are ended.");
        third.page().navigate("/issues");
        fourth.page().navigate("/issues");
        assertThat(third.heading()).isEqualTo("Log in");
        assertThat(fourth.heading()).isEqualTo("Log in");
    }

    @Test
    void a_password_is_changed_by_whoever_knows_the_present_one() {
        var invited = Invited.known(aftercare, "Nell");
        var here = in(invited);
        var elsewhere = loggedIn(invited, Invited.PASSWORD);
        here.page().navigate("/account");

        here.page().getByLabel("Present password").fill("blue kettle 43");
        choose(here, "green teapot 43");
        here.press("Change password");
        assertThat(here.text()).contains("That isn’t your present password");
        here.page().getByLabel("Present password").fill(Invited.PASSWORD);
        choose(here, "green teapot 43");
        here.press("Change password");

        assertThat(here.text()).contains("Your password is changed.");
        elsewhere.page().navigate("/issues");
        assertThat(elsewhere.heading()).isEqualTo("Log in");
        assertThat(loggedIn(invited, "green teapot 43").heading()).isEqualTo("Your issues");
    }

    /** The code that a telephone with this secret shows at an instant. */
    static String code(String secret, Instant at) {
        var bits = secret.chars()
                .map("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"::indexOf)
                .mapToObj(value -> Integer.toBinaryString(32 + value).substring(1))
                .collect(Collectors.joining());
        var key = new byte[bits.length() / Byte.SIZE];
        for (var place = 0; place < key.length; place++) {
            key[place] = (byte) Integer.parseInt(bits.substring(Byte.SIZE * place, Byte.SIZE * (place + 1)), 2);
        }
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(new SecretKeySpec(key, "HmacSHA1"), at);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void show(Portal portal, String code, String button) {
        portal.page()
                .getByLabel("Code", new Page.GetByLabelOptions().setExact(true))
                .fill(code);
        portal.press(button);
    }

    @Test
    void whoever_wants_it_so_is_asked_for_a_code_and_has_recovery_codes_that_are_good_once() {
        var invited = Invited.known(aftercare, "Ines");
        var portal = in(invited);
        portal.page().navigate("/account");
        portal.page().getByText("Set it up").click();
        portal.page().getByLabel("Present password").fill(Invited.PASSWORD);
        portal.press("Set it up");
        var secret = portal.page().locator("main code").innerText().replace(" ", "");
        var now = invited.now();
        show(portal, code(secret, now), "Finish");
        assertThat(portal.text()).contains("Your recovery codes");
        var recovery = portal.page().locator(".codes code").first().innerText();

        var byTelephone = loggedIn(invited, Invited.PASSWORD);
        assertThat(byTelephone.heading()).isEqualTo("One more step");
        byTelephone.page().navigate("/issues");
        assertThat(byTelephone.heading()).isEqualTo("Log in");
        byTelephone.page().navigate("/login/code?next=/issues");
        show(byTelephone, code(secret, now), "Log in");
        assertThat(byTelephone.text()).contains("That code isn’t good, or was used already.");
        show(byTelephone, code(secret, invited.now().plusSeconds(30)), "Log in");
        assertThat(byTelephone.heading()).isEqualTo("Your issues");

        var byRecovery = loggedIn(invited, Invited.PASSWORD);
        show(byRecovery, recovery, "Log in");
        assertThat(byRecovery.heading()).isEqualTo("Your issues");
        var again = loggedIn(invited, Invited.PASSWORD);
        show(again, recovery, "Log in");
        assertThat(again.text()).contains("That code isn’t good, or was used already.");

        portal.page().navigate("/account/codes");
        assertThat(portal.text()).contains("You have 9 recovery codes left.");
        portal.page().locator("#end").fill(Invited.PASSWORD);
        portal.press("Don’t ask me for codes any more");
        assertThat(portal.text()).contains("You’re not asked for a code any more.");
        assertThat(loggedIn(invited, Invited.PASSWORD).heading()).isEqualTo("Your issues");
    }

    @Test
    void the_account_is_reached_from_every_page_and_by_log_in() {
        var portal = new Portal(chromium.freshVisitor()).logIn(Portal.LOGISTICS, "/account");

        portal.page().navigate("/issues");
        banner(portal.page()).click();

        assertThat(portal.heading()).isEqualTo("Your account");
    }

    private static Locator banner(Page page) {
        return page.getByRole(AriaRole.BANNER).locator("a[href='/account']");
    }
}
