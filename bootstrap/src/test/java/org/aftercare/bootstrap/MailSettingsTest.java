package org.aftercare.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.aftercare.adapter.mail.Sender;
import org.aftercare.adapter.mail.SmtpServer;
import org.aftercare.domain.customer.EmailAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailSettingsTest {
    private static final Map<String, String> SERVER = Map.of(
            "AFTERCARE_MAIL_HOST", "mail.larkspur.example",
            "AFTERCARE_MAIL_FROM", "Larkspur Support <support@larkspur.example>",
            "AFTERCARE_MAIL_SUPPORT", "agents@larkspur.example");

    @Test
    void without_a_host_nothing_is_sent() {
        assertThat(read(Map.of()))
                .isEqualTo(new MailSettings(
                        Optional.empty(),
                        new Sender(new EmailAddress("support@aftercare.example"), "Aftercare"),
                        new EmailAddress("support@aftercare.example")));
    }

    @Test
    void a_host_is_spoken_to_by_starttls_unless_told_otherwise() {
        assertThat(read(SERVER))
                .isEqualTo(new MailSettings(
                        Optional.of(new SmtpServer(
                                "mail.larkspur.example", 587, SmtpServer.Encryption.STARTTLS, Optional.empty())),
                        new Sender(new EmailAddress("support@larkspur.example"), "Larkspur Support"),
                        new EmailAddress("agents@larkspur.example")));
    }

    @ParameterizedTest
    @CsvSource({"none, 25, NONE", "starttls, 587, STARTTLS", "tls, 465, TLS"})
    void each_protection_has_its_usual_port(String setting, int port, SmtpServer.Encryption encryption) {
        var server = read(with("AFTERCARE_MAIL_TLS", setting)).server().orElseThrow();

        assertThat(server.port()).isEqualTo(port);
        assertThat(server.encryption()).isEqualTo(encryption);
    }

    @Test
    void port_and_log_in_can_be_given() {
        var given = with("AFTERCARE_MAIL_PORT", "2525");
        given.put("AFTERCARE_MAIL_USER", "larkspur");
        given.put("AFTERCARE_MAIL_PASSWORD", "secret");

        var server = read(given).server().orElseThrow();

        assertThat(server.port()).isEqualTo(2525);
        assertThat(server.logIn()).contains(new SmtpServer.LogIn("larkspur", "secret"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AFTERCARE_MAIL_PORT|0|AFTERCARE_MAIL_PORT must be a port from 1 to 65535, but is “0”",
                "AFTERCARE_MAIL_PORT|smtp|AFTERCARE_MAIL_PORT must be a port from 1 to 65535, but is “smtp”",
                "AFTERCARE_MAIL_TLS|ssl|AFTERCARE_MAIL_TLS must be starttls, tls or none, but is “ssl”",
                "AFTERCARE_MAIL_FROM|me|AFTERCARE_MAIL_FROM must be a mail address, with a name before it or without, but is “me”",
                "AFTERCARE_MAIL_SUPPORT|us|AFTERCARE_MAIL_SUPPORT must be a mail address, but is “us”",
                "AFTERCARE_MAIL_USER|me|AFTERCARE_MAIL_USER and AFTERCARE_MAIL_PASSWORD go together: one of them is missing",
            })
    void what_cannot_be_is_refused_by_name(String key, String value, String sentence) {
        assertThatThrownBy(() -> read(with(key, value)))
                .isInstanceOf(StartUpFailure.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void a_host_needs_to_know_who_writes() {
        assertThatThrownBy(() -> read(Map.of("AFTERCARE_MAIL_HOST", "mail.larkspur.example")))
                .isInstanceOf(StartUpFailure.class)
                .hasMessage("AFTERCARE_MAIL_FROM must say whom mails come from, since AFTERCARE_MAIL_HOST is set.");
    }

    @Test
    void answers_and_new_issues_are_read_where_mails_come_from_unless_told_otherwise() {
        var given = with("AFTERCARE_MAIL_FROM", "Larkspur Support <support@larkspur.example>");
        given.remove("AFTERCARE_MAIL_SUPPORT");

        assertThat(read(given).support()).isEqualTo(new EmailAddress("support@larkspur.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "::1"})
    void a_relay_on_this_machine_needs_nothing_more(String host) {
        assertThat(read(Map.of("AFTERCARE_MAIL_HOST", host)))
                .isEqualTo(new MailSettings(
                        Optional.of(new SmtpServer(host, 25, SmtpServer.Encryption.NONE, Optional.empty())),
                        new Sender(new EmailAddress("support@aftercare.example"), "Aftercare"),
                        new EmailAddress("support@aftercare.example")));
    }

    private static Map<String, String> with(String key, String value) {
        var given = new HashMap<>(SERVER);
        given.put(key, value);
        return given;
    }

    private static MailSettings read(Map<String, String> values) {
        return Settings.from(new GivenConfig(values)).mail();
    }
}
