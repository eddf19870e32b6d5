package org.aftercare.application.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import org.aftercare.application.mother.Aftercare;
import org.aftercare.application.mother.TermsMother;
import org.aftercare.application.port.Notice;
import org.aftercare.application.port.StaleAggregateException;
import org.aftercare.domain.BrokenRuleException;
import org.aftercare.domain.Revision;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.ClockKind;
import org.aftercare.domain.agreement.ContactRole;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.clock.SlaClock;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.Customer;
import org.aftercare.domain.issue.Actor;
import org.aftercare.domain.issue.Channel;
import org.aftercare.domain.issue.IssueEvent;
import org.aftercare.domain.issue.IssueNumber;
import org.junit.jupiter.api.Test;

class RaiseSeverityTest {
    private final Aftercare aftercare = Aftercare.at("2026-11-23T10:00:00Z");
    private final Customer bakery = aftercare.customer("Bakery");
    private final Contact carla = aftercare.contact(bakery, "Carla", "carla@bakery.example");
    private final Agreement agreement = aftercare.signed(bakery, TermsMother.workedExamples());
    private final IssueNumber issue =
            aftercare.reported(carla, agreement, Severity.S3).issue().number();

    RaiseSeverityTest() {
        aftercare.authorise(agreement, carla, ContactRole.RAISE_SEVERITY);
        aftercare.clock.set("2026-11-23T10:15:00Z");
    }

    private SeverityRaises.Raise raise(Contact contact, Severity severity, Optional<Revision> expected) {
        return new SeverityRaises.Raise(
                new Caller.OfCustomer(contact), Channel.PORTAL, issue, severity, "Nobody can order.", expected);
    }

    private RaiseSeverity.Outcome raised(Contact contact, Severity severity) {
        return aftercare.raiseSeverity.execute(new RaiseSeverity.Command(raise(contact, severity, Optional.empty())));
    }

    private PreviewRaise.Outcome previewed(Contact contact, Severity severity) {
        return aftercare.previewRaise.execute(new PreviewRaise.Command(raise(contact, severity, Optional.empty())));
    }

    private static Optional<Instant> due(Optional<SlaClock> clock) {
        return clock.flatMap(SlaClock::dueAt);
    }

    @Test
    void it_is_raised_with_reason_by_the_contact_and_due_sooner() {
        var outcome = (RaiseSeverity.Outcome.Raised) raised(carla, Severity.S1);

        assertThat(outcome.view().severity()).isEqualTo(Severity.S1);
        assertThat(aftercare.shown(issue).issue().history().getLast())
                .isEqualTo(new IssueEvent.Assessed(
                        Instant.parse("2026-11-23T10:15:00Z"),
                        Instant.parse("2026-11-23T10:15:00Z"),
                        new Actor(Actor.Kind.CONTACT, carla.id().value(), "Carla"),
                        Channel.PORTAL,
                        Severity.S1,
                        "Nobody can order."));
    }

    @Test
    void support_is_told_with_the_severity_that_it_has_now() {
        raised(carla, Severity.S1);

        assertThat(aftercare.outbox.waiting())
                .filteredOn(Notice.ContactActed.class::isInstance)
                .singleElement()
                .satisfies(notice -> {
                    var acted = (Notice.ContactActed) notice;
                    assertThat(acted.deed()).isEqualTo(Notice.ContactDeed.RAISED);
                    assertThat(acted.issue().severity()).isEqualTo(Severity.S1);
                    assertThat(acted.text()).isEqualTo("Nobody can order.");
                });
    }

    @Test
    void a_preview_shows_what_would_move_and_stores_nothing() {
        var before = aftercare.shown(issue);

        var move = ((PreviewRaise.Outcome.Previewed) previewed(carla, Severity.S1)).move();

        assertThat(move.severity()).isEqualTo(Severity.S3);
        assertThat(move.clocks()).anySatisfy(clock -> {
            assertThat(clock.kind()).isEqualTo(ClockKind.RESPONSE);
            assertThat(due(clock.before())).contains(Instant.parse("2026-11-23T14:00:00Z"));
            assertThat(due(clock.after())).contains(Instant.parse("2026-11-23T10:30:00Z"));
        });
        assertThat(aftercare.shown(issue)).isEqualTo(before);
    }

    @Test
    void it_goes_upwards_only() {
        for (var severity : new Severity[] {Severity.S3, Severity.S4}) {
            assertThat(raised(carla, severity)).isEqualTo(new RaiseSeverity.Outcome.NotWorse(Severity.S3));
            assertThat(previewed(carla, severity)).isEqualTo(new PreviewRaise.Outcome.NotWorse(Severity.S3));
        }
    }

    @Test
    void it_takes_the_role_under_the_issues_agreement() {
        var otto = aftercare.contact(bakery, "Otto", "otto@bakery.example");
        aftercare.authorise(aftercare.signed(bakery, TermsMother.workedExamples()), otto, ContactRole.RAISE_SEVERITY);

        assertThat(raised(otto, Severity.S1)).isEqualTo(new RaiseSeverity.Outcome.NotAllowed());
        assertThat(previewed(otto, Severity.S1)).isEqualTo(new PreviewRaise.Outcome.NotAllowed());
    }

    @Test
    void to_a_stranger_there_is_no_such_issue() {
        var max = aftercare.contact(aftercare.customer("Mill"), "Max", "max@mill.example");

        assertThat(raised(max, Severity.S1)).isEqualTo(new RaiseSeverity.Outcome.Unknown());
        assertThat(previewed(max, Severity.S1)).isEqualTo(new PreviewRaise.Outcome.Unknown());
    }

    @Test
    void what_is_resolved_is_not_raised() {
        aftercare.resolved(issue);

        assertThat(raised(carla, Severity.S1)).isInstanceOf(RaiseSeverity.Outcome.Refused.class);
        assertThat(previewed(carla, Severity.S1)).isInstanceOf(PreviewRaise.Outcome.Refused.class);
    }

    @Test
    void it_needs_a_reason_and_the_state_that_was_seen() {
        var unreasonable = new SeverityRaises.Raise(
                new Caller.OfCustomer(carla), Channel.PORTAL, issue, Severity.S1, " ", Optional.empty());
        var late = raise(carla, Severity.S1, Optional.of(new Revision(7)));

        assertThatThrownBy(() -> aftercare.raiseSeverity.execute(new RaiseSeverity.Command(unreasonable)))
                .isInstanceOf(BrokenRuleException.class);
        assertThatThrownBy(() -> aftercare.previewRaise.execute(new PreviewRaise.Command(unreasonable)))
                .isInstanceOf(BrokenRuleException.class);
        assertThatThrownBy(() -> aftercare.raiseSeverity.execute(new RaiseSeverity.Command(late)))
                .isInstanceOf(StaleAggregateException.class);
    }
}
