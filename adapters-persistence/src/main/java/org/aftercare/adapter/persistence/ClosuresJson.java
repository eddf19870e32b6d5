package org.aftercare.adapter.persistence;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import org.aftercare.domain.calendar.Closure;
import org.aftercare.domain.calendar.DayPart;

/** The form in which closures are stored: the part of the day only where it is not the whole, since nearly always it is. */
final class ClosuresJson {
    private static final Remembered<List<Closure>> REMEMBERED =
            new Remembered<>(text -> List.copyOf(closures(Json.read(text).getJsonArray("closures"))));

    private ClosuresJson() {}

    static String write(List<Closure> closures) {
        return Json.text(Json.document().add("closures", array(closures)).build());
    }

    static List<Closure> read(String text) {
        return REMEMBERED.read(text);
    }

    static JsonArrayBuilder array(List<Closure> closures) {
        var array = Json.array();
        closures.forEach(closure -> {
            var json = Json.object().add("date", closure.date().toString());
            if (!closure.part().isWholeDay()) {
                json.add("from", closure.part().from()).add("to", closure.part().until());
            }
            array.add(json.add("name", closure.name()));
        });
        return array;
    }

    static List<Closure> closures(JsonArray array) {
        return array.getValuesAs(ClosuresJson::closure);
    }

    private static Closure closure(JsonObject json) {
        var part =
                json.containsKey("from") ? DayPart.of(json.getString("from"), json.getString("to")) : DayPart.WHOLE_DAY;
        return new Closure(LocalDate.parse(json.getString("date")), part, json.getString("name"));
    }
}
