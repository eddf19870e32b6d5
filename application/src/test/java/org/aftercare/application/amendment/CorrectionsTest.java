package org.aftercare.application.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.aftercare.application.issue.IssueMove;
import org.aftercare.application.mother.Aftercare;
import org.aftercare.application.mother.TermsMother;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.ClockKind;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.agreement.Terms;
import org.aftercare.domain.calendar.Closure;
import org.aftercare.domain.calendar.Region;
import org.aftercare.domain.calendar.SupportCalendar;
import org.aftercare.domain.clock.SlaClock;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.Customer;
import org.aftercare.domain.issue.IssueEvent;
import org.aftercare.domain.issue.IssueNumber;
import org.junit.jupiter.api.Test;

/** A bank holiday is proclaimed for Monday 30 November while an issue is open that was reported on Friday at 16:00. */
class CorrectionsTest {
    private static final Region ENGLAND = new Region("gb-eng");
    private static final Closure JUBILEE = Closure.wholeDay(LocalDate.parse("2026-11-30"), "Jubilee");

    private final Aftercare aftercare = Aftercare.at("2026-11-27T16:00:00Z");
    private final Customer bakery = aftercare.customer("Bakery");
    private final Contact carla = aftercare.contact(bakery, "Carla", "carla@bakery.example");
    private final Agreement agreement = aftercare.signed(bakery, TermsMother.fullPromises());
    private final IssueNumber issue = reported(agreement);

    private IssueNumber reported(Agreement under) {
        return aftercare.reported(carla, under, Severity.S3).issue().number();
    }

    private AddBankHoliday.Outcome add(Corrections.Mode mode) {
        return aftercare.addBankHoliday.execute(
                new AddBankHoliday.Command(aftercare.administrator(), ENGLAND, JUBILEE, "Proclaimed late", mode));
    }

    private RemoveBankHoliday.Outcome remove(Corrections.Mode mode) {
        return aftercare.removeBankHoliday.execute(
                new RemoveBankHoliday.Command(aftercare.administrator(), ENGLAND, JUBILEE.date(), "Called off", mode));
    }

    private Optional<Instant> responseDue(IssueNumber number) {
        return aftercare.shown(number).clocks().getFirst().clock().dueAt();
    }

    private List<IssueEvent.Moved> moves(IssueNumber number) {
        return aftercare.shown(number).issue().events(IssueEvent.Moved.class).toList();
    }

    private static Instant at(String instant) {
        return Instant.parse(instant + ":00Z");
    }

    private static void assertMoves(List<IssueMove> moves, IssueNumber number, String before, String after) {
        assertThat(moves).singleElement().satisfies(move -> {
            assertThat(move.number()).isEqualTo(number);
            assertThat(move.clocks())
                    .filteredOn(clock -> clock.kind() == ClockKind.RESPONSE)
                    .singleElement()
                    .satisfies(clock -> {
                        assertThat(clock.before().flatMap(SlaClock::dueAt)).contains(at(before));
                        assertThat(clock.after().flatMap(SlaClock::dueAt)).contains(at(after));
                    });
        });
    }

    @Test
    void an_added_day_may_be_looked_at_first() {
        var outcome = (AddBankHoliday.Outcome.Added) add(Corrections.Mode.PREVIEW);

        assertThat(outcome.day()).isEqualTo(JUBILEE);
        assertMoves(outcome.moves(), issue, "2026-11-30T11:30", "2026-12-01T11:30");
        assertThat(moves(issue)).isEmpty();
        assertThat(responseDue(issue)).contains(at("2026-11-30T11:30"));
        assertThat(aftercare.book.of(ENGLAND).orElseThrow().edition()).isZero();
    }

    @Test
    void an_added_day_leaves_open_issues_alone_if_that_is_wanted() {
        assertThat(add(Corrections.Mode.LEAVE_OPEN_ISSUES))
                .isEqualTo(new AddBankHoliday.Outcome.Added(JUBILEE, List.of()));

        assertThat(responseDue(issue)).contains(at("2026-11-30T11:30"));
        assertThat(responseDue(reported(agreement))).contains(at("2026-12-01T11:30"));
    }

    @Test
    void an_added_day_is_applied_to_open_issues_by_a_recorded_event() {
        var resolved = reported(agreement);
        aftercare.resolved(resolved);

        add(Corrections.Mode.APPLY_TO_OPEN_ISSUES);

        assertThat(responseDue(issue)).contains(at("2026-12-01T11:30"));
        assertThat(moves(issue)).singleElement().satisfies(moved -> {
            assertThat(moved.reason()).contains("Proclaimed late");
            assertThat(moved.holidayEdition()).isEqualTo(1);
            assertThat(moved.version()).isEqualTo(1);
            assertThat(moved.actor().name()).isEqualTo("Ada Admin");
        });
        assertThat(moves(resolved)).isEmpty();
    }

    @Test
    void a_correction_that_was_undone_leaves_nothing_behind() {
        var undone = Closure.wholeDay(LocalDate.parse("2026-12-01"), "Never proclaimed");
        assertThatThrownBy(() -> aftercare.store.execute(() -> {
                    var book = aftercare.book.of(ENGLAND).orElseThrow();
                    var corrected = book.with(undone, "Slip", "Ada", aftercare.clock.instant())
                            .orElseThrow();
                    aftercare.bankHolidays.save(corrected);
                    aftercare.laws.timekeeper(TermsMother.fullPromises(), 1);
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");

        add(Corrections.Mode.APPLY_TO_OPEN_ISSUES);

        assertThat(moves(issue)).extracting(IssueEvent.Moved::holidayEdition).containsExactly(1);
        assertThat(responseDue(issue)).contains(at("2026-12-01T11:30"));
    }

    @Test
    void a_day_that_is_called_off_moves_them_back() {
        add(Corrections.Mode.APPLY_TO_OPEN_ISSUES);
        aftercare.sleep("2026-11-27T17:00:00Z");

        var preview = (RemoveBankHoliday.Outcome.Removed) remove(Corrections.Mode.PREVIEW);
        assertMoves(preview.moves(), issue, "2026-12-01T11:30", "2026-11-30T11:30");
        assertThat(responseDue(issue)).contains(at("2026-12-01T11:30"));

        remove(Corrections.Mode.APPLY_TO_OPEN_ISSUES);
        assertThat(responseDue(issue)).contains(at("2026-11-30T11:30"));
        assertThat(moves(issue)).extracting(IssueEvent.Moved::holidayEdition).containsExactly(1, 2);
    }

    @Test
    void a_removal_may_leave_open_issues_alone() {
        add(Corrections.Mode.APPLY_TO_OPEN_ISSUES);

        assertThat(remove(Corrections.Mode.LEAVE_OPEN_ISSUES))
                .isEqualTo(new RemoveBankHoliday.Outcome.Removed(List.of()));

        assertThat(responseDue(issue)).contains(at("2026-12-01T11:30"));
    }

    @Test
    void a_calendar_without_bank_holidays_does_not_care() {
        var free = aftercare.signed(aftercare.customer("Other"), withRegion(Region.NONE));
        var oscar = aftercare.contact(
                aftercare.customers.find(free.customerId()).orElseThrow(), "Oscar", "oscar@other.example");
        var elsewhere = aftercare.reported(oscar, free, Severity.S3).issue().number();

        var preview = (AddBankHoliday.Outcome.Added) add(Corrections.Mode.PREVIEW);
        add(Corrections.Mode.APPLY_TO_OPEN_ISSUES);

        assertThat(preview.moves()).extracting(IssueMove::number).containsExactly(issue);
        assertThat(moves(elsewhere)).isEmpty();
        assertThat(responseDue(elsewhere)).contains(at("2026-11-30T11:30"));
    }

    private static Terms withRegion(Region region) {
        var usual = TermsMother.fullPromises();
        var calendar = new SupportCalendar(
                usual.calendar().timeZone(), usual.calendar().officeHours(), region, List.of());
        return new Terms(usual.effectiveFrom(), calendar, usual.holdOver(), usual.warnAt(), usual.coverage());
    }

    @Test
    void a_preview_tells_the_editions_of_two_regions_apart() {
        // reported without a region's bank holidays, whose only edition is 0, then moved to England's
        aftercare.sign(aftercare.amended(agreement, withRegion(Region.NONE)), 2, false);
        var travelled = reported(agreement);
        aftercare.sign(aftercare.amended(agreement, TermsMother.fullPromises()), 3, true);
        add(Corrections.Mode.APPLY_TO_OPEN_ISSUES);

        var preview = (RemoveBankHoliday.Outcome.Removed) remove(Corrections.Mode.PREVIEW);

        assertThat(preview.moves()).extracting(IssueMove::number).containsExactly(issue, travelled);
        assertThat(responseDue(travelled)).contains(at("2026-12-01T11:30"));
    }
}
