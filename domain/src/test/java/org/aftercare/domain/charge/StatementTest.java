package org.aftercare.domain.charge;

import static org.aftercare.domain.charge.Work.charges;
import static org.aftercare.domain.charge.Work.monthly;
import static org.aftercare.domain.charge.Work.on;
import static org.aftercare.domain.charge.Work.tariff;
import static org.aftercare.domain.charge.Work.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.agreement.Billing;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class StatementTest {
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final YearMonth DECEMBER = YearMonth.of(2026, 12);
    private static final Statement.Closing CLOSING =
            new Statement.Closing(Instant.parse("2026-12-01T09:00:00Z"), new AgentId(new UUID(0, 2)), "Ada");

    private static final Tariff TARIFF = tariff(terms("2026-01-01", charges(monthly(60, 0), Billing.TO_THE_MINUTE)));

    private static Statement statement(YearMonth month, List<Statement> closed, Work.Entry... entries) {
        var work = Arrays.stream(entries).map(Work.Entry::entry).toList();
        return Statement.open(
                new StatementId(Work.BAKERY, month), CurrencyUnit.GBP, AllowanceLedger.of(TARIFF, work, month), closed);
    }

    private static List<String> said(Statement statement) {
        return statement.lines().stream()
                .map(line -> (line.reversed() ? "-" : "")
                        + line.item().month() + " "
                        + switch (line.item().subject()) {
                            case StatementItem.Subject.Fee(var days) -> "fee " + days;
                            case StatementItem.Subject.Work work -> work.ground() + " " + work.minutes();
                        }
                        + " " + line.net().getAmount() + " " + line.vat().getAmount())
                .toList();
    }

    @Test
    void accounts_for_fee_work_and_charges() {
        var statement =
                statement(OCTOBER, List.of(), on("2026-10-05", "09:00", "10:10"), on("2026-10-10", "10:00", "10:07"));

        assertThat(said(statement))
                .containsExactly(
                        "2026-10 fee 31 450.00 90.00",
                        "2026-10 ALLOWANCE 60 0.00 0.00",
                        "2026-10 ALLOWANCE_USED_UP 10 15.00 3.00",
                        "2026-10 WINDOW_NOT_COVERED 7 23.33 4.67");
        assertThat(statement.totals())
                .containsExactly(
                        new Statement.Total(new BigDecimal("20"), Money.parse("GBP 488.33"), Money.parse("GBP 97.67")));
        assertThat(statement.gross()).isEqualTo(Money.parse("GBP 586.00"));
        assertThat(statement.allowance()).isEqualTo(new Statement.AllowanceSummary(0, 60, 60, 0, 0));
        assertThat(statement.closing()).isEmpty();
    }

    @Test
    void what_turns_out_different_after_closing_becomes_lines_of_the_next() {
        var known = on("2026-10-06", "09:00", "10:00");
        var late = on("2026-10-05", "09:00", "09:45");
        var october = statement(OCTOBER, List.of(), known).closed(CLOSING);

        var november = statement(NOVEMBER, List.of(october), known, late);

        assertThat(said(november))
                .containsExactly(
                        "2026-11 fee 30 450.00 90.00",
                        "-2026-10 ALLOWANCE 60 0.00 0.00",
                        "2026-10 ALLOWANCE 45 0.00 0.00",
                        "2026-10 ALLOWANCE 15 0.00 0.00",
                        "2026-10 ALLOWANCE_USED_UP 45 67.50 13.50");
        assertThat(said(statement(NOVEMBER, List.of(october), known))).containsExactly("2026-11 fee 30 450.00 90.00");
    }

    @Test
    void a_difference_is_accounted_for_once() {
        var known = on("2026-10-06", "09:00", "10:00");
        var late = on("2026-10-10", "09:00", "10:00");
        var october = statement(OCTOBER, List.of(), known).closed(CLOSING);
        var november = statement(NOVEMBER, List.of(october), known, late).closed(CLOSING);

        assertThat(said(november)).contains("2026-10 WINDOW_NOT_COVERED 60 200.00 40.00");
        assertThat(said(statement(DECEMBER, List.of(october, november), known, late)))
                .containsExactly("2026-12 fee 31 450.00 90.00");
        assertThat(said(statement(DECEMBER, List.of(october, november), known)))
                .containsExactly("2026-12 fee 31 450.00 90.00", "-2026-10 WINDOW_NOT_COVERED 60 -200.00 -40.00");
    }

    @Test
    void a_difference_goes_to_the_first_month_behind_that_is_open() {
        var late = on("2026-10-10", "09:00", "10:00");
        var october = statement(OCTOBER, List.of()).closed(CLOSING);

        assertThat(said(statement(NOVEMBER, List.of(october), late)))
                .contains("2026-10 WINDOW_NOT_COVERED 60 200.00 40.00");
        assertThat(said(statement(DECEMBER, List.of(october), late))).containsExactly("2026-12 fee 31 450.00 90.00");
    }

    @Test
    void the_coins_that_are_missing_go_to_those_that_lost_most() {
        assertThat(LargestRemainder.rounded(
                        List.of(new BigDecimal("100"), new BigDecimal("100"), new BigDecimal("100")),
                        3,
                        CurrencyUnit.GBP))
                .extracting(Money::toString)
                .containsExactly("GBP 33.34", "GBP 33.33", "GBP 33.33");
        assertThat(LargestRemainder.rounded(
                        List.of(new BigDecimal("0.25"), new BigDecimal("-0.5"), new BigDecimal("1E+2")),
                        60,
                        CurrencyUnit.JPY))
                .extracting(Money::toString)
                .containsExactly("JPY 0", "JPY 0", "JPY 2");
    }

    @Test
    void lines_that_do_not_add_up_are_no_statement() {
        var statement = statement(OCTOBER, List.of());
        var wrong = new Statement.Total(new BigDecimal("20"), Money.parse("GBP 1.00"), Money.parse("GBP 90.00"));

        assertThatThrownBy(() -> new Statement(
                        statement.id(),
                        statement.currency(),
                        statement.allowance(),
                        statement.lines(),
                        List.of(wrong),
                        statement.closing()))
                .hasMessageContaining("do not add up");
        assertThatThrownBy(() -> new Statement.AllowanceSummary(1, 2, 3, 4, 5)).hasMessageContaining("does not add up");
    }
}
