package org.aftercare.application.issue;

import static org.assertj.core.api.Assertions.assertThat;

import org.aftercare.application.mother.Aftercare;
import org.aftercare.application.mother.TermsMother;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.Customer;
import org.aftercare.domain.issue.IssueNumber;
import org.junit.jupiter.api.Test;

/** What a contact sees at a glance. */
class ShowHomeTest {
    private final Aftercare aftercare = Aftercare.at("2026-11-23T10:00:00Z");
    private final Customer bakery = aftercare.customer("Bakery");
    private final Contact carla = aftercare.contact(bakery, "Carla", "carla@bakery.example");
    private final Agreement agreement = aftercare.signed(bakery, TermsMother.fullPromises());

    private IssueNumber reported(Severity severity) {
        return aftercare.reported(carla, agreement, severity).issue().number();
    }

    private ShowHome.Outcome.Shown home(Contact contact) {
        return (ShowHome.Outcome.Shown)
                aftercare.showHome.execute(new ShowHome.Command(new Caller.OfCustomer(contact)));
    }

    @Test
    void what_waits_for_the_customer_stands_apart_from_the_rest_soonest_due_first() {
        var slow = reported(Severity.S3);
        var down = reported(Severity.S1);
        var question = reported(Severity.S2);
        aftercare.answered(question);
        aftercare.paused(question);
        aftercare.resolved(reported(Severity.S4));

        var home = home(carla);

        assertThat(home.waiting().issues())
                .extracting(view -> view.issue().number())
                .containsExactly(question);
        assertThat(home.others().issues())
                .extracting(view -> view.issue().number())
                .containsExactly(down, slow);
        assertThat(home.waiting().more()).isFalse();
        assertThat(home.others().more()).isFalse();
    }

    @Test
    void of_many_issues_the_first_page_is_shown_and_that_there_are_more() {
        for (var i = 0; i < ShowHome.PAGE; i++) {
            reported(Severity.S3);
        }
        var all = home(carla);
        reported(Severity.S3);
        var page = home(carla);

        assertThat(all.others().issues()).hasSize(ShowHome.PAGE);
        assertThat(all.others().more()).isFalse();
        assertThat(page.others().issues()).hasSize(ShowHome.PAGE);
        assertThat(page.others().more()).isTrue();
    }

    @Test
    void nothing_of_another_customer_is_shown() {
        aftercare.paused(reported(Severity.S1));
        reported(Severity.S1);
        var stranger = aftercare.contact(aftercare.customer("Mill"), "Mel", "mel@mill.example");

        assertThat(home(stranger).others().issues()).isEmpty();
        assertThat(home(stranger).waiting().issues()).isEmpty();
    }
}
