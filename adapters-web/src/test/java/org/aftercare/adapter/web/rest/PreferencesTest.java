package org.aftercare.adapter.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PreferencesTest {
    private static final String BREACHES = "{\"topics\": [\"BREACHES\", \"REPORTS\"], \"routine\": \"ANY_TIME\"}";

    private final Api api = Api.at("2026-11-23T10:00:00Z");

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void an_agent_who_said_nothing_is_told_of_nothing() {
        assertThat(api.get("preferences").json().toString()).isEqualTo("{\"topics\":[],\"routine\":\"OFFICE_HOURS\"}");
    }

    @Test
    void each_agent_says_it_for_himself_and_may_say_it_again() {
        api.aftercare.token("alexs-token", api.aftercare.agent());

        assertThat(api.put("preferences", BREACHES).status()).isEqualTo(200);
        assertThat(api.put("preferences", BREACHES).json().toString())
                .isEqualTo("{\"topics\":[\"REPORTS\",\"BREACHES\"],\"routine\":\"ANY_TIME\"}");

        assertThat(api.get("preferences").at("/topics")).hasSize(2);
        assertThat(api.with("alexs-token").get("preferences").at("/topics")).isEmpty();
    }

    @Test
    void every_fault_is_named() {
        assertThat(api.put("preferences", "{\"topics\": [\"GOSSIP\"], \"colour\": 1}")
                        .pointers())
                .containsExactlyInAnyOrder("/topics/0", "/routine", "/colour");
    }

    @Test
    void contacts_choose_theirs_in_the_portal() {
        var contact = api.aftercare.contact(api.aftercare.customer("Bakery"), "Carla", "carla@bakery.example");
        api.aftercare.token("carlas-token", contact);

        assertThat(api.with("carlas-token").get("preferences").status()).isEqualTo(403);
        assertThat(api.with("carlas-token").put("preferences", BREACHES).status())
                .isEqualTo(403);
    }
}
