package org.aftercare.adapter.mail;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.aftercare.application.port.Notice;
import org.aftercare.application.wording.SpokenLength;
import org.joda.money.Money;
import org.joda.money.format.MoneyFormatter;
import org.joda.money.format.MoneyFormatterBuilder;

/** What is said to a contact of chargeable work, or of a statement. */
final class ChargeWords implements LetterWords {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final MoneyFormatter MONEY = new MoneyFormatterBuilder()
            .appendCurrencySymbolLocalized()
            .appendAmountLocalized()
            .toFormatter(Locale.UK);

    private final Phrases phrases;
    private final String key;
    private final String number;
    private final String about;
    private final String description;
    private final List<String> values;

    /**
     * Speaks of something.
     *
     * @param key of the sentences in the message bundle
     * @param number by which people call what it is about
     * @param about what it belongs to
     * @param values for the places in the sentences
     */
    private ChargeWords(
            Phrases phrases, String key, String number, String about, String description, List<String> values) {
        this.phrases = phrases;
        this.key = key;
        this.number = number;
        this.about = about;
        this.description = description;
        this.values = values;
    }

    static ChargeWords of(Phrases phrases, Notice.ConsentAsked told) {
        return new ChargeWords(
                phrases,
                "consent",
                told.issue(),
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
                told.agreement(),
                told.title(),
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
    public Map<String, Object> all() {
        var look = key.equals("consent") ? Look.HELD : Look.CALM;
        var all = new LinkedHashMap<String, Object>();
        all.put("subject", subject());
        all.put("number", number);
        all.put("system", about);
        all.put("summary", say("summary"));
        all.put("tag", "");
        all.put("tone", look.tone());
        all.put("colour", look.colour());
        all.put("ground", look.ground());
        all.put("say", say("say"));
        all.put("because", say("because"));
        all.put("wayOut", say("wayout"));
        all.put("button", say("button"));
        all.put("facts", Map.of(phrases.say("fact.agreement"), values.get(key.equals("consent") ? 3 : 0)));
        all.put("severityTitle", "");
        all.put("severity", "");
        all.put("severityColour", "");
        all.put("severityShape", "");
        all.put("descriptionTitle", description.isEmpty() ? "" : phrases.say("consent.description"));
        all.put("description", description);
        all.put("lines", description.lines().toList());
        all.put("footer", say("footer"));
        all.put("zone", "");
        return all;
    }
}
