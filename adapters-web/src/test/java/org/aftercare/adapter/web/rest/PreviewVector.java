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

/** A case of {@code vectors/*.json} as clients would put it to the API: the body to post, and what must come back. */
public final class PreviewVector {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode given;

    private PreviewVector(JsonNode given) {
        this.given = given;
    }

    /** Every case of every file. */
    public static Stream<PreviewVector> all() {
        return Stream.of("worked-examples", "matrix").flatMap(PreviewVector::read);
    }

    private static Stream<PreviewVector> read(String file) {
        try (var json = PreviewVector.class.getResourceAsStream("/vectors/" + file + ".json")) {
            return JSON.readTree(json).valueStream().map(PreviewVector::new).toList().stream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private boolean paused() {
        return !given.get("pauses").isEmpty();
    }

    /** Asserts that an answer says what the case says, and explains it without a gap. */
    public void assertIsAnsweredBy(String body) throws IOException {
        var answer = JSON.readTree(body);
        assertThat(answer.get("covered").asBoolean()).isTrue();
        assertThat(answer.get("heldOver")).isEqualTo(given.get("heldOver"));
        assertThat(answer.get("clocks")).hasSize(1);
        var clock = answer.at("/clocks/0");
        // where there are pauses, the target is one of resolution
        assertThat(clock.get("kind").asText()).isEqualTo(paused() ? "RESOLUTION" : "RESPONSE");
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

    /** The body to post. */
    public String request() {
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
                .set(paused() ? "resolveWithin" : "respondWithin", cell.getValue()));
        return request.toString();
    }

    private static void interval(ObjectNode json, JsonNode pair) {
        json.set("from", pair.get(0));
        json.set("to", pair.get(1));
    }

    @Override
    public String toString() {
        return given.get("id").asText();
    }
}
