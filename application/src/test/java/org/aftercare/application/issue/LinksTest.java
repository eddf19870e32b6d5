package org.aftercare.application.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.aftercare.application.mother.Aftercare;
import org.aftercare.application.mother.TermsMother;
import org.aftercare.application.port.StaleAggregateException;
import org.aftercare.domain.Fault;
import org.aftercare.domain.Revision;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.issue.Channel;
import org.aftercare.domain.issue.IssueEvent;
import org.aftercare.domain.issue.IssueNumber;
import org.aftercare.domain.issue.Link;
import org.aftercare.domain.issue.Relation;
import org.junit.jupiter.api.Test;

class LinksTest {
    private final Aftercare aftercare = Aftercare.at("2026-11-23T10:00:00Z");
    private final Contact carla = aftercare.contact(aftercare.customer("Bakery"), "Carla", "carla@bakery.example");
    private final Contact max = aftercare.contact(aftercare.customer("Mill"), "Max", "max@mill.example");
    private final Agreement carlas = agreement(carla);
    private final IssueNumber first = reported();
    private final IssueNumber second = reported();
    private final IssueNumber third = reported();
    private final IssueNumber others =
            aftercare.reported(max, agreement(max), Severity.S3).issue().number();

    private Agreement agreement(Contact contact) {
        var customer = aftercare.customers.find(contact.customerId()).orElseThrow();
        return aftercare.signed(customer, TermsMother.workedExamples());
    }

    private IssueNumber reported() {
        return aftercare.reported(carla, carlas, Severity.S3).issue().number();
    }

    private LinkIssues.Outcome link(IssueNumber issue, Relation relation, IssueNumber other) {
        return aftercare.linkIssues.execute(new LinkIssues.Command(aftercare.act(issue), relation, other));
    }

    private void linked(IssueNumber issue, Relation relation, IssueNumber other) {
        assertThat(link(issue, relation, other)).isInstanceOf(LinkIssues.Outcome.Recorded.class);
    }

    private UnlinkIssues.Outcome unlink(IssueNumber issue, IssueNumber other) {
        return aftercare.unlinkIssues.execute(new UnlinkIssues.Command(aftercare.act(issue), other));
    }

    private IssueView seenBy(Contact contact, IssueNumber issue) {
        return ((ShowIssue.Outcome.Shown)
                        aftercare.showIssue.execute(new ShowIssue.Command(new Caller.OfCustomer(contact), issue)))
                .view();
    }

    @Test
    void both_issues_show_a_link_from_their_side_and_no_clock_moves() {
        var before = aftercare.shown(first);

        linked(first, Relation.DUPLICATE_OF, second);

        assertThat(aftercare.shown(first).links())
                .containsExactly(new Link(Relation.DUPLICATE_OF, second, carla.customerId()));
        assertThat(aftercare.shown(second).links())
                .containsExactly(new Link(Relation.HAS_DUPLICATE, first, carla.customerId()));
        assertThat(aftercare.shown(first).clocks()).isEqualTo(before.clocks());
        assertThat(aftercare.shown(second).history()).last().isInstanceOf(IssueEvent.Linked.class);
    }

    @Test
    void a_link_is_taken_away_from_both_from_either_side_and_stays_in_the_histories() {
        linked(first, Relation.RELATED_TO, second);

        assertThat(unlink(second, first)).isInstanceOf(UnlinkIssues.Outcome.Recorded.class);

        assertThat(aftercare.shown(first).links()).isEmpty();
        assertThat(aftercare.shown(second).links()).isEmpty();
        assertThat(aftercare.shown(first).history()).last().isInstanceOf(IssueEvent.Unlinked.class);
        assertThat(aftercare.shown(first).history()).hasSize(3);
        assertThat(unlink(first, second)).isEqualTo(new UnlinkIssues.Outcome.NotLinked());
        linked(first, Relation.DUPLICATE_OF, second);
    }

    @Test
    void contacts_see_links_among_their_own_issues_alone() {
        linked(first, Relation.RELATED_TO, second);
        linked(first, Relation.RELATED_TO, others);

        assertThat(seenBy(carla, first).links()).extracting(Link::issue).containsExactly(second);
        assertThat(seenBy(carla, first).history()).hasSize(2);
        assertThat(seenBy(max, others).links()).isEmpty();
        assertThat(seenBy(max, others).history()).hasSize(1);
        assertThat(aftercare.shown(first).links()).extracting(Link::issue).containsExactly(second, others);
        unlink(first, others);
        assertThat(seenBy(carla, first).history()).hasSize(2);
    }

    @Test
    void an_issue_is_linked_to_another_that_there_is() {
        assertThat(link(first, Relation.RELATED_TO, first))
                .isEqualTo(new LinkIssues.Outcome.Refused(new Fault("/issue", "must be another issue")));
        assertThat(link(first, Relation.RELATED_TO, new IssueNumber(7)))
                .isEqualTo(new LinkIssues.Outcome.Refused(
                        new Fault("/issue", "must be an issue, and there is none with this number")));
        assertThat(link(new IssueNumber(7), Relation.RELATED_TO, first)).isEqualTo(new LinkIssues.Outcome.Unknown());
        assertThat(unlink(new IssueNumber(7), first)).isEqualTo(new UnlinkIssues.Outcome.Unknown());
        assertThat(unlink(first, first)).isEqualTo(new UnlinkIssues.Outcome.NotLinked());
    }

    @Test
    void two_issues_have_one_link() {
        linked(first, Relation.RELATED_TO, second);

        assertThat(link(first, Relation.DUPLICATE_OF, second))
                .isEqualTo(new LinkIssues.Outcome.LinkedAlready(Relation.RELATED_TO));
        assertThat(link(second, Relation.RELATED_TO, first))
                .isEqualTo(new LinkIssues.Outcome.LinkedAlready(Relation.RELATED_TO));
    }

    @Test
    void an_issue_is_a_duplicate_of_one_other() {
        linked(first, Relation.DUPLICATE_OF, second);

        assertThat(link(first, Relation.DUPLICATE_OF, third))
                .isEqualTo(new LinkIssues.Outcome.DuplicateAlready(first, second));
        assertThat(link(third, Relation.HAS_DUPLICATE, first))
                .isEqualTo(new LinkIssues.Outcome.DuplicateAlready(first, second));
        linked(third, Relation.DUPLICATE_OF, second);
    }

    @Test
    void duplicates_make_no_circle() {
        linked(first, Relation.DUPLICATE_OF, second);
        linked(second, Relation.DUPLICATE_OF, third);

        assertThat(link(third, Relation.DUPLICATE_OF, first)).isEqualTo(new LinkIssues.Outcome.Circular());
        assertThat(link(first, Relation.HAS_DUPLICATE, third)).isEqualTo(new LinkIssues.Outcome.Circular());
        linked(third, Relation.DUPLICATE_OF, others);
        assertThat(link(others, Relation.DUPLICATE_OF, first)).isEqualTo(new LinkIssues.Outcome.Circular());
        linked(first, Relation.RELATED_TO, third);
    }

    @Test
    void who_saw_another_state_is_refused() {
        var act = new IssueAct(aftercare.agent(), Channel.API, first, Optional.empty(), Optional.of(new Revision(9)));

        assertThatThrownBy(() -> aftercare.linkIssues.execute(new LinkIssues.Command(act, Relation.RELATED_TO, second)))
                .isInstanceOf(StaleAggregateException.class);
        linked(first, Relation.RELATED_TO, second);
        assertThatThrownBy(() -> aftercare.unlinkIssues.execute(new UnlinkIssues.Command(act, second)))
                .isInstanceOf(StaleAggregateException.class);
        assertThat(aftercare.shown(first).links())
                .isEqualTo(List.of(new Link(Relation.RELATED_TO, second, carla.customerId())));
    }
}
