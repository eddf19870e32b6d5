package org.aftercare.domain.issue;

import static org.aftercare.domain.agreement.Severity.S1;
import static org.aftercare.domain.agreement.Severity.S3;
import static org.aftercare.domain.issue.Stories.at;
import static org.aftercare.domain.issue.Stories.reported;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What cannot happen to an issue as it stands, or stood. */
class IssueClashTest {
    private static final Stories.Story OPEN = reported(S3, "11-23 10:00");
    private static final Stories.Story WAITING = OPEN.paused("11-23 11:00");
    private static final Stories.Story RESOLVED = OPEN.resolved("11-23 11:00");

    private static IssueEvent paused(String at) {
        return new IssueEvent.Paused(at(at), at("11-30 10:00"), Stories.AGENT, Channel.API, "Which browser?");
    }

    private static IssueEvent resumed(String at) {
        return new IssueEvent.Resumed(at(at), at("11-30 10:00"), Stories.AGENT, Channel.API, Optional.empty());
    }

    private static IssueEvent assessed(String at) {
        return new IssueEvent.Assessed(at(at), at("11-30 10:00"), Stories.AGENT, Channel.API, S1, "As found");
    }

    private static IssueEvent resolved(String at) {
        return new IssueEvent.Resolved(at(at), at("11-30 10:00"), Stories.AGENT, Channel.API, "Repaired");
    }

    private static IssueEvent reopened(String at) {
        return new IssueEvent.Reopened(at(at), at("11-30 10:00"), Stories.AGENT, Channel.API, "Back again");
    }

    private static IssueEvent confirmed(String at) {
        return new IssueEvent.Confirmed(at(at), at("11-30 10:00"), Stories.CONTACT, Channel.PORTAL);
    }

    private static Issue.Change attempt(Stories.Story story, IssueEvent event) {
        return story.issue().with(event);
    }

    private static Issue.Change refused(Clash clash) {
        return new Issue.Change.Refused(clash);
    }

    @Test
    void an_open_issue_is_neither_resumed_nor_reopened() {
        assertThat(attempt(OPEN, resumed("11-23 12:00"))).isEqualTo(refused(Clash.NOT_WAITING));
        assertThat(attempt(OPEN, reopened("11-23 12:00"))).isEqualTo(refused(Clash.NOT_RESOLVED));
    }

    @Test
    void only_what_is_resolved_is_confirmed() {
        assertThat(attempt(OPEN, confirmed("11-23 12:00"))).isEqualTo(refused(Clash.NOT_RESOLVED));
        assertThat(attempt(WAITING, confirmed("11-23 12:00"))).isEqualTo(refused(Clash.NOT_RESOLVED));
        assertThat(attempt(RESOLVED, confirmed("11-23 12:00"))).isInstanceOf(Issue.Change.Changed.class);
        assertThat(attempt(RESOLVED, confirmed("11-23 10:30"))).isEqualTo(refused(Clash.NOT_RESOLVED));
    }

    @Test
    void a_waiting_issue_is_neither_paused_nor_reopened_but_may_be_assessed_and_resolved() {
        assertThat(attempt(WAITING, paused("11-23 12:00"))).isEqualTo(refused(Clash.WAITING_ALREADY));
        assertThat(attempt(WAITING, reopened("11-23 12:00"))).isEqualTo(refused(Clash.NOT_RESOLVED));
        assertThat(attempt(WAITING, assessed("11-23 12:00"))).isInstanceOf(Issue.Change.Changed.class);
        assertThat(attempt(WAITING, resolved("11-23 12:00"))).isInstanceOf(Issue.Change.Changed.class);
        assertThat(attempt(WAITING, resumed("11-23 12:00"))).isInstanceOf(Issue.Change.Changed.class);
    }

    @Test
    void a_resolved_issue_can_only_be_reopened_and_answered() {
        assertThat(attempt(RESOLVED, paused("11-23 12:00"))).isEqualTo(refused(Clash.RESOLVED_ALREADY));
        assertThat(attempt(RESOLVED, resumed("11-23 12:00"))).isEqualTo(refused(Clash.NOT_WAITING));
        assertThat(attempt(RESOLVED, assessed("11-23 12:00"))).isEqualTo(refused(Clash.RESOLVED_ALREADY));
        assertThat(attempt(RESOLVED, resolved("11-23 12:00"))).isEqualTo(refused(Clash.RESOLVED_ALREADY));
        assertThat(attempt(RESOLVED, reopened("11-23 12:00"))).isInstanceOf(Issue.Change.Changed.class);
        assertThat(RESOLVED.answered("11-23 12:00").issue().history()).hasSize(3);
    }

    @Test
    void what_ended_a_wait_or_a_resolution_lets_the_same_happen_again() {
        assertThat(attempt(WAITING.resumed("11-23 12:00"), paused("11-23 13:00")))
                .isInstanceOf(Issue.Change.Changed.class);
        assertThat(attempt(RESOLVED.reopened("11-23 12:00"), resolved("11-23 13:00")))
                .isInstanceOf(Issue.Change.Changed.class);
        assertThat(attempt(RESOLVED.reopened("11-23 12:00"), resumed("11-23 13:00")))
                .isEqualTo(refused(Clash.NOT_WAITING));
    }

    @Test
    void what_is_entered_late_must_have_been_possible_then() {
        var reopened = RESOLVED.reopened("11-23 15:00");

        assertThat(attempt(reopened, assessed("11-23 10:30"))).isInstanceOf(Issue.Change.Changed.class);
        assertThat(attempt(reopened, assessed("11-23 12:00"))).isEqualTo(refused(Clash.RESOLVED_ALREADY));
        assertThat(attempt(reopened, paused("11-23 12:00"))).isEqualTo(refused(Clash.RESOLVED_ALREADY));
    }

    @Test
    void what_is_entered_late_must_leave_possible_what_happened_after_it() {
        assertThat(attempt(WAITING, paused("11-23 10:30"))).isEqualTo(refused(Clash.WAITING_ALREADY));
        assertThat(attempt(WAITING.resumed("11-23 12:00"), resumed("11-23 11:30")))
                .isEqualTo(refused(Clash.NOT_WAITING));
        assertThat(attempt(OPEN.assessed(S1, "11-23 12:00"), resolved("11-23 11:30")))
                .isEqualTo(refused(Clash.RESOLVED_ALREADY));
        assertThat(attempt(RESOLVED, resolved("11-23 10:30"))).isEqualTo(refused(Clash.RESOLVED_ALREADY));
        assertThat(attempt(RESOLVED.reopened("11-23 12:00"), reopened("11-23 11:30")))
                .isEqualTo(refused(Clash.NOT_RESOLVED));
        assertThat(attempt(WAITING.resumed("11-23 12:00"), resolved("11-23 11:30")))
                .isEqualTo(refused(Clash.NOT_WAITING));
    }

    @Test
    void what_is_refused_changes_nothing() {
        var before = WAITING.issue().history();

        attempt(WAITING, paused("11-23 12:00"));

        assertThat(WAITING.issue().history()).isEqualTo(before).hasSize(2);
    }
}
