package org.aftercare.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aftercare.adapter.identity.OpenIdClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentitySettingsTest {
    private static final Map<String, String> GOOD = Map.of(
            "AFTERCARE_PUBLIC_URL", "https://support.example.org/",
            "AFTERCARE_OIDC_ISSUER", "https://login.example.org/realms/staff",
            "AFTERCARE_OIDC_CLIENT_ID", "aftercare",
            "AFTERCARE_OIDC_CLIENT_SECRET", "s3cret");

    private static Settings with(String... more) {
        var all = new HashMap<>(GOOD);
        for (var i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return Settings.from(new GivenConfig(all));
    }

    @Test
    void without_any_agents_have_local_accounts_alone() {
        assertThat(Settings.from(new GivenConfig(Map.of())).identity().client()).isEmpty();
    }

    @Test
    void a_provider_is_asked_for_mail_addresses_and_sends_browsers_back_to_the_public_address() {
        assertThat(with().identity().client())
                .contains(new OpenIdClient(
                        URI.create("https://login.example.org/realms/staff"),
                        "aftercare",
                        "s3cret",
                        URI.create("https://support.example.org/agents/token/return"),
                        List.of("openid", "email"),
                        "email"));
    }

    @Test
    void an_issuer_stays_as_it_is_written_and_scopes_and_claim_can_be_others() {
        var settings = with(
                "AFTERCARE_OIDC_ISSUER", "https://login.example.org/",
                "AFTERCARE_OIDC_SCOPES", "openid profile",
                "AFTERCARE_OIDC_CLAIM", "preferred_username");

        assertThat(settings.identity().client()).hasValueSatisfying(client -> {
            assertThat(client.issuer()).hasToString("https://login.example.org/");
            assertThat(client.scopes()).containsExactly("openid", "profile");
            assertThat(client.claim()).isEqualTo("preferred_username");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "login.example.org",
                "http://login.example.org",
                "https://login.example.org/?tenant=1",
                "https://login.example.org/#x",
                "https://me:secret@login.example.org",
                "ftp://login.example.org",
                "not an address"
            })
    void what_is_no_issuer_is_refused(String issuer) {
        assertThatThrownBy(() -> with("AFTERCARE_OIDC_ISSUER", issuer))
                .isInstanceOf(StartUpFailure.class)
                .hasMessageContaining("AFTERCARE_OIDC_ISSUER must be the https address that the identity provider calls"
                        + " itself by");
    }

    @ParameterizedTest
    @CsvSource({
        "AFTERCARE_OIDC_SCOPES, email, AFTERCARE_OIDC_SCOPES must be scopes with spaces between them",
        "AFTERCARE_OIDC_CLAIM, the address, AFTERCARE_OIDC_CLAIM must be the name of a claim",
        "AFTERCARE_PUBLIC_URL, http://support.example.org, AFTERCARE_PUBLIC_URL must be an https address",
        "AFTERCARE_OIDC_CLIENT_ID, '', AFTERCARE_OIDC_CLIENT_ID must be given",
        "AFTERCARE_OIDC_CLIENT_SECRET, '', AFTERCARE_OIDC_CLIENT_SECRET must be given",
    })
    void what_does_not_fit_is_refused_in_words_without_the_secret(String key, String value, String sentence) {
        assertThatThrownBy(() -> with(key, value))
                .isInstanceOf(StartUpFailure.class)
                .hasMessageContaining(sentence)
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void what_is_for_a_provider_is_refused_where_there_is_none() {
        assertThatThrownBy(() -> with("AFTERCARE_OIDC_ISSUER", "", "AFTERCARE_OIDC_CLAIM", "upn"))
                .hasMessageContainingAll(
                        "AFTERCARE_OIDC_CLIENT_ID is for an identity provider, but AFTERCARE_OIDC_ISSUER is missing",
                        "AFTERCARE_OIDC_CLIENT_SECRET is for",
                        "AFTERCARE_OIDC_CLAIM is for")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void on_one_machine_all_goes_without_tls() {
        var settings = with(
                "AFTERCARE_PUBLIC_URL",
                "http://localhost:8080",
                "AFTERCARE_OIDC_ISSUER",
                "http://127.0.0.1:9000/staff");

        assertThat(settings.identity().client()).isPresent();
    }
}
