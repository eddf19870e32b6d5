package org.aftercare.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.aftercare.application.access.Roles;
import org.aftercare.application.announcement.Announcements;
import org.aftercare.application.charge.ChargeNotices;
import org.aftercare.application.charge.CloseStatement;
import org.aftercare.application.charge.StatementDesk;
import org.aftercare.application.charge.WorkBook;
import org.aftercare.application.clock.Laws;
import org.aftercare.application.mother.TermsMother;
import org.aftercare.domain.Revision;
import org.aftercare.domain.access.Agent;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.agreement.SupportLevel;
import org.aftercare.domain.agreement.Version;
import org.aftercare.domain.charge.Authority;
import org.aftercare.domain.charge.WorkEntry;
import org.aftercare.domain.charge.WorkEntryId;
import org.aftercare.domain.customer.Customer;
import org.aftercare.domain.customer.CustomerId;
import org.aftercare.domain.issue.Actor;
import org.aftercare.domain.issue.Channel;
import org.aftercare.domain.issue.Issue;
import org.aftercare.domain.issue.IssueEvent;
import org.aftercare.domain.issue.IssueId;
import org.junit.jupiter.api.Test;

/**
 * How long it takes to close a month of 1,000, 10,000 and 20,000 work entries on MySQL: {@code ./aftercare bench statement}.
 * Fails if 10,000 take longer than ten seconds, or if twice as many take more than thrice as long.
 */
class StatementBench {
    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
    private static final Instant FIRST = Instant.parse("2026-10-01T00:00:00Z");
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final int ROUNDS = 3;
    /** So many entries are stored in one transaction; JPA looks at all of them again for each. */
    private static final int AT_ONCE = 100;

    private static final PrintStream OUT = System.out;

    private final Database database = new Database(MySqlServer.running().empty());
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private final Laws laws = new Audit(database, NOW).laws();
    private final Caller.OfVendor caller = new Caller.OfVendor(new Agent(new AgentId(new UUID(0, 1)), "Alex", false));

    @Test
    void statement() {
        Logger.getLogger("").setLevel(Level.WARNING);
        closing(1_000);
        var few = best(1_000);
        var many = best(10_000);
        var more = best(20_000);

        OUT.printf(
                Locale.ROOT,
                "bench statement: a month of 1,000 entries closes in %,d ms, of 10,000 in %,d ms, of 20,000 in %,d ms%n",
                few.toMillis(),
                many.toMillis(),
                more.toMillis());
        assertThat(many).isLessThan(Duration.ofSeconds(10));
        assertThat(more).isLessThan(many.multipliedBy(3));
    }

    private Duration best(int entries) {
        var best = closing(entries);
        for (var round = 1; round < ROUNDS; round++) {
            var next = closing(entries);
            best = next.compareTo(best) < 0 ? next : best;
        }
        return best;
    }

    private Duration closing(int entries) {
        var agreement = filled(entries);
        var roles = new Roles(database.authorisedContacts());
        var book = new WorkBook(database.agreements(), database.workEntries(), laws);
        var desk = new StatementDesk(database.statements(), book, database.customers(), roles);
        var notices = new ChargeNotices(database.outbox(), database.customers(), roles);
        var close = new CloseStatement(
                database.unitOfWork(),
                desk,
                database.statements(),
                notices,
                new Announcements(database.webhookEndpoints(), database.webhookOutbox(), CLOCK),
                CLOCK);

        var start = System.nanoTime();
        var outcome = close.execute(new CloseStatement.Command(caller, agreement, OCTOBER));
        var took = Duration.ofNanos(System.nanoTime() - start);

        assertThat(outcome).isInstanceOfSatisfying(CloseStatement.Outcome.Closed.class, closed -> assertThat(
                        closed.view().statement().lines())
                .hasSizeGreaterThan(entries));
        return took;
    }

    private AgreementId filled(int entries) {
        var issue = database.unitOfWork().execute(() -> {
            var customer =
                    database.customers().save(new Customer(new CustomerId(UUID.randomUUID()), "Bakery", Revision.NONE));
            var signature = new Version.Signature("Sam", Instant.parse("2026-01-01T00:00:00Z"));
            var agreement = database.agreements()
                    .save(new Agreement(
                            new AgreementId(UUID.randomUUID()),
                            database.agreements().nextNumber(),
                            customer.id(),
                            "Support",
                            List.of("Shop"),
                            List.of(new Version(1, TermsMother.charged(), Optional.of(signature))),
                            Revision.NONE));
            var report = new IssueEvent.Reported(
                    FIRST,
                    FIRST,
                    Actor.of(caller),
                    Channel.API,
                    Optional.empty(),
                    "Shop",
                    Severity.S3,
                    "Slow",
                    "Very slow.",
                    1,
                    0);
            var made = new Issue(
                    new IssueId(UUID.randomUUID()),
                    database.issues().nextNumber(),
                    customer.id(),
                    agreement.id(),
                    List.of(report),
                    Revision.NONE);
            return database.issues().save(made, made.fold(laws.of(agreement.id())));
        });
        for (var first = 0; first < entries; first += AT_ONCE) {
            var from = first;
            database.unitOfWork().execute(() -> {
                for (var n = from; n < Math.min(from + AT_ONCE, entries); n++) {
                    database.workEntries().add(entry(issue, n));
                }
                return issue;
            });
        }
        return issue.agreementId();
    }

    /** All through the month, every twentieth across an edge between windows, in sessions of four. */
    private static WorkEntry entry(Issue issue, int n) {
        var from = FIRST.plus(Duration.ofMinutes(n * 37L % (30 * 24 * 60)));
        return new WorkEntry(
                new WorkEntryId(UUID.randomUUID()),
                issue.agreementId(),
                issue.number(),
                new AgentId(new UUID(0, n % 20)),
                "Alex",
                from,
                from.plus(Duration.ofMinutes(n % 20 == 0 ? 600 : 10 + n % 50)),
                Optional.of("session " + n / 4),
                SupportLevel.values()[n % 3],
                Severity.values()[n % 5],
                false,
                "Looked into it",
                n % 7 == 0,
                Optional.empty(),
                Optional.empty(),
                new Authority.None(),
                NOW);
    }
}
