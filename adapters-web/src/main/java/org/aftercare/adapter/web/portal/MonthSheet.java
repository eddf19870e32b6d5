package org.aftercare.adapter.web.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.aftercare.application.charge.StatementView;
import org.aftercare.domain.charge.MonthAccount;
import org.aftercare.domain.charge.RatedPart;

/**
 * How a month under an agreement stands.
 *
 * @param number of the agreement
 * @param month "November 2026"
 * @param used how much of the included work is used; empty where nothing limits it
 * @param picture the same, drawn day by day
 * @param days on which there was work, in their order
 * @param totals what it comes to so far
 */
record MonthSheet(
        String number,
        String month,
        String path,
        Optional<Used> used,
        Optional<AllowancePicture> picture,
        List<Day> days,
        List<StatementPage.Fact> totals) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);

    /**
     * A day on which there was work.
     *
     * @param included work that is, in all
     * @param drawn what of that the allowance gave
     * @param chargeable work
     * @param left of the allowance at the end of the day
     */
    public record Day(String date, String included, String drawn, String chargeable, String left) {}

    static MonthSheet of(StatementView view, MonthAccount account, Instant at) {
        var limited = account.available() > 0;
        return new MonthSheet(
                view.agreement().number().toString(),
                StatementPage.MONTH.format(account.month()),
                "/agreements/" + view.agreement().number() + "/statements/" + account.month(),
                limited ? Optional.of(HomeCharges.used(account)) : Optional.empty(),
                limited ? Optional.of(AllowancePicture.of(account, view.zone(), at)) : Optional.empty(),
                days(account, view.zone()),
                new StatementPage(view).totals());
    }

    private static List<Day> days(MonthAccount account, ZoneId zone) {
        var byDay = new TreeMap<LocalDate, List<RatedPart>>();
        for (var part : account.parts()) {
            byDay.computeIfAbsent(part.part().from().atZone(zone).toLocalDate(), day -> new ArrayList<>())
                    .add(part);
        }
        var days = new ArrayList<Day>();
        var left = account.available();
        for (var day : byDay.entrySet()) {
            var parts = day.getValue();
            var drawn = parts.stream().mapToInt(RatedPart::drawn).sum();
            left -= drawn;
            days.add(new Day(
                    DAY.format(day.getKey()),
                    ChargesPage.minutes(minutes(parts, false)),
                    ChargesPage.minutes(drawn),
                    ChargesPage.minutes(minutes(parts, true)),
                    ChargesPage.minutes(left)));
        }
        return days;
    }

    private static int minutes(List<RatedPart> parts, boolean chargeable) {
        return parts.stream()
                .filter(part -> part.ground().chargeable() == chargeable)
                .mapToInt(RatedPart::minutes)
                .sum();
    }
}
