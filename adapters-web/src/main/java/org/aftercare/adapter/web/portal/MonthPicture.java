package org.aftercare.adapter.web.portal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.aftercare.application.agreement.ShowOwnAgreement;

/**
 * A month as a drawing: a square for each day, which looks by what kind of day it is.
 *
 * @param height of the drawing, in its own units
 * @param label the same in words, for those who don't see it
 */
record MonthPicture(String name, List<Head> heads, List<Square> squares, int height, String label) {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d", Locale.UK);

    /** The width of the column of a day of the week, and the height of the row of a week. */
    private static final int STEP = 34;

    private static final int HEAD = 24;

    /** The first letters of a day of the week, in the middle of its column. */
    public record Head(int x, String say) {}

    /**
     * A day.
     *
     * @param kind a class of the style sheet: work, weekend, closed or part
     * @param standing another one: gone, today or empty
     * @param hint its closures by name; empty if there are none
     */
    public record Square(int x, int y, int day, String kind, String standing, String hint) {}

    static MonthPicture of(YearMonth month, List<ShowOwnAgreement.Day> days, LocalDate today) {
        var offset = month.atDay(1).getDayOfWeek().getValue() - 1;
        var weeks = (offset + month.lengthOfMonth() + 6) / 7;
        var closures = days.stream()
                .filter(day -> !day.closed().isEmpty())
                .map(day -> Wording.say("own.month.closed", DAY.format(day.date()), names(day)))
                .toList();
        return new MonthPicture(
                NAME.format(month),
                Stream.of(DayOfWeek.values())
                        .map(day -> new Head((day.getValue() - 1) * STEP, Wording.say("own.day.letter." + day)))
                        .toList(),
                days.stream().map(day -> square(day, offset, today)).toList(),
                HEAD + weeks * STEP,
                closures.isEmpty()
                        ? Wording.say("own.month.open", NAME.format(month))
                        : Wording.say("own.month", NAME.format(month), String.join("; ", closures)));
    }

    private static Square square(ShowOwnAgreement.Day day, int offset, LocalDate today) {
        var place = offset + day.date().getDayOfMonth() - 1;
        return new Square(
                place % 7 * STEP,
                HEAD + place / 7 * STEP,
                day.date().getDayOfMonth(),
                kind(day),
                day.date().isBefore(today) ? "gone" : day.date().equals(today) ? "today" : "",
                day.closed().isEmpty() ? "" : names(day));
    }

    private static String kind(ShowOwnAgreement.Day day) {
        if (!day.closed().isEmpty()) {
            return day.working() ? "part" : "closed";
        }
        return day.working() ? "work" : "weekend";
    }

    private static String names(ShowOwnAgreement.Day day) {
        return Wording.row(day.closed().stream()
                .map(closure -> closure.name().isEmpty() ? Wording.say("own.closed.unnamed") : closure.name())
                .distinct()
                .toList());
    }
}
