package org.aftercare.adapter.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BreachesTest {
    /** A Monday. */
    private final Api api = Api.at("2026-11-23T09:00:00Z");

    private final String customer = api.customer();
    private final String agreement = api.signed(customer);

    @AfterEach
    void stop() {
        api.close();
    }

    private String report() {
        return report(agreement);
    }

    private String report(String under) {
        return api.post("issues", Api.issue(under).put("severity", "S1").toString())
                .text("/number");
    }

    @Test
    void a_breach_is_listed_as_it_was_recorded() {
        var number = report();
        api.aftercare.wait("2026-11-23T10:00:00Z");

        var listed = api.get("breaches");

        assertThat(listed.status()).isEqualTo(200);
        assertThat(listed.json()).isEqualTo(Api.json("""
                {"items": [
                   {"id": "NUMBER-3", "issue": "NUMBER", "agreementId": "AGREEMENT", "customerId": "CUSTOMER",
                    "kind": "RESPONSE", "severity": "S1", "countsFrom": "2026-11-23T09:00:00Z",
                    "dueAt": "2026-11-23T09:30:00Z", "recordedAt": "2026-11-23T09:30:00.001001Z", "late": false,
                    "stands": true, "excusals": []}],
                 "next": null}
                """.replace("NUMBER", number)
                .replace("AGREEMENT", agreement)
                .replace("CUSTOMER", customer)));
    }

    @Test
    void a_breach_that_was_found_out_late_says_so() {
        report();
        api.aftercare.sleep("2026-11-23T12:00:00Z");
        api.aftercare.wait("2026-11-23T12:00:00Z");

        var listed = api.get("breaches");

        assertThat(listed.at("/items/0/late").asBoolean()).isTrue();
        assertThat(listed.text("/items/0/recordedAt")).isEqualTo("2026-11-23T12:00:00Z");
    }

    @Test
    void a_breach_stays_though_an_answer_that_is_entered_late_takes_its_ground_away() {
        var number = report();
        api.aftercare.wait("2026-11-23T10:00:00Z");

        api.post("issues/" + number + "/answers", "{\"text\": \"Phoned.\", \"at\": \"2026-11-23T09:10:00Z\"}");

        var listed = api.get("breaches?issue=" + number);
        assertThat(listed.at("/items")).hasSize(1);
        assertThat(listed.at("/items/0/stands").asBoolean()).isFalse();
    }

    @Test
    void a_breach_is_excused_again_and_again_and_stays() {
        var number = report();
        api.aftercare.wait("2026-11-23T10:00:00Z");
        api.with(Api.AGENT);

        var excused = api.post("breaches/" + number + "-3/excusals", Examples.NEW_EXCUSAL);
        var again = api.post("breaches/" + number + "-3/excusals", "{\"reason\": \"They said so.\"}");

        assertThat(excused.status()).isEqualTo(201);
        assertThat(excused.header("Location").orElseThrow()).endsWith("/api/v1/breaches?issue=" + number);
        assertThat(excused.text("/id")).isEqualTo(number + "-3");
        assertThat(excused.at("/stands").asBoolean()).isTrue();
        assertThat(excused.at("/excusals").toString()).isEqualTo("""
                        [{"reason":"The customer's line was down.","by":"Alex Agent","at":"2026-11-23T10:00:00Z"}]""");
        assertThat(again.at("/excusals")).hasSize(2);
        assertThat(api.get(excused.header("Location").orElseThrow()).at("/items/0"))
                .isEqualTo(again.json());
        var history = api.get("issues/" + number + "/history").at("/items");
        assertThat(history.get(history.size() - 1).get("type").asText()).isEqualTo("excused");
        assertThat(history.get(history.size() - 1).get("kind").asText()).isEqualTo("RESPONSE");
        assertThat(history.get(history.size() - 1).get("reason").asText()).isEqualTo("They said so.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "4", "0", "x", "99999999999"})
    void what_is_no_breach_cannot_be_excused(String event) {
        var number = report();
        api.aftercare.wait("2026-11-23T10:00:00Z");

        var answer = api.post("breaches/" + number + "-" + event + "/excusals", Examples.NEW_EXCUSAL);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(api.post("breaches/AC-1-3/excusals", Examples.NEW_EXCUSAL).status())
                .isEqualTo(404);
        assertThat(api.post("breaches/" + number + "/excusals", Examples.NEW_EXCUSAL)
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | /reason | 400",
                "{\"reason\": \" \"} | /reason | 422",
                "{\"reason\": 7} | /reason | 400",
                "{\"reason\": \"x\", \"at\": \"2026-11-23T09:00:00Z\"} | /at | 400"
            })
    void each_part_of_an_excusal_is_looked_at(String body, String pointer, int status) {
        var number = report();
        api.aftercare.wait("2026-11-23T10:00:00Z");

        var answer = api.post("breaches/" + number + "-3/excusals", body);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.pointers()).containsExactly(pointer);
        assertThat(api.get("breaches").at("/items/0/excusals")).isEmpty();
    }

    @Test
    void breaches_are_found_by_issue_by_agreement_and_by_due_instant() {
        var other = api.signed(customer);
        var first = report();
        var second = report(other);
        api.aftercare.wait("2026-11-23T10:00:00Z");

        assertThat(ids("breaches")).containsExactly(first + "-3", second + "-3");
        assertThat(ids("breaches?issue=" + second)).containsExactly(second + "-3");
        assertThat(ids("breaches?agreement=" + agreement)).containsExactly(first + "-3");
        assertThat(ids("breaches?from=2026-11-23T09:30:00Z&to=2026-11-23T09:30:01Z"))
                .hasSize(2);
        assertThat(ids("breaches?from=2026-11-23T09:30:01Z")).isEmpty();
        assertThat(ids("breaches?to=2026-11-23T09:30:00Z")).isEmpty();
        assertThat(ids("breaches?issue=AC-1")).isEmpty();
    }

    @Test
    void pages_follow_one_another() {
        var all = new ArrayList<String>();
        for (var i = 0; i < 5; i++) {
            all.add(report() + "-3");
        }
        api.aftercare.wait("2026-11-23T10:00:00Z");
        var found = new ArrayList<String>();

        var page = api.get("breaches?limit=2");
        found.addAll(ids(page));
        while (page.header("Link").isPresent()) {
            var link = page.header("Link").orElseThrow();
            assertThat(link).contains(page.text("/next")).endsWith(">; rel=\"next\"");
            page = api.get(link.substring(1, link.indexOf('>')));
            found.addAll(ids(page));
        }

        assertThat(page.at("/next").isNull()).isTrue();
        assertThat(found).isEqualTo(all);
    }

    @Test
    void a_cursor_that_was_tampered_with_or_is_of_another_list_is_a_400() {
        report();
        report();
        api.aftercare.wait("2026-11-23T10:00:00Z");
        var cursor = api.get("breaches?limit=1").text("/next");

        for (var i = 0; i < cursor.length(); i++) {
            var forged = cursor.substring(0, i) + (cursor.charAt(i) == 'A' ? 'B' : 'A') + cursor.substring(i + 1);
            assertThat(api.get("breaches?cursor=" + forged).status()).as(forged).isEqualTo(400);
        }
        assertThat(api.get("breaches?cursor=" + api.get("issues?limit=1").text("/next"))
                        .status())
                .isEqualTo(400);
        assertThat(api.get("issues?cursor=" + cursor).status()).isEqualTo(400);
        assertThat(api.get("breaches?cursor=" + cursor).status()).isEqualTo(200);
    }

    @Test
    void every_fault_of_a_query_is_named_at_once() {
        var answer =
                api.get("breaches?issue=1&agreement=x&from=noon&to=2026-02-30T00:00:00Z&limit=0&cursor=y&kind=UPDATE");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.pointers())
                .containsExactlyInAnyOrder("?issue", "?agreement", "?from", "?to", "?limit", "?cursor", "?kind");
    }

    private List<String> ids(String path) {
        return ids(api.get(path));
    }

    private static List<String> ids(Api.Answer answer) {
        return answer.at("/items")
                .valueStream()
                .map(item -> item.get("id").asText())
                .toList();
    }
}
