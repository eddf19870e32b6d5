package org.aftercare.adapter.web.portal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import org.aftercare.application.charge.ListStatements;
import org.aftercare.application.charge.ListWaitingConsents;
import org.aftercare.application.charge.ShowAllowances;
import org.aftercare.application.charge.ShowConsents;
import org.aftercare.application.charge.ShowMonth;
import org.aftercare.application.charge.ShowStatement;
import org.aftercare.application.charge.StatementView;
import org.aftercare.application.issue.IssueView;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.AgreementId;

/** What the portal's pages show a contact of charges, as far as his roles let him see it. */
@Dependent
class OwnCharges {
    private final ListWaitingConsents listWaitingConsents;
    private final ShowConsents showConsents;
    private final ShowAllowances showAllowances;
    private final ListStatements listStatements;
    private final ShowStatement showStatement;
    private final ShowMonth showMonth;

    @Inject
    OwnCharges(
            ListWaitingConsents listWaitingConsents,
            ShowConsents showConsents,
            ShowAllowances showAllowances,
            ListStatements listStatements,
            ShowStatement showStatement,
            ShowMonth showMonth) {
        this.listWaitingConsents = listWaitingConsents;
        this.showConsents = showConsents;
        this.showAllowances = showAllowances;
        this.listStatements = listStatements;
        this.showStatement = showStatement;
        this.showMonth = showMonth;
    }

    /** What the home page tells. */
    HomeCharges home(Caller.OfCustomer caller) {
        var waiting =
                switch (listWaitingConsents.execute(new ListWaitingConsents.Command(caller))) {
                    case ListWaitingConsents.Outcome.Listed(var consents) -> consents;
                };
        return switch (showAllowances.execute(new ShowAllowances.Command(caller))) {
            case ShowAllowances.Outcome.Shown(var months) -> HomeCharges.of(waiting, months);
        };
    }

    /**
     * The estimates on an issue, if the contact may decide on them.
     *
     * @param own the time zone in which the contact wants to read times; the agreement's if he doesn't say
     */
    Optional<EstimatesPage> estimates(Caller.OfCustomer caller, IssueView view, Optional<ZoneId> own) {
        var words = new TimeWords(own.orElse(view.timeZone()), view.at());
        var number = view.issue().number();
        return switch (showConsents.execute(new ShowConsents.Command(caller, number))) {
            case ShowConsents.Outcome.Shown(var issue, var consents) ->
                Optional.of(new EstimatesPage(
                        number.toString(),
                        issue.report().summary(),
                        words.zone(),
                        consents.stream()
                                .map(consent -> EstimateCard.of(consent, words))
                                .toList(),
                        EstimatesPage.Tried.NOTHING));
            case ShowConsents.Outcome.NotAllowed() -> Optional.empty();
            case ShowConsents.Outcome.Unknown() -> Optional.empty();
        };
    }

    /** The months of an agreement, if the contact may read its statements and there are charges. */
    Optional<ListStatements.Outcome.Listed> months(Caller.OfCustomer caller, AgreementId agreement) {
        return switch (listStatements.execute(new ListStatements.Command(caller, agreement))) {
            case ListStatements.Outcome.Listed listed -> Optional.of(listed);
            case ListStatements.Outcome.Unknown() -> Optional.empty();
            case ListStatements.Outcome.NotAllowed() -> Optional.empty();
        };
    }

    /** The statement of a month, under the same conditions. */
    Optional<StatementView> statement(Caller.OfCustomer caller, AgreementId agreement, YearMonth month) {
        return switch (showStatement.execute(new ShowStatement.Command(caller, agreement, month))) {
            case ShowStatement.Outcome.Shown(var view) -> Optional.of(view);
            case ShowStatement.Outcome.Unknown() -> Optional.empty();
            case ShowStatement.Outcome.NotAllowed() -> Optional.empty();
        };
    }

    /** A month as it stands, drawn, under the same conditions. */
    Optional<MonthSheet> month(Caller.OfCustomer caller, AgreementId agreement, YearMonth month) {
        return statement(caller, agreement, month).flatMap(statement -> switch (showMonth.execute(
                new ShowMonth.Command(caller, agreement, month, Optional.empty()))) {
            case ShowMonth.Outcome.Shown shown -> Optional.of(MonthSheet.of(statement, shown.account(), shown.at()));
            case ShowMonth.Outcome.Unknown() -> Optional.empty();
            case ShowMonth.Outcome.NotAllowed() -> Optional.empty();
            case ShowMonth.Outcome.Refused(var fault) -> throw new IllegalStateException(fault.detail());
        });
    }

    /** The present month of an agreement, under the same conditions. */
    Optional<MonthSheet> month(Caller.OfCustomer caller, AgreementId agreement) {
        return months(caller, agreement).flatMap(listed -> month(caller, agreement, listed.now()));
    }
}
