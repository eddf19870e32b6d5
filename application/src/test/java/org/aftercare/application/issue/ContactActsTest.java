package org.aftercare.application.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.aftercare.application.mother.Aftercare;
import org.aftercare.application.mother.TermsMother;
import org.aftercare.application.port.Notice;
import org.aftercare.domain.BrokenRuleException;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.ClockKind;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.clock.ClockState;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.Customer;
import org.aftercare.domain.issue.Actor;
import org.aftercare.domain.issue.Channel;
import org.aftercare.domain.issue.Clash;
import org.aftercare.domain.issue.IssueEvent;
import org.aftercare.domain.issue.IssueNumber;
import org.aftercare.domain.issue.IssueStatus;
import org.junit.jupiter.api.Test;

/** What contacts do to issues of their customers. */
class ContactActsTest {
    private final Aftercare aftercare = Aftercare.at("2026-11-23T10:00:00Z");
    private final Customer bakery = aftercare.customer("Bakery");
    private final Contact carla = aftercare.contact(bakery, "Carla", "carla@bakery.example");
    private final Contact stranger = aftercare.contact(aftercare.customer("Mill"), "Mel", "mel@mill.example");
    private final Agreement agreement = aftercare.signed(bakery, TermsMother.fullPromises());
    private final IssueNumber issue =
            aftercare.reported(carla, agreement, Severity.S3).issue().number();

    private IssueOutcome added(Contact contact, String text, boolean goOn) {
        return aftercare.addInformation.execute(new AddInformation.Command(aftercare.act(contact, issue), text, goOn));
    }

    private IssueOutcome confirmed(Contact contact) {
        return aftercare.confirmResolution.execute(new ConfirmResolution.Command(aftercare.act(contact, issue)));
    }

    private IssueOutcome disputed(Contact contact, String reason) {
        return aftercare.disputeResolution.execute(
                new DisputeResolution.Command(aftercare.act(contact, issue), reason));
    }

    private ClockState state(ClockKind kind) {
        return aftercare.shown(issue).clocks().stream()
                .filter(clock -> clock.clock().kind() == kind)
                .map(IssueView.ClockView::state)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_a_contact_adds_is_seen_by_all_and_stops_no_clock() {
        aftercare.clock.set("2026-11-23T10:30:00Z");

        added(carla, "It is all browsers.", false);

        assertThat(aftercare.shown(issue).history().getLast())
                .isEqualTo(new IssueEvent.Answered(
                        Instant.parse("2026-11-23T10:30:00Z"),
                        Instant.parse("2026-11-23T10:30:00Z"),
                        Actor.of(new Caller.OfCustomer(carla)),
                        Channel.PORTAL,
                        "It is all browsers.",
                        true));
        assertThat(state(ClockKind.RESPONSE)).isInstanceOf(ClockState.Running.class);
        assertThat(aftercare.shown(issue).clocks())
                .extracting(clock -> clock.clock().kind())
                .doesNotContain(ClockKind.UPDATE);
    }

    private List<Notice.ContactActed> told() {
        return aftercare.outbox.waiting().stream()
                .filter(Notice.ContactActed.class::isInstance)
                .map(Notice.ContactActed.class::cast)
                .toList();
    }

    @Test
    void support_is_told_of_what_a_contact_adds_and_that_it_is_not_resolved_after_all() {
        added(carla, "It is all browsers.", false);
        aftercare.clock.advance(Duration.ofMinutes(1));
        aftercare.resolved(issue);
        disputed(carla, "Still slow.");

        assertThat(told())
                .extracting(notice -> notice.to().value()
                        + " " + notice.deed()
                        + " " + notice.name()
                        + ": " + notice.text()
                        + " (" + notice.issue().number() + ", "
                        + notice.issue().customer() + ")")
                .containsExactly(
                        Aftercare.SUPPORT.value() + " ADDED Carla: It is all browsers. (" + issue + ", Bakery)",
                        Aftercare.SUPPORT.value() + " REOPENED Carla: Still slow. (" + issue + ", Bakery)");
    }

    @Test
    void support_is_told_of_nothing_that_was_not_done() {
        added(stranger, "Let me in.", false);
        disputed(carla, "It is open, so this is refused.");

        assertThat(told()).isEmpty();
    }

    @Test
    void what_we_waited_for_ends_the_wait_if_the_contact_says_so() {
        aftercare.paused(issue);

        added(carla, "I will ask.", false);
        var waiting = aftercare.shown(issue).status();
        added(carla, "It is Firefox.", true);

        assertThat(waiting).isEqualTo(IssueStatus.WAITING);
        assertThat(aftercare.shown(issue).status()).isEqualTo(IssueStatus.OPEN);
        assertThat(aftercare.shown(issue).history().getLast()).isInstanceOf(IssueEvent.Resumed.class);
    }

    @Test
    void going_on_means_nothing_where_nobody_waits() {
        added(carla, "It is Firefox.", true);

        assertThat(aftercare.shown(issue).history().getLast()).isInstanceOf(IssueEvent.Answered.class);
    }

    @Test
    void a_resolution_is_confirmed_once() {
        aftercare.resolved(issue);

        confirmed(carla);
        var again = confirmed(carla);

        assertThat(again).isInstanceOf(IssueOutcome.Recorded.class);
        assertThat(aftercare.shown(issue).issue().events(IssueEvent.Confirmed.class))
                .hasSize(1);
        assertThat(aftercare.shown(issue).issue().confirmed()).isTrue();
    }

    @Test
    void what_is_open_is_neither_confirmed_nor_disputed() {
        assertThat(confirmed(carla)).isEqualTo(new IssueOutcome.Refused(Clash.NOT_RESOLVED));
        assertThat(disputed(carla, "Still slow")).isEqualTo(new IssueOutcome.Refused(Clash.NOT_RESOLVED));
    }

    @Test
    void a_disputed_resolution_opens_the_issue_again_and_what_was_confirmed_before_counts_no_more() {
        aftercare.resolved(issue);
        confirmed(carla);

        disputed(carla, "Slow again");

        assertThat(aftercare.shown(issue).status()).isEqualTo(IssueStatus.OPEN);
        assertThat(aftercare.shown(issue).issue().confirmed()).isFalse();
        assertThat(state(ClockKind.RESOLUTION)).isInstanceOf(ClockState.Running.class);
    }

    @Test
    void to_a_contact_of_another_customer_there_is_no_such_issue() {
        aftercare.resolved(issue);
        var before = aftercare.shown(issue).history();

        assertThat(added(stranger, "Hello", true)).isEqualTo(new IssueOutcome.Unknown());
        assertThat(confirmed(stranger)).isEqualTo(new IssueOutcome.Unknown());
        assertThat(disputed(stranger, "No")).isEqualTo(new IssueOutcome.Unknown());
        assertThat(aftercare.shown(issue).history()).isEqualTo(before);
    }

    @Test
    void texts_are_checked_before_anything_is_stored() {
        aftercare.paused(issue);
        var before = aftercare.shown(issue).history();

        assertThatThrownBy(() -> added(carla, " ", true)).isInstanceOf(BrokenRuleException.class);

        assertThat(aftercare.shown(issue).history()).isEqualTo(before);
    }
}
