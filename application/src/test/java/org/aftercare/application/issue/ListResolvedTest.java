package org.aftercare.application.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.aftercare.application.mother.Aftercare;
import org.aftercare.application.mother.TermsMother;
import org.aftercare.application.port.IssueQueue;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.Customer;
import org.aftercare.domain.issue.IssueNumber;
import org.junit.jupiter.api.Test;

class ListResolvedTest {
    private final Aftercare aftercare = Aftercare.at("2026-11-23T10:00:00Z");
    private final Customer customer = aftercare.customer("Acme");
    private final Contact carla = aftercare.contact(customer, "Carla", "carla@acme.example");
    private final Agreement agreement = aftercare.signed(customer, TermsMother.fullPromises());

    private IssueNumber resolved() {
        var issue = aftercare.reported(carla, agreement, Severity.S3).issue().number();
        aftercare.resolved(issue);
        return issue;
    }

    private ListResolved.Outcome.Listed listed(Contact contact, Optional<IssueNumber> before) {
        return (ListResolved.Outcome.Listed)
                aftercare.listResolved.execute(new ListResolved.Command(new Caller.OfCustomer(contact), before, 2));
    }

    @Test
    void what_is_resolved_is_listed_page_by_page_the_highest_number_first() {
        var first = resolved();
        var second = resolved();
        aftercare.reported(carla, agreement, Severity.S3);
        var third = resolved();

        var page = listed(carla, Optional.empty());
        var rest = listed(carla, page.next());

        assertThat(page.lines()).extracting(IssueQueue.Line::number).containsExactly(third, second);
        assertThat(page.next()).contains(second);
        assertThat(rest.lines()).extracting(IssueQueue.Line::number).containsExactly(first);
        assertThat(rest.next()).isEmpty();
    }

    @Test
    void another_customer_sees_none_of_it() {
        resolved();
        var bob = aftercare.contact(aftercare.customer("Beta"), "Bob", "bob@beta.example");

        assertThat(listed(bob, Optional.empty()).lines()).isEmpty();
    }
}
