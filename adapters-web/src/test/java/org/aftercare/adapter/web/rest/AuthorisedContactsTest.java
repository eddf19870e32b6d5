package org.aftercare.adapter.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AuthorisedContactsTest {
    private final Api api = Api.at("2026-11-23T10:00:00Z");
    private final String customer = api.customer();
    private final String agreement = api.signed(customer);
    private final String contact = api.post(
                    "customers/" + customer + "/contacts",
                    "{\"name\": \"Ann Lee\", \"email\": \"ann.lee@acme.example\"}")
            .text("/id");
    private final String contacts = "agreements/" + agreement + "/contacts";
    private final String ann = contacts + "/" + contact;
    private final String token = api.post(
                    "customers/" + customer + "/contacts/" + contact + "/tokens",
                    "{\"name\": \"Job\", \"scopes\": [\"issues:read\", \"issues:write\", \"agreements:read\"]}")
            .text("/secret");

    @AfterEach
    void stop() {
        api.close();
    }

    private int report() {
        return api.with(token).post("issues", Api.issue(agreement).toString()).status();
    }

    @Test
    void a_contact_of_whom_nothing_was_said_reports() {
        assertThat(report()).isEqualTo(201);
        assertThat(api.get(ann).at("/roles").toString()).isEqualTo("[\"REPORT\"]");
        assertThat(api.get(contacts).at("/items").toString())
                .isEqualTo("[{\"contactId\":\"" + contact
                        + "\",\"name\":\"Ann Lee\",\"email\":\"ann.lee@acme.example\"," + "\"roles\":[\"REPORT\"]}]");
    }

    @Test
    void roles_are_set_as_they_are_given_and_taken_away() {
        var set = api.with(Api.AGENT).put(ann, "{\"roles\": [\"READ_STATEMENTS\", \"RAISE_SEVERITY\"]}");
        var again = api.put(ann, "{\"roles\": [\"RAISE_SEVERITY\", \"READ_STATEMENTS\", \"RAISE_SEVERITY\"]}");

        assertThat(set.status()).isEqualTo(200);
        assertThat(set.at("/roles").toString()).isEqualTo("[\"RAISE_SEVERITY\",\"READ_STATEMENTS\"]");
        assertThat(again.json()).isEqualTo(set.json());
        assertThat(api.get(ann).json()).isEqualTo(set.json());

        assertThat(api.delete(ann).status()).isEqualTo(204);
        assertThat(api.delete(ann).status()).isEqualTo(204);
        assertThat(api.get(ann).at("/roles")).isEmpty();
    }

    @Test
    void a_contact_without_the_role_may_not_report_but_an_agent_may_for_him() {
        api.put(ann, "{\"roles\": []}");

        var refused = api.with(token).post("issues", Api.issue(agreement).toString());
        var written = api.with(Api.AGENT)
                .post("issues", Api.issue(agreement).put("contactId", contact).toString());

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("/type")).isEqualTo("/problems/not-allowed");
        assertThat(written.status()).isEqualTo(201);

        api.put(ann, "{\"roles\": [\"REPORT\"]}");
        assertThat(report()).isEqualTo(201);
    }

    @Test
    void contacts_cannot_give_themselves_roles() {
        api.with(token);

        assertThat(api.put(ann, "{\"roles\": [\"APPROVE_CHARGES\"]}").status()).isEqualTo(403);
        assertThat(api.delete(ann).status()).isEqualTo(403);
    }

    @Test
    void what_is_not_there_or_elsewhere_is_not_found() {
        var nobody = "00000000-0000-7000-8000-0000000000aa";
        var elsewhere = api.signed(api.post("customers", "{\"name\": \"Mill\"}").text("/id"));

        for (var place : new String[] {
            contacts + "/" + nobody,
            contacts + "/ann",
            "agreements/" + nobody + "/contacts/" + contact,
            "agreements/" + elsewhere + "/contacts/" + contact
        }) {
            assertThat(api.get(place).status()).isEqualTo(404);
            assertThat(api.put(place, "{\"roles\": []}").status()).isEqualTo(404);
            assertThat(api.delete(place).status()).isEqualTo(404);
        }
        assertThat(api.get("agreements/" + nobody + "/contacts").status()).isEqualTo(404);
        assertThat(api.with(token).get("agreements/" + elsewhere + "/contacts").status())
                .isEqualTo(404);
    }

    @Test
    void what_is_no_role_is_refused_where_it_stands() {
        assertThat(api.put(ann, "{\"roles\": [\"REPORT\", \"RULE\"]}").pointers())
                .containsExactly("/roles/1");
        assertThat(api.put(ann, "{}").pointers()).containsExactly("/roles");
        assertThat(api.put(ann, "{\"roles\": null, \"more\": 1}").pointers())
                .containsExactlyInAnyOrder("/roles", "/more");
        assertThat(api.get(contacts + "?cursor=AAAA").status()).isEqualTo(400);
    }
}
