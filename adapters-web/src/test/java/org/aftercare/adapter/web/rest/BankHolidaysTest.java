package org.aftercare.adapter.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BankHolidaysTest {
    private static final String ONE_OFF =
            "{\"region\": \"gb-eng\", \"date\": \"2026-09-21\", \"name\": \"One-off\", \"reason\": \"Proclaimed late\"}";

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
}
