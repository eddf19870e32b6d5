package org.aftercare.application.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aftercare.domain.access.SecretHash;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.issue.IssueNumber;
import org.aftercare.domain.mail.IncomingMail;
import org.aftercare.domain.mail.MailHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailWordsTest {
    private static IncomingMail mail(String subject, String text) {
        return new IncomingMail(
                SecretHash.of("key"),
                new MailHeaders(Map.of()),
                Optional.empty(),
                List.of(),
                "",
                Optional.empty(),
                "",
                Set.of(),
                subject,
                text,
                List.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The till prints nothing                    | The till prints nothing
            Re: AW: Fwd: The till prints nothing       | The till prints nothing
            RE[2]: The till prints nothing             | The till prints nothing
            [S1] The till prints nothing               | The till prints nothing
            Re: S2: The till prints nothing            | The till prints nothing
            [AC-1042] The till prints nothing          | The till prints nothing
            The till re: printing                      | The till re: printing
            Regarding: the till                        | Regarding: the till
            """)
    void a_summary_is_the_subject_without_what_programs_put_before_it(String subject, String summary) {
        assertThat(MailWords.summary(mail(subject, ""))).isEqualTo(summary);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Re: ", "[S1]", "\u0000\u202e"})
    void a_mail_without_a_subject_says_so(String subject) {
        assertThat(MailWords.summary(mail(subject, ""))).isEqualTo("(no subject)");
    }

    @Test
    void a_summary_is_on_one_line_and_bounded() {
        assertThat(MailWords.summary(mail("Till\r\nBcc: all@bakery.example", "")))
                .isEqualTo("Till Bcc: all@bakery.example");
        assertThat(MailWords.summary(mail("🎄".repeat(201), ""))).isEqualTo("🎄".repeat(199) + "…");
        assertThat(MailWords.summary(mail("🎄".repeat(200), ""))).isEqualTo("🎄".repeat(200));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [S1] Till is down       | S1
            Re: [s2] Till           | S2
            S4: How do I print?     | S4
            S5 - a typo             | S5
            """)
    void a_severity_may_stand_before_the_subject(String subject, Severity severity) {
        assertThat(MailWords.severity(mail(subject, ""))).contains(severity);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Till is down", "S1", "S6: Till", "Galaxy S5: screen", "[S0] x", "PS5: y", "(S1) z"})
    void nothing_else_is_one(String subject) {
        assertThat(MailWords.severity(mail(subject, ""))).isEmpty();
    }

    @Test
    void the_number_of_an_issue_is_found_wherever_it_stands() {
        assertThat(MailWords.number("Re: AC-1042: we’ll answer by 13:00")).contains(new IssueNumber(1042));
        assertThat(MailWords.number("[AC-1042]")).contains(new IssueNumber(1042));
        assertThat(MailWords.number("AC-1042.0190a@vendor.example")).contains(new IssueNumber(1042));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAC-1042", "AC-0", "AC-1234567890123456789", "ac-1042", "X-AC-1042", "AC 1042"})
    void what_only_looks_like_a_number_is_none(String text) {
        assertThat(MailWords.number(text)).isEmpty();
    }

    @Test
    void a_description_is_all_that_the_mail_says() {
        assertThat(MailWords.description(mail("", "One\r\n\u0007\u202eTwo\rThree\ud83d\n> Four ")))
                .isEqualTo("One\nTwo\nThree\n> Four");
        assertThat(MailWords.description(mail("", "\u0000 "))).isEqualTo("(The mail has no text.)");
    }

    @Test
    void what_is_too_long_is_cut_and_says_so() {
        var cut = MailWords.description(mail("", "a".repeat(20_001)));

        assertThat(cut).hasSize(20_000).endsWith("aaa\n\n(Cut here. The whole mail is attached.)");
    }

    @Test
    void an_addition_comes_without_what_it_answers() {
        assertThat(MailWords.information(mail("", "Yes.\n\nOn Tuesday Robin wrote:\n> Is it back?")))
                .isEqualTo("Yes.");
    }
}
