package org.aftercare.adapter.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AgentPasswordsTest {
    private static final String KETTLE = "blue kettle 42";

    private final Api api = Api.at("2026-11-23T10:00:00Z");
    private final String alex = api.post(
                    "agents", "{\"name\": \"Alex\", \"kind\": \"PERSON\", \"email\": \"alex@vendor.example\"}")
            .text("/id");

    @AfterEach
    void stop() {
        api.close();
    }

    private Api.Answer reset() {
        return api.with(Api.ADMINISTRATOR).post("agents/" + alex + "/password-resets", "{}");
    }

    private Api.Answer set(String secret, String password) {
        return api.with("").post("passwords", "{\"secret\": \"" + secret + "\", \"password\": \"" + password + "\"}");
    }

    private Api.Answer logIn(String email, String password) {
        return api.with("").post("tokens", body(email, password));
    }

    private static String body(String email, String password) {
        return "{\"email\": \"" + email + "\", \"password\": \"" + password
                + "\", \"name\": \"Laptop\", \"scopes\": [\"issues:read\"]}";
    }

    @Test
    void an_agent_sets_a_password_without_a_token_and_comes_by_one() {
        var reset = reset();
        assertThat(reset.status()).isEqualTo(200);
        assertThat(reset.text("/secret")).matches("afp_[A-Za-z0-9_-]{43}");
        assertThat(reset.text("/expiresAt")).isEqualTo("2026-11-24T10:00:00Z");

        assertThat(set(reset.text("/secret"), KETTLE).status()).isEqualTo(204);
        var issued = logIn("alex@vendor.example", KETTLE);

        assertThat(issued.status()).isEqualTo(200);
        assertThat(issued.at("/token/scopes").toString()).isEqualTo("[\"issues:read\"]");
        assertThat(issued.at("/token/createdBy").isNull()).isTrue();
        assertThat(api.with(issued.text("/secret")).get("issues").status()).isEqualTo(200);
        assertThat(api.get("bank-holidays?region=gb-eng&year=2026").status()).isEqualTo(403);
    }

    @Test
    void a_password_that_is_tried_first_is_refused_and_the_secret_stays_good() {
        var secret = reset().text("/secret");

        for (var bad : new String[] {"short", "password1234", "aaaaaaaaaaaaaa", "x".repeat(201)}) {
            var refused = set(secret, bad);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.pointers()).containsExactly("/password");
            assertThat(refused.http().body()).doesNotContain(bad.length() > 5 ? bad : "\"short\"");
        }

        assertThat(set(secret, KETTLE).status()).isEqualTo(204);
        var again = set(secret, "green kettle 43");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.pointers()).containsExactly("/secret");
    }

    @Test
    void a_log_in_that_fails_is_401_and_after_five_it_is_429() {
        set(reset().text("/secret"), KETTLE);

        for (var i = 0; i < 5; i++) {
            var refused = logIn("alex@vendor.example", "red kettle 41");
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.text("/type")).isEqualTo("/problems/log-in-refused");
            assertThat(refused.header("WWW-Authenticate")).contains("Bearer realm=\"Aftercare\"");
        }
        var braked = logIn("alex@vendor.example", KETTLE);
        assertThat(braked.status()).isEqualTo(429);
        assertThat(braked.header("Retry-After")).contains("300");
    }

    @Test
    void who_nobody_knows_is_answered_as_who_is_known() {
        var unknown = logIn("nobody@vendor.example", KETTLE);
        var known = logIn("alex@vendor.example", KETTLE);

        assertThat(unknown.status()).isEqualTo(401);
        assertThat(unknown.json()).isEqualTo(known.json());
    }

    @Test
    void every_fault_of_a_log_in_is_named_at_once() {
        var answer = api.with("").post("tokens", "{\"email\": \"alex\", \"password\": \"\", \"scopes\": [\"all\"]}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.pointers()).containsExactlyInAnyOrder("/email", "/password", "/name", "/scopes/0");
    }

    @Test
    void only_administrators_reset_passwords_and_read_what_was_done() {
        api.with(Api.AGENT);

        assertThat(api.post("agents/" + alex + "/password-resets", "{}").status())
                .isEqualTo(403);
        assertThat(api.get("administrative-acts").status()).isEqualTo(403);
        assertThat(api.with(Api.ADMINISTRATOR)
                        .post("agents/00000000-0000-7000-8000-0000000000aa/password-resets", "{}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void what_administrators_do_is_listed_with_address_and_without_secrets() {
        api.aftercare.clock.advance(java.time.Duration.ofSeconds(30));
        var secret = reset().text("/secret");
        api.aftercare.clock.advance(java.time.Duration.ofSeconds(30));
        set(secret, KETTLE);

        var first = api.with(Api.ADMINISTRATOR).get("administrative-acts?limit=2");
        var rest = api.get("administrative-acts?limit=2&cursor=" + first.text("/next"));
        var own = api.get("administrative-acts?actor=" + alex + "&from=2026-11-23T10:01:00Z&to=2026-11-23T10:01:01Z");

        assertThat(first.at("/items")).hasSize(2);
        assertThat(first.text("/items/0/kind")).isEqualTo("AGENT_ADDED");
        assertThat(first.text("/items/0/address")).isEqualTo("192.0.2.7");
        assertThat(first.text("/items/0/subject")).isEqualTo(alex);
        assertThat(first.at("/items/0/changes/1").toString())
                .isEqualTo("{\"field\":\"administrator\",\"before\":null,\"after\":\"false\"}");
        assertThat(rest.at("/items")).hasSize(1);
        assertThat(rest.at("/next").isNull()).isTrue();
        assertThat(own.at("/items")).hasSize(1);
        assertThat(own.text("/items/0/kind")).isEqualTo("PASSWORD_SET");
        assertThat(first.http().body() + rest.http().body()).doesNotContain(secret, KETTLE);
        assertThat(api.get("administrative-acts?actor=me&cursor=AAAA").pointers())
                .containsExactlyInAnyOrder("?actor", "?cursor");
    }
}
