package org.aftercare.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aftercare.application.port.Notice;
import org.aftercare.application.port.Outbox;
import org.aftercare.application.port.OutgoingMail;
import org.aftercare.domain.TimeOrderedId;
import org.aftercare.domain.agreement.ClockKind;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.calendar.ServiceWindow;
import org.aftercare.domain.customer.EmailAddress;
import org.aftercare.domain.mail.MailState;
import org.junit.jupiter.api.Test;

public interface OutboxContract extends StorageContract {
    private Outbox outbox() {
        return storage().outbox();
    }

    private Optional<Notice> undelivered(UUID id) {
        return inUnitOfWork(() -> outbox().find(id)).filter(OutgoingMail::waits).map(OutgoingMail::notice);
    }

    private void put(Notice... notices) {
        inUnitOfWork(() -> {
            for (var notice : notices) {
                outbox().put(notice);
            }
            return notices;
        });
    }

    private void deliver(UUID id) {
        inUnitOfWork(() -> {
            outbox().find(id)
                    .map(mail -> mail.delivered(Instant.parse("2026-03-29T02:30:00.000001Z")))
                    .ifPresent(outbox()::attempted);
            return id;
        });
    }

    private OutgoingMail found(UUID id) {
        return inUnitOfWork(() -> outbox().find(id)).orElseThrow();
    }

    private void attempted(OutgoingMail mail) {
        inUnitOfWork(() -> {
            outbox().attempted(mail);
            return mail;
        });
    }

    private boolean overrule(OutgoingMail mail) {
        return inUnitOfWork(() -> outbox().overrule(mail));
    }

    private List<OutgoingMail> list(Optional<MailState> state, Optional<UUID> before, int limit) {
        return inUnitOfWork(() -> outbox().list(state, before, limit));
    }

    private static Notice arrived(String time) {
        return new Notice.ReportArrived(
                TimeOrderedId.at(Instant.parse(time)),
                new EmailAddress("support@vendor.example"),
                issue("Nothing.", Optional.empty()));
    }

    private static Notice acknowledged() {
        return new Notice.ReportAcknowledged(
                UUID.randomUUID(),
                new EmailAddress("josé@acme.example"),
                MANY_TONGUES,
                issue(
                        "🎄".repeat(20_000),
                        Optional.of(new Notice.Promise(
                                true,
                                Instant.parse("2026-03-29T02:30:00.000001Z"),
                                Instant.parse("2026-10-25T01:30:00Z"),
                                "PT4H"))));
    }

    private static Notice arrived() {
        return new Notice.ReportArrived(
                UUID.randomUUID(),
                new EmailAddress("support@vendor.example"),
                issue("Nothing\nis \"right\".", Optional.empty()));
    }

    private static Notice atRisk() {
        return new Notice.PromiseAtRisk(
                UUID.randomUUID(),
                new EmailAddress("support@vendor.example"),
                inBrief(),
                ClockKind.RESOLUTION,
                75,
                Instant.parse("2026-10-25T01:30:00.000001Z"));
    }

    private static Notice broken(boolean late) {
        return new Notice.PromiseBroken(
                UUID.randomUUID(),
                new EmailAddress("josé@vendor.example"),
                inBrief(),
                ClockKind.RESPONSE,
                Severity.S1,
                Instant.parse("2026-03-29T02:30:00Z"),
                late);
    }

    private static Notice acted(Notice.ContactDeed deed) {
        return new Notice.ContactActed(
                UUID.randomUUID(),
                new EmailAddress("support@vendor.example"),
                inBrief(),
                deed,
                MANY_TONGUES,
                "Nothing\nis \"right\".");
    }

    @Test
    default void what_contacts_did_comes_back_as_it_was_put() {
        for (var deed : Notice.ContactDeed.values()) {
            var acted = acted(deed);
            put(acted);

            assertThat(undelivered(acted.id())).contains(acted);
        }
    }

    @Test
    default void what_agents_replied_comes_back_as_it_was_put() {
        for (var reply : Notice.Reply.values()) {
            var replied = new Notice.IssueReplied(
                    UUID.randomUUID(),
                    new EmailAddress("josé@acme.example"),
                    MANY_TONGUES,
                    inBrief(),
                    reply,
                    "Alex \"the\" Agent",
                    "Nothing\nis right.");
            put(replied);

            assertThat(undelivered(replied.id())).contains(replied);
        }
    }

    private static Notice.Invitation invitation() {
        return new Notice.Invitation(
                UUID.randomUUID(),
                new EmailAddress("josé@acme.example"),
                MANY_TONGUES,
                MANY_TONGUES,
                MANY_TONGUES,
                Instant.parse("2026-03-29T02:30:00.000001Z"));
    }

    private static Notice.PasswordForgotten forgotten() {
        return new Notice.PasswordForgotten(
                UUID.randomUUID(), new EmailAddress("josé@acme.example"), Instant.parse("2026-10-25T01:30:00.000001Z"));
    }

    private static Notice.PromisedCall call() {
        return new Notice.PromisedCall(
                "CB-1001",
                "+442079460958",
                Instant.parse("2026-03-29T00:59:59.999999Z"),
                true,
                Instant.parse("2026-03-29T02:30:00.000001Z"),
                Instant.parse("2026-10-25T01:30:00Z"),
                ZoneId.of("Pacific/Auckland"));
    }

    private static Notice callbackArrived(boolean everything) {
        return new Notice.CallbackArrived(
                UUID.randomUUID(),
                new EmailAddress("support@vendor.example"),
                call(),
                MANY_TONGUES,
                Optional.of(MANY_TONGUES).filter(given -> everything),
                Optional.of("josé@acme.example").filter(given -> everything),
                "Nothing\nis \"right\".",
                Optional.of(Instant.parse("2026-10-25T00:30:00.000001Z")).filter(given -> everything),
                Optional.of(Instant.parse("2026-10-25T01:30:00.000001Z")).filter(given -> everything));
    }

    @Test
    default void notices_of_callbacks_wait_with_all_that_they_say() {
        var full = callbackArrived(true);
        var scant = callbackArrived(false);
        var confirmed =
                new Notice.CallbackConfirmed(UUID.randomUUID(), new EmailAddress("josé@acme.example"), call(), 3);

        put(full, scant, confirmed);

        assertThat(undelivered(full.id())).contains(full);
        assertThat(undelivered(scant.id())).contains(scant);
        assertThat(undelivered(confirmed.id())).contains(confirmed);
    }

    private static Notice.IssueInBrief inBrief() {
        return new Notice.IssueInBrief(
                "AC-1042", MANY_TONGUES, MANY_TONGUES, Severity.S3, MANY_TONGUES, ZoneId.of("Pacific/Auckland"));
    }

    private static Notice.ReportedIssue issue(String description, Optional<Notice.Promise> promise) {
        return new Notice.ReportedIssue(
                "AC-1042",
                MANY_TONGUES,
                MANY_TONGUES,
                MANY_TONGUES,
                Severity.S3,
                MANY_TONGUES,
                description,
                Instant.parse("2026-03-29T00:59:59.999999Z"),
                ZoneId.of("Pacific/Auckland"),
                promise.isEmpty() ? Set.of() : Set.of(ServiceWindow.WEEKEND, ServiceWindow.OFFICE_HOURS),
                promise);
    }

    @Test
    default void an_unknown_notice_does_not_wait() {
        assertThat(undelivered(UUID.randomUUID())).isEmpty();
    }

    @Test
    default void a_notice_waits_with_all_that_it_says() {
        var acknowledged = acknowledged();
        var arrived = arrived();
        var atRisk = atRisk();
        var broken = broken(false);
        var brokenLongAgo = broken(true);

        put(acknowledged, arrived, atRisk, broken, brokenLongAgo);

        assertThat(undelivered(acknowledged.id())).contains(acknowledged);
        assertThat(undelivered(arrived.id())).contains(arrived);
        assertThat(undelivered(atRisk.id())).contains(atRisk);
        assertThat(undelivered(broken.id())).contains(broken);
        assertThat(undelivered(brokenLongAgo.id())).contains(brokenLongAgo);
    }

    @Test
    default void a_notice_about_an_account_waits_with_all_that_it_says() {
        var invitation = invitation();
        var forgotten = forgotten();
        var set = new Notice.PasswordSet(UUID.randomUUID(), new EmailAddress("josé@acme.example"), MANY_TONGUES);

        put(invitation, forgotten, set);

        assertThat(undelivered(invitation.id())).contains(invitation);
        assertThat(undelivered(forgotten.id())).contains(forgotten);
        assertThat(undelivered(set.id())).contains(set);
    }

    @Test
    default void a_delivered_notice_waits_no_more() {
        var delivered = acknowledged();
        var waiting = arrived();
        put(delivered, waiting);

        deliver(delivered.id());

        assertThat(undelivered(delivered.id())).isEmpty();
        assertThat(undelivered(waiting.id())).contains(waiting);
    }

    @Test
    default void to_deliver_again_or_what_never_was_there_does_no_harm() {
        var notice = arrived();
        put(notice);

        deliver(notice.id());
        deliver(notice.id());
        deliver(UUID.randomUUID());

        assertThat(undelivered(notice.id())).isEmpty();
    }

    @Test
    default void a_notice_goes_with_the_work_that_is_undone() {
        var notice = arrived();

        undone(() -> {
            outbox().put(notice);
            return notice;
        });

        assertThat(undelivered(notice.id())).isEmpty();
    }

    @Test
    default void a_notice_waits_on_if_its_delivery_is_undone() {
        var notice = arrived();
        put(notice);

        undone(() -> {
            outbox().attempted(OutgoingMail.of(notice).delivered(Instant.parse("2026-11-20T14:00:00Z")));
            return notice;
        });

        assertThat(undelivered(notice.id())).contains(notice);
    }

    @Test
    default void what_came_of_attempts_is_kept_to_the_microsecond() {
        var notice = arrived();
        put(notice);
        assertThat(found(notice.id())).isEqualTo(OutgoingMail.of(notice));

        var failing = found(notice.id()).failed(MANY_TONGUES, Instant.parse("2026-03-29T00:59:59.999999Z"));
        attempted(failing);

        assertThat(found(notice.id())).isEqualTo(failing);
        var delivered = failing.delivered(Instant.parse("2026-03-29T02:30:00.000001Z"));
        attempted(delivered);
        assertThat(found(notice.id())).isEqualTo(delivered);
    }

    @Test
    default void what_is_put_in_for_later_waits_for_its_time() {
        var later = arrived();
        var past = arrived();
        var due = Instant.parse("2026-11-23T09:00:00.000001Z");
        inUnitOfWork(() -> {
            outbox().putFor(due, later, Instant.parse("2026-11-21T10:00:00Z"));
            outbox().putFor(due, past, due);
            return later;
        });

        assertThat(found(later.id())).isEqualTo(OutgoingMail.of(later, due));
        assertThat(found(past.id())).isEqualTo(OutgoingMail.of(past));
        overrule(found(later.id()).resent());
        assertThat(found(later.id())).isEqualTo(OutgoingMail.of(later));
    }

    @Test
    default void what_was_dropped_or_given_up_is_no_longer_tried() {
        var dropped = arrived();
        var givenUp = arrived();
        put(dropped, givenUp);

        attempted(OutgoingMail.of(dropped).dropped());
        attempted(OutgoingMail.of(givenUp).givenUp());

        assertThat(undelivered(dropped.id())).isEmpty();
        assertThat(undelivered(givenUp.id())).isEmpty();
        assertThat(found(dropped.id()).state()).isEqualTo(MailState.DROPPED);
    }

    @Test
    default void an_attempt_that_failed_undoes_no_delivery_and_no_decision() {
        var delivered = arrived();
        var givenUp = arrived();
        put(delivered, givenUp);
        deliver(delivered.id());
        overrule(OutgoingMail.of(givenUp).givenUp());

        attempted(OutgoingMail.of(delivered).failed("Slow.", Instant.parse("2026-11-20T14:00:00Z")));
        attempted(OutgoingMail.of(givenUp).failed("Slow.", Instant.parse("2026-11-20T14:00:00Z")));

        assertThat(found(delivered.id()).state()).isEqualTo(MailState.DELIVERED);
        assertThat(found(givenUp.id()).state()).isEqualTo(MailState.GIVEN_UP);
    }

    @Test
    default void what_was_taken_after_all_counts_as_delivered() {
        var notice = arrived();
        put(notice);
        overrule(OutgoingMail.of(notice).givenUp());

        attempted(OutgoingMail.of(notice).delivered(Instant.parse("2026-11-20T14:00:00Z")));

        assertThat(found(notice.id()).state()).isEqualTo(MailState.DELIVERED);
    }

    @Test
    default void a_mail_is_given_up_and_sent_again_by_hand() {
        var notice = arrived();
        put(notice);
        var failing = OutgoingMail.of(notice).failed("Slow.", Instant.parse("2026-11-20T14:00:00Z"));
        attempted(failing);

        assertThat(overrule(failing.givenUp())).isTrue();
        assertThat(found(notice.id())).isEqualTo(failing.givenUp());

        assertThat(overrule(failing.givenUp().resent())).isTrue();
        assertThat(found(notice.id())).isEqualTo(failing.resent());
        assertThat(overrule(failing.resent())).isTrue();
        assertThat(undelivered(notice.id())).contains(notice);
    }

    @Test
    default void mails_are_listed_newest_first_by_state_and_page() {
        var first = arrived("2026-11-20T14:00:00Z");
        var second = arrived("2026-11-20T14:00:01Z");
        var third = arrived("2026-11-20T14:00:02Z");
        put(second, third, first);
        attempted(OutgoingMail.of(second).failed("Slow.", Instant.parse("2026-11-20T14:00:03Z")));

        assertThat(list(Optional.empty(), Optional.empty(), 10))
                .extracting(OutgoingMail::id)
                .containsExactly(third.id(), second.id(), first.id());
        assertThat(list(Optional.empty(), Optional.of(third.id()), 1))
                .extracting(OutgoingMail::id)
                .containsExactly(second.id());
        assertThat(list(Optional.of(MailState.WAITING), Optional.of(third.id()), 10))
                .extracting(OutgoingMail::id)
                .containsExactly(first.id());
        assertThat(list(Optional.of(MailState.FAILING), Optional.empty(), 10))
                .extracting(OutgoingMail::lastFailure)
                .containsExactly(Optional.of("Slow."));
        assertThat(list(Optional.of(MailState.GIVEN_UP), Optional.empty(), 10)).isEmpty();
    }

    @Test
    default void what_is_not_settled_is_counted() {
        var waiting = arrived();
        var failing = arrived();
        var alsoFailing = arrived();
        var givenUp = arrived();
        var delivered = arrived();
        put(waiting, failing, alsoFailing, givenUp, delivered);
        attempted(OutgoingMail.of(failing).failed("Slow.", Instant.parse("2026-11-20T14:00:00Z")));
        attempted(OutgoingMail.of(alsoFailing).failed("Slow.", Instant.parse("2026-11-20T14:00:00Z")));
        attempted(OutgoingMail.of(givenUp).givenUp());
        deliver(delivered.id());

        assertThat(inUnitOfWork(() -> outbox().unsettled()))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        MailState.WAITING, 1L,
                        MailState.FAILING, 2L,
                        MailState.GIVEN_UP, 1L));
    }
}
