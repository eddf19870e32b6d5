package org.aftercare.domain.issue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.domain.Revision;
import org.aftercare.domain.access.Agent;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.AgreementId;
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
import org.aftercare.domain.clock.Breach;
import org.aftercare.domain.clock.ClockState;
import org.aftercare.domain.clock.SlaClock;
import org.aftercare.domain.clock.Timekeeper;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.ContactId;
import org.aftercare.domain.customer.CustomerId;
import org.aftercare.domain.customer.EmailAddress;

/**
 * Issues told as stories, in London in the winter of 2026, where local time is UTC. Moments are written as {@code 11-23 10:00},
 * which is a Monday.
 *
 * <p>All stories are told under one agreement, NEXT_WORKING_DAY, warnings at 75 and 90 per cent:
 *
 * <table>
 * <caption>RESPONSE / UPDATE / RESOLUTION</caption>
 * <tr><th>Version</th><th>Hours</th><th>Severity</th><th>Office hours</th><th>Out of hours</th><th>Weekend</th></tr>
 * <tr><td>1</td><td>09:00–17:30</td><td>S1</td><td>30 min / 1 h / 4 h</td><td>1 h / 2 h / 8 h</td><td>2 h / 2 h / 8 h</td></tr>
 * <tr><td></td><td></td><td>S2</td><td>2 h / 4 h / 16 h</td><td>4 h / 4 h / 16 h</td><td></td></tr>
 * <tr><td></td><td></td><td>S3</td><td>4 h / 8 h / 20 h</td><td></td><td></td></tr>
 * <tr><td></td><td></td><td>S4</td><td>8 h 30 / none / 5 days</td><td></td><td></td></tr>
 * <tr><td>2</td><td>09:00–17:30</td><td>S3</td><td>2 h / 4 h / 10 h</td><td></td><td></td></tr>
 * <tr><td></td><td></td><td>S5</td><td>2 days / none / none</td><td></td><td></td></tr>
 * <tr><td>3</td><td>09:00–12:30, 13:15–17:30</td><td>S3</td><td>4 h / 8 h / 20 h</td><td></td><td></td></tr>
 * </table>
 *
 * <p>In edition 1 of the bank holidays, Monday 30 November is one.
 */
final class Stories {
    static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final CustomerId CUSTOMER = new CustomerId(new UUID(0x7000, 1));
    static final Actor CONTACT = Actor.of(new Caller.OfCustomer(new Contact(
            new ContactId(new UUID(0x7000, 2)),
            CUSTOMER,
            "Carla Contact",
            new EmailAddress("carla@customer.example"),
            Revision.NONE)));
    static final Actor AGENT =
            Actor.of(new Caller.OfVendor(new Agent(new AgentId(new UUID(0x7000, 3)), "Alex Agent", false)));

    private static final List<Closure> JUBILEE = List.of(Calendars.closed("2026-11-30", "Jubilee"));
    private static final Terms FIRST = terms(Calendars.london(), first());
    private static final Terms SECOND = terms(
            Calendars.london(),
            Map.of(
                    Severity.S3,
                    Map.of(ServiceWindow.OFFICE_HOURS, cell("PT2H", "PT4H", "PT10H")),
                    Severity.S5,
                    Map.of(ServiceWindow.OFFICE_HOURS, Cell.respondWithin(Target.parse("P2D")))));
    private static final Terms THIRD = terms(
            Calendars.in("Europe/London", Calendars.workdays("09:00-12:30", "13:15-17:30")),
            Map.of(Severity.S3, Map.of(ServiceWindow.OFFICE_HOURS, cell("PT4H", "PT8H", "PT20H"))));
    private static final List<Timekeeper> USUAL = keepers(List.of());
    private static final List<Timekeeper> CORRECTED = keepers(JUBILEE);

    static final Law LAW = (version, edition) -> (edition == 0 ? USUAL : CORRECTED).get(version - 1);

    private Stories() {}

    private static Map<Severity, Map<ServiceWindow, Cell>> first() {
        var weekend = cell("PT2H", "PT2H", "PT8H");
        var matrix = new EnumMap<Severity, Map<ServiceWindow, Cell>>(Severity.class);
        matrix.put(
                Severity.S1,
                Map.of(
                        ServiceWindow.OFFICE_HOURS,
                        cell("PT30M", "PT1H", "PT4H"),
                        ServiceWindow.OUT_OF_HOURS,
                        cell("PT1H", "PT2H", "PT8H"),
                        ServiceWindow.WEEKEND,
                        weekend,
                        ServiceWindow.BANK_HOLIDAY,
                        weekend));
        matrix.put(
                Severity.S2,
                Map.of(
                        ServiceWindow.OFFICE_HOURS, cell("PT2H", "PT4H", "PT16H"),
                        ServiceWindow.OUT_OF_HOURS, cell("PT4H", "PT4H", "PT16H")));
        matrix.put(Severity.S3, Map.of(ServiceWindow.OFFICE_HOURS, cell("PT4H", "PT8H", "PT20H")));
        matrix.put(
                Severity.S4,
                Map.of(
                        ServiceWindow.OFFICE_HOURS,
                        new Cell(Map.of(
                                ClockKind.RESPONSE, Target.parse("PT8H30M"),
                                ClockKind.RESOLUTION, Target.parse("P5D")))));
        return matrix;
    }

    static Cell cell(String respondWithin, String updateEvery, String resolveWithin) {
        return new Cell(Map.of(
                ClockKind.RESPONSE, Target.parse(respondWithin),
                ClockKind.UPDATE, Target.parse(updateEvery),
                ClockKind.RESOLUTION, Target.parse(resolveWithin)));
    }

    private static Terms terms(SupportCalendar calendar, Map<Severity, Map<ServiceWindow, Cell>> matrix) {
        return new Terms(
                LocalDate.parse("2026-01-01"),
                calendar,
                HoldOver.NEXT_WORKING_DAY,
                Terms.USUAL_WARNINGS,
                new Coverage(matrix));
    }

    private static List<Timekeeper> keepers(List<Closure> holidays) {
        return List.of(FIRST, SECOND, THIRD).stream()
                .map(terms -> new Timekeeper(terms, CompiledCalendar.of(terms.calendar(), holidays)))
                .toList();
    }

    /** A moment of 2026: {@code 11-23 10:00}, or {@code 11-23 10:00:00.000001}. */
    static Instant at(String moment) {
        var seconds = moment.length() == "11-23 10:00".length() ? ":00Z" : "Z";
        return Instant.parse("2026-" + moment.replace(' ', 'T') + seconds);
    }

    static Story reported(Severity severity, String at) {
        return reported(severity, at, 1);
    }

    static Story reported(Severity severity, String at, int version) {
        return new Story(issue(severity, at(at), version, 0), LAW, Optional.empty());
    }

    static Issue issue(Severity severity, Instant at, int version, int edition) {
        var report = new IssueEvent.Reported(
                at,
                at,
                CONTACT,
                Channel.PORTAL,
                Optional.empty(),
                "Shop",
                severity,
                "Slow",
                "Very slow",
                version,
                edition);
        return new Issue(
                new IssueId(new UUID(0x7000, 4)),
                new IssueNumber(1042),
                CUSTOMER,
                new AgreementId(new UUID(0x7000, 5)),
                List.of(report),
                Revision.NONE);
    }

    /**
     * What has happened so far. Everything is recorded as it happens, but for what follows {@link #recordedAt}.
     *
     * @param recordedAt when the next thing is recorded, if that is later
     */
    record Story(Issue issue, Law law, Optional<String> recordedAt) {

        /** The next thing is recorded only then. */
        Story recordedAt(String later) {
            return new Story(issue, law, Optional.of(later));
        }

        private Instant recorded(String at) {
            return at(recordedAt.orElse(at));
        }

        Story answered(String at) {
            return answered(at, Channel.API);
        }

        Story answered(String at, Channel channel) {
            return then(new IssueEvent.Answered(at(at), recorded(at), AGENT, channel, "We look", true));
        }

        Story noted(String at) {
            return then(new IssueEvent.Answered(at(at), recorded(at), AGENT, Channel.API, "The index?", false));
        }

        Story answeredByContact(String at) {
            return then(new IssueEvent.Answered(at(at), recorded(at), CONTACT, Channel.PORTAL, "Still slow", true));
        }

        Story answeredByItself(String at) {
            return then(new IssueEvent.Answered(at(at), recorded(at), Actor.AFTERCARE, Channel.MAIL, "Got it", true));
        }

        Story assessed(Severity severity, String at) {
            return then(new IssueEvent.Assessed(at(at), recorded(at), AGENT, Channel.API, severity, "As found"));
        }

        Story paused(String at) {
            return then(new IssueEvent.Paused(at(at), recorded(at), AGENT, Channel.API, "Which browser?"));
        }

        Story resumed(String at) {
            return then(new IssueEvent.Resumed(at(at), recorded(at), AGENT, Channel.API, Optional.empty()));
        }

        Story resolved(String at) {
            return then(new IssueEvent.Resolved(at(at), recorded(at), AGENT, Channel.API, "Repaired"));
        }

        Story confirmed(String at) {
            return then(new IssueEvent.Confirmed(at(at), recorded(at), CONTACT, Channel.PORTAL));
        }

        Story reopened(String at) {
            return then(new IssueEvent.Reopened(at(at), recorded(at), AGENT, Channel.API, "Back again"));
        }

        Story moved(int version, int edition, String at) {
            return then(
                    new IssueEvent.Moved(at(at), recorded(at), AGENT, Channel.API, version, edition, Optional.empty()));
        }

        /** What had fallen due by then is recorded. */
        Story alarmed(String at) {
            return new Story(issue.alarmed(fold(), at(at), PATIENCE), law, Optional.empty());
        }

        Story then(IssueEvent event) {
            return switch (issue.with(event)) {
                case Issue.Change.Changed(var changed) -> new Story(changed, law, Optional.empty());
                case Issue.Change.Refused(var clash) -> throw new AssertionError(event + " is refused: " + clash);
            };
        }

        IssueFold fold() {
            return issue.fold(law);
        }

        SlaClock clock(ClockKind kind) {
            return fold().clock(kind).orElseThrow();
        }

        Optional<Instant> due(ClockKind kind) {
            return fold().clock(kind).flatMap(SlaClock::dueAt);
        }

        ClockState state(ClockKind kind, String at) {
            return clock(kind).stateAt(at(at));
        }

        List<Breach> breaches(String at) {
            return fold().breachesAt(at(at));
        }

        Optional<Instant> nextAlarm() {
            return issue.nextAlarm(fold());
        }
    }
}
