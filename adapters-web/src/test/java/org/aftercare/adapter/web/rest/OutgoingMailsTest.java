package org.aftercare.adapter.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.aftercare.application.notice.DeliverNotice;
import org.aftercare.application.port.Notice;
import org.aftercare.domain.TimeOrderedId;
import org.aftercare.domain.customer.EmailAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutgoingMailsTest {
    private static final String NOW = "2026-11-23T10:00:00Z";

    private final Api api = Api.at(NOW);

    @AfterEach
    void close() {
        api.close();
    }

    /** A mail with the address of a link, and a secret in it. */
    private String put(String time) {
        var id = TimeOrderedId.at(Instant.parse(time));
        api.aftercare.store.execute(() -> {
            api.aftercare.outbox.put(new Notice.PasswordForgotten(
                    id, new EmailAddress("ann@acme.example"), Instant.parse("2026-11-23T11:00:00Z")));
            return id;
        });
        return id.toString();
    }

    private void deliver(String id) {
        api.aftercare.deliverNotice.execute(new DeliverNotice.Command(UUID.fromString(id)));
    }

    /** A contact with this address, so that the link is good for somebody. */
    private void ann() {
        api.aftercare.contact(api.aftercare.customer("Acme"), "Ann", "ann@acme.example");
    }

    @Test
    void a_mail_that_waits_is_listed_and_shown_without_what_it_says() {
        var id = put(NOW);

        var answer = api.get("outgoing-mails/" + id);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().toString())
                .isEqualTo("{\"id\":\"" + id + "\",\"purpose\":\"PASSWORD_FORGOTTEN\",\"to\":\"ann@acme.example\","
                        + "\"subject\":null,\"state\":\"WAITING\",\"madeAt\":\"2026-11-23T10:00:00Z\",\"attempts\":0,"
                        + "\"lastAttemptAt\":null,\"lastFailure\":null,\"nextAttemptAt\":null}");
        assertThat(api.get("outgoing-mails").at("/items/0")).isEqualTo(answer.json());
    }

    @Test
    void one_that_fails_tells_how_often_why_and_when_it_is_tried_again() {
        ann();
        var id = put(NOW);
        api.aftercare.mailer.outOfOrder(true);
        deliver(id);
        deliver(id);

        var answer = api.get("outgoing-mails?state=FAILING");

        assertThat(answer.text("/items/0/attempts")).isEqualTo("2");
        assertThat(answer.text("/items/0/lastAttemptAt")).isEqualTo(NOW);
        assertThat(answer.text("/items/0/lastFailure")).isEqualTo("the mail server is out of order");
        assertThat(answer.text("/items/0/nextAttemptAt")).isEqualTo("2026-11-23T10:00:02Z");
        assertThat(api.get("outgoing-mails?state=WAITING").at("/items")).isEmpty();
    }

    @Test
    void it_is_given_up_and_sent_again() {
        ann();
        var id = put(NOW);

        var givenUp = api.post("outgoing-mails/" + id + "/give-up", "");
        assertThat(givenUp.status()).isEqualTo(201);
        assertThat(givenUp.text("/state")).isEqualTo("GIVEN_UP");
        assertThat(givenUp.header("Location").orElseThrow()).endsWith("/outgoing-mails/" + id);
        assertThat(api.post("outgoing-mails/" + id + "/give-up", "{}").text("/type"))
                .isEqualTo("/problems/mail-not-waiting");

        var resent = api.post("outgoing-mails/" + id + "/resend", "{}");
        assertThat(resent.status()).isEqualTo(201);
        assertThat(resent.text("/state")).isEqualTo("WAITING");

        deliver(id);
        assertThat(api.get("outgoing-mails/" + id).text("/state")).isEqualTo("DELIVERED");
        var again = api.post("outgoing-mails/" + id + "/resend", "{}");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("/detail")).isEqualTo("The mail is DELIVERED.");
        assertThat(api.get("administrative-acts").json().findValuesAsText("kind"))
                .contains("MAIL_GIVEN_UP", "MAIL_RESENT");
    }

    @Test
    void what_is_just_being_sent_is_left_alone() {
        var id = put(NOW);
        api.aftercare.outbox.underWay(UUID.fromString(id));

        var refused = api.post("outgoing-mails/" + id + "/resend", "{}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/type")).isEqualTo("/problems/mail-under-way");
    }

    @Test
    void pages_follow_each_other_the_newest_first() {
        var first = put("2026-11-23T10:00:00Z");
        var second = put("2026-11-23T10:00:01Z");

        var page = api.get("outgoing-mails?state=WAITING&limit=1");

        assertThat(page.text("/items/0/id")).isEqualTo(second);
        assertThat(page.header("Link").orElseThrow()).contains("rel=\"next\"");
        var rest = api.get("outgoing-mails?state=WAITING&cursor=" + page.text("/next"));
        assertThat(rest.text("/items/0/id")).isEqualTo(first);
        assertThat(rest.at("/next").isNull()).isTrue();
    }

    @Test
    void every_fault_is_named() {
        var id = put(NOW);

        assertThat(api.get("outgoing-mails?state=LOST&cursor=x&limit=0&sort=name")
                        .pointers())
                .containsExactlyInAnyOrder("?state", "?cursor", "?limit", "?sort");
        assertThat(api.post("outgoing-mails/" + id + "/resend", "{\"at\": 1}").status())
                .isEqualTo(400);
        for (var path : new String[] {"outgoing-mails/x", "outgoing-mails/" + new UUID(1, 2)}) {
            assertThat(api.get(path).status()).isEqualTo(404);
            assertThat(api.post(path + "/resend", "{}").status()).isEqualTo(404);
            assertThat(api.post(path + "/give-up", "{}").status()).isEqualTo(404);
        }
    }

    @Test
    void agents_and_contacts_see_none_of_it() {
        var id = put(NOW);
        api.aftercare.token("alexs-token", api.aftercare.agent());
        var contact = api.aftercare.contact(api.aftercare.customer("Bakery"), "Carla", "carla@bakery.example");
        api.aftercare.token("carlas-token", contact);

        for (var token : new String[] {"alexs-token", "carlas-token"}) {
            assertThat(api.with(token).get("outgoing-mails").status()).isEqualTo(403);
            assertThat(api.with(token).get("outgoing-mails/" + id).status()).isEqualTo(403);
            assertThat(api.with(token)
                            .post("outgoing-mails/" + id + "/give-up", "{}")
                            .status())
                    .isEqualTo(403);
        }
        assertThat(api.with("").get("outgoing-mails").status()).isEqualTo(401);
    }
}
