package org.aftercare.adapter.web.portal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.aftercare.application.agreement.ReadVersion;
import org.aftercare.application.wording.SpokenTime;
import org.aftercare.domain.agreement.ClockKind;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.agreement.Target;
import org.aftercare.domain.agreement.Terms;
import org.aftercare.domain.agreement.Version;
import org.aftercare.domain.calendar.Closure;
import org.aftercare.domain.calendar.DayPart;
import org.aftercare.domain.calendar.ServiceWindow;

/**
 * A version of an agreement in the words that people read. Nothing in it depends on when it is read. Warnings are left out:
 * they are between the vendor and its own people. What templates ask for is public, or they could not.
 */
record AgreementPage(ReadVersion.Outcome.Read read) {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

    /** As {@code domain.md} §2 looks for them: the first that fits. */
    private static final List<ServiceWindow> KINDS = List.of(
            ServiceWindow.BANK_HOLIDAY, ServiceWindow.WEEKEND, ServiceWindow.OFFICE_HOURS, ServiceWindow.OUT_OF_HOURS);

    /** The office hours of a day of the week; {@code working} where there are any. */
    record Day(String name, String hours, boolean working) {}

    /** A closed day, or part of a day. */
    record ClosedDay(String date, String time, String name) {
        static ClosedDay of(Closure closure) {
            return new ClosedDay(
                    DATE.format(closure.date()),
                    closure.part().isWholeDay() ? Wording.say("agreement.day.whole") : hours(closure.part()),
                    closure.name());
        }
    }

    /** A severity, what it means, and what is promised in each service window. */
    record Row(String code, String name, String meaning, List<Promised> cells) {}

    /** A cell of the matrix, with a line for each promise. */
    record Promised(boolean covered, List<String> lines) {}

    /** A kind of time and what it means. */
    record Kind(String name, String meaning) {}

    private Terms terms() {
        return read.version().terms();
    }

    private SpokenTime spoken() {
        return new SpokenTime(terms().calendar().timeZone(), terms().inForceFrom());
    }

    /** What the document is called. */
    public String name() {
        return Wording.say("agreement.name", number(), version(), title());
    }

    public String number() {
        return read.agreement().number().toString();
    }

    public String version() {
        return Integer.toString(read.version().number());
    }

    public String title() {
        return read.agreement().title();
    }

    public boolean signed() {
        return read.version().signed();
    }

    /** "Draft", "Signed". */
    public String status() {
        return Wording.say(signed() ? "agreement.signed" : "agreement.draft");
    }

    /** What the status means: who signed it and when. */
    public String state() {
        return read.version().signature().map(this::state).orElseGet(() -> Wording.say("agreement.draft.state"));
    }

    private String state(Version.Signature signature) {
        var day = signature.signedAt().atZone(terms().calendar().timeZone()).toLocalDate();
        return Wording.say(
                "agreement.signed.state",
                customer(),
                signature.by(),
                DATE.format(day),
                spoken().time(signature.signedAt()),
                zone());
    }

    public String vendor() {
        return read.vendor().orElseGet(() -> Wording.say("agreement.vendor.unnamed"));
    }

    public String customer() {
        return read.customer().name();
    }

    public List<String> systems() {
        return read.agreement().systems();
    }

    /** From when on it is in force. */
    public String effective() {
        return Wording.say(
                signed() ? "agreement.effective.signed" : "agreement.effective.draft", date(terms().effectiveFrom()));
    }

    /** "London time". */
    public String zone() {
        return spoken().zone();
    }

    /** "Europe/London". */
    public String zoneId() {
        return terms().calendar().timeZone().getId();
    }

    /** Monday to Sunday. */
    public List<Day> week() {
        return Stream.of(DayOfWeek.values()).map(this::day).toList();
    }

    private Day day(DayOfWeek day) {
        var parts = terms().calendar().officeHours().on(day);
        return new Day(
                Wording.say("agreement.day." + day),
                parts.isEmpty()
                        ? Wording.say("agreement.hours.none")
                        : Wording.row(parts.stream().map(AgreementPage::hours).toList()),
                !parts.isEmpty());
    }

    private static String hours(DayPart part) {
        return Wording.say("agreement.hours.part", part.from(), part.until());
    }

    /** The agreement's own closed days, by date. */
    public List<ClosedDay> closures() {
        return terms().calendar().closures().stream()
                .sorted(Comparator.comparing(Closure::date).thenComparing(Closure::part))
                .map(ClosedDay::of)
                .toList();
    }

    /** Whether bank holidays are closed days. */
    public boolean hasRegion() {
        return !terms().calendar().bankHolidays().isNone();
    }

    /** Whether bank holidays are closed days, and whose. */
    public String regionRule() {
        return hasRegion()
                ? Wording.say("agreement.closures.region", region())
                : Wording.say("agreement.closures.noRegion");
    }

    private String region() {
        var code = terms().calendar().bankHolidays().code();
        var known = "agreement.region." + code;
        return Wording.has(known) ? Wording.say(known) : Wording.say("agreement.region.other", code);
    }

    /** The names of the columns of the matrix. */
    public List<String> windows() {
        return Stream.of(ServiceWindow.values()).map(Windows::name).toList();
    }

    /** The matrix: a row for each severity, also for those that are not covered at all. */
    public List<Row> rows() {
        return Stream.of(Severity.values()).map(this::row).toList();
    }

    private Row row(Severity severity) {
        var words = SeverityWords.of(severity);
        var cells = Stream.of(ServiceWindow.values())
                .map(window -> promised(severity, window))
                .toList();
        return new Row(words.code(), words.name(), Wording.say("agreement.severity." + severity), cells);
    }

    private Promised promised(Severity severity, ServiceWindow window) {
        var cell = terms().coverage().cell(severity, window);
        if (cell.isEmpty()) {
            return new Promised(false, List.of(Wording.say("agreement.cell.notCovered")));
        }
        var lines = cell.get().targets().entrySet().stream()
                .map(target -> Wording.say("agreement.cell." + target.getKey(), length(target.getValue())))
                .toList();
        return new Promised(true, lines.isEmpty() ? List.of(Wording.say("agreement.cell.none")) : lines);
    }

    private static String length(Target target) {
        return Promise.counted(target);
    }

    /** Whether updates are promised anywhere. */
    public boolean updates() {
        return promises(ClockKind.UPDATE);
    }

    /** Whether resolutions are promised anywhere. */
    public boolean resolutions() {
        return promises(ClockKind.RESOLUTION);
    }

    private boolean promises(ClockKind kind) {
        return terms().coverage().matrix().values().stream()
                .flatMap(row -> row.values().stream())
                .anyMatch(cell -> cell.target(kind).isPresent());
    }

    /** Whether anything is promised in working days. */
    public boolean workingDays() {
        return terms().coverage().matrix().values().stream()
                .flatMap(row -> row.values().stream())
                .flatMap(cell -> cell.targets().values().stream())
                .anyMatch(Target.WorkingDays.class::isInstance);
    }

    /** The kinds of time, in the order in which they are looked for. */
    public List<Kind> kinds() {
        return KINDS.stream()
                .map(kind -> new Kind(Windows.name(kind), Wording.say("agreement.kind." + kind)))
                .toList();
    }

    public String holdOver() {
        return Wording.say("agreement.holdOver." + terms().holdOver());
    }

    /** What is included and what is chargeable, if that was agreed on. */
    public Optional<ChargesPage> charges() {
        return terms().charges().map(ChargesPage::new);
    }

    /** The first of the twelve months whose bank holidays are listed. */
    public String firstDay() {
        return date(read.bankHolidays().from());
    }

    /** The last day of these twelve months. */
    public String lastDay() {
        return date(read.bankHolidays().to());
    }

    /** Whose bank holidays they are, as known when, and how far they are confirmed. */
    public String holidaysAsKnown() {
        var known = Wording.say(signed() ? "agreement.holidays.signed" : "agreement.holidays.draft", region());
        var until = read.bankHolidays().knownUntil();
        return until.isBefore(read.bankHolidays().to())
                ? Wording.say("agreement.holidays.knownUntil", known, date(until))
                : known;
    }

    public List<ClosedDay> holidays() {
        return read.bankHolidays().days().stream().map(ClosedDay::of).toList();
    }

    /** The hash of the terms, as hexadecimal digits. */
    public String hash() {
        return read.hash().hex();
    }

    private static String date(LocalDate date) {
        return DATE.format(date);
    }
}
