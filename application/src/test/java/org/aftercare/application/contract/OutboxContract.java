package org.aftercare.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aftercare.application.port.Notice;
import org.aftercare.application.port.Outbox;
import org.aftercare.domain.agreement.ClockKind;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.calendar.ServiceWindow;
import org.aftercare.domain.customer.EmailAddress;
import org.junit.jupiter.api.Test;

public interface OutboxContract extends StorageContract {
    private Outbox outbox() {
        return storage().outbox();
    }

    private Optional<Notice> undelivered(UUID id) {
        return inUnitOfWork(() -> outbox().undelivered(id));
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
            outbox().delivered(id, Instant.parse("2026-03-29T02:30:00.000001Z"));
            return id;
        });
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
        var confirmed = new Notice.CallbackConfirmed(UUID.randomUUID(), new EmailAddress("josé@acme.example"), call());

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
            outbox().delivered(notice.id(), Instant.parse("2026-11-20T14:00:00Z"));
            return notice;
        });

        assertThat(undelivered(notice.id())).contains(notice);
    }
}
