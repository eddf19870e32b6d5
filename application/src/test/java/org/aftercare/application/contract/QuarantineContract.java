package org.aftercare.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.application.port.Quarantine;
import org.aftercare.application.port.StaleAggregateException;
import org.aftercare.domain.Revision;
import org.aftercare.domain.callback.CallbackReference;
import org.aftercare.domain.issue.Actor;
import org.aftercare.domain.issue.IssueNumber;
import org.aftercare.domain.mail.MailId;
import org.aftercare.domain.mail.QuarantineReason;
import org.aftercare.domain.mail.QuarantinedMail;
import org.junit.jupiter.api.Test;

/** What every store of mails in quarantine must do. */
public interface QuarantineContract extends StorageContract {
    private Quarantine quarantine() {
        return storage().quarantine();
    }

    private static MailId id(long ordinal) {
        return new MailId(new UUID(0x0190_0000_0000_7000L + ordinal, 0x8000_0000_0000_0000L));
    }

    private static QuarantinedMail mail(long ordinal) {
        return new QuarantinedMail(
                id(ordinal),
                Instant.parse("2026-10-25T00:30:00.000001Z"),
                Instant.parse("2026-10-25T01:30:00.123456Z"),
                MANY_TONGUES,
                MANY_TONGUES,
                MANY_TONGUES + "\nsecond line",
                4_000_000_000L,
                QuarantineReason.UNKNOWN_SENDER,
                Optional.empty(),
                Revision.NONE);
    }

    private QuarantinedMail saved(QuarantinedMail mail) {
        return inUnitOfWork(() -> quarantine().save(mail));
    }

    private Optional<QuarantinedMail> found(MailId id) {
        return inUnitOfWork(() -> quarantine().find(id));
    }

    private List<QuarantinedMail> listed(Optional<Boolean> waiting, Optional<MailId> after, int limit) {
        return inUnitOfWork(() -> quarantine().list(waiting, after, limit));
    }

    private static QuarantinedMail settled(QuarantinedMail mail, QuarantinedMail.Decision decision) {
        return mail.settled(new QuarantinedMail.Settling(
                        Instant.parse("2026-10-26T09:00:00.000001Z"),
                        AGENT,
                        decision,
                        Optional.empty(),
                        Optional.empty()))
                .orElseThrow();
    }

    @Test
    default void an_unknown_mail_is_nothing() {
        assertThat(found(id(1))).isEmpty();
        assertThat(inUnitOfWork(() -> quarantine().original(id(1)))).isEmpty();
    }

    @Test
    default void a_mail_is_kept_with_everything_that_is_known_of_it() {
        var stored = saved(mail(1));

        assertThat(found(id(1))).contains(stored);
        assertThat(stored).usingRecursiveComparison().ignoringFields("revision").isEqualTo(mail(1));
        assertThat(stored.revision()).isEqualTo(Revision.NONE.next());
    }

    @Test
    default void what_it_came_as_is_kept_byte_for_byte_however_long_it_is() {
        var original = new byte[600_001];
        for (var i = 0; i < original.length; i++) {
            original[i] = (byte) (i * 31);
        }

        inUnitOfWork(() -> {
            quarantine().save(mail(1));
            quarantine().save(mail(2));
            quarantine().keep(id(1), original);
            quarantine().keep(id(2), new byte[] {1});
            return original;
        });

        assertThat(inUnitOfWork(() -> quarantine().original(id(1)))).isEqualTo(original);
        assertThat(inUnitOfWork(() -> quarantine().original(id(2)))).containsExactly(1);
    }

    @Test
    default void how_it_was_settled_is_kept() {
        var released = mail(1).settled(new QuarantinedMail.Settling(
                        Instant.parse("2026-10-26T09:00:00.000001Z"),
                        new Actor(Actor.Kind.AGENT, UUID.randomUUID(), MANY_TONGUES),
                        QuarantinedMail.Decision.RELEASED,
                        Optional.of(new IssueNumber(1042)),
                        Optional.of(new CallbackReference(1001))))
                .orElseThrow();
        var first = saved(mail(1));

        var stored = saved(first.settled(released.settling().orElseThrow()).orElseThrow());

        assertThat(found(id(1))).contains(stored);
        assertThat(stored.settling()).isEqualTo(released.settling());
        assertThat(stored.revision().number()).isEqualTo(2);
    }

    @Test
    default void a_stale_save_is_refused() {
        var first = saved(mail(1));
        saved(settled(first, QuarantinedMail.Decision.DISCARDED));

        assertThatThrownBy(() -> saved(settled(first, QuarantinedMail.Decision.RELEASED)))
                .isInstanceOf(StaleAggregateException.class);
        assertThat(found(id(1)).orElseThrow().settling().orElseThrow().decision())
                .isEqualTo(QuarantinedMail.Decision.DISCARDED);
    }

    @Test
    default void mails_are_listed_in_the_order_in_which_they_came_a_page_at_a_time() {
        var first = saved(mail(1));
        var third = saved(mail(3));
        var second = saved(settled(saved(mail(2)), QuarantinedMail.Decision.DISCARDED));

        assertThat(listed(Optional.empty(), Optional.empty(), 10)).containsExactly(first, second, third);
        assertThat(listed(Optional.empty(), Optional.empty(), 2)).containsExactly(first, second);
        assertThat(listed(Optional.empty(), Optional.of(id(1)), 10)).containsExactly(second, third);
        assertThat(listed(Optional.of(true), Optional.empty(), 10)).containsExactly(first, third);
        assertThat(listed(Optional.of(false), Optional.empty(), 10)).containsExactly(second);
        assertThat(listed(Optional.of(true), Optional.of(id(3)), 10)).isEmpty();
    }
}
