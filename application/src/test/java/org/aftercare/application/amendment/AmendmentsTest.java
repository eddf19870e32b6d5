package org.aftercare.application.amendment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.application.fake.InMemoryAlarms;
import org.aftercare.application.issue.IssueMove;
import org.aftercare.application.mother.Aftercare;
import org.aftercare.application.mother.TermsMother;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.ClockKind;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.agreement.Terms;
import org.aftercare.domain.calendar.Region;
import org.aftercare.domain.calendar.SupportCalendar;
import org.aftercare.domain.clock.SlaClock;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.Customer;
import org.aftercare.domain.issue.Actor;
import org.aftercare.domain.issue.IssueEvent;
import org.aftercare.domain.issue.IssueNumber;
import org.junit.jupiter.api.Test;

class AmendmentsTest {
    private static final AgreementId UNKNOWN = new AgreementId(new UUID(0x7000, 99));

    private final Aftercare aftercare = Aftercare.at("2026-11-23T10:00:00Z");
    private final Customer bakery = aftercare.customer("Bakery");
    private final Contact carla = aftercare.contact(bakery, "Carla", "carla@bakery.example");
    private final Agreement agreement = aftercare.signed(bakery, TermsMother.fullPromises());
    private final IssueNumber issue = reported(Severity.S3);

    private IssueNumber reported(Severity severity) {
        return aftercare.reported(carla, agreement, severity).issue().number();
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-" + time + ":00Z");
    }

    private static Terms tighterFrom(String date) {
        return TermsMother.fullPromises(date, "PT2H", "PT10H");
    }

    private Optional<Instant> due(IssueNumber number, ClockKind kind) {
        return aftercare.shown(number).clocks().stream()
                .filter(view -> view.clock().kind() == kind)
                .findFirst()
                .flatMap(view -> view.clock().dueAt());
    }

    private List<IssueEvent.Moved> moves(IssueNumber number) {
        return aftercare.shown(number).issue().events(IssueEvent.Moved.class).toList();
    }

    private PreviewAmendment.Outcome preview(AgreementId id, Terms terms) {
        return aftercare.previewAmendment.execute(new PreviewAmendment.Command(aftercare.agent(), id, terms));
    }

    private MoveOpenIssues.Outcome move(AgreementId id, int version) {
        return aftercare.moveOpenIssues.execute(new MoveOpenIssues.Command(id, version));
    }

    @Test
    void a_preview_shows_which_due_instants_would_move_and_moves_none() {
        var failed = reported(Severity.S1);
        var resolved = reported(Severity.S3);
        aftercare.resolved(resolved);
        aftercare.sleep("2026-11-23T11:00:00Z");

        var moves = ((PreviewAmendment.Outcome.Previewed) preview(agreement.id(), tighterFrom("2026-11-01"))).moves();

        assertThat(moves).singleElement().satisfies(move -> {
            assertThat(move.number()).isEqualTo(issue);
            assertThat(move.clocks())
                    .extracting(IssueMove.ClockMove::kind)
                    .containsExactly(ClockKind.RESPONSE, ClockKind.RESOLUTION);
            assertThat(move.clocks().getFirst().before().flatMap(SlaClock::dueAt))
                    .contains(at("23T14:00"));
            assertThat(move.clocks().getFirst().after().flatMap(SlaClock::dueAt))
                    .contains(at("23T12:00"));
            assertThat(move.clocks().getLast().after().flatMap(SlaClock::dueAt)).contains(at("24T11:30"));
        });
        assertThat(due(issue, ClockKind.RESPONSE)).contains(at("23T14:00"));
        assertThat(moves(issue)).isEmpty();
        assertThat(due(failed, ClockKind.RESPONSE)).contains(at("23T10:30"));
        assertThat(((PreviewAmendment.Outcome.Previewed) preview(agreement.id(), TermsMother.fullPromises())).moves())
                .isEmpty();
    }

    @Test
    void a_preview_refuses_what_cannot_be() {
        var usual = TermsMother.fullPromises();
        var calendar = new SupportCalendar(
                usual.calendar().timeZone(), usual.calendar().officeHours(), new Region("xx-no"), List.of());
        var nowhere = new Terms(usual.effectiveFrom(), calendar, usual.holdOver(), usual.warnAt(), usual.coverage());

        assertThat(preview(UNKNOWN, usual)).isEqualTo(new PreviewAmendment.Outcome.Unknown());
        assertThat(((PreviewAmendment.Outcome.Refused) preview(agreement.id(), nowhere)).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.pointer()).isEqualTo("/terms/calendar/bankHolidays/region"));
    }

    @Test
    void a_version_that_is_in_force_when_signed_moves_open_issues_at_once_if_that_is_wanted() {
        var amended = aftercare.amended(agreement, tighterFrom("2026-11-01"));
        var resolved = reported(Severity.S3);
        aftercare.resolved(resolved);
        aftercare.sleep("2026-11-23T11:00:00Z");

        aftercare.sign(amended, 2, true);

        assertThat(due(issue, ClockKind.RESPONSE)).contains(at("23T12:00"));
        assertThat(due(issue, ClockKind.RESOLUTION)).contains(at("24T11:30"));
        assertThat(aftercare.shown(issue).version()).isEqualTo(2);
        assertThat(moves(issue)).singleElement().satisfies(moved -> {
            assertThat(moved.actor().name()).isEqualTo("Alex Agent");
            assertThat(moved.happenedAt()).isEqualTo(at("23T11:00"));
            assertThat(moved.reason()).isEmpty();
        });
        assertThat(moves(resolved)).isEmpty();
    }

    @Test
    void a_version_leaves_open_issues_alone_unless_that_is_wanted() {
        var amended = aftercare.amended(agreement, tighterFrom("2026-11-01"));

        aftercare.sign(amended, 2, false);

        assertThat(moves(issue)).isEmpty();
        assertThat(due(issue, ClockKind.RESPONSE)).contains(at("23T14:00"));
        var later = reported(Severity.S3);
        assertThat(due(later, ClockKind.RESPONSE)).contains(at("23T12:00"));
    }

    @Test
    void a_version_that_comes_into_force_later_moves_open_issues_then() {
        var amended = aftercare.amended(agreement, tighterFrom("2026-11-24"));
        aftercare.answered(issue);

        aftercare.sign(amended, 2, true);

        assertThat(moves(issue)).isEmpty();
        assertThat(aftercare.alarms.waiting())
                .contains(new InMemoryAlarms.Alarm.Move(agreement.id(), 2, at("24T00:00")));
        aftercare.wait("2026-11-24T00:00:00Z");
        assertThat(moves(issue)).singleElement().satisfies(moved -> {
            assertThat(moved.actor()).isEqualTo(Actor.AFTERCARE);
            assertThat(moved.happenedAt()).isEqualTo(at("24T00:00"));
            assertThat(moved.version()).isEqualTo(2);
        });
        // 7½ hours of Monday, 2½ of Tuesday
        assertThat(due(issue, ClockKind.RESOLUTION)).contains(at("24T11:30"));
    }

    @Test
    void a_version_that_a_later_one_overrules_moves_nothing() {
        var forgotten = aftercare.amended(agreement, tighterFrom("2026-11-01"));
        var later = aftercare.sign(aftercare.amended(forgotten, TermsMother.fullPromises()), 3, false);

        aftercare.sign(later, 2, true);

        assertThat(moves(issue)).isEmpty();
        assertThat(move(agreement.id(), 2)).isEqualTo(new MoveOpenIssues.Outcome.Superseded());
        assertThat(move(agreement.id(), 3)).isEqualTo(new MoveOpenIssues.Outcome.Moved());
        assertThat(moves(issue)).extracting(IssueEvent.Moved::version).containsExactly(3);
    }

    @Test
    void an_issue_that_was_recorded_by_a_clock_ahead_of_ours_is_moved_all_the_same() {
        var amended = aftercare.amended(agreement, tighterFrom("2026-11-01"));
        aftercare.sleep("2026-11-23T10:00:02Z");
        var ahead = reported(Severity.S3);
        aftercare.sleep("2026-11-23T10:00:00Z");

        aftercare.sign(amended, 2, true);

        assertThat(moves(ahead))
                .extracting(IssueEvent.Moved::happenedAt)
                .containsExactly(at("23T10:00").plusSeconds(2));
    }

    @Test
    void issues_are_moved_once_however_often_the_alarm_goes_off() {
        var amended = aftercare.amended(agreement, tighterFrom("2026-11-24"));
        aftercare.sign(amended, 2, true);
        aftercare.sleep("2026-11-24T00:00:00Z");

        assertThat(move(agreement.id(), 2)).isEqualTo(new MoveOpenIssues.Outcome.Moved());
        var history = aftercare.shown(issue).history();
        assertThat(move(agreement.id(), 2)).isEqualTo(new MoveOpenIssues.Outcome.Moved());
        assertThat(move(agreement.id(), 1)).isEqualTo(new MoveOpenIssues.Outcome.Superseded());

        assertThat(aftercare.shown(issue).history()).isEqualTo(history);
        assertThat(moves(issue)).hasSize(1);
    }

    @Test
    void issues_are_not_moved_under_what_is_not_there_or_a_draft() {
        aftercare.amended(agreement, tighterFrom("2026-11-01"));

        assertThat(move(UNKNOWN, 1)).isEqualTo(new MoveOpenIssues.Outcome.Unknown());
        assertThat(move(agreement.id(), 2)).isEqualTo(new MoveOpenIssues.Outcome.Unknown());
        assertThat(move(agreement.id(), 3)).isEqualTo(new MoveOpenIssues.Outcome.Unknown());
        assertThat(moves(issue)).isEmpty();
    }

    @Test
    void all_open_issues_are_moved_also_when_they_do_not_fit_a_page() {
        for (var i = 0; i < 200; i++) {
            reported(Severity.S3);
        }
        var last = reported(Severity.S3);

        aftercare.sign(aftercare.amended(agreement, tighterFrom("2026-11-01")), 2, true);

        assertThat(due(issue, ClockKind.RESPONSE)).contains(at("23T12:00"));
        assertThat(due(last, ClockKind.RESPONSE)).contains(at("23T12:00"));
    }
}
