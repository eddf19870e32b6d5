package org.aftercare.adapter.web.portal;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.aftercare.domain.agreement.HoldOver;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.agreement.Terms;
import org.aftercare.domain.calendar.DayPart;
import org.aftercare.domain.calendar.OfficeHours;
import org.aftercare.domain.calendar.ServiceWindow;

/** The matrix of an agreement as one picture: every severity by every kind of time, with what applies now marked. */
record CoveragePicture(List<Kind> kinds, List<Row> rows) {

    /**
     * A kind of time.
     *
     * @param times when that is
     */
    public record Kind(String name, String times, boolean now) {}

    /** A severity with its cells, by kind of time. */
    public record Row(SeverityWords severity, List<Cell> cells) {}

    /**
     * What is promised for a severity at a kind of time.
     *
     * @param tone {@code on} where it is covered, {@code off} where it isn't
     * @param kind the name of the kind of time
     * @param promises what is promised; empty where {@code say} says why there is nothing
     */
    public record Cell(String tone, String kind, boolean now, List<Promised> promises, String say) {}

    /** "4 hours", "first answer". */
    public record Promised(String length, String what) {}

    static CoveragePicture of(Terms terms, boolean inForce, ServiceWindow current) {
        var kinds = Stream.of(ServiceWindow.values())
                .map(window -> new Kind(Windows.name(window), times(terms, window), inForce && window == current))
                .toList();
        var rows = Stream.of(Severity.values())
                .map(severity -> new Row(
                        SeverityWords.of(severity),
                        Stream.of(ServiceWindow.values())
                                .map(window -> cell(terms, severity, window, inForce && window == current))
                                .toList()))
                .toList();
        return new CoveragePicture(kinds, rows);
    }

    private static Cell cell(Terms terms, Severity severity, ServiceWindow window, boolean now) {
        var kind = Windows.name(window);
        return terms.coverage()
                .cell(severity, window)
                .map(cell -> {
                    var promises = cell.targets().entrySet().stream()
                            .map(target -> new Promised(
                                    TimeWords.length(target.getValue()),
                                    Wording.say("own.promised." + target.getKey())))
                            .toList();
                    return new Cell(
                            "on", kind, now, promises, promises.isEmpty() ? Wording.say("own.cell.noTarget") : "");
                })
                .orElseGet(() -> new Cell("off", kind, now, List.of(), uncovered(terms, severity)));
    }

    private static String uncovered(Terms terms, Severity severity) {
        if (!terms.coverage().covers(severity)) {
            return Wording.say("own.cell.uncovered");
        }
        return Wording.say(
                terms.holdOver() == HoldOver.NEXT_WORKING_DAY ? "own.cell.nextWorkingDay" : "own.cell.nextCoveredTime");
    }

    private static String times(Terms terms, ServiceWindow window) {
        var hours = terms.calendar().officeHours();
        return switch (window) {
            case OFFICE_HOURS -> week(hours);
            case OUT_OF_HOURS -> Wording.say("own.times.outOfHours");
            case WEEKEND -> {
                var days = Stream.of(DayOfWeek.values())
                        .filter(day -> hours.on(day).isEmpty())
                        .map(CoveragePicture::name)
                        .toList();
                yield days.isEmpty() ? Wording.say("own.times.noWeekend") : Wording.row(days);
            }
            case BANK_HOLIDAY ->
                Wording.say(
                        terms.calendar().bankHolidays().isNone() ? "own.times.ownClosures" : "own.times.bankHolidays");
        };
    }

    /** "Mon–Thu 09:00–17:30, Fri 09:00–16:00": days in a row that are alike, together. */
    static String week(OfficeHours hours) {
        var said = new ArrayList<String>();
        var days = DayOfWeek.values();
        for (var first = 0; first < days.length; ) {
            var parts = hours.on(days[first]);
            var last = first;
            while (last + 1 < days.length && hours.on(days[last + 1]).equals(parts)) {
                last++;
            }
            if (!parts.isEmpty()) {
                var names = first == last
                        ? name(days[first])
                        : Wording.say("own.times.range", name(days[first]), name(days[last]));
                var times = parts.stream().map(CoveragePicture::times).toList();
                said.add(Wording.say("own.times.week", names, String.join(", ", times)));
            }
            first = last + 1;
        }
        return String.join("; ", said);
    }

    private static String times(DayPart part) {
        return Wording.say("own.times.range", part.from(), part.until());
    }

    private static String name(DayOfWeek day) {
        return Wording.say("own.day." + day);
    }
}
