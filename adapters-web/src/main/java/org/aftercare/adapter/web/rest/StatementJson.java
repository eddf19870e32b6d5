package org.aftercare.adapter.web.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.adapter.web.figures.MoneyText;
import org.aftercare.application.charge.ListStatements;
import org.aftercare.application.charge.ShowMonth;
import org.aftercare.application.charge.StatementView;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.calendar.ServiceWindow;
import org.aftercare.domain.charge.Balance;
import org.aftercare.domain.charge.Ground;
import org.aftercare.domain.charge.Lot;
import org.aftercare.domain.charge.Statement;
import org.aftercare.domain.charge.StatementItem;
import org.aftercare.domain.charge.StatementLine;
import org.joda.money.CurrencyUnit;

/** A statement as the API writes it. */
@Schema(
        name = "Statement",
        description =
                "The month's account of fee, work and charges. Amounts are exact; the lines add up to the totals.",
        requiredProperties = {
            "agreementId",
            "agreementNumber",
            "month",
            "status",
            "currency",
            "allowance",
            "lines",
            "totals",
            "net",
            "vat",
            "gross"
        })
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record StatementJson(
        UUID agreementId,

        @Schema(example = "SA-0007") String agreementNumber,

        @Schema(example = "2026-11") String month,

        Status status,

        @Schema(description = "When it was closed, if it was.")
        Optional<Instant> closedAt,

        @Schema(example = "Ada Admin") Optional<String> closedBy,

        @Schema(example = "GBP") String currency,

        AllowanceSummaryJson allowance,

        @Schema(description = "The month's own first, then what turned out different about closed months before.")
        List<LineJson> lines,

        List<TotalJson> totals,

        @Schema(description = "Before VAT.", example = "617.50")
        String net,

        @Schema(example = "123.50") String vat,

        @Schema(description = "With VAT.", example = "741.00")
        String gross) {
    /** What is told of a closed statement where its lines are not. */
    @Schema(
            name = "StatementSummary",
            requiredProperties = {
                "agreementId",
                "agreementNumber",
                "month",
                "status",
                "closedAt",
                "closedBy",
                "currency",
                "net",
                "vat",
                "gross"
            })
    record Summary(
            UUID agreementId,

            @Schema(example = "SA-0007") String agreementNumber,

            @Schema(example = "2026-11") String month,

            @Schema(allowableValues = "CLOSED", example = "CLOSED")
            Status status,

            Instant closedAt,

            @Schema(example = "Ada Admin") String closedBy,

            @Schema(example = "GBP") String currency,

            @Schema(description = "Before VAT.", example = "617.50")
            String net,

            @Schema(example = "123.50") String vat,

            @Schema(description = "With VAT.", example = "741.00")
            String gross) {
        static Summary of(Statement statement, Agreement agreement) {
            var closing = statement.closing().orElseThrow();
            return new Summary(
                    agreement.id().value(),
                    agreement.number().toString(),
                    statement.id().month().toString(),
                    Status.CLOSED,
                    closing.at(),
                    closing.name(),
                    statement.currency().getCode(),
                    MoneyText.of(statement.net()),
                    MoneyText.of(statement.vat()),
                    MoneyText.of(statement.gross()));
        }
    }

    @Schema(
            name = "Statements",
            requiredProperties = {"items", "open"})
    record Listed(
            @Schema(description = "Those that are closed, the latest month first.")
            List<Summary> items,

            @Schema(
                    description = "The months that have begun and are not closed, the latest first.",
                    example = "[\"2026-12\", \"2026-11\"]")
            List<String> open) {
        static Listed of(ListStatements.Outcome.Listed listed) {
            return new Listed(
                    listed.months().stream()
                            .flatMap(month -> month.closed().stream())
                            .map(statement -> Summary.of(statement, listed.agreement()))
                            .toList(),
                    listed.months().stream()
                            .filter(month -> month.closed().isEmpty())
                            .map(month -> month.month().toString())
                            .toList());
        }
    }

    /** Whether it can still change. */
    @Schema(name = "StatementStatus")
    enum Status {
        OPEN,
        CLOSED
    }

    @Schema(
            name = "AllowanceSummary",
            description = "What became of the allowance, in minutes: opening + credited - drawn - expired = closing.",
            requiredProperties = {"opening", "credited", "drawn", "expired", "closing"})
    record AllowanceSummaryJson(
            @Schema(description = "Left of earlier months.", example = "60")
            int opening,

            @Schema(example = "120") int credited,
            @Schema(example = "90") int drawn,
            @Schema(example = "0") int expired,

            @Schema(description = "Left for later months.", example = "90")
            int closing) {
        static AllowanceSummaryJson of(Statement.AllowanceSummary summary) {
            return new AllowanceSummaryJson(
                    summary.opening(), summary.credited(), summary.drawn(), summary.expired(), summary.closing());
        }
    }

    @Schema(
            name = "StatementLine",
            requiredProperties = {"kind", "month", "reversed", "because", "net", "vatRate", "vat", "gross"})
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record LineJson(
            Kind kind,

            @Schema(description = "To which it belongs; an earlier one for a difference.", example = "2026-11")
            String month,

            @Schema(description = "Whether it takes back what an earlier statement said.", example = "false")
            boolean reversed,

            @Schema(
                    description = "What it is for, in words.",
                    example = "Chargeable at 150.00 GBP an hour: S3 is not covered out of hours")
            String because,

            @Schema(description = "Of a fee: for how many days of the month.", example = "30")
            Optional<Integer> days,

            Optional<UUID> entry,

            @Schema(example = "AC-1042") Optional<String> issue,

            @Schema(example = "Sam Field") Optional<String> agent,

            @Schema(example = "Rebuilt the index") Optional<String> activity,

            Optional<Instant> from,

            Optional<Instant> to,

            Optional<ServiceWindow> window,

            Optional<Severity> severity,

            @Schema(minimum = "1", maximum = "3", example = "2")
            Optional<Integer> supportLevel,

            Optional<Ground> ground,

            @Schema(example = "60") Optional<Integer> minutes,

            @Schema(example = "4") Optional<Integer> units,

            @Schema(example = "15") Optional<Integer> unitMinutes,

            @Schema(description = "The price of an hour, where it is chargeable.", example = "150.00")
            Optional<String> hourly,

            @Schema(example = "150.00") String net,

            @Schema(description = "In per cent.", example = "20")
            String vatRate,

            @Schema(example = "30.00") String vat,

            @Schema(example = "180.00") String gross) {
        /** What a line is for. */
        @Schema(name = "StatementLineKind")
        enum Kind {
            FEE,
            WORK
        }

        static LineJson of(StatementLine line, CurrencyUnit currency) {
            var item = line.item();
            var work = item.subject() instanceof StatementItem.Subject.Work done
                    ? Optional.of(done)
                    : Optional.<StatementItem.Subject.Work>empty();
            return new LineJson(
                    work.isPresent() ? Kind.WORK : Kind.FEE,
                    item.month().toString(),
                    line.reversed(),
                    MoneyText.inWords(item, currency),
                    item.subject() instanceof StatementItem.Subject.Fee(var days)
                            ? Optional.of(days)
                            : Optional.empty(),
                    work.map(done -> done.entry().value()),
                    work.map(done -> done.issue().toString()),
                    work.map(StatementItem.Subject.Work::agent),
                    work.map(StatementItem.Subject.Work::activity),
                    work.map(StatementItem.Subject.Work::from),
                    work.map(StatementItem.Subject.Work::until),
                    work.map(StatementItem.Subject.Work::window),
                    work.map(StatementItem.Subject.Work::severity),
                    work.map(done -> done.level().number()),
                    work.map(StatementItem.Subject.Work::ground),
                    work.map(StatementItem.Subject.Work::minutes),
                    work.map(StatementItem.Subject.Work::units),
                    work.map(StatementItem.Subject.Work::unitMinutes),
                    work.flatMap(StatementItem.Subject.Work::hourly).map(rate -> MoneyText.of(rate, currency)),
                    MoneyText.of(line.net()),
                    item.vatRate().toPlainString(),
                    MoneyText.of(line.vat()),
                    MoneyText.of(line.gross()));
        }
    }

    @Schema(
            name = "StatementTotal",
            description = "The sum of the lines with one rate of VAT.",
            requiredProperties = {"vatRate", "net", "vat"})
    record TotalJson(
            @Schema(example = "20") String vatRate,
            @Schema(example = "617.50") String net,
            @Schema(example = "123.50") String vat) {
        static TotalJson of(Statement.Total total) {
            return new TotalJson(total.rate().toPlainString(), MoneyText.of(total.net()), MoneyText.of(total.vat()));
        }
    }

    static StatementJson of(StatementView view) {
        var statement = view.statement();
        return new StatementJson(
                statement.id().agreement().value(),
                view.agreement().number().toString(),
                statement.id().month().toString(),
                statement.closing().isPresent() ? Status.CLOSED : Status.OPEN,
                statement.closing().map(Statement.Closing::at),
                statement.closing().map(Statement.Closing::name),
                statement.currency().getCode(),
                AllowanceSummaryJson.of(statement.allowance()),
                statement.lines().stream()
                        .map(line -> LineJson.of(line, statement.currency()))
                        .toList(),
                statement.totals().stream().map(TotalJson::of).toList(),
                MoneyText.of(statement.net()),
                MoneyText.of(statement.vat()),
                MoneyText.of(statement.gross()));
    }

    @Schema(
            name = "MonthOfWork",
            description = "The work of a month, and what is left of the allowance.",
            requiredProperties = {"month", "at", "balance", "lots", "allowance", "items"})
    record Month(
            @Schema(example = "2026-11") String month,

            @Schema(description = "For which instant the balance is told.")
            Instant at,

            @Schema(description = "Minutes that were left then.", example = "30")
            int balance,

            @Schema(description = "What they are left of, oldest first.")
            List<LotJson> lots,

            AllowanceSummaryJson allowance,

            @Schema(description = "By time, each with the parts that lie in the month.")
            List<WorkEntryJson> items) {
        static Month of(ShowMonth.Outcome.Shown shown, boolean internals) {
            var account = shown.account();
            return new Month(
                    account.month().toString(),
                    shown.at(),
                    shown.balance().minutes(),
                    lots(shown.balance()),
                    new AllowanceSummaryJson(
                            account.opening().minutes(),
                            account.credit(),
                            account.drawn(),
                            account.expired(),
                            account.closing().minutes()),
                    shown.work().stream()
                            .map(internals ? WorkEntryJson::of : WorkEntryJson::withoutInternals)
                            .toList());
        }

        private static List<LotJson> lots(Balance balance) {
            return balance.lots().stream().map(LotJson::of).toList();
        }
    }

    @Schema(
            name = "AllowanceLot",
            requiredProperties = {"month", "minutes", "lastMonth"})
    record LotJson(
            @Schema(description = "In which it was credited.", example = "2026-10")
            String month,

            @Schema(example = "30") int minutes,

            @Schema(description = "In which it can be used at the latest.", example = "2027-01")
            String lastMonth) {
        static LotJson of(Lot lot) {
            return new LotJson(
                    lot.month().toString(), lot.minutes(), lot.lastMonth().toString());
        }
    }
}
