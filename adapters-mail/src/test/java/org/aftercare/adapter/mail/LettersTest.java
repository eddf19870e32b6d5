package org.aftercare.adapter.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.application.port.Notice;
import org.aftercare.domain.TimeOrderedId;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.ClockKind;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.calendar.ServiceWindow;
import org.aftercare.domain.customer.EmailAddress;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class LettersTest {
    private final Letters letters = new Letters(URI.create("https://support.larkspur.example"), true);

    @Test
    void an_acknowledgement_says_the_promise_then_the_reason_then_the_way_out() {
        var letter = letters.of(Notices.acknowledged(Notices.running()));

        assertThat(letter.subject()).isEqualTo("AC-1042: we’ll answer by 13:30 on Monday 23 November");
        assertThat(letter.text()).isEqualToNormalizingNewlines("""
                We’ll answer by 13:30 on Monday 23 November

                Your agreement covers S3 in office hours. You told us at 09:30 on Monday 23 November, and a person will answer within 4 hours of covered time.

                If it gets worse meanwhile, report that in the portal, with the severity that fits by then.

                See AC-1042 in the portal:
                https://support.larkspur.example/issues/AC-1042


                AC-1042  Orders page takes forty seconds to open

                System: Orders portal
                Severity: S3 Operation impaired
                Reported: 09:30 on Monday 23 November

                What was reported:

                Since this morning the orders page takes about forty seconds.
                Nothing has changed at our end.

                --\s
                This mail is automatic and doesn’t count as our answer. You get it because AC-1042 was reported in your name.
                Times are London time.
                """);
    }

    @Test
    void a_hold_over_is_said_plainly() {
        var letter = letters.of(Notices.acknowledged(Notices.heldOver()));

        assertThat(letter.subject()).isEqualTo("AC-1042: we’ll answer by 13:00 on Monday 23 November");
        assertThat(letter.text()).startsWith("""
                We’ll answer by 13:00 on Monday 23 November
                Held over until 09:00 on Monday 23 November

                Your agreement covers S3 in office hours. You told us at 10:00 on Saturday 21 November, so the clock starts at 09:00 on Monday 23 November, and a person will answer within 4 hours of covered time from then.
                """);
    }

    @Test
    void support_reads_who_what_how_bad_and_by_when() {
        var letter = letters.of(Notices.arrived(Notices.heldOver()));

        assertThat(letter.subject())
                .isEqualTo("AC-1042, S3, Harbour Lane Bakery: answer by 13:00 on Monday 23 November");
        assertThat(letter.text()).isEqualToNormalizingNewlines("""
                Answer by 13:00 on Monday 23 November
                Held over until 09:00 on Monday 23 November

                The agreement covers S3 in office hours and promises an answer within 4 hours of covered time. It came in at an uncovered time; the clock starts at 09:00 on Monday 23 November.

                Answer it through the agents’ API, with a POST to:

                https://support.larkspur.example/api/v1/issues/AC-1042/answers


                AC-1042  Orders page takes forty seconds to open

                Customer: Harbour Lane Bakery
                Reported by: Amelia Hart
                System: Orders portal
                Severity: S3 Operation impaired
                Reported: 10:00 on Saturday 21 November

                What was reported:

                Since this morning the orders page takes about forty seconds.
                Nothing has changed at our end.

                --\s
                This mail is automatic. You get it because this address is to be told of new issues.
                Times are London time.
                """);
    }

    @Test
    void a_promise_that_counts_round_the_clock_says_so() {
        var issue = Notices.issue(
                Severity.S1,
                "2026-11-21T22:00:00Z",
                Notices.ALWAYS,
                Notices.promise(false, "2026-11-21T22:00:00Z", "2026-11-22T00:00:00Z", "PT2H"));

        assertThat(letters.of(Notices.acknowledged(issue)).text()).startsWith("""
                We’ll answer by 00:00 on Sunday 22 November

                Your agreement covers S1 round the clock. You told us at 22:00 on Saturday 21 November, and a person will answer within 2 hours.
                """);
    }

    @Test
    void working_days_and_another_year_are_said_as_such() {
        var issue = Notices.issue(
                Severity.S5,
                "2026-12-23T15:00:00Z",
                EnumSet.of(ServiceWindow.OFFICE_HOURS, ServiceWindow.OUT_OF_HOURS, ServiceWindow.WEEKEND),
                Notices.promise(false, "2026-12-23T15:00:00Z", "2027-01-04T17:30:00Z", "P5D"));

        assertThat(letters.of(Notices.acknowledged(issue)).text()).startsWith("""
                We’ll answer by 17:30 on Monday 4 January 2027

                Your agreement covers S5 in office hours, out of hours and at weekends. You told us at 15:00 on Wednesday 23 December, and a person will answer within 5 working days.
                """);
    }

    @Test
    void what_was_written_down_after_the_clock_had_started_speaks_of_it_in_the_past() {
        var letter = letters.of(Notices.acknowledged(Notices.heldOver(), Instant.parse("2026-11-23T10:00:00Z")));

        assertThat(letter.text()).startsWith("""
                We’ll answer by 13:00 on Monday 23 November

                Your agreement covers S3 in office hours. You told us at 10:00 on Saturday 21 November, so the clock started at 09:00 on Monday 23 November, and a person will answer within 4 hours of covered time from then.
                """);
    }

    @Test
    void what_was_written_down_too_late_is_called_late() {
        var letter = letters.of(Notices.acknowledged(Notices.heldOver(), Instant.parse("2026-11-23T13:00:01Z")));

        assertThat(letter.subject()).isEqualTo("AC-1042: our answer was due by 13:00 on Monday 23 November");
        assertThat(letter.text()).startsWith("""
                Our answer was due by 13:00 on Monday 23 November: late, we know
                Late

                Your agreement covers S3 in office hours. You told us at 10:00 on Saturday 21 November, and an answer within 4 hours of covered time was promised. A person will still answer.
                """);
    }

    @Test
    void nothing_is_promised_that_the_agreement_does_not_promise() {
        var uncovered = Notices.issue(
                Severity.S5, "2026-11-21T10:00:00Z", EnumSet.noneOf(ServiceWindow.class), Optional.empty());
        var targetless = Notices.issue(Severity.S5, "2026-11-21T10:00:00Z", Notices.OFFICE_HOURS, Optional.empty());

        assertThat(letters.of(Notices.acknowledged(uncovered)).text()).startsWith("""
                We have your issue

                Your agreement doesn’t cover S5, so it promises no time for an answer.
                """);
        assertThat(letters.of(Notices.acknowledged(targetless)).text()).startsWith("""
                We have your issue

                Your agreement covers S5 in office hours, but promises no time for an answer.
                """);
        assertThat(letters.of(Notices.arrived(uncovered)).subject())
                .isEqualTo("AC-1042, S5, Harbour Lane Bakery: not covered");
    }

    @Test
    void html_and_plain_text_say_the_same() {
        var letter = letters.of(Notices.acknowledged(Notices.heldOver()));

        assertThat(letter.html())
                .contains("<title>AC-1042: we’ll answer by 13:00 on Monday 23 November</title>")
                .contains(">We’ll answer by 13:00 on Monday 23 November</h1>")
                .contains(">Held over until 09:00 on Monday 23 November</span>")
                .contains("class=\"promise held\"")
                .contains(">◆ S3 Operation impaired</span>")
                .contains("href=\"https://support.larkspur.example/issues/AC-1042\"")
                .contains("forty seconds.<br>Nothing has changed at our end.<br>")
                .doesNotContain(" th:", "xmlns");
    }

    @Test
    void what_people_typed_stays_text() {
        var nasty = Notices.with(
                Notices.running(), "<b>Orders</b> & “more” {0}", "<script>alert(1)</script>\n[(${say})] 日本語 👩‍🚒");

        var letter = letters.of(Notices.acknowledged(nasty));

        assertThat(letter.html())
                .contains("&lt;b&gt;Orders&lt;/b&gt; &amp; “more” {0}")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;<br>[(${say})] 日本語 👩‍🚒<br>")
                .doesNotContain("<script>");
        assertThat(letter.text()).contains("<b>Orders</b> & “more” {0}\n").contains("[(${say})] 日本語 👩‍🚒");
    }

    @Test
    void the_same_notice_reads_the_same_however_often_it_is_written() {
        assertThat(letters.of(Notices.acknowledged(Notices.heldOver())))
                .isEqualTo(letters.of(Notices.acknowledged(Notices.heldOver())));
    }

    @Test
    void support_reads_that_a_promise_is_at_risk() {
        var letter = letters.of(Notices.atRisk(ClockKind.RESPONSE));

        assertThat(letter.subject())
                .isEqualTo("AC-1042, S3, Harbour Lane Bakery: answer by 13:30 on Monday 23 November");
        assertThat(letter.text()).isEqualToNormalizingNewlines("""
                Answer by 13:30 on Monday 23 November
                75 % of the time has gone

                Of the time that the agreement promises, 75 % has gone by, and the promise isn’t kept yet.

                Answer it through the agents’ API, with a POST to:

                https://support.larkspur.example/api/v1/issues/AC-1042/answers


                AC-1042  Orders page takes forty seconds to open

                Customer: Harbour Lane Bakery
                System: Orders portal
                Severity: S3 Operation impaired

                --\s
                This mail is automatic. You get it because this address is to be told of promises that are at risk or broken.
                Times are London time.
                """);
        assertThat(letter.html()).contains("class=\"promise held\"").doesNotContain("What was reported");
    }

    @Test
    void support_reads_that_a_promise_is_broken_and_that_this_stays_on_record() {
        var letter = letters.of(Notices.broken(ClockKind.RESOLUTION, false));

        assertThat(letter.subject())
                .isEqualTo("AC-1042, S3, Harbour Lane Bakery: late, resolution was due by 13:30 on Monday 23 November");
        assertThat(letter.text()).startsWith("""
                Late: the resolution was due by 13:30 on Monday 23 November
                Late

                The agreement promises this for S3. That the time passed is now on record; it can be excused with a reason, but not taken back.

                Resolve it through the agents’ API, with a POST to:

                https://support.larkspur.example/api/v1/issues/AC-1042/resolution
                """);
        assertThat(letter.html()).contains("class=\"promise late\"");
    }

    @Test
    void a_breach_that_was_found_out_late_says_so() {
        assertThat(letters.of(Notices.broken(ClockKind.UPDATE, true)).text())
                .startsWith("Late: the next answer was due by 13:30 on Monday 23 November\n")
                .contains("later than it should be, since nothing was running to see it");
    }

    @Test
    void a_reporter_reads_what_was_answered_first_and_how_to_go_on_after_it() {
        var letter = letters.of(Notices.replied(Notice.Reply.ANSWERED, "It’s the <index>.\nWe rebuild it."));

        assertThat(letter.subject())
                .isEqualTo("AC-1042: Alex Agent answered – Orders page takes forty seconds to open");
        assertThat(letter.text()).isEqualToNormalizingNewlines("""
                Alex Agent answered

                What Alex Agent wrote:

                It’s the <index>.
                We rebuild it.

                If you have something to add, answer this mail, or write it in the portal.

                See AC-1042 in the portal:
                https://support.larkspur.example/issues/AC-1042


                AC-1042  Orders page takes forty seconds to open

                System: Orders portal
                Severity: S3 Operation impaired

                --\s
                You get this mail because AC-1042 was reported in your name. Which mails you get, you choose in the portal, under your account.
                Times are London time.
                """);
        assertThat(letter.html()).contains("It’s the &lt;index&gt;.<br>", "class=\"promise run\"");
        assertThat(letter.about()).isEqualTo("AC-1042");
        assertThat(letter.choice()).contains("https://support.larkspur.example/account");
    }

    @Test
    void a_reporter_reads_that_we_wait_for_him_and_what_stands_still_meanwhile() {
        var letter = letters.of(Notices.replied(Notice.Reply.ASKED, "Which browser do you use?"));

        assertThat(letter.subject())
                .isEqualTo("AC-1042: Alex Agent asks you something – Orders page takes forty seconds to open");
        assertThat(letter.text()).startsWith("""
                Alex Agent asks you something
                Waiting for you

                We can’t go on without you: until you answer, the clocks for our next answer and for the solution stand still. What Alex Agent wrote:

                Which browser do you use?

                Answer this mail, or answer in the portal.
                """);
        assertThat(letter.html()).contains("class=\"tag held\"");
    }

    @Test
    void a_reporter_reads_that_it_is_solved_and_what_to_do_if_not() {
        assertThat(letters.of(Notices.replied(Notice.Reply.RESOLVED, "The index is back."))
                        .text())
                .startsWith("""
                        Alex Agent says that it’s solved

                        If it works for you, there’s nothing to do. What Alex Agent wrote:

                        The index is back.

                        If it isn’t solved, say so in the portal, and it’s open again; or answer this mail, and we’ll read it.
                        """);
    }

    @Test
    void nobody_is_told_to_answer_mails_that_nobody_reads() {
        var unread = new Letters(URI.create("https://support.larkspur.example"), false);

        for (var reply : Notice.Reply.values()) {
            assertThat(unread.of(Notices.replied(reply, "x")).text())
                    .doesNotContain("this mail,")
                    .contains("in the portal");
        }
    }

    @Test
    void support_reads_what_a_contact_added() {
        var letter = letters.of(Notices.acted(Notice.ContactDeed.ADDED, "It’s <all>\nof us."));

        assertThat(letter.subject()).isEqualTo("AC-1042, S3, Harbour Lane Bakery: something was added");
        assertThat(letter.text()).isEqualToNormalizingNewlines("""
                Amelia Hart added something

                If we were waiting for this, its clocks may run again: its history says so.

                Answer it through the agents’ API, with a POST to:

                https://support.larkspur.example/api/v1/issues/AC-1042/answers


                AC-1042  Orders page takes forty seconds to open

                Customer: Harbour Lane Bakery
                System: Orders portal
                Severity: S3 Operation impaired

                What Amelia Hart wrote:

                It’s <all>
                of us.

                --\s
                This mail is automatic. You get it because this address is to be told of what customers do to their issues.
                Times are London time.
                """);
        assertThat(letter.html()).contains("It’s &lt;all&gt;", "class=\"promise run\"");
    }

    @Test
    void support_reads_that_a_contact_raised_the_severity_or_says_that_it_is_not_solved() {
        var raised = letters.of(Notices.acted(Notice.ContactDeed.RAISED, "Nobody can work."));
        var reopened = letters.of(Notices.acted(Notice.ContactDeed.REOPENED, "It’s slow again."));

        assertThat(raised.subject()).isEqualTo("AC-1042, S3, Harbour Lane Bakery: raised to S3");
        assertThat(raised.text()).startsWith("Amelia Hart raised it to S3\n").contains("Nobody can work.");
        assertThat(raised.html()).contains("class=\"promise held\"");
        assertThat(reopened.subject()).isEqualTo("AC-1042, S3, Harbour Lane Bakery: it isn’t solved");
        assertThat(reopened.text())
                .startsWith("Amelia Hart says that it isn’t solved\n")
                .contains("It’s slow again.");
    }

    private static Notice.Invitation invitation() {
        return new Notice.Invitation(
                TimeOrderedId.at(Instant.parse("2026-11-23T10:00:00.123456Z")),
                new EmailAddress("amelia@harbour-lane.example"),
                "Amelia <Hart>",
                "Harbour Lane Bakery",
                "Robin Vale",
                Instant.parse("2026-11-30T10:00:00.123456Z"));
    }

    @Test
    void an_invitation_brings_the_link_says_who_invites_and_for_how_long_it_is_good() {
        var letter = letters.of(invitation(), "the-secret_");

        assertThat(letter.subject()).isEqualTo("Come in to Aftercare");
        assertThat(letter.toName()).isEqualTo("Amelia <Hart>");
        assertThat(letter.text()).isEqualToNormalizingNewlines("""
                Come in to Aftercare

                Robin Vale invites you to the portal in which Harbour Lane Bakery reports issues and reads when they’ll be answered.

                Choose a password, and you’re in. The link is good once, for 7 days; if it has run out, ask for another.

                Choose your password:
                https://support.larkspur.example/password/new/the-secret_

                --\s
                This mail is automatic. You get it because Amelia <Hart> was entered with this address. If you don’t expect it, leave it: nothing happens then.
                """);
        assertThat(letter.html())
                .contains("href=\"https://support.larkspur.example/password/new/the-secret_\"")
                .contains(">Come in to Aftercare</h1>", "Amelia &lt;Hart&gt; was entered")
                .doesNotContain("null", " th:", "Times are");
    }

    @Test
    void a_forgotten_password_is_answered_with_a_link_for_an_hour() {
        var notice = new Notice.PasswordForgotten(
                TimeOrderedId.at(Instant.parse("2026-11-23T10:00:00Z")),
                new EmailAddress("amelia@harbour-lane.example"),
                Instant.parse("2026-11-23T11:00:00Z"));

        var letter = letters.of(notice, "the-secret_");

        assertThat(letter.subject()).isEqualTo("Choose a new password");
        assertThat(letter.text())
                .contains("The link is good once, for 1 hour. If you didn’t ask, leave it")
                .contains("\nhttps://support.larkspur.example/password/new/the-secret_\n");
    }

    @Test
    void that_a_password_was_set_is_told_with_the_way_out() {
        var letter = letters.of(new Notice.PasswordSet(
                TimeOrderedId.at(Instant.parse("2026-11-23T10:00:00Z")),
                new EmailAddress("amelia@harbour-lane.example"),
                "Amelia Hart"));

        assertThat(letter.subject()).isEqualTo("Your password is set");
        assertThat(letter.text())
                .contains("If it wasn’t you, set another at once")
                .contains("\nhttps://support.larkspur.example/password/forgotten\n");
    }

    @Test
    void no_letter_is_made_of_a_link_without_its_secret() {
        assertThatThrownBy(() -> letters.of(invitation())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_callback_is_confirmed_with_the_promise_and_nothing_that_a_stranger_wrote() {
        var letter = letters.of(Notices.callbackConfirmed());

        assertThat(letter.subject()).isEqualTo("CB-1001: we’ll call by 13:00 on Tuesday 29 December");
        assertThat(letter.text()).isEqualToNormalizingNewlines("""
                We’ll call by 13:00 on Tuesday 29 December
                Held over until 09:00 on Tuesday 29 December

                You asked us at 11:00 on Friday 25 December, which is outside our hours, so this is held over until 09:00 on Tuesday 29 December. A person will call the number below.

                If the number is wrong, ask again with the right one:

                https://support.larkspur.example/callback


                CB-1001  You asked us to call you

                Phone number: +442079460958
                Asked: 11:00 on Friday 25 December

                --\s
                This mail is automatic. You get it because somebody gave this address with the request CB-1001 to be called. If that wasn’t you, there’s nothing to do: there’ll be no other mail unless we agree on another time by phone.
                Times are London time.
                """);
        assertThat(letter.html()).contains("class=\"promise held\"", "CB-1001 · Call back");
    }

    @Test
    void a_callback_that_was_moved_is_confirmed_anew() {
        var letter = letters.of(Notices.callbackMoved());

        assertThat(letter.subject()).isEqualTo("CB-1001: now we’ll call by 11:00 on Wednesday 30 December");
        assertThat(letter.text())
                .contains(
                        "We’ll call by 11:00 on Wednesday 30 December",
                        "It takes the place of what we promised before");
        assertThat(letter.html()).contains("class=\"promise run\"");
    }

    @Test
    void a_callback_comes_with_an_entry_for_the_calendar_and_other_letters_with_none() {
        assertThat(letters.of(Notices.callbackConfirmed()).entry())
                .contains(new CalendarEntry(
                        "callback-CB-1001",
                        0,
                        Instant.parse("2026-12-25T11:00:00Z"),
                        Instant.parse("2026-12-29T09:00:00Z"),
                        Instant.parse("2026-12-29T13:00:00Z"),
                        "We call you (CB-1001)",
                        "A person will call +442079460958 by 13:00 on Tuesday 29 December, perhaps earlier."));
        assertThat(letters.of(Notices.callbackMoved()).entry().orElseThrow().sequence())
                .isEqualTo(2);
        assertThat(letters.of(Notices.callbackArrived()).entry()).isEmpty();
    }

    @Test
    void support_reads_whom_to_phone_by_when_and_about_what() {
        var letter = letters.of(Notices.callbackArrived());

        assertThat(letter.subject()).isEqualTo("CB-1001: call back by 13:00 on Tuesday 29 December");
        assertThat(letter.text())
                .contains("Name: Nora <Shop>", "Company: Corner Shop", "Phone number: +442079460958")
                .contains("Rather not before: 10:00 on Monday 28 December")
                .contains("What it’s about:", "The till\nprints nothing")
                .contains("https://support.larkspur.example/api/v1/callback-requests/CB-1001/attempts");
        assertThat(letter.html()).contains("Nora &lt;Shop&gt;").doesNotContain("Nora <Shop>");
    }

    @Test
    void whoever_may_approve_charges_is_asked_plainly() {
        var letter = letters.of(new Notice.ConsentAsked(
                Notices.acknowledged(Notices.running()).id(),
                new EmailAddress("ann@bakery.example"),
                "Ann Lee",
                "SA-0007",
                "AC-1042",
                "Change the invoice.",
                90,
                Money.parse("GBP 1150.00")));

        assertThat(letter.toName()).isEqualTo("Ann Lee");
        assertThat(letter.subject()).isEqualTo("AC-1042: work that needs your consent");
        assertThat(letter.text())
                .startsWith("Work on AC-1042 needs your consent")
                .contains("It is thought to take 1 hour 30 minutes and to cost £1,150.00 before VAT.")
                .contains("See AC-1042 in the portal:\nhttps://support.larkspur.example/issues/AC-1042\n")
                .contains("What is to be done:", "Change the invoice.")
                .contains("you may approve chargeable work under SA-0007.");
        assertThat(letter.html()).contains("Work on AC-1042 needs your consent");
    }

    @Test
    void whoever_may_read_statements_is_told_of_one() {
        var letter = letters.of(new Notice.StatementClosed(
                Notices.acknowledged(Notices.running()).id(),
                new EmailAddress("ann@bakery.example"),
                "Ann Lee",
                new AgreementId(new UUID(1, 2)),
                "SA-0007",
                "Support for the shop",
                YearMonth.of(2026, 11),
                Money.parse("GBP 540.00")));

        assertThat(letter.subject()).isEqualTo("SA-0007: statement of November 2026");
        assertThat(letter.text())
                .startsWith("The statement of November 2026 comes to £540.00")
                .contains("See the statement in the portal:\n"
                        + "https://support.larkspur.example/agreements/SA-0007/statements/2026-11\n")
                .contains("Agreement: SA-0007");
    }
}
