package org.aftercare.domain.clock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aftercare.domain.agreement.Cell;
import org.aftercare.domain.agreement.ClockKind;
import org.aftercare.domain.agreement.Coverage;
import org.aftercare.domain.agreement.HoldOver;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.agreement.Target;
import org.aftercare.domain.agreement.Terms;
import org.aftercare.domain.calendar.Closure;
import org.aftercare.domain.calendar.DayPart;
import org.aftercare.domain.calendar.Interval;
import org.aftercare.domain.calendar.OfficeHours;
import org.aftercare.domain.calendar.Region;
import org.aftercare.domain.calendar.ServiceWindow;
import org.aftercare.domain.calendar.SupportCalendar;

/** The cases of {@code vectors/*.json}: worked examples, and what a slow independent program found minute by minute. */
final class Vectors {
    private static final JsonNode WORKED_EXAMPLES = json("worked-examples");
    private static final JsonNode MATRIX = json("matrix");

    private Vectors() {}

    record Case(
            String id,
            Terms terms,
            ClockKind kind,
            Instant reportedAt,
            List<Interval> pauses,
            boolean heldOver,
            Instant startsAt,
            ServiceWindow window,
            Instant dueAt) {
        @Override
        public String toString() {
            return id;
        }
    }

    /** Made afresh each time, from what was read once: each test of mutations stands on the code that it is about. */
    static Stream<Case> all() {
        return Stream.of(WORKED_EXAMPLES, MATRIX).flatMap(JsonNode::valueStream).map(Vectors::read);
    }

    private static JsonNode json(String file) {
        try (var json = Vectors.class.getResourceAsStream("/vectors/" + file + ".json")) {
            return new ObjectMapper().readTree(json);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Case read(JsonNode json) {
        var pauses = new ArrayList<Interval>();
        json.get("pauses").forEach(pause -> pauses.add(new Interval(instant(pause.get(0)), instant(pause.get(1)))));
        // where there are pauses, the target is one of resolution
        var kind = pauses.isEmpty() ? ClockKind.RESPONSE : ClockKind.RESOLUTION;
        var row = new EnumMap<ServiceWindow, Cell>(ServiceWindow.class);
        json.get("respondWithin")
                .properties()
                .forEach(cell -> row.put(
                        ServiceWindow.valueOf(cell.getKey()),
                        new Cell(Map.of(kind, Target.parse(cell.getValue().asText())))));
        var terms = new Terms(
                LocalDate.parse("2026-01-01"),
                calendar(json),
                HoldOver.valueOf(json.get("holdOver").asText()),
                Terms.USUAL_WARNINGS,
                new Coverage(Map.of(Severity.S3, row)));
        return new Case(
                json.get("id").asText(),
                terms,
                kind,
                instant(json.get("reportedAt")),
                pauses,
                json.get("heldOver").asBoolean(),
                instant(json.get("startsAt")),
                ServiceWindow.valueOf(json.get("window").asText()),
                instant(json.get("dueAt")));
    }

    private static SupportCalendar calendar(JsonNode json) {
        var week = new EnumMap<DayOfWeek, List<DayPart>>(DayOfWeek.class);
        json.get("officeHours")
                .properties()
                .forEach(day -> week.put(
                        DayOfWeek.valueOf(day.getKey()),
                        day.getValue()
                                .valueStream()
                                .map(hours -> DayPart.of(
                                        hours.get(0).asText(), hours.get(1).asText()))
                                .toList()));
        var closures = json.get("closures")
                .valueStream()
                .map(closure -> new Closure(
                        LocalDate.parse(closure.get("date").asText()),
                        closure.has("from")
                                ? DayPart.of(
                                        closure.get("from").asText(),
                                        closure.get("to").asText())
                                : DayPart.WHOLE_DAY,
                        ""))
                .toList();
        return new SupportCalendar(
                SupportCalendar.timeZone(json.get("timeZone").asText()), new OfficeHours(week), Region.NONE, closures);
    }

    private static Instant instant(JsonNode json) {
        return Instant.parse(json.asText());
    }
}
