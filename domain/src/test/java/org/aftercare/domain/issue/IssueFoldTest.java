package org.aftercare.domain.issue;

import static org.aftercare.domain.agreement.ClockKind.RESOLUTION;
import static org.aftercare.domain.agreement.ClockKind.RESPONSE;
import static org.aftercare.domain.agreement.ClockKind.UPDATE;
import static org.aftercare.domain.agreement.Severity.S1;
import static org.aftercare.domain.agreement.Severity.S2;
import static org.aftercare.domain.agreement.Severity.S3;
import static org.aftercare.domain.agreement.Severity.S4;
import static org.aftercare.domain.agreement.Severity.S5;
import static org.aftercare.domain.issue.Stories.at;
import static org.aftercare.domain.issue.Stories.reported;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.Optional;
import org.aftercare.domain.clock.Breach;
import org.aftercare.domain.clock.ClockState;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What histories amount to, worked out by hand from {@code domain.md} §3. The terms are those of {@link Stories}. */
class IssueFoldTest {
    private static ClockState met(String stoppedAt) {
        return new ClockState.Met(at(stoppedAt));
    }

    private static ClockState running(String dueAt) {
        return new ClockState.Running(at(dueAt));
    }

    private static ClockState late() {
        return new ClockState.Breached(Optional.empty());
    }

    private static ClockState late(String stoppedAt) {
        return new ClockState.Breached(Optional.of(at(stoppedAt)));
    }

    @Nested
    class Outcomes {
        @Test
        void are_those_of_promises_that_are_decided_and_of_each_once() {
            var fold = reported(S3, "11-23 10:00")
                    .answered("11-23 11:00")
                    .answered("11-23 12:00")
                    .answered("11-25 17:00")
                    .fold();

            assertThat(fold.followed()).extracting(clock -> clock.kind()).containsExactly(UPDATE, UPDATE);
            assertThat(fold.outcomesAt(at("11-25 17:00")))
                    .extracting(outcome -> outcome.kind(), outcome -> outcome.breach()
                            .isPresent())
                    .containsExactly(
                            tuple(RESPONSE, false), tuple(UPDATE, false), tuple(UPDATE, true), tuple(RESOLUTION, true));
            assertThat(fold.outcomesAt(at("11-25 17:00")).getFirst().at()).isEqualTo(at("11-23 11:00"));
        }

        @Test
        void a_promise_that_still_runs_or_was_worked_out_afresh_has_none() {
            var fold = reported(S3, "11-23 10:00").assessed(S1, "11-23 11:00").fold();

            assertThat(fold.outcomesAt(at("11-23 11:20"))).isEmpty();
            assertThat(fold.followed()).isEmpty();
        }
    }

    @Nested
    class Resolution {
        @Test
        void is_due_after_so_much_covered_time() {
            var story = reported(S3, "11-23 10:00");

            assertThat(story.due(RESPONSE)).contains(at("11-23 14:00"));
            assertThat(story.due(RESOLUTION)).contains(at("11-25 13:00"));
            assertThat(story.due(UPDATE)).isEmpty();
            assertThat(story.fold().status()).isEqualTo(IssueStatus.OPEN);
        }

        @Test
        void does_not_count_a_pause_while_the_response_does() {
            var story = reported(S3, "11-23 10:00").paused("11-23 12:00").resumed("11-24 10:00");

            assertThat(story.due(RESOLUTION)).contains(at("11-26 11:00"));
            assertThat(story.due(RESPONSE)).contains(at("11-23 14:00"));
        }

        @Test
        void does_not_count_several_pauses() {
            var story = reported(S3, "11-23 10:00")
                    .paused("11-23 11:00")
                    .resumed("11-23 12:00")
                    .paused("11-24 09:00")
                    .resumed("11-24 17:30");

            assertThat(story.due(RESOLUTION)).contains(at("11-26 14:00"));
        }

        @Test
        void a_pause_over_a_weekend_takes_away_only_what_would_have_counted() {
            assertThat(reported(S3, "11-27 16:00")
                            .paused("11-27 17:00")
                            .resumed("11-30 09:30")
                            .due(RESOLUTION))
                    .contains(at("12-02 11:30"));
            assertThat(reported(S3, "11-27 16:00")
                            .paused("11-28 10:00")
                            .resumed("11-29 10:00")
                            .due(RESOLUTION))
                    .contains(at("12-02 10:30"));
        }

        @Test
        void is_not_due_while_a_pause_is_open() {
            var story = reported(S3, "11-23 10:00").paused("11-23 12:00");

            assertThat(story.due(RESOLUTION)).isEmpty();
            assertThat(story.state(RESOLUTION, "12-23 12:00")).isEqualTo(new ClockState.Paused(at("11-23 12:00")));
            assertThat(story.state(RESPONSE, "11-23 13:00")).isEqualTo(running("11-23 14:00"));
            assertThat(story.fold().status()).isEqualTo(IssueStatus.WAITING);
        }

        @Test
        void is_due_while_a_pause_is_open_that_it_came_before() {
            assertThat(reported(S1, "11-23 10:00").paused("11-23 13:59").due(RESOLUTION))
                    .isEmpty();
            assertThat(reported(S1, "11-23 10:00").paused("11-23 14:00").due(RESOLUTION))
                    .contains(at("11-23 14:00"));
            var story = reported(S1, "11-23 10:00").paused("11-23 15:00");
            assertThat(story.due(RESOLUTION)).contains(at("11-23 14:00"));
            assertThat(story.state(RESOLUTION, "11-23 15:00")).isEqualTo(late());
        }

        @Test
        void ends_a_pause() {
            var story = reported(S1, "11-23 10:00").paused("11-23 12:00").resolved("11-24 12:00");

            assertThat(story.state(RESOLUTION, "11-25 12:00")).isEqualTo(met("11-24 12:00"));
            assertThat(story.due(RESOLUTION)).contains(at("11-24 14:00"));
            assertThat(story.fold().status()).isEqualTo(IssueStatus.RESOLVED);
        }

        @Test
        void counts_as_an_answer_that_no_further_one_is_due_after() {
            var story = reported(S1, "11-23 10:00").resolved("11-23 10:20");

            assertThat(story.state(RESPONSE, "11-23 12:00")).isEqualTo(met("11-23 10:20"));
            assertThat(story.state(RESOLUTION, "11-23 12:00")).isEqualTo(met("11-23 10:20"));
            assertThat(story.fold().clock(UPDATE)).isEmpty();
        }

        @Test
        void exactly_at_the_due_instant_is_in_time() {
            assertThat(reported(S1, "11-23 10:00").resolved("11-23 14:00").state(RESOLUTION, "11-24 10:00"))
                    .isEqualTo(met("11-23 14:00"));
            assertThat(reported(S1, "11-23 10:00")
                            .resolved("11-23 14:00:00.000001")
                            .state(RESOLUTION, "11-24 10:00"))
                    .isEqualTo(late("11-23 14:00:00.000001"));
        }

        @Test
        void runs_on_when_reopened_and_the_time_between_is_left_out() {
            var story = reported(S1, "11-23 10:00").resolved("11-23 12:00").reopened("11-25 09:00");

            assertThat(story.due(RESOLUTION)).contains(at("11-25 11:00"));
            assertThat(story.state(RESOLUTION, "11-25 10:00")).isEqualTo(running("11-25 11:00"));
            assertThat(story.state(RESPONSE, "11-25 10:00")).isEqualTo(late("11-23 12:00"));
            assertThat(story.fold().status()).isEqualTo(IssueStatus.OPEN);
        }

        @Test
        void leaves_out_what_was_paused_and_what_lay_between_resolution_and_reopening() {
            assertThat(reported(S3, "11-23 10:00")
                            .paused("11-23 11:00")
                            .resumed("11-23 12:00")
                            .resolved("11-23 13:00")
                            .reopened("11-24 09:00")
                            .due(RESOLUTION))
                    .contains(at("11-26 10:00"));
            assertThat(reported(S1, "11-23 10:00")
                            .paused("11-23 12:00")
                            .resolved("11-23 13:00")
                            .reopened("11-23 15:00")
                            .due(RESOLUTION))
                    .contains(at("11-23 17:00"));
        }

        @Test
        void may_be_reopened_twice_and_at_the_same_instant() {
            assertThat(reported(S1, "11-23 10:00")
                            .resolved("11-23 11:00")
                            .reopened("11-23 11:00")
                            .resolved("11-23 12:00")
                            .reopened("11-23 13:00")
                            .due(RESOLUTION))
                    .contains(at("11-23 15:00"));
        }

        @Test
        void that_was_late_is_late_when_reopened() {
            var story = reported(S1, "11-23 10:00").resolved("11-23 15:00").reopened("11-23 16:00");

            assertThat(story.due(RESOLUTION)).contains(at("11-23 14:00"));
            assertThat(story.state(RESOLUTION, "11-23 16:00")).isEqualTo(late());
            assertThat(story.breaches("11-23 16:00"))
                    .contains(new Breach(RESOLUTION, S1, at("11-23 10:00"), at("11-23 14:00")));
        }
    }

    @Nested
    class Response {
        @ParameterizedTest
        @EnumSource(
                value = Channel.class,
                names = {"API", "PORTAL", "MAIL"})
        void is_stopped_by_an_answer_from_any_channel(Channel channel) {
            assertThat(reported(S3, "11-23 10:00")
                            .answered("11-23 11:00", channel)
                            .state(RESPONSE, "11-23 12:00"))
                    .isEqualTo(met("11-23 11:00"));
        }

        @Test
        void is_not_stopped_by_a_note_or_the_customer_or_an_automatic_mail() {
            var story = reported(S3, "11-23 10:00")
                    .answeredByItself("11-23 10:00")
                    .noted("11-23 11:00")
                    .answeredByContact("11-23 12:00");

            assertThat(story.state(RESPONSE, "11-23 12:00")).isEqualTo(running("11-23 14:00"));
            assertThat(story.fold().clock(UPDATE)).isEmpty();
        }

        @Test
        void that_is_held_over_is_met_before_it_starts() {
            var story = reported(S3, "11-28 10:00").answered("11-28 11:00");

            assertThat(story.state(RESPONSE, "11-28 12:00")).isEqualTo(met("11-28 11:00"));
            assertThat(story.due(RESPONSE)).contains(at("11-30 13:00"));
        }
    }

    @Nested
    class Update {
        @Test
        void is_due_anew_after_each_public_answer() {
            var story = reported(S3, "11-23 10:00").answered("11-23 10:30");

            assertThat(story.due(UPDATE)).contains(at("11-24 10:00"));
            assertThat(story.answered("11-24 09:30").due(UPDATE)).contains(at("11-24 17:30"));
            assertThat(story.noted("11-24 09:30").due(UPDATE)).contains(at("11-24 10:00"));
            assertThat(story.answeredByContact("11-24 09:30").due(UPDATE)).contains(at("11-24 10:00"));
        }

        @Test
        void follows_the_start_rule_when_the_answer_was_given_at_night() {
            var story = reported(S3, "11-23 10:00").answered("11-23 20:00");

            assertThat(story.state(UPDATE, "11-23 21:00")).isEqualTo(new ClockState.HeldOver(at("11-24 09:00")));
            assertThat(story.due(UPDATE)).contains(at("11-24 17:00"));
            assertThat(reported(S1, "11-23 10:00").answered("11-23 20:00").due(UPDATE))
                    .contains(at("11-23 22:00"));
        }

        @Test
        void is_stopped_by_the_resolution() {
            var story = reported(S1, "11-23 10:00").answered("11-23 10:10").resolved("11-23 11:00");

            assertThat(story.state(UPDATE, "11-23 12:00")).isEqualTo(met("11-23 11:00"));
        }

        @Test
        void that_came_late_stays_a_breach_when_the_next_one_runs() {
            var story = reported(S1, "11-23 10:00").answered("11-23 10:10").answered("11-23 11:30");

            assertThat(story.state(UPDATE, "11-23 12:00")).isEqualTo(running("11-23 12:30"));
            assertThat(story.breaches("11-23 12:00"))
                    .containsExactly(new Breach(UPDATE, S1, at("11-23 10:10"), at("11-23 11:10")));
        }

        @Test
        void that_came_late_was_no_breach_before_it_was_due() {
            var story = reported(S1, "11-23 10:00").answered("11-23 10:10").answered("11-23 11:30");
            var late = reported(S1, "11-23 10:00").resolved("11-23 11:00");

            assertThat(story.breaches("11-23 11:10")).isEmpty();
            assertThat(story.breaches("11-23 11:11")).hasSize(1);
            assertThat(late.breaches("11-23 10:30")).isEmpty();
            assertThat(late.breaches("11-23 10:30:00.000001"))
                    .containsExactly(new Breach(RESPONSE, S1, at("11-23 10:00"), at("11-23 10:30")));
        }

        @Test
        void that_came_exactly_when_due_is_no_breach() {
            var story = reported(S1, "11-23 10:00").answered("11-23 10:10").answered("11-23 11:10");

            assertThat(story.breaches("11-23 11:30")).isEmpty();
        }

        @Test
        void waits_with_the_customer() {
            var waiting = reported(S1, "11-23 10:00").answered("11-23 10:10").paused("11-23 10:40");

            assertThat(waiting.due(UPDATE)).isEmpty();
            assertThat(waiting.resumed("11-23 12:40").due(UPDATE)).contains(at("11-23 13:10"));
            assertThat(waiting.answered("11-23 11:00").due(UPDATE)).isEmpty();
            assertThat(waiting.answered("11-23 11:00").resumed("11-23 12:40").due(UPDATE))
                    .contains(at("11-23 13:40"));
            assertThat(waiting.answered("11-23 11:00").breaches("11-23 11:00")).isEmpty();
        }

        @Test
        void is_none_where_the_terms_promise_none() {
            assertThat(reported(S4, "11-23 10:00")
                            .answered("11-23 11:00")
                            .fold()
                            .clock(UPDATE))
                    .isEmpty();
        }

        @Test
        void is_none_after_an_answer_to_a_resolved_issue_nor_after_reopening_until_the_next_answer() {
            var resolved = reported(S1, "11-23 10:00")
                    .answered("11-23 10:10")
                    .resolved("11-23 11:00")
                    .answered("11-23 11:20");

            assertThat(resolved.clock(UPDATE).stoppedAt()).contains(at("11-23 11:00"));
            var reopened = resolved.reopened("11-23 12:00");
            assertThat(reopened.clock(UPDATE).stoppedAt()).contains(at("11-23 11:00"));
            assertThat(reopened.answered("11-23 12:10").state(UPDATE, "11-23 12:20"))
                    .isEqualTo(running("11-23 13:10"));
        }

        @Test
        void is_worked_out_from_the_answer_when_the_issue_is_reassessed() {
            var answered = reported(S3, "11-23 10:00").answered("11-23 10:30");

            assertThat(answered.assessed(S1, "11-23 11:00").due(UPDATE)).contains(at("11-23 11:30"));
            assertThat(answered.assessed(S1, "11-23 12:00").due(UPDATE)).contains(at("11-23 13:00"));
        }
    }

    @Nested
    class Reassessment {
        @Test
        void that_raises_a_held_over_issue_on_a_saturday_makes_nobody_late_in_the_past() {
            var story = reported(S4, "11-28 10:00");
            assertThat(story.due(RESPONSE)).contains(at("11-30 17:30"));

            var raised = story.assessed(S1, "11-28 14:00");

            assertThat(raised.state(RESPONSE, "11-28 14:00")).isEqualTo(running("11-28 16:00"));
            assertThat(raised.clock(RESPONSE).countsFrom()).isEqualTo(at("11-28 14:00"));
            assertThat(raised.due(RESOLUTION)).contains(at("11-28 18:00"));
            assertThat(raised.clock(RESOLUTION).countsFrom()).isEqualTo(at("11-28 10:00"));
            assertThat(raised.breaches("11-28 14:00")).isEmpty();
            assertThat(raised.fold().severity()).isEqualTo(S1);
        }

        @Test
        void that_comes_early_enough_counts_from_the_report() {
            var raised = reported(S4, "11-28 10:00").assessed(S1, "11-28 11:00");

            assertThat(raised.due(RESPONSE)).contains(at("11-28 12:00"));
            assertThat(raised.clock(RESPONSE).countsFrom()).isEqualTo(at("11-28 10:00"));
        }

        @Test
        void at_the_very_due_instant_is_not_after_it() {
            var raised = reported(S4, "11-28 10:00").assessed(S1, "11-28 12:00");

            assertThat(raised.due(RESPONSE)).contains(at("11-28 12:00"));
            assertThat(raised.answered("11-28 12:00").state(RESPONSE, "11-28 13:00"))
                    .isEqualTo(met("11-28 12:00"));
            assertThat(reported(S4, "11-28 10:00")
                            .assessed(S1, "11-28 12:00:00.000001")
                            .due(RESPONSE))
                    .contains(at("11-28 14:00:00.000001"));
        }

        @Test
        void that_lowers_gives_more_time_from_the_report_on() {
            var lowered = reported(S1, "11-23 10:00").assessed(S3, "11-23 10:20");

            assertThat(lowered.due(RESPONSE)).contains(at("11-23 14:00"));
            assertThat(lowered.due(RESOLUTION)).contains(at("11-25 13:00"));
        }

        @Test
        void to_the_same_severity_moves_nothing() {
            var raised = reported(S4, "11-28 10:00").assessed(S1, "11-28 14:00");

            assertThat(raised.assessed(S1, "11-28 15:00").fold()).isEqualTo(raised.fold());
        }

        @Test
        void out_of_the_agreement_and_back_takes_the_clocks_away_and_gives_them_again() {
            var out = reported(S3, "11-23 10:00").assessed(S5, "11-23 11:00");

            assertThat(out.fold().clocks()).isEmpty();
            assertThat(out.assessed(S3, "11-23 12:00").due(RESPONSE)).contains(at("11-23 14:00"));
            assertThat(out.assessed(S3, "11-23 15:00").due(RESPONSE)).contains(at("11-24 10:30"));
        }

        @Test
        void out_of_the_agreement_keeps_a_breach() {
            var out = reported(S1, "11-23 10:00").assessed(S5, "11-23 11:00");

            assertThat(out.breaches("11-23 11:00"))
                    .containsExactly(new Breach(RESPONSE, S1, at("11-23 10:00"), at("11-23 10:30")));
        }

        @Test
        void keeps_the_pauses() {
            var raised = reported(S3, "11-23 10:00")
                    .paused("11-23 11:00")
                    .resumed("11-23 12:00")
                    .assessed(S1, "11-23 12:30");

            assertThat(raised.due(RESOLUTION)).contains(at("11-23 15:00"));
            assertThat(raised.due(RESPONSE)).contains(at("11-23 13:00"));
        }

        @Test
        void in_a_pause_counts_when_the_pause_is_over() {
            var raised = reported(S3, "11-23 10:00").paused("11-23 11:00").assessed(S1, "11-23 16:00");

            assertThat(raised.due(RESOLUTION)).isEmpty();
            assertThat(raised.clock(RESOLUTION).countsFrom()).isEqualTo(at("11-23 10:00"));
            assertThat(raised.resumed("11-23 17:00").due(RESOLUTION)).contains(at("11-23 20:00"));
        }

        @Test
        void in_a_pause_after_what_would_have_been_due_before_it_counts_from_then_once_the_pause_is_over() {
            var raised = reported(S3, "11-23 10:00").paused("11-23 15:00").assessed(S1, "11-23 16:00");

            assertThat(raised.due(RESOLUTION)).isEmpty();
            assertThat(raised.clock(RESOLUTION).countsFrom()).isEqualTo(at("11-23 16:00"));
            assertThat(raised.resumed("11-23 17:00").due(RESOLUTION)).contains(at("11-23 21:00"));
        }

        @Test
        void after_a_breach_keeps_it_with_the_severity_that_it_fell_under() {
            var lowered = reported(S1, "11-23 10:00").assessed(S3, "11-23 11:00");

            assertThat(lowered.state(RESPONSE, "11-23 11:00")).isEqualTo(running("11-23 14:00"));
            assertThat(lowered.breaches("11-23 11:00"))
                    .containsExactly(new Breach(RESPONSE, S1, at("11-23 10:00"), at("11-23 10:30")));
            assertThat(lowered.breaches("11-23 14:01"))
                    .containsExactly(
                            new Breach(RESPONSE, S1, at("11-23 10:00"), at("11-23 10:30")),
                            new Breach(RESPONSE, S3, at("11-23 10:00"), at("11-23 14:00")));
        }

        @Test
        void leaves_clocks_alone_that_were_stopped() {
            var story = reported(S1, "11-23 10:00").answered("11-23 10:10").assessed(S3, "11-23 11:00");

            assertThat(story.clock(RESPONSE).severity()).isEqualTo(S1);
            assertThat(story.due(RESPONSE)).contains(at("11-23 10:30"));
            assertThat(story.state(RESPONSE, "11-23 12:00")).isEqualTo(met("11-23 10:10"));
            assertThat(story.due(RESOLUTION)).contains(at("11-25 13:00"));
            assertThat(story.due(UPDATE)).contains(at("11-24 09:40"));
        }

        @Test
        void is_worked_out_from_the_report_again_however_often_it_was_worked_out_from_later() {
            var story = reported(S4, "11-28 10:00").assessed(S1, "11-28 14:00").assessed(S2, "11-28 15:00");

            assertThat(story.due(RESPONSE)).contains(at("11-30 04:00"));
            assertThat(story.clock(RESPONSE).countsFrom()).isEqualTo(at("11-28 10:00"));
        }

        @Test
        void of_a_reopened_issue_leaves_the_gap_out() {
            var story = reported(S3, "11-23 10:00")
                    .resolved("11-23 11:00")
                    .reopened("11-23 15:00")
                    .assessed(S1, "11-23 15:30");

            assertThat(story.due(RESOLUTION)).contains(at("11-23 18:00"));
            assertThat(story.clock(RESPONSE).severity()).isEqualTo(S3);
        }
    }

    @Nested
    class RecordedLate {
        @Test
        void an_answer_counts_from_when_it_was_given() {
            var story = reported(S1, "11-23 10:00")
                    .alarmed("11-23 10:31")
                    .recordedAt("11-23 11:00")
                    .answered("11-23 10:05");

            assertThat(story.state(RESPONSE, "11-23 11:00")).isEqualTo(met("11-23 10:05"));
            assertThat(story.due(UPDATE)).contains(at("11-23 11:05"));
            assertThat(story.breaches("11-23 11:00")).isEmpty();
            assertThat(story.issue().events(IssueEvent.Breached.class)).hasSize(1);
        }

        @Test
        void an_earlier_answer_takes_the_place_of_the_first_and_begins_a_promise_of_its_own() {
            var story = reported(S1, "11-23 10:00")
                    .answered("11-23 12:00")
                    .recordedAt("11-23 12:30")
                    .answered("11-23 10:20");

            assertThat(story.state(RESPONSE, "11-23 12:30")).isEqualTo(met("11-23 10:20"));
            assertThat(story.state(UPDATE, "11-23 12:30")).isEqualTo(running("11-23 13:00"));
            assertThat(story.breaches("11-23 12:30"))
                    .containsExactly(new Breach(UPDATE, S1, at("11-23 10:20"), at("11-23 11:20")));
        }

        @Test
        void a_pause_takes_a_breach_back_from_what_the_history_tells_but_not_from_the_record() {
            var story = reported(S1, "11-23 10:00")
                    .answered("11-23 10:10")
                    .alarmed("11-23 14:30")
                    .recordedAt("11-23 16:00")
                    .paused("11-23 11:00")
                    .recordedAt("11-23 16:00")
                    .resumed("11-23 13:00");

            assertThat(story.due(RESOLUTION)).contains(at("11-23 16:00"));
            assertThat(story.breaches("11-23 16:00"))
                    .containsExactly(new Breach(UPDATE, S1, at("11-23 10:10"), at("11-23 13:10")));
            assertThat(story.issue().events(IssueEvent.Breached.class).map(event -> event.breach()
                            .dueAt()))
                    .containsExactly(at("11-23 11:10"), at("11-23 14:00"));
        }

        @Test
        void an_assessment_takes_effect_between_what_happened_before_and_after() {
            var story = reported(S3, "11-23 10:00")
                    .answered("11-23 11:00")
                    .recordedAt("11-23 15:00")
                    .assessed(S1, "11-23 10:30");

            assertThat(story.state(RESPONSE, "11-23 15:00")).isEqualTo(late("11-23 11:00"));
            assertThat(story.due(RESPONSE)).contains(at("11-23 10:30"));
            assertThat(story.due(UPDATE)).contains(at("11-23 12:00"));
            assertThat(story.due(RESOLUTION)).contains(at("11-23 14:00"));
        }

        @Test
        void an_answer_before_a_move_lived_under_the_terms_of_its_time_until_then() {
            var story = reported(S3, "11-23 10:00")
                    .moved(2, 0, "11-23 12:00")
                    .recordedAt("11-23 13:00")
                    .answered("11-23 11:00");

            assertThat(story.state(RESPONSE, "11-23 13:00")).isEqualTo(met("11-23 11:00"));
            assertThat(story.due(RESPONSE)).contains(at("11-23 14:00"));
            assertThat(story.due(UPDATE)).contains(at("11-23 15:00"));
        }
    }

    @Nested
    class AtOneInstant {
        @Test
        void what_was_recorded_first_came_first() {
            var report = reported(S3, "11-23 10:00");

            var answeredFirst = report.answered("11-23 13:00").assessed(S1, "11-23 13:00");
            var assessedFirst = report.assessed(S1, "11-23 13:00").answered("11-23 13:00");

            assertThat(answeredFirst.clock(RESPONSE).severity()).isEqualTo(S3);
            assertThat(answeredFirst.due(RESPONSE)).contains(at("11-23 14:00"));
            assertThat(assessedFirst.clock(RESPONSE).severity()).isEqualTo(S1);
            assertThat(assessedFirst.due(RESPONSE)).contains(at("11-23 13:30"));
            assertThat(answeredFirst.due(UPDATE))
                    .isEqualTo(assessedFirst.due(UPDATE))
                    .contains(at("11-23 14:00"));
        }

        @Test
        void a_pause_may_end_and_another_one_begin() {
            var report = reported(S1, "11-23 10:00");

            assertThat(report.paused("11-23 11:00").resumed("11-23 11:00").due(RESOLUTION))
                    .contains(at("11-23 14:00"));
            assertThat(report.paused("11-23 11:00")
                            .resumed("11-23 12:00")
                            .paused("11-23 12:00")
                            .resumed("11-23 13:00")
                            .due(RESOLUTION))
                    .contains(at("11-23 16:00"));
            assertThat(report.paused("11-23 10:00").resumed("11-23 11:00").due(RESOLUTION))
                    .contains(at("11-23 15:00"));
        }

        @Test
        void a_resolution_and_a_pause_after_it_was_reopened_make_one_gap() {
            assertThat(reported(S1, "11-23 10:00")
                            .paused("11-23 11:00")
                            .resolved("11-23 12:00")
                            .reopened("11-23 13:00")
                            .paused("11-23 13:00")
                            .resumed("11-23 14:00")
                            .due(RESOLUTION))
                    .contains(at("11-23 17:00"));
        }
    }

    @Nested
    class Moving {
        @Test
        void to_another_version_moves_what_runs() {
            var moved = reported(S3, "11-23 10:00").moved(2, 0, "11-23 11:00");

            assertThat(moved.due(RESPONSE)).contains(at("11-23 12:00"));
            assertThat(moved.due(RESOLUTION)).contains(at("11-24 11:30"));
            assertThat(moved.fold().version()).isEqualTo(2);
        }

        @Test
        void makes_nobody_late_in_the_past() {
            var moved = reported(S3, "11-23 10:00").moved(2, 0, "11-23 13:00");

            assertThat(moved.state(RESPONSE, "11-23 13:00")).isEqualTo(running("11-23 15:00"));
            assertThat(moved.due(RESOLUTION)).contains(at("11-24 11:30"));
            assertThat(reported(S3, "11-23 10:00").moved(2, 0, "11-23 12:00").due(RESPONSE))
                    .contains(at("11-23 12:00"));
        }

        @Test
        void leaves_what_is_late_already() {
            var moved = reported(S3, "11-23 10:00").moved(2, 0, "11-23 15:00");

            assertThat(moved.due(RESPONSE)).contains(at("11-23 14:00"));
            assertThat(moved.state(RESPONSE, "11-23 15:00")).isEqualTo(late());
            assertThat(moved.due(RESOLUTION)).contains(at("11-24 11:30"));
            assertThat(reported(S3, "11-23 10:00").moved(2, 0, "11-23 14:00").due(RESPONSE))
                    .contains(at("11-23 16:00"));
        }

        @Test
        void leaves_what_is_stopped_and_takes_the_update_that_runs() {
            var moved = reported(S3, "11-23 10:00").answered("11-23 10:30").moved(2, 0, "11-23 11:00");

            assertThat(moved.due(RESPONSE)).contains(at("11-23 14:00"));
            assertThat(moved.due(UPDATE)).contains(at("11-23 14:30"));
            assertThat(moved.answered("11-23 12:00").due(UPDATE)).contains(at("11-23 16:00"));
        }

        @Test
        void to_another_edition_of_the_bank_holidays_leaves_the_day_out() {
            var story = reported(S3, "11-27 16:00");
            assertThat(story.due(RESPONSE)).contains(at("11-30 11:30"));

            var moved = story.moved(1, 1, "11-27 17:00");

            assertThat(moved.due(RESPONSE)).contains(at("12-01 11:30"));
            assertThat(moved.fold().holidayEdition()).isEqualTo(1);
        }

        @Test
        void under_the_same_terms_moves_nothing() {
            var story = reported(S3, "11-23 10:00")
                    .answered("11-23 10:30")
                    .paused("11-23 11:00")
                    .resumed("11-23 12:00");
            assertThat(story.moved(1, 0, "11-23 13:00").fold()).isEqualTo(story.fold());

            var raised = reported(S4, "11-28 10:00").assessed(S1, "11-28 14:00");
            assertThat(raised.moved(1, 0, "11-28 15:00").fold()).isEqualTo(raised.fold());
        }

        @Test
        void gives_a_clock_where_there_was_none_and_takes_one_away() {
            assertThat(reported(S5, "11-23 10:00").moved(2, 0, "11-23 11:00").due(RESPONSE))
                    .contains(at("11-25 17:30"));
            assertThat(reported(S2, "11-23 10:00")
                            .moved(2, 0, "11-23 11:00")
                            .fold()
                            .clocks())
                    .isEmpty();
        }

        @Test
        void in_a_pause_keeps_it() {
            var moved = reported(S3, "11-23 10:00").paused("11-23 11:00").moved(2, 0, "11-23 12:00");

            assertThat(moved.due(RESOLUTION)).isEmpty();
            assertThat(moved.resumed("11-23 13:00").due(RESOLUTION)).contains(at("11-24 13:30"));
        }

        @Test
        void holds_for_what_is_assessed_later() {
            var story = reported(S3, "11-23 10:00").moved(2, 0, "11-23 11:00").assessed(S5, "11-23 11:30");

            assertThat(story.due(RESPONSE)).contains(at("11-25 17:30"));
            assertThat(story.due(RESOLUTION)).isEmpty();
        }
    }

    @Nested
    class WorkingDays {
        @Test
        void are_counted_from_the_day_after_the_start() {
            assertThat(reported(S4, "11-23 10:00").due(RESOLUTION)).contains(at("11-30 17:30"));
            assertThat(reported(S4, "11-28 10:00").due(RESOLUTION)).contains(at("12-07 17:30"));
            assertThat(reported(S4, "11-23 10:00").moved(1, 1, "11-23 11:00").due(RESOLUTION))
                    .contains(at("12-01 17:30"));
        }

        @ParameterizedTest
        @CsvSource({
            "11-24 09:00, 11-24 17:30, 12-01 17:30",
            "11-24 09:01, 11-24 17:30, 11-30 17:30",
            "11-24 09:00, 11-24 17:29, 11-30 17:30",
            "11-24 08:00, 11-26 12:00, 12-02 17:30",
            "11-23 10:00, 11-24 09:00, 11-30 17:30",
            "11-27 17:30, 11-30 09:00, 11-30 17:30",
            "11-27 09:00, 11-30 17:30, 12-02 17:30",
            "11-30 09:00, 12-04 12:00, 12-04 17:30",
        })
        void do_not_count_when_all_of_their_office_hours_were_paused(String from, String until, String due) {
            assertThat(reported(S4, "11-23 10:00").paused(from).resumed(until).due(RESOLUTION))
                    .contains(at(due));
        }

        @Test
        void may_be_paused_in_pieces() {
            var story = reported(S4, "11-23 10:00").paused("11-24 08:00").resumed("11-24 12:00");

            assertThat(story.paused("11-24 12:00").resumed("11-24 18:00").due(RESOLUTION))
                    .contains(at("12-01 17:30"));
            assertThat(story.paused("11-24 12:01").resumed("11-24 18:00").due(RESOLUTION))
                    .contains(at("11-30 17:30"));
        }

        @Test
        void are_not_due_while_a_pause_is_open() {
            assertThat(reported(S4, "11-23 10:00").paused("11-30 17:29").due(RESOLUTION))
                    .isEmpty();
            assertThat(reported(S4, "11-23 10:00").paused("11-30 17:30").due(RESOLUTION))
                    .contains(at("11-30 17:30"));
        }
    }

    @Nested
    class Alarms {
        private static Instant nextAlarm(Stories.Story story) {
            return story.nextAlarm().orElseThrow();
        }

        @Test
        void warn_at_shares_of_the_target_and_then_of_the_breach() {
            var story = reported(S3, "11-23 10:00");

            assertThat(nextAlarm(story)).isEqualTo(at("11-23 13:00"));
            story = story.alarmed("11-23 13:00");
            assertThat(nextAlarm(story)).isEqualTo(at("11-23 13:36"));
            story = story.alarmed("11-23 13:36");
            assertThat(nextAlarm(story)).isEqualTo(at("11-23 14:00:00.000001"));
            assertThat(story.alarmed("11-23 14:00").issue()).isEqualTo(story.issue());
            story = story.alarmed("11-23 14:00:00.000001");
            assertThat(nextAlarm(story)).isEqualTo(at("11-24 16:30"));
            story = story.alarmed("11-24 16:30");
            assertThat(nextAlarm(story)).isEqualTo(at("11-25 11:00"));
            story = story.alarmed("11-25 11:00");
            assertThat(nextAlarm(story)).isEqualTo(at("11-25 13:00:00.000001"));
            story = story.alarmed("11-25 13:00:01");
            assertThat(story.nextAlarm()).isEmpty();
            assertThat(story.issue().history())
                    .extracting(IssueEvent::happenedAt)
                    .containsExactly(
                            at("11-23 10:00"),
                            at("11-23 13:00"),
                            at("11-23 13:36"),
                            at("11-23 14:00"),
                            at("11-24 16:30"),
                            at("11-25 11:00"),
                            at("11-25 13:00"));
            assertThat(story.issue().events(IssueEvent.Warned.class))
                    .allSatisfy(warned -> {
                        assertThat(warned.late()).isFalse();
                        assertThat(warned.actor()).isEqualTo(Actor.AFTERCARE);
                        assertThat(warned.channel()).isEqualTo(Channel.ALARM);
                    })
                    .extracting(warned -> warned.warning().share())
                    .containsExactly(75, 90, 75, 90);
        }

        private static Iterable<Instant> warnings(Stories.Story story, org.aftercare.domain.agreement.ClockKind kind) {
            return story.alarmed("12-31 12:00")
                    .issue()
                    .events(IssueEvent.Warned.class)
                    .filter(warned -> warned.warning().kind() == kind)
                    .map(IssueEvent::happenedAt)
                    .toList();
        }

        @Test
        void leave_out_lunch_and_pauses_and_the_time_that_an_issue_is_held_over() {
            assertThat(warnings(reported(S3, "11-23 10:00", 3), RESPONSE))
                    .containsExactly(at("11-23 13:45"), at("11-23 14:21"));
            assertThat(warnings(
                            reported(S3, "11-23 10:00").paused("11-23 12:00").resumed("11-24 10:00"), RESOLUTION))
                    .containsExactly(at("11-25 14:30"), at("11-25 17:30"));
            assertThat(warnings(reported(S3, "11-28 10:00"), RESPONSE))
                    .containsExactly(at("11-30 12:00"), at("11-30 12:36"));
        }

        @Test
        void of_working_days_come_after_a_share_of_their_covered_time() {
            assertThat(warnings(reported(S4, "11-23 10:00"), RESOLUTION))
                    .containsExactly(at("11-27 13:30"), at("11-30 12:30"));
            // without Tuesday: 50 hours again, as Tuesday 1 December takes its place
            assertThat(warnings(
                            reported(S4, "11-23 10:00").paused("11-24 09:00").resumed("11-24 17:30"), RESOLUTION))
                    .containsExactly(at("11-30 13:30"), at("12-01 12:30"));
        }

        @Test
        void come_once_though_the_clock_was_paused_meanwhile() {
            var story = reported(S1, "11-23 10:00")
                    .answered("11-23 10:10")
                    .alarmed("11-23 13:00")
                    .paused("11-23 13:10")
                    .resumed("11-23 14:10")
                    .alarmed("11-23 14:36");

            assertThat(story.issue().events(IssueEvent.Warned.class))
                    .filteredOn(warned -> warned.warning().kind() == RESOLUTION)
                    .extracting(IssueEvent::happenedAt)
                    .containsExactly(at("11-23 13:00"), at("11-23 14:36"));
        }

        @Test
        void come_once_though_the_issue_was_lowered_and_raised_again() {
            var story = reported(S1, "11-23 10:00")
                    .alarmed("11-23 13:00")
                    .assessed(S2, "11-23 13:05")
                    .assessed(S1, "11-23 13:10")
                    .alarmed("11-23 13:10");

            assertThat(story.issue().events(IssueEvent.Warned.class))
                    .filteredOn(warned -> warned.warning().kind() == RESOLUTION)
                    .extracting(warned -> warned.warning().share())
                    .containsExactly(75);
        }

        @Test
        void are_marked_late_when_they_were_found_out_more_than_a_minute_after() {
            var story = reported(S1, "11-23 10:00");

            assertThat(story.alarmed("11-23 10:31:00.000001").issue().events(IssueEvent.Breached.class))
                    .extracting(IssueEvent.Breached::late)
                    .containsExactly(false);
            assertThat(story.alarmed("11-23 10:31:00.000002").issue().events(IssueEvent.Breached.class))
                    .singleElement()
                    .satisfies(breached -> {
                        assertThat(breached.late()).isTrue();
                        assertThat(breached.happenedAt()).isEqualTo(at("11-23 10:30"));
                        assertThat(breached.recordedAt()).isEqualTo(at("11-23 10:31:00.000002"));
                        assertThat(breached.breach())
                                .isEqualTo(new Breach(RESPONSE, S1, at("11-23 10:00"), at("11-23 10:30")));
                    });
        }

        @Test
        void do_not_come_for_what_is_paused_or_held_over_or_met() {
            var paused = reported(S1, "11-23 10:00").answered("11-23 10:05").paused("11-23 10:10");
            assertThat(paused.nextAlarm()).isEmpty();
            assertThat(paused.alarmed("12-23 10:00").issue()).isEqualTo(paused.issue());

            assertThat(nextAlarm(reported(S3, "11-28 10:00"))).isEqualTo(at("11-30 12:00"));

            var met = reported(S1, "11-23 10:00").resolved("11-23 10:30");
            assertThat(met.nextAlarm()).isEmpty();
        }

        @Test
        void record_a_breach_that_was_over_before_anybody_saw_it() {
            var story = reported(S1, "11-23 10:00")
                    .answered("11-23 10:10")
                    .answered("11-23 11:30")
                    .resolved("11-23 11:40");

            assertThat(nextAlarm(story)).isEqualTo(at("11-23 11:10:00.000001"));
            assertThat(story.alarmed("11-23 11:40").issue().events(IssueEvent.Breached.class))
                    .extracting(IssueEvent.Breached::breach)
                    .containsExactly(new Breach(UPDATE, S1, at("11-23 10:10"), at("11-23 11:10")));
            assertThat(story.alarmed("11-23 11:40").nextAlarm()).isEmpty();
        }
    }
}
