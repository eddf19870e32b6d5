package org.aftercare.application.issue;

import java.util.List;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.customer.CustomerId;
import org.aftercare.domain.issue.BreachId;
import org.aftercare.domain.issue.Issue;
import org.aftercare.domain.issue.IssueEvent;
import org.aftercare.domain.issue.IssueFold;

/**
 * A breach as it was recorded, with what was said about it.
 *
 * @param stands whether the history as it is known now still tells of it; an answer that is entered late may show that there
 *     was none after all
 * @param excusals in the order of recording
 */
public record BreachView(
        BreachId id,
        AgreementId agreementId,
        CustomerId customerId,
        IssueEvent.Breached fact,
        boolean stands,
        List<IssueEvent.Excused> excusals) {

    static BreachView of(BreachId id, IssueEvent.Breached fact, Issue issue, IssueFold fold) {
        return new BreachView(
                id,
                issue.agreementId(),
                issue.customerId(),
                fact,
                fold.breachesAt(fact.recordedAt()).contains(fact.breach()),
                issue.events(IssueEvent.Excused.class)
                        .filter(excused -> excused.breach().equals(fact.breach()))
                        .toList());
    }
}
