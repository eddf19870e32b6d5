package org.aftercare.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.aftercare.adapter.identity.LocalProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Agents come by tokens with the log-in of their company, on a real server, with a provider beside it. */
@WithAftercare
class AgentTokenIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern SECRET = Pattern.compile("aft_[A-Za-z0-9_-]{43}");

    private final RunningAftercare aftercare;
    private final LocalProvider provider;
    private final String email = UUID.randomUUID() + "@vendor.example";
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    AgentTokenIT(RunningAftercare aftercare, LocalProvider provider) {
        this.aftercare = aftercare;
        this.provider = provider;
    }

    @BeforeEach
    void take_in_an_agent_whom_the_provider_knows() {
        var body = "{\"name\": \"Alex\", \"kind\": \"PERSON\", \"administrator\": false, \"email\": \"" + email + "\"}";
        assertThat(call(WithAftercare.TOKEN, "POST", "/agents", body).statusCode())
                .isEqualTo(201);
        provider.admits(email);
    }

    @AfterEach
    void stop() {
        provider.reset();
        browser.close();
    }

    private HttpResponse<String> call(String token, String method, String path, String json) {
        return aftercare.send(HttpRequest.newBuilder(aftercare.at("/api/v1" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json)));
    }

    private HttpResponse<String> look(URI address) {
        try {
            return browser.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static URI location(HttpResponse<String> answer) {
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }

    /** There, to the provider, and back: the last page. */
    private HttpResponse<String> walk() {
        return look(returning());
    }

    /** The address by which the provider sends the browser back. */
    private URI returning() {
        var there = look(aftercare.at("/agents/token"));
        assertThat(there.statusCode()).as(there.body()).isEqualTo(303);
        return location(look(location(there)));
    }

    private static String secret(HttpResponse<String> page) {
        var found = SECRET.matcher(page.body());
        assertThat(found.find()).as(page.body()).isTrue();
        return found.group();
    }

    private static JsonNode read(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whom_the_company_knows_is_shown_a_token_once_and_it_is_on_record() throws IOException {
        var back = returning();

        var page = look(back);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "form-action 'self'");
        var token = secret(page);
        assertThat(call(token, "GET", "/issues?limit=1", "").statusCode()).isEqualTo(200);
        assertThat(call(token, "GET", "/agents?limit=1", "").statusCode()).isIn(200, 403);
        assertThat(call(token, "POST", "/customers", "{\"name\": \"X\"}").statusCode())
                .isEqualTo(403);
        assertThat(look(back).statusCode()).isEqualTo(400);
        assertThat(look(back).body()).doesNotContain("aft_");
        var acts = call(WithAftercare.TOKEN, "GET", "/administrative-acts?limit=200", "")
                .body();
        assertThat(acts).contains("identityProvider", provider.issuer()).doesNotContain(token);
        assertThat(log()).doesNotContain(token, LocalProvider.SECRET);
    }

    private String log() throws IOException {
        try (var files = Files.list(aftercare.dataFolder().resolve("log"))) {
            return files.filter(file -> !file.toString().endsWith(".lck"))
                    .map(file -> {
                        try {
                            return Files.readString(file);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .collect(Collectors.joining());
        }
    }

    @Test
    void what_the_token_is_to_be_can_be_said() {
        var onward = look(aftercare.at("/agents/token?name=Nightly+report&scope=issues:read&days=7"));
        assertThat(onward.statusCode()).isEqualTo(200);
        var refresh = onward.headers().firstValue("Refresh").orElseThrow();

        var page = look(location(look(URI.create(refresh.replaceFirst("^0;url=", "")))));

        var token = secret(page);
        assertThat(page.body()).contains("Nightly report", ">issues:read<", "28 November 2026");
        assertThat(call(token, "GET", "/issues?limit=1", "").statusCode()).isEqualTo(200);
        assertThat(call(token, "GET", "/customers/" + new UUID(0, 1), "").statusCode())
                .isEqualTo(403);
    }

    @Test
    void what_it_cannot_be_is_said_before_anybody_is_sent_away() {
        var page = look(aftercare.at("/agents/token?name=x&scope=everything&days=400"));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("Choose scopes that there are", "Say a whole number of days from 1 to 366", "value=\"400\"");
    }

    @ParameterizedTest
    @EnumSource(value = LocalProvider.Lie.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void an_answer_that_is_not_as_it_must_be_is_refused(LocalProvider.Lie lie) {
        provider.lies(lie);

        var page = walk();

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("That answer can’t be relied on").doesNotContain("aft_");
    }

    @Test
    void another_state_than_the_one_that_was_sent_out_is_refused() {
        var back = returning().toString().replaceFirst("state=[0-9a-f]{8}", "state=00000000");

        var page = look(URI.create(back));

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("This log-in is over").doesNotContain("aft_");
    }

    @Test
    void another_browser_than_the_one_that_was_sent_out_is_refused() throws Exception {
        var back = returning();
        try (var other = HttpClient.newHttpClient()) {
            var page = other.send(HttpRequest.newBuilder(back).build(), BodyHandlers.ofString());

            assertThat(page.statusCode()).isEqualTo(400);
            assertThat(page.body()).doesNotContain("aft_");
        }
    }

    @Test
    void who_is_not_an_agent_here_is_told_whom_to_ask_and_gets_no_account() {
        var stranger = UUID.randomUUID() + "@vendor.example";
        provider.admits(stranger);

        var page = walk();

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains(stranger, "Ask an administrator").doesNotContain("aft_");
        assertThat(call(WithAftercare.TOKEN, "GET", "/agents?limit=200", "").body())
                .doesNotContain(stranger)
                .contains(email);
    }

    @Test
    void an_address_that_nobody_confirmed_is_not_believed() {
        provider.admits(Map.of("email", email, "email_verified", false));

        var page = walk();

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("Your address isn’t confirmed").doesNotContain("aft_");
    }

    @Test
    void whom_the_company_lets_not_in_is_told_so() {
        provider.denies(true);

        var page = walk();

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("You weren’t let in");
    }

    @Test
    void while_the_provider_is_away_that_is_said_and_afterwards_all_is_well() {
        var back = returning();
        provider.breaks(true);

        var page = look(back);

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).contains("30");
        assertThat(page.body()).contains("Your company’s log-in can’t be reached");
        provider.breaks(false);
        assertThat(walk().statusCode()).isEqualTo(200);
    }

    @Test
    void whoever_was_sent_here_by_another_site_goes_on_himself() throws Exception {
        var request = HttpRequest.newBuilder(aftercare.at("/agents/token"))
                .header("Sec-Fetch-Site", "cross-site")
                .build();

        var page = browser.send(request, BodyHandlers.ofString());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Refresh")).isEmpty();
        assertThat(page.body()).contains("Go there", provider.issuer());
    }

    @Test
    void the_record_says_who_came_by_a_token() {
        secret(walk());

        var agents = read(call(WithAftercare.TOKEN, "GET", "/agents?limit=200", ""));
        var id = "";
        for (var agent : agents.get("items")) {
            if (agent.get("email").asText().equals(email)) {
                id = agent.get("id").asText();
            }
        }
        var acts = read(call(WithAftercare.TOKEN, "GET", "/administrative-acts?actor=" + id, ""));
        assertThat(acts.get("items")).hasSize(1);
        assertThat(acts.get("items").get(0).get("kind").asText()).isEqualTo("TOKEN_ISSUED");
    }
}
