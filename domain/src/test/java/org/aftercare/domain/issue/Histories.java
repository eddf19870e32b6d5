package org.aftercare.domain.issue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.aftercare.domain.agreement.Cell;
import org.aftercare.domain.agreement.ClockKind;
import org.aftercare.domain.agreement.Coverage;
import org.aftercare.domain.agreement.HoldOver;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.agreement.Target;
import org.aftercare.domain.agreement.Terms;
import org.aftercare.domain.calendar.Calendars;
import org.aftercare.domain.calendar.Closure;
import org.aftercare.domain.calendar.CompiledCalendar;
import org.aftercare.domain.calendar.ServiceWindow;
import org.aftercare.domain.calendar.SupportCalendar;
import org.aftercare.domain.clock.Timekeeper;

/** Random histories of some weeks around a clock change, under an agreement of two versions and two editions of bank holidays. */
final class Histories {
    private Histories() {}

    /**
     * Where and when histories take place.
     *
     * @param from nothing is reported before; midnight
     * @param holidays those of each edition
     */
    record Setting(Instant from, List<Terms> versions, List<List<Closure>> holidays, List<List<Timekeeper>> keepers) {
        Law law() {
            return (version, edition) -> keepers.get(edition).get(version - 1);
        }

        private static Setting of(String from, SupportCalendar first, SupportCalendar second, Closure corrected) {
            var versions = List.of(
                    terms(first, HoldOver.NEXT_WORKING_DAY, firstMatrix()),
                    terms(second, HoldOver.NEXT_COVERED_TIME, secondMatrix()));
            var holidays = List.of(List.<Closure>of(), List.of(corrected));
            var keepers = holidays.stream()
                    .map(days -> versions.stream()
                            .map(terms -> new Timekeeper(terms, CompiledCalendar.of(terms.calendar(), days)))
                            .toList())
                    .toList();
            return new Setting(Instant.parse(from), versions, holidays, keepers);
        }
    }

    static final Setting LONDON = Setting.of(
            "2026-10-19T23:00:00Z",
            Calendars.in(
                    "Europe/London",
                    Calendars.workdays("09:00-12:30", "13:15-17:30"),
                    Calendars.closed("2026-10-23", "14:00", "24:00", "Outing")),
            Calendars.in("Europe/London", Calendars.workdays("08:00-18:00")),
            Calendars.closed("2026-10-26", "Jubilee"));
    static final Setting NEW_YORK = Setting.of(
            "2027-03-08T05:00:00Z",
            Calendars.in("America/New_York", Calendars.workdays("09:00-17:00")),
            Calendars.in(
                    "America/New_York",
                    Calendars.workdays("00:00-09:00", "20:00-24:00"),
                    Calendars.closed("2027-03-12", "00:00", "06:00", "Repairs")),
            Calendars.closed("2027-03-16", "Snow"));

    private static Terms terms(
            SupportCalendar calendar, HoldOver holdOver, Map<Severity, Map<ServiceWindow, Cell>> matrix) {
        return new Terms(LocalDate.parse("2026-01-01"), calendar, holdOver, Terms.USUAL_WARNINGS, new Coverage(matrix));
    }

    private static Map<Severity, Map<ServiceWindow, Cell>> firstMatrix() {
        var matrix = new EnumMap<Severity, Map<ServiceWindow, Cell>>(Severity.class);
        var night = Stories.cell("PT1H", "PT2H", "PT8H");
        matrix.put(
                Severity.S1,
                Map.of(
                        ServiceWindow.OFFICE_HOURS, Stories.cell("PT30M", "PT1H", "PT4H"),
                        ServiceWindow.OUT_OF_HOURS, night,
                        ServiceWindow.WEEKEND, night,
                        ServiceWindow.BANK_HOLIDAY, night));
        matrix.put(
                Severity.S2,
                Map.of(
                        ServiceWindow.OFFICE_HOURS, Stories.cell("PT2H", "PT4H", "PT16H"),
                        ServiceWindow.OUT_OF_HOURS, Stories.cell("PT4H", "PT4H", "P2D")));
        matrix.put(Severity.S3, Map.of(ServiceWindow.OFFICE_HOURS, Stories.cell("PT4H", "P1D", "PT20H")));
        matrix.put(
                Severity.S4,
                Map.of(ServiceWindow.OFFICE_HOURS, Stories.cell("P1D", "PT6H", "P3D"), ServiceWindow.WEEKEND, night));
        return matrix;
    }

    private static Map<Severity, Map<ServiceWindow, Cell>> secondMatrix() {
        var matrix = new EnumMap<Severity, Map<ServiceWindow, Cell>>(Severity.class);
        matrix.put(
                Severity.S1,
                Map.of(
                        ServiceWindow.OFFICE_HOURS, Stories.cell("PT15M", "PT1H", "PT3H"),
                        ServiceWindow.OUT_OF_HOURS, Stories.cell("PT15M", "PT1H", "PT3H")));
        matrix.put(
                Severity.S3,
                Map.of(
                        ServiceWindow.OFFICE_HOURS,
                        Stories.cell("PT2H", "PT4H", "PT10H"),
                        ServiceWindow.WEEKEND,
                        new Cell(Map.of(ClockKind.RESPONSE, Target.parse("PT5H")))));
        matrix.put(Severity.S4, Map.of(ServiceWindow.OFFICE_HOURS, Stories.cell("PT8H", "P1D", "P2D")));
        matrix.put(Severity.S5, Map.of(ServiceWindow.OFFICE_HOURS, Cell.respondWithin(Target.parse("P2D"))));
        return matrix;
    }

    enum Deed {
        ANSWER,
        NOTE,
        ASSESS,
        PAUSE,
        RESUME,
        RESOLVE,
        REOPEN,
        MOVE
    }

    /**
     * Something that somebody tries to do.
     *
     * @param after the minutes since the one before was recorded
     * @param late the minutes after it happened that it was recorded
     */
    record Act(Deed deed, int after, int late, Severity severity, int version, int edition) {}

    /** An issue that got into being, one legal act after the other; the first is only reported. */
    record History(Setting setting, List<Issue> issues) {
        Issue last() {
            return issues.getLast();
        }

        Law law() {
            return setting.law();
        }

        @Override
        public String toString() {
            var text = new StringBuilder();
            last().history().forEach(event -> text.append('\n').append(event));
            return text.toString();
        }
    }

    /** With some acts that were recorded late. */
    static Arbitrary<History> any() {
        return histories(Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(0)),
                Tuple.of(1, Arbitraries.integers().between(0, 40).map(n -> n * 15))));
    }

    /** In which everything was recorded as it happened. */
    static Arbitrary<History> inOrder() {
        return histories(Arbitraries.just(0));
    }

    private static Arbitrary<History> histories(Arbitrary<Integer> late) {
        // quarters of an hour, so that things often happen at the very instant at which something is due
        var after = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(0)),
                Tuple.of(4, Arbitraries.integers().between(1, 16).map(n -> n * 15)),
                Tuple.of(2, Arbitraries.integers().between(1, 100).map(n -> n * 15)),
                Tuple.of(1, Arbitraries.integers().between(1, 2000)));
        var acts = Combinators.combine(
                        Arbitraries.of(Deed.class),
                        after,
                        late,
                        Arbitraries.of(Severity.class),
                        Arbitraries.of(1, 2),
                        Arbitraries.of(0, 1))
                .as(Act::new)
                .list()
                .ofMaxSize(16);
        return Combinators.combine(
                        Arbitraries.of(LONDON, NEW_YORK),
                        Arbitraries.integers().between(0, 4 * 24 * 8).map(n -> n * 15),
                        Arbitraries.of(Severity.class),
                        acts)
                .as(Histories::tell);
    }

    private static History tell(Setting setting, int reported, Severity severity, List<Act> acts) {
        var now = setting.from().plus(Duration.ofMinutes(reported));
        var issue = Stories.issue(severity, now, 1, 0);
        var issues = new ArrayList<>(List.of(issue));
        for (var act : acts) {
            now = now.plus(Duration.ofMinutes(act.after()));
            var wanted = now.minus(Duration.ofMinutes(act.late()));
            var happened = wanted.isBefore(issue.reportedAt()) ? issue.reportedAt() : wanted;
            if (issue.with(event(act, happened, now)) instanceof Issue.Change.Changed(var changed)) {
                issue = changed;
                issues.add(issue);
            }
        }
        return new History(setting, issues);
    }

    private static IssueEvent event(Act act, Instant at, Instant now) {
        var agent = Stories.AGENT;
        return switch (act.deed()) {
            case ANSWER -> new IssueEvent.Answered(at, now, agent, Channel.API, "We look", true);
            case NOTE -> new IssueEvent.Answered(at, now, agent, Channel.API, "The index?", false);
            case ASSESS -> new IssueEvent.Assessed(at, now, agent, Channel.API, act.severity(), "As found");
            case PAUSE -> new IssueEvent.Paused(at, now, agent, Channel.API, "Which browser?");
            case RESUME -> new IssueEvent.Resumed(at, now, agent, Channel.API, Optional.empty());
            case RESOLVE -> new IssueEvent.Resolved(at, now, agent, Channel.API, "Repaired");
            case REOPEN -> new IssueEvent.Reopened(at, now, agent, Channel.API, "Back again");
            case MOVE ->
                new IssueEvent.Moved(at, now, agent, Channel.API, act.version(), act.edition(), Optional.empty());
        };
    }
}
