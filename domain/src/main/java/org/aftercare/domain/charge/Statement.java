package org.aftercare.domain.charge;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.aftercare.domain.access.AgentId;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A month's account of an agreement: fee, work and charges, and what became of the allowance.
 *
 * <p>Life cycle: until it is closed it is worked out afresh whenever it is asked for. Closing freezes it. What turns out
 * different afterwards is accounted for by the statement of the first month behind that is not closed: the lines that were
 * wrong are reversed, and the right ones added.
 *
 * @param lines the month's own first, then those of earlier months
 * @param totals for each rate of VAT, rising; the lines add up to them
 * @param closing when it was closed and by whom, if it was
 */
public record Statement(
        StatementId id,
        CurrencyUnit currency,
        AllowanceSummary allowance,
        List<StatementLine> lines,
        List<Total> totals,
        Optional<Closing> closing) {

    /**
     * What became of the allowance in the month, in minutes.
     *
     * @param opening left of earlier months
     * @param credited for the month
     * @param expired at its end
     * @param closing left for later months
     */
    public record AllowanceSummary(int opening, int credited, int drawn, int expired, int closing) {
        public AllowanceSummary {
            if (opening + credited - drawn - expired != closing) {
                throw new IllegalArgumentException("an allowance does not add up: " + opening + " + " + credited + " - "
                        + drawn + " - " + expired + " is not " + closing);
            }
        }

        static AllowanceSummary of(MonthAccount account) {
            return new AllowanceSummary(
                    account.opening().minutes(),
                    account.credit(),
                    account.drawn(),
                    account.expired(),
                    account.closing().minutes());
        }
    }

    /**
     * The sum of the lines with one rate of VAT.
     *
     * @param rate in per cent
     */
    public record Total(BigDecimal rate, Money net, Money vat) {}

    /**
     * That a statement was closed.
     *
     * @param name of the agent as it was then
     */
    public record Closing(Instant at, AgentId by, String name) {}

    public Statement {
        lines = List.copyOf(lines);
        totals = List.copyOf(totals);
        for (var total : totals) {
            var net = Money.zero(currency);
            var vat = Money.zero(currency);
            for (var line : lines) {
                if (line.item().vatRate().compareTo(total.rate()) == 0) {
                    net = net.plus(line.net());
                    vat = vat.plus(line.vat());
                }
            }
            if (!net.equals(total.net()) || !vat.equals(total.vat())) {
                throw new IllegalArgumentException("the lines at " + total.rate() + " % do not add up to their total");
            }
        }
    }

    /**
     * The statement of a month that is not closed.
     *
     * @param accounted the closed statements of the agreement's other months, as far as they told of months whose differences
     *     belong here
     */
    public static Statement open(
            StatementId id, CurrencyUnit currency, AllowanceLedger ledger, Collection<Statement> accounted) {
        var drafts = new ArrayList<Draft>();
        ledger.items(id.month()).forEach(item -> drafts.add(new Draft(item, false)));
        drafts.addAll(differences(id, ledger, accounted));
        return rounded(id, currency, AllowanceSummary.of(ledger.month(id.month())), drafts);
    }

    private record Draft(StatementItem item, boolean reversed) {
        BigDecimal sixtieths() {
            return reversed
                    ? item.amount().negated().sixtieths()
                    : item.amount().sixtieths();
        }
    }

    /** What closed months before are now, that was not accounted for, in the order of the months. */
    private static List<Draft> differences(StatementId id, AllowanceLedger ledger, Collection<Statement> closed) {
        var byMonth = new TreeMap<YearMonth, Statement>();
        closed.forEach(statement -> byMonth.put(statement.id().month(), statement));
        var drafts = new ArrayList<Draft>();
        for (var month : byMonth.headMap(id.month()).keySet()) {
            if (firstOpenBehind(month, byMonth.keySet()).equals(id.month())) {
                drafts.addAll(differences(month, ledger, closed));
            }
        }
        return drafts;
    }

    private static YearMonth firstOpenBehind(YearMonth month, Collection<YearMonth> closed) {
        var next = month.plusMonths(1);
        while (closed.contains(next)) {
            next = next.plusMonths(1);
        }
        return next;
    }

    private static List<Draft> differences(YearMonth month, AllowanceLedger ledger, Collection<Statement> closed) {
        var surplus = new LinkedHashMap<StatementItem, Integer>();
        for (var statement : closed) {
            for (var line : statement.lines()) {
                if (line.item().month().equals(month)) {
                    surplus.merge(line.item(), line.reversed() ? -1 : 1, Integer::sum);
                }
            }
        }
        ledger.items(month).forEach(item -> surplus.merge(item, -1, Integer::sum));
        var drafts = new ArrayList<Draft>();
        surplus.forEach((item, count) -> {
            if (count != 0) {
                drafts.addAll(Collections.nCopies(Math.abs(count), new Draft(item, count > 0)));
            }
        });
        return drafts;
    }

    private static Statement rounded(
            StatementId id, CurrencyUnit currency, AllowanceSummary allowance, List<Draft> drafts) {
        var places = new TreeMap<BigDecimal, List<Integer>>();
        for (var i = 0; i < drafts.size(); i++) {
            places.computeIfAbsent(drafts.get(i).item().vatRate(), rate -> new ArrayList<>())
                    .add(i);
        }
        var lines = new HashMap<Integer, StatementLine>();
        var totals = new ArrayList<Total>();
        places.forEach((rate, group) -> {
            var nets = LargestRemainder.rounded(
                    group.stream().map(place -> drafts.get(place).sixtieths()).toList(), 60, currency);
            var vats = LargestRemainder.rounded(
                    nets.stream().map(net -> net.getAmount().multiply(rate)).toList(), 100, currency);
            for (var i = 0; i < group.size(); i++) {
                var draft = drafts.get(group.get(i));
                lines.put(group.get(i), new StatementLine(draft.item(), draft.reversed(), nets.get(i), vats.get(i)));
            }
            totals.add(new Total(rate, Money.total(nets), Money.total(vats)));
        });
        var inOrder = new ArrayList<StatementLine>();
        for (var i = 0; i < drafts.size(); i++) {
            inOrder.add(lines.get(i));
        }
        return new Statement(id, currency, allowance, inOrder, totals, Optional.empty());
    }

    public Statement closed(Closing by) {
        return new Statement(id, currency, allowance, lines, totals, Optional.of(by));
    }

    public Money net() {
        return totals.stream().map(Total::net).reduce(Money.zero(currency), Money::plus);
    }

    public Money vat() {
        return totals.stream().map(Total::vat).reduce(Money.zero(currency), Money::plus);
    }

    public Money gross() {
        return net().plus(vat());
    }
}
