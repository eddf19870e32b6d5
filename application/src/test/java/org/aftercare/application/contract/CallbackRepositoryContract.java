package org.aftercare.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.application.port.CallbackRepository;
import org.aftercare.application.port.StaleAggregateException;
import org.aftercare.domain.Revision;
import org.aftercare.domain.callback.CallbackReference;
import org.aftercare.domain.callback.CallbackRequest;
import org.aftercare.domain.callback.PhoneNumber;
import org.aftercare.domain.customer.ContactId;
import org.aftercare.domain.customer.EmailAddress;
import org.aftercare.domain.issue.Channel;
import org.aftercare.domain.issue.IssueNumber;
import org.junit.jupiter.api.Test;

/** What every store of callback requests must do. */
public interface CallbackRepositoryContract extends StorageContract {
    PhoneNumber PHONE = new PhoneNumber("+442079460958");
    PhoneNumber OTHER_PHONE = new PhoneNumber("+15551234567");

    private CallbackRepository callbacks() {
        return storage().callbacks();
    }

    private static CallbackRequest.Asked asked(PhoneNumber phone, String at) {
        return new CallbackRequest.Asked(
                Instant.parse(at),
                Channel.PORTAL,
                "Nora",
                phone,
                Optional.empty(),
                Optional.empty(),
                "The till",
                Optional.empty(),
                Optional.empty(),
                ZoneId.of("Europe/London"),
                Optional.empty());
    }

    private static CallbackRequest.Promised promised(String callBy) {
        return new CallbackRequest.Promised(
                true, Instant.parse("2026-03-29T00:59:59.999999Z"), Instant.parse(callBy), ZoneId.of("Europe/London"));
    }

    private CallbackRequest saved(CallbackRequest.Asked asked, String callBy) {
        return inUnitOfWork(() -> callbacks()
                .save(new CallbackRequest(
                        callbacks().nextReference(),
                        asked,
                        promised(callBy),
                        List.of(),
                        Optional.empty(),
                        Revision.NONE)));
    }

    private CallbackRequest saved(String at, String callBy) {
        return saved(asked(PHONE, at), callBy);
    }

    private CallbackRequest saved(CallbackRequest request) {
        return inUnitOfWork(() -> callbacks().save(request));
    }

    private Optional<CallbackRequest> found(CallbackReference reference) {
        return inUnitOfWork(() -> callbacks().find(reference));
    }

    private List<CallbackRequest> listed(
            Optional<Boolean> open, Optional<CallbackRepository.Position> after, int limit) {
        return inUnitOfWork(() -> callbacks().list(open, after, limit));
    }

    private static CallbackRequest changed(CallbackRequest.Change change) {
        return ((CallbackRequest.Change.Changed) change).request();
    }

    private static CallbackRequest.Attempt attempt(
            String at, CallbackRequest.AttemptOutcome outcome, Optional<Instant> callBy) {
        return new CallbackRequest.Attempt(Instant.parse(at), AGENT, outcome, MANY_TONGUES, callBy);
    }

    @Test
    default void an_unknown_reference_is_nothing() {
        assertThat(found(new CallbackReference(987_654))).isEmpty();
    }

    @Test
    default void a_request_is_kept_with_everything_that_was_said() {
        var asked = new CallbackRequest.Asked(
                Instant.parse("2026-10-25T00:30:00.000001Z"),
                Channel.API,
                MANY_TONGUES,
                PHONE,
                Optional.of(new EmailAddress("nora@bakery.example")),
                Optional.of(MANY_TONGUES),
                MANY_TONGUES + "\nsecond line",
                Optional.of(Instant.parse("2026-10-25T01:30:00.123456Z")),
                Optional.of(Instant.parse("2026-10-25T02:30:00Z")),
                ZoneId.of("Pacific/Auckland"),
                Optional.of(new ContactId(new UUID(0x7000, 5))));

        var stored = saved(asked, "2026-10-26T13:00:00.000001Z");

        assertThat(stored.revision()).isEqualTo(Revision.NONE.next());
        assertThat(stored.asked()).isEqualTo(asked);
        assertThat(stored.promised()).isEqualTo(promised("2026-10-26T13:00:00.000001Z"));
        assertThat(found(stored.reference())).contains(stored);
    }

    @Test
    default void a_request_without_all_that_may_be_left_out_is_kept_too() {
        var stored = saved("2026-11-23T10:00:00Z", "2026-11-23T14:00:00Z");

        assertThat(found(stored.reference())).contains(stored);
        assertThat(stored.asked()).isEqualTo(asked(PHONE, "2026-11-23T10:00:00Z"));
    }

    @Test
    default void attempts_and_the_end_are_kept_in_their_order() {
        var first = saved("2026-11-23T10:00:00Z", "2026-11-23T14:00:00Z");
        var tried = saved(changed(first.with(
                attempt("2026-11-23T11:00:00Z", CallbackRequest.AttemptOutcome.NO_ANSWER, Optional.empty()))));
        var later = saved(changed(tried.with(attempt(
                "2026-11-23T11:00:00Z",
                CallbackRequest.AttemptOutcome.RESCHEDULED,
                Optional.of(Instant.parse("2026-11-24T10:00:00.000001Z"))))));
        assertThat(found(first.reference())).contains(later);
        assertThat(later.callBy()).isEqualTo("2026-11-24T10:00:00.000001Z");

        var done = saved(changed(later.converted(Instant.parse("2026-11-24T09:00:00Z"), AGENT, new IssueNumber(1042))));

        assertThat(found(first.reference())).contains(done);
        assertThat(done.attempts()).hasSize(2);
        assertThat(done.closing().orElseThrow().issue()).contains(new IssueNumber(1042));
        assertThat(done.revision().number()).isEqualTo(4);
    }

    @Test
    default void one_that_was_closed_by_choice_keeps_the_note() {
        var open = saved("2026-11-23T10:00:00Z", "2026-11-23T14:00:00Z");

        var done = saved(changed(open.closed(
                Instant.parse("2026-11-23T11:00:00Z"),
                CONTACT,
                CallbackRequest.ClosingOutcome.NOT_REACHED,
                MANY_TONGUES)));

        assertThat(found(open.reference())).contains(done);
    }

    @Test
    default void a_stale_save_is_refused() {
        var first = saved("2026-11-23T10:00:00Z", "2026-11-23T14:00:00Z");
        var attempt = attempt("2026-11-23T11:00:00Z", CallbackRequest.AttemptOutcome.NO_ANSWER, Optional.empty());
        saved(changed(first.with(attempt)));

        assertThatThrownBy(() -> saved(changed(first.with(attempt)))).isInstanceOf(StaleAggregateException.class);
        assertThat(found(first.reference()).orElseThrow().attempts()).hasSize(1);
    }

    @Test
    default void what_is_undone_is_not_there() {
        undone(() -> callbacks()
                .save(new CallbackRequest(
                        callbacks().nextReference(),
                        asked(PHONE, "2026-11-23T10:00:00Z"),
                        promised("2026-11-23T14:00:00Z"),
                        List.of(),
                        Optional.empty(),
                        Revision.NONE)));

        assertThat(listed(Optional.empty(), Optional.empty(), 10)).isEmpty();
    }

    @Test
    default void requests_of_a_number_are_found_newest_first_from_an_instant_on() {
        saved("2026-11-22T10:00:00Z", "2026-11-23T14:00:00Z");
        var second = saved("2026-11-23T10:00:00.000001Z", "2026-11-23T14:00:00Z");
        var third = saved("2026-11-23T11:00:00Z", "2026-11-23T15:00:00Z");
        saved(asked(OTHER_PHONE, "2026-11-23T12:00:00Z"), "2026-11-23T16:00:00Z");

        assertThat(inUnitOfWork(() -> callbacks().of(PHONE, Instant.parse("2026-11-23T10:00:00.000001Z"))))
                .containsExactly(third, second);
    }

    @Test
    default void they_are_listed_by_when_to_call_a_page_at_a_time_open_or_closed() {
        var late = saved("2026-11-23T10:00:00Z", "2026-11-23T16:00:00Z");
        var soon = saved(asked(OTHER_PHONE, "2026-11-23T11:00:00Z"), "2026-11-23T15:00:00Z");
        var alike = saved("2026-11-23T12:00:00Z", "2026-11-23T15:00:00Z");
        var closed = saved(changed(saved("2026-11-23T09:00:00Z", "2026-11-23T13:00:00Z")
                .closed(Instant.parse("2026-11-23T11:00:00Z"), AGENT, CallbackRequest.ClosingOutcome.SPAM, "")));

        assertThat(listed(Optional.of(true), Optional.empty(), 10)).containsExactly(soon, alike, late);
        assertThat(listed(Optional.of(false), Optional.empty(), 10)).containsExactly(closed);
        assertThat(listed(Optional.empty(), Optional.empty(), 2)).containsExactly(closed, soon);
        assertThat(listed(Optional.empty(), Optional.of(CallbackRepository.Position.of(soon)), 10))
                .containsExactly(alike, late);
        assertThat(listed(Optional.of(true), Optional.of(CallbackRepository.Position.of(late)), 10))
                .isEmpty();
    }

    @Test
    default void what_has_changed_is_found_by_when_it_did_last_a_page_at_a_time() {
        saved("2031-03-29T00:59:59.999999Z", "2031-03-30T13:00:00Z");
        var first = saved("2031-03-29T01:00:00Z", "2031-03-30T14:00:00Z");
        var second = saved(asked(OTHER_PHONE, "2031-03-29T01:00:00Z"), "2031-03-30T12:00:00Z");
        var since = Instant.parse("2031-03-29T01:00:00Z");
        assertThat(changedSince(since, Optional.empty(), 9)).containsExactly(first, second);
        assertThat(changedSince(since, Optional.empty(), 1)).containsExactly(first);

        var tried = saved(changed(first.with(
                attempt("2031-03-29T01:00:00.000001Z", CallbackRequest.AttemptOutcome.NO_ANSWER, Optional.empty()))));

        assertThat(changedSince(since, Optional.empty(), 9)).containsExactly(second, tried);
        assertThat(changedSince(since, Optional.of(CallbackRepository.Change.of(second)), 9))
                .containsExactly(tried);
        assertThat(changedSince(since.plusNanos(1000), Optional.empty(), 9)).containsExactly(tried);
        assertThat(changedSince(since, Optional.of(CallbackRepository.Change.of(tried)), 9))
                .isEmpty();

        var closed = saved(changed(
                second.closed(Instant.parse("2031-03-29T02:00:00Z"), AGENT, CallbackRequest.ClosingOutcome.SPAM, "")));
        assertThat(changedSince(since, Optional.empty(), 9)).containsExactly(tried, closed);
    }

    private List<CallbackRequest> changedSince(Instant since, Optional<CallbackRepository.Change> after, int limit) {
        return inUnitOfWork(() -> callbacks().changed(since, after, limit));
    }

    @Test
    default void references_are_never_given_twice() {
        var first = inUnitOfWork(() -> callbacks().nextReference());
        var second = inUnitOfWork(() -> callbacks().nextReference());

        assertThat(second.value()).isGreaterThan(first.value());
        assertThat(first.value()).isGreaterThan(1000);
    }
}
