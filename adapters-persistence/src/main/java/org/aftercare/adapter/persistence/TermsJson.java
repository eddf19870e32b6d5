package org.aftercare.adapter.persistence;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aftercare.domain.agreement.Cell;
import org.aftercare.domain.agreement.ClockKind;
import org.aftercare.domain.agreement.Coverage;
import org.aftercare.domain.agreement.HoldOver;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.agreement.Target;
import org.aftercare.domain.agreement.Terms;
import org.aftercare.domain.calendar.DayPart;
import org.aftercare.domain.calendar.OfficeHours;
import org.aftercare.domain.calendar.Region;
import org.aftercare.domain.calendar.ServiceWindow;
import org.aftercare.domain.calendar.SupportCalendar;

/** The one form in which terms are stored: equal terms are equal texts, and reading gives the very terms that were written. */
final class TermsJson {
    private static final Remembered<Terms> REMEMBERED = new Remembered<>(TermsJson::parsed);

    private TermsJson() {}

    static String write(Terms terms) {
        var calendar = terms.calendar();
        var warnAt = Json.array();
        terms.warnAt().forEach(warnAt::add);
        var json = calendar(
                        Json.document()
                                .add("effectiveFrom", terms.effectiveFrom().toString()),
                        calendar)
                .add("holdOver", terms.holdOver().name())
                .add("warnAt", warnAt)
                .add("coverage", coverage(terms.coverage()));
        terms.charges().ifPresent(charges -> json.add("charges", ChargesJson.write(charges)));
        return Json.text(json.build());
    }

    static JsonObjectBuilder calendar(JsonObjectBuilder json, SupportCalendar calendar) {
        return json.add("timeZone", calendar.timeZone().getId())
                .add("officeHours", officeHours(calendar.officeHours()))
                .add("bankHolidays", calendar.bankHolidays().code())
                .add("closures", ClosuresJson.array(calendar.closures()));
    }

    static SupportCalendar calendar(JsonObject json) {
        return new SupportCalendar(
                ZoneId.of(json.getString("timeZone")),
                officeHours(json.getJsonObject("officeHours")),
                new Region(json.getString("bankHolidays")),
                ClosuresJson.closures(json.getJsonArray("closures")));
    }

    private static JsonObjectBuilder officeHours(OfficeHours officeHours) {
        var week = Json.object();
        officeHours.week().forEach((day, parts) -> {
            var array = Json.array();
            parts.forEach(part -> array.add(part.from() + "-" + part.until()));
            week.add(day.name(), array);
        });
        return week;
    }

    private static JsonObjectBuilder coverage(Coverage coverage) {
        var matrix = Json.object();
        coverage.matrix().forEach((severity, cells) -> {
            var row = Json.object();
            cells.forEach((window, cell) -> {
                var targets = Json.object();
                cell.targets().forEach((kind, target) -> targets.add(kind.name(), target.text()));
                row.add(window.name(), targets);
            });
            matrix.add(severity.name(), row);
        });
        return matrix;
    }

    static Terms read(String text) {
        return REMEMBERED.read(text);
    }

    private static Terms parsed(String text) {
        var json = Json.read(text);
        return new Terms(
                LocalDate.parse(json.getString("effectiveFrom")),
                calendar(json),
                HoldOver.valueOf(json.getString("holdOver")),
                json.getJsonArray("warnAt").getValuesAs(JsonNumber::intValue),
                coverage(json.getJsonObject("coverage")),
                Optional.ofNullable(json.getJsonObject("charges")).map(ChargesJson::read));
    }

    private static OfficeHours officeHours(JsonObject json) {
        var week = new EnumMap<DayOfWeek, List<DayPart>>(DayOfWeek.class);
        json.forEach(
                (day, parts) -> week.put(DayOfWeek.valueOf(day), ((JsonArray) parts).getValuesAs(TermsJson::dayPart)));
        return new OfficeHours(week);
    }

    private static DayPart dayPart(JsonString json) {
        var text = json.getString();
        var dash = text.indexOf('-');
        return DayPart.of(text.substring(0, dash), text.substring(dash + 1));
    }

    private static Coverage coverage(JsonObject json) {
        var matrix = new EnumMap<Severity, Map<ServiceWindow, Cell>>(Severity.class);
        json.forEach((severity, row) -> matrix.put(Severity.valueOf(severity), row(row.asJsonObject())));
        return new Coverage(matrix);
    }

    private static Map<ServiceWindow, Cell> row(JsonObject json) {
        var row = new EnumMap<ServiceWindow, Cell>(ServiceWindow.class);
        json.forEach((window, targets) -> row.put(ServiceWindow.valueOf(window), cell(targets.asJsonObject())));
        return row;
    }

    private static Cell cell(JsonObject json) {
        var targets = new EnumMap<ClockKind, Target>(ClockKind.class);
        json.forEach((kind, target) ->
                targets.put(ClockKind.valueOf(kind), Target.parse(((JsonString) target).getString())));
        return new Cell(targets);
    }
}
