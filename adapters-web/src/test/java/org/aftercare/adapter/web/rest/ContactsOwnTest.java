package org.aftercare.adapter.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.aftercare.application.mother.TermsMother;
import org.aftercare.domain.agreement.Severity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a customer's contact can do with a token: see and report at home, and learn nothing of others. */
class ContactsOwnTest {
    private final Api api = Api.at("2026-11-23T10:00:00Z");
    private final String own = place("Bakery", "carla@bakery.example", "carlas-token");
    private final String others = place("Mill", "max@mill.example", "maxs-token");

    /** A customer with a contact, an agreement and an issue; its id, the contact's, the agreement's, the issue's number. */
    private String place(String name, String email, String token) {
        var customer = api.aftercare.customer(name);
        var contact = api.aftercare.contact(customer, name + "'s contact", email);
        var agreement = api.aftercare.signed(customer, TermsMother.workedExamples());
        var issue = api.aftercare.reported(contact, agreement, Severity.S3);
        api.aftercare.token(token, contact);
        return customer.id().value() + " " + contact.id().value() + " "
                + agreement.id().value() + " " + issue.issue().number();
    }

    private static String filled(String path, String place) {
        var ids = place.split(" ");
        return path.replace("{customer}", ids[0])
                .replace("{contact}", ids[1])
                .replace("{agreement}", ids[2])
                .replace("{issue}", ids[3]);
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "customers/{customer}",
                "customers/{customer}/contacts/{contact}",
                "agreements/{agreement}",
                "agreements/{agreement}/versions/1",
                "issues/{issue}",
                "issues/{issue}/history",
                "issues/{issue}/clocks/RESPONSE/explanation"
            })
    void what_is_at_home_is_shown_and_what_is_not_is_not_there(String path) {
        api.with("carlas-token");

        assertThat(api.get(filled(path, own)).status()).isEqualTo(200);
        assertThat(api.get(filled(path, others)).status()).isEqualTo(404);
    }

    @Test
    void the_queue_holds_what_is_at_home() {
        var everything = api.with("carlas-token").get("issues?customer=" + others.split(" ")[0]);

        assertThat(everything.at("/items")).hasSize(1);
        assertThat(everything.text("/items/0/number")).isEqualTo(own.split(" ")[3]);
    }

    @Test
    void an_issue_is_reported_under_an_agreement_at_home_alone() {
        api.with("carlas-token");
        var issue = Api.json("""
                {"system": "Shop", "severity": "S3", "summary": "Slow", "description": "Since this morning."}
                """);

        var reported =
                api.post("issues", issue.put("agreementId", own.split(" ")[2]).toString());
        var refused = api.post(
                "issues", issue.put("agreementId", others.split(" ")[2]).toString());

        assertThat(reported.status()).isEqualTo(201);
        assertThat(api.get("issues/" + reported.text("/number") + "/history").text("/items/0/actor/kind"))
                .isEqualTo("CONTACT");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.pointers()).containsExactly("/agreementId");
    }

    @Test
    void notes_among_agents_are_not_shown() {
        var number = own.split(" ")[3];
        api.with(Api.AGENT).post("issues/" + number + "/answers", "{\"text\": \"Hm.\", \"public\": false}");

        assertThat(api.get("issues/" + number + "/history").at("/items")).hasSize(2);
        assertThat(api.with("carlas-token").get("issues/" + number + "/history").at("/items"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "issues/{issue}/answers",
                "issues/{issue}/assessments",
                "issues/{issue}/pauses",
                "issues/{issue}/resumptions",
                "issues/{issue}/resolution",
                "issues/{issue}/reopenings",
                "breaches/{issue}-3/excusals",
                "agreements/{agreement}/amendment-previews",
                "agreements/{agreement}/versions",
                "agreements",
                "customers",
                "customers/{customer}/contacts",
                "customers/{customer}/contacts/{contact}/invitations",
                "audits",
                "bank-holidays"
            })
    void what_is_the_vendors_to_do_is_refused_at_home_and_elsewhere_alike(String path) {
        api.with("carlas-token");

        assertThat(api.post(filled(path, own), "{}").status()).isEqualTo(403);
        assertThat(api.post(filled(path, others), "{}").status()).isEqualTo(403);
        assertThat(api.get("breaches").status()).isEqualTo(403);
    }
}
