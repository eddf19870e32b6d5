package org.aftercare.adapter.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CustomersTest {
    private final Api api = Api.at("2026-11-20T12:00:00Z");

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void a_customer_is_where_the_location_says() {
        var created = api.post("customers", "{\"name\": \"Müller & Søn 🎄\"}");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("ETag")).contains("\"1\"");
        var location = created.header("Location").orElseThrow();
        assertThat(location).endsWith("/api/v1/customers/" + created.text("/id"));
        var shown = api.get(location);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.json()).isEqualTo(created.json());
        assertThat(shown.text("/name")).isEqualTo("Müller & Søn 🎄");
    }

    @Test
    void a_contact_is_where_the_location_says() {
        var customer = api.customer();

        var created = api.post(
                "customers/" + customer + "/contacts", "{\"name\": \"Ann Lee\", \"email\": \"Ann.Lee@Acme.example\"}");

        assertThat(created.status()).isEqualTo(201);
        var location = created.header("Location").orElseThrow();
        assertThat(location).endsWith("/api/v1/customers/" + customer + "/contacts/" + created.text("/id"));
        var shown = api.get(location);
        assertThat(shown.json()).isEqualTo(created.json());
        assertThat(shown.text("/customerId")).isEqualTo(customer);
        assertThat(shown.text("/email")).isEqualTo("ann.lee@acme.example");
    }

    private static List<String> names(Api.Answer page) {
        return page.at("/items").findValuesAsText("name");
    }

    @Test
    void customers_are_listed_by_name_and_found_by_its_beginning() {
        api.post("customers", "{\"name\": \"Mill\"}");
        api.post("customers", "{\"name\": \"bakery\"}");
        api.post("customers", "{\"name\": \"Bank\"}");

        var first = api.get("customers?limit=2");
        assertThat(names(first)).containsExactly("bakery", "Bank");
        assertThat(first.header("Link").orElseThrow()).contains("cursor=" + first.text("/next"));
        var second = api.get("customers?limit=2&cursor=" + first.text("/next"));
        assertThat(names(second)).containsExactly("Mill");
        assertThat(second.at("/next").isNull()).isTrue();
        assertThat(names(api.get("customers?name=BA"))).containsExactly("bakery", "Bank");
        assertThat(names(api.get("customers?name=ill"))).isEmpty();
        assertThat(api.get("customers?cursor=x").status()).isEqualTo(400);
    }

    @Test
    void the_contacts_of_a_customer_are_listed_in_the_order_of_adding() {
        var contacts = "customers/" + api.customer() + "/contacts";
        api.post(contacts, "{\"name\": \"Zoe\", \"email\": \"zoe@acme.example\"}");
        api.post(contacts, "{\"name\": \"Ann\", \"email\": \"ann@acme.example\"}");
        api.post(
                "customers/" + api.customer() + "/contacts", "{\"name\": \"Else\", \"email\": \"else@other.example\"}");

        var first = api.get(contacts + "?limit=1");
        assertThat(names(first)).containsExactly("Zoe");
        assertThat(names(api.get(contacts + "?cursor=" + first.text("/next")))).containsExactly("Ann");
        assertThat(api.get("customers/01890a5d-ac96-774b-bcce-b302099a8057/contacts")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_contact_is_not_found_at_another_customer() {
        var contact = api.post(
                        "customers/" + api.customer() + "/contacts",
                        "{\"name\": \"Ann\", \"email\": \"ann@acme.example\"}")
                .text("/id");

        var answer = api.get("customers/" + api.customer() + "/contacts/" + contact);

        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void two_contacts_do_not_share_a_mail_address() {
        api.post("customers/" + api.customer() + "/contacts", "{\"name\": \"Ann\", \"email\": \"ann@acme.example\"}");

        var answer = api.post(
                "customers/" + api.customer() + "/contacts", "{\"name\": \"Bob\", \"email\": \"ANN@acme.example\"}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("/type")).isEqualTo("/problems/address-taken");
    }

    @Test
    void a_contact_needs_a_customer_that_exists() {
        var body = "{\"name\": \"Ann\", \"email\": \"ann@acme.example\"}";

        assertThat(api.post("customers/01890a5d-ac96-774b-bcce-b302099a8057/contacts", body)
                        .status())
                .isEqualTo(404);
        assertThat(api.post("customers/x/contacts", body).status()).isEqualTo(404);
    }

    @Test
    void a_contact_with_faults_is_refused_with_all_of_them() {
        var answer = api.post(
                "customers/" + api.customer() + "/contacts",
                "{\"name\": \"" + "x".repeat(5000) + "\", \"email\": \"nobody\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.pointers()).containsExactly("/name", "/email");
    }
}
