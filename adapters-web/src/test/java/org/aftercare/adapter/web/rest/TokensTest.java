package org.aftercare.adapter.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TokensTest {
    private final Api api = Api.at("2026-11-20T12:00:00Z");
    private final String agents = "agents/" + api.aftercare.agent().id() + "/tokens";

    @AfterEach
    void stop() {
        api.close();
    }

    private Api.Answer issue(String place, String scopes) {
        return api.with(Api.ADMINISTRATOR).post(place, "{\"name\": \"Night job\", \"scopes\": [" + scopes + "]}");
    }

    @Test
    void a_token_opens_what_it_was_issued_for_until_it_is_revoked() {
        var issued = issue(agents, "\"issues:read\"");

        assertThat(issued.status()).isEqualTo(201);
        assertThat(issued.text("/secret")).matches("aft_[A-Za-z0-9_-]{43}");
        assertThat(issued.text("/token/expiresAt")).isEqualTo("2027-02-18T12:00:00Z");
        assertThat(issued.text("/token/createdBy"))
                .isEqualTo(api.aftercare.administrator().id().toString());
        api.with(issued.text("/secret"));
        assertThat(api.get("issues").status()).isEqualTo(200);
        assertThat(api.post("customers", "{\"name\": \"Acme\"}").status()).isEqualTo(403);

        api.with(Api.ADMINISTRATOR);
        var revoked = agents + "/" + issued.text("/token/id");
        assertThat(api.delete(revoked).status()).isEqualTo(204);
        assertThat(api.delete(revoked).status()).isEqualTo(204);
        assertThat(api.with(issued.text("/secret")).get("issues").status()).isEqualTo(401);
    }

    @Test
    void tokens_are_listed_a_page_at_a_time_without_their_secrets() {
        var secret = issue(agents, "\"issues:read\"").text("/secret");
        issue(agents, "\"issues:write\", \"issues:read\"");

        var first = api.get(agents + "?limit=2");
        var second = api.get(agents + "?limit=2&cursor=" + first.text("/next"));

        assertThat(first.at("/items")).hasSize(2);
        assertThat(second.at("/items")).hasSize(1);
        assertThat(second.at("/next").isNull()).isTrue();
        assertThat(first.http().body() + second.http().body())
                .contains("For a test", "Night job")
                .doesNotContain(secret);
        assertThat(api.get(agents + "?cursor=AAAA").status()).isEqualTo(400);
    }

    @Test
    void a_contact_gets_a_token_for_what_contacts_may() {
        var customer = api.customer();
        var contact = api.post("customers/" + customer + "/contacts", "{\"name\": \"A\", \"email\": \"a@b.example\"}")
                .text("/id");
        var place = "customers/" + customer + "/contacts/" + contact + "/tokens";

        var secret = issue(place, "\"issues:read\"").text("/secret");
        var refused = issue(place, "\"issues:read\", \"admin\"");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.pointers()).containsExactly("/scopes");
        assertThat(api.get(place).at("/items")).hasSize(1);
        assertThat(issue("customers/" + api.customer() + "/contacts/" + contact + "/tokens", "\"issues:read\"")
                        .status())
                .isEqualTo(404);
        assertThat(api.with(secret).get("issues").status()).isEqualTo(200);
        assertThat(api.get("customers/" + customer).status()).isEqualTo(403);
    }

    @Test
    void what_cannot_be_issued_is_refused_with_every_fault() {
        assertThat(issue(agents, "").pointers()).containsExactly("/scopes");
        assertThat(issue(agents, "\"everything\"").status()).isEqualTo(400);
        assertThat(issue("agents/00000000-0000-7000-8000-0000000000aa/tokens", "\"issues:read\"")
                        .status())
                .isEqualTo(404);
        assertThat(issue("agents/nobody/tokens", "\"issues:read\"").status()).isEqualTo(404);
        assertThat(api.delete(agents + "/00000000-0000-7000-8000-0000000000aa").status())
                .isEqualTo(404);
        var now = api.aftercare.clock.instant();
        for (var expiresAt :
                new java.time.Instant[] {now, now.plus(Duration.ofDays(366)).plusSeconds(1)}) {
            var answer = api.post(
                    agents, "{\"name\": \"x\", \"scopes\": [\"issues:read\"], \"expiresAt\": \"" + expiresAt + "\"}");
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.pointers()).containsExactly("/expiresAt");
        }
    }
}
