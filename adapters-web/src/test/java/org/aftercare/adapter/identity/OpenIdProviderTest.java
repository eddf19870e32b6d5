package org.aftercare.adapter.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aftercare.application.fake.MutableClock;
import org.aftercare.application.port.IdentityProvider.Identity;
import org.aftercare.application.port.IdentityProvider.Proof;
import org.aftercare.application.port.IdentityProvider.Question;
import org.aftercare.domain.customer.EmailAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OpenIdProviderTest {
    private static final URI RETURN = URI.create("http://localhost:8080/agents/token/return");
    private static final Proof PROOF = new Proof("s".repeat(64), "n".repeat(64), "v".repeat(64));
    private static final Identity ALEX = new Identity.Known(new EmailAddress("alex@vendor.example"));

    private final LocalProvider local = LocalProvider.started();
    private final MutableClock clock = MutableClock.at("2026-11-23T10:00:00Z");
    private final OpenIdProvider provider = provider("email", LocalProvider.SECRET);

    private OpenIdProvider provider(String claim, String secret) {
        return new OpenIdProvider(
                new OpenIdClient(
                        URI.create(local.issuer()),
                        LocalProvider.CLIENT,
                        secret,
                        RETURN,
                        List.of("openid", "email"),
                        claim),
                clock);
    }

    @AfterEach
    void stop() {
        local.close();
    }

    private static URI page(OpenIdProvider asked) {
        return ((Question.At) asked.question(PROOF)).page();
    }

    /** What a browser comes back with that the provider let in: by name, what stands in the address. */
    private static Map<String, String> back(OpenIdProvider asked) throws IOException, InterruptedException {
        try (var browser = HttpClient.newHttpClient()) {
            var answer =
                    browser.send(HttpRequest.newBuilder(page(asked)).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
            var address = URI.create(answer.headers().firstValue("Location").orElseThrow());
            assertThat(address.toString()).startsWith(RETURN + "?");
            return Arrays.stream(address.getQuery().split("&"))
                    .map(pair -> pair.split("=", 2))
                    .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        }
    }

    private Identity identified(OpenIdProvider asked) throws IOException, InterruptedException {
        return asked.identify(back(asked).get("code"), PROOF);
    }

    @Test
    void a_browser_is_sent_out_with_state_nonce_and_the_hash_of_the_verifier_alone() throws Exception {
        var page = page(provider).toString();

        assertThat(page)
                .startsWith(local.issuer() + "/authorize?")
                .contains(
                        "response_type=code", "client_id=aftercare", "scope=openid+email", "code_challenge_method=S256")
                .contains("state=" + PROOF.state(), "nonce=" + PROOF.nonce())
                .doesNotContain(PROOF.verifier(), LocalProvider.SECRET);
        assertThat(back(provider)).containsEntry("state", PROOF.state());
    }

    @Test
    void whom_the_provider_vouches_for_is_known() throws Exception {
        local.admits("Alex@vendor.example");

        assertThat(identified(provider)).isEqualTo(ALEX);
    }

    @ParameterizedTest
    @EnumSource(value = LocalProvider.Lie.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void whatever_is_wrong_with_the_token_nobody_is_known_by_it(LocalProvider.Lie lie) throws Exception {
        local.admits("alex@vendor.example");
        local.lies(lie);

        assertThat(identified(provider)).isEqualTo(new Identity.Unreliable());
    }

    @Test
    void an_address_is_believed_only_if_it_was_verified() throws Exception {
        var unproven = new Identity.Unproven(new EmailAddress("alex@vendor.example"));

        local.admits(Map.of("email", "alex@vendor.example"));
        assertThat(identified(provider)).isEqualTo(unproven);
        local.admits(Map.of("email", "alex@vendor.example", "email_verified", false));
        assertThat(identified(provider)).isEqualTo(unproven);
        local.admits(Map.of("email", "alex@vendor.example", "email_verified", "true"));
        assertThat(identified(provider)).isEqualTo(ALEX);
    }

    @Test
    void another_claim_is_believed_where_the_vendor_names_it() throws Exception {
        var byName = provider("upn", LocalProvider.SECRET);

        local.admits(Map.of("upn", "alex@vendor.example", "email", "other@vendor.example"));
        assertThat(identified(byName)).isEqualTo(ALEX);
        local.admits(Map.of("upn", "alex", "email", "other@vendor.example", "email_verified", true));
        assertThat(identified(byName)).isEqualTo(new Identity.Nameless());
    }

    @Test
    void what_the_token_does_not_tell_is_asked_for() throws Exception {
        local.tellsByUserInfo(true);
        local.admits("alex@vendor.example");
        assertThat(identified(provider)).isEqualTo(ALEX);

        local.admits(Map.of("sub", "somebody else", "email", "alex@vendor.example", "email_verified", true));
        assertThat(identified(provider)).isEqualTo(new Identity.Unreliable());

        local.admits(Map.of("name", "Alex"));
        assertThat(identified(provider)).isEqualTo(new Identity.Nameless());
    }

    @Test
    void a_code_is_good_once_and_for_the_browser_that_it_was_given_to() throws Exception {
        local.admits("alex@vendor.example");
        var code = back(provider).get("code");
        var stolen = back(provider).get("code");
        var another = new Proof(PROOF.state(), PROOF.nonce(), "w".repeat(64));

        assertThat(provider.identify(code, PROOF)).isEqualTo(ALEX);
        assertThat(provider.identify(code, PROOF)).isEqualTo(new Identity.Spent());
        assertThat(provider.identify(stolen, another)).isEqualTo(new Identity.Spent());
        assertThat(provider.identify("made up", PROOF)).isEqualTo(new Identity.Spent());
        assertThat(provider.identify(" ", PROOF)).isEqualTo(new Identity.Spent());
    }

    @Test
    void keys_may_change_at_any_time() throws Exception {
        local.admits("alex@vendor.example");
        assertThat(identified(provider)).isEqualTo(ALEX);

        local.changesKey();

        assertThat(identified(provider)).isEqualTo(ALEX);
    }

    @Test
    void a_wrong_secret_lets_nobody_in() throws Exception {
        local.admits("alex@vendor.example");

        assertThat(identified(provider("email", "not-the-secret"))).isEqualTo(new Identity.Unreliable());
    }

    @Test
    void a_provider_that_cannot_be_reached_is_away_and_back_again_afterwards() throws Exception {
        local.admits("alex@vendor.example");
        local.breaks(true);
        assertThat(provider.question(PROOF)).isEqualTo(new Question.Away());

        local.breaks(false);
        var code = back(provider).get("code");
        local.breaks(true);
        assertThat(provider.identify(code, PROOF)).isEqualTo(new Identity.Away());

        local.breaks(false);
        assertThat(provider.identify(code, PROOF)).isEqualTo(ALEX);
        var later = back(provider).get("code");
        local.close();
        assertThat(provider.identify(later, PROOF)).isEqualTo(new Identity.Away());
    }

    @Test
    void another_issuer_than_the_one_that_is_meant_is_not_asked() {
        var other = new OpenIdProvider(
                new OpenIdClient(
                        URI.create(local.issuer() + "/"), "a", "b", RETURN, List.of("openid"), OpenIdClient.EMAIL),
                clock);

        assertThat(other.question(PROOF)).isEqualTo(new Question.Away());
    }

    @Test
    void what_the_provider_says_of_itself_is_read_once_an_hour() {
        page(provider);
        page(provider);
        assertThat(discoveries()).isEqualTo(1);

        clock.advance(Duration.ofHours(1));
        page(provider);
        assertThat(discoveries()).isEqualTo(2);
    }

    private long discoveries() {
        return local.asked().stream()
                .filter(path -> path.endsWith("/openid-configuration"))
                .count();
    }

    @Test
    void no_secret_is_printed() {
        var client = new OpenIdClient(
                URI.create("https://login.vendor.example"), "aftercare", "s3cret", RETURN, List.of("openid"), "email");

        assertThat(client.toString()).contains("aftercare").doesNotContain("s3cret");
    }
}
