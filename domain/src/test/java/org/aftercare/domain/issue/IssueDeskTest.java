package org.aftercare.domain.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.aftercare.domain.BrokenRuleException;
import org.aftercare.domain.Revision;
import org.aftercare.domain.access.Agent;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.customer.CustomerId;
import org.junit.jupiter.api.Test;

/** What agents put beside an issue: who has it, tags, files, links. None of it moves a clock. */
class IssueDeskTest {
    private static final CustomerId CUSTOMER = new CustomerId(new UUID(0x7000, 1));
    private static final AgentId ALEX = new AgentId(new UUID(0x7000, 3));
    private static final Actor AGENT = Actor.of(new Caller.OfVendor(new Agent(ALEX, "Alex Agent", false)));

    private static Instant at(int minute) {
        return Instant.parse("2026-11-23T10:00:00Z").plusSeconds(60L * minute);
    }

    private static Issue issue(IssueEvent... events) {
        var report = new IssueEvent.Reported(
                at(0), at(0), AGENT, Channel.API, Optional.empty(), "Shop", Severity.S3, "Slow", "Very slow", 1, 0);
        var issue = new Issue(
                new IssueId(new UUID(0x7000, 4)),
                new IssueNumber(1042),
                CUSTOMER,
                new AgreementId(new UUID(0x7000, 5)),
                List.of(report),
                Revision.NONE);
        for (var event : events) {
            issue = ((Issue.Change.Changed) issue.with(event)).issue();
        }
        return issue;
    }

    private static IssueEvent assigned(int minute, String name) {
        return new IssueEvent.Assigned(
                at(minute),
                at(minute),
                AGENT,
                Channel.API,
                Optional.of(name).filter(text -> !text.isEmpty()).map(text -> new Assignee(ALEX, text)));
    }

    private static IssueEvent linked(int minute, Link link) {
        return new IssueEvent.Linked(at(minute), at(minute), AGENT, Channel.API, link);
    }

    private static IssueEvent unlinked(int minute, Link link) {
        return new IssueEvent.Unlinked(at(minute), at(minute), AGENT, Channel.API, link);
    }

    private static Link link(Relation relation, int issue) {
        return new Link(relation, new IssueNumber(issue), CUSTOMER);
    }

    @Test
    void whoever_was_last_given_it_has_it() {
        assertThat(issue().assignee()).isEmpty();
        assertThat(issue(assigned(1, "Alex"), assigned(2, "Bo")).assignee()).contains(new Assignee(ALEX, "Bo"));
        assertThat(issue(assigned(1, "Alex"), assigned(2, "")).assignee()).isEmpty();
        assertThat(issue(assigned(2, "Alex"), assigned(1, "Bo")).assignee()).contains(new Assignee(ALEX, "Alex"));
    }

    @Test
    void the_last_tags_are_its_tags() {
        var tagged = new IssueEvent.Tagged(at(1), at(1), AGENT, Channel.API, new Tags(List.of("router", "defect")));

        assertThat(issue().tags()).isEqualTo(Tags.NONE);
        assertThat(issue(tagged).tags().words()).containsExactly("defect", "router");
    }

    @Test
    void tags_are_small_words_each_once() {
        assertThat(new Tags(List.of("b", "a/1", "b")).words()).containsExactly("a/1", "b");
        assertThat(Tags.word("x".repeat(50))).hasSize(50);
        assertThatThrownBy(() -> Tags.word("x".repeat(51))).isInstanceOf(BrokenRuleException.class);
        assertThatThrownBy(() -> new Tags(List.of("Router", "ok", "-x")))
                .isInstanceOf(BrokenRuleException.class)
                .hasMessageContaining("/tags/0")
                .hasMessageContaining("/tags/2");
    }

    @Test
    void twenty_tags_are_enough() {
        var twenty = IntStream.range(0, 20).mapToObj(i -> "t" + i).toList();
        var more = IntStream.range(0, 21).mapToObj(i -> "t" + i).toList();

        assertThat(new Tags(twenty).words()).hasSize(20);
        assertThat(new Tags(Collections.nCopies(21, "t")).words()).containsExactly("t");
        assertThatThrownBy(() -> new Tags(more))
                .isInstanceOf(BrokenRuleException.class)
                .hasMessageContaining("at most 20");
    }

    @Test
    void links_stand_until_they_are_taken_away() {
        var related = link(Relation.RELATED_TO, 7);
        var original = link(Relation.DUPLICATE_OF, 8);

        var issue = issue(linked(1, related), linked(2, original));

        assertThat(issue.links()).containsExactly(related, original);
        assertThat(issue.link(new IssueNumber(7))).contains(related);
        assertThat(issue.link(new IssueNumber(9))).isEmpty();
        assertThat(issue.original()).contains(new IssueNumber(8));
        var without = ((Issue.Change.Changed) issue.with(unlinked(3, original))).issue();
        assertThat(without.links()).containsExactly(related);
        assertThat(without.original()).isEmpty();
    }

    @Test
    void a_duplicate_of_one_is_what_the_other_has() {
        assertThat(Relation.DUPLICATE_OF.inverse()).isEqualTo(Relation.HAS_DUPLICATE);
        assertThat(Relation.HAS_DUPLICATE.inverse()).isEqualTo(Relation.DUPLICATE_OF);
        assertThat(Relation.RELATED_TO.inverse()).isEqualTo(Relation.RELATED_TO);
    }
}
