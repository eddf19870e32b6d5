package org.aftercare.application.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aftercare.application.mother.Aftercare;
import org.aftercare.application.mother.TermsMother;
import org.aftercare.application.port.BreachRegister;
import org.aftercare.domain.BrokenRuleException;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.ClockKind;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.Customer;
import org.aftercare.domain.issue.BreachId;
import org.aftercare.domain.issue.Channel;
import org.aftercare.domain.issue.IssueNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Breaches on record: of S1 at 10:30 (RESPONSE) and 14:00 (RESOLUTION), of another customer's S3 at 14:00 (RESPONSE). */
class BreachesTest {
    private static final BreachRegister.Filter ALL =
            new BreachRegister.Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private final Aftercare aftercare = Aftercare.at("2026-11-23T10:00:00Z");
    private final Customer bakery = aftercare.customer("Bakery");
    private final Contact carla = aftercare.contact(bakery, "Carla", "carla@bakery.example");
    private final Agreement agreement = aftercare.signed(bakery, TermsMother.fullPromises());
    private final Customer other = aftercare.customer("Other");
    private final Contact oscar = aftercare.contact(other, "Oscar", "oscar@other.example");
    private final Agreement othersAgreement = aftercare.signed(other, TermsMother.fullPromises());
    private final IssueNumber failed =
            aftercare.reported(carla, agreement, Severity.S1).issue().number();
    private final IssueNumber impaired =
            aftercare.reported(oscar, othersAgreement, Severity.S3).issue().number();

    @BeforeEach
    void let_time_go_by() {
        aftercare.wait("2026-11-23T15:00:00Z");
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-23T" + time + ":00Z");
    }

    private ListBreaches.Outcome.Listed listed(
            BreachRegister.Filter filter, Optional<BreachRegister.Position> after, int limit) {
        return (ListBreaches.Outcome.Listed)
                aftercare.listBreaches.execute(new ListBreaches.Command(aftercare.agent(), filter, after, limit));
    }

    private List<BreachView> listed(BreachRegister.Filter filter) {
        return listed(filter, Optional.empty(), 10).breaches();
    }

    private ExcuseBreach.Outcome excuse(BreachId id, String reason) {
        return aftercare.excuseBreach.execute(new ExcuseBreach.Command(aftercare.agent(), Channel.API, id, reason));
    }

    @Test
    void are_listed_by_due_instant() {
        assertThat(listed(ALL))
                .extracting(
                        view -> view.id().issue(),
                        view -> view.fact().breach().kind(),
                        view -> view.fact().breach().dueAt())
                .containsExactly(
                        tuple(failed, ClockKind.RESPONSE, at("10:30")),
                        tuple(failed, ClockKind.RESOLUTION, at("14:00")),
                        tuple(impaired, ClockKind.RESPONSE, at("14:00")));
        assertThat(listed(ALL)).allSatisfy(view -> {
            assertThat(view.stands()).isTrue();
            assertThat(view.excusals()).isEmpty();
        });
        assertThat(listed(ALL).getLast().customerId()).isEqualTo(other.id());
        assertThat(listed(ALL).getLast().agreementId()).isEqualTo(othersAgreement.id());
    }

    @Test
    void are_listed_page_by_page() {
        var first = listed(ALL, Optional.empty(), 2);
        assertThat(first.breaches()).hasSize(2);

        var second = listed(ALL, first.next(), 2);

        assertThat(second.breaches()).extracting(view -> view.id().issue()).containsExactly(impaired);
        assertThat(second.next()).isEmpty();
        assertThat(listed(ALL, Optional.empty(), 3).next()).isEmpty();
    }

    @Test
    void are_filtered_by_issue_and_agreement_and_due_instant() {
        var none = Optional.<Instant>empty();

        assertThat(listed(new BreachRegister.Filter(Optional.of(impaired), Optional.empty(), none, none)))
                .hasSize(1);
        assertThat(listed(new BreachRegister.Filter(Optional.empty(), Optional.of(agreement.id()), none, none)))
                .extracting(view -> view.id().issue())
                .containsExactly(failed, failed);
        assertThat(listed(new BreachRegister.Filter(
                        Optional.empty(), Optional.empty(), Optional.of(at("10:30")), Optional.of(at("14:00")))))
                .extracting(view -> view.fact().breach().dueAt())
                .containsExactly(at("10:30"));
    }

    @Test
    void do_not_stand_any_more_when_an_answer_turns_up_that_was_given_in_time() {
        var act = new IssueAct(aftercare.agent(), Channel.MAIL, failed, Optional.of(at("10:05")), Optional.empty());
        aftercare.answerIssue.execute(new AnswerIssue.Command(act, "We look", true));

        assertThat(listed(ALL))
                .extracting(view -> view.fact().breach().dueAt(), BreachView::stands)
                .startsWith(tuple(at("10:30"), false))
                .contains(tuple(at("14:00"), true));
    }

    @Test
    void stand_whatever_happens_to_the_issue_after() {
        aftercare.assessed(failed, Severity.S3);
        aftercare.resolved(failed);
        aftercare.reopened(failed);

        assertThat(listed(ALL)).hasSize(3).allSatisfy(view -> assertThat(view.stands())
                .isTrue());
    }

    @Test
    void are_excused_and_stay() {
        var id = listed(ALL).getFirst().id();

        var excused = ((ExcuseBreach.Outcome.Excused) excuse(id, "The customer's line was cut.")).view();

        assertThat(excused.excusals()).singleElement().satisfies(excusal -> {
            assertThat(excusal.reason()).isEqualTo("The customer's line was cut.");
            assertThat(excusal.actor().name()).isEqualTo("Alex Agent");
            assertThat(excusal.happenedAt()).isEqualTo(at("15:00"));
        });
        assertThat(excused.stands()).isTrue();
        excuse(id, "As the customer agreed on the phone.");
        assertThat(listed(ALL).getFirst().excusals()).hasSize(2);
        assertThat(listed(ALL).getLast().excusals()).isEmpty();
        assertThat(BreachId.parse(id.toString())).contains(id);
    }

    @Test
    void that_are_not_there_are_not_excused() {
        var unknown = new ExcuseBreach.Outcome.Unknown();

        assertThat(excuse(new BreachId(new IssueNumber(5), 1), "Why not")).isEqualTo(unknown);
        assertThat(excuse(new BreachId(failed, 99), "Why not")).isEqualTo(unknown);
        assertThat(excuse(new BreachId(failed, 1), "A warning is no breach")).isEqualTo(unknown);
    }

    @Test
    void are_excused_for_a_reason() {
        var id = listed(ALL).getFirst().id();

        assertThatThrownBy(() -> excuse(id, "")).isInstanceOf(BrokenRuleException.class);
        assertThat(listed(ALL).getFirst().excusals()).isEmpty();
    }
}
