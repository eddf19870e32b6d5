package org.aftercare.adapter.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgreementsTest {
    private static final String TERMS = "{\"terms\": " + Examples.TERMS + "}";

    private final Api api = Api.at("2026-11-20T12:00:00Z");

    @AfterEach
    void stop() {
        api.close();
    }

    private String draft() {
        return api.post("agreements", Api.agreement(api.customer()).toString()).text("/id");
    }

    @Test
    void an_agreement_begins_with_a_draft_of_what_was_put() {
        var customer = api.customer();

        var created = api.post("agreements", Api.agreement(customer).toString());

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("ETag")).contains("\"1\"");
        assertThat(created.text("/number")).isEqualTo("SA-1001");
        assertThat(created.text("/customerId")).isEqualTo(customer);
        assertThat(created.at("/systems").valueStream().map(system -> system.asText()))
                .containsExactly("Portal", "Shop");
        assertThat(created.at("/versions")).hasSize(1);
        assertThat(created.text("/versions/0/status")).isEqualTo("draft");
        assertThat(created.at("/versions/0/terms")).isEqualTo(Api.json(Examples.TERMS));
        assertThat(created.at("/versions/0/signedBy").isNull()).isTrue();
        var location = created.header("Location").orElseThrow();
        assertThat(location).endsWith("/api/v1/agreements/" + created.text("/id"));
        assertThat(api.get(location).json()).isEqualTo(created.json());
        assertThat(api.get(location + "/versions/1").json()).isEqualTo(created.at("/versions/0"));
    }

    @Test
    void agreements_are_listed_by_number_with_the_version_in_force() {
        var acme = api.customer();
        var signed = api.signed(acme);
        var draft = draft();

        var first = api.get("agreements?limit=1");
        assertThat(first.at("/items")).hasSize(1);
        assertThat(first.text("/items/0/id")).isEqualTo(signed);
        assertThat(first.text("/items/0/number")).isEqualTo("SA-1001");
        assertThat(first.text("/items/0/customerId")).isEqualTo(acme);
        assertThat(first.at("/items/0/inForce").intValue()).isEqualTo(1);
        var second = api.get("agreements?cursor=" + first.text("/next"));
        assertThat(second.text("/items/0/id")).isEqualTo(draft);
        assertThat(second.at("/items/0/inForce").isNull()).isTrue();
        assertThat(second.at("/next").isNull()).isTrue();
        assertThat(api.get("agreements?customer=" + acme).at("/items")).hasSize(1);
        assertThat(api.get("agreements?customer=acme").status()).isEqualTo(400);
    }

    @Test
    void what_is_optional_gets_its_usual_value() {
        var agreement = Api.agreement(api.customer());
        JsonParts.set(agreement, "/terms", """
                {"effectiveFrom": "2026-01-01",
                 "calendar": {"timeZone": "Europe/London", "bankHolidays": null,
                              "officeHours": {"TUESDAY": [{"from": "13:00", "to": "24:00"}, {"from": "09:00", "to": "12:00"}]}},
                 "coverage": {"S2": {"WEEKEND": {}, "OFFICE_HOURS": {"respondWithin": "PT90M"}}}}
                """);

        var created = api.post("agreements", agreement.toString());

        assertThat(created.at("/versions/0/terms")).isEqualTo(Api.json("""
                {"effectiveFrom": "2026-01-01",
                 "calendar": {"timeZone": "Europe/London",
                              "officeHours": {"TUESDAY": [{"from": "09:00", "to": "12:00"}, {"from": "13:00", "to": "24:00"}]},
                              "closures": []},
                 "holdOver": "NEXT_WORKING_DAY",
                 "warnAt": [75, 90],
                 "coverage": {"S2": {"OFFICE_HOURS": {"respondWithin": "PT1H30M"}, "WEEKEND": {}}}}
                """));
    }

    @Test
    void an_agreement_needs_a_customer_and_a_region_that_are_known() {
        var agreement = Api.agreement("01890a5d-ac96-774b-bcce-b302099a8057");
        JsonParts.set(agreement, "/terms/calendar/bankHolidays/region", "\"zz\"");

        var answer = api.post("agreements", agreement.toString());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.pointers()).containsExactly("/customerId", "/terms/calendar/bankHolidays/region");
    }

    @Test
    void a_draft_is_replaced_by_whoever_has_seen_it() {
        var id = draft();
        var body = Api.json(TERMS);
        JsonParts.set(body, "/terms/effectiveFrom", "\"2026-07-01\"");

        var replaced = api.put("agreements/" + id + "/versions/1", body.toString(), "If-Match", "\"1\"");

        assertThat(replaced.status()).isEqualTo(200);
        assertThat(replaced.header("ETag")).contains("\"2\"");
        assertThat(replaced.text("/terms/effectiveFrom")).isEqualTo("2026-07-01");
        assertThat(api.get("agreements/" + id + "/versions/1").json()).isEqualTo(replaced.json());
    }

    @Test
    void a_draft_is_not_replaced_unseen() {
        var answer = api.put("agreements/" + draft() + "/versions/1", TERMS);

        assertThat(answer.status()).isEqualTo(428);
        assertThat(answer.text("/type")).isEqualTo("/problems/match-required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "\"0\"", "W/\"1\"", "\"x\"", "\"\"", "\"2\", \"3\"", "\"99999999999999999999\""})
    void a_draft_is_not_replaced_by_whoever_saw_another_state(String seen) {
        var id = draft();

        var answer = api.put("agreements/" + id + "/versions/1", TERMS, "If-Match", seen);

        assertThat(answer.status()).isEqualTo(412);
        assertThat(answer.text("/type")).isEqualTo("/problems/stale");
        assertThat(api.get("agreements/" + id).header("ETag")).contains("\"1\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "\"1\"", "\"7\", \"1\"", " \"1\" ,\"x\""})
    void a_draft_is_replaced_by_whoever_saw_this_state(String seen) {
        assertThat(api.put("agreements/" + draft() + "/versions/1", TERMS, "If-Match", seen)
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"1", "\"1\",", "1\"", ",", "*, \"1\""})
    void an_if_match_header_that_is_none_is_a_400(String seen) {
        assertThat(api.put("agreements/" + draft() + "/versions/1", TERMS, "If-Match", seen)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_signed_version_never_changes() {
        var id = draft();

        var signed = api.post("agreements/" + id + "/versions/1/signature", "{\"signedBy\": \" Ann Lee \"}");

        assertThat(signed.status()).isEqualTo(200);
        assertThat(signed.text("/status")).isEqualTo("signed");
        assertThat(signed.text("/signedBy")).isEqualTo("Ann Lee");
        assertThat(signed.text("/signedAt")).isEqualTo("2026-11-20T12:00:00Z");
        var replaced = api.put("agreements/" + id + "/versions/1", TERMS, "If-Match", "\"2\"");
        assertThat(replaced.status()).isEqualTo(409);
        assertThat(replaced.text("/type")).isEqualTo("/problems/already-signed");
        var again = api.post("agreements/" + id + "/versions/1/signature", "{\"signedBy\": \"Ann Lee\"}");
        assertThat(again.status()).isEqualTo(409);
        assertThat(api.get("agreements/" + id + "/versions/1").json()).isEqualTo(signed.json());
    }

    @Test
    void a_further_version_is_a_draft() {
        var id = draft();

        var added = api.post("agreements/" + id + "/versions", TERMS);

        assertThat(added.status()).isEqualTo(201);
        assertThat(added.at("/number").asInt()).isEqualTo(2);
        assertThat(added.text("/status")).isEqualTo("draft");
        assertThat(added.header("ETag")).contains("\"2\"");
        assertThat(added.header("Location").orElseThrow()).endsWith("/api/v1/agreements/" + id + "/versions/2");
        assertThat(api.get(added.header("Location").orElseThrow()).json()).isEqualTo(added.json());
    }

    @Test
    void a_stale_wish_is_refused_by_each_change_that_names_a_state() {
        var path = "agreements/" + draft() + "/versions";

        assertThat(api.post(path, TERMS, "If-Match", "\"7\"").status()).isEqualTo(412);
        assertThat(api.post(path + "/1/signature", "{\"signedBy\": \"Ann\"}", "If-Match", "\"7\"")
                        .status())
                .isEqualTo(412);
        assertThat(api.post(path + "/1/signature", "{\"signedBy\": \"Ann\"}", "If-Match", "\"1\"")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | 400",
                "{\"signedBy\": 7} | 400",
                "{\"signedBy\": \" \"} | 422",
                "{\"signedBy\": \"Ann\", \"applyToOpenIssues\": \"false\"} | 400",
                "{\"signedBy\": \"Ann\", \"applyToOpenIssues\": true} | 200",
                "{\"signedBy\": \"Ann\", \"signedAt\": \"2026-01-01T00:00:00Z\"} | 400",
                "{\"signedBy\": \"Ann\", \"applyToOpenIssues\": false} | 200",
                "{\"signedBy\": \"Ann\", \"applyToOpenIssues\": null} | 200"
            })
    void a_signature_is_looked_at(String body, int status) {
        assertThat(api.post("agreements/" + draft() + "/versions/1/signature", body)
                        .status())
                .isEqualTo(status);
    }

    @Test
    void there_is_no_version_that_nobody_drafted() {
        var path = "agreements/" + draft() + "/versions/2";

        assertThat(api.get(path).status()).isEqualTo(404);
        assertThat(api.put(path, TERMS, "If-Match", "*").status()).isEqualTo(404);
        assertThat(api.post(path + "/signature", "{\"signedBy\": \"Ann\"}").status())
                .isEqualTo(404);
        assertThat(api.post("agreements/01890a5d-ac96-774b-bcce-b302099a8057/versions", TERMS)
                        .status())
                .isEqualTo(404);
    }

    private static final String CHARGES = """
            {"currency": "GBP", "monthlyFee": "450", "vatRate": "20.0", "supportLevels": [2, 1],
             "allowance": {"minutesPerMonth": 600, "overageRate": "95.5"},
             "rates": {"S1": %1$s, "S2": %1$s, "S3": %1$s, "S4": %1$s, "S5": %1$s},
             "billing": {"unitMinutes": 15}, "bugFixUntil": "2026-03-31"}
            """.formatted("""
            {"OFFICE_HOURS": "120", "OUT_OF_HOURS": "180.125", "WEEKEND": "240.00", "BANK_HOLIDAY": "0"}""");

    private static String charged(String charges) {
        var body = Api.json(TERMS);
        JsonParts.set(body, "/terms/charges", charges);
        return body.toString();
    }

    @Test
    void charges_come_back_in_one_form_and_are_in_the_hash() throws Exception {
        var answer = api.put("agreements/" + draft() + "/versions/1", charged(CHARGES), "If-Match", "\"1\"");

        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(200);
        var charges = answer.at("/terms/charges");
        assertThat(charges.toString())
                .startsWith(
                        "{\"currency\":\"GBP\",\"monthlyFee\":\"450.00\",\"vatRate\":\"20\",\"supportLevels\":[1,2],"
                                + "\"allowance\":{\"minutesPerMonth\":600,\"rollOverMonths\":0,\"overageRate\":\"95.50\"},"
                                + "\"rates\":{\"S1\":{\"OFFICE_HOURS\":\"120.00\",\"OUT_OF_HOURS\":\"180.125\",\"WEEKEND\":\"240.00\","
                                + "\"BANK_HOLIDAY\":\"0.00\"}")
                .endsWith("\"billing\":{\"unitMinutes\":15,\"rounding\":\"UP\",\"graceMinutes\":0,\"minimumMinutes\":0,"
                        + "\"windowMinimums\":{},\"onSiteMinimum\":0},\"bugFixUntil\":\"2026-03-31\"}");
        var sorted = JsonMapper.builder()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
        var canonical = sorted.writeValueAsBytes(sorted.treeToValue(answer.at("/terms"), Object.class));
        assertThat(answer.text("/termsHash"))
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(canonical)));
    }

    @Test
    void every_fault_of_charges_is_named() {
        var faulty = """
                {"currency": "pounds", "monthlyFee": 450, "vatRate": "twenty", "supportLevels": [1, 4],
                 "allowance": {"unlimited": true, "minutesPerMonth": 60},
                 "rates": {"S1": {"WEEKEND": "-1"}, "S9": {}},
                 "billing": {"rounding": "SIDEWAYS", "graceMinutes": -1}, "endsOn": "2026-02-30", "discount": "10"}
                """;
        var answer = api.put("agreements/" + draft() + "/versions/1", charged(faulty), "If-Match", "\"1\"");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.pointers())
                .containsExactlyInAnyOrder(
                        "/terms/charges/currency",
                        "/terms/charges/monthlyFee",
                        "/terms/charges/vatRate",
                        "/terms/charges/supportLevels/1",
                        "/terms/charges/allowance/minutesPerMonth",
                        "/terms/charges/rates/S1/WEEKEND",
                        "/terms/charges/rates/S9",
                        "/terms/charges/billing/unitMinutes",
                        "/terms/charges/billing/rounding",
                        "/terms/charges/billing/graceMinutes",
                        "/terms/charges/endsOn",
                        "/terms/charges/discount");
    }

    @Test
    void what_can_be_chargeable_has_a_rate_and_nothing_need_be_covered_then() {
        var adHoc = "{\"currency\": \"GBP\", \"monthlyFee\": \"0\", \"vatRate\": \"20\", \"supportLevels\": [],"
                + " \"allowance\": {\"unlimited\": true}, \"billing\": {\"unitMinutes\": 15, \"minimumMinutes\": 60},"
                + " \"rates\": {}}";
        var id = draft();
        var refused = api.put("agreements/" + id + "/versions/1", charged(adHoc), "If-Match", "\"1\"");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.pointers()).hasSize(20).contains("/terms/charges/rates/S5/BANK_HOLIDAY");

        var nothing = Api.json(charged(adHoc));
        JsonParts.set(
                nothing, "/terms/charges/rates", Api.json(CHARGES).at("/rates").toString());
        JsonParts.set(nothing, "/terms/coverage", "{}");
        var answer = api.put("agreements/" + id + "/versions/1", nothing.toString(), "If-Match", "\"1\"");
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(200);
        assertThat(answer.at("/terms/coverage").toString()).isEqualTo("{}");
    }

    @Test
    void versions_charge_in_one_currency() {
        var id = draft();
        api.put("agreements/" + id + "/versions/1", charged(CHARGES), "If-Match", "\"1\"");

        var answer =
                api.post("agreements/" + id + "/versions", charged(CHARGES.replace("GBP", "EUR")), "If-Match", "\"2\"");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.pointers()).containsExactly("/terms/charges/currency");
    }
}
