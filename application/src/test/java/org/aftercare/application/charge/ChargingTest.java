package org.aftercare.application.charge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.application.issue.TagIssue;
import org.aftercare.application.mother.Aftercare;
import org.aftercare.application.mother.TermsMother;
import org.aftercare.application.port.Notice;
import org.aftercare.domain.BrokenRuleException;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.ContactRole;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.agreement.SupportLevel;
import org.aftercare.domain.charge.Authority;
import org.aftercare.domain.charge.Consent;
import org.aftercare.domain.charge.Ground;
import org.aftercare.domain.charge.StatementLine;
import org.aftercare.domain.charge.WorkEntryId;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.issue.IssueNumber;
import org.aftercare.domain.issue.Tags;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Work recorded, consented to and accounted for, under the terms of {@link TermsMother#charged()}. */
class ChargingTest {
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final YearMonth DECEMBER = YearMonth.of(2026, 12);

    private final Aftercare aftercare = Aftercare.at("2026-11-20T09:00:00Z");
    private Contact carla;
    private Agreement agreement;
    private IssueNumber issue;

    @BeforeEach
    void anIssue() {
        var bakery = aftercare.customer("Bakery");
        carla = aftercare.contact(bakery, "Carla", "carla@bakery.example");
        agreement = aftercare.signed(bakery, TermsMother.charged());
        issue = aftercare.reported(carla, agreement, Severity.S3).issue().number();
        aftercare.sleep("2026-11-30T12:00:00Z");
    }

    private WorkDraft draft(Caller.OfVendor caller, String from, String until) {
        return new WorkDraft(
                caller,
                issue,
                Instant.parse(from),
                Instant.parse(until),
                Optional.empty(),
                SupportLevel.TECHNICAL,
                "Rebuilt the index",
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private WorkDraft draft(String from, String until) {
        return draft(aftercare.agent(), from, until);
    }

    private static WorkDraft with(
            WorkDraft draft, Optional<WorkDraft.Correction> correction, Optional<String> override) {
        return new WorkDraft(
                draft.caller(),
                draft.issue(),
                draft.startedAt(),
                draft.finishedAt(),
                draft.session(),
                draft.level(),
                draft.activity(),
                draft.onSite(),
                draft.note(),
                draft.internalNote(),
                correction,
                override);
    }

    private WorkOutcome record(WorkDraft draft) {
        return aftercare.recordWork.execute(new RecordWork.Command(draft));
    }

    private WorkView.Effect recorded(WorkDraft draft) {
        return ((WorkOutcome.Done) record(draft)).effect();
    }

    private static List<String> said(WorkView view) {
        return view.parts().stream()
                .map(part -> part.minutes() + " " + part.ground() + " x" + part.units())
                .toList();
    }

    private StatementView statement(YearMonth month) {
        var outcome =
                aftercare.showStatement.execute(new ShowStatement.Command(aftercare.agent(), agreement.id(), month));
        return ((ShowStatement.Outcome.Shown) outcome).view();
    }

    @Test
    void covered_work_draws_on_the_allowance_and_warns_as_it_is_used_up() {
        // 120 minutes of October are left as well
        var first = recorded(draft("2026-11-23T09:00:00Z", "2026-11-23T12:00:00Z"));
        var second = recorded(draft("2026-11-23T13:00:00Z", "2026-11-23T14:30:00Z"));

        assertThat(said(first.view())).containsExactly("180 ALLOWANCE x0");
        assertThat(first.warnings()).containsExactly(new WorkView.Warning(NOVEMBER, 75, 180, 240));
        assertThat(said(second.view())).containsExactly("60 ALLOWANCE x0", "30 ALLOWANCE_USED_UP x2");
        assertThat(second.warnings())
                .containsExactly(
                        new WorkView.Warning(NOVEMBER, 90, 240, 240), new WorkView.Warning(NOVEMBER, 100, 240, 240));
        assertThat(second.view().cost().rounded(CurrencyUnit.GBP)).hasToString("GBP 45.00");
    }

    @Test
    void a_preview_tells_the_same_and_records_nothing() {
        var draft = draft("2026-11-23T17:00:00Z", "2026-11-23T18:00:00Z");

        var preview = (WorkOutcome.Done) aftercare.previewWork.execute(new PreviewWork.Command(draft));

        assertThat(said(preview.effect().view())).containsExactly("30 ALLOWANCE x0", "30 WINDOW_NOT_COVERED x2");
        assertThat(preview.allowed()).isFalse();
        assertThat(aftercare.workEntries.of(issue)).isEmpty();
    }

    @Test
    void chargeable_work_needs_a_consent_that_was_given_before() {
        var draft = draft("2026-11-30T18:00:00Z", "2026-11-30T19:00:00Z");
        aftercare.sleep("2026-11-30T20:00:00Z");
        assertThat(record(draft)).isInstanceOf(WorkOutcome.NeedsConsent.class);

        approve(ask("150.00"), Optional.empty());
        assertThat(record(draft)).isInstanceOf(WorkOutcome.NeedsConsent.class);

        aftercare.sleep("2026-12-01T20:00:00Z");
        var later = recorded(draft("2026-12-01T18:00:00Z", "2026-12-01T19:00:00Z"));
        assertThat(later.view().entry().authority()).isInstanceOf(Authority.Consented.class);
        assertThat(record(draft("2026-12-01T19:00:00Z", "2026-12-01T19:10:00Z")))
                .isInstanceOf(WorkOutcome.NeedsConsent.class);
    }

    private Consent ask(String amount) {
        aftercare.authorise(agreement, carla, ContactRole.APPROVE_CHARGES);
        var command =
                new AskConsent.Command(aftercare.agent(), issue, "Change the invoice", 60, new BigDecimal(amount));
        return ((AskConsent.Outcome.Asked) aftercare.askConsent.execute(command)).consent();
    }

    private DecideConsent.Outcome decide(Contact contact, Consent consent, DecideConsent.Answer answer) {
        return aftercare.decideConsent.execute(
                new DecideConsent.Command(new Caller.OfCustomer(contact), issue, consent.id(), answer));
    }

    private Consent approve(Consent consent, Optional<BigDecimal> limit) {
        return ((DecideConsent.Outcome.Decided) decide(carla, consent, new DecideConsent.Answer.Approve(limit)))
                .consent();
    }

    @Test
    void whoever_may_approve_charges_is_asked_and_decides_once() {
        var consent = ask("150.00");

        assertThat(notices())
                .anySatisfy(notice -> assertThat(notice).isInstanceOfSatisfying(Notice.ConsentAsked.class, asked -> {
                    assertThat(asked.to()).isEqualTo(carla.email());
                    assertThat(asked.amount()).hasToString("GBP 150.00");
                }));
        assertThat(decide(carla, consent, new DecideConsent.Answer.Approve(Optional.of(new BigDecimal("0.001")))))
                .isInstanceOf(DecideConsent.Outcome.Refused.class);
        assertThat(decide(carla, consent, new DecideConsent.Answer.Approve(Optional.of(new BigDecimal("-1")))))
                .isInstanceOf(DecideConsent.Outcome.Refused.class);
        assertThat(decide(carla, consent, new DecideConsent.Answer.Decline(Optional.of("Too dear"))))
                .isInstanceOf(DecideConsent.Outcome.Decided.class);
        assertThat(decide(carla, consent, new DecideConsent.Answer.Approve(Optional.empty())))
                .isEqualTo(new DecideConsent.Outcome.DecidedAlready());
        var listed = aftercare.listConsents.execute(new ListConsents.Command(aftercare.agent(), issue));
        assertThat(((ListConsents.Outcome.Listed) listed).consents())
                .singleElement()
                .satisfies(found -> assertThat(found.decision()).isPresent());
    }

    private List<Notice> notices() {
        return aftercare.outbox.waiting();
    }

    @Test
    void others_may_not_decide_and_strangers_find_nothing() {
        var consent = ask("150.00");
        var colleague = aftercare.contact(
                aftercare.customers.find(agreement.customerId()).orElseThrow(), "Carl", "carl@bakery.example");
        var stranger = aftercare.contact(aftercare.customer("Brewery"), "Bea", "bea@brewery.example");

        assertThat(decide(colleague, consent, new DecideConsent.Answer.Approve(Optional.empty())))
                .isEqualTo(new DecideConsent.Outcome.NotAllowed());
        assertThat(decide(stranger, consent, new DecideConsent.Answer.Approve(Optional.empty())))
                .isEqualTo(new DecideConsent.Outcome.Unknown());
        assertThat(aftercare.listConsents.execute(new ListConsents.Command(new Caller.OfCustomer(stranger), issue)))
                .isEqualTo(new ListConsents.Outcome.Unknown());
    }

    @Test
    void an_administrator_may_override_and_nobody_else() {
        var late = draft("2026-11-28T10:00:00Z", "2026-11-28T11:00:00Z");

        assertThat(record(with(late, Optional.empty(), Optional.of("The shop was down"))))
                .isInstanceOf(WorkOutcome.NeedsConsent.class);
        var done = recorded(with(
                draft(aftercare.administrator(), "2026-11-28T10:00:00Z", "2026-11-28T11:00:00Z"),
                Optional.empty(),
                Optional.of("The shop was down")));

        assertThat(done.view().entry().authority())
                .isEqualTo(new Authority.Overridden(
                        aftercare.administrator().agent().id(), "Ada Admin", "The shop was down"));
    }

    @Test
    void an_agent_who_works_twice_at_once_is_told() {
        var first = recorded(draft("2026-11-23T09:00:00Z", "2026-11-23T10:00:00Z"));
        var second = recorded(draft("2026-11-23T09:30:00Z", "2026-11-23T09:40:00Z"));

        assertThat(first.overlaps()).isEmpty();
        assertThat(second.overlaps()).containsExactly(first.view().entry().id());
    }

    @Test
    void a_correction_takes_the_place_of_what_was_wrong_and_both_stay() {
        var wrong = recorded(draft("2026-11-23T09:00:00Z", "2026-11-23T11:00:00Z"))
                .view()
                .entry();
        var correction = Optional.of(new WorkDraft.Correction(wrong.id(), "An hour only"));
        var right = recorded(with(draft("2026-11-23T09:00:00Z", "2026-11-23T10:00:00Z"), correction, Optional.empty()));

        assertThat(right.overlaps()).containsExactly(wrong.id());
        var listed =
                (ListWork.Outcome.Listed) aftercare.listWork.execute(new ListWork.Command(aftercare.agent(), issue));
        assertThat(listed.work())
                .extracting(view -> view.entry().id(), view -> view.booking().counts(), WorkView::drawn)
                .containsExactly(tuple(right.view().entry().id(), true, 60), tuple(wrong.id(), false, 0));
        assertThat(record(with(draft("2026-11-23T09:00:00Z", "2026-11-23T10:00:00Z"), correction, Optional.empty())))
                .isInstanceOfSatisfying(WorkOutcome.Refused.class, refused -> assertThat(refused.faults())
                        .extracting("pointer")
                        .containsExactly("/cancels"));
        assertThat(aftercare.cancelWork.execute(new CancelWork.Command(aftercare.agent(), issue, wrong.id(), "Twice")))
                .isEqualTo(new CancelWork.Outcome.CancelledAlready());
        assertThat(aftercare.cancelWork.execute(new CancelWork.Command(
                        aftercare.agent(), issue, right.view().entry().id(), "Not at all")))
                .isInstanceOf(CancelWork.Outcome.Cancelled.class);
        assertThat(aftercare.cancelWork.execute(
                        new CancelWork.Command(aftercare.agent(), issue, new WorkEntryId(new UUID(1, 1)), "Nothing")))
                .isEqualTo(new CancelWork.Outcome.Unknown());
    }

    @Test
    void what_is_wrong_is_said() {
        assertThatThrownBy(() -> record(draft("2026-11-30T11:00:00Z", "2026-11-30T12:01:00Z")))
                .isInstanceOf(BrokenRuleException.class)
                .hasMessageContaining("must not lie in the future");
        assertThat(record(draft("2025-12-31T11:00:00Z", "2025-12-31T12:00:00Z")))
                .isInstanceOfSatisfying(WorkOutcome.Refused.class, refused -> assertThat(refused.faults())
                        .extracting("pointer")
                        .containsExactly("/startedAt"));
        issue = new IssueNumber(7);
        assertThat(record(draft("2026-11-23T09:00:00Z", "2026-11-23T10:00:00Z")))
                .isEqualTo(new WorkOutcome.Unknown());
    }

    @Test
    void an_issue_is_marked_a_defect_by_its_tag_and_its_severity_is_that_of_the_time() {
        aftercare.assessed(issue, Severity.S1);
        aftercare.tagIssue.execute(new TagIssue.Command(aftercare.act(issue), new Tags(List.of("defect"))));

        var before = recorded(draft("2026-11-23T09:00:00Z", "2026-11-23T09:10:00Z"));
        aftercare.sleep("2026-12-01T12:00:00Z");
        var after = recorded(draft("2026-12-01T09:00:00Z", "2026-12-01T09:10:00Z"));

        assertThat(before.view().entry().severity()).isEqualTo(Severity.S3);
        assertThat(before.view().entry().defect()).isTrue();
        assertThat(after.view().entry().severity()).isEqualTo(Severity.S1);
    }

    @Test
    void an_entry_that_comes_late_re_rates_an_open_month_and_says_what_changed() {
        var known = recorded(draft("2026-11-24T09:00:00Z", "2026-11-24T13:00:00Z"));

        var late = recorded(draft("2026-11-23T09:00:00Z", "2026-11-23T10:00:00Z"));

        assertThat(late.changes()).singleElement().satisfies(change -> {
            assertThat(change.entry().id()).isEqualTo(known.view().entry().id());
            assertThat(change.drawnBefore()).isEqualTo(240);
            assertThat(change.drawnAfter()).isEqualTo(180);
            assertThat(change.costAfter().rounded(CurrencyUnit.GBP)).hasToString("GBP 90.00");
            assertThat(change.accounted()).isFalse();
        });
    }

    @Test
    void closing_freezes_a_statement_and_what_comes_late_is_accounted_for_by_the_next() {
        aftercare.authorise(agreement, carla, ContactRole.READ_STATEMENTS);
        recorded(draft("2026-11-24T09:00:00Z", "2026-11-24T10:00:00Z"));
        var close = new CloseStatement.Command(aftercare.agent(), agreement.id(), NOVEMBER);
        assertThat(aftercare.closeStatement.execute(close))
                .isEqualTo(new CloseStatement.Outcome.NotOver(Instant.parse("2026-12-01T00:00:00Z")));

        aftercare.sleep("2026-12-02T09:00:00Z");
        var closed = ((CloseStatement.Outcome.Closed) aftercare.closeStatement.execute(close)).view();
        var late = recorded(draft("2026-11-23T09:00:00Z", "2026-11-23T13:00:00Z"));

        assertThat(aftercare.closeStatement.execute(close)).isEqualTo(new CloseStatement.Outcome.ClosedAlready());
        assertThat(closed.statement().gross()).hasToString("GBP 540.00");
        assertThat(statement(NOVEMBER)).isEqualTo(closed);
        assertThat(late.changes()).singleElement().satisfies(change -> assertThat(change.accounted())
                .isTrue());
        assertThat(statement(DECEMBER).statement().lines())
                .extracting(line -> line.item().month() + " " + line.reversed() + " " + line.net())
                .containsExactly(
                        "2026-12 false GBP 450.00",
                        "2026-11 true GBP 0.00",
                        "2026-11 false GBP 0.00",
                        "2026-11 false GBP 90.00");
        assertThat(statement(DECEMBER).statement().lines())
                .extracting(StatementLine::reversed)
                .contains(true);
        assertThat(notices()).anySatisfy(notice -> assertThat(notice)
                .isInstanceOfSatisfying(Notice.StatementClosed.class, told -> assertThat(told.total())
                        .hasToString("GBP 540.00")));
    }

    @Test
    void contacts_read_statements_if_they_may_and_only_their_own() {
        var read = new ShowStatement.Command(new Caller.OfCustomer(carla), agreement.id(), NOVEMBER);
        assertThat(aftercare.showStatement.execute(read)).isEqualTo(new ShowStatement.Outcome.NotAllowed());

        aftercare.authorise(agreement, carla, ContactRole.READ_STATEMENTS);
        assertThat(aftercare.showStatement.execute(read)).isInstanceOf(ShowStatement.Outcome.Shown.class);

        var stranger = aftercare.contact(aftercare.customer("Brewery"), "Bea", "bea@brewery.example");
        assertThat(aftercare.showStatement.execute(
                        new ShowStatement.Command(new Caller.OfCustomer(stranger), agreement.id(), NOVEMBER)))
                .isEqualTo(new ShowStatement.Outcome.Unknown());
        assertThat(aftercare.showStatement.execute(
                        new ShowStatement.Command(aftercare.agent(), agreement.id(), DECEMBER)))
                .isEqualTo(new ShowStatement.Outcome.Unknown());
        assertThat(aftercare.showStatement.execute(
                        new ShowStatement.Command(aftercare.agent(), agreement.id(), YearMonth.of(2025, 12))))
                .isEqualTo(new ShowStatement.Outcome.Unknown());
    }

    @Test
    void a_month_shows_its_work_and_the_balance_at_an_instant() {
        recorded(draft("2026-11-24T09:00:00Z", "2026-11-24T10:00:00Z"));

        var shown = (ShowMonth.Outcome.Shown) aftercare.showMonth.execute(new ShowMonth.Command(
                aftercare.agent(), agreement.id(), NOVEMBER, Optional.of(Instant.parse("2026-11-24T09:30:00Z"))));
        var now = (ShowMonth.Outcome.Shown) aftercare.showMonth.execute(
                new ShowMonth.Command(aftercare.agent(), agreement.id(), NOVEMBER, Optional.empty()));

        assertThat(shown.balance().minutes()).isEqualTo(210);
        assertThat(now.balance().minutes()).isEqualTo(180);
        assertThat(now.work()).singleElement().satisfies(view -> assertThat(view.drawn())
                .isEqualTo(60));
        assertThat(aftercare.showMonth.execute(new ShowMonth.Command(
                        aftercare.agent(),
                        agreement.id(),
                        NOVEMBER,
                        Optional.of(Instant.parse("2026-12-24T09:30:00Z")))))
                .isInstanceOf(ShowMonth.Outcome.Refused.class);
        assertThat(aftercare.showMonth.execute(new ShowMonth.Command(
                        new Caller.OfCustomer(carla), agreement.id(), NOVEMBER, Optional.empty())))
                .isEqualTo(new ShowMonth.Outcome.NotAllowed());
    }

    @Test
    void what_waits_for_a_contact_is_what_he_may_decide_on() {
        var colleague = aftercare.contact(
                aftercare.customers.find(agreement.customerId()).orElseThrow(), "Carl", "carl@bakery.example");
        var stranger = aftercare.contact(aftercare.customer("Brewery"), "Bea", "bea@brewery.example");
        var consent = ask("150.00");

        assertThat(waiting(carla)).containsExactly(consent);
        assertThat(waiting(colleague)).isEmpty();
        assertThat(waiting(stranger)).isEmpty();
        assertThat(shown(carla))
                .isInstanceOfSatisfying(ShowConsents.Outcome.Shown.class, shown -> assertThat(shown.consents())
                        .containsExactly(consent));
        assertThat(shown(colleague)).isEqualTo(new ShowConsents.Outcome.NotAllowed());
        assertThat(shown(stranger)).isEqualTo(new ShowConsents.Outcome.Unknown());

        approve(consent, Optional.empty());
        assertThat(waiting(carla)).isEmpty();
        assertThat(((ShowConsents.Outcome.Shown) shown(carla)).consents())
                .singleElement()
                .satisfies(decided -> assertThat(decided.decision()).isPresent());
    }

    private List<Consent> waiting(Contact contact) {
        var command = new ListWaitingConsents.Command(new Caller.OfCustomer(contact));
        return switch (aftercare.listWaitingConsents.execute(command)) {
            case ListWaitingConsents.Outcome.Listed(var consents) -> consents;
        };
    }

    private ShowConsents.Outcome shown(Contact contact) {
        return aftercare.showConsents.execute(new ShowConsents.Command(new Caller.OfCustomer(contact), issue));
    }

    @Test
    void the_months_of_an_agreement_are_listed_with_what_is_closed() {
        var list = new ListStatements.Command(new Caller.OfCustomer(carla), agreement.id());
        assertThat(aftercare.listStatements.execute(list)).isEqualTo(new ListStatements.Outcome.NotAllowed());
        aftercare.authorise(agreement, carla, ContactRole.READ_STATEMENTS);
        aftercare.sleep("2026-12-02T09:00:00Z");
        aftercare.closeStatement.execute(new CloseStatement.Command(aftercare.agent(), agreement.id(), NOVEMBER));

        var listed = (ListStatements.Outcome.Listed) aftercare.listStatements.execute(list);

        assertThat(listed.now()).isEqualTo(DECEMBER);
        assertThat(listed.months()).hasSize(12).first().isEqualTo(new ListStatements.Month(DECEMBER, Optional.empty()));
        assertThat(listed.months())
                .filteredOn(month -> month.closed().isPresent())
                .extracting(ListStatements.Month::month)
                .containsExactly(NOVEMBER);
        assertThat(listed.months().getLast().month()).isEqualTo(YearMonth.of(2026, 1));
        var stranger = aftercare.contact(aftercare.customer("Brewery"), "Bea", "bea@brewery.example");
        assertThat(aftercare.listStatements.execute(
                        new ListStatements.Command(new Caller.OfCustomer(stranger), agreement.id())))
                .isEqualTo(new ListStatements.Outcome.Unknown());
    }

    @Test
    void this_month_s_allowance_is_shown_to_whoever_may_read_statements() {
        var uncharged = aftercare.signed(
                aftercare.customers.find(agreement.customerId()).orElseThrow(), TermsMother.workedExamples());
        aftercare.authorise(uncharged, carla, ContactRole.READ_STATEMENTS);
        recorded(draft("2026-11-24T09:00:00Z", "2026-11-24T10:00:00Z"));
        assertThat(allowances()).isEmpty();

        aftercare.authorise(agreement, carla, ContactRole.READ_STATEMENTS);

        assertThat(allowances()).singleElement().satisfies(current -> {
            assertThat(current.agreement().id()).isEqualTo(agreement.id());
            assertThat(current.account().available()).isEqualTo(240);
            assertThat(current.account().drawn()).isEqualTo(60);
        });
        // the charges end with 2027
        aftercare.sleep("2028-01-02T09:00:00Z");
        assertThat(allowances()).isEmpty();
    }

    private List<ShowAllowances.Current> allowances() {
        var command = new ShowAllowances.Command(new Caller.OfCustomer(carla));
        return switch (aftercare.showAllowances.execute(command)) {
            case ShowAllowances.Outcome.Shown(var months) -> months;
        };
    }

    @Test
    void nothing_is_asked_for_where_there_are_no_charges() {
        var free = aftercare.signed(
                aftercare.customers.find(agreement.customerId()).orElseThrow(), TermsMother.workedExamples());
        issue = aftercare.reported(carla, free, Severity.S3).issue().number();
        aftercare.sleep("2026-12-05T12:00:00Z");

        var work = recorded(draft("2026-12-05T10:00:00Z", "2026-12-05T11:00:00Z"));

        assertThat(work.view().parts()).extracting("ground").containsExactly(Ground.NO_CHARGES);
        assertThat(aftercare.askConsent.execute(
                        new AskConsent.Command(aftercare.agent(), issue, "Something", 60, BigDecimal.TEN)))
                .isInstanceOf(AskConsent.Outcome.Refused.class);
        assertThat(aftercare.showStatement.execute(new ShowStatement.Command(aftercare.agent(), free.id(), NOVEMBER)))
                .isEqualTo(new ShowStatement.Outcome.Unknown());
    }
}
