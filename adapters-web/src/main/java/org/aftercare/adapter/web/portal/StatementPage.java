package org.aftercare.adapter.web.portal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.aftercare.application.charge.StatementView;
import org.aftercare.application.wording.SpokenGround;
import org.aftercare.domain.charge.Statement;
import org.aftercare.domain.charge.StatementItem;
import org.aftercare.domain.charge.StatementLine;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A statement in the words that people read. What templates ask for is public. */
record StatementPage(StatementView view) {
    static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter FROM = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter UNTIL = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    /** A line: what it is for, and what it comes to. */
    record Row(
            String issue,
            String time,
            String what,
            String because,
            String minutes,
            String units,
            String rate,
            String net,
            String vat) {}

    /** Something that was counted, and how much it is. */
    record Fact(String name, String value) {}

    private Statement statement() {
        return view.statement();
    }

    /** What the document is called. */
    public String name() {
        return Wording.say("statement.name", number(), month());
    }

    public String number() {
        return view.agreement().number().toString();
    }

    /** Where the portal shows it. */
    public String path() {
        return "/agreements/" + number() + "/statements/" + statement().id().month();
    }

    public String title() {
        return view.agreement().title();
    }

    public String customer() {
        return view.customerName();
    }

    /** "November 2026". */
    public String month() {
        return MONTH.format(statement().id().month());
    }

    public boolean closed() {
        return statement().closing().isPresent();
    }

    /** "Closed", "Open". */
    public String status() {
        return Wording.say(closed() ? "statement.closed" : "statement.open");
    }

    /** What the status means. */
    public String state() {
        return statement()
                .closing()
                .map(closing -> Wording.say(
                        "statement.closed.state", DAY.format(closing.at().atZone(view.zone())), closing.name()))
                .orElseGet(() -> Wording.say("statement.open.state"));
    }

    /** What became of the allowance. */
    public List<Fact> allowance() {
        var allowance = statement().allowance();
        return List.of(
                fact("opening", allowance.opening()),
                fact("credited", allowance.credited()),
                fact("drawn", allowance.drawn()),
                fact("expired", allowance.expired()),
                fact("closing", allowance.closing()));
    }

    private static Fact fact(String key, int minutes) {
        return new Fact(Wording.say("statement.allowance." + key), ChargesPage.minutes(minutes));
    }

    /** Whether there is an allowance to tell of. */
    public boolean hasAllowance() {
        var allowance = statement().allowance();
        return allowance.opening() + allowance.credited() > 0;
    }

    public List<Row> rows() {
        return statement().lines().stream().map(this::row).toList();
    }

    private Row row(StatementLine line) {
        var item = line.item();
        var of = earlier(item.month()) + (line.reversed() ? Wording.say("statement.reversed") + " " : "");
        return switch (item.subject()) {
            case StatementItem.Subject.Fee(var days) ->
                new Row(
                        "",
                        "",
                        of + Wording.say("statement.fee"),
                        Wording.say("statement.fee.days", days, item.month().lengthOfMonth()),
                        "",
                        "",
                        "",
                        money(line.net()),
                        money(line.vat()));
            case StatementItem.Subject.Work work ->
                new Row(
                        work.issue().toString(),
                        time(work.from(), work.until()),
                        of + work.activity(),
                        SpokenGround.of(
                                work.ground(),
                                work.severity(),
                                work.window(),
                                work.level(),
                                price(work.hourly().orElse(BigDecimal.ZERO))),
                        Integer.toString(work.minutes()),
                        work.units() == 0 ? "" : Wording.say("statement.units", work.units(), work.unitMinutes()),
                        work.hourly().map(this::price).orElse(""),
                        money(line.net()),
                        money(line.vat()));
        };
    }

    private String earlier(YearMonth month) {
        return month.equals(statement().id().month())
                ? ""
                : Wording.say("statement.earlier", MONTH.format(month)) + " ";
    }

    private String time(Instant from, Instant until) {
        return FROM.format(from.atZone(view.zone())) + "–" + UNTIL.format(until.atZone(view.zone()));
    }

    private CurrencyUnit currency() {
        return statement().currency();
    }

    private String price(BigDecimal hourly) {
        return ChargesPage.price(currency(), hourly);
    }

    private static String money(Money money) {
        return ChargesPage.price(money.getCurrencyUnit(), money.getAmount());
    }

    /** For each rate of VAT, and all together. */
    public List<Fact> totals() {
        var totals = statement().totals().stream()
                .map(total -> new Fact(
                        Wording.say("statement.vat", total.rate().toPlainString(), money(total.net())),
                        money(total.vat())));
        return Stream.of(
                        Stream.of(new Fact(
                                Wording.say("statement.net"), money(statement().net()))),
                        totals,
                        Stream.of(new Fact(
                                Wording.say("statement.gross"),
                                money(statement().gross()))))
                .flatMap(facts -> facts)
                .toList();
    }
}
