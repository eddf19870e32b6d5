package org.aftercare.adapter.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AuthenticationTest {
    private final Api api = Api.at("2026-11-20T12:00:00Z");

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void nothing_is_said_without_a_token() {
        for (var path : new String[] {"issues", "nothing-here", "issues?colour=red", ""}) {
            var answer = api.with("").get(path);

            assertThat(answer.status()).as(path).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).contains("Bearer realm=\"Aftercare\"");
            assertThat(answer.header("Content-Type")).contains("application/problem+json");
            assertThat(answer.text("/type")).isEqualTo("/problems/not-authenticated");
        }
    }

    @Test
    void a_token_that_nobody_gave_is_refused() {
        var answer = api.with("made-up").get("issues");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).contains("Bearer realm=\"Aftercare\", error=\"invalid_token\"");
    }

    @Test
    void a_token_expires() {
        assertThat(api.get("issues").status()).isEqualTo(200);

        api.aftercare.clock.advance(Duration.ofDays(1));

        assertThat(api.get("issues").status()).isEqualTo(401);
    }

    @Test
    void other_ways_of_authentication_are_refused() {
        api.with("");
        for (var header : new String[] {"Basic YTpi", "Bearer", "Bearer a b", "Bearer \u00e9", Api.ADMINISTRATOR}) {
            assertThat(api.get("issues", "Authorization", header).status())
                    .as(header)
                    .isEqualTo(401);
        }
        assertThat(api.get("issues", "Authorization", "bearer " + Api.AGENT).status())
                .isEqualTo(200);
    }

    @Test
    void a_body_is_not_even_looked_at_without_a_token() {
        var answer = api.with("").post("customers", "{");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(api.aftercare.store.<Boolean>execute(() -> true)).isTrue();
    }

    @Test
    void no_answer_is_kept_and_no_cookie_is_set() {
        var answer = api.get("issues");

        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(api.with("").get("issues").header("Cache-Control")).contains("no-store");
    }

    @Test
    void a_problem_echoes_the_trace_it_was_met_in() {
        var trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

        assertThat(api.get("issues/AC-1", "traceparent", trace).text("/traceparent"))
                .isEqualTo(trace);
        assertThat(api.get("issues/AC-1", "traceparent", "<script>")
                        .at("/traceparent")
                        .isMissingNode())
                .isTrue();
    }

    @Test
    void options_tell_the_methods() {
        var answer = api.send("OPTIONS", "issues", BodyPublishers.noBody());

        assertThat(answer.status()).isBetween(200, 204);
        assertThat(answer.header("Allow").orElseThrow()).contains("GET").contains("POST");
    }

    @Test
    void a_head_is_a_get_without_a_body() {
        var answer = api.send("HEAD", "issues", BodyPublishers.noBody());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.http().body()).isEmpty();
    }
}
