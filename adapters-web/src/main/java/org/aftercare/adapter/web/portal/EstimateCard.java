package org.aftercare.adapter.web.portal;

import java.time.Duration;
import org.aftercare.domain.charge.Consent;
import org.joda.money.Money;

/**
 * An estimate of chargeable work as the portal shows it.
 *
 * @param issue the number of its issue
 * @param text what is to be done
 * @param cost how much work it is thought to be, and what it is thought to cost
 * @param limit the same amount as it is typed: "200.00"
 * @param currency in which that is
 * @param asked by whom and when; empty where that isn't told
 * @param decided what was decided; empty while nothing is
 * @param said the reason that was given with it; may be empty
 */
record EstimateCard(
        String id,
        String issue,
        String text,
        String cost,
        String limit,
        String currency,
        String asked,
        String decided,
        String said) {

    public boolean waiting() {
        return decided.isEmpty();
    }

    /** As a list tells it: without its times. */
    static EstimateCard brief(Consent consent) {
        return new EstimateCard(
                consent.id().value().toString(),
                consent.issue().toString(),
                consent.text(),
                Wording.say(
                        "estimate.cost",
                        TimeWords.length(Duration.ofMinutes(consent.minutes())),
                        price(consent.amount())),
                consent.amount().getAmount().toPlainString(),
                consent.amount().getCurrencyUnit().getCode(),
                "",
                "",
                "");
    }

    static EstimateCard of(Consent consent, TimeWords words) {
        var brief = brief(consent);
        return new EstimateCard(
                brief.id,
                brief.issue,
                brief.text,
                brief.cost,
                brief.limit,
                brief.currency,
                Wording.say("estimate.asked", consent.agentName(), words.said(consent.askedAt())),
                consent.decision().map(decision -> decided(decision, words)).orElse(""),
                consent.decision().map(EstimateCard::said).orElse(""));
    }

    private static String decided(Consent.Decision decision, TimeWords words) {
        return switch (decision) {
            case Consent.Decision.Approved approved ->
                Wording.say("estimate.approved", approved.name(), words.said(approved.at()), price(approved.limit()));
            case Consent.Decision.Declined declined ->
                Wording.say("estimate.declined", declined.name(), words.said(declined.at()));
        };
    }

    private static String said(Consent.Decision decision) {
        return switch (decision) {
            case Consent.Decision.Approved approved -> "";
            case Consent.Decision.Declined declined -> declined.reason().orElse("");
        };
    }

    static String price(Money money) {
        return ChargesPage.price(money.getCurrencyUnit(), money.getAmount());
    }
}
