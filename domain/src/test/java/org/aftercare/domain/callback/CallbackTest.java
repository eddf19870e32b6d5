package org.aftercare.domain.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.domain.BrokenRuleException;
import org.aftercare.domain.Fault;
import org.aftercare.domain.Revision;
import org.aftercare.domain.agreement.Target;
import org.aftercare.domain.calendar.Calendars;
import org.aftercare.domain.calendar.DayPart;
import org.aftercare.domain.calendar.OfficeHours;
import org.aftercare.domain.calendar.Region;
import org.aftercare.domain.calendar.SupportCalendar;
import org.aftercare.domain.issue.Actor;
import org.aftercare.domain.issue.Channel;
import org.aftercare.domain.issue.IssueNumber;
import org.aftercare.domain.webhook.EventType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallbackTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Actor ALEX = new Actor(Actor.Kind.AGENT, new UUID(0x7000, 2), "Alex");

    private static CallbackRequest.Asked asked(
            String name, Optional<String> company, String topic, String preferredFrom, String preferredTo) {
        return new CallbackRequest.Asked(
                NOW,
                Channel.PORTAL,
                name,
                new PhoneNumber("+442079460958"),
                Optional.empty(),
                company,
                topic,
                Optional.of(preferredFrom).filter(text -> !text.isEmpty()).map(Instant::parse),
                Optional.of(preferredTo).filter(text -> !text.isEmpty()).map(Instant::parse),
                LONDON,
                Optional.empty());
    }

    private static CallbackRequest.Asked asked(String preferredFrom, String preferredTo) {
        return asked("Nora", Optional.empty(), "The till", preferredFrom, preferredTo);
    }

    private static CallbackRequest request() {
        return new CallbackRequest(
                new CallbackReference(1001),
                asked("", ""),
                new CallbackRequest.Promised(false, NOW, Instant.parse("2026-11-23T14:00:00Z"), LONDON),
                List.of(),
                Optional.empty(),
                new Revision(1));
    }

    private static CallbackRequest.Attempt attempt(CallbackRequest.AttemptOutcome outcome, String callBy) {
        return new CallbackRequest.Attempt(
                NOW,
                ALEX,
                outcome,
                "Rang twice.",
                Optional.of(callBy).filter(text -> !text.isEmpty()).map(Instant::parse));
    }

    private static CallbackRequest changed(CallbackRequest.Change change) {
        return ((CallbackRequest.Change.Changed) change).request();
    }

    private static List<Fault> faults(Runnable making) {
        try {
            making.run();
            return List.of();
        } catch (BrokenRuleException refused) {
            return refused.faults();
        }
    }

    @Test
    void references_are_written_and_read_in_one_way() {
        assertThat(new CallbackReference(1001)).hasToString("CB-1001");
        assertThat(CallbackReference.parse("CB-1001")).contains(new CallbackReference(1001));
        assertThat(List.of("CB-0", "CB-01", "cb-1", "AC-1", "CB-", "CB-1 ", "CB-1234567890123456789"))
                .allMatch(text -> CallbackReference.parse(text).isEmpty());
        assertThatThrownBy(() -> new CallbackReference(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"442079460958", "+0442079460958", "+44 20", "+1234", "+1234567890123456", "", "+44x0794609"})
    void what_no_phone_can_dial_is_no_number(String text) {
        assertThatThrownBy(() -> new PhoneNumber(text)).isInstanceOf(BrokenRuleException.class);
    }

    @Test
    void every_fault_of_what_was_asked_is_named_at_once() {
        assertThat(faults(() -> asked(" ", Optional.of("a\nb"), "", "2027-01-22T10:00:01Z", "2026-11-23T10:00:00Z")))
                .extracting(Fault::pointer)
                .containsExactly("/name", "/company", "/topic", "/preferredFrom", "/preferredTo");
        assertThat(faults(() -> asked("2026-11-24T10:00:00Z", "2026-11-24T10:00:00Z")))
                .containsExactly(new Fault("/preferredTo", "must be later than preferredFrom"));
        assertThat(faults(() -> asked("", "2027-01-22T10:00:01Z")))
                .containsExactly(new Fault("/preferredTo", "must lie in the future, within 60 days from now"));
        assertThat(faults(() -> asked("2027-01-22T10:00:00Z", ""))).isEmpty();
    }

    @Test
    void the_promise_counts_from_the_asking_or_from_when_the_person_can_be_phoned() {
        assertThat(asked("", "").countsFrom()).isEqualTo(NOW);
        assertThat(asked("2026-11-20T10:00:00Z", "").countsFrom()).isEqualTo(NOW);
        assertThat(asked("2026-11-24T10:00:00Z", "").countsFrom()).isEqualTo("2026-11-24T10:00:00Z");
    }

    @Test
    void what_is_sent_again_is_recognised_by_number_name_and_topic() {
        var first = asked("", "");

        assertThat(asked("nora", Optional.of("Bakery"), "THE TILL", "", "").repeats(first))
                .isTrue();
        assertThat(asked("Nora", Optional.empty(), "The shop", "", "").repeats(first))
                .isFalse();
        assertThat(asked("Ann", Optional.empty(), "The till", "", "").repeats(first))
                .isFalse();
    }

    @Test
    void attempts_are_kept_and_the_one_that_reaches_the_person_closes() {
        var tried = changed(request().with(attempt(CallbackRequest.AttemptOutcome.NO_ANSWER, "")));
        assertThat(tried.open()).isTrue();
        assertThat(tried.callBy()).isEqualTo("2026-11-23T14:00:00Z");

        var reached = changed(tried.with(attempt(CallbackRequest.AttemptOutcome.REACHED, "")));

        assertThat(reached.open()).isFalse();
        assertThat(reached.attempts()).hasSize(2);
        assertThat(reached.closing())
                .contains(new CallbackRequest.Closing(
                        NOW, ALEX, CallbackRequest.ClosingOutcome.REACHED, "", Optional.empty()));
        assertThat(reached.with(attempt(CallbackRequest.AttemptOutcome.NO_ANSWER, "")))
                .isEqualTo(new CallbackRequest.Change.ClosedAlready());
    }

    @Test
    void a_call_that_was_rescheduled_is_due_when_it_was_agreed_on() {
        var once = changed(request().with(attempt(CallbackRequest.AttemptOutcome.RESCHEDULED, "2026-11-24T10:00:00Z")));
        var twice = changed(once.with(attempt(CallbackRequest.AttemptOutcome.RESCHEDULED, "2026-11-25T10:00:00Z")));

        assertThat(once.callBy()).isEqualTo("2026-11-24T10:00:00Z");
        assertThat(twice.callBy()).isEqualTo("2026-11-25T10:00:00Z");
        assertThat(changed(twice.with(attempt(CallbackRequest.AttemptOutcome.RESCHEDULED, "")))
                        .callBy())
                .isEqualTo("2026-11-25T10:00:00Z");
        assertThat(twice.promised().callBy()).isEqualTo("2026-11-23T14:00:00Z");
        assertThat(twice.open()).isTrue();
    }

    @Test
    void another_time_is_agreed_on_in_the_future_and_only_if_the_call_is_rescheduled() {
        assertThat(faults(() -> attempt(CallbackRequest.AttemptOutcome.NO_ANSWER, "2026-11-24T10:00:00Z")))
                .extracting(Fault::pointer)
                .containsExactly("/callBy");
        assertThat(faults(() -> attempt(CallbackRequest.AttemptOutcome.RESCHEDULED, "2026-11-23T10:00:00Z")))
                .extracting(Fault::detail)
                .containsExactly("must lie in the future, within 60 days from now");
        assertThat(faults(() -> attempt(CallbackRequest.AttemptOutcome.RESCHEDULED, "2027-01-22T10:00:00.000001Z")))
                .hasSize(1);
        assertThat(faults(() -> new CallbackRequest.Attempt(
                        NOW, ALEX, CallbackRequest.AttemptOutcome.REACHED, " ", Optional.empty())))
                .extracting(Fault::pointer)
                .containsExactly("/note");
    }

    @ParameterizedTest
    @EnumSource(
            names = {"NOT_REACHED", "NO_CALL_NEEDED", "SPAM"},
            value = CallbackRequest.ClosingOutcome.class)
    void agents_close_it_with_an_outcome_that_they_choose(CallbackRequest.ClosingOutcome outcome) {
        var closed = changed(request().closed(NOW, ALEX, outcome, "Three tries."));

        assertThat(closed.closing().orElseThrow().outcome()).isEqualTo(outcome);
        assertThat(closed.convertible()).isFalse();
        assertThat(closed.closed(NOW, ALEX, outcome, "")).isEqualTo(new CallbackRequest.Change.ClosedAlready());
        assertThat(closed.converted(NOW, ALEX, new IssueNumber(1042)))
                .isEqualTo(new CallbackRequest.Change.ClosedAlready());
    }

    @ParameterizedTest
    @EnumSource(
            names = {"REACHED", "CONVERTED"},
            value = CallbackRequest.ClosingOutcome.class)
    void the_other_outcomes_follow_from_what_agents_do(CallbackRequest.ClosingOutcome outcome) {
        assertThatThrownBy(() -> request().closed(NOW, ALEX, outcome, "")).isInstanceOf(BrokenRuleException.class);
    }

    @Test
    void the_note_of_a_closing_may_be_left_out_but_not_be_blank() {
        assertThat(faults(() -> request().closed(NOW, ALEX, CallbackRequest.ClosingOutcome.SPAM, " ")))
                .extracting(Fault::pointer)
                .containsExactly("/note");
    }

    @Test
    void an_issue_is_made_of_it_once_also_after_the_call() {
        var reached = changed(request().with(attempt(CallbackRequest.AttemptOutcome.REACHED, "")));

        var converted = changed(reached.converted(NOW, ALEX, new IssueNumber(1042)));

        assertThat(converted.closing().orElseThrow().issue()).contains(new IssueNumber(1042));
        assertThat(converted.converted(NOW, ALEX, new IssueNumber(1043)))
                .isEqualTo(new CallbackRequest.Change.ClosedAlready());
        assertThat(changed(request().converted(NOW, ALEX, new IssueNumber(1042)))
                        .open())
                .isFalse();
        assertThatThrownBy(() -> new CallbackRequest.Closing(
                        NOW, ALEX, CallbackRequest.ClosingOutcome.CONVERTED, "", Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_rules_cover_office_hours_and_hold_over_to_the_next_working_day() {
        var rules = new CallbackRules(Calendars.london(), Target.parse("PT4H"));

        assertThat(rules.terms().coverage().severities()).containsExactly(CallbackRules.RECKONED_AS);
        assertThat(rules.by(Calendars.london(Calendars.closed("2026-12-25", "Christmas Day")))
                        .calendar()
                        .closures())
                .hasSize(1);
        assertThatThrownBy(() -> new CallbackRules(
                        new SupportCalendar(
                                LONDON,
                                new OfficeHours(Map.of(DayOfWeek.MONDAY, List.of(DayPart.of("09:00", "09:01")))),
                                Region.NONE,
                                List.of()),
                        Target.parse("PT10H")))
                .isInstanceOf(BrokenRuleException.class);
    }

    private static CallbackRequest.Attempt at(String instant, CallbackRequest.AttemptOutcome outcome) {
        return new CallbackRequest.Attempt(Instant.parse(instant), ALEX, outcome, "Rang.", Optional.empty());
    }

    @Test
    void what_happened_to_a_request_can_be_gone_back_through() {
        var asked = request();
        var tried = changed(asked.with(at("2026-11-23T11:00:00Z", CallbackRequest.AttemptOutcome.NO_ANSWER)));
        var reached = changed(tried.with(at("2026-11-23T12:00:00Z", CallbackRequest.AttemptOutcome.REACHED)));
        var converted = changed(reached.converted(Instant.parse("2026-11-23T13:00:00Z"), ALEX, new IssueNumber(1042)));

        assertThat(converted.steps()).isEqualTo(4);
        assertThat(List.of(converted.first(1), converted.first(2), converted.first(3), converted.first(4)))
                .containsExactly(asked, tried, reached, converted);
        assertThat(List.of(asked.changedAt(), tried.changedAt(), reached.changedAt(), converted.changedAt()))
                .containsExactly(
                        NOW,
                        Instant.parse("2026-11-23T11:00:00Z"),
                        Instant.parse("2026-11-23T12:00:00Z"),
                        Instant.parse("2026-11-23T13:00:00Z"));
        assertThat(reached.steps()).isEqualTo(3);
        assertThatThrownBy(() -> asked.first(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> asked.first(2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void each_thing_that_happened_has_names_for_programs() {
        var tried = changed(request().with(at("2026-11-23T11:00:00Z", CallbackRequest.AttemptOutcome.NO_ANSWER)));
        var reached = changed(tried.with(at("2026-11-23T12:00:00Z", CallbackRequest.AttemptOutcome.REACHED)));

        assertThat(EventType.of(request())).containsExactly(EventType.CALLBACK_REQUESTED);
        assertThat(EventType.of(tried)).containsExactly(EventType.CALLBACK_ATTEMPTED);
        assertThat(EventType.of(reached)).containsExactly(EventType.CALLBACK_ATTEMPTED, EventType.CALLBACK_CLOSED);
        assertThat(EventType.of(changed(reached.converted(NOW, ALEX, new IssueNumber(1042)))))
                .containsExactly(EventType.CALLBACK_CONVERTED);
        assertThat(EventType.of(changed(request().converted(NOW, ALEX, new IssueNumber(1042)))))
                .containsExactly(EventType.CALLBACK_CONVERTED);
        assertThat(EventType.of(changed(request().closed(NOW, ALEX, CallbackRequest.ClosingOutcome.SPAM, ""))))
                .containsExactly(EventType.CALLBACK_CLOSED);
    }
}
