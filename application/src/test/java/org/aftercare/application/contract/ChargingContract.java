package org.aftercare.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.application.port.DuplicateException;
import org.aftercare.application.port.StaleAggregateException;
import org.aftercare.application.port.Statements;
import org.aftercare.domain.Revision;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.agreement.SupportLevel;
import org.aftercare.domain.calendar.ServiceWindow;
import org.aftercare.domain.charge.Authority;
import org.aftercare.domain.charge.Booking;
import org.aftercare.domain.charge.Cancellation;
import org.aftercare.domain.charge.Consent;
import org.aftercare.domain.charge.ConsentId;
import org.aftercare.domain.charge.ExactAmount;
import org.aftercare.domain.charge.Ground;
import org.aftercare.domain.charge.Statement;
import org.aftercare.domain.charge.StatementId;
import org.aftercare.domain.charge.StatementItem;
import org.aftercare.domain.charge.StatementLine;
import org.aftercare.domain.charge.WorkEntry;
import org.aftercare.domain.charge.WorkEntryId;
import org.aftercare.domain.customer.ContactId;
import org.aftercare.domain.issue.Issue;
import org.aftercare.domain.issue.IssueNumber;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What every store of work entries, consents and statements must do. */
public interface ChargingContract extends StorageContract {
    AgentId WORKER = new AgentId(AGENT.id());

    private Issue issue(String customer) {
        return storedIssue(
                storedAgreement(storedCustomer(customer)),
                List.of(),
                StorageContract.report("2026-10-24T12:00:00Z", Severity.S3));
    }

    private static WorkEntry entry(Issue issue, String from, String until, Authority authority) {
        return new WorkEntry(
                new WorkEntryId(UUID.randomUUID()),
                issue.agreementId(),
                issue.number(),
                WORKER,
                MANY_TONGUES,
                Instant.parse(from),
                Instant.parse(until),
                Optional.of("night"),
                SupportLevel.TECHNICAL,
                Severity.S3,
                true,
                MANY_TONGUES,
                true,
                Optional.of(MANY_TONGUES),
                Optional.of("For us"),
                authority,
                Instant.parse("2026-11-02T01:30:00.000001Z"));
    }

    private WorkEntry added(WorkEntry entry) {
        return inUnitOfWork(() -> {
            storage().workEntries().add(entry);
            return entry;
        });
    }

    @Test
    default void work_is_kept_as_it_was_recorded_and_listed_by_time() {
        var one = issue("One");
        var late = added(entry(one, "2026-10-25T01:00:00Z", "2026-10-25T02:30:00Z", new Authority.None()));
        var early = added(entry(
                one,
                "2026-10-25T00:30:00Z",
                "2026-10-25T01:00:00Z",
                new Authority.Consented(new ConsentId(new UUID(1, 2)))));
        var other = added(entry(
                issue("Other"),
                "2026-10-25T00:30:00Z",
                "2026-10-25T03:00:00Z",
                new Authority.Overridden(WORKER, "Ada", MANY_TONGUES)));

        assertThat(inUnitOfWork(() -> storage().workEntries().of(one.number())))
                .containsExactly(new Booking(early, Optional.empty()), new Booking(late, Optional.empty()));
        assertThat(inUnitOfWork(() -> storage().workEntries().of(one.agreementId())))
                .extracting(Booking::entry)
                .containsExactly(early, late);
        assertThat(inUnitOfWork(() -> storage().workEntries().find(other.id())))
                .contains(new Booking(other, Optional.empty()));
        assertThat(inUnitOfWork(() -> storage().workEntries().find(new WorkEntryId(new UUID(9, 9)))))
                .isEmpty();
    }

    @Test
    default void a_cancelled_entry_stays_and_is_cancelled_once() {
        var issue = issue("One");
        var entry = added(entry(issue, "2026-10-25T01:00:00Z", "2026-10-25T02:30:00Z", new Authority.None()));
        var cancellation = new Cancellation(
                entry.id(),
                WORKER,
                MANY_TONGUES,
                "Wrong issue",
                Optional.of(new WorkEntryId(new UUID(3, 4))),
                Instant.parse("2026-11-03T01:30:00.000001Z"));

        inUnitOfWork(() -> {
            storage().workEntries().cancel(cancellation);
            return Optional.empty();
        });

        var booking = new Booking(entry, Optional.of(cancellation));
        assertThat(inUnitOfWork(() -> storage().workEntries().find(entry.id()))).contains(booking);
        assertThat(inUnitOfWork(() -> storage().workEntries().of(issue.number())))
                .containsExactly(booking);
        assertThatThrownBy(() -> inUnitOfWork(() -> {
                    storage().workEntries().cancel(cancellation);
                    return Optional.empty();
                }))
                .isInstanceOf(DuplicateException.class);
    }

    @Test
    default void entries_that_share_time_are_found_unless_they_are_cancelled() {
        var issue = issue("One");
        var entry = added(entry(issue, "2026-10-25T01:00:00Z", "2026-10-25T02:00:00Z", new Authority.None()));
        var gone = added(entry(issue, "2026-10-25T01:00:00Z", "2026-10-25T02:00:00Z", new Authority.None()));
        inUnitOfWork(() -> {
            storage()
                    .workEntries()
                    .cancel(new Cancellation(gone.id(), WORKER, "Ada", "Twice", Optional.empty(), Instant.EPOCH));
            return Optional.empty();
        });

        assertThat(overlapping("2026-10-25T01:59:00Z", "2026-10-25T05:00:00Z")).containsExactly(entry);
        assertThat(overlapping("2026-10-25T00:00:00Z", "2026-10-25T01:01:00Z")).containsExactly(entry);
        assertThat(overlapping("2026-10-25T02:00:00Z", "2026-10-25T05:00:00Z")).isEmpty();
        assertThat(overlapping("2026-10-25T00:00:00Z", "2026-10-25T01:00:00Z")).isEmpty();
    }

    private List<WorkEntry> overlapping(String from, String until) {
        return inUnitOfWork(
                () -> storage().workEntries().overlapping(WORKER, Instant.parse(from), Instant.parse(until)));
    }

    @Test
    default void what_is_undone_was_never_worked() {
        var issue = issue("One");
        var entry = entry(issue, "2026-10-25T01:00:00Z", "2026-10-25T02:00:00Z", new Authority.None());

        undone(() -> {
            storage().workEntries().add(entry);
            return entry;
        });

        assertThat(inUnitOfWork(() -> storage().workEntries().find(entry.id()))).isEmpty();
    }

    @Test
    default void a_consent_is_kept_and_decided_on_from_its_last_state_only() {
        var issue = issue("One");
        var asked = inUnitOfWork(() -> storage().consents().save(consent(issue, "0190")));
        var contact = new ContactId(CONTACT.id());
        var at = Instant.parse("2026-10-25T01:30:00.000001Z");
        var approved = ((Consent.Change.Decided)
                        asked.with(new Consent.Decision.Approved(contact, "Cora", at, Money.parse("GBP 250.00"))))
                .consent();
        var declined = ((Consent.Change.Decided)
                        asked.with(new Consent.Decision.Declined(contact, "Cora", at, Optional.of(MANY_TONGUES))))
                .consent();

        assertThat(inUnitOfWork(() -> storage().consents().waiting(issue.customerId())))
                .containsExactly(asked);
        var stored = inUnitOfWork(() -> storage().consents().save(approved));

        assertThat(inUnitOfWork(() -> storage().consents().find(asked.id()))).contains(stored);
        assertThat(stored.decision()).isEqualTo(approved.decision());
        assertThatThrownBy(() -> inUnitOfWork(() -> storage().consents().save(declined)))
                .isInstanceOf(StaleAggregateException.class);
        var other = inUnitOfWork(() -> storage().consents().save(consent(issue, "0191")));
        assertThat(inUnitOfWork(() -> storage().consents().of(issue.number()))).containsExactly(stored, other);
        assertThat(inUnitOfWork(() -> storage().consents().waiting(issue.customerId())))
                .containsExactly(other);
        var elsewhere = issue("Other");
        assertThat(inUnitOfWork(() -> storage().consents().of(elsewhere.number())))
                .isEmpty();
        assertThat(inUnitOfWork(() -> storage().consents().waiting(elsewhere.customerId())))
                .isEmpty();
    }

    private static Consent consent(Issue issue, String prefix) {
        return new Consent(
                new ConsentId(UUID.fromString(prefix + "0000-0000-7000-8000-00000000000a")),
                issue.agreementId(),
                issue.customerId(),
                issue.number(),
                MANY_TONGUES,
                120,
                Money.parse("GBP 200.00"),
                WORKER,
                "Alex",
                Instant.parse("2026-10-25T00:30:00.000001Z"),
                Optional.empty(),
                Revision.NONE);
    }

    @Test
    default void a_closed_statement_is_kept_for_good() {
        var agreement = storedAgreement(storedCustomer("One"));
        var october = statement(new StatementId(agreement.id(), YearMonth.of(2026, 10)));
        var september = statement(new StatementId(agreement.id(), YearMonth.of(2026, 9)));
        for (var statement : List.of(october, september)) {
            inUnitOfWork(() -> {
                storage().statements().add(statement);
                return Optional.empty();
            });
        }

        assertThat(inUnitOfWork(() -> storage().statements().find(october.id())))
                .contains(october);
        assertThat(inUnitOfWork(() -> storage().statements().of(agreement.id())))
                .containsExactly(september, october);
        var closing = Instant.parse("2026-11-01T01:30:00.000001Z");
        assertThat(inUnitOfWork(() -> storage().statements().closedSince(closing)))
                .containsExactlyInAnyOrder(
                        new Statements.Closed(september.id(), closing), new Statements.Closed(october.id(), closing));
        assertThat(inUnitOfWork(() -> storage().statements().closedSince(closing.plusNanos(1000))))
                .isEmpty();
        assertThat(inUnitOfWork(
                        () -> storage().statements().find(new StatementId(agreement.id(), YearMonth.of(2026, 11)))))
                .isEmpty();
        assertThatThrownBy(() -> inUnitOfWork(() -> {
                    storage().statements().add(october);
                    return Optional.empty();
                }))
                .isInstanceOf(DuplicateException.class);
    }

    private static Statement statement(StatementId id) {
        var fee = new StatementItem(
                id.month(),
                1,
                new StatementItem.Subject.Fee(30),
                ExactAmount.of(Money.parse("GBP 450.00")),
                new BigDecimal("20"));
        var work = new StatementItem(
                id.month().minusMonths(1),
                1,
                new StatementItem.Subject.Work(
                        new WorkEntryId(new UUID(3, 4)),
                        new IssueNumber(1042),
                        MANY_TONGUES,
                        Instant.parse("2026-10-25T00:30:00Z"),
                        Instant.parse("2026-10-25T01:30:00Z"),
                        ServiceWindow.BANK_HOLIDAY,
                        "Closing day",
                        Severity.S3,
                        SupportLevel.CHANGE,
                        MANY_TONGUES,
                        true,
                        Ground.WINDOW_NOT_COVERED,
                        60,
                        4,
                        15,
                        Optional.of(new BigDecimal("200.125"))),
                new ExactAmount(new BigDecimal("12007.5")),
                new BigDecimal("20"));
        return new Statement(
                id,
                CurrencyUnit.GBP,
                new Statement.AllowanceSummary(60, 120, 90, 0, 90),
                List.of(
                        new StatementLine(fee, false, Money.parse("GBP 450.00"), Money.parse("GBP 90.00")),
                        new StatementLine(work, true, Money.parse("GBP -200.12"), Money.parse("GBP -40.02"))),
                List.of(new Statement.Total(new BigDecimal("20"), Money.parse("GBP 249.88"), Money.parse("GBP 49.98"))),
                Optional.of(new Statement.Closing(Instant.parse("2026-11-01T01:30:00.000001Z"), WORKER, MANY_TONGUES)));
    }
}
