package org.aftercare.adapter.web.portal;

import java.time.YearMonth;
import java.util.List;
import org.aftercare.application.charge.ListStatements;
import org.aftercare.domain.agreement.AgreementNumber;

/**
 * A month in the list of an agreement's statements.
 *
 * @param path where its page is; its files end otherwise
 * @param tone a class of the style sheet
 * @param total of a closed one; else empty
 */
record StatementLink(String name, String path, String status, String tone, String total) {
    static List<StatementLink> of(ListStatements.Outcome.Listed listed) {
        return listed.months().stream()
                .map(month -> of(listed.agreement().number(), month, listed.now()))
                .toList();
    }

    private static StatementLink of(AgreementNumber agreement, ListStatements.Month month, YearMonth now) {
        return new StatementLink(
                StatementPage.MONTH.format(month.month()),
                "/agreements/" + agreement + "/statements/" + month.month(),
                Wording.say(
                        month.closed().isPresent()
                                ? "statement.closed"
                                : month.month().equals(now) ? "statement.running" : "statement.open"),
                month.closed().isPresent() ? "done" : "run",
                month.closed()
                        .map(statement -> EstimateCard.price(statement.gross()))
                        .orElse(""));
    }
}
