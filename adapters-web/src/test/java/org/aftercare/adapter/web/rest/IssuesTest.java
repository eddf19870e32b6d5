package org.aftercare.adapter.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssuesTest {
    /** A Saturday. */
    private final Api api = Api.at("2026-11-21T10:00:00Z");

    private final String customer = api.customer();
    private final String agreement = api.signed(customer);

    @AfterEach
    void stop() {
        api.close();
    }

    private Api.Answer report(String severity) {
        return api.post("issues", Api.issue(agreement).put("severity", severity).toString());
    }

    @Test
    void an_issue_says_at_once_until_when_it_is_held_over() {
        var contact = api.post(
                        "customers/" + customer + "/contacts", "{\"name\": \"Ann\", \"email\": \"ann@acme.example\"}")
                .text("/id");

        var reported = api.post(
                "issues", Api.issue(agreement).put("contactId", contact).toString());

        assertThat(reported.status()).isEqualTo(201);
        assertThat(reported.header("ETag")).contains("\"1\"");
        assertThat(reported.header("Location").orElseThrow()).endsWith("/api/v1/issues/AC-1002");
        assertThat(reported.json()).isEqualTo(Api.json("""
                {"number": "AC-1002", "status": "open", "waiting": false, "severity": "S3", "covered": true, "heldOver": true,
                 "summary": "Orders are slow", "description": "Placing an order takes a minute, since Friday.",
                 "system": "Portal", "customerId": "CUSTOMER", "customerName": "Acme Ltd", "contactId": "CONTACT",
                 "agreementId": "AGREEMENT", "agreementNumber": "SA-1001", "version": 1, "channel": "API",
                 "reportedAt": "2026-11-21T10:00:00Z", "updatedAt": "2026-11-21T10:00:00Z",
                 "tags": [], "links": [],
                 "clocks": [{"kind": "RESPONSE", "state": "HELD_OVER", "window": "OFFICE_HOURS", "target": "PT4H",
                   "startsAt": "2026-11-23T09:00:00Z", "dueAt": "2026-11-23T13:00:00Z",
                   "pausedSince": null, "stoppedAt": null, "remaining": "PT4H", "heldOver": true}]}
                """.replace("CUSTOMER", customer)
                .replace("CONTACT", contact)
                .replace("AGREEMENT", agreement)));
        var shown = api.get(reported.header("Location").orElseThrow());
        assertThat(shown.json()).isEqualTo(reported.json());
        assertThat(shown.header("ETag")).contains("\"1\"");
    }

    @Test
    void its_clock_runs_and_is_breached_once_due_has_passed() {
        var path = report("S3").header("Location").orElseThrow();

        api.aftercare.clock.set("2026-11-23T10:30:00Z");
        api.aftercare.token(Api.ADMINISTRATOR, api.aftercare.administrator());
        var running = api.get(path);
        api.aftercare.clock.set("2026-11-23T13:00:00.000001Z");
        var breached = api.get(path);

        assertThat(running.text("/clocks/0/state")).isEqualTo("RUNNING");
        assertThat(running.text("/clocks/0/remaining")).isEqualTo("PT2H30M");
        assertThat(breached.text("/clocks/0/state")).isEqualTo("BREACHED");
        assertThat(breached.text("/clocks/0/remaining")).isEqualTo("PT0S");
    }

    @Test
    void an_issue_that_is_not_covered_has_no_clock() {
        var reported = report("S2");

        assertThat(reported.status()).isEqualTo(201);
        assertThat(reported.at("/covered").asBoolean()).isFalse();
        assertThat(reported.at("/heldOver").asBoolean()).isFalse();
        assertThat(reported.at("/clocks")).isEmpty();
        assertThat(api.get("issues/" + reported.text("/number") + "/clocks/RESPONSE/explanation")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_phone_call_taken_earlier_counts_from_then() {
        var issue = Api.issue(agreement).put("reportedAt", "2026-11-20T16:00:00+01:00");

        var reported = api.post("issues", issue.toString());

        assertThat(reported.text("/reportedAt")).isEqualTo("2026-11-20T15:00:00Z");
        assertThat(reported.at("/heldOver").asBoolean()).isFalse();
        assertThat(reported.text("/clocks/0/dueAt")).isEqualTo("2026-11-23T11:00:00Z");
    }

    @Test
    void even_the_first_instant_at_which_terms_can_be_in_force_is_answered_for() {
        var old = Api.agreement(customer);
        ((ObjectNode) old.at("/terms")).put("effectiveFrom", "1970-01-01");
        ((ObjectNode) old.at("/terms/calendar")).put("timeZone", "Etc/GMT-14");
        var id = api.post("agreements", old.toString()).text("/id");
        api.post("agreements/" + id + "/versions/1/signature", "{\"signedBy\": \"Ann Lee\"}");

        var reported = api.post(
                "issues",
                Api.issue(id).put("reportedAt", "1969-12-31T10:00:00Z").toString());

        assertThat(reported.status()).isEqualTo(201);
        assertThat(reported.at("/heldOver").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/reportedAt, \"2026-11-21T10:00:00.000001Z\", 422",
        "/reportedAt, \"2025-12-31T23:59:59Z\", 422",
        "/reportedAt, \"0001-01-01T00:00:00Z\", 422",
        "/reportedAt, \"2026-02-30T00:00:00Z\", 400",
        "/agreementId, \"01890a5d-ac96-774b-bcce-b302099a8057\", 422",
        "/agreementId, \"SA-1001\", 400",
        "/agreementId, null, 400",
        "/contactId, \"01890a5d-ac96-774b-bcce-b302099a8057\", 422",
        "/contactId, \"Ann\", 400",
        "/system, \"Website\", 422",
        "/system, \"\\u0000\", 422",
        "/system, 7, 400",
        "/severity, \"S0\", 400",
        "/summary, \"\", 422",
        "/summary, \"a\\nb\", 422",
        "/description, \"\\u0000\", 422",
        "/description, [], 400",
        "/priority, \"high\", 400",
        "/number, \"AC-1\", 400"
    })
    void each_part_of_a_report_is_looked_at(String pointer, String value, int status) {
        var issue = Api.issue(agreement);
        JsonParts.set(issue, pointer, value);

        var answer = api.post("issues", issue.toString());

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.pointers()).containsExactly(pointer);
        assertThat(api.get("issues").at("/items")).isEmpty();
    }

    @Test
    void texts_that_are_too_long_are_refused_together() {
        var issue = Api.issue(agreement).put("summary", "x".repeat(5000)).put("description", "x".repeat(20_001));

        var answer = api.post("issues", issue.toString());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.pointers()).containsExactly("/summary", "/description");
    }

    @Test
    void a_draft_is_no_ground_to_report_on() {
        var draft = api.post("agreements", Api.agreement(customer).toString()).text("/id");

        var answer = api.post("issues", Api.issue(draft).toString());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.pointers()).containsExactly("/agreementId");
    }

    @Test
    void a_public_answer_keeps_the_promise() {
        var number = report("S1").text("/number");
        api.aftercare.clock.set("2026-11-21T10:20:00Z");

        var noted = api.post("issues/" + number + "/answers", "{\"text\": \"Who is on call?\", \"public\": false}");
        var answered = api.post(
                "issues/" + number + "/answers",
                "{\"text\": \"We are on it.\\nBy noon.\", \"public\": true, \"at\": \"2026-11-21T10:15:00Z\"}");

        assertThat(noted.status()).isEqualTo(201);
        assertThat(noted.text("/clocks/0/state")).isEqualTo("RUNNING");
        assertThat(answered.status()).isEqualTo(201);
        assertThat(answered.header("ETag")).contains("\"3\"");
        assertThat(answered.text("/clocks/0/state")).isEqualTo("MET");
        assertThat(answered.text("/clocks/0/stoppedAt")).isEqualTo("2026-11-21T10:15:00Z");
        assertThat(answered.text("/clocks/0/remaining")).isEqualTo("PT0S");

        var history = api.get(answered.header("Location").orElseThrow());
        assertThat(history.at("/items").valueStream().map(event -> event.get("type")
                        .asText()))
                .containsExactly("reported", "answered", "answered");
        assertThat(history.at("/next").isNull()).isTrue();
        assertThat(history.at("/items/1").toString()).isEqualTo("""
                        {"position":2,"type":"answered","happenedAt":"2026-11-21T10:15:00Z","recordedAt":"2026-11-21T10:20:00Z",\
                        "actor":{"kind":"AGENT","id":"00000000-0000-7000-0000-000000000001","name":"Ada Admin"},\
                        "channel":"API","text":"We are on it.\\nBy noon.","public":true}""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"public\": true} | /text | 400",
                "{\"text\": \" \", \"public\": true} | /text | 422",
                "{\"text\": \"x\", \"public\": \"yes\"} | /public | 400",
                "{\"text\": \"x\", \"public\": true, \"at\": \"2026-11-21T10:00:00.000001Z\"} | /at | 422",
                "{\"text\": \"x\", \"public\": true, \"at\": \"2026-11-21T09:59:59Z\"} | /at | 422",
                "{\"text\": \"x\", \"public\": true, \"at\": \"noon\"} | /at | 400",
                "{\"text\": \"x\", \"public\": true, \"by\": \"me\"} | /by | 400"
            })
    void each_part_of_an_answer_is_looked_at(String body, String pointer, int status) {
        var number = report("S1").text("/number");

        var answer = api.post("issues/" + number + "/answers", body);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.pointers()).containsExactly(pointer);
        assertThat(api.get("issues/" + number).header("ETag")).contains("\"1\"");
    }

    @Test
    void an_answer_may_say_which_state_it_is_to() {
        var path = "issues/" + report("S1").text("/number") + "/answers";

        assertThat(api.post(path, "{\"text\": \"x\", \"public\": true}", "If-Match", "\"2\"")
                        .status())
                .isEqualTo(412);
        assertThat(api.post(path, "{\"text\": \"x\", \"public\": true}", "If-Match", "\"1\"")
                        .status())
                .isEqualTo(201);
        assertThat(api.post("issues/AC-1/answers", "{\"text\": \"x\", \"public\": true}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void why_it_is_due_then_is_explained() {
        var number = report("S3").text("/number");

        var answer = api.get("issues/" + number + "/clocks/RESPONSE/explanation");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/dueAt")).isEqualTo("2026-11-23T13:00:00Z");
        assertThat(answer.at("/explanation").valueStream().map(stretch -> stretch.get("reason")
                        .asText()))
                .containsExactly("HELD_OVER", "HELD_OVER", "COUNTED");
        assertThat(api.get("issues/" + number + "/clocks/RESOLUTION/explanation")
                        .status())
                .isEqualTo(404);
        assertThat(api.get("issues/" + number + "/clocks/PATIENCE/explanation").status())
                .isEqualTo(404);
    }

    @Test
    void the_queue_is_soonest_due_first() {
        var slow = report("S5").text("/number");
        var never = report("S2").text("/number");
        var fast = report("S1").text("/number");
        var medium = report("S3").text("/number");

        var answer = api.get("issues?status=open&sort=dueAt&customer=" + customer);

        assertThat(numbers(answer)).containsExactly(fast, medium, slow, never);
        assertThat(answer.at("/next").isNull()).isTrue();
        assertThat(answer.header("Link")).isEmpty();
        assertThat(answer.at("/items/0/clocks/0/state").asText()).isEqualTo("RUNNING");
        assertThat(answer.text("/items/0/dueAt")).isEqualTo("2026-11-21T12:00:00Z");
        assertThat(answer.at("/items/3/dueAt").isNull()).isTrue();
        assertThat(numbers(api.get("issues?severity=S3"))).containsExactly(medium);
        assertThat(numbers(api.get("issues?customer=01890a5d-ac96-774b-bcce-b302099a8057")))
                .isEmpty();
    }

    @Test
    void pages_follow_one_another_by_cursor_and_by_link() {
        var all = new ArrayList<String>();
        for (var severity : List.of("S1", "S1", "S3", "S3", "S2", "S2", "S5")) {
            all.add(report(severity).text("/number"));
        }
        var byCursor = new ArrayList<String>();
        var byLink = new ArrayList<String>();

        var page = api.get("issues?limit=2&customer=" + customer);
        byCursor.addAll(numbers(page));
        while (!page.at("/next").isNull()) {
            page = api.get("issues?limit=2&customer=" + customer + "&cursor=" + page.text("/next"));
            byCursor.addAll(numbers(page));
        }
        page = api.get("issues?limit=2&customer=" + customer);
        byLink.addAll(numbers(page));
        while (page.header("Link").isPresent()) {
            var link = page.header("Link").orElseThrow();
            assertThat(link).endsWith(">; rel=\"next\"");
            page = api.get(link.substring(1, link.indexOf('>')));
            byLink.addAll(numbers(page));
        }

        assertThat(byCursor).containsExactlyInAnyOrderElementsOf(all);
        assertThat(byLink).isEqualTo(byCursor);
    }

    @Test
    void a_cursor_that_was_tampered_with_is_a_400() {
        report("S1");
        report("S1");
        var cursor = api.get("issues?limit=1").text("/next");

        for (var i = 0; i < cursor.length(); i++) {
            var forged = cursor.substring(0, i) + (cursor.charAt(i) == 'A' ? 'B' : 'A') + cursor.substring(i + 1);
            assertThat(api.get("issues?cursor=" + forged).status()).as(forged).isEqualTo(400);
        }
        assertThat(api.get("issues?cursor=" + cursor + "A").status()).isEqualTo(400);
        assertThat(api.get("issues?cursor=" + cursor + "=").status()).isEqualTo(400);
        assertThat(api.get("issues?cursor=" + cursor).status()).isEqualTo(200);
    }

    private static List<String> numbers(Api.Answer answer) {
        return answer.at("/items")
                .valueStream()
                .map(item -> item.get("number").asText())
                .toList();
    }
}
