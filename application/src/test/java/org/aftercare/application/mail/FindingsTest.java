package org.aftercare.application.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aftercare.domain.mail.MailHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindingsTest {
    private static final Instant IN_THE_MAILBOX = Instant.parse("2026-11-24T10:15:30Z");

    private static boolean vouchedFor(String... results) {
        return Findings.vouchFor(
                new MailHeaders(Map.of("Authentication-Results", List.of(results))), "mx.vendor.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mx.vendor.example; dmarc=pass (p=reject) header.from=bakery.example; spf=fail smtp.mailfrom=list.example",
                "MX.Vendor.Example 1; dkim=pass header.d=bakery.example",
                "mx.vendor.example; none",
                "mx.vendor.example; dmarc=none; spf=softfail; dkim=none",
                "\"mx.vendor.example\"; spf=pass",
                "mx.vendor.example; dkim=fail header.d=a.example; dkim=pass header.d=bakery.example",
                "mx.vendor.example (checked (by us); dmarc=fail); spf=pass reason=\"not (dmarc=fail\""
            })
    void what_our_server_found_nothing_against_is_vouched_for(String results) {
        assertThat(vouchedFor(results)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mx.vendor.example; dmarc=fail (p=none) header.from=bakery.example; spf=pass; dkim=pass",
                "mx.vendor.example; spf=fail smtp.mailfrom=bakery.example",
                "mx.vendor.example; spf=fail; dkim=pass header.d=other.example",
                "mx.vendor.example; dkim=fail header.d=bakery.example; spf=none",
                "mx.attacker.example; dmarc=pass",
                "mx.vendor.example.attacker.example; dmarc=pass",
                "",
                "(((((",
                ";;;;"
            })
    void what_it_found_something_against_or_did_not_look_at_is_not(String results) {
        assertThat(vouchedFor(results)).isFalse();
    }

    @Test
    void a_forged_word_of_our_server_does_not_outweigh_its_own() {
        assertThat(vouchedFor("mx.vendor.example; dmarc=fail", "mx.vendor.example; dmarc=pass"))
                .isFalse();
        assertThat(vouchedFor("mx.vendor.example; dkim=pass", "mx.vendor.example; dmarc=pass"))
                .isTrue();
        assertThat(Findings.vouchFor(new MailHeaders(Map.of()), "mx.vendor.example"))
                .isFalse();
    }

    private static Instant receivedAt(String trace) {
        return Findings.receivedAt(
                new MailHeaders(Map.of(
                        "Received",
                        List.of(trace, "from x by mx.vendor.example; Tue, 24 Nov 2026 09:00:00 +0000"),
                        "Date",
                        List.of("Mon, 23 Nov 2026 09:00:00 +0000"))),
                Optional.of("mx.vendor.example"),
                IN_THE_MAILBOX);
    }

    @Test
    void a_mail_was_received_when_our_server_says_so_at_the_top() {
        assertThat(receivedAt(
                        "from mail.bakery.example (mail [192.0.2.1]) by mx.vendor.example (Postfix) with ESMTPS\r\n"
                                + " id 4X; Tue, 24 Nov 2026 11:05:00 +0100 (CET)"))
                .isEqualTo("2026-11-24T10:05:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from x by mx.attacker.example; Tue, 24 Nov 2026 09:00:00 +0000",
                "from x by mx.vendor.example; Tue, 24 Nov 2026 10:15:31 +0000",
                "from x by mx.vendor.example; Tue, 01 Sep 2026 10:15:30 +0000",
                "from x by mx.vendor.example; yesterday",
                "by mx.vendor.example",
                "from by.mx.vendor.example; Tue, 24 Nov 2026 09:00:00 +0000",
                ";",
                ""
            })
    void whatever_else_stands_there_it_came_when_it_lay_in_the_mailbox(String trace) {
        assertThat(receivedAt(trace)).isEqualTo(IN_THE_MAILBOX);
    }

    @Test
    void without_a_server_to_trust_it_came_when_it_lay_in_the_mailbox() {
        var headers = new MailHeaders(
                Map.of("Received", List.of("from x by mx.vendor.example; Tue, 24 Nov 2026 09:00:00 +0000")));

        assertThat(Findings.receivedAt(headers, Optional.empty(), IN_THE_MAILBOX))
                .isEqualTo(IN_THE_MAILBOX);
        assertThat(Findings.receivedAt(new MailHeaders(Map.of()), Optional.of("mx.vendor.example"), IN_THE_MAILBOX))
                .isEqualTo(IN_THE_MAILBOX);
    }
}
