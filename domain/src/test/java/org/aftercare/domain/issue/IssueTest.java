package org.aftercare.domain.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.domain.BrokenRuleException;
import org.aftercare.domain.Fault;
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
import org.aftercare.domain.calendar.CompiledCalendar;
import org.aftercare.domain.calendar.ServiceWindow;
import org.aftercare.domain.clock.ClockState;
import org.aftercare.domain.clock.SlaClock;
import org.aftercare.domain.clock.Timekeeper;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.ContactId;
import org.aftercare.domain.customer.CustomerId;
import org.aftercare.domain.customer.EmailAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IssueTest {
    private static final CustomerId CUSTOMER = new CustomerId(new UUID(0x7000, 1));
    private static final Actor CONTACT = Actor.of(new Caller.OfCustomer(new Contact(
            new ContactId(new UUID(0x7000, 2)),
            CUSTOMER,
            "Carla Contact",
            new EmailAddress("carla@customer.example"),
            Revision.NONE)));
    private static final Actor AGENT =
            Actor.of(new Caller.OfVendor(new Agent(new AgentId(new UUID(0x7000, 3)), "Alex Agent", false)));

    private static Instant at(String time) {
        return Instant.parse("2026-11-23T" + time + "Z");
    }

    private static IssueEvent.Reported reported(String happenedAt, String recordedAt) {
        return new IssueEvent.Reported(
                at(happenedAt),
                at(recordedAt),
                CONTACT,
                Channel.PORTAL,
                Optional.empty(),
                "Shop",
                Severity.S3,
                "Slow",
                "Very slow",
                1,
                0);
    }

    private static IssueEvent.Answered answered(String happenedAt, String recordedAt, Actor actor, boolean visible) {
        return new IssueEvent.Answered(at(happenedAt), at(recordedAt), actor, Channel.API, "We look", visible);
    }

    private static Issue issue(IssueEvent... history) {
        return new Issue(
                new IssueId(new UUID(0x7000, 4)),
                new IssueNumber(1042),
                CUSTOMER,
                new AgreementId(new UUID(0x7000, 5)),
                List.of(history),
                Revision.NONE);
    }

    private static Issue with(Issue issue, IssueEvent... events) {
        var longer = issue;
        for (var event : events) {
            longer = ((Issue.Change.Changed) longer.with(event)).issue();
        }
        return longer;
    }

    private static Timekeeper keeper() {
        var calendar = Calendars.london();
        var terms = new Terms(
                LocalDate.parse("2026-01-01"),
                calendar,
                HoldOver.NEXT_WORKING_DAY,
                List.of(),
                new Coverage(Map.of(
                        Severity.S3, Map.of(ServiceWindow.OFFICE_HOURS, Cell.respondWithin(Target.parse("PT4H"))))));
        return new Timekeeper(terms, CompiledCalendar.of(calendar, List.of()));
    }

    private static SlaClock response(Issue issue) {
        return issue.fold((version, edition) -> keeper())
                .clock(ClockKind.RESPONSE)
                .orElseThrow();
    }

    @Test
    void is_folded_from_its_report() {
        var issue = issue(reported("10:00:00", "10:05:00"));

        assertThat(issue.report().severity()).isEqualTo(Severity.S3);
        assertThat(issue.reportedAt()).isEqualTo("2026-11-23T10:00:00Z");
        assertThat(response(issue).stateAt(at("10:05:00"))).isEqualTo(new ClockState.Running(at("14:00:00")));
    }

    @Test
    void the_first_visible_answer_of_an_agent_stops_the_response_clock() {
        var issue = with(
                issue(reported("10:00:00", "10:00:00")),
                answered("10:30:00", "10:30:00", AGENT, false),
                answered("10:40:00", "10:40:00", CONTACT, true),
                answered("11:00:00", "11:00:00", AGENT, true),
                answered("12:00:00", "12:00:00", AGENT, true));

        assertThat(response(issue).stoppedAt()).contains(at("11:00:00"));
    }

    @Test
    void an_answer_that_is_recorded_late_counts_from_when_it_happened() {
        var issue = with(
                issue(reported("10:00:00", "10:00:00")),
                answered("13:00:00", "13:00:00", AGENT, true),
                answered("10:05:00", "14:30:00", AGENT, true));

        assertThat(response(issue).stateAt(at("15:00:00"))).isEqualTo(new ClockState.Met(at("10:05:00")));
    }

    @Test
    void nothing_happens_before_the_report_or_in_the_future() {
        var issue = issue(reported("10:00:00", "10:00:00"));

        assertThatThrownBy(() -> issue.with(answered("09:59:59", "11:00:00", AGENT, true)))
                .isInstanceOf(BrokenRuleException.class)
                .hasMessage("must not lie before the report at 2026-11-23T10:00:00Z, and is 2026-11-23T09:59:59Z");
        assertThatThrownBy(() -> issue.with(answered("11:00:01", "11:00:00", AGENT, true)))
                .isInstanceOf(BrokenRuleException.class)
                .hasMessage("must not lie in the future, and is 2026-11-23T11:00:01Z");
        assertThat(with(issue, answered("10:00:00", "10:00:00", AGENT, true)).history())
                .hasSize(2);
    }

    @Test
    void a_history_begins_with_its_only_report() {
        var report = reported("10:00:00", "10:00:00");
        var answer = answered("11:00:00", "11:00:00", AGENT, true);

        assertThatThrownBy(() -> issue()).hasMessageContaining("does not begin with a report");
        assertThatThrownBy(() -> issue(answer, report)).hasMessageContaining("does not begin with a report");
        assertThatThrownBy(() -> issue(report, report)).hasMessage("AC-1042 is reported twice");
    }

    @Test
    void the_clocks_of_the_nodes_that_record_may_differ() {
        var ahead = answered("11:00:00", "11:00:00", AGENT, true);
        var behind = answered("10:59:59", "10:59:59", AGENT, true);

        var issue = with(issue(reported("10:00:00", "10:00:00"), ahead), behind);

        assertThat(issue.history()).endsWith(ahead, behind);
    }

    @Test
    void names_everything_that_is_wrong_with_a_report() {
        var refused = catchThrowableOfType(
                BrokenRuleException.class,
                () -> new IssueEvent.Reported(
                        at("10:00:00"),
                        at("10:00:00"),
                        CONTACT,
                        Channel.API,
                        Optional.empty(),
                        "Shop",
                        Severity.S3,
                        "two\nlines",
                        " ",
                        1,
                        0));

        assertThat(refused.faults()).extracting(Fault::pointer).containsExactly("/summary", "/description");
        assertThatThrownBy(() -> new IssueEvent.Answered(at("10:00:00"), at("10:00:00"), AGENT, Channel.API, "", true))
                .hasMessage("/text: must not be blank");
    }

    @Test
    void numbers_are_read_as_they_are_written() {
        assertThat(new IssueNumber(1042)).hasToString("AC-1042");
        assertThat(IssueNumber.parse("AC-1042")).contains(new IssueNumber(1042));
        assertThat(IssueNumber.parse("AC-1")).contains(new IssueNumber(1));
        assertThatThrownBy(() -> new IssueNumber(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_was_said_is_kept_without_the_space_around_it() {
        var now = at("10:00:00");
        var report = reported("10:00:00", "10:00:00");

        assertThat(List.of(report.summary(), report.description())).containsExactly("Slow", "Very slow");
        assertThat(new IssueEvent.Answered(now, now, AGENT, Channel.API, "We look", true).text())
                .isEqualTo("We look");
        assertThat(new IssueEvent.Assessed(now, now, AGENT, Channel.API, Severity.S1, "Worse").reason())
                .isEqualTo("Worse");
        assertThat(new IssueEvent.Resumed(now, now, AGENT, Channel.API, Optional.of("It came")).reason())
                .contains("It came");
    }

    @Test
    void came_in_held_over_if_its_severity_was_not_covered_then() {
        var early = issue(reported("08:59:59", "08:59:59"));
        var fold = early.fold((version, edition) -> keeper());

        assertThat(fold.heldOver(at("08:59:59"))).isTrue();
        assertThat(fold.heldOver(at("09:00:00"))).isFalse();
    }

    @Test
    void is_known_without_what_was_recorded_later() {
        var issue = with(issue(reported("09:00:00", "10:00:00")), answered("09:30:00", "11:00:00", AGENT, true));

        assertThat(issue.recordedBefore(at("10:00:00"))).isEmpty();
        assertThat(issue.recordedBefore(at("11:00:00")).orElseThrow().history()).hasSize(1);
        assertThat(issue.recordedBefore(at("11:00:01"))).contains(issue);
    }

    @Test
    void nothing_is_recorded_before_what_a_clock_ahead_of_ours_recorded() {
        var issue = with(issue(reported("10:00:00", "10:00:00")), answered("10:05:00", "10:05:02", AGENT, true));

        assertThat(issue.atLeast(at("10:05:00"))).isEqualTo(at("10:05:02"));
        assertThat(issue.atLeast(at("10:05:02"))).isEqualTo(at("10:05:02"));
        assertThat(issue.atLeast(at("10:05:03"))).isEqualTo(at("10:05:03"));
    }

    @Test
    void whoever_acts_is_remembered_by_kind_identity_and_name() {
        var agent = new Caller.OfVendor(new Agent(new AgentId(new UUID(0x7000, 3)), "Alex Agent", false));

        assertThat(Actor.of(agent)).isEqualTo(new Actor(Actor.Kind.AGENT, new UUID(0x7000, 3), "Alex Agent"));
        assertThat(CONTACT.kind()).isEqualTo(Actor.Kind.CONTACT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1042", "AC-", "AC-0", "AC-01", "ac-1", "AC-1 ", "AC-9999999999999999999", "AC--1"})
    void what_is_not_written_so_is_no_number(String text) {
        assertThat(IssueNumber.parse(text)).isEmpty();
    }

    @Test
    void breaches_are_called_by_their_place_in_the_history_of_their_issue() {
        var breach = new BreachId(new IssueNumber(1042), 3);

        assertThat(breach).hasToString("AC-1042-3");
        assertThat(BreachId.parse("AC-1042-3")).contains(breach);
        assertThat(BreachId.parse("AC-7-1")).contains(new BreachId(new IssueNumber(7), 1));
        assertThatThrownBy(() -> new BreachId(new IssueNumber(1042), 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-", "-3", "AC-1042", "AC-1042-", "AC-1042-0", "AC-1042-03", "AC-0-3", "AC-1042-1234567890"})
    void what_is_not_written_so_is_no_breach(String text) {
        assertThat(BreachId.parse(text)).isEmpty();
    }
}
