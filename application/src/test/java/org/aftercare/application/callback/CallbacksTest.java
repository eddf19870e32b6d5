package org.aftercare.application.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.aftercare.application.mother.Aftercare;
import org.aftercare.application.mother.TermsMother;
import org.aftercare.application.port.Notice;
import org.aftercare.domain.Fault;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.agreement.Terms;
import org.aftercare.domain.calendar.OfficeHours;
import org.aftercare.domain.calendar.Region;
import org.aftercare.domain.calendar.SupportCalendar;
import org.aftercare.domain.callback.CallbackReference;
import org.aftercare.domain.callback.CallbackRequest;
import org.aftercare.domain.customer.ContactId;
import org.aftercare.domain.customer.EmailAddress;
import org.aftercare.domain.issue.Channel;
import org.junit.jupiter.api.Test;

class CallbacksTest {
    private static final CallbackReference UNKNOWN = new CallbackReference(9);

    private final Aftercare aftercare = Aftercare.at("2026-11-23T10:00:00Z");

    private RequestCallback.Command asked(String phone, String topic) {
        return new RequestCallback.Command(
                Optional.empty(),
                Channel.PORTAL,
                "Nora",
                phone,
                Optional.of(new EmailAddress("nora@shop.example")),
                Optional.empty(),
                topic,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private CallbackRequest taken(RequestCallback.Command command) {
        return ((RequestCallback.Outcome.Taken) aftercare.requestCallback.execute(command)).request();
    }

    private CallbackRequest taken(String topic) {
        return taken(asked("020 7946 0958", topic));
    }

    private RequestCallback.Command by(Caller.OfCustomer caller) {
        return new RequestCallback.Command(
                Optional.of(caller),
                Channel.PORTAL,
                caller.name(),
                "020 7946 0958",
                Optional.empty(),
                Optional.empty(),
                "The till",
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private CallbackRequest shown(CallbackReference reference) {
        var command = new ShowCallback.Command(aftercare.agent(), reference);
        return ((ShowCallback.Outcome.Shown) aftercare.showCallback.execute(command)).request();
    }

    private RecordCallAttempt.Outcome attempt(
            CallbackReference reference, CallbackRequest.AttemptOutcome outcome, String note) {
        return aftercare.recordCallAttempt.execute(
                new RecordCallAttempt.Command(aftercare.agent(), reference, outcome, note, Optional.empty()));
    }

    private CloseCallback.Outcome close(
            CallbackReference reference, CallbackRequest.ClosingOutcome outcome, String note) {
        return aftercare.closeCallback.execute(new CloseCallback.Command(aftercare.agent(), reference, outcome, note));
    }

    private ConvertCallback.Outcome convert(CallbackReference reference, AgreementId agreement, String system) {
        return aftercare.convertCallback.execute(new ConvertCallback.Command(
                aftercare.agent(),
                reference,
                agreement,
                system,
                Severity.S3,
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }

    private List<CallbackRequest> listed(Optional<Boolean> open) {
        var command = new ListCallbacks.Command(aftercare.agent(), open, Optional.empty(), 50);
        return ((ListCallbacks.Outcome.Listed) aftercare.listCallbacks.execute(command)).requests();
    }

    @Test
    void who_asks_in_office_hours_is_called_within_four_hours_of_them() {
        var request = taken("The till prints nothing");

        assertThat(request.promised())
                .isEqualTo(new CallbackRequest.Promised(
                        false,
                        Instant.parse("2026-11-23T10:00:00Z"),
                        Instant.parse("2026-11-23T14:00:00Z"),
                        ZoneId.of("Europe/London")));
        assertThat(request.asked().phone()).hasToString("+442079460958");
        assertThat(request.asked().timeZone()).isEqualTo(ZoneId.of("Europe/London"));
        assertThat(shown(request.reference())).isEqualTo(request);
    }

    @Test
    void who_asks_on_a_bank_holiday_is_held_over_to_the_next_working_day() {
        aftercare.sleep("2026-12-25T11:00:00Z");

        var request = taken("The till prints nothing");

        assertThat(request.promised().heldOver()).isTrue();
        assertThat(request.promised().startsAt()).isEqualTo("2026-12-29T09:00:00Z");
        assertThat(request.callBy()).isEqualTo("2026-12-29T13:00:00Z");
    }

    @Test
    void who_can_be_phoned_only_later_is_promised_a_call_from_then_on() {
        var usual = asked("020 7946 0958", "The till");

        var request = taken(new RequestCallback.Command(
                usual.caller(),
                Channel.API,
                usual.name(),
                usual.phone(),
                Optional.empty(),
                Optional.of("Corner shop"),
                usual.topic(),
                Optional.of(Instant.parse("2026-11-28T10:00:00Z")),
                Optional.of(Instant.parse("2026-11-30T12:00:00Z")),
                Optional.of(ZoneId.of("Pacific/Auckland"))));

        assertThat(request.promised().heldOver()).isTrue();
        assertThat(request.callBy()).isEqualTo("2026-11-30T13:00:00Z");
        assertThat(request.asked().timeZone()).isEqualTo(ZoneId.of("Pacific/Auckland"));
        assertThat(request.asked().at()).isEqualTo("2026-11-23T10:00:00Z");
    }

    @Test
    void a_contact_is_called_by_his_agreements_calendar_where_that_is_sooner() {
        var bakery = aftercare.customer("Bakery");
        var carla = aftercare.contact(bakery, "Carla", "carla@bakery.example");
        aftercare.signed(bakery, everyDay());
        aftercare.sleep("2026-12-25T11:00:00Z");

        var request = taken(by(new Caller.OfCustomer(carla)));

        assertThat(request.callBy()).isEqualTo("2026-12-25T15:00:00Z");
        assertThat(request.promised().heldOver()).isFalse();
        assertThat(request.asked().contact()).contains(carla.id());
        assertThat(taken("The till").callBy()).isEqualTo("2026-12-29T13:00:00Z");
    }

    /** Bank holidays are days like any others. */
    private static Terms everyDay() {
        var usual = TermsMother.officeHoursOnly();
        return new Terms(
                LocalDate.parse("2026-01-01"),
                new SupportCalendar(
                        usual.calendar().timeZone(),
                        new OfficeHours(usual.calendar().officeHours().week()),
                        Region.NONE,
                        List.of()),
                usual.holdOver(),
                usual.warnAt(),
                usual.coverage());
    }

    @Test
    void both_sides_are_told_and_the_confirmation_repeats_nothing_that_a_stranger_wrote() {
        var request = taken("Buy cheap watches");

        var call = new Notice.PromisedCall(
                request.reference().toString(),
                "+442079460958",
                Instant.parse("2026-11-23T10:00:00Z"),
                false,
                Instant.parse("2026-11-23T10:00:00Z"),
                Instant.parse("2026-11-23T14:00:00Z"),
                ZoneId.of("Europe/London"));
        var notices = aftercare.outbox.waiting();
        assertThat(notices)
                .anySatisfy(
                        notice -> assertThat(notice).isInstanceOfSatisfying(Notice.CallbackArrived.class, arrived -> {
                            assertThat(arrived.to()).isEqualTo(Aftercare.SUPPORT);
                            assertThat(arrived.call()).isEqualTo(call);
                            assertThat(arrived.topic()).isEqualTo("Buy cheap watches");
                            assertThat(arrived.email()).contains("nora@shop.example");
                        }))
                .anySatisfy(notice -> assertThat(notice)
                        .isInstanceOfSatisfying(Notice.CallbackConfirmed.class, confirmed -> {
                            assertThat(confirmed.to()).isEqualTo(new EmailAddress("nora@shop.example"));
                            assertThat(confirmed.call()).isEqualTo(call);
                            assertThat(confirmed.moves()).isZero();
                        }))
                .hasSize(2);
        assertThat(notices.toString().split("cheap watches", -1)).hasSize(2);
    }

    private List<Notice.CallbackConfirmed> confirmations() {
        return aftercare.outbox.waiting().stream()
                .filter(Notice.CallbackConfirmed.class::isInstance)
                .map(Notice.CallbackConfirmed.class::cast)
                .toList();
    }

    private void agreed(CallbackReference reference, String callBy) {
        aftercare.clock.advance(Duration.ofSeconds(1));
        aftercare.recordCallAttempt.execute(new RecordCallAttempt.Command(
                aftercare.agent(),
                reference,
                CallbackRequest.AttemptOutcome.RESCHEDULED,
                "In a meeting",
                Optional.of(Instant.parse(callBy))));
    }

    @Test
    void each_time_that_is_agreed_on_is_confirmed_by_mail() {
        var request = taken("The till");

        agreed(request.reference(), "2026-11-24T11:00:00Z");
        agreed(request.reference(), "2026-11-23T10:30:00Z");

        assertThat(confirmations()).extracting(Notice.CallbackConfirmed::moves).containsExactly(0, 1, 2);
        assertThat(confirmations())
                .extracting(confirmed -> confirmed.call().callBy())
                .containsExactly(
                        Instant.parse("2026-11-23T14:00:00Z"),
                        Instant.parse("2026-11-24T11:00:00Z"),
                        Instant.parse("2026-11-23T10:30:00Z"));
        assertThat(confirmations())
                .extracting(confirmed -> confirmed.call().startsAt())
                .containsExactly(
                        Instant.parse("2026-11-23T10:00:00Z"),
                        Instant.parse("2026-11-24T10:00:00Z"),
                        Instant.parse("2026-11-23T10:00:02Z"));
    }

    @Test
    void an_attempt_without_another_time_tells_nobody() {
        var request = taken("The till");

        attempt(request.reference(), CallbackRequest.AttemptOutcome.NO_ANSWER, "Engaged");
        attempt(request.reference(), CallbackRequest.AttemptOutcome.RESCHEDULED, "Some day");

        assertThat(confirmations()).hasSize(1);
    }

    @Test
    void what_is_sent_twice_within_minutes_is_taken_once() {
        var first = taken("The till");
        aftercare.clock.advance(Duration.ofMinutes(9));

        assertThat(taken(asked("+44 20 7946 0958", "the TILL"))).isEqualTo(first);
        assertThat(taken("The shop").reference()).isNotEqualTo(first.reference());
        aftercare.clock.advance(Duration.ofMinutes(2));
        assertThat(taken("The till").reference()).isNotEqualTo(first.reference());
        assertThat(listed(Optional.empty())).hasSize(3);
    }

    @Test
    void who_was_called_may_ask_again_at_once() {
        var first = taken("The till");
        attempt(first.reference(), CallbackRequest.AttemptOutcome.REACHED, "All well.");

        assertThat(taken("The till").reference()).isNotEqualTo(first.reference());
    }

    @Test
    void a_number_asks_five_times_a_day_and_then_has_to_wait() {
        for (var topic : List.of("1", "2", "3", "4", "5")) {
            taken(topic);
            aftercare.clock.advance(Duration.ofHours(1));
        }

        assertThat(aftercare.requestCallback.execute(asked("020 7946 0958", "6")))
                .isEqualTo(new RequestCallback.Outcome.TooOften(Duration.ofHours(19)));
        assertThat(taken(asked("020 7946 0959", "6")).open()).isTrue();
        aftercare.clock.advance(Duration.ofHours(19).plusSeconds(1));
        assertThat(taken("6").open()).isTrue();
    }

    @Test
    void every_fault_is_named_and_nothing_is_kept() {
        var command = new RequestCallback.Command(
                Optional.empty(),
                Channel.PORTAL,
                "",
                "12",
                Optional.empty(),
                Optional.of("a\nb"),
                " ",
                Optional.empty(),
                Optional.of(Instant.parse("2026-11-23T09:00:00Z")),
                Optional.empty());

        assertThat(aftercare.requestCallback.execute(command))
                .isInstanceOfSatisfying(RequestCallback.Outcome.Refused.class, refused -> assertThat(refused.faults())
                        .extracting(Fault::pointer)
                        .containsExactly("/phone", "/name", "/company", "/topic", "/preferredTo"));
        assertThat(listed(Optional.empty())).isEmpty();
        assertThat(aftercare.outbox.waiting()).isEmpty();
    }

    @Test
    void agents_work_them_off_soonest_first() {
        var later = taken("The till");
        aftercare.clock.advance(Duration.ofMinutes(1));
        var last = taken(asked("020 7946 0959", "The shop"));
        attempt(later.reference(), CallbackRequest.AttemptOutcome.NO_ANSWER, "Rang twice.");

        assertThat(listed(Optional.of(true)))
                .extracting(CallbackRequest::reference)
                .containsExactly(later.reference(), last.reference());
        assertThat(shown(later.reference()).attempts())
                .extracting(tried -> tried.by().name() + ": " + tried.note())
                .containsExactly("Alex Agent: Rang twice.");

        assertThat(attempt(later.reference(), CallbackRequest.AttemptOutcome.REACHED, "Done."))
                .isInstanceOf(RecordCallAttempt.Outcome.Recorded.class);

        assertThat(listed(Optional.of(true)))
                .extracting(CallbackRequest::reference)
                .containsExactly(last.reference());
        assertThat(listed(Optional.of(false)))
                .extracting(CallbackRequest::reference)
                .containsExactly(later.reference());
        assertThat(attempt(later.reference(), CallbackRequest.AttemptOutcome.REACHED, "Again."))
                .isEqualTo(new RecordCallAttempt.Outcome.ClosedAlready());
        assertThat(attempt(UNKNOWN, CallbackRequest.AttemptOutcome.REACHED, "Who?"))
                .isEqualTo(new RecordCallAttempt.Outcome.Unknown());
        assertThat(attempt(last.reference(), CallbackRequest.AttemptOutcome.REACHED, ""))
                .isInstanceOf(RecordCallAttempt.Outcome.Refused.class);
    }

    @Test
    void pages_of_the_list_join_without_gap() {
        var first = taken("The till");
        var second = taken("The shop");
        var one = (ListCallbacks.Outcome.Listed) aftercare.listCallbacks.execute(
                new ListCallbacks.Command(aftercare.agent(), Optional.empty(), Optional.empty(), 1));
        var two = (ListCallbacks.Outcome.Listed) aftercare.listCallbacks.execute(
                new ListCallbacks.Command(aftercare.agent(), Optional.empty(), one.next(), 1));

        assertThat(one.requests()).containsExactly(first);
        assertThat(two.requests()).containsExactly(second);
        assertThat(two.next()).isEmpty();
    }

    @Test
    void a_request_is_closed_with_an_outcome_once() {
        var request = taken("The till");

        assertThat(close(request.reference(), CallbackRequest.ClosingOutcome.REACHED, ""))
                .isInstanceOf(CloseCallback.Outcome.Refused.class);
        assertThat(close(request.reference(), CallbackRequest.ClosingOutcome.SPAM, " "))
                .isInstanceOf(CloseCallback.Outcome.Refused.class);
        assertThat(close(request.reference(), CallbackRequest.ClosingOutcome.NOT_REACHED, "Three days."))
                .isInstanceOf(CloseCallback.Outcome.Closed.class);
        assertThat(close(request.reference(), CallbackRequest.ClosingOutcome.SPAM, ""))
                .isEqualTo(new CloseCallback.Outcome.ClosedAlready());
        assertThat(close(UNKNOWN, CallbackRequest.ClosingOutcome.SPAM, ""))
                .isEqualTo(new CloseCallback.Outcome.Unknown());
    }

    @Test
    void an_issue_made_of_a_request_was_reported_when_the_call_was_asked_for() {
        var bakery = aftercare.customer("Bakery");
        var carla = aftercare.contact(bakery, "Carla", "carla@bakery.example");
        var agreement = aftercare.signed(bakery, TermsMother.workedExamples());
        var request = taken(by(new Caller.OfCustomer(carla)));
        aftercare.clock.advance(Duration.ofHours(1));

        var converted = (ConvertCallback.Outcome.Converted) convert(request.reference(), agreement.id(), "Shop");

        var issue = aftercare.shown(converted.issue());
        assertThat(issue.issue().reportedAt()).isEqualTo("2026-11-23T10:00:00Z");
        assertThat(issue.issue().report().summary()).isEqualTo("The till");
        assertThat(issue.issue().report().reporter()).contains(carla.id());
        assertThat(converted.request().closing().orElseThrow().issue()).contains(converted.issue());
        assertThat(shown(request.reference())).isEqualTo(converted.request());
        assertThat(convert(request.reference(), agreement.id(), "Shop"))
                .isEqualTo(new ConvertCallback.Outcome.ClosedAlready());
        assertThat(convert(UNKNOWN, agreement.id(), "Shop")).isEqualTo(new ConvertCallback.Outcome.Unknown());
    }

    @Test
    void a_long_topic_gives_a_summary_of_its_first_line_and_faults_leave_all_as_it_was() {
        var agreement = aftercare.signed(aftercare.customer("Bakery"), TermsMother.workedExamples());
        var request = taken("🎄".repeat(300) + "\nmore");

        assertThat(convert(request.reference(), agreement.id(), "Moon"))
                .isInstanceOfSatisfying(ConvertCallback.Outcome.Refused.class, refused -> assertThat(refused.faults())
                        .extracting(Fault::pointer)
                        .containsExactly("/system"));
        assertThat(shown(request.reference()).open()).isTrue();
        var converted = (ConvertCallback.Outcome.Converted) convert(request.reference(), agreement.id(), "Shop");
        assertThat(aftercare.shown(converted.issue()).issue().report().summary())
                .isEqualTo("🎄".repeat(200));
    }

    @Test
    void a_request_of_nobody_known_becomes_an_issue_of_whom_the_agent_says() {
        var bakery = aftercare.customer("Bakery");
        var carla = aftercare.contact(bakery, "Carla", "carla@bakery.example");
        var agreement = aftercare.signed(bakery, TermsMother.workedExamples());
        var request = taken("The till");

        var outcome = aftercare.convertCallback.execute(new ConvertCallback.Command(
                aftercare.agent(),
                request.reference(),
                agreement.id(),
                "Shop",
                Severity.S1,
                Optional.of("Nothing works"),
                Optional.of("At all."),
                Optional.of(new ContactId(carla.id().value()))));

        var issue = aftercare.shown(((ConvertCallback.Outcome.Converted) outcome).issue());
        assertThat(issue.issue().report().summary()).isEqualTo("Nothing works");
        assertThat(issue.issue().report().description()).isEqualTo("At all.");
        assertThat(issue.issue().report().reporter()).contains(carla.id());
    }

    @Test
    void a_stamp_is_good_from_three_seconds_to_a_day_after_it_was_made() {
        var stamp = ((StampForm.Outcome.Stamped) aftercare.stampForm.execute()).text();

        assertThat(check(stamp)).isEqualTo(CheckStamp.Outcome.TOO_SOON);
        aftercare.clock.advance(Duration.ofMillis(2_999));
        assertThat(check(stamp)).isEqualTo(CheckStamp.Outcome.TOO_SOON);
        aftercare.clock.advance(Duration.ofMillis(1));
        assertThat(check(stamp)).isEqualTo(CheckStamp.Outcome.GOOD);
        aftercare.clock.advance(Duration.ofDays(1).minusSeconds(3));
        assertThat(check(stamp)).isEqualTo(CheckStamp.Outcome.GOOD);
        aftercare.clock.advance(Duration.ofMillis(1));
        assertThat(check(stamp)).isEqualTo(CheckStamp.Outcome.TOO_OLD);
    }

    @Test
    void a_stamp_that_is_not_ours_is_forged() {
        var stamp = ((StampForm.Outcome.Stamped) aftercare.stampForm.execute()).text();
        aftercare.clock.advance(Duration.ofMinutes(1));

        for (var forged : List.of(
                "", "x", "1795687200000", stamp + "a", "1" + stamp, stamp.replaceFirst("[0-9]", "9"), "1.\u0000")) {
            assertThat(check(forged)).as(forged).isEqualTo(CheckStamp.Outcome.FORGED);
        }
    }

    private CheckStamp.Outcome check(String stamp) {
        return aftercare.checkStamp.execute(new CheckStamp.Command(stamp));
    }
}
