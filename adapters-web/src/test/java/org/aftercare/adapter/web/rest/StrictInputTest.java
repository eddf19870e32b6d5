package org.aftercare.adapter.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictInputTest {
    private static Api api;

    @BeforeAll
    static void start() {
        api = Api.at("2026-11-20T12:00:00Z");
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void every_fault_is_named_at_once_those_of_form_and_those_of_the_domain() {
        var answer = api.post("agreements", """
                {"customerId": 7,
                 "title": "  ",
                 "systems": ["Shop", "Shop"],
                 "colour": "red",
                 "terms": {
                   "effectiveFrom": "2026-02-30",
                   "calendar": {
                     "timeZone": "Mars/Olympus",
                     "officeHours": {
                       "MONDAY": [{"from": "09:00", "to": "12:00"}, {"from": "11:00", "to": "24:01"}],
                       "TUESDAY": [{"from": "09:00", "to": "12:00"}, {"from": "11:00", "to": "17:00"}],
                       "Someday": []},
                     "closures": [{"date": "2026-12-24", "from": "13:00"}]},
                   "holdOver": "WHENEVER",
                   "warnAt": [90, 75],
                   "coverage": {
                     "S1": {"WEEKEND": {"respondWithin": "PT1H"}},
                     "S2": {"OFFICE_HOURS": {"respondWithin": "PT0S", "resolveWithin": "soon"}},
                     "S9": {}}}}
                """);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).contains("application/problem+json");
        assertThat(answer.text("/type")).isEqualTo("/problems/malformed");
        assertThat(answer.pointers())
                .containsExactlyInAnyOrder(
                        "/customerId",
                        "/title",
                        "/systems/1",
                        "/colour",
                        "/terms/effectiveFrom",
                        "/terms/calendar/timeZone",
                        "/terms/calendar/officeHours/MONDAY/1/to",
                        "/terms/calendar/officeHours/TUESDAY/1",
                        "/terms/calendar/officeHours/Someday",
                        "/terms/calendar/closures/0/to",
                        "/terms/holdOver",
                        "/terms/warnAt/1",
                        "/terms/coverage/S1",
                        "/terms/coverage/S2/OFFICE_HOURS/respondWithin",
                        "/terms/coverage/S2/OFFICE_HOURS/resolveWithin",
                        "/terms/coverage/S9");
    }

    @Test
    void faults_of_the_domain_alone_are_a_422() {
        var agreement = Api.agreement(api.customer());
        agreement.put("title", "x".repeat(5000));

        var answer = api.post("agreements", agreement.toString());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/type")).isEqualTo("/problems/refused");
        assertThat(answer.pointers()).containsExactly("/title");
        assertThat(answer.text("/errors/0/detail")).isEqualTo("must be at most 200 characters long, and is 5000 long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "}",
                "nonsense",
                "{\"name\": \"Acme\"",
                "{\"name\": \"Acme\",}",
                "{'name': 'Acme'}",
                "{name: \"Acme\"}",
                "{\"name\": \"Acme\"} {}",
                "{\"name\": \"Acme\"} garbage",
                "{\"name\": \"Acme\"} // comment",
                "{\"name\": \"Ac\nme\"}",
                "{\"name\": \"Ac\u0000me\"}",
                "{\"name\": \"\\ud800\"}",
                "{\"name\": \"\\uzzzz\"}",
                "{\"\\udfff\": 1, \"name\": \"Acme\"}",
                "{\"name\": NaN}",
                "{\"name\": 1e999999999}",
                "{\"name\": 007}",
                "{\"name\": 12345678901234567890123456789012345678901234567890}",
                "{\"name\": true}",
                "{\"name\": null}",
                "{\"name\": [\"Acme\"]}",
                "{\"name\": {}}",
                "{\"Name\": \"Acme\"}",
                "{}",
                "[]",
                "null",
                "\"Acme\"",
                "42",
                "{\"name\": \"Acme\", \"name\": \"Acme\"}",
                "{\"name\": \"Acme\", \"id\": \"x\"}",
                "{\"name\": \"Acme\", \"a/b~c\": 1}"
            })
    void what_is_no_customer_is_a_400_and_stores_nothing(String body) {
        var answer = api.post("customers", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/type")).isEqualTo("/problems/malformed");
        assertThat(answer.at("/errors")).isNotEmpty();
    }

    @Test
    void no_body_at_all_is_an_empty_one() {
        var answer = api.send("POST", "customers", BodyPublishers.noBody());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/errors/0/detail")).isEqualTo("must be JSON, and is empty");
    }

    @Test
    void pointers_are_escaped() {
        var answer = api.post("customers", "{\"name\": \"Acme\", \"a/b~c\": 1, \"\": 2, \"name\": \"x\"}");

        assertThat(answer.pointers()).containsExactly("/name", "/a~1b~0c", "/");
    }

    @Test
    void deep_nesting_ends_early() {
        assertThat(api.post("customers", "{\"name\": " + "[".repeat(100_000)).status())
                .isEqualTo(400);
        assertThat(api.post("customers", "{\"name\": " + "[".repeat(1_000) + "]".repeat(1_000) + "}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void bytes_that_are_no_utf_8_are_a_400() {
        var body = "{\"name\": \"Acm\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(api.post("customers", body).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "a\\u0000b", "\\u0007", "a\\nb", " ", "\\t"})
    void names_with_control_characters_are_refused(String name) {
        var answer = api.post("customers", "{\"name\": \"" + name + "\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.pointers()).containsExactly("/name");
    }

    @Test
    void emoji_count_as_one_character_and_come_back_whole() {
        var name = "🎄".repeat(200);

        var answer = api.post("customers", "{\"name\": \"" + name + "\"}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(api.get(answer.header("Location").orElseThrow()).text("/name"))
                .isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30T10:00:00Z",
                "2025-02-29T10:00:00Z",
                "99999-01-01T10:00:00Z",
                "+12026-01-01T10:00:00Z",
                "-0001-01-01T10:00:00Z",
                "2026-11-20T24:00:00Z",
                "2026-11-20T10:60:00Z",
                "2026-06-30T23:59:60Z",
                "2026-11-20T10:00:00",
                "2026-11-20T10:00Z",
                "2026-11-20 10:00:00Z",
                "2026-11-20",
                "2026-11-20T10:00:00.1234567890Z",
                "2026-11-20T10:00:00+24:00",
                "2026-11-20T10:00:00+01",
                "2026-11-20T10:00:00 Europe/London",
                "1763632800",
                "yesterday",
                "",
                "२०२६-11-20T10:00:00Z"
            })
    void what_is_no_instant_is_a_400(String instant) {
        var request = Api.json(Examples.PREVIEW_REQUEST).put("reportedAt", instant);

        var answer = api.post("clock-previews", request.toString());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.pointers()).containsExactly("/reportedAt");
    }

    @ParameterizedTest
    @CsvSource({
        "/terms/effectiveFrom, \"2026-13-01\", 400",
        "/terms/effectiveFrom, \"1026-01-01\", 422",
        "/terms/effectiveFrom, 20260101, 400",
        "/terms/calendar/timeZone, \"Europe/Atlantis\", 422",
        "/terms/calendar/timeZone, \"+01:00\", 422",
        "/terms/calendar/timeZone, \"\\u0000\", 422",
        "/terms/calendar/bankHolidays, \"gb-eng\", 400",
        "/terms/calendar/bankHolidays/region, \"\", 422",
        "/terms/calendar/bankHolidays/region, \"GB\", 422",
        "/terms/calendar/bankHolidays/region, \"zz\", 422",
        "/terms/calendar/officeHours, {}, 422",
        "/terms/calendar/officeHours, [], 400",
        "/terms/calendar/officeHours/MONDAY/0/from, \"9:00\", 400",
        "/terms/calendar/officeHours/MONDAY/0/from, \"18:00\", 422",
        "/terms/calendar/officeHours/MONDAY/0/from, \"24:00\", 422",
        "/terms/calendar/officeHours/MONDAY/0/to, \"24:01\", 400",
        "/terms/calendar/officeHours/MONDAY/0, null, 400",
        "/terms/calendar/closures/0/date, \"2026-02-29\", 400",
        "/terms/calendar/closures/0/date, \"1969-12-31\", 422",
        "/terms/calendar/closures/0/name, \" \", 422",
        "/terms/calendar/closures/0/name, 5, 400",
        "/terms/holdOver, \"next_working_day\", 400",
        "/terms/holdOver, 0, 400",
        "/terms/warnAt, 75, 400",
        "/terms/warnAt/0, 75.0, 400",
        "/terms/warnAt/0, \"75\", 400",
        "/terms/warnAt/0, 0, 422",
        "/terms/warnAt/1, 100, 422",
        "/terms/warnAt/0, 99999999999999999999, 400",
        "/terms/coverage, [], 400",
        "/terms/coverage/S1/OFFICE_HOURS, \"PT4H\", 400",
        "/terms/coverage/S1/OFFICE_HOURS/respondWithin, \"-PT4H\", 400",
        "/terms/coverage/S1/OFFICE_HOURS/respondWithin, \"PT-4H\", 400",
        "/terms/coverage/S1/OFFICE_HOURS/respondWithin, \"P1M\", 400",
        "/terms/coverage/S1/OFFICE_HOURS/respondWithin, \"P1DT1H\", 400",
        "/terms/coverage/S1/OFFICE_HOURS/respondWithin, \"PT\", 400",
        "/terms/coverage/S1/OFFICE_HOURS/respondWithin, \"P0D\", 422",
        "/terms/coverage/S1/OFFICE_HOURS/respondWithin, \"P367D\", 422",
        "/terms/coverage/S1/OFFICE_HOURS/respondWithin, \"PT999999999H\", 422",
        "/terms/coverage/S1/OFFICE_HOURS/respondWithin, 240, 400",
        "/severity, \"S6\", 400",
        "/severity, \"s1\", 400",
        "/severity, 1, 400"
    })
    void each_part_of_a_preview_is_looked_at(String pointer, String value, int status) {
        var request = Api.json(Examples.PREVIEW_REQUEST);
        JsonParts.set(request, pointer, value);

        var answer = api.post("clock-previews", request.toString());

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.pointers())
                .isNotEmpty()
                .allMatch(named -> named.startsWith(pointer) || pointer.startsWith(named), "is about " + pointer);
    }

    @Test
    void a_body_of_another_type_is_a_415() {
        for (var type :
                new String[] {"text/plain", "application/xml", "application/x-www-form-urlencoded", "text/json"}) {
            var answer =
                    api.send("POST", "customers", BodyPublishers.ofString("{\"name\": \"A\"}"), "Content-Type", type);

            assertThat(answer.status()).as(type).isEqualTo(415);
            assertThat(answer.text("/type")).isEqualTo("/problems/unsupported-media-type");
        }
        assertThat(api.send("POST", "customers", BodyPublishers.ofString("{\"name\": \"A\"}"))
                        .status())
                .isEqualTo(415);
        assertThat(api.send(
                                "POST",
                                "customers",
                                BodyPublishers.ofString("{\"name\": \"A\"}"),
                                "Content-Type",
                                "not a type")
                        .status())
                .isBetween(400, 415);
    }

    @Test
    void a_wish_for_another_type_is_a_406() {
        var answer = api.get("issues", "Accept", "text/html");

        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.header("Content-Type")).contains("application/problem+json");
        assertThat(answer.text("/type")).isEqualTo("/problems/not-acceptable");
    }

    @Test
    void a_body_that_is_too_large_is_a_413() {
        var answer = api.post("customers", "{\"name\": \"" + "x".repeat(530_000) + "\"}");

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text("/type")).isEqualTo("/problems/too-large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "issues?colour=red",
                "issues?limit=0",
                "issues?limit=201",
                "issues?limit=ten",
                "issues?limit=",
                "issues?limit=5&limit=5",
                "issues?limit=99999999999999999999",
                "issues?sort=number",
                "issues?status=closed",
                "issues?status=OPEN",
                "issues?severity=S6",
                "issues?severity=S1&severity=S2",
                "issues?customer=7",
                "issues?cursor=",
                "issues?cursor=abc",
                "issues?cursor=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "issues?cursor=%00",
                "breaches?issue=AC-0",
                "breaches?agreement=SA-1001",
                "breaches?from=2026-11-20",
                "breaches?to=",
                "breaches?limit=201",
                "breaches?status=open",
                "bank-holidays",
                "bank-holidays?region=gb-eng",
                "bank-holidays?year=2026",
                "bank-holidays?region=gb-eng&year=next",
                "bank-holidays?region=gb-eng&year=02026",
                "bank-holidays?region=gb-eng&year=2026&month=1",
                "customers/01890a5d-ac96-774b-bcce-b302099a8057?verbose",
                "issues/AC-1?x=%F0%9F%8E%84"
            })
    void query_parameters_are_looked_at_as_strictly(String path) {
        var answer = api.get(path);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.pointers()).isNotEmpty().allSatisfy(pointer -> assertThat(pointer)
                .startsWith("?"));
    }

    @Test
    void every_fault_of_a_query_is_named_at_once() {
        var answer = api.get("issues?limit=0&severity=S6&colour=red&sort=x&cursor=y&customer=z&status=q&limit=1");

        assertThat(answer.pointers())
                .containsExactlyInAnyOrder(
                        "?status", "?sort", "?severity", "?customer", "?limit", "?cursor", "?colour", "?limit");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing-here",
                "issues/AC-1",
                "issues/1042",
                "issues/AC-0",
                "issues/ac-1001",
                "issues/AC-99999999999999999999",
                "issues/%00",
                "issues/AC-1/history",
                "issues/AC-1/clocks/RESPONSE/explanation",
                "issues/AC-1/answers/1",
                "customers/1",
                "customers/1-1-1-1-1",
                "customers/01890a5d-ac96-774b-bcce-b302099a8057",
                "customers/01890a5d-ac96-774b-bcce-b302099a8057/contacts/x",
                "agreements/x",
                "agreements/SA-0001",
                "agreements/01890a5d-ac96-774b-bcce-b302099a8057",
                "agreements/01890a5d-ac96-774b-bcce-b302099a8057/versions/1",
                "agreements/01890a5d-ac96-774b-bcce-b302099a8057/versions/x",
                "agreements/01890a5d-ac96-774b-bcce-b302099a8057/versions/0",
                "agreements/01890a5d-ac96-774b-bcce-b302099a8057/versions/99999999999"
            })
    void what_is_not_there_is_a_404(String path) {
        var answer = api.get(path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).contains("application/problem+json");
        assertThat(answer.text("/type")).isEqualTo("/problems/not-found");
    }

    @ParameterizedTest
    @CsvSource({"GET,issues", "GET,issues/AC-1042", "DELETE,bank-holidays?region=gb-eng&date=2026-12-25&reason=Moved"})
    void a_body_that_nothing_reads_is_refused(String method, String path) {
        var answer = api.send(method, path, BodyPublishers.ofString("{}"), "Content-Type", "application/json");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).contains("application/problem+json");
        assertThat(answer.text("/type")).isEqualTo("/problems/malformed");
        assertThat(answer.pointers()).containsExactly("");
        assertThat(answer.text("/errors/0/detail")).isEqualTo("must be left out: " + method + " takes no body here");
    }

    @Test
    void a_wrong_method_is_a_405_that_says_which_work() {
        var answer = api.delete("issues");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.text("/type")).isEqualTo("/problems/method-not-allowed");
        assertThat(answer.header("Allow").orElseThrow()).contains("GET").contains("POST");
    }

    @Test
    void more_faults_than_anybody_reads_are_cut_off() {
        var body = new StringBuilder("{\"name\": \"Acme\"");
        for (var i = 0; i < 5_000; i++) {
            body.append(",\"x").append(i).append("\":1");
        }

        var answer = api.post("customers", body.append('}').toString());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.pointers()).hasSize(1000);
    }
}
