package org.aftercare.application.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.aftercare.application.mother.Aftercare;
import org.aftercare.application.mother.TermsMother;
import org.aftercare.domain.agreement.ClockKind;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.clock.ClockState;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.Customer;
import org.aftercare.domain.issue.Channel;
import org.aftercare.domain.issue.IssueNumber;
import org.aftercare.domain.issue.IssueStatus;
import org.junit.jupiter.api.Test;

class IssuesAsOfTest {
    private final Aftercare aftercare = Aftercare.at("2026-11-23T10:00:00Z");
    private final Customer customer = aftercare.customer("Acme");
    private final Contact carla = aftercare.contact(customer, "Carla", "carla@acme.example");
    private final IssueNumber issue = aftercare
            .reported(carla, aftercare.signed(customer, TermsMother.fullPromises()), Severity.S3)
            .issue()
            .number();

    private ShowIssue.Outcome asOf(String instant) {
        return aftercare.showIssue.execute(
                new ShowIssue.Command(aftercare.agent(), issue, Optional.of(Instant.parse(instant))));
    }

    private IssueView shown(String instant) {
        return ((ShowIssue.Outcome.Shown) asOf(instant)).view();
    }

    private static ClockState response(IssueView view) {
        return view.clocks().stream()
                .filter(clock -> clock.clock().kind() == ClockKind.RESPONSE)
                .map(IssueView.ClockView::state)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void it_is_as_it_was_known_then() {
        aftercare.wait("2026-11-23T11:00:00Z");
        aftercare.answered(issue);
        aftercare.wait("2026-11-23T12:00:00Z");
        aftercare.resolved(issue);

        assertThat(shown("2026-11-23T10:59:59.999999Z").history()).hasSize(1);
        assertThat(response(shown("2026-11-23T10:59:59.999999Z")))
                .isEqualTo(new ClockState.Running(Instant.parse("2026-11-23T14:00:00Z")));
        assertThat(response(shown("2026-11-23T11:00:00Z")))
                .isEqualTo(new ClockState.Met(Instant.parse("2026-11-23T11:00:00Z")));
        assertThat(shown("2026-11-23T11:00:00Z").status()).isEqualTo(IssueStatus.OPEN);
        assertThat(shown("2026-11-23T12:00:00Z").status()).isEqualTo(IssueStatus.RESOLVED);
    }

    @Test
    void a_clock_that_was_late_before_an_answer_was_entered_was_late_then() {
        aftercare.wait("2026-11-23T15:00:00Z");
        aftercare.answerIssue.execute(new AnswerIssue.Command(
                new IssueAct(
                        aftercare.agent(),
                        Channel.API,
                        issue,
                        Optional.of(Instant.parse("2026-11-23T11:00:00Z")),
                        Optional.empty()),
                "On the phone.",
                true));

        assertThat(response(shown("2026-11-23T14:30:00Z"))).isEqualTo(new ClockState.Breached(Optional.empty()));
        assertThat(response(shown("2026-11-23T15:00:00Z")))
                .isEqualTo(new ClockState.Met(Instant.parse("2026-11-23T11:00:00Z")));
    }

    @Test
    void before_it_was_reported_there_was_none_and_nobody_knows_the_future() {
        assertThat(asOf("2026-11-23T09:59:59.999999Z")).isEqualTo(new ShowIssue.Outcome.Unknown());
        assertThat(asOf("2026-11-23T10:00:00Z")).isInstanceOf(ShowIssue.Outcome.Shown.class);
        assertThat(asOf("2026-11-23T10:00:00.000001Z")).isInstanceOf(ShowIssue.Outcome.Refused.class);
    }
}
