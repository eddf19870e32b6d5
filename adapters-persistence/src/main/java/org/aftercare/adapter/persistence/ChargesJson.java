package org.aftercare.adapter.persistence;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import org.aftercare.domain.agreement.Allowance;
import org.aftercare.domain.agreement.Billing;
import org.aftercare.domain.agreement.Charges;
import org.aftercare.domain.agreement.Rates;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.agreement.SupportLevel;
import org.aftercare.domain.calendar.ServiceWindow;
import org.joda.money.Money;

/** The one form in which charges are stored, within terms. Numbers that are money are texts, so that nobody rounds them. */
final class ChargesJson {
    private ChargesJson() {}

    static JsonObjectBuilder write(Charges charges) {
        var levels = Json.array();
        charges.levels().forEach(level -> levels.add(level.name()));
        var json = Json.object()
                .add("monthlyFee", charges.monthlyFee().toString())
                .add("vatRate", charges.vatRate().toPlainString())
                .add("levels", levels)
                .add("allowance", allowance(charges.allowance()))
                .add("rates", rates(charges.rates()))
                .add("billing", billing(charges.billing()));
        charges.bugFixUntil().ifPresent(day -> json.add("bugFixUntil", day.toString()));
        charges.endsOn().ifPresent(day -> json.add("endsOn", day.toString()));
        return json;
    }

    private static JsonObjectBuilder allowance(Allowance allowance) {
        return switch (allowance) {
            case Allowance.Unlimited unlimited -> Json.object();
            case Allowance.Monthly(var minutes, var rollOver, var overage) ->
                Json.object()
                        .add("minutes", minutes)
                        .add("rollOverMonths", rollOver)
                        .add("overageRate", overage.toPlainString());
        };
    }

    private static JsonObjectBuilder rates(Rates rates) {
        var table = Json.object();
        rates.table().forEach((severity, row) -> {
            var prices = Json.object();
            row.forEach((window, rate) -> prices.add(window.name(), rate.toPlainString()));
            table.add(severity.name(), prices);
        });
        return table;
    }

    private static JsonObjectBuilder billing(Billing billing) {
        var minimums = Json.object();
        billing.windowMinimums().forEach((window, minutes) -> minimums.add(window.name(), minutes));
        return Json.object()
                .add("unitMinutes", billing.unitMinutes())
                .add("rounding", billing.rounding().name())
                .add("graceMinutes", billing.graceMinutes())
                .add("minimumMinutes", billing.minimumMinutes())
                .add("windowMinimums", minimums)
                .add("onSiteMinimum", billing.onSiteMinimum());
    }

    static Charges read(JsonObject json) {
        var levels = EnumSet.noneOf(SupportLevel.class);
        json.getJsonArray("levels")
                .getValuesAs(JsonString.class)
                .forEach(level -> levels.add(SupportLevel.valueOf(level.getString())));
        return new Charges(
                Money.parse(json.getString("monthlyFee")),
                new BigDecimal(json.getString("vatRate")),
                levels,
                readAllowance(json.getJsonObject("allowance")),
                readRates(json.getJsonObject("rates")),
                readBilling(json.getJsonObject("billing")),
                day(json, "bugFixUntil"),
                day(json, "endsOn"));
    }

    private static Optional<LocalDate> day(JsonObject json, String name) {
        return Optional.ofNullable(json.getString(name, null)).map(LocalDate::parse);
    }

    private static Allowance readAllowance(JsonObject json) {
        return json.isEmpty()
                ? new Allowance.Unlimited()
                : new Allowance.Monthly(
                        json.getInt("minutes"),
                        json.getInt("rollOverMonths"),
                        new BigDecimal(json.getString("overageRate")));
    }

    private static Rates readRates(JsonObject json) {
        var table = new EnumMap<Severity, Map<ServiceWindow, BigDecimal>>(Severity.class);
        json.forEach((severity, prices) -> {
            var row = new EnumMap<ServiceWindow, BigDecimal>(ServiceWindow.class);
            prices.asJsonObject()
                    .forEach((window, rate) ->
                            row.put(ServiceWindow.valueOf(window), new BigDecimal(((JsonString) rate).getString())));
            table.put(Severity.valueOf(severity), row);
        });
        return new Rates(table);
    }

    private static Billing readBilling(JsonObject json) {
        var minimums = new EnumMap<ServiceWindow, Integer>(ServiceWindow.class);
        json.getJsonObject("windowMinimums")
                .forEach((window, minutes) ->
                        minimums.put(ServiceWindow.valueOf(window), ((JsonNumber) minutes).intValueExact()));
        return new Billing(
                json.getInt("unitMinutes"),
                Billing.Rounding.valueOf(json.getString("rounding")),
                json.getInt("graceMinutes"),
                json.getInt("minimumMinutes"),
                minimums,
                json.getInt("onSiteMinimum"));
    }
}
