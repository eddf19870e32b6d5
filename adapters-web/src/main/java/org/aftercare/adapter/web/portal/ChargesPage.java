package org.aftercare.adapter.web.portal;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.aftercare.domain.agreement.Allowance;
import org.aftercare.domain.agreement.Charges;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.agreement.SupportLevel;
import org.aftercare.domain.calendar.ServiceWindow;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.format.MoneyFormatter;
import org.joda.money.format.MoneyFormatterBuilder;

/** What is included and what is chargeable, in the words that people read. What templates ask for is public. */
record ChargesPage(Charges charges) {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final MoneyFormatter MONEY = new MoneyFormatterBuilder()
            .appendCurrencySymbolLocalized()
            .appendAmountLocalized()
            .toFormatter(Locale.UK);

    /** Something that was agreed on, and what. */
    record Fact(String name, List<String> lines) {}

    /** A severity and what an hour costs in each service window. */
    record Row(String code, String name, List<String> prices) {}

    /** "£1,234.50". */
    static String price(CurrencyUnit currency, BigDecimal amount) {
        return MONEY.print(
                BigMoney.of(currency, amount.setScale(Math.max(amount.scale(), currency.getDecimalPlaces()))));
    }

    private String price(BigDecimal amount) {
        return price(charges.currency(), amount);
    }

    /** The names of the columns of the rates. */
    public List<String> windows() {
        return Stream.of(ServiceWindow.values()).map(Windows::name).toList();
    }

    /** Fee, levels, allowance, billing, periods. */
    public List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        facts.add(fact(
                "fee",
                Wording.say(
                        "charges.fee.is",
                        price(charges.monthlyFee().getAmount()),
                        charges.vatRate().toPlainString())));
        facts.add(new Fact(
                Wording.say("charges.levels"),
                charges.levels().isEmpty()
                        ? List.of(Wording.say("charges.levels.none"))
                        : charges.levels().stream().map(ChargesPage::level).toList()));
        if (!charges.levels().isEmpty()) {
            facts.add(fact("allowance", allowance()));
        }
        facts.add(new Fact(Wording.say("charges.billing"), billing()));
        charges.bugFixUntil()
                .ifPresent(day -> facts.add(fact("bugFix", Wording.say("charges.bugFix.is", DATE.format(day)))));
        charges.endsOn().ifPresent(day -> facts.add(fact("ends", Wording.say("charges.ends.is", date(day)))));
        return facts;
    }

    private static Fact fact(String key, String line) {
        return new Fact(Wording.say("charges." + key), List.of(line));
    }

    private static String date(LocalDate day) {
        return DATE.format(day);
    }

    static String level(SupportLevel level) {
        return Wording.say("charges.level." + level, level.number());
    }

    private String allowance() {
        return switch (charges.allowance()) {
            case Allowance.Unlimited unlimited -> Wording.say("charges.allowance.unlimited");
            case Allowance.Monthly(var minutes, var rollOver, var overage) ->
                Wording.say(
                        rollOver == 0 ? "charges.allowance.monthly" : "charges.allowance.rolling",
                        minutes(minutes),
                        rollOver,
                        price(overage));
        };
    }

    private List<String> billing() {
        var billing = charges.billing();
        var lines = new ArrayList<String>();
        lines.add(Wording.say("charges.billing." + billing.rounding(), minutes(billing.unitMinutes())));
        if (billing.graceMinutes() > 0) {
            lines.add(Wording.say("charges.billing.grace", minutes(billing.graceMinutes())));
        }
        if (billing.minimumMinutes() > 0) {
            lines.add(Wording.say("charges.billing.minimum", minutes(billing.minimumMinutes())));
        }
        billing.windowMinimums()
                .forEach((window, minimum) -> lines.add(
                        Wording.say("charges.billing.windowMinimum", Windows.name(window), minutes(minimum))));
        if (billing.onSiteMinimum() > 0) {
            lines.add(Wording.say("charges.billing.onSiteMinimum", minutes(billing.onSiteMinimum())));
        }
        return lines;
    }

    static String minutes(int minutes) {
        return minutes == 0 ? Wording.say("charges.nothing") : TimeWords.length(Duration.ofMinutes(minutes));
    }

    /** The rates: a row for each severity. */
    public List<Row> rows() {
        return Stream.of(Severity.values()).map(this::row).toList();
    }

    private Row row(Severity severity) {
        var words = SeverityWords.of(severity);
        return new Row(
                words.code(),
                words.name(),
                Stream.of(ServiceWindow.values())
                        .map(window -> charges.rates()
                                .rate(severity, window)
                                .map(this::price)
                                .orElseGet(() -> Wording.say("charges.rate.none")))
                        .toList());
    }
}
