package org.aftercare.adapter.web.portal;

import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aftercare.application.agreement.ShowOwnAgreement;
import org.aftercare.application.report.Attainment;
import org.aftercare.application.report.ReportActivity;
import org.aftercare.application.report.ReportAttainment;
import org.aftercare.application.report.ReportBreaches;
import org.aftercare.domain.agreement.ClockKind;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.calendar.ServiceWindow;

/**
 * How an agreement was kept over some months, in words and numbers.
 *
 * @param number of the agreement
 * @param zone "London time"
 * @param sum the share that was kept, with the number by which it is reckoned
 * @param months drawn by {@code bars}
 * @param times kinds of time, drawn by {@code lengths}
 * @param worked whether the contact may know of work
 */
record FiguresPage(
        String number,
        String title,
        String zone,
        FiguresChoice choice,
        String sum,
        List<Row> months,
        List<Row> promises,
        List<Broken> breaches,
        List<Time> times,
        boolean worked) {
    /** In the drawing's own units. */
    private static final int HIGHEST = 120;

    private static final int WIDEST = 320;
    private static final int GROUND = 144;

    /**
     * What became of promises.
     *
     * @param severity empty where it is about all of them
     * @param share "n/a" where nothing was measured: that is not the same as all
     */
    public record Row(
            String name, String brief, String severity, int kept, int broken, int excused, String share, Bar bar) {}

    /** A part of a drawing: what was kept below, what was broken on top of it. */
    public record Bar(int x, int keptY, int kept, int brokenY, int broken) {}

    /** A promise that was not kept in time. */
    public record Broken(String issue, String promise, String due, String became, String excuse) {}

    /** What happened in one kind of time. */
    public record Time(String name, int reported, int heldOver, String included, String chargeable, int length) {}

    private record Promise(ClockKind kind, Severity severity) {}

    static FiguresPage of(
            ShowOwnAgreement.Outcome.Shown shown,
            FiguresChoice choice,
            List<ReportAttainment.Line> kept,
            List<ReportBreaches.Line> broken,
            List<ReportActivity.Line> happened) {
        var words = new TimeWords(shown.version().terms().calendar().timeZone(), shown.at());
        var all = kept.stream().map(ReportAttainment.Line::attainment).reduce(Attainment.NOTHING, Attainment::plus);
        return new FiguresPage(
                shown.agreement().number().toString(),
                shown.agreement().title(),
                words.zone(),
                choice,
                all.measured() == 0
                        ? Wording.say("figures.sum.none")
                        : Wording.say("figures.sum", share(all), all.kept(), all.measured()),
                months(kept),
                promises(kept),
                broken.stream().map(line -> broken(line, words)).toList(),
                times(happened),
                happened.stream().anyMatch(line -> line.work().isPresent()));
    }

    private static List<Row> months(List<ReportAttainment.Line> lines) {
        var byMonth = new TreeMap<YearMonth, Attainment>();
        lines.forEach(line -> byMonth.merge(line.month(), line.attainment(), Attainment::plus));
        var most = Math.max(
                1,
                byMonth.values().stream().mapToInt(Attainment::measured).max().orElse(0));
        var rows = new ArrayList<Row>();
        for (var month : byMonth.entrySet()) {
            rows.add(row(
                    StatementPage.MONTH.format(month.getKey()),
                    Wording.say("figures.month." + month.getKey().getMonthValue()),
                    "",
                    month.getValue(),
                    bar(rows.size(), month.getValue(), most)));
        }
        return rows;
    }

    private static Bar bar(int place, Attainment attainment, int most) {
        var kept = attainment.kept() * HIGHEST / most;
        var broken = attainment.measured() * HIGHEST / most - kept;
        return new Bar(place, GROUND - kept, kept, GROUND - kept - broken, broken);
    }

    /** Those of which something was measured, and the first answers, which every agreement promises. */
    private static List<Row> promises(List<ReportAttainment.Line> lines) {
        var byPromise = new TreeMap<Promise, Attainment>(
                Comparator.comparing(Promise::kind).thenComparing(Promise::severity));
        lines.forEach(line ->
                byPromise.merge(new Promise(line.kind(), line.severity()), line.attainment(), Attainment::plus));
        return byPromise.entrySet().stream()
                .filter(entry -> entry.getKey().kind() == ClockKind.RESPONSE
                        || entry.getValue().measured() > 0)
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Row row(Promise promise, Attainment attainment) {
        var name = Wording.say("clock." + promise.kind());
        var severity = promise.severity().name();
        return row(name, "", severity, attainment, new Bar(0, 0, 0, 0, 0));
    }

    private static Row row(String name, String brief, String severity, Attainment attainment, Bar bar) {
        return new Row(
                name,
                brief,
                severity,
                attainment.kept(),
                attainment.broken(),
                attainment.excused(),
                share(attainment),
                bar);
    }

    private static String share(Attainment attainment) {
        return attainment
                .share()
                .map(share ->
                        Wording.say("figures.share", share.stripTrailingZeros().toPlainString()))
                .orElseGet(() -> Wording.say("figures.share.none"));
    }

    private static Broken broken(ReportBreaches.Line line, TimeWords words) {
        var breach = line.breach();
        return new Broken(
                line.issue().number().toString(),
                Wording.say(
                        "figures.promise",
                        Wording.say("clock." + breach.kind()),
                        breach.severity().name()),
                words.brief(breach.dueAt()),
                line.keptAt()
                        .map(at -> Wording.say(
                                "figures.cause.KEPT_LATE", TimeWords.lateness(Duration.between(breach.dueAt(), at))))
                        .orElseGet(() -> Wording.say("figures.cause." + line.cause())),
                Wording.row(line.excusals().stream()
                        .map(excusal -> excusal.reason())
                        .toList()));
    }

    private static List<Time> times(List<ReportActivity.Line> lines) {
        var byWindow = new EnumMap<ServiceWindow, List<ReportActivity.Line>>(ServiceWindow.class);
        for (var line : lines) {
            byWindow.computeIfAbsent(line.window(), window -> new ArrayList<>()).add(line);
        }
        var most = Math.max(
                1,
                byWindow.values().stream().mapToInt(FiguresPage::reported).max().orElse(0));
        return byWindow.entrySet().stream().map(entry -> time(entry, most)).toList();
    }

    private static int reported(List<ReportActivity.Line> lines) {
        return lines.stream().mapToInt(ReportActivity.Line::reported).sum();
    }

    private static Time time(Map.Entry<ServiceWindow, List<ReportActivity.Line>> entry, int most) {
        var lines = entry.getValue();
        var reported = reported(lines);
        return new Time(
                Windows.name(entry.getKey()),
                reported,
                lines.stream().mapToInt(ReportActivity.Line::heldOver).sum(),
                ChargesPage.minutes(lines.stream()
                        .flatMap(line -> line.work().stream())
                        .mapToInt(ReportActivity.Minutes::included)
                        .sum()),
                ChargesPage.minutes(lines.stream()
                        .flatMap(line -> line.work().stream())
                        .mapToInt(ReportActivity.Minutes::chargeable)
                        .sum()),
                reported * WIDEST / most);
    }
}
