package org.aftercare.domain.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.domain.Revision;
import org.aftercare.domain.issue.Actor;
import org.aftercare.domain.issue.IssueNumber;
import org.junit.jupiter.api.Test;

class QuarantinedMailTest {
    private static final Instant KEPT = Instant.parse("2026-11-20T10:00:00Z");

    private final QuarantinedMail mail = new QuarantinedMail(
            new MailId(new UUID(1, 2)),
            KEPT.minusSeconds(5),
            KEPT,
            "somebody@elsewhere.example",
            "The till",
            "It prints nothing.",
            1_234,
            QuarantineReason.UNKNOWN_SENDER,
            Optional.empty(),
            Revision.NONE);

    @Test
    void it_waits_until_an_agent_decides_and_nobody_decides_again() {
        var released = new QuarantinedMail.Settling(
                KEPT.plusSeconds(60),
                Actor.AFTERCARE,
                QuarantinedMail.Decision.RELEASED,
                Optional.of(new IssueNumber(1042)),
                Optional.empty());
        var discarded = new QuarantinedMail.Settling(
                KEPT.plusSeconds(90),
                Actor.AFTERCARE,
                QuarantinedMail.Decision.DISCARDED,
                Optional.empty(),
                Optional.empty());

        var settled = mail.settled(released);

        assertThat(mail.waits()).isTrue();
        assertThat(settled).hasValueSatisfying(after -> {
            assertThat(after.waits()).isFalse();
            assertThat(after.settling()).contains(released);
            assertThat(after.text()).isEqualTo("It prints nothing.");
            assertThat(after.settled(discarded)).isEmpty();
        });
    }
}
