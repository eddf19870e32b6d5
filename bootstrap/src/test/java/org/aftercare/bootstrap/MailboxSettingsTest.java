package org.aftercare.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.aftercare.adapter.mail.ImapServer;
import org.aftercare.adapter.mail.SmtpServer;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.customer.EmailAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailboxSettingsTest {
    private static final Map<String, String> MAILBOX = Map.of(
            "AFTERCARE_MAILBOX_HOST", "imap.larkspur.example",
            "AFTERCARE_MAILBOX_USER", "support@larkspur.example",
            "AFTERCARE_MAILBOX_PASSWORD", "secret");

    private static Settings read(Map<String, String> values) {
        return Settings.from(new GivenConfig(values));
    }

    @Test
    void without_a_host_no_mail_is_read() {
        assertThat(read(Map.of()).mailbox())
                .isEqualTo(
                        new MailboxSettings(Optional.empty(), Optional.empty(), Severity.S3, Duration.ofSeconds(60)));
    }

    @Test
    void a_mailbox_needs_a_host_and_a_log_in() {
        assertThat(read(MAILBOX).mailbox().server())
                .contains(new ImapServer(
                        "imap.larkspur.example",
                        993,
                        ImapServer.Encryption.TLS,
                        new SmtpServer.LogIn("support@larkspur.example", "secret"),
                        "INBOX",
                        "Aftercare",
                        "Quarantine",
                        false,
                        10_485_760));
    }

    @Test
    void everything_else_may_be_said() {
        var given = new HashMap<>(MAILBOX);
        given.putAll(Map.of(
                "AFTERCARE_MAILBOX_HOST", "127.0.0.1",
                "AFTERCARE_MAILBOX_PORT", "1143",
                "AFTERCARE_MAILBOX_FOLDER", "Support",
                "AFTERCARE_MAILBOX_DONE_FOLDER", "Done",
                "AFTERCARE_MAILBOX_QUARANTINE_FOLDER", "Odd",
                "AFTERCARE_MAILBOX_DELETE", "true",
                "AFTERCARE_MAILBOX_EVERY", "5",
                "AFTERCARE_MAILBOX_MAX_BYTES", "1048576",
                "AFTERCARE_MAILBOX_SEVERITY", "S2",
                "AFTERCARE_MAILBOX_TRUSTED", "mx.larkspur.example"));
        given.put("AFTERCARE_CALLBACK_MAIL", "call-me@larkspur.example");

        var settings = read(given);

        assertThat(settings.mailbox())
                .isEqualTo(new MailboxSettings(
                        Optional.of(new ImapServer(
                                "127.0.0.1",
                                1143,
                                ImapServer.Encryption.NONE,
                                new SmtpServer.LogIn("support@larkspur.example", "secret"),
                                "Support",
                                "Done",
                                "Odd",
                                true,
                                1_048_576)),
                        Optional.of("mx.larkspur.example"),
                        Severity.S2,
                        Duration.ofSeconds(5)));
        assertThat(settings.callback().mail()).contains(new EmailAddress("call-me@larkspur.example"));
        assertThat(settings.mailbox().server().toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AFTERCARE_MAILBOX_TLS|ssl|AFTERCARE_MAILBOX_TLS must be tls, starttls or none, but is “ssl”",
                "AFTERCARE_MAILBOX_PORT|0|AFTERCARE_MAILBOX_PORT must be a port from 1 to 65535, but is “0”",
                "AFTERCARE_MAILBOX_EVERY|0|AFTERCARE_MAILBOX_EVERY must be a whole number of seconds from 1 to 3600, but is “0”",
                "AFTERCARE_MAILBOX_MAX_BYTES|10485761|AFTERCARE_MAILBOX_MAX_BYTES must be a whole number from 1024 to AFTERCARE_ATTACHMENT_MAX_BYTES, 10485760, but is “10485761”",
                "AFTERCARE_MAILBOX_SEVERITY|S6|AFTERCARE_MAILBOX_SEVERITY must be S1, S2, S3, S4 or S5, but is “S6”",
                "AFTERCARE_MAILBOX_DELETE|maybe|AFTERCARE_MAILBOX_DELETE must be true or false, but is “maybe”",
                "AFTERCARE_MAILBOX_DONE_FOLDER|INBOX|AFTERCARE_MAILBOX_FOLDER must be another folder than those that mails are filed into",
                "AFTERCARE_ATTACHMENT_TYPES|image/*|AFTERCARE_ATTACHMENT_TYPES must have message/rfc822 among them, since AFTERCARE_MAILBOX_HOST is set",
                "AFTERCARE_CALLBACK_MAIL|us|AFTERCARE_CALLBACK_MAIL must be a mail address, but is “us”",
            })
    void what_cannot_be_is_refused_by_name(String key, String value, String sentence) {
        var given = new HashMap<>(MAILBOX);
        given.put(key, value);

        assertThatThrownBy(() -> read(given)).isInstanceOf(StartUpFailure.class).hasMessageContaining(sentence);
    }

    @Test
    void a_host_without_a_log_in_is_refused() {
        assertThatThrownBy(() -> read(Map.of("AFTERCARE_MAILBOX_HOST", "imap.larkspur.example")))
                .isInstanceOf(StartUpFailure.class)
                .hasMessage(
                        "AFTERCARE_MAILBOX_USER and AFTERCARE_MAILBOX_PASSWORD must be given, since AFTERCARE_MAILBOX_HOST is set.");
    }
}
