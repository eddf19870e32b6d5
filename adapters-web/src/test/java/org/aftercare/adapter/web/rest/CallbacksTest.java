package org.aftercare.adapter.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.aftercare.domain.access.Caller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallbacksTest {
    private final Api api = Api.at("2026-12-25T11:00:00Z");

    @AfterEach
    void close() {
        api.close();
    }

    private Api.Answer asked(String phone, String topic) {
        return api.post(
                "callback-requests",
                Api.json(Examples.NEW_CALLBACK)
                        .put("phone", phone)
                        .put("topic", topic)
                        .toString());
    }

    private String reference() {
        return asked("+44 20 7946 0958", "The till").text("/reference");
    }

    private Api.Answer attempted(String reference, String outcome) {
        return api.post(
                "callback-requests/" + reference + "/attempts",
                "{\"outcome\": \"" + outcome + "\", \"note\": \"Rang twice.\"}");
    }

    @Test
    void anybody_asks_to_be_phoned_on_a_bank_holiday_and_is_told_by_when() {
        api.with("");

        var answer = asked("+44 20 7946 0958", "The till prints nothing.");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().toString())
                .isEqualTo("{\"reference\":\"" + answer.text("/reference")
                        + "\",\"callBy\":\"2026-12-29T13:00:00Z\",\"heldOver\":true}");
        assertThat(answer.header("Location").orElseThrow()).endsWith("/callback-requests/" + answer.text("/reference"));
    }

    @Test
    void a_token_that_is_no_good_is_not_looked_at() {
        assertThat(api.with("forged").get("callback-requests").status()).isEqualTo(401);
        assertThat(asked("+44 20 7946 0958", "The till").status()).isEqualTo(201);
    }

    @Test
    void strangers_and_contacts_read_none_of_it() {
        var reference = reference();
        var contact = api.aftercare.contact(api.aftercare.customer("Bakery"), "Carla", "carla@bakery.example");
        api.aftercare.token("carlas-token", contact);

        for (var path : new String[] {"callback-requests", "callback-requests/" + reference}) {
            assertThat(api.with("").get(path).status()).isEqualTo(401);
            assertThat(api.with("carlas-token").get(path).status()).isEqualTo(403);
            assertThat(api.with(Api.AGENT).get(path).status()).isEqualTo(200);
        }
        assertThat(api.with("carlas-token")
                        .post("callback-requests/" + reference + "/closure", "{}")
                        .status())
                .isEqualTo(403);
        assertThat(new Caller.OfCustomer(contact).name()).isEqualTo("Carla");
    }

    @Test
    void what_is_wrong_is_named_all_at_once() {
        var malformed =
                api.post("callback-requests", "{\"name\": 1, \"colour\": \"red\", \"preferredFrom\": \"soon\"}");
        assertThat(malformed.status()).isEqualTo(400);
        assertThat(malformed.pointers())
                .containsExactlyInAnyOrder("/name", "/phone", "/topic", "/colour", "/preferredFrom");

        var refused = api.post("callback-requests", """
                {"name": "Nora", "phone": "12", "topic": "The till", "preferredTo": "2026-12-25T10:00:00Z"}
                """);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.pointers()).containsExactly("/phone", "/preferredTo");
        assertThat(api.post("callback-requests", """
                {"name": " ", "phone": "020 7946 0958", "topic": "x", "email": "nobody", "timeZone": "Moon/Base"}
                """).pointers()).containsExactly("/name", "/email", "/timeZone");
    }

    @Test
    void the_same_request_is_taken_once_and_a_number_asks_five_times_a_day() {
        var first = asked("+44 20 7946 0958", "The till");

        assertThat(asked("020 7946 0958", "the TILL").json()).isEqualTo(first.json());
        for (var topic = 2; topic <= 5; topic++) {
            assertThat(asked("020 7946 0958", "Topic " + topic).status()).isEqualTo(201);
        }
        var sixth = asked("020 7946 0958", "Topic 6");
        assertThat(sixth.status()).isEqualTo(429);
        assertThat(sixth.header("Retry-After")).contains("86400");
        assertThat(sixth.text("/type")).isEqualTo("/problems/too-many-requests");
    }

    @Test
    void agents_list_open_requests_soonest_first_and_page_through_them() {
        var first = reference();
        var second = asked("+44 20 7946 0959", "The shop").text("/reference");
        attempted(first, "REACHED");
        var third = asked("+44 20 7946 0960", "The site").text("/reference");

        var page = api.get("callback-requests?status=open&limit=1");
        assertThat(page.at("/items/0/reference").asText()).isEqualTo(second);
        assertThat(page.header("Link").orElseThrow()).contains("rel=\"next\"", "status=open");
        var rest = api.get("callback-requests?status=open&cursor=" + page.text("/next"));
        assertThat(rest.at("/items").findValuesAsText("reference")).containsExactly(third);
        assertThat(api.get("callback-requests?status=closed").at("/items").findValuesAsText("reference"))
                .containsExactly(first);
        assertThat(api.get("callback-requests").at("/items")).hasSize(3);
        assertThat(api.get("callback-requests?status=new&cursor=x&limit=0&sort=name")
                        .pointers())
                .containsExactlyInAnyOrder("?status", "?cursor", "?limit", "?sort");
    }

    @Test
    void attempts_are_kept_and_the_one_that_reaches_the_person_closes() {
        var reference = reference();

        var tried = attempted(reference, "NO_ANSWER");
        assertThat(tried.status()).isEqualTo(201);
        assertThat(tried.text("/status")).isEqualTo("open");
        assertThat(tried.header("ETag")).contains("\"2\"");
        var moved = api.post("callback-requests/" + reference + "/attempts", """
                {"outcome": "RESCHEDULED", "note": "In a meeting.", "callBy": "2026-12-30T10:00:00Z"}
                """);
        assertThat(moved.text("/callBy")).isEqualTo("2026-12-30T10:00:00Z");
        assertThat(moved.text("/promisedBy")).isEqualTo("2026-12-29T13:00:00Z");
        var reached = attempted(reference, "REACHED");
        assertThat(reached.text("/closing/outcome")).isEqualTo("REACHED");
        assertThat(reached.at("/attempts").findValuesAsText("outcome"))
                .containsExactly("NO_ANSWER", "RESCHEDULED", "REACHED");

        var late = attempted(reference, "NO_ANSWER");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("/type")).isEqualTo("/problems/callback-closed");
        assertThat(attempted("CB-999999", "REACHED").status()).isEqualTo(404);
        assertThat(attempted("CB-x", "REACHED").status()).isEqualTo(404);
        assertThat(api.post("callback-requests/" + reference() + "/attempts", """
                {"outcome": "NO_ANSWER", "note": "x", "callBy": "2026-12-30T10:00:00Z"}
                """)
                        .pointers())
                .containsExactly("/callBy");
    }

    @Test
    void a_request_becomes_an_issue_that_was_reported_when_it_was_asked_for() {
        var agreement = api.signed(api.customer());
        var reference = reference();
        var system = Api.issue(agreement).get("system").asText();
        var body = "{\"agreementId\": \"" + agreement + "\", \"system\": \"" + system + "\", \"severity\": \"S3\"}";

        var converted = api.post("callback-requests/" + reference + "/conversion", body);

        assertThat(converted.status()).isEqualTo(201);
        assertThat(converted.text("/closing/outcome")).isEqualTo("CONVERTED");
        var issue = api.get(converted.header("Location").orElseThrow());
        assertThat(issue.text("/number")).isEqualTo(converted.text("/closing/issue"));
        assertThat(issue.text("/reportedAt")).isEqualTo("2026-12-25T11:00:00Z");
        assertThat(issue.text("/summary")).isEqualTo("The till");
        assertThat(api.post("callback-requests/" + reference + "/conversion", body)
                        .status())
                .isEqualTo(409);
        var other = asked("+44 20 7946 0961", "The site").text("/reference");
        assertThat(api.post(
                                "callback-requests/" + other + "/conversion",
                                body.replace(agreement, "01890a5d-ac96-774b-bcce-b302099a8060"))
                        .pointers())
                .containsExactly("/agreementId");
    }

    @Test
    void a_request_is_closed_with_an_outcome_and_a_note() {
        var path = "callback-requests/" + reference() + "/closure";

        assertThat(api.post(path, "{\"outcome\": \"REACHED\"}").status()).isEqualTo(400);
        var closed = api.post(path, "{\"outcome\": \"NOT_REACHED\", \"note\": \"Tried on three days.\"}");
        assertThat(closed.status()).isEqualTo(201);
        assertThat(closed.text("/closing/note")).isEqualTo("Tried on three days.");
        assertThat(closed.at("/closing/issue").isNull()).isTrue();
        assertThat(api.post(path, "{\"outcome\": \"SPAM\"}").status()).isEqualTo(409);
        assertThat(api.post("callback-requests/CB-999999/closure", "{\"outcome\": \"SPAM\"}")
                        .status())
                .isEqualTo(404);
    }
}
