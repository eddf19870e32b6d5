package org.aftercare.adapter.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AgentsTest {
    private final Api api = Api.at("2026-11-23T09:00:00Z");

    @AfterEach
    void close() {
        api.close();
    }

    private Api.Answer added(String name, String more) {
        return api.post("agents", "{\"name\": \"" + name + "\", \"kind\": \"PERSON\"" + more + "}");
    }

    private Api.Answer changed(Api.Answer agent, String body) {
        return api.put("agents/" + agent.text("/id"), body, "If-Match", "*");
    }

    @Test
    void an_agent_is_taken_in_shown_and_listed() {
        var ada = added("Ada", ", \"administrator\": true, \"email\": \"Ada@larkspur.example\"");

        assertThat(ada.status()).isEqualTo(201);
        assertThat(ada.text("/email")).isEqualTo("ada@larkspur.example");
        assertThat(ada.at("/administrator").asBoolean()).isTrue();
        assertThat(ada.at("/active").asBoolean()).isTrue();
        var shown = api.get(ada.header("Location").orElseThrow());
        assertThat(shown.json()).isEqualTo(ada.json());
        assertThat(shown.header("ETag")).contains("\"1\"");
        added("Robot", "");
        var first = api.get("agents?limit=1");
        var second = api.get("agents?cursor=" + first.text("/next"));
        assertThat(first.at("/items")).hasSize(1);
        assertThat(second.at("/next").isNull()).isTrue();
        assertThat(second.at("/items").findValuesAsText("name")).contains("Ada", "Robot");
    }

    @Test
    void what_an_agent_may_not_do_only_an_administrator_does() {
        var ada = added("Ada", "");
        api.with(Api.AGENT);

        assertThat(added("Bob", "").status()).isEqualTo(403);
        assertThat(changed(ada, "{\"name\": \"Ada\", \"administrator\": true, \"active\": true}")
                        .status())
                .isEqualTo(403);
        assertThat(api.get("agents").status()).isEqualTo(200);
    }

    @Test
    void whoever_is_deactivated_does_not_come_in_any_more_until_he_is_active_again() {
        var ada = added("Ada", "");
        var secret = api.post(
                        "agents/" + ada.text("/id") + "/tokens", "{\"name\": \"Phone\", \"scopes\": [\"issues:read\"]}")
                .text("/secret");
        assertThat(api.with(secret).get("issues").status()).isEqualTo(200);
        api.with(Api.ADMINISTRATOR);

        var away = changed(ada, "{\"name\": \"Ada\", \"administrator\": false, \"active\": false}");

        assertThat(away.text("/deactivatedAt")).isEqualTo("2026-11-23T09:00:00Z");
        assertThat(api.with(secret).get("issues").status()).isEqualTo(401);
        api.with(Api.ADMINISTRATOR);
        assertThat(changed(ada, "{\"name\": \"Ada L.\", \"administrator\": false, \"active\": true}")
                        .text("/name"))
                .isEqualTo("Ada L.");
        assertThat(api.with(secret).get("issues").status()).isEqualTo(200);
    }

    @Test
    void the_last_administrator_stays_one() {
        var administrators = api.get("agents")
                .at("/items")
                .valueStream()
                .filter(agent -> agent.at("/administrator").asBoolean())
                .toList();
        assertThat(administrators).hasSize(1);
        var last = "agents/" + administrators.getFirst().at("/id").asText();
        var mere = "{\"name\": \"Ada\", \"administrator\": false, \"active\": true}";

        var refused = api.put(last, mere, "If-Match", "*");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/type")).isEqualTo("/problems/last-administrator");
        added("Bea", ", \"administrator\": true");
        assertThat(api.put(last, mere, "If-Match", "*").status()).isEqualTo(200);
    }

    @Test
    void no_two_agents_have_one_address() {
        added("Ada", ", \"email\": \"ada@larkspur.example\"");
        var bob = added("Bob", ", \"email\": \"bob@larkspur.example\"");

        assertThat(added("Eve", ", \"email\": \"ada@larkspur.example\"").text("/type"))
                .isEqualTo("/problems/address-taken");
        assertThat(changed(
                                bob,
                                "{\"name\": \"Bob\", \"administrator\": false, \"active\": true, \"email\": \"ada@larkspur.example\"}")
                        .status())
                .isEqualTo(409);
        assertThat(changed(
                                bob,
                                "{\"name\": \"Rob\", \"administrator\": false, \"active\": true, \"email\": \"bob@larkspur.example\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void nobody_changes_what_he_has_not_seen_or_what_is_not_there() {
        var ada = added("Ada", "");
        var path = "agents/" + ada.text("/id");
        var body = "{\"name\": \"Ada\", \"administrator\": false, \"active\": true}";

        assertThat(api.put(path, body).status()).isEqualTo(428);
        assertThat(api.put(path, body, "If-Match", "\"7\"").status()).isEqualTo(412);
        assertThat(api.put(path, body, "If-Match", "\"1\"").header("ETag")).contains("\"2\"");
        var nobody = "agents/01890a5d-ac96-774b-bcce-b302099a8060";
        assertThat(api.get(nobody).status()).isEqualTo(404);
        assertThat(api.put(nobody, body, "If-Match", "*").status()).isEqualTo(404);
    }
}
