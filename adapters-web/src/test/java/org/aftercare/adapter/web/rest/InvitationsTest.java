package org.aftercare.adapter.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.aftercare.application.port.Notice;
import org.aftercare.domain.access.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InvitationsTest {
    private final Api api = Api.at("2026-11-23T10:00:00Z");
    private final String customer = api.customer();
    private final String contact = api.post(
                    "customers/" + customer + "/contacts", "{\"name\": \"Ann\", \"email\": \"ann@acme.example\"}")
            .text("/id");
    private final String place = "customers/" + customer + "/contacts/" + contact + "/invitations";

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void a_contact_is_invited_and_the_answer_tells_no_secret() {
        var answer = api.with(Api.AGENT).post(place, "{}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("/contactId")).isEqualTo(contact);
        assertThat(answer.text("/email")).isEqualTo("ann@acme.example");
        assertThat(answer.text("/expiresAt")).isEqualTo("2026-11-30T10:00:00Z");
        assertThat(answer.json()).hasSize(3);
        assertThat(api.aftercare.outbox.waiting())
                .singleElement()
                .isInstanceOfSatisfying(Notice.Invitation.class, notice -> {
                    assertThat(notice.invitedBy()).isEqualTo("Alex Agent");
                    assertThat(notice.customer()).isEqualTo("Acme Ltd");
                });
    }

    @Test
    void it_takes_the_scope_for_writing() {
        api.aftercare.token("reader", api.aftercare.agent(), Set.of(Scope.AGREEMENTS_READ));

        var answer = api.with("reader").post(place, "{}");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text("/type")).isEqualTo("/problems/insufficient-scope");
        assertThat(api.aftercare.outbox.waiting()).isEmpty();
    }

    @Test
    void nobody_is_invited_who_is_not_there_or_at_another_customer() {
        var other = api.customer();

        assertThat(api.post("customers/" + other + "/contacts/" + contact + "/invitations", "{}")
                        .status())
                .isEqualTo(404);
        assertThat(api.post("customers/" + customer + "/contacts/x/invitations", "{}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void there_is_nothing_else_to_say() {
        assertThat(api.post(place, "{\"password\": \"1234\"}").status()).isEqualTo(400);
        assertThat(api.post(place, "").status()).isEqualTo(400);
    }
}
