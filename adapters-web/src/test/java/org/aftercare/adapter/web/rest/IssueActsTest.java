package org.aftercare.adapter.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IssueActsTest {
    /** A Monday. */
    private final Api api = Api.at("2026-11-23T09:00:00Z");

    private final String agreement = api.signed(api.customer());
    private final String number = report("S1");
    private final String path = "issues/" + number;

    @AfterEach
    void stop() {
        api.close();
    }

    private String report(String severity) {
        return api.post("issues", Api.issue(agreement).put("severity", severity).toString())
                .text("/number");
    }

    private Api.Answer at(String time, String act, String body) {
        api.aftercare.clock.set("2026-11-23T" + time + ":00Z");
        return api.post(path + "/" + act, body);
    }

    private static String clock(Api.Answer issue, String kind, String member) {
        return issue.at("/clocks")
                .valueStream()
                .filter(clock -> clock.get("kind").asText().equals(kind))
                .map(clock -> clock.get(member).asText())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_pause_stops_the_clocks_but_that_of_the_response() {
        var paused = at("10:00", "pauses", "{\"reason\": \"We need the log.\"}");

        assertThat(paused.status()).isEqualTo(201);
        assertThat(paused.header("ETag")).contains("\"2\"");
        assertThat(paused.header("Location").orElseThrow()).endsWith("/api/v1/issues/" + number + "/history");
        assertThat(paused.text("/status")).isEqualTo("open");
        assertThat(paused.at("/waiting").asBoolean()).isTrue();
        assertThat(clock(paused, "RESPONSE", "state")).isEqualTo("BREACHED");
        assertThat(clock(paused, "RESPONSE", "dueAt")).isEqualTo("2026-11-23T09:30:00Z");
        assertThat(clock(paused, "RESPONSE", "pausedSince")).isEqualTo("null");
        assertThat(clock(paused, "RESOLUTION", "state")).isEqualTo("PAUSED");
        assertThat(clock(paused, "RESOLUTION", "dueAt")).isEqualTo("null");
        assertThat(clock(paused, "RESOLUTION", "pausedSince")).isEqualTo("2026-11-23T10:00:00Z");
        assertThat(clock(paused, "RESOLUTION", "remaining")).isEqualTo("PT7H");
        assertThat(api.get(path).json()).isEqualTo(paused.json());
    }

    @Test
    void what_is_resumed_is_due_later_by_the_time_of_the_pause() {
        at("10:00", "pauses", "{\"reason\": \"We need the log.\"}");

        var resumed = at("11:00", "resumptions", "{\"reason\": \"It came.\"}");

        assertThat(resumed.status()).isEqualTo(201);
        assertThat(resumed.at("/waiting").asBoolean()).isFalse();
        assertThat(clock(resumed, "RESOLUTION", "state")).isEqualTo("RUNNING");
        assertThat(clock(resumed, "RESOLUTION", "dueAt")).isEqualTo("2026-11-24T09:30:00Z");
        assertThat(clock(resumed, "RESOLUTION", "pausedSince")).isEqualTo("null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"reason\": null}", "{\"at\": \"2026-11-23T10:30:00Z\"}"})
    void a_resumption_needs_no_reason(String body) {
        at("10:00", "pauses", "{\"reason\": \"We need the log.\"}");

        assertThat(at("11:00", "resumptions", body).status()).isEqualTo(201);
    }

    @Test
    void a_resumption_needs_no_body_at_all() {
        at("10:00", "pauses", "{\"reason\": \"We need the log.\"}");

        var resumed = api.send("POST", path + "/resumptions", BodyPublishers.noBody());

        assertThat(resumed.status()).isEqualTo(201);
    }

    @Test
    void what_is_resolved_keeps_its_promises_and_runs_on_when_reopened() {
        var resolved = at("12:00", "resolution", "{\"text\": \"Mended.\"}");

        assertThat(resolved.status()).isEqualTo(201);
        assertThat(resolved.text("/status")).isEqualTo("resolved");
        assertThat(clock(resolved, "RESOLUTION", "state")).isEqualTo("MET");
        assertThat(clock(resolved, "RESOLUTION", "stoppedAt")).isEqualTo("2026-11-23T12:00:00Z");

        var reopened = at("14:00", "reopenings", "{\"reason\": \"Slow again.\"}");

        assertThat(reopened.status()).isEqualTo(201);
        assertThat(reopened.text("/status")).isEqualTo("open");
        assertThat(clock(reopened, "RESOLUTION", "state")).isEqualTo("RUNNING");
        assertThat(clock(reopened, "RESOLUTION", "dueAt")).isEqualTo("2026-11-24T10:30:00Z");
    }

    @Test
    void the_examples_of_the_description_work_one_after_the_other() {
        assertThat(at("10:00", "answers", Examples.NEW_ANSWER).status()).isEqualTo(201);
        assertThat(at("11:00", "pauses", Examples.NEW_PAUSE).status()).isEqualTo(201);
        assertThat(at("12:00", "resumptions", Examples.NEW_RESUMPTION).status()).isEqualTo(201);
        assertThat(at("13:00", "resolution", Examples.NEW_RESOLUTION).status()).isEqualTo(201);
        assertThat(at("14:00", "reopenings", Examples.NEW_REOPENING).status()).isEqualTo(201);
    }

    @Test
    void an_act_may_be_entered_later_than_it_was_done() {
        var paused = at("12:00", "pauses", "{\"reason\": \"x\", \"at\": \"2026-11-23T10:00:00Z\"}");
        var resumed = at("12:00", "resumptions", "{\"at\": \"2026-11-23T11:00:00Z\"}");

        assertThat(clock(paused, "RESOLUTION", "pausedSince")).isEqualTo("2026-11-23T10:00:00Z");
        assertThat(clock(resumed, "RESOLUTION", "dueAt")).isEqualTo("2026-11-24T09:30:00Z");
    }

    @Test
    void an_answer_starts_the_clock_of_the_next_one() {
        var answered = at("09:20", "answers", "{\"text\": \"We are on it.\"}");

        assertThat(clock(answered, "RESPONSE", "state")).isEqualTo("MET");
        assertThat(clock(answered, "UPDATE", "startsAt")).isEqualTo("2026-11-23T09:20:00Z");
        assertThat(clock(answered, "UPDATE", "dueAt")).isEqualTo("2026-11-23T11:20:00Z");
        var explained = api.get(path + "/clocks/UPDATE/explanation");
        assertThat(explained.text("/dueAt")).isEqualTo("2026-11-23T11:20:00Z");
        assertThat(explained.at("/explanation")).hasSize(1);
        assertThat(explained.text("/explanation/0/from")).isEqualTo("2026-11-23T09:20:00Z");
    }

    @Test
    void why_a_clock_is_paused_is_explained_up_to_now() {
        at("10:00", "pauses", "{\"reason\": \"We need the log.\"}");
        api.aftercare.clock.set("2026-11-23T10:30:00Z");

        var explained = api.get(path + "/clocks/RESOLUTION/explanation");

        assertThat(explained.at("/dueAt").isNull()).isTrue();
        assertThat(explained.at("/explanation").toString()).isEqualTo("""
                        [{"from":"2026-11-23T09:00:00Z","to":"2026-11-23T10:00:00Z","window":"OFFICE_HOURS","counted":true,\
                        "reason":"COUNTED","name":null},\
                        {"from":"2026-11-23T10:00:00Z","to":"2026-11-23T10:30:00Z","window":"OFFICE_HOURS","counted":false,\
                        "reason":"PAUSED","name":"We need the log."}]""");
    }

    @Test
    void each_pause_is_explained_by_its_own_reason_and_the_time_after_a_resolution_by_none() {
        at("10:00", "pauses", "{\"reason\": \"The log.\"}");
        at("11:00", "resumptions", "{}");
        at("12:00", "pauses", "{\"reason\": \"The password.\"}");
        at("13:00", "resumptions", "{}");
        at("13:30", "pauses", "{\"reason\": \"A word whether that helped.\"}");
        at("14:00", "resolution", "{\"text\": \"Mended.\"}");
        at("15:00", "reopenings", "{\"reason\": \"Slow again.\"}");

        var explained = api.get(path + "/clocks/RESOLUTION/explanation");

        assertThat(explained
                        .at("/explanation")
                        .valueStream()
                        .filter(stretch -> stretch.get("reason").asText().equals("PAUSED"))
                        .map(stretch -> stretch.get("from").asText().substring(11, 16) + " "
                                + stretch.get("name").asText()))
                .containsExactly(
                        "10:00 The log.", "12:00 The password.", "13:30 A word whether that helped.", "14:00 null");
    }

    @Test
    void a_history_comes_whole_or_in_pages() {
        at("10:00", "pauses", "{\"reason\": \"The log.\"}");
        at("10:00", "resumptions", "{}");
        at("11:00", "answers", "{\"text\": \"Thank you.\"}");
        var whole = api.get(path + "/history");

        var first = api.get(path + "/history?limit=2");
        var second = api.get(path + "/history?limit=2&cursor=" + first.text("/next"));

        assertThat(whole.at("/next").isNull()).isTrue();
        assertThat(whole.at("/items")).hasSize(4);
        assertThat(first.header("Link").orElseThrow()).contains("limit=2", first.text("/next"), "rel=\"next\"");
        assertThat(second.at("/next").isNull()).isTrue();
        assertThat(Stream.of(first, second).flatMap(page -> page.at("/items").valueStream()))
                .containsExactlyElementsOf(whole.at("/items"));
        assertThat(api.get(path + "/history?limit=201&cursor=nowhere").pointers())
                .containsExactly("?limit", "?cursor");
    }

    @Test
    void the_history_tells_everything_in_the_order_in_which_it_happened() {
        api.aftercare.wait("2026-11-23T09:50:00Z");
        at("10:00", "assessments", "{\"severity\": \"S3\", \"reason\": \"One can order.\"}");
        at("10:10", "pauses", "{\"reason\": \"The log.\"}");
        at("10:20", "resumptions", "{}");
        at("10:30", "resolution", "{\"text\": \"Mended.\"}");
        at("10:40", "reopenings", "{\"reason\": \"Slow again.\"}");

        var items = api.get(path + "/history").at("/items");

        assertThat(items.valueStream().map(event -> event.get("type").asText()))
                .containsExactly(
                        "reported",
                        "warned",
                        "warned",
                        "breached",
                        "assessed",
                        "paused",
                        "resumed",
                        "resolved",
                        "reopened");
        assertThat(items.get(1).toString()).isEqualTo("""
                        {"position":1,"type":"warned","happenedAt":"2026-11-23T09:22:30Z","recordedAt":"2026-11-23T09:22:30.001Z",\
                        "actor":{"kind":"SYSTEM","id":"00000000-0000-0000-0000-000000000000","name":"Aftercare"},\
                        "channel":"ALARM","severity":"S1","kind":"RESPONSE","share":75,"late":false}""");
        assertThat(items.get(3).get("dueAt").asText()).isEqualTo("2026-11-23T09:30:00Z");
        assertThat(items.get(4).get("severity").asText()).isEqualTo("S3");
        assertThat(items.get(4).get("reason").asText()).isEqualTo("One can order.");
        assertThat(items.get(5).get("reason").asText()).isEqualTo("The log.");
        assertThat(items.get(6).has("reason")).isFalse();
        assertThat(items.get(7).get("text").asText()).isEqualTo("Mended.");
        assertThat(items.get(8).get("reason").asText()).isEqualTo("Slow again.");
        assertThat(items.get(0).get("version").asInt()).isEqualTo(1);
        assertThat(items.get(0).has("holidayEdition")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "pauses | pauses | already-waiting",
                "- | resumptions | not-waiting",
                "resolution | resumptions | not-waiting",
                "resolution | resolution | already-resolved",
                "resolution | pauses | already-resolved",
                "resolution | assessments | already-resolved",
                "resolution | assessments?preview=true | already-resolved",
                "- | reopenings | not-resolved",
                "pauses | reopenings | not-resolved"
            })
    void what_does_not_fit_how_the_issue_stands_is_a_conflict(String before, String act, String type) {
        if (before != null) {
            at("09:10", before, body(before));
        }
        var seen = api.get(path).header("ETag").orElseThrow();

        var answer = at("09:20", act, body(act));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("/type")).isEqualTo("/problems/" + type);
        assertThat(answer.text("/detail")).startsWith(number);
        assertThat(api.get(path).header("ETag")).contains(seen);
    }

    private static String body(String act) {
        return switch (act) {
            case "resolution", "answers" -> "{\"text\": \"x\"}";
            case "pauses", "reopenings", "resumptions" -> "{\"reason\": \"x\"}";
            default -> "{\"severity\": \"S3\", \"reason\": \"x\"}";
        };
    }

    @Test
    void what_is_entered_late_must_fit_what_happened_since() {
        at("10:00", "pauses", "{\"reason\": \"x\"}");

        var answer = at("11:00", "pauses", "{\"reason\": \"x\", \"at\": \"2026-11-23T09:30:00Z\"}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("/type")).isEqualTo("/problems/already-waiting");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pauses | {} | /reason | 400",
                "pauses | {\"reason\": \" \"} | /reason | 422",
                "pauses | {\"reason\": \"x\", \"at\": \"2026-11-23T10:00:00.000001Z\"} | /at | 422",
                "pauses | {\"reason\": \"x\", \"at\": \"2026-11-23T08:59:59Z\"} | /at | 422",
                "pauses | {\"reason\": \"x\", \"at\": \"noon\"} | /at | 400",
                "pauses | {\"reason\": \"x\", \"until\": \"2026-11-23T12:00:00Z\"} | /until | 400",
                "resumptions | {\"reason\": \"\"} | /reason | 422",
                "resumptions | {\"at\": \"2026-11-23T08:59:59Z\"} | /at | 422",
                "resumptions | {\"at\": \"2026-11-23T10:00:01Z\"} | /at | 422",
                "resolution | {\"reason\": \"x\"} | /text,/reason | 400",
                "resolution | {\"text\": \"x\", \"public\": true} | /public | 400",
                "resolution | {\"text\": \"x\", \"at\": \"2026-11-23T10:00:01Z\"} | /at | 422",
                "reopenings | {\"reason\": \"\\u0000\"} | /reason | 422",
                "reopenings | {\"reason\": \"x\", \"at\": \"2026-11-23T08:59:59Z\"} | /at | 422",
                "assessments | {\"severity\": \"S0\"} | /severity,/reason | 400",
                "assessments | {\"severity\": \"S2\", \"reason\": \"x\", \"at\": \"2026-11-23T10:00:01Z\"} | /at | 422",
                "assessments?preview=true | {\"severity\": \"S2\", \"reason\": \"x\", \"at\": \"2026-11-23T08:00:00Z\"} | /at | 422",
                "assessments?preview=yes&x=1 | {\"severity\": \"S2\"} | ?preview,?x,/reason | 400"
            })
    void each_part_of_an_act_is_looked_at(String act, String body, String pointers, int status) {
        var answer = at("10:00", act, body);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.pointers()).containsExactlyInAnyOrder(pointers.split(","));
        assertThat(api.get(path).header("ETag")).contains("\"1\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"answers", "assessments", "assessments?preview=true", "pauses", "resolution"})
    void an_act_may_say_which_state_it_is_upon(String act) {
        assertThat(api.post(path + "/" + act, body(act), "If-Match", "\"2\"").status())
                .isEqualTo(412);
        assertThat(api.post(path + "/" + act, body(act), "If-Match", "\"1\"").status())
                .isIn(200, 201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "answers",
                "assessments",
                "assessments?preview=true",
                "pauses",
                "resumptions",
                "resolution",
                "reopenings"
            })
    void there_is_nothing_to_do_to_an_issue_that_is_none(String act) {
        assertThat(api.post("issues/AC-1/" + act, body(act)).status()).isEqualTo(404);
        assertThat(api.post("issues/1/" + act, body(act)).status()).isEqualTo(404);
    }

    @Test
    void the_queue_can_be_asked_for_what_is_open_or_resolved() {
        var waiting = report("S1");
        api.post("issues/" + waiting + "/pauses", body("pauses"));
        at("09:10", "resolution", body("resolution"));

        var open = api.get("issues?status=open");
        var resolved = api.get("issues?status=resolved");

        assertThat(open.at("/items")).hasSize(1);
        assertThat(open.text("/items/0/number")).isEqualTo(waiting);
        assertThat(open.text("/items/0/status")).isEqualTo("open");
        assertThat(open.at("/items/0/waiting").asBoolean()).isTrue();
        assertThat(resolved.at("/items")).hasSize(1);
        assertThat(resolved.text("/items/0/number")).isEqualTo(number);
        assertThat(resolved.text("/items/0/status")).isEqualTo("resolved");
        assertThat(resolved.at("/items/0/dueAt").isNull()).isTrue();
        assertThat(api.get("issues").at("/items")).hasSize(2);
    }
}
