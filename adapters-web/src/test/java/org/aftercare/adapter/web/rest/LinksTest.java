package org.aftercare.adapter.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.aftercare.application.mother.TermsMother;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.customer.Contact;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinksTest {
    private final Api api = Api.at("2026-11-23T10:00:00Z");
    private final Contact carla =
            api.aftercare.contact(api.aftercare.customer("Bakery"), "Carla", "carla@bakery.example");
    private final Contact max = api.aftercare.contact(api.aftercare.customer("Mill"), "Max", "max@mill.example");
    private final Agreement carlas = agreement(carla);
    private final String first = issue(carla, carlas);
    private final String second = issue(carla, carlas);
    private final String others = issue(max, agreement(max));

    private Agreement agreement(Contact contact) {
        var customer = api.aftercare.customers.find(contact.customerId()).orElseThrow();
        return api.aftercare.signed(customer, TermsMother.workedExamples());
    }

    private String issue(Contact contact, Agreement agreement) {
        return api.aftercare
                .reported(contact, agreement, Severity.S3)
                .issue()
                .number()
                .toString();
    }

    @AfterEach
    void stop() {
        api.close();
    }

    private Api.Answer link(String issue, String kind, String other, String... headers) {
        return api.post(
                "issues/" + issue + "/links", "{\"kind\": \"" + kind + "\", \"issue\": \"" + other + "\"}", headers);
    }

    @Test
    void both_issues_show_it_until_it_is_taken_away() {
        var linked = link(first, "DUPLICATE_OF", second);

        assertThat(linked.status()).isEqualTo(201);
        assertThat(linked.text("/links/0/kind")).isEqualTo("DUPLICATE_OF");
        assertThat(linked.text("/links/0/issue")).isEqualTo(second);
        assertThat(api.get("issues/" + second).text("/links/0/kind")).isEqualTo("HAS_DUPLICATE");
        assertThat(api.get("issues/" + second + "/history").text("/items/1/type"))
                .isEqualTo("linked");
        assertThat(api.get("issues/" + second + "/history").text("/items/1/link/issue"))
                .isEqualTo(first);

        var unlinked = api.delete("issues/" + second + "/links/" + first);

        assertThat(unlinked.status()).isEqualTo(200);
        assertThat(unlinked.at("/links")).isEmpty();
        assertThat(api.get("issues/" + first).at("/links")).isEmpty();
        assertThat(api.get("issues/" + first + "/history").text("/items/2/type"))
                .isEqualTo("unlinked");
        assertThat(api.delete("issues/" + second + "/links/" + first).status()).isEqualTo(404);
    }

    @Test
    void contacts_see_nothing_of_others() {
        link(first, "RELATED_TO", others);
        link(first, "RELATED_TO", second);
        api.aftercare.token("carlas-token", carla);
        api.with("carlas-token");

        assertThat(api.get("issues/" + first).at("/links")).hasSize(1);
        assertThat(api.get("issues/" + first).text("/links/0/issue")).isEqualTo(second);
        assertThat(api.get("issues/" + first + "/history").http().body()).doesNotContain(others);
        assertThat(link(first, "RELATED_TO", second).status()).isEqualTo(403);
        assertThat(api.delete("issues/" + first + "/links/" + second).status()).isEqualTo(403);
    }

    @Test
    void what_cannot_be_linked_is_refused() {
        assertThat(link(first, "RELATED_TO", first).pointers()).containsExactly("/issue");
        assertThat(link(first, "RELATED_TO", "AC-7").status()).isEqualTo(422);
        assertThat(link("AC-7", "RELATED_TO", first).status()).isEqualTo(404);
        assertThat(link(first, "RELATED_TO", second, "If-Match", "\"9\"").status())
                .isEqualTo(412);
        link(first, "DUPLICATE_OF", second);
        assertThat(link(first, "RELATED_TO", second).text("/type")).isEqualTo("/problems/already-linked");
        assertThat(link(first, "DUPLICATE_OF", others).text("/type")).isEqualTo("/problems/already-linked");
        link(second, "DUPLICATE_OF", others);
        assertThat(link(others, "DUPLICATE_OF", first).text("/type")).isEqualTo("/problems/circular-duplicates");
    }

    @ParameterizedTest
    @CsvSource({"BLOCKS, AC-1001, /kind", "RELATED_TO, 1001, /issue", "RELATED_TO, AC-0, /issue"})
    void what_is_no_link_is_malformed(String kind, String other, String pointer) {
        var malformed = link(first, kind, other);

        assertThat(malformed.status()).isEqualTo(400);
        assertThat(malformed.pointers()).containsExactly(pointer);
    }
}
