package org.aftercare.application.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.aftercare.application.fake.PlainMailReader;
import org.aftercare.application.mother.Aftercare;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AutomationTest {
    private static Optional<Automation> of(String fields) {
        var mail = new PlainMailReader().read((fields + "\n\nText").getBytes(StandardCharsets.UTF_8));
        return Automation.of(mail, Aftercare.MAIL_RULES);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            OWN       | From: support@vendor.example
            OWN       | X-Loop: SUPPORT@vendor.example
            REPORT    | Return-Path: <>
            REPORT    | Return-Path: < >
            REPORT    | From: mailer-daemon@mx.bakery.example
            REPORT    | From: Postmaster@bakery.example
            REPORT    | X-Failed-Recipients: nora@bakery.example
            REPORT    | Content-Type: multipart/report; report-type=delivery-status
            REPORT    | Content-Type: Multipart/Report; report-type="feedback-report"
            REPORT    | Content-Type: message/disposition-notification
            REPORT    | Content-Type: message/delivery-status
            REPORT    | Content-Type: text/calendar; charset=utf-8; method="REPLY"
            AUTOMATIC | Auto-Submitted: auto-replied
            AUTOMATIC | Auto-Submitted: auto-generated (out of office)
            AUTOMATIC | Auto-Submitted: auto-notified; owner-email="nora@bakery.example"
            AUTOMATIC | Precedence: auto_reply
            AUTOMATIC | X-Auto-Response-Suppress: All
            AUTOMATIC | X-Autoreply: yes
            AUTOMATIC | X-Autorespond: away
            LIST      | Precedence: bulk
            LIST      | Precedence: List
            LIST      | Precedence: junk
            LIST      | List-Id: <news.bakery.example>
            LIST      | List-Unsubscribe: <mailto:leave@bakery.example>
            LIST      | Mailing-List: news
            """)
    void what_no_person_wrote_to_us_is_known(Automation automation, String field) {
        assertThat(of(field)).contains(automation);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Subject: Automatic doors do not open",
                "Auto-Submitted: no",
                "Auto-Submitted: No (really)",
                "Return-Path: <nora@bakery.example>",
                "Precedence: first-class",
                "X-Loop: someone@else.example",
                "Content-Type: multipart/mixed; boundary=report",
                "Content-Type: text/calendar; method=REQUEST",
                "From: support@bakery.example"
            })
    void what_a_person_may_have_written_is_none(String field) {
        assertThat(of(field)).isEmpty();
    }
}
