package org.aftercare.adapter.web.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aftercare.domain.BrokenRuleException;
import org.aftercare.domain.agreement.Allowance;
import org.aftercare.domain.agreement.Billing;
import org.aftercare.domain.agreement.Charges;
import org.aftercare.domain.agreement.Rates;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.agreement.SupportLevel;
import org.aftercare.domain.calendar.ServiceWindow;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Charges as the API writes them, within terms. */
@Schema(
        name = "Charges",
        description =
                "What is provided for a fixed monthly amount and what is chargeable. Prices are before VAT, and exact"
                        + " decimals in texts.",
        requiredProperties = {"currency", "monthlyFee", "vatRate", "supportLevels", "allowance", "rates", "billing"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ChargesJson(
        @Schema(description = "Of ISO 4217; the same in every version of an agreement.", example = "GBP")
        String currency,

        @Schema(
                description = "For a whole month; of a month in which the charges hold for some days, that part.",
                example = "450.00")
        String monthlyFee,

        @Schema(description = "In per cent.", example = "20")
        String vatRate,

        @Schema(
                description =
                        "The support levels that are covered: 1 guidance, 2 technical, 3 change to the software. None"
                                + " where all work is chargeable.",
                example = "[1, 2]")
        List<Integer> supportLevels,

        AllowanceJson allowance,

        @Schema(
                description =
                        "What an hour of chargeable work costs, by severity × service window. Each place is needed in"
                                + " which work can be chargeable: all of them, unless every level is covered.",
                example = "{\"S1\": {\"OFFICE_HOURS\": \"120.00\", \"OUT_OF_HOURS\": \"180.00\", \"WEEKEND\":"
                        + " \"240.00\", \"BANK_HOLIDAY\": \"240.00\"}}")
        Map<Severity, Map<ServiceWindow, String>> rates,

        BillingJson billing,

        @Schema(
                description =
                        "The last day, in the calendar's time zone, on which work on issues that are marked defects"
                                + " is included.",
                example = "2026-03-31")
        Optional<LocalDate> bugFixUntil,

        @Schema(
                description = "The last day for which there is a fee and an allowance, if that is agreed already.",
                example = "2027-12-31")
        Optional<LocalDate> endsOn) {

    private static final Map<ServiceWindow, BigDecimal> FREE_ROW = Map.of(
            ServiceWindow.OFFICE_HOURS, BigDecimal.ZERO,
            ServiceWindow.OUT_OF_HOURS, BigDecimal.ZERO,
            ServiceWindow.WEEKEND, BigDecimal.ZERO,
            ServiceWindow.BANK_HOLIDAY, BigDecimal.ZERO);

    /** Stands in for charges that could not be read, so that the rest of the terms is checked all the same. */
    static final Charges SOME_CHARGES = new Charges(
            Money.zero(CurrencyUnit.GBP),
            BigDecimal.ZERO,
            Set.of(),
            new Allowance.Unlimited(),
            freeOfCharge(),
            Billing.TO_THE_MINUTE,
            Optional.empty(),
            Optional.empty());

    private static Rates freeOfCharge() {
        var table = new EnumMap<Severity, Map<ServiceWindow, BigDecimal>>(Severity.class);
        for (var severity : Severity.values()) {
            table.put(severity, FREE_ROW);
        }
        return new Rates(table);
    }

    @Schema(
            name = "Allowance",
            description = "How much covered work the fee includes: so many minutes a month, or as much as there is.")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record AllowanceJson(
            @Schema(description = "True instead of the others, or absent.", example = "false")
            Optional<Boolean> unlimited,

            @Schema(
                    description = "Credited at the beginning of each month.",
                    minimum = "0",
                    maximum = "" + Allowance.Monthly.MAX_MINUTES,
                    example = "600")
            Optional<Integer> minutesPerMonth,

            @Schema(
                    description = "For how many months after its own what is left can be used.",
                    minimum = "0",
                    maximum = "" + Allowance.Monthly.MAX_ROLL_OVER,
                    defaultValue = "0",
                    example = "3")
            Optional<Integer> rollOverMonths,

            @Schema(description = "The price of an hour of covered work once nothing is left.", example = "95.00")
            Optional<String> overageRate) {

        static final Reader<Allowance> READER = Readers.object(json -> {
            var unlimited = json.optional("unlimited", Readers.flag()).orElse(false);
            if (unlimited) {
                for (var name : List.of("minutesPerMonth", "rollOverMonths", "overageRate")) {
                    json.optional(name, Readers.anything());
                    if (json.has(name)) {
                        json.malformed(name, "must be absent, since the allowance is unlimited");
                    }
                }
                return Optional.of(new Allowance.Unlimited());
            }
            var minutes = json.required("minutesPerMonth", Readers.whole());
            var rollOver = json.optional("rollOverMonths", Readers.whole());
            var overage = json.required("overageRate", Readers.decimal());
            return json.rule(() ->
                    new Allowance.Monthly(minutes.orElse(0), rollOver.orElse(0), overage.orElse(BigDecimal.ZERO)));
        });

        static AllowanceJson of(Charges charges) {
            return switch (charges.allowance()) {
                case Allowance.Unlimited unlimited ->
                    new AllowanceJson(Optional.of(true), Optional.empty(), Optional.empty(), Optional.empty());
                case Allowance.Monthly(var minutes, var rollOver, var overage) ->
                    new AllowanceJson(
                            Optional.empty(),
                            Optional.of(minutes),
                            Optional.of(rollOver),
                            Optional.of(charges.text(overage)));
            };
        }
    }

    @Schema(
            name = "Billing",
            description = "How the chargeable minutes of a session become units that are billed.",
            requiredProperties = "unitMinutes")
    record BillingJson(
            @Schema(minimum = "1", maximum = "" + Billing.MAX_UNIT, example = "15")
            int unitMinutes,

            @Schema(description = "What becomes of a unit that was begun.", defaultValue = "UP")
            Billing.Rounding rounding,

            @Schema(
                    description = "By how many minutes a session may go beyond whole units without another one being"
                            + " billed; less than a unit, and only where rounded UP.",
                    minimum = "0",
                    defaultValue = "0",
                    example = "5")
            int graceMinutes,

            @Schema(
                    description = "What a session that is billed at all is billed at least.",
                    minimum = "0",
                    maximum = "" + Billing.MAX_MINIMUM,
                    defaultValue = "0",
                    example = "30")
            int minimumMinutes,

            @Schema(
                    description = "The same, where a session has chargeable time in a window.",
                    example = "{\"WEEKEND\": 60}")
            Map<ServiceWindow, Integer> windowMinimums,

            @Schema(
                    description = "The same, where chargeable work was done at the customer's.",
                    minimum = "0",
                    maximum = "" + Billing.MAX_MINIMUM,
                    defaultValue = "0",
                    example = "120")
            int onSiteMinimum) {

        static final Reader<Billing> READER = Readers.object(json -> {
            var unit = json.required("unitMinutes", Readers.whole());
            var rounding = json.optional("rounding", Readers.constant(Billing.Rounding.class));
            var grace = json.optional("graceMinutes", Readers.whole());
            var minimum = json.optional("minimumMinutes", Readers.whole());
            var windows = json.optional("windowMinimums", Readers.map(ServiceWindow.class, Readers.whole(), 0));
            var onSite = json.optional("onSiteMinimum", Readers.whole());
            return json.rule(() -> new Billing(
                    unit.orElse(Billing.MAX_UNIT),
                    rounding.orElse(Billing.Rounding.UP),
                    grace.orElse(0),
                    minimum.orElse(0),
                    windows.orElse(Map.of()),
                    onSite.orElse(0)));
        });

        static BillingJson of(Billing billing) {
            return new BillingJson(
                    billing.unitMinutes(),
                    billing.rounding(),
                    billing.graceMinutes(),
                    billing.minimumMinutes(),
                    billing.windowMinimums(),
                    billing.onSiteMinimum());
        }
    }

    static final Reader<SupportLevel> LEVEL = Readers.whole().then(number -> SupportLevel.of(number)
            .orElseThrow(() -> new BrokenRuleException("must be a support level from 1 to 3, and is " + number)));

    static final Reader<Charges> READER = Readers.object(ChargesJson::read);

    private static Optional<Charges> read(Part json) {
        var currency = json.required("currency", Readers.text().then(Charges::currency));
        var fee = json.required(
                "monthlyFee",
                Readers.decimal().then(amount -> Charges.money(currency.orElse(CurrencyUnit.GBP), amount)));
        var vat = json.required("vatRate", Readers.decimal());
        var levels = json.required("supportLevels", Readers.list(LEVEL));
        var allowance = json.required("allowance", AllowanceJson.READER);
        var rates = json.required(
                "rates",
                Readers.map(
                                Severity.class,
                                Readers.map(ServiceWindow.class, Readers.decimal(), BigDecimal.ZERO),
                                FREE_ROW)
                        .then(Rates::new));
        var billing = json.required("billing", BillingJson.READER);
        var bugFixUntil = json.optional("bugFixUntil", Readers.date());
        var endsOn = json.optional("endsOn", Readers.date());
        return json.rule(() -> new Charges(
                fee.orElse(SOME_CHARGES.monthlyFee()),
                vat.orElse(BigDecimal.ZERO),
                Set.copyOf(levels.orElse(List.of())),
                allowance.orElse(SOME_CHARGES.allowance()),
                rates.orElse(SOME_CHARGES.rates()),
                billing.orElse(Billing.TO_THE_MINUTE),
                bugFixUntil,
                endsOn));
    }

    static ChargesJson of(Charges charges) {
        var rates = new LinkedHashMap<Severity, Map<ServiceWindow, String>>();
        charges.rates().table().forEach((severity, row) -> {
            var prices = new LinkedHashMap<ServiceWindow, String>();
            row.forEach((window, rate) -> prices.put(window, charges.text(rate)));
            rates.put(severity, prices);
        });
        return new ChargesJson(
                charges.currency().getCode(),
                charges.text(charges.monthlyFee().getAmount()),
                charges.vatRate().toPlainString(),
                charges.levels().stream().map(SupportLevel::number).toList(),
                AllowanceJson.of(charges),
                rates,
                BillingJson.of(charges.billing()),
                charges.bugFixUntil(),
                charges.endsOn());
    }
}
