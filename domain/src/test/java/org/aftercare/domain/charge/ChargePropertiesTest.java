package org.aftercare.domain.charge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.agreement.Allowance;
import org.aftercare.domain.agreement.Billing;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.agreement.SupportLevel;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What holds of all work: around the October clock change, Christmas and the turns of months, under all sorts of terms. */
class ChargePropertiesTest {
    private static final Instant FIRST = Instant.parse("2026-10-20T00:00:00Z");
    private static final int MINUTES = 75 * 24 * 60;
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final YearMonth JANUARY = YearMonth.of(2027, 1);
    private static final StatementId STATEMENT = new StatementId(Work.BAKERY, YearMonth.of(2026, 11));

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void the_parts_of_an_entry_add_up_to_it(
            @ForAll("entries") List<WorkEntry> entries, @ForAll("tariffs") Tariff tariff) {
        for (var entry : entries) {
            var parts = tariff.parts(entry);

            assertThat(parts.stream().mapToInt(WorkPart::minutes).sum()).isEqualTo(entry.minutes());
            assertThat(parts.getFirst().from()).isEqualTo(entry.startedAt());
            assertThat(parts.getLast().until()).isEqualTo(entry.finishedAt());
            for (var i = 1; i < parts.size(); i++) {
                assertThat(parts.get(i).from()).isEqualTo(parts.get(i - 1).until());
            }
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void rated_parts_add_up_to_the_entries_too_and_nothing_is_overdrawn(
            @ForAll("entries") List<WorkEntry> entries, @ForAll("tariffs") Tariff tariff) {
        var ledger = AllowanceLedger.of(tariff, entries, JANUARY);

        for (var entry : entries) {
            assertThat(ledger.partsOf(entry.id()).stream()
                            .mapToInt(RatedPart::minutes)
                            .sum())
                    .isEqualTo(entry.minutes());
        }
        for (var month = OCTOBER; !month.isAfter(JANUARY); month = month.plusMonths(1)) {
            var account = ledger.month(month);
            assertThat(account.drawn()).isBetween(0, account.available());
            assertThat(account.available() - account.drawn() - account.expired())
                    .isEqualTo(account.closing().minutes());
            for (var part : account.parts()) {
                assertThat(account.balanceAt(part.part().until()).minutes()).isNotNegative();
            }
        }
    }

    /** The allowance, drawn minute by minute from the lots that can be used, oldest first. */
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void draws_are_those_of_somebody_who_counts_single_minutes(
            @ForAll("entries") List<WorkEntry> entries, @ForAll("tariffs") Tariff tariff) {
        var ledger = AllowanceLedger.of(tariff, entries, JANUARY);
        var lots = new ArrayList<int[]>();

        for (var month = tariff.firstMonth().orElseThrow(); !month.isAfter(JANUARY); month = month.plusMonths(1)) {
            var account = ledger.month(month);
            for (var lot : account.credited()) {
                lots.add(new int[] {lot.minutes(), index(lot.lastMonth())});
            }
            var here = index(month);
            for (var minute = 0; minute < account.drawn(); minute++) {
                var usable = lots.stream()
                        .filter(lot -> lot[0] > 0 && lot[1] >= here)
                        .findFirst();
                assertThat(usable).isPresent();
                usable.get()[0]--;
            }
            assertThat(account.closing().minutes())
                    .isEqualTo(lots.stream()
                            .filter(lot -> lot[1] > here)
                            .mapToInt(lot -> lot[0])
                            .sum());
        }
    }

    private static int index(YearMonth month) {
        return month.getYear() * 12 + month.getMonthValue();
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void the_order_of_entry_changes_nothing(
            @ForAll("entries") List<WorkEntry> entries, @ForAll("tariffs") Tariff tariff, @ForAll int seed) {
        var shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(statement(tariff, shuffled, List.of())).isEqualTo(statement(tariff, entries, List.of()));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void the_lines_of_a_statement_add_up_to_its_totals(
            @ForAll("entries") List<WorkEntry> entries, @ForAll("tariffs") Tariff tariff) {
        var statement = statement(tariff, entries, List.of());

        assertThat(statement.lines().stream().map(StatementLine::net).reduce(Money.zero(CurrencyUnit.GBP), Money::plus))
                .isEqualTo(statement.net());
        assertThat(statement.lines().stream()
                        .map(StatementLine::gross)
                        .reduce(Money.zero(CurrencyUnit.GBP), Money::plus))
                .isEqualTo(statement.gross());
        var exact = statement.lines().stream()
                .map(line -> line.item().amount())
                .reduce(ExactAmount.ZERO, ExactAmount::plus);
        assertThat(statement.net()).isEqualTo(exact.rounded(CurrencyUnit.GBP));
    }

    /** Rated again with nothing new, a closed month leaves nothing to account for; with new entries, exactly those. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void rating_a_closed_month_again_gives_each_difference_once(
            @ForAll("entries") List<WorkEntry> entries, @ForAll("tariffs") Tariff tariff) {
        var known = entries.subList(0, entries.size() / 2);
        var closing = new Statement.Closing(Work.RECORDED, new AgentId(new UUID(0, 2)), "Ada");
        var october = statement(tariff, OCTOBER, known, List.of()).closed(closing);

        var again = statement(tariff, known, List.of(october));
        var november = statement(tariff, entries, List.of(october)).closed(closing);
        var december = statement(tariff, YearMonth.of(2026, 12), entries, List.of(october, november));

        assertThat(again.lines()).allMatch(line -> line.item().month().equals(STATEMENT.month()));
        assertThat(december.lines()).noneMatch(line -> line.item().month().equals(OCTOBER));
        var accounted = ExactAmount.ZERO;
        for (var line : october.lines()) {
            accounted = accounted.plus(line.item().amount());
        }
        for (var line : november.lines()) {
            if (line.item().month().equals(OCTOBER)) {
                var amount = line.item().amount();
                accounted = accounted.plus(line.reversed() ? amount.negated() : amount);
            }
        }
        assertThat(accounted)
                .isEqualTo(AllowanceLedger.of(tariff, entries, JANUARY).items(OCTOBER).stream()
                        .map(StatementItem::amount)
                        .reduce(ExactAmount.ZERO, ExactAmount::plus));
    }

    private static Statement statement(Tariff tariff, List<WorkEntry> entries, List<Statement> closed) {
        return statement(tariff, STATEMENT.month(), entries, closed);
    }

    private static Statement statement(
            Tariff tariff, YearMonth month, List<WorkEntry> entries, List<Statement> closed) {
        return Statement.open(
                new StatementId(Work.BAKERY, month),
                CurrencyUnit.GBP,
                AllowanceLedger.of(tariff, entries, month),
                closed);
    }

    @Provide
    Arbitrary<List<WorkEntry>> entries() {
        var starts = Arbitraries.integers().between(0, MINUTES);
        var lengths = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.integers().between(1, 200)),
                Tuple.of(1, Arbitraries.integers().between(200, 48 * 60)));
        var sessions = Arbitraries.of("morning", "evening").optional(0.5);
        return Combinators.combine(
                        Arbitraries.longs(),
                        starts,
                        lengths,
                        sessions,
                        Arbitraries.of(SupportLevel.values()),
                        Arbitraries.of(Severity.values()),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as((id, start, length, session, level, severity, defect, onSite) -> {
                    var from = FIRST.plus(Duration.ofMinutes(start));
                    return new Work.Entry(
                            new UUID(1, id),
                            from,
                            from.plus(Duration.ofMinutes(length)),
                            session,
                            level,
                            severity,
                            defect,
                            onSite,
                            new Authority.None());
                })
                .map(Work.Entry::entry)
                .list()
                .uniqueElements(WorkEntry::id)
                .ofMinSize(1)
                .ofMaxSize(25);
    }

    @Provide
    Arbitrary<Tariff> tariffs() {
        var billings = Arbitraries.of(
                Billing.TO_THE_MINUTE,
                Work.units(7),
                new Billing(30, Billing.Rounding.UP, 4, 60, Map.of(), 120),
                new Billing(15, Billing.Rounding.NEAREST, 0, 0, Map.of(), 0));
        var allowances = Arbitraries.<Allowance>of(
                new Allowance.Unlimited(),
                Work.monthly(100, 0),
                Work.monthly(300, 1),
                Work.monthly(500, 3),
                Work.monthly(0, 0));
        return Combinators.combine(
                        billings, allowances, allowances, Arbitraries.of("2026-01-01", "2026-11-13", "2026-12-01"))
                .as((billing, first, second, date) -> Work.tariff(
                        Work.terms("2026-09-15", Work.charges(first, billing)),
                        Work.terms(date, Work.charges(second, billing))));
    }
}
