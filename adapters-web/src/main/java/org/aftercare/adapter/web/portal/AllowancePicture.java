package org.aftercare.adapter.web.portal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.aftercare.domain.charge.MonthAccount;

/**
 * The included work of a month as a drawing: from left to right the month, upwards what is used of it, up to all there is.
 *
 * @param label the same in words, for those who don't see it
 * @param area the outline of what is used
 * @param now where the month has got to
 * @param all how much there is
 * @param marks days of the month, at their beginnings
 */
record AllowancePicture(String label, String area, String now, String all, List<Mark> marks) {
    /** In the drawing's own units. */
    private static final int WIDTH = 600;

    private static final int TOP = 24;
    private static final int BOTTOM = 164;
    private static final int DAYS_BETWEEN_MARKS = 7;

    /** A day of the month. */
    public record Mark(String x, int day) {}

    static AllowancePicture of(MonthAccount account, ZoneId zone, Instant at) {
        var begin = account.month().atDay(1).atStartOfDay(zone).toInstant();
        var end = account.month().plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
        var month = Duration.between(begin, end).toMinutes();
        var now = place(begin, at, month);
        var outline = new StringBuilder("M0 " + BOTTOM);
        var used = 0;
        var reached = 0.0;
        for (var part : account.parts()) {
            if (part.drawn() > 0) {
                // agents who work at once draw one behind the other
                var from = Math.max(reached, place(begin, part.part().from(), month));
                var until = Math.max(from, place(begin, part.part().until(), month));
                outline.append(point(from, height(used, account)));
                used += part.drawn();
                outline.append(point(until, height(used, account)));
                reached = until;
            }
        }
        var last = Math.max(now, reached);
        outline.append(point(last, height(used, account)))
                .append(point(last, BOTTOM))
                .append('Z');
        var marks = new ArrayList<Mark>();
        for (var day = 1; day <= account.month().lengthOfMonth(); day += DAYS_BETWEEN_MARKS) {
            var start = account.month().atDay(day).atStartOfDay(zone).toInstant();
            marks.add(new Mark(number(place(begin, start, month)), day));
        }
        return new AllowancePicture(
                Wording.say(
                        "month.picture",
                        StatementPage.MONTH.format(account.month()),
                        HomeCharges.used(account).say()),
                outline.toString(),
                number(now),
                ChargesPage.minutes(account.available()),
                marks);
    }

    private static double place(Instant begin, Instant instant, long month) {
        var gone = Duration.between(begin, instant).toMinutes();
        return Math.clamp((double) gone * WIDTH / month, 0, WIDTH);
    }

    private static double height(int used, MonthAccount account) {
        return BOTTOM - (double) (BOTTOM - TOP) * used / account.available();
    }

    private static String point(double x, double y) {
        return "L" + number(x) + " " + number(y);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
