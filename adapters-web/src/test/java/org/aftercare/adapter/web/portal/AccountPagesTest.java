package org.aftercare.adapter.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aftercare.application.access.ShowSecondFactor;
import org.aftercare.application.mother.Aftercare;
import org.aftercare.domain.access.LogIn;
import org.aftercare.domain.access.LogInId;
import org.aftercare.domain.access.Password;
import org.aftercare.domain.access.RecoveryCode;
import org.aftercare.domain.access.SecretHash;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.Preferences;
import org.aftercare.domain.customer.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;

/** The pages about a contact's account, made whole, and what is read from their forms. */
class AccountPagesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private final Aftercare aftercare = Aftercare.at("2026-11-23T12:00:00Z");
    private final Contact carla =
            aftercare.contact(aftercare.customer("Bakery"), "Carla <Müller>", "carla@bakery.example");
    private final TemplateEngine engine = Templates.engine();
    private final LogIn here = logIn(1, "Firefox on Windows", "2026-11-23T10:00:00Z", "2026-11-23T12:00:00Z");

    private LogIn logIn(int number, String browser, String at, String seenAt) {
        return new LogIn(
                new LogInId(new UUID(0x7000, number)),
                SecretHash.of("secret " + number),
                carla.id(),
                browser,
                Instant.parse(at),
                Instant.parse(seenAt),
                Optional.empty());
    }

    private String page(String template, Map<String, Object> models) {
        var all = new HashMap<>(models);
        all.put("mvc", Map.of("csrf", Map.of("name", "form-token", "token", "the-token")));
        return engine.process("portal/" + template, new Context(Locale.UK, all));
    }

    private String account(ProfileInput input, Map<String, String> faults, LogIn... others) {
        var logIns = new ArrayList<>(List.of(others));
        logIns.add(here);
        var account = AccountPage.of(input, "none", logIns, here.id(), "", faults, NOW);
        return page("account.html", Map.of("account", account, "visitor", carla));
    }

    @Test
    void the_account_shows_what_is_stored() {
        var preferences = new Preferences(Optional.of(ZoneId.of("Europe/Dublin")), Set.of(Topic.STATEMENTS));

        var page = account(ProfileInput.of(carla, preferences), Map.of());

        assertThat(page)
                .contains("<title>Your account · Aftercare</title>")
                .contains("value=\"Carla &lt;Müller&gt;\"", "You log in as carla@bakery.example.")
                .containsPattern("<option value=\"Europe/Dublin\" selected=\"selected\">Dublin</option>")
                .containsPattern("id=\"topic-ANSWERS\" value=\"ANSWERS\" checked")
                .doesNotContainPattern("id=\"topic-STATEMENTS\" value=\"STATEMENTS\" checked")
                .doesNotContain("Nothing is changed yet", "class=\"fault\"", "style=", "<script>");
    }

    @Test
    void log_ins_are_told_apart_this_one_first_and_the_others_can_be_ended() {
        var page = account(
                ProfileInput.of(carla, Preferences.USUAL),
                Map.of(),
                logIn(2, "Safari on iPhone", "2026-11-23T11:46:00Z", "2026-11-23T11:58:00Z"),
                logIn(3, "", "2026-11-23T10:59:00Z", "2026-11-23T11:49:30Z"));

        assertThat(page)
                .containsSubsequence(
                        "Firefox on Windows",
                        "This one",
                        "Logged in 2 hours ago.",
                        "Safari on iPhone",
                        "Logged in 10 minutes ago, last seen just now.",
                        new UUID(0x7000, 2).toString(),
                        "A browser we don’t know",
                        "Logged in an hour ago, last seen 10 minutes ago.",
                        new UUID(0x7000, 3).toString(),
                        "End all others")
                .doesNotContain(new UUID(0x7000, 1).toString(), here.hash().hex());
    }

    @Test
    void one_other_log_in_needs_no_button_for_all() {
        var other = logIn(2, "Safari on iPhone", "2026-11-23T11:46:00Z", "2026-11-23T11:58:00Z");

        assertThat(account(ProfileInput.of(carla, Preferences.USUAL), Map.of(), other))
                .doesNotContain("End all others");
    }

    @Test
    void faults_are_named_at_their_fields_and_what_was_typed_stays() {
        var input = new ProfileInput("Carla\u0001", "Europe/Atlantis", List.of("ANSWERS"));

        var faults = input.faults();

        assertThat(faults).containsOnlyKeys("name", "zone");
        assertThat(account(input, faults))
                .contains("<title>Error: Your account · Aftercare</title>")
                .contains("href=\"#name\"", "id=\"name-fault\"", "href=\"#zone\"", "value=\"Carla\uFFFD\"")
                .containsPattern("id=\"topic-ANSWERS\" value=\"ANSWERS\" checked");
    }

    @Test
    void what_is_ticked_is_wanted_and_nothing_else() {
        var input = new ProfileInput("Carla", "", List.of("ANSWERS", "RESOLVED", "NONSENSE"));

        assertThat(input.faults()).isEmpty();
        assertThat(input.preferences())
                .isEqualTo(new Preferences(
                        Optional.empty(), Set.of(Topic.ACKNOWLEDGEMENT, Topic.WAITING, Topic.STATEMENTS)));
    }

    @Test
    void the_rules_for_passwords_are_told_before_they_are_broken() {
        var page = page(
                "password-new.html",
                Map.of("secret", "the-secret_", "first", true, "contact", carla, "faults", Map.of()));

        assertThat(page)
                .contains(
                        "Welcome, Carla &lt;Müller&gt;.",
                        "At least 12 characters",
                        "action=\"/password/new/the-secret_\"")
                .contains("autocomplete=\"new-password\"", "autocomplete=\"username\"")
                .doesNotContain("maxlength", "onpaste", "class=\"fault\"");
    }

    @Test
    void a_link_that_is_not_good_is_explained_with_the_way_out() {
        assertThat(page("password-new.html", Map.of("first", false, "faults", Map.of())))
                .contains("<title>This link isn’t good any more · Aftercare</title>", "href=\"/password/forgotten\"")
                .doesNotContain("<form class=\"card");
    }

    @Test
    void a_request_for_a_link_is_answered_without_telling_whether_there_is_a_log_in() {
        assertThat(page("password-forgotten.html", Map.of("sent", false, "email", "carla@\"x")))
                .contains("value=\"carla@&quot;x\"");
        assertThat(page("password-forgotten.html", Map.of("sent", true, "email", "")))
                .contains("If there’s a log-in with that address", "for an hour")
                .doesNotContain("<input id=\"email\"");
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', Choose a password",
        "kettle, kettle, Choose a longer one: at least 12 characters",
        "password1234, password1234, Choose another one: this is among those that are tried first",
        "my carla@bakery.example, my carla@bakery.example, Choose another one: this has your email address in it"
    })
    void a_password_that_will_not_do_is_refused_in_words(String typed, String again, String said) {
        assertThat(new NewPassword(typed, again).faults(carla.email())).containsExactly(Map.entry("password", said));
    }

    @Test
    void a_password_is_typed_twice_alike() {
        assertThat(new NewPassword("blue kettle 42", "blue kettle 43").faults(carla.email()))
                .containsExactly(Map.entry("again", "Type the same password once more"));
        assertThat(new NewPassword("blue kettle 42", "blue kettle 42").faults(carla.email()))
                .isEmpty();
        assertThat(new NewPassword("blue kettle 42", "blue kettle 42").value())
                .isEqualTo(new Password("blue kettle 42"));
    }

    private String codes(ShowSecondFactor.Outcome shown, List<RecoveryCode> recovery, Map<String, String> faults) {
        var codes = SecondFactorPage.of(shown, carla, Optional.empty(), recovery, faults, NOW);
        return page("second-factor.html", Map.of("codes", codes, "visitor", carla));
    }

    @Test
    void whoever_has_no_second_factor_is_told_what_it_is_for() {
        assertThat(codes(new ShowSecondFactor.Outcome.None(), List.of(), Map.of("password", "That isn’t it")))
                .contains("Whoever steals your password stands outside then.", "autocomplete=\"current-password\"")
                .contains("id=\"password-fault\"", "href=\"#password\"")
                .doesNotContain("class=\"qr\"", "one-time-code");
    }

    @Test
    void a_telephone_gets_its_secret_as_drawing_and_as_text() {
        var page = codes(new ShowSecondFactor.Outcome.Begun("GEZDGNBVGY3TQOJQ"), List.of(), Map.of());

        assertThat(page)
                .contains("<code>GEZD GNBV GY3T QOJQ</code>", "autocomplete=\"one-time-code\"", "inputmode=\"numeric\"")
                .containsPattern(
                        "<svg class=\"qr\" role=\"img\" aria-label=\"QR code[^\"]*\" viewBox=\"0 0 ([0-9]+) \\1\"")
                .contains("d=\"M4 4h1v1h-1z")
                .doesNotContain("style=", "<script>", "<img");
    }

    @Test
    void recovery_codes_are_shown_alone() {
        var page = codes(
                new ShowSecondFactor.Outcome.Active(NOW, 1),
                List.of(new RecoveryCode("k7mq-2fxa-9hrt-b3wd")),
                Map.of());

        assertThat(page)
                .contains("<code>k7mq-2fxa-9hrt-b3wd</code>", "shown this one time")
                .doesNotContain("type=\"password\"");
    }

    @Test
    void what_is_active_says_since_when_and_how_many_recovery_codes_are_left() {
        assertThat(codes(new ShowSecondFactor.Outcome.Active(NOW, 1), List.of(), Map.of()))
                .contains("since Monday 23 November. You have one recovery code left.", "id=\"renew\"", "id=\"end\"");
        assertThat(codes(new ShowSecondFactor.Outcome.Active(NOW, 10), List.of(), Map.of("end", "That isn’t it")))
                .contains("You have 10 recovery codes left.", "id=\"end-fault\"");
    }

    @Test
    void the_second_step_takes_a_code_of_either_kind() {
        assertThat(page("login-code.html", Map.of("next", "/issues/new", "problem", "Wait for the next one.")))
                .contains("value=\"/issues/new\"", "autocomplete=\"one-time-code\"", ">Wait for the next one.<");
    }
}
