package org.aftercare.application.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aftercare.application.customer.ChangeProfile;
import org.aftercare.application.mother.Aftercare;
import org.aftercare.application.mother.TermsMother;
import org.aftercare.application.port.Notice;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.Customer;
import org.aftercare.domain.customer.Preferences;
import org.aftercare.domain.customer.Topic;
import org.aftercare.domain.issue.Channel;
import org.aftercare.domain.issue.IssueNumber;
import org.junit.jupiter.api.Test;

/** What reporters are told by mail of what agents do. */
class ReplyNoticesTest {
    private final Aftercare aftercare = Aftercare.at("2026-11-23T10:00:00Z");
    private final Customer bakery = aftercare.customer("Bakery");
    private final Contact carla = aftercare.contact(bakery, "Carla", "carla@bakery.example");
    private final Agreement agreement = aftercare.signed(bakery, TermsMother.fullPromises());
    private final IssueNumber issue =
            aftercare.reported(carla, agreement, Severity.S3).issue().number();

    private List<String> told() {
        return aftercare.outbox.waiting().stream()
                .filter(Notice.IssueReplied.class::isInstance)
                .map(Notice.IssueReplied.class::cast)
                .map(notice -> notice.to().value() + " " + notice.reply() + " of "
                        + notice.issue().number() + ", " + notice.by() + ": " + notice.text())
                .toList();
    }

    @Test
    void the_reporter_is_told_of_answers_questions_and_that_it_is_resolved() {
        var alex = aftercare.agent().agent().name();

        aftercare.answered(issue);
        aftercare.clock.advance(Duration.ofMinutes(1));
        aftercare.paused(issue);
        aftercare.clock.advance(Duration.ofMinutes(1));
        aftercare.resumed(issue);
        aftercare.resolved(issue);

        assertThat(told())
                .containsExactly(
                        "carla@bakery.example ANSWERED of " + issue + ", " + alex + ": We look at it.",
                        "carla@bakery.example ASKED of " + issue + ", " + alex + ": Which browser do you use?",
                        "carla@bakery.example RESOLVED of " + issue + ", " + alex + ": The index is back.");
    }

    @Test
    void what_agents_note_for_each_other_is_told_nobody() {
        aftercare.answerIssue.execute(new AnswerIssue.Command(aftercare.act(issue), "Might be the index.", false));

        assertThat(told()).isEmpty();
    }

    @Test
    void what_was_refused_is_told_nobody() {
        aftercare.resolved(issue);
        var before = told();

        var refused =
                aftercare.pauseIssue.execute(new PauseIssue.Command(aftercare.act(issue), "Which browser do you use?"));

        assertThat(refused).isInstanceOf(IssueOutcome.Refused.class);
        assertThat(told()).isEqualTo(before);
    }

    @Test
    void an_issue_that_no_contact_reported_is_told_nobody() {
        var command = new ReportIssue.Command(
                aftercare.agent(),
                Channel.API,
                agreement.id(),
                agreement.systems().getFirst(),
                Severity.S3,
                "Seen by our monitoring",
                "Slow.",
                Optional.empty(),
                Optional.empty());
        var seen = ((ReportIssue.Outcome.Reported) aftercare.reportIssue.execute(command)).view();

        aftercare.answered(seen.issue().number());

        assertThat(told()).isEmpty();
    }

    @Test
    void each_reporter_is_told_only_of_what_he_wants_to_hear() {
        var wishes = new Preferences(Optional.empty(), Set.of(Topic.ANSWERS, Topic.WAITING));
        aftercare.changeProfile.execute(new ChangeProfile.Command(new Caller.OfCustomer(carla), carla.name(), wishes));

        aftercare.answered(issue);
        aftercare.paused(issue);
        aftercare.resumed(issue);
        aftercare.resolved(issue);

        assertThat(told()).singleElement().asString().contains("RESOLVED");
    }
}
