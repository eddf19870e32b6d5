package org.aftercare.adapter.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BankHolidaysTest {
    private static final String ONE_OFF =
            "{\"region\": \"gb-eng\", \"date\": \"2026-09-21\", \"name\": \"One-off\", \"reason\": \"Proclaimed late\"}";

    /** To be gone on with. */
    private static final String MONDAY =
            "{\"region\": \"gb-eng\", \"date\": \"2026-11-23\", \"name\": \"One-off\", \"reason\": \"Proclaimed late\"";

    private final Api api = Api.at("2026-11-20T12:00:00Z");

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void the_days_of_a_year_come_by_date() {
        var answer = api.with(Api.AGENT).get("bank-holidays?region=gb-eng&year=2026");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/knownUntil")).isEqualTo("2027-12-31");
        assertThat(answer.at("/items")).hasSize(8);
        assertThat(answer.at("/items/6")).isEqualTo(Api.json("""
                        {"date": "2026-12-25", "name": "Christmas Day", "from": "00:00", "to": "24:00"}
                        """));
    }

    @Test
    void an_administrator_adds_a_day_and_takes_it_away_again() {
        var added = api.post("bank-holidays", ONE_OFF);

        assertThat(added.status()).isEqualTo(201);
        assertThat(added.text("/date")).isEqualTo("2026-09-21");
        assertThat(api.get(added.header("Location").orElseThrow()).at("/items")).hasSize(9);

        var removed = api.delete("bank-holidays?region=gb-eng&date=2026-09-21&reason=Called%20off");

        assertThat(removed.status()).isEqualTo(204);
        assertThat(removed.http().body()).isEmpty();
        assertThat(api.get("bank-holidays?region=gb-eng&year=2026").at("/items"))
                .hasSize(8);
    }

    @Test
    void a_part_of_a_day_can_be_added() {
        var body = Api.json(ONE_OFF).put("from", "12:00").put("to", "24:00");

        var added = api.post("bank-holidays", body.toString());

        assertThat(added.text("/from")).isEqualTo("12:00");
        assertThat(added.text("/to")).isEqualTo("24:00");
    }

    @Test
    void what_is_closed_is_not_closed_again() {
        api.post("bank-holidays", ONE_OFF);

        var answer = api.post("bank-holidays", ONE_OFF);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("/type")).isEqualTo("/problems/closed-already");
    }

    @Test
    void an_agent_corrects_nothing() {
        api.with(Api.AGENT);

        var added = api.post("bank-holidays", ONE_OFF);
        var removed = api.delete("bank-holidays?region=gb-eng&date=2026-12-25&reason=x");

        assertThat(added.status()).isEqualTo(403);
        assertThat(added.text("/type")).isEqualTo("/problems/not-allowed");
        assertThat(removed.status()).isEqualTo(403);
        assertThat(api.get("bank-holidays?region=gb-eng&year=2026").at("/items"))
                .hasSize(8);
    }

    @Test
    void a_day_that_is_none_cannot_be_taken_away() {
        assertThat(api.delete("bank-holidays?region=gb-eng&date=2026-12-24&reason=x")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_region_that_nobody_knows_is_refused() {
        assertThat(api.get("bank-holidays?region=zz&year=2026").pointers()).containsExactly("?region");
        assertThat(api.get("bank-holidays?region=zz&year=2026").status()).isEqualTo(422);
        assertThat(api.post(
                                "bank-holidays",
                                Api.json(ONE_OFF).put("region", "zz").toString())
                        .pointers())
                .containsExactly("/region");
        assertThat(api.delete("bank-holidays?region=zz&date=2026-12-25&reason=x")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void a_day_with_faults_is_refused_with_all_of_them() {
        var answer = api.post(
                "bank-holidays",
                "{\"region\": \"\", \"date\": \"2026-02-29\", \"name\": \" \", \"from\": \"25:00\", \"reason\": \"\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.pointers()).containsExactly("/region", "/date", "/name", "/from", "/to", "/reason");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bank-holidays?region=gb-eng&date=2026-12-25",
                "bank-holidays?region=gb-eng&reason=x",
                "bank-holidays?date=2026-12-25&reason=x",
                "bank-holidays?region=gb-eng&date=2026-02-30&reason=x",
                "bank-holidays?region=gb-eng&date=2026-12-25&reason=x&reason=y"
            })
    void what_is_missing_or_malformed_in_a_removal_is_a_400(String path) {
        assertThat(api.delete(path).status()).isEqualTo(400);
        assertThat(api.get("bank-holidays?region=gb-eng&year=2026").at("/items"))
                .hasSize(8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%20", "%00", "a%0Ab"})
    void a_removal_needs_a_reason_on_one_line(String reason) {
        var answer = api.delete("bank-holidays?region=gb-eng&date=2026-12-25&reason=" + reason);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.pointers()).containsExactly("?reason");
    }

    @Test
    void a_year_out_of_reach_is_refused() {
        assertThat(api.get("bank-holidays?region=gb-eng&year=1066").status()).isEqualTo(422);
        assertThat(api.get("bank-holidays?region=gb-eng&year=99999").status()).isEqualTo(422);
    }

    /** An issue of Friday afternoon, to be answered on Monday at 11:00. */
    private String issue() {
        var issue = Api.issue(api.signed(api.customer())).put("reportedAt", "2026-11-20T15:00:00Z");
        api.aftercare.clock.set("2026-11-20T15:00:00Z");
        return api.post("issues", issue.toString()).text("/number");
    }

    @Test
    void the_example_of_the_description_works() {
        assertThat(api.post("bank-holidays", Examples.NEW_BANK_HOLIDAY).status())
                .isEqualTo(201);
    }

    @Test
    void open_issues_keep_their_due_times_unless_it_is_said_otherwise() {
        var path = "issues/" + issue();

        api.post("bank-holidays", MONDAY + "}");

        assertThat(api.get(path).text("/clocks/0/dueAt")).isEqualTo("2026-11-23T11:00:00Z");
        assertThat(api.get(path).header("ETag")).contains("\"1\"");
    }

    @Test
    void open_issues_follow_corrections_that_are_applied_to_them() {
        var path = "issues/" + issue();

        var added = api.post("bank-holidays", MONDAY + ", \"applyToOpenIssues\": true}");

        assertThat(added.status()).isEqualTo(201);
        assertThat(api.get(path).text("/clocks/0/dueAt")).isEqualTo("2026-11-24T11:00:00Z");
        var moved = api.get(path + "/history").at("/items/1");
        assertThat(moved.get("type").asText()).isEqualTo("moved");
        assertThat(moved.get("reason").asText()).isEqualTo("Proclaimed late");

        var removed =
                api.delete("bank-holidays?region=gb-eng&date=2026-11-23&reason=Called%20off&applyToOpenIssues=true");

        assertThat(removed.status()).isEqualTo(204);
        assertThat(api.get(path).text("/clocks/0/dueAt")).isEqualTo("2026-11-23T11:00:00Z");
    }

    @Test
    void a_preview_of_a_further_day_says_what_would_move_and_stores_nothing() {
        var number = issue();

        var preview = api.post("bank-holidays?preview=true", MONDAY + "}");

        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.json()).isEqualTo(Api.json("""
                {"items": [
                   {"number": "NUMBER", "summary": "Orders are slow", "severity": "S3",
                    "clocks": [{"kind": "RESPONSE", "before": "2026-11-23T11:00:00Z", "after": "2026-11-24T11:00:00Z"}]}]}
                """.replace("NUMBER", number)));
        assertThat(api.get("bank-holidays?region=gb-eng&year=2026").at("/items"))
                .hasSize(8);
        assertThat(api.get("issues/" + number).header("ETag")).contains("\"1\"");
    }

    @Test
    void a_preview_of_a_day_less_says_what_would_move_and_stores_nothing() {
        var number = issue();
        api.post("bank-holidays", MONDAY + ", \"applyToOpenIssues\": true}");

        var preview = api.delete("bank-holidays?region=gb-eng&date=2026-11-23&reason=Called%20off&preview=true");

        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.text("/items/0/number")).isEqualTo(number);
        assertThat(preview.text("/items/0/clocks/0/before")).isEqualTo("2026-11-24T11:00:00Z");
        assertThat(preview.text("/items/0/clocks/0/after")).isEqualTo("2026-11-23T11:00:00Z");
        assertThat(api.get("bank-holidays?region=gb-eng&year=2026").at("/items"))
                .hasSize(9);
    }

    @Test
    void a_preview_applies_nothing_and_is_for_administrators_too() {
        var both = api.post("bank-holidays?preview=true", MONDAY + ", \"applyToOpenIssues\": true}");
        var bothInQuery =
                api.delete("bank-holidays?region=gb-eng&date=2026-12-25&reason=x&preview=true&applyToOpenIssues=true");
        var faulty = api.post("bank-holidays?preview=1&x=2", MONDAY + ", \"applyToOpenIssues\": 3}");

        assertThat(both.status()).isEqualTo(400);
        assertThat(both.pointers()).containsExactly("/applyToOpenIssues");
        assertThat(bothInQuery.status()).isEqualTo(400);
        assertThat(bothInQuery.pointers()).containsExactly("?applyToOpenIssues");
        assertThat(faulty.pointers()).containsExactlyInAnyOrder("?preview", "?x", "/applyToOpenIssues");
        assertThat(api.with(Api.AGENT)
                        .post("bank-holidays?preview=true", MONDAY + "}")
                        .status())
                .isEqualTo(403);
        assertThat(api.get("bank-holidays?region=gb-eng&year=2026").at("/items"))
                .hasSize(8);
    }
}
