package org.aftercare.bootstrap.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aftercare.adapter.mail.MimeMailReader;
import org.aftercare.application.access.AuthenticateToken;
import org.aftercare.application.access.LogInContact;
import org.aftercare.application.charge.ListWaitingConsents;
import org.aftercare.application.charge.ShowAllowances;
import org.aftercare.application.customer.CreateCustomer;
import org.aftercare.application.fake.InMemoryHolidaySource;
import org.aftercare.application.issue.AuditIssues;
import org.aftercare.application.issue.IssueAnnouncements;
import org.aftercare.application.issue.IssueView;
import org.aftercare.application.issue.ListBreaches;
import org.aftercare.application.issue.ListIssues;
import org.aftercare.application.issue.ShowIssue;
import org.aftercare.application.mother.Aftercare;
import org.aftercare.application.port.BreachRegister;
import org.aftercare.application.port.IssueQueue;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.AuthorisedContact;
import org.aftercare.domain.agreement.ContactRole;
import org.aftercare.domain.charge.Consent;
import org.aftercare.domain.charge.Ground;
import org.aftercare.domain.charge.RatedPart;
import org.aftercare.domain.clock.ClockState;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.EmailAddress;
import org.aftercare.domain.issue.IssueStatus;
import org.aftercare.domain.mail.QuarantineReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoTest {
    @TempDir
    private Path data;

    @ParameterizedTest
    @ValueSource(
            strings = {
                // a working day: in office hours, at their edges, at night
                "2026-11-23T14:20:00Z",
                "2026-11-23T08:59:59Z",
                "2026-11-23T09:00:00Z",
                "2026-11-23T17:29:59Z",
                "2026-11-23T17:31:00Z",
                "2026-11-23T17:59:59Z",
                "2026-11-23T18:00:30Z",
                "2026-11-24T03:00:00Z",
                // a weekend, Christmas, the first days, a summer's day, both clock changes
                "2026-11-21T10:00:00Z",
                "2026-12-25T12:00:00Z",
                "2026-01-02T00:30:00Z",
                "2026-03-05T10:00:00Z",
                "2026-07-15T08:30:00Z",
                "2027-03-28T01:00:00Z",
                "2026-10-25T01:30:00Z"
            })
    void there_is_an_issue_in_each_state_whenever_it_begins(String now) {
        var aftercare = Aftercare.at(now);

        demo(aftercare).open(data);

        assertThat(lines(aftercare))
                .hasSize(7)
                .extracting(IssueQueue.Line::status)
                .contains(IssueStatus.OPEN, IssueStatus.WAITING, IssueStatus.RESOLVED);
        assertThat(states(aftercare))
                .hasAtLeastOneElementOfType(ClockState.Paused.class)
                .hasAtLeastOneElementOfType(ClockState.HeldOver.class)
                .hasAtLeastOneElementOfType(ClockState.Running.class)
                .hasAtLeastOneElementOfType(ClockState.Met.class)
                .contains(new ClockState.Breached(Optional.empty()))
                .anyMatch(state -> state instanceof ClockState.Breached(var stoppedAt) && stoppedAt.isPresent());
    }

    @Test
    void something_is_held_over_at_every_time_of_the_week_and_stays_so_for_hours() {
        for (var minutes = 0; minutes < 7 * 24 * 60; minutes += 37) {
            var now = Instant.parse("2026-06-08T00:00:30Z").plus(Duration.ofMinutes(minutes));
            var aftercare = Aftercare.at(now.toString());

            demo(aftercare).open(data);

            assertThat(states(aftercare))
                    .as("at %s", now)
                    .anyMatch(state -> state instanceof ClockState.HeldOver(var until)
                            && Duration.between(now, until).toMinutes() > 30);
        }
    }

    @Test
    void its_contacts_can_log_in() {
        var aftercare = Aftercare.at("2026-11-21T10:00:00Z");

        demo(aftercare).open(data);

        assertThat(List.of(
                        logIn(aftercare, "amelia@harbour-lane.example", "aftercare-demo"),
                        logIn(aftercare, "jonas@harbour-lane.example", "aftercare-demo"),
                        logIn(aftercare, "priya@northgate.example", "aftercare-demo"),
                        logIn(aftercare, "tom@northgate.example", "aftercare-demo")))
                .hasOnlyElementsOfType(LogInContact.Outcome.LoggedIn.class);
    }

    @Test
    void its_token_is_an_administrators_and_lies_in_a_file_for_its_owner_alone() throws IOException {
        var aftercare = Aftercare.at("2026-11-21T10:00:00Z");

        var lines = demo(aftercare).open(data);

        var token = Files.readString(data.resolve("demo-token")).strip();
        assertThat(lines).contains("Token:   " + token);
        assertThat(aftercare.authenticateToken.execute(new AuthenticateToken.Command(token)))
                .isInstanceOfSatisfying(AuthenticateToken.Outcome.Authenticated.class, authenticated -> assertThat(
                                authenticated.bearer().caller())
                        .isInstanceOfSatisfying(Caller.OfVendor.class, agent -> assertThat(
                                        agent.agent().administrator())
                                .isTrue()));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("demo-token"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_second_start_doubles_nothing_and_says_the_same() {
        var aftercare = Aftercare.at("2026-11-21T10:00:00Z");
        var first = demo(aftercare).open(data);
        aftercare.clock.set("2026-11-24T10:00:00Z");

        var second = demo(aftercare).open(data);

        assertThat(second).isEqualTo(first);
        assertThat(lines(aftercare)).hasSize(7);
    }

    @Test
    void it_keeps_out_where_there_is_real_work() {
        var aftercare = Aftercare.at("2026-11-21T10:00:00Z");
        aftercare.createCustomer.execute(new CreateCustomer.Command(aftercare.agent(), "A real customer"));

        var lines = demo(aftercare).open(data);

        assertThat(lines).isEmpty();
        assertThat(states(aftercare)).isEmpty();
        assertThat(data.resolve("demo-token")).doesNotExist();
    }

    @Test
    void its_contacts_have_roles_and_the_night_sorting_is_not_toms() {
        var aftercare = Aftercare.at("2026-11-21T10:00:00Z");
        demo(aftercare).open(data);
        var tom = contact(aftercare, "tom@northgate.example");
        var priya = contact(aftercare, "priya@northgate.example");

        assertThat(aftercare.authorised.of(tom.id()).stream().map(AuthorisedContact::roles))
                .containsExactlyInAnyOrder(Set.of(ContactRole.REPORT, ContactRole.RAISE_SEVERITY), Set.of());
        assertThat(aftercare.authorised.of(priya.id()).stream().map(AuthorisedContact::roles))
                .containsExactly(Set.of(ContactRole.values()), Set.of(ContactRole.values()));
    }

    @Test
    void the_bakery_has_charges_work_and_an_estimate_to_decide_on() {
        var aftercare = Aftercare.at("2026-11-26T10:00:00Z");
        demo(aftercare).open(data);
        var amelia = new Caller.OfCustomer(contact(aftercare, "amelia@harbour-lane.example"));

        var waiting = (ListWaitingConsents.Outcome.Listed)
                aftercare.listWaitingConsents.execute(new ListWaitingConsents.Command(amelia));
        var allowances =
                (ShowAllowances.Outcome.Shown) aftercare.showAllowances.execute(new ShowAllowances.Command(amelia));

        assertThat(waiting.consents())
                .singleElement()
                .extracting(Consent::minutes)
                .isEqualTo(120);
        assertThat(allowances.months()).singleElement().satisfies(month -> {
            assertThat(month.account().available()).isEqualTo(720);
            assertThat(month.account().drawn()).isEqualTo(95);
            assertThat(month.account().parts())
                    .extracting(RatedPart::ground)
                    .contains(Ground.ALLOWANCE, Ground.LEVEL_NOT_COVERED);
        });
    }

    private static Contact contact(Aftercare aftercare, String email) {
        return aftercare.customers.contact(new EmailAddress(email)).orElseThrow();
    }

    @Test
    void nobody_is_told_of_what_is_past() {
        var aftercare = Aftercare.at("2026-11-21T10:00:00Z");

        demo(aftercare).open(data);

        assertThat(aftercare.outbox.waiting()).isEmpty();
    }

    @Test
    void a_mail_waits_in_quarantine() {
        var aftercare = Aftercare.at("2026-11-21T10:00:00Z");

        demo(aftercare).open(data);

        assertThat(aftercare.quarantine.list(Optional.of(true), Optional.empty(), 10))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.from()).isEqualTo("Jonas Reed <jonas.reed@post.example>");
                    assertThat(mail.reason()).isEqualTo(QuarantineReason.UNKNOWN_SENDER);
                });
    }

    private static Demo demo(Aftercare aftercare) {
        return new Demo(
                aftercare.store,
                aftercare.customers,
                aftercare.agreements,
                aftercare.authorised,
                aftercare.issues,
                aftercare.workEntries,
                aftercare.consents,
                aftercare.statements,
                aftercare.access,
                aftercare.actTrail,
                aftercare.bankHolidays,
                new InMemoryHolidaySource(),
                aftercare.hashing,
                aftercare.alarms,
                new IssueAnnouncements(aftercare.announcements),
                aftercare.takeInMail(new MimeMailReader(), Aftercare.MAIL_RULES),
                aftercare.clock);
    }

    private static LogInContact.Outcome logIn(Aftercare aftercare, String email, String password) {
        return aftercare.logInContact.execute(new LogInContact.Command(new EmailAddress(email), password, "Firefox"));
    }

    @Test
    void its_breaches_are_on_record_in_time_and_what_comes_next_has_its_alarm() {
        var aftercare = Aftercare.at("2026-11-23T14:20:00Z");

        demo(aftercare).open(data);

        var audit = aftercare.auditIssues.execute(
                new AuditIssues.Command(aftercare.agent(), Optional.empty(), Optional.empty(), Optional.empty()));
        assertThat(audit).isEqualTo(new AuditIssues.Outcome.Audited(7, List.of(), Optional.empty()));
        assertThat(aftercare.alarms.waiting()).isNotEmpty().allMatch(alarm -> alarm.at()
                .isAfter(aftercare.clock.instant()));
        var breaches = (ListBreaches.Outcome.Listed) aftercare.listBreaches.execute(new ListBreaches.Command(
                aftercare.agent(),
                new BreachRegister.Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                Optional.empty(),
                10));
        assertThat(breaches.breaches()).hasSize(2).noneMatch(breach -> breach.fact()
                .late());
        assertThat(breaches.breaches().getFirst().excusals()).hasSize(1);
    }

    private static List<IssueQueue.Line> lines(Aftercare aftercare) {
        var listed = (ListIssues.Outcome.Listed) aftercare.listIssues.execute(
                ListIssues.Command.ofAll(aftercare.agent(), Optional.empty(), ListIssues.MAX_LIMIT));
        return listed.lines();
    }

    private static List<ClockState> states(Aftercare aftercare) {
        var states = new ArrayList<ClockState>();
        for (var line : lines(aftercare)) {
            var shown = (ShowIssue.Outcome.Shown)
                    aftercare.showIssue.execute(new ShowIssue.Command(aftercare.agent(), line.number()));
            states.addAll(shown.view().clocks().stream()
                    .map(IssueView.ClockView::state)
                    .toList());
        }
        return states;
    }
}
