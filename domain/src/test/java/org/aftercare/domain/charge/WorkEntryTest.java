package org.aftercare.domain.charge;

import static org.aftercare.domain.charge.Work.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.domain.BrokenRuleException;
import org.aftercare.domain.Fault;
import org.aftercare.domain.Revision;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.customer.ContactId;
import org.aftercare.domain.customer.CustomerId;
import org.aftercare.domain.issue.IssueNumber;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class WorkEntryTest {
    private static WorkEntry from(
            String start, String end, Optional<String> session, String activity, Instant recorded) {
        var usual = on("2026-11-20", "09:00", "10:00").entry();
        return new WorkEntry(
                usual.id(),
                usual.agreementId(),
                usual.issue(),
                usual.agentId(),
                usual.agentName(),
                Instant.parse(start),
                Instant.parse(end),
                session,
                usual.level(),
                usual.severity(),
                false,
                activity,
                false,
                Optional.of(" "),
                Optional.of("\0"),
                usual.authority(),
                recorded);
    }

    @Test
    void times_are_read_to_the_minute() {
        var entry = Work.at(Instant.parse("2026-11-20T09:00:59.9Z"), Instant.parse("2026-11-20T09:10:01Z"))
                .entry();

        assertThat(entry.startedAt()).isEqualTo(Instant.parse("2026-11-20T09:00:00Z"));
        assertThat(entry.finishedAt()).isEqualTo(Instant.parse("2026-11-20T09:10:00Z"));
        assertThat(entry.minutes()).isEqualTo(10);
    }

    @Test
    void every_fault_is_named() {
        var refused = catchThrowableOfType(
                BrokenRuleException.class,
                () -> from(
                        "2026-11-20T09:00:00Z",
                        "2026-11-20T09:00:30Z",
                        Optional.of(""),
                        " ",
                        Instant.parse("2026-11-20T08:00:00Z")));

        assertThat(refused.faults())
                .extracting(Fault::pointer)
                .containsExactly("/finishedAt", "/finishedAt", "/session", "/activity", "/note", "/internalNote");
        assertThatThrownBy(() ->
                        from("2026-11-20T09:00:00Z", "2026-11-22T09:01:00Z", Optional.empty(), "x", Work.RECORDED))
                .hasMessageContaining("/finishedAt: must lie 1 minute to 48 hours after startedAt");
    }

    @Test
    void an_agent_cannot_work_twice_at_once() {
        var entry = on("2026-11-20", "09:00", "10:00").numbered(1).entry();

        assertThat(entry.overlaps(on("2026-11-20", "09:59", "10:30").numbered(2).entry()))
                .isTrue();
        assertThat(entry.overlaps(on("2026-11-20", "10:00", "10:30").numbered(2).entry()))
                .isFalse();
        assertThat(entry.overlaps(on("2026-11-20", "08:00", "09:00").numbered(2).entry()))
                .isFalse();
        assertThat(entry.overlaps(entry)).isFalse();
        assertThat(entry.by(new Authority.Overridden(new AgentId(new UUID(9, 9)), "Bob", "urgent"))
                        .overlaps(entry))
                .isFalse();
    }

    @Test
    void a_cancellation_says_why() {
        var id = new WorkEntryId(new UUID(1, 1));
        var agent = new AgentId(new UUID(0, 2));

        assertThatThrownBy(() -> new Cancellation(id, agent, "Ada", " ", Optional.empty(), Work.RECORDED))
                .hasMessage("/reason: must not be blank");
        assertThatThrownBy(() -> new Authority.Overridden(agent, "Ada", "")).hasMessage("must not be blank");
    }

    private static Consent consent(int minutes, String amount) {
        return new Consent(
                new ConsentId(new UUID(5, 5)),
                Work.BAKERY,
                new CustomerId(new UUID(0, 1)),
                new IssueNumber(1),
                "Change the invoice",
                minutes,
                Money.parse(amount),
                new AgentId(new UUID(0, 2)),
                "Ada",
                Instant.parse("2026-11-20T09:00:00Z"),
                Optional.empty(),
                Revision.NONE);
    }

    @Test
    void a_consent_is_decided_on_once() {
        var contact = new ContactId(new UUID(0, 3));
        var at = Instant.parse("2026-11-20T10:00:00Z");
        var limit = Money.of(CurrencyUnit.GBP, 300);
        var asked = consent(120, "GBP 200.00");

        var approved = ((Consent.Change.Decided) asked.with(new Consent.Decision.Approved(contact, "Mary", at, limit)))
                .consent();
        var declined = ((Consent.Change.Decided)
                        asked.with(new Consent.Decision.Declined(contact, "Mary", at, Optional.of("too dear"))))
                .consent();

        assertThat(asked.limitAt(at)).isEmpty();
        assertThat(approved.limitAt(at)).contains(limit);
        assertThat(approved.limitAt(at.minusSeconds(1))).isEmpty();
        assertThat(declined.limitAt(at)).isEmpty();
        assertThat(approved.with(new Consent.Decision.Declined(contact, "Mary", at, Optional.empty())))
                .isEqualTo(new Consent.Change.DecidedAlready());
    }

    @Test
    void nobody_approves_less_than_nothing() {
        var contact = new ContactId(new UUID(0, 3));
        var at = Instant.parse("2026-11-20T10:00:00Z");

        var refused = catchThrowableOfType(
                BrokenRuleException.class,
                () -> new Consent.Decision.Approved(contact, "Mary", at, Money.parse("GBP -0.01")));

        assertThat(refused.faults()).containsExactly(new Fault("/limit", "must not be negative, and is -0.01"));
        assertThat(new Consent.Decision.Approved(contact, "Mary", at, Money.parse("GBP 0.00")).limit())
                .hasToString("GBP 0.00");
    }

    @Test
    void what_was_cancelled_does_not_count() {
        var entry = on("2026-11-20", "09:00", "10:00").entry();
        var cancellation = new Cancellation(
                entry.id(), entry.agentId(), "Sam", "Wrong issue", Optional.empty(), entry.recordedAt());

        assertThat(new Booking(entry, Optional.empty()).counts()).isTrue();
        assertThat(new Booking(entry, Optional.of(cancellation)).counts()).isFalse();
    }

    @Test
    void an_estimate_is_sensible() {
        var refused = catchThrowableOfType(BrokenRuleException.class, () -> consent(0, "GBP -1.00"));

        assertThat(refused.faults()).extracting(Fault::pointer).containsExactly("/minutes", "/amount");
        assertThatThrownBy(() -> consent(100_001, "GBP 1.00")).hasMessageContaining("100001");
        assertThat(ExactAmount.of(Money.parse("GBP 1.01")).exceeds(Money.parse("GBP 1.00")))
                .isTrue();
        assertThat(ExactAmount.of(Money.parse("GBP 1.00")).exceeds(Money.parse("GBP 1.00")))
                .isFalse();
    }

    @Test
    void only_what_is_chargeable_has_a_rate_and_units() {
        var part = Work.tariff(Work.terms("2026-01-01", Work.charges()))
                .parts(on("2026-11-20", "09:00", "10:00").entry())
                .getFirst();

        assertThatThrownBy(() -> new RatedPart(part, Ground.COVERED, Optional.of(BigDecimal.ONE), 0, 15))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RatedPart(part, Ground.COVERED, Optional.empty(), 1, 15))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WorkPart(
                        part.entry(),
                        part.from(),
                        part.from(),
                        part.month(),
                        part.window(),
                        part.closure(),
                        part.version(),
                        false))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
