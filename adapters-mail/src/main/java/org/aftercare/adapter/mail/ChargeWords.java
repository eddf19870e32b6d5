package org.aftercare.adapter.mail;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.aftercare.application.port.Notice;
import org.aftercare.application.wording.SpokenLength;
import org.joda.money.Money;
import org.joda.money.format.MoneyFormatter;
import org.joda.money.format.MoneyFormatterBuilder;

/**
 * What is said to a contact of chargeable work, or of a statement.
 *
 * @param key of the sentences in the message bundle
 * @param number by which people call what it is about
 * @param belongsTo the agreement, by number or title
 * @param agreement the number of the agreement by which it is charged
 * @param description what is to be done; empty where nothing is
 * @param values for the places in the sentences
 */
record ChargeWords(
        Phrases phrases,
        String key,
        Look look,
        String number,
        String belongsTo,
        String agreement,
        String description,
        List<String> values)
        implements LetterWords {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final MoneyFormatter MONEY = new MoneyFormatterBuilder()
            .appendCurrencySymbolLocalized()
            .appendAmountLocalized()
            .toFormatter(Locale.UK);

    static ChargeWords of(Phrases phrases, Notice.ConsentAsked told) {
        return new ChargeWords(
                phrases,
                "consent",
                Look.HELD,
                told.issue(),
                told.agreement(),
                told.agreement(),
                told.text(),
                List.of(
                        told.issue(),
                        SpokenLength.of(Duration.ofMinutes(told.minutes())),
                        money(told.amount()),
                        told.agreement()));
    }

    static ChargeWords of(Phrases phrases, Notice.StatementClosed told) {
        return new ChargeWords(
                phrases,
                "statement",
                Look.CALM,
                told.agreement(),
                told.title(),
                told.agreement(),
                "",
                List.of(told.agreement(), MONTH.format(told.month()), money(told.total())));
    }

    private static String money(Money amount) {
        return MONEY.print(amount);
    }

    @Override
    public String subject() {
        return say("subject");
    }

    private String say(String what) {
        return phrases.say(key + "." + what, values.toArray(String[]::new));
    }

    @Override
    public LetterPage page() {
        var page = new LetterPage(subject(), say("say"), say("because"), say("wayout"), say("footer"))
                .about(number, belongsTo, say("summary"))
                .look(look, "")
                .button(say("button"))
                .fact(phrases.say("fact.agreement"), agreement);
        return description.isEmpty() ? page : page.description(phrases.say("consent.description"), description);
    }
}
