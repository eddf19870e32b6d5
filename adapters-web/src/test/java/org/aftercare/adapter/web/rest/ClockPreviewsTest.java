package org.aftercare.adapter.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClockPreviewsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static Api api;

    @BeforeAll
    static void start() {
        api = Api.at("2026-11-20T12:00:00Z");
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    static Stream<Vector> vectors() {
        return Stream.of("worked-examples", "matrix").flatMap(ClockPreviewsTest::read);
    }

    record Vector(JsonNode json) {
        @Override
        public String toString() {
            return json.get("id").asText();
        }
    }

    private static Stream<Vector> read(String file) {
        try (var json = ClockPreviewsTest.class.getResourceAsStream("/vectors/" + file + ".json")) {
            return JSON.readTree(json).valueStream().map(Vector::new).toList().stream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void every_vector_comes_out(Vector vector) {
        var given = vector.json();
        var paused = !given.get("pauses").isEmpty();
        var kind = paused ? "RESOLUTION" : "RESPONSE";

        var answer = api.post("clock-previews", request(given, paused ? "resolveWithin" : "respondWithin"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/covered").asBoolean()).isTrue();
        assertThat(answer.at("/heldOver")).isEqualTo(given.get("heldOver"));
        assertThat(answer.at("/clocks")).hasSize(1);
        var clock = answer.at("/clocks/0");
        assertThat(clock.get("kind").asText()).isEqualTo(kind);
        assertThat(instant(clock, "startsAt")).isEqualTo(instant(given, "startsAt"));
        assertThat(clock.get("window")).isEqualTo(given.get("window"));
        assertThat(instant(clock, "dueAt")).isEqualTo(instant(given, "dueAt"));
        assertThatStretchesTile(clock, instant(given, "reportedAt"));
    }

    private static void assertThatStretchesTile(JsonNode clock, Instant reportedAt) {
        var place = reportedAt;
        var counted = Duration.ZERO;
        for (var stretch : clock.get("explanation")) {
            assertThat(instant(stretch, "from")).isEqualTo(place);
            place = instant(stretch, "to");
            assertThat(place).isAfter(instant(stretch, "from"));
            assertThat(stretch.get("counted").asBoolean())
                    .isEqualTo(stretch.get("reason").asText().equals("COUNTED"));
            if (stretch.get("counted").asBoolean()) {
                counted = counted.plus(Duration.between(instant(stretch, "from"), place));
            }
        }
        assertThat(place).isEqualTo(instant(clock, "dueAt"));
        var target = clock.get("target").asText();
        if (target.startsWith("PT")) {
            assertThat(counted).isEqualTo(Duration.parse(target));
        }
    }

    private static Instant instant(JsonNode json, String name) {
        return Instant.parse(json.get(name).asText());
    }

    private static String request(JsonNode given, String target) {
        var request = JSON.createObjectNode();
        request.put("severity", "S3");
        request.set("reportedAt", given.get("reportedAt"));
        var pauses = request.putArray("pauses");
        given.get("pauses").forEach(pause -> interval(pauses.addObject(), pause));
        var terms = request.putObject("terms").put("effectiveFrom", "2026-01-01");
        terms.set("holdOver", given.get("holdOver"));
        var calendar = terms.putObject("calendar");
        calendar.set("timeZone", given.get("timeZone"));
        calendar.set("closures", given.get("closures"));
        var week = calendar.putObject("officeHours");
        given.get("officeHours").properties().forEach(day -> {
            var parts = week.putArray(day.getKey());
            day.getValue().forEach(part -> interval(parts.addObject(), part));
        });
        var row = terms.putObject("coverage").putObject("S3");
        given.get("respondWithin").properties().forEach(cell -> row.putObject(cell.getKey())
                .set(target, cell.getValue()));
        return request.toString();
    }

    private static void interval(ObjectNode json, JsonNode pair) {
        json.set("from", pair.get(0));
        json.set("to", pair.get(1));
    }

    @Test
    void a_severity_that_is_not_covered_gives_no_clocks() {
        var request = Api.json(Examples.PREVIEW_REQUEST).put("severity", "S4");

        var answer = api.post("clock-previews", request.toString());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json()).isEqualTo(Api.json("{\"covered\": false, \"heldOver\": false, \"clocks\": []}"));
    }

    @Test
    void closures_and_bank_holidays_are_named_in_the_explanation() {
        var request = Api.json(Examples.PREVIEW_REQUEST).put("reportedAt", "2026-12-24T11:00:00Z");

        var answer = api.post("clock-previews", request.toString());

        assertThat(answer.text("/clocks/0/dueAt")).isEqualTo("2026-12-29T11:00:00Z");
        assertThat(answer.at("/clocks/0/explanation")
                        .valueStream()
                        .map(stretch -> stretch.get("from").asText() + " "
                                + stretch.get("window").asText() + " "
                                + stretch.get("reason").asText() + " "
                                + stretch.get("name").asText()))
                .containsExactly(
                        "2026-12-24T11:00:00Z OFFICE_HOURS COUNTED null",
                        "2026-12-24T13:00:00Z BANK_HOLIDAY NOT_COVERED Christmas Eve",
                        "2026-12-25T00:00:00Z BANK_HOLIDAY NOT_COVERED Christmas Day",
                        "2026-12-26T00:00:00Z WEEKEND NOT_COVERED null",
                        "2026-12-28T00:00:00Z BANK_HOLIDAY NOT_COVERED Boxing Day (substitute day)",
                        "2026-12-29T00:00:00Z OUT_OF_HOURS NOT_COVERED null",
                        "2026-12-29T09:00:00Z OFFICE_HOURS COUNTED null");
    }

    @Test
    void an_offset_is_normalised_and_more_than_microseconds_are_cut_off() {
        var request = Api.json(Examples.PREVIEW_REQUEST).put("reportedAt", "2026-11-23t11:00:00.123456789+01:00");

        var answer = api.post("clock-previews", request.toString());

        assertThat(answer.text("/clocks/0/startsAt")).isEqualTo("2026-11-23T10:00:00.123456Z");
        assertThat(answer.text("/clocks/0/dueAt")).isEqualTo("2026-11-23T14:00:00.123456Z");
    }

    @Test
    void pauses_leave_the_response_alone() {
        var request =
                Api.json(Examples.PREVIEW_REQUEST).put("severity", "S1").put("reportedAt", "2026-11-23T10:00:00Z");
        request.putArray("pauses")
                .addObject()
                .put("from", "2026-11-23T10:10:00Z")
                .put("to", "2026-11-23T11:10:00Z");

        var answer = api.post("clock-previews", request.toString());

        assertThat(answer.text("/clocks/0/kind")).isEqualTo("RESPONSE");
        assertThat(answer.text("/clocks/0/dueAt")).isEqualTo("2026-11-23T10:30:00Z");
        assertThat(answer.text("/clocks/1/kind")).isEqualTo("RESOLUTION");
        assertThat(answer.text("/clocks/1/explanation/1/reason")).isEqualTo("PAUSED");
    }

    @Test
    void nothing_is_asked_that_makes_no_sense() {
        var request = Api.json(Examples.PREVIEW_REQUEST).put("reportedAt", "1890-01-01T00:00:00Z");
        request.at("/terms/calendar/bankHolidays").isObject();
        ((ObjectNode) request.at("/terms/calendar/bankHolidays")).put("region", "zz");

        var answer = api.post("clock-previews", request.toString());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.pointers()).containsExactly("/reportedAt", "/terms/calendar/bankHolidays/region");
    }
}
