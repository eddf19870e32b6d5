package org.aftercare.adapter.web.figures;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercare.application.charge.StatementView;
import org.aftercare.domain.charge.StatementItem;
import org.aftercare.domain.charge.StatementLine;
import org.joda.money.CurrencyUnit;

/** A statement as CSV (RFC 4180), in UTF-8: a head, and a row for each line. Times are those of the agreement's months. */
public final class StatementCsv {
    private static final List<String> HEAD = List.of(
            "kind",
            "month",
            "reversed",
            "issue",
            "from",
            "to",
            "window",
            "severity",
            "supportLevel",
            "ground",
            "because",
            "activity",
            "agent",
            "minutes",
            "units",
            "unitMinutes",
            "hourly",
            "net",
            "vatRate",
            "vat",
            "gross",
            "currency");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm xxx", Locale.ROOT);

    private StatementCsv() {}

    public static byte[] of(StatementView view) {
        var statement = view.statement();
        return Csv.of(HEAD, statement.lines(), line -> row(line, statement.currency(), view.zone()));
    }

    private static List<String> row(StatementLine line, CurrencyUnit currency, ZoneId zone) {
        var item = line.item();
        var money = Stream.of(
                MoneyText.of(line.net()),
                item.vatRate().toPlainString(),
                MoneyText.of(line.vat()),
                MoneyText.of(line.gross()),
                currency.getCode());
        var because = MoneyText.inWords(item, currency);
        var cells =
                switch (item.subject()) {
                    case StatementItem.Subject.Fee(var days) ->
                        Stream.of("FEE", "", "", "", "", "", "", "", because, "", "", "", "", "", "");
                    case StatementItem.Subject.Work work ->
                        Stream.of(
                                "WORK",
                                work.issue().toString(),
                                time(work.from(), zone),
                                time(work.until(), zone),
                                work.window().name(),
                                work.severity().name(),
                                Integer.toString(work.level().number()),
                                work.ground().name(),
                                because,
                                Csv.safe(work.activity()),
                                Csv.safe(work.agent()),
                                Integer.toString(work.minutes()),
                                Integer.toString(work.units()),
                                Integer.toString(work.unitMinutes()),
                                work.hourly()
                                        .map(rate -> MoneyText.of(rate, currency))
                                        .orElse(""));
                };
        var all = Stream.concat(cells, money).collect(Collectors.toCollection(ArrayList::new));
        all.add(1, item.month().toString());
        all.add(2, Boolean.toString(line.reversed()));
        return all;
    }

    private static String time(Instant instant, ZoneId zone) {
        return TIME.format(instant.atZone(zone));
    }
}
