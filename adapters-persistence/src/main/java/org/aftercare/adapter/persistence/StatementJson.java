package org.aftercare.adapter.persistence;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.agreement.SupportLevel;
import org.aftercare.domain.calendar.ServiceWindow;
import org.aftercare.domain.charge.ExactAmount;
import org.aftercare.domain.charge.Ground;
import org.aftercare.domain.charge.Statement;
import org.aftercare.domain.charge.StatementId;
import org.aftercare.domain.charge.StatementItem;
import org.aftercare.domain.charge.StatementLine;
import org.aftercare.domain.charge.WorkEntryId;
import org.aftercare.domain.issue.IssueNumber;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The form in which closed statements are stored. Money is text, so that nobody rounds it. */
final class StatementJson {
    private StatementJson() {}

    static String write(Statement statement) {
        var lines = Json.array();
        statement.lines().forEach(line -> lines.add(line(line)));
        var totals = Json.array();
        statement
                .totals()
                .forEach(total -> totals.add(Json.object()
                        .add("rate", total.rate().toPlainString())
                        .add("net", total.net().toString())
                        .add("vat", total.vat().toString())));
        var closing = statement.closing().orElseThrow();
        var allowance = statement.allowance();
        return Json.text(Json.document()
                .add("currency", statement.currency().getCode())
                .add(
                        "allowance",
                        Json.array()
                                .add(allowance.opening())
                                .add(allowance.credited())
                                .add(allowance.drawn())
                                .add(allowance.expired())
                                .add(allowance.closing()))
                .add("closedAt", closing.at().toString())
                .add("closedBy", closing.by().value().toString())
                .add("closedByName", closing.name())
                .add("totals", totals)
                .add("lines", lines)
                .build());
    }

    private static JsonObjectBuilder line(StatementLine line) {
        var item = line.item();
        var json = Json.object()
                .add("month", item.month().toString())
                .add("version", item.version())
                .add("sixtieths", item.amount().sixtieths().toPlainString())
                .add("vatRate", item.vatRate().toPlainString())
                .add("reversed", line.reversed())
                .add("net", line.net().toString())
                .add("vat", line.vat().toString());
        switch (item.subject()) {
            case StatementItem.Subject.Fee(var days) -> json.add("days", days);
            case StatementItem.Subject.Work work -> json.add("work", work(work));
        }
        return json;
    }

    private static JsonObjectBuilder work(StatementItem.Subject.Work work) {
        var json = Json.object()
                .add("entry", work.entry().value().toString())
                .add("issue", work.issue().value())
                .add("agent", work.agent())
                .add("from", work.from().toString())
                .add("until", work.until().toString())
                .add("window", work.window().name())
                .add("closure", work.closure())
                .add("severity", work.severity().name())
                .add("level", work.level().name())
                .add("activity", work.activity())
                .add("onSite", work.onSite())
                .add("ground", work.ground().name())
                .add("minutes", work.minutes())
                .add("units", work.units())
                .add("unitMinutes", work.unitMinutes());
        work.hourly().ifPresent(rate -> json.add("hourly", rate.toPlainString()));
        return json;
    }

    static Statement read(StatementId id, String text) {
        var json = Json.read(text);
        var allowance = json.getJsonArray("allowance");
        return new Statement(
                id,
                CurrencyUnit.of(json.getString("currency")),
                new Statement.AllowanceSummary(
                        allowance.getInt(0),
                        allowance.getInt(1),
                        allowance.getInt(2),
                        allowance.getInt(3),
                        allowance.getInt(4)),
                json.getJsonArray("lines").getValuesAs(JsonObject.class).stream()
                        .map(StatementJson::line)
                        .toList(),
                json.getJsonArray("totals").getValuesAs(JsonObject.class).stream()
                        .map(total -> new Statement.Total(
                                new BigDecimal(total.getString("rate")),
                                Money.parse(total.getString("net")),
                                Money.parse(total.getString("vat"))))
                        .toList(),
                Optional.of(new Statement.Closing(
                        Instant.parse(json.getString("closedAt")),
                        new AgentId(UUID.fromString(json.getString("closedBy"))),
                        json.getString("closedByName"))));
    }

    private static StatementLine line(JsonObject json) {
        var work = Optional.ofNullable(json.getJsonObject("work"));
        var item = new StatementItem(
                YearMonth.parse(json.getString("month")),
                json.getInt("version"),
                work.<StatementItem.Subject>map(StatementJson::work)
                        .orElseGet(() -> new StatementItem.Subject.Fee(json.getInt("days"))),
                new ExactAmount(new BigDecimal(json.getString("sixtieths"))),
                new BigDecimal(json.getString("vatRate")));
        return new StatementLine(
                item,
                json.getBoolean("reversed"),
                Money.parse(json.getString("net")),
                Money.parse(json.getString("vat")));
    }

    private static StatementItem.Subject.Work work(JsonObject json) {
        return new StatementItem.Subject.Work(
                new WorkEntryId(UUID.fromString(json.getString("entry"))),
                new IssueNumber(json.getJsonNumber("issue").longValueExact()),
                json.getString("agent"),
                Instant.parse(json.getString("from")),
                Instant.parse(json.getString("until")),
                ServiceWindow.valueOf(json.getString("window")),
                json.getString("closure"),
                Severity.valueOf(json.getString("severity")),
                SupportLevel.valueOf(json.getString("level")),
                json.getString("activity"),
                json.getBoolean("onSite"),
                Ground.valueOf(json.getString("ground")),
                json.getInt("minutes"),
                json.getInt("units"),
                json.getInt("unitMinutes"),
                Json.optional(json, "hourly").map(BigDecimal::new));
    }
}
