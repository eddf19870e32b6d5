package org.aftercare.domain.clock;

import static org.aftercare.domain.calendar.ServiceWindow.BANK_HOLIDAY;
import static org.aftercare.domain.calendar.ServiceWindow.OFFICE_HOURS;
import static org.aftercare.domain.calendar.ServiceWindow.OUT_OF_HOURS;
import static org.aftercare.domain.calendar.ServiceWindow.WEEKEND;
import static org.aftercare.domain.clock.Explanation.Reason.COUNTED;
import static org.aftercare.domain.clock.Explanation.Reason.HELD_OVER;
import static org.aftercare.domain.clock.Explanation.Reason.NOT_COVERED;
import static org.aftercare.domain.clock.Explanation.Reason.PAUSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aftercare.domain.agreement.Cell;
import org.aftercare.domain.agreement.ClockKind;
import org.aftercare.domain.agreement.Coverage;
import org.aftercare.domain.agreement.HoldOver;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.agreement.Target;
import org.aftercare.domain.agreement.Terms;
import org.aftercare.domain.calendar.Calendars;
import org.aftercare.domain.calendar.CompiledCalendar;
import org.aftercare.domain.calendar.Interval;
import org.aftercare.domain.calendar.ServiceWindow;
import org.aftercare.domain.calendar.Span;
import org.aftercare.domain.calendar.SupportCalendar;
import org.junit.jupiter.api.Test;

class TimekeeperTest {
    private static final SupportCalendar CHRISTMAS = Calendars.london(
            Calendars.closed("2026-12-25", "Christmas Day"), Calendars.closed("2026-12-28", "Boxing Day"));
    private static final Cell FOUR_HOURS = new Cell(Map.of(
            ClockKind.RESPONSE, Target.parse("PT4H"),
            ClockKind.RESOLUTION, Target.parse("PT4H")));

    private static Timekeeper keeper(SupportCalendar calendar, HoldOver holdOver, Map<ServiceWindow, Cell> row) {
        var terms = new Terms(
                LocalDate.parse("2026-01-01"),
                calendar,
                holdOver,
                Terms.USUAL_WARNINGS,
                new Coverage(Map.of(Severity.S3, row)));
        return new Timekeeper(terms, CompiledCalendar.of(calendar, List.of()));
    }

    private static Timekeeper officeHours() {
        return keeper(CHRISTMAS, HoldOver.NEXT_WORKING_DAY, Map.of(OFFICE_HOURS, FOUR_HOURS));
    }

    private static SlaClock clock(Timekeeper keeper, ClockKind kind, String reportedAt, Interval... pauses) {
        return keeper.clock(kind, Severity.S3, at(reportedAt), Pauses.of(List.of(pauses)))
                .orElseThrow();
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }

    private static Interval pause(String from, String until) {
        return new Interval(at(from), at(until));
    }

    private static Explanation.Stretch stretch(
            String from, String until, ServiceWindow window, Explanation.Reason reason, String name) {
        return new Explanation.Stretch(at(from), at(until), window, reason, name);
    }

    @Test
    void the_kinds_of_time_tile_what_is_asked_for_with_closures_by_name() {
        assertThat(officeHours().kindsOfTime(at("2026-12-24T17:00:00Z"), at("2026-12-25T10:00:00Z")))
                .containsExactly(
                        new Span(at("2026-12-24T17:00:00Z"), at("2026-12-24T17:30:00Z"), OFFICE_HOURS, ""),
                        new Span(at("2026-12-24T17:30:00Z"), at("2026-12-25T00:00:00Z"), OUT_OF_HOURS, ""),
                        new Span(
                                at("2026-12-25T00:00:00Z"), at("2026-12-25T10:00:00Z"), BANK_HOLIDAY, "Christmas Day"));
        assertThat(officeHours().kindsOfTime(at("2026-12-24T17:00:00Z"), at("2026-12-24T17:00:00Z")))
                .isEmpty();
    }

    @Test
    void an_issue_on_christmas_day_is_held_over_until_the_first_working_day_and_says_why() {
        var keeper = officeHours();

        var clock = clock(keeper, ClockKind.RESPONSE, "2026-12-25T11:00:00Z");

        assertThat(clock.heldOver()).isTrue();
        assertThat(clock.startsAt()).isEqualTo("2026-12-29T09:00:00Z");
        assertThat(clock.dueAt()).contains(at("2026-12-29T13:00:00Z"));
        assertThat(keeper.holdsOver(Severity.S3, at("2026-12-25T11:00:00Z"))).isTrue();
        assertThat(keeper.explain(clock, clock.countsFrom()).stretches())
                .containsExactly(
                        stretch(
                                "2026-12-25T11:00:00Z",
                                "2026-12-26T00:00:00Z",
                                BANK_HOLIDAY,
                                HELD_OVER,
                                "Christmas Day"),
                        stretch("2026-12-26T00:00:00Z", "2026-12-28T00:00:00Z", WEEKEND, HELD_OVER, ""),
                        stretch("2026-12-28T00:00:00Z", "2026-12-29T00:00:00Z", BANK_HOLIDAY, HELD_OVER, "Boxing Day"),
                        stretch("2026-12-29T00:00:00Z", "2026-12-29T09:00:00Z", OUT_OF_HOURS, HELD_OVER, ""),
                        stretch("2026-12-29T09:00:00Z", "2026-12-29T13:00:00Z", OFFICE_HOURS, COUNTED, ""));
    }

    @Test
    void time_that_is_not_covered_stands_still_between_start_and_due() {
        var keeper = officeHours();

        var clock = clock(keeper, ClockKind.RESPONSE, "2026-12-24T16:00:00Z");

        assertThat(clock.heldOver()).isFalse();
        assertThat(clock.dueAt()).contains(at("2026-12-29T11:30:00Z"));
        assertThat(keeper.holdsOver(Severity.S3, at("2026-12-24T16:00:00Z"))).isFalse();
        assertThat(keeper.explain(clock, clock.countsFrom()).stretches())
                .extracting(Explanation.Stretch::reason)
                .containsExactly(COUNTED, NOT_COVERED, NOT_COVERED, NOT_COVERED, NOT_COVERED, NOT_COVERED, COUNTED);
        assertThat(keeper.explain(clock, clock.countsFrom()).counted()).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void the_hold_over_policy_may_take_the_next_covered_time_of_any_day() {
        var row = Map.of(OFFICE_HOURS, FOUR_HOURS, WEEKEND, Cell.respondWithin(Target.parse("PT3H")));

        var literal =
                clock(keeper(CHRISTMAS, HoldOver.NEXT_WORKING_DAY, row), ClockKind.RESPONSE, "2026-11-20T20:00:00Z");
        var sooner =
                clock(keeper(CHRISTMAS, HoldOver.NEXT_COVERED_TIME, row), ClockKind.RESPONSE, "2026-11-20T20:00:00Z");

        assertThat(literal.startsAt()).isEqualTo("2026-11-23T09:00:00Z");
        assertThat(literal.target()).isEqualTo(Target.parse("PT4H"));
        assertThat(sooner.startsAt()).isEqualTo("2026-11-21T00:00:00Z");
        assertThat(sooner.target()).isEqualTo(Target.parse("PT3H"));
        assertThat(sooner.window()).isEqualTo(WEEKEND);
    }

    @Test
    void a_severity_that_is_not_covered_has_no_clock_and_is_not_held_over() {
        assertThat(officeHours().clock(ClockKind.RESPONSE, Severity.S1, at("2026-11-21T10:00:00Z"), Pauses.NONE))
                .isEmpty();
        assertThat(officeHours().holdsOver(Severity.S1, at("2026-11-21T10:00:00Z")))
                .isFalse();
    }

    @Test
    void a_cell_without_a_target_of_the_kind_starts_no_clock_though_its_time_counts() {
        var keeper = keeper(
                CHRISTMAS, HoldOver.NEXT_WORKING_DAY, Map.of(OFFICE_HOURS, FOUR_HOURS, WEEKEND, new Cell(Map.of())));

        assertThat(keeper.clock(ClockKind.RESPONSE, Severity.S3, at("2026-11-21T10:00:00Z"), Pauses.NONE))
                .isEmpty();
        // half an hour on Friday, and the rest from Saturday 00:00 on
        assertThat(clock(keeper, ClockKind.RESPONSE, "2026-11-20T17:00:00Z").dueAt())
                .contains(at("2026-11-21T03:30:00Z"));
    }

    @Test
    void pauses_stop_a_resolution_clock_but_not_a_response_clock() {
        var keeper = officeHours();
        var pause = pause("2026-11-23T10:00:00Z", "2026-11-23T11:00:00Z");

        assertThat(clock(keeper, ClockKind.RESPONSE, "2026-11-23T09:00:00Z", pause)
                        .dueAt())
                .contains(at("2026-11-23T13:00:00Z"));
        assertThat(clock(keeper, ClockKind.RESOLUTION, "2026-11-23T09:00:00Z", pause)
                        .dueAt())
                .contains(at("2026-11-23T14:00:00Z"));
    }

    @Test
    void pauses_may_overlap_touch_and_come_in_any_order() {
        var keeper = officeHours();
        Interval[] pauses = {
            pause("2026-11-23T12:00:00Z", "2026-11-23T13:00:00Z"),
            pause("2026-11-23T10:00:00Z", "2026-11-23T11:00:00Z"),
            pause("2026-11-23T10:30:00Z", "2026-11-23T10:45:00Z"),
            pause("2026-11-23T11:00:00Z", "2026-11-23T11:30:00Z"),
            pause("2026-11-20T10:00:00Z", "2026-11-20T11:00:00Z"),
        };

        var clock = clock(keeper, ClockKind.RESOLUTION, "2026-11-23T09:00:00Z", pauses);

        assertThat(clock.dueAt()).contains(at("2026-11-23T15:30:00Z"));
        assertThat(keeper.explain(clock, clock.countsFrom()).stretches())
                .containsExactly(
                        stretch("2026-11-23T09:00:00Z", "2026-11-23T10:00:00Z", OFFICE_HOURS, COUNTED, ""),
                        stretch("2026-11-23T10:00:00Z", "2026-11-23T11:30:00Z", OFFICE_HOURS, PAUSED, ""),
                        stretch("2026-11-23T11:30:00Z", "2026-11-23T12:00:00Z", OFFICE_HOURS, COUNTED, ""),
                        stretch("2026-11-23T12:00:00Z", "2026-11-23T13:00:00Z", OFFICE_HOURS, PAUSED, ""),
                        stretch("2026-11-23T13:00:00Z", "2026-11-23T15:30:00Z", OFFICE_HOURS, COUNTED, ""));
    }

    @Test
    void a_clock_that_is_due_when_a_pause_begins_is_due_then() {
        var keeper = officeHours();

        var clock = clock(
                keeper,
                ClockKind.RESOLUTION,
                "2026-11-23T09:00:00Z",
                pause("2026-11-23T13:00:00Z", "2026-11-23T14:00:00Z"));

        assertThat(clock.dueAt()).contains(at("2026-11-23T13:00:00Z"));
    }

    @Test
    void a_pause_that_lasts_at_the_start_delays_the_counting_but_not_the_start() {
        var keeper = officeHours();
        var pause = pause("2026-11-23T08:00:00Z", "2026-11-23T10:00:00Z");

        var clock = clock(keeper, ClockKind.RESOLUTION, "2026-11-23T07:00:00Z", pause);

        assertThat(clock.startsAt()).isEqualTo("2026-11-23T09:00:00Z");
        assertThat(clock.dueAt()).contains(at("2026-11-23T14:00:00Z"));
        assertThat(keeper.explain(clock, clock.countsFrom()).stretches())
                .containsExactly(
                        stretch("2026-11-23T07:00:00Z", "2026-11-23T09:00:00Z", OUT_OF_HOURS, HELD_OVER, ""),
                        stretch("2026-11-23T09:00:00Z", "2026-11-23T10:00:00Z", OFFICE_HOURS, PAUSED, ""),
                        stretch("2026-11-23T10:00:00Z", "2026-11-23T14:00:00Z", OFFICE_HOURS, COUNTED, ""));
    }

    @Test
    void working_days_are_due_at_the_end_of_office_hours() {
        var keeper = keeper(
                CHRISTMAS,
                HoldOver.NEXT_WORKING_DAY,
                Map.of(OFFICE_HOURS, new Cell(Map.of(ClockKind.RESOLUTION, Target.parse("P2D")))));

        assertThat(clock(keeper, ClockKind.RESOLUTION, "2026-12-23T15:00:00Z").dueAt())
                .contains(at("2026-12-29T17:30:00Z"));
        assertThat(clock(
                                keeper,
                                ClockKind.RESOLUTION,
                                "2026-12-23T15:00:00Z",
                                pause("2026-12-24T00:00:00Z", "2026-12-24T18:00:00Z"))
                        .dueAt())
                .contains(at("2026-12-30T17:30:00Z"));
    }

    @Test
    void the_time_left_is_covered_time() {
        var keeper = officeHours();
        var clock = clock(keeper, ClockKind.RESPONSE, "2026-12-24T16:00:00Z");

        assertThat(keeper.remaining(clock, at("2026-12-24T16:00:00Z"))).isEqualTo(Duration.ofHours(4));
        assertThat(keeper.remaining(clock, at("2026-12-24T17:00:00Z"))).isEqualTo(Duration.ofHours(3));
        assertThat(keeper.remaining(clock, at("2026-12-27T12:00:00Z"))).isEqualTo(Duration.ofMinutes(150));
        assertThat(keeper.remaining(clock, at("2026-12-29T11:30:00Z"))).isZero();
        assertThat(keeper.remaining(clock, at("2027-01-05T11:30:00Z"))).isZero();
        var heldOver = clock(keeper, ClockKind.RESPONSE, "2026-12-25T16:00:00Z");
        assertThat(keeper.remaining(heldOver, at("2026-12-25T17:00:00Z"))).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void a_clock_is_held_over_until_it_starts_then_runs_until_its_due_instant_has_passed() {
        var clock = clock(officeHours(), ClockKind.RESPONSE, "2026-11-21T10:00:00Z");

        assertThat(clock.stateAt(at("2026-11-21T10:00:00Z")))
                .isEqualTo(new ClockState.HeldOver(at("2026-11-23T09:00:00Z")));
        assertThat(clock.stateAt(at("2026-11-23T08:59:59Z")))
                .isEqualTo(new ClockState.HeldOver(at("2026-11-23T09:00:00Z")));
        assertThat(clock.stateAt(at("2026-11-23T09:00:00Z")))
                .isEqualTo(new ClockState.Running(at("2026-11-23T13:00:00Z")));
        assertThat(clock.stateAt(at("2026-11-23T13:00:00Z")))
                .isEqualTo(new ClockState.Running(at("2026-11-23T13:00:00Z")));
        assertThat(clock.stateAt(at("2026-11-23T13:00:00.000001Z")))
                .isEqualTo(new ClockState.Breached(Optional.empty()));
    }

    @Test
    void a_clock_stopped_exactly_at_due_is_met_and_a_moment_later_it_is_breached() {
        var clock = clock(officeHours(), ClockKind.RESPONSE, "2026-11-23T09:00:00Z");
        var due = at("2026-11-23T13:00:00Z");
        var late = at("2026-11-23T13:00:00.000001Z");

        assertThat(clock.stopped(due).stateAt(late)).isEqualTo(new ClockState.Met(due));
        assertThat(clock.stopped(late).stateAt(late)).isEqualTo(new ClockState.Breached(Optional.of(late)));
    }

    private static SlaClock clock(
            Instant from, Instant startsAt, Optional<Instant> dueAt, Optional<Instant> stoppedAt) {
        return new SlaClock(
                ClockKind.RESPONSE,
                Severity.S3,
                from,
                startsAt,
                OFFICE_HOURS,
                Target.parse("PT4H"),
                dueAt,
                Pauses.NONE,
                stoppedAt);
    }

    @Test
    void a_clock_does_not_start_before_the_report_nor_fall_due_before_it_starts() {
        var noon = at("2026-11-23T12:00:00Z");
        var earlier = noon.minusSeconds(1);

        assertThatThrownBy(() -> clock(noon, earlier, Optional.of(noon), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> clock(noon, noon, Optional.of(earlier), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void only_a_paused_clock_can_be_without_a_due_instant() {
        var noon = at("2026-11-23T12:00:00Z");

        assertThatThrownBy(() -> clock(noon, noon, Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refuses_a_calendar_that_is_not_the_one_of_the_terms() {
        var terms = officeHours().terms();
        var other = CompiledCalendar.of(Calendars.london(), List.of());

        assertThatThrownBy(() -> new Timekeeper(terms, other)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_clock_that_is_paused_is_explained_up_to_now_and_kept_without_the_pauses_that_are_over() {
        var keeper = officeHours();
        var pauses = Pauses.of(List.of(pause("2026-11-23T09:30:00Z", "2026-11-23T10:00:00Z")))
                .since(at("2026-11-23T11:00:00Z"));
        var clock = keeper.clock(ClockKind.RESOLUTION, Severity.S3, at("2026-11-23T09:00:00Z"), pauses)
                .orElseThrow();

        assertThat(keeper.explain(clock, at("2026-11-23T12:00:00Z")).stretches())
                .containsExactly(
                        stretch("2026-11-23T09:00:00Z", "2026-11-23T09:30:00Z", OFFICE_HOURS, COUNTED, ""),
                        stretch("2026-11-23T09:30:00Z", "2026-11-23T10:00:00Z", OFFICE_HOURS, PAUSED, ""),
                        stretch("2026-11-23T10:00:00Z", "2026-11-23T11:00:00Z", OFFICE_HOURS, COUNTED, ""),
                        stretch("2026-11-23T11:00:00Z", "2026-11-23T12:00:00Z", OFFICE_HOURS, PAUSED, ""));
        assertThat(keeper.explain(clock, at("2026-11-23T09:00:00Z")).stretches())
                .isEmpty();
        assertThat(keeper.remaining(clock, at("2026-11-24T12:00:00Z"))).isEqualTo(Duration.ofMinutes(150));
        assertThat(clock.copy().pauses()).isEqualTo(Pauses.NONE.since(at("2026-11-23T11:00:00Z")));
        assertThat(clock.copy().dueAt()).isEmpty();
        assertThat(clock.copy().startsAt()).isEqualTo(at("2026-11-23T09:00:00Z"));
    }
}
