package org.aftercare.application.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.aftercare.application.mother.Aftercare;
import org.aftercare.application.mother.TermsMother;
import org.aftercare.application.notice.DeliverNotice;
import org.aftercare.application.port.Notice;
import org.aftercare.domain.Revision;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.calendar.ServiceWindow;
import org.aftercare.domain.clock.ClockState;
import org.aftercare.domain.issue.Channel;
import org.aftercare.domain.issue.IssueEvent;
import org.junit.jupiter.api.Test;

/** The main job, told from beginning to end. */
class IssueLifecycleScenarioTest {
    @Test
    void an_issue_reported_on_a_saturday_is_held_over_answered_on_monday_and_everybody_knows() {
        // Harbour Lane Bakery signed an agreement that covers S3 in office hours, to be answered within four of them.
        var aftercare = Aftercare.at("2026-11-21T10:00:00Z");
        var bakery = aftercare.customer("Harbour Lane Bakery");
        var carla = aftercare.contact(bakery, "Carla Contact", "carla@harbour-lane.example");
        var agreement = aftercare.signed(bakery, TermsMother.officeHoursOnly());

        // On a Saturday morning, Carla finds the shop slow, and reports it in the portal.
        var outcome = aftercare.reportIssue.execute(aftercare.report(carla, agreement, Severity.S3));
        var view = ((ReportIssue.Outcome.Reported) outcome).view();

        // She sees at once that it is held over until Monday 09:00, and will be answered by 13:00.
        assertThat(view.heldOver()).isTrue();
        assertThat(view.coveredIn()).containsExactly(ServiceWindow.OFFICE_HOURS);
        assertThat(view.clocks()).singleElement().satisfies(clock -> {
            assertThat(clock.state()).isEqualTo(new ClockState.HeldOver(at("2026-11-23T09:00:00Z")));
            assertThat(clock.clock().dueAt()).contains(at("2026-11-23T13:00:00Z"));
            assertThat(clock.remaining()).hasHours(4);
            assertThat(clock.explanation().stretches()).hasSize(3);
        });

        // She and the vendor's support are each told so by mail, as soon as the report is kept.
        assertThat(aftercare.outbox.waiting())
                .extracting(notice -> notice.to().value())
                .containsExactlyInAnyOrder("carla@harbour-lane.example", "support@vendor.example");
        aftercare
                .outbox
                .waiting()
                .forEach(notice -> aftercare.deliverNotice.execute(new DeliverNotice.Command(notice.id())));
        assertThat(aftercare.outbox.waiting()).isEmpty();
        assertThat(aftercare.mailer.delivered()).hasSize(2).allSatisfy(notice -> assertThat(
                        told(notice).promise())
                .contains(new Notice.Promise(true, at("2026-11-23T09:00:00Z"), at("2026-11-23T13:00:00Z"), "PT4H")));

        // On Monday at half past nine the clock runs.
        aftercare.clock.set("2026-11-23T09:30:00Z");
        var number = view.issue().number();
        var running = shown(aftercare, new Caller.OfCustomer(carla), view);
        assertThat(running.clocks().getFirst().state()).isEqualTo(new ClockState.Running(at("2026-11-23T13:00:00Z")));
        assertThat(running.clocks().getFirst().remaining()).hasMinutes(210);

        // Alex notes something for his colleagues, which neither stops the clock nor meets Carla's eye.
        answer(aftercare, view, "Might be the index", false, new Revision(1));
        assertThat(shown(aftercare, new Caller.OfCustomer(carla), view).history())
                .singleElement()
                .isInstanceOf(IssueEvent.Reported.class);
        assertThat(shown(aftercare, aftercare.agent(), view).history()).hasSize(2);

        // Then he answers her.
        aftercare.clock.set("2026-11-23T10:15:00Z");
        answer(aftercare, view, "We are looking at the database now.", true, new Revision(2));

        // The promise was kept, and Carla reads the answer.
        var answered = shown(aftercare, new Caller.OfCustomer(carla), view);
        assertThat(answered.clocks().getFirst().state()).isEqualTo(new ClockState.Met(at("2026-11-23T10:15:00Z")));
        assertThat(answered.clocks().getFirst().remaining()).isZero();
        assertThat(answered.history().getLast())
                .isInstanceOfSatisfying(IssueEvent.Answered.class, event -> assertThat(event.text())
                        .isEqualTo("We are looking at the database now."));
        assertThat(answered.issue().number()).isEqualTo(number);
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }

    private static Notice.ReportedIssue told(Notice notice) {
        return switch (notice) {
            case Notice.ReportAcknowledged acknowledged -> acknowledged.issue();
            case Notice.ReportArrived arrived -> arrived.issue();
            default -> throw new AssertionError("not about a report: " + notice);
        };
    }

    private static IssueView shown(Aftercare aftercare, Caller caller, IssueView view) {
        var outcome = aftercare.showIssue.execute(
                new ShowIssue.Command(caller, view.issue().number()));
        return ((ShowIssue.Outcome.Shown) outcome).view();
    }

    private static void answer(Aftercare aftercare, IssueView view, String text, boolean visible, Revision seen) {
        var act = new IssueAct(
                aftercare.agent(), Channel.API, view.issue().number(), Optional.empty(), Optional.of(seen));
        var outcome = aftercare.answerIssue.execute(new AnswerIssue.Command(act, text, visible));
        assertThat(outcome).isInstanceOf(IssueOutcome.Recorded.class);
    }
}
