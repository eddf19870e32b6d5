package org.aftercare.adapter.web.portal;

import java.util.List;
import java.util.stream.Stream;
import org.aftercare.application.charge.ShowAllowances;
import org.aftercare.domain.charge.Consent;
import org.aftercare.domain.charge.MonthAccount;

/**
 * What a contact sees at a glance of charges.
 *
 * @param say that something waits for his decision, in one sentence; empty where nothing does
 * @param estimates that he can decide on
 * @param allowances this month's included work, by agreement
 */
record HomeCharges(String say, List<EstimateCard> estimates, List<Hours> allowances) {
    /**
     * The included work of a month under an agreement.
     *
     * @param number of the agreement
     * @param used how much is used
     */
    public record Hours(String number, String title, String month, Used used) {}

    static HomeCharges of(List<Consent> waiting, List<ShowAllowances.Current> months) {
        return new HomeCharges(
                waiting.isEmpty()
                        ? ""
                        : waiting.size() == 1
                                ? Wording.say("home.estimates.one")
                                : Wording.say("home.estimates.several", waiting.size()),
                waiting.stream().map(EstimateCard::brief).toList(),
                months.stream().flatMap(HomeCharges::hours).toList());
    }

    private static Stream<Hours> hours(ShowAllowances.Current current) {
        var account = current.account();
        return account.available() == 0
                ? Stream.empty()
                : Stream.of(new Hours(
                        current.agreement().number().toString(),
                        current.agreement().title(),
                        StatementPage.MONTH.format(account.month()),
                        used(account)));
    }

    /** How much of a month's included work is used. */
    static Used used(MonthAccount account) {
        var left = account.available() - account.drawn();
        return new Used(
                Math.clamp(account.drawn() * 100L / Math.max(1, account.available()), 0, 100) + "%",
                false,
                Wording.say(
                        left == 0 ? "month.used.up" : "month.used",
                        ChargesPage.minutes(account.drawn()),
                        ChargesPage.minutes(account.available()),
                        ChargesPage.minutes(left)));
    }
}
