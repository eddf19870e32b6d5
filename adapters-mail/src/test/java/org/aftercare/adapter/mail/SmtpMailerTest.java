package org.aftercare.adapter.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.aftercare.application.port.Notice;
import org.aftercare.application.port.UnavailableException;
import org.aftercare.domain.customer.EmailAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SmtpMailerTest {
    private static final URI PORTAL = URI.create("https://support.larkspur.example");

    private Optional<GreenMail> running = Optional.empty();

    @AfterEach
    void stopServer() {
        running.ifPresent(GreenMail::stop);
    }

    @Test
    void the_server_takes_the_mail_for_its_addressee() throws Exception {
        var server = start(freePort(), ServerSetup.PROTOCOL_SMTP);

        mailer(server, SmtpServer.Encryption.NONE, Optional.empty()).deliver(Notices.acknowledged(Notices.heldOver()));

        var received = server.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getRecipients(Message.RecipientType.TO))
                .extracting(Address::toString)
                .containsExactly("Amelia Hart <amelia@harbour-lane.example>");
        assertThat(received[0].getSubject()).isEqualTo("AC-1042: we’ll answer by 13:00 on Monday 23 November");
        assertThat(received[0].getHeader("Return-Path", ", ")).isEqualTo("<support@larkspur.example>");
    }

    @Test
    void whoever_may_choose_what_he_gets_is_told_where_and_nobody_else() throws Exception {
        var server = start(freePort(), ServerSetup.PROTOCOL_SMTP);
        var mailer = mailer(server, SmtpServer.Encryption.NONE, Optional.empty());

        mailer.deliver(Notices.replied(Notice.Reply.ANSWERED, "It’s the index."));
        mailer.deliver(Notices.acted(Notice.ContactDeed.ADDED, "It’s all of us."));

        var received = server.getReceivedMessages();
        assertThat(received[0].getHeader("List-Unsubscribe", ", ")).isEqualTo("<" + PORTAL + "/account>");
        assertThat(received[1].getHeader("List-Unsubscribe", ", ")).isNull();
        assertThat(received)
                .extracting(message -> message.getHeader("References", ", "))
                .containsExactly("<AC-1042@larkspur.example>", "<AC-1042@larkspur.example>");
    }

    @Test
    void a_callback_brings_a_file_for_the_calendar() throws Exception {
        var server = start(freePort(), ServerSetup.PROTOCOL_SMTP);
        var mailer = mailer(server, SmtpServer.Encryption.NONE, Optional.empty());

        mailer.deliver(Notices.callbackConfirmed());

        var parts = (MimeMultipart) server.getReceivedMessages()[0].getContent();
        assertThat(parts.getContentType()).startsWith("multipart/mixed");
        assertThat(parts.getBodyPart(0).getContentType()).startsWith("multipart/alternative");
        var calendar = parts.getBodyPart(1);
        assertThat(calendar.getContentType()).startsWith("text/calendar").contains("method=PUBLISH");
        assertThat(calendar.getFileName()).isEqualTo("callback-CB-1001.ics");
        assertThat(new String(calendar.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("UID:callback-CB-1001@larkspur.example\r\n", "SEQUENCE:0\r\n");
    }

    @Test
    void a_repeat_carries_the_same_message_id() throws Exception {
        var server = start(freePort(), ServerSetup.PROTOCOL_SMTP);
        var mailer = mailer(server, SmtpServer.Encryption.NONE, Optional.empty());

        mailer.deliver(Notices.acknowledged(Notices.heldOver()));
        mailer.deliver(Notices.acknowledged(Notices.heldOver()));

        assertThat(server.getReceivedMessages())
                .extracting(message -> message.getHeader("Message-ID", ", "))
                .containsExactly(
                        "<AC-1042.01a1fd8c-6900-7000-8000-000000000001@larkspur.example>",
                        "<AC-1042.01a1fd8c-6900-7000-8000-000000000001@larkspur.example>");
    }

    @Test
    void a_server_that_is_away_is_tried_again_until_it_is_back() throws Exception {
        var port = freePort();
        var mailer = new SmtpMailer(
                new SmtpServer("127.0.0.1", port, SmtpServer.Encryption.NONE, Optional.empty()),
                sender(),
                PORTAL,
                true,
                new Pen(System::nanoTime));

        assertThatThrownBy(() -> mailer.deliver(Notices.acknowledged(Notices.heldOver())))
                .isInstanceOf(UnavailableException.class)
                .hasMessageStartingWith("the mail server 127.0.0.1:" + port + " (not encrypted) did not take mail ");

        var server = start(port, ServerSetup.PROTOCOL_SMTP);
        mailer.deliver(Notices.acknowledged(Notices.heldOver()));

        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void we_identify_ourselves_where_asked_to() throws Exception {
        var server = start(freePort(), ServerSetup.PROTOCOL_SMTP);
        server.setUser("support@larkspur.example", "larkspur", "secret");
        var right = new SmtpServer.LogIn("larkspur", "secret");
        var wrong = new SmtpServer.LogIn("larkspur", "guessed");

        assertThatThrownBy(() -> mailer(server, SmtpServer.Encryption.NONE, Optional.of(wrong))
                        .deliver(Notices.acknowledged(Notices.heldOver())))
                .isInstanceOf(UnavailableException.class);
        mailer(server, SmtpServer.Encryption.NONE, Optional.of(right))
                .deliver(Notices.acknowledged(Notices.heldOver()));

        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void nothing_goes_out_unencrypted_where_starttls_was_asked_for() throws Exception {
        var server = start(freePort(), ServerSetup.PROTOCOL_SMTP);

        assertThatThrownBy(() -> mailer(server, SmtpServer.Encryption.STARTTLS, Optional.empty())
                        .deliver(Notices.acknowledged(Notices.heldOver())))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("STARTTLS is required");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void nothing_goes_to_a_server_that_cannot_prove_who_it_is() throws Exception {
        var server = start(freePort(), ServerSetup.PROTOCOL_SMTPS);

        assertThatThrownBy(() -> mailer(server, SmtpServer.Encryption.TLS, Optional.empty())
                        .deliver(Notices.acknowledged(Notices.heldOver())))
                .isInstanceOf(UnavailableException.class)
                .hasStackTraceContaining("certificat");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void an_address_beyond_ascii_goes_out_as_utf_8_and_to_nobody_else() throws Exception {
        var server = start(freePort(), ServerSetup.PROTOCOL_SMTP);
        var mailer = mailer(server, SmtpServer.Encryption.NONE, Optional.empty());

        mailer.deliver(Notices.acknowledged("jürgen@example.org", "Jürgen"));

        var to = server.getReceivedMessages()[0].getHeader("To", ", ");
        assertThat(new String(to.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8))
                .isEqualTo("\"Jürgen\" <jürgen@example.org>");
    }

    @Test
    void a_password_is_printed_nowhere() {
        var server = new SmtpServer(
                "mail.example.org",
                587,
                SmtpServer.Encryption.STARTTLS,
                Optional.of(new SmtpServer.LogIn("larkspur", "secret")));

        assertThat(server.toString()).contains("larkspur").doesNotContain("secret");
        assertThat(server.printable()).isEqualTo("mail.example.org:587 (STARTTLS)");
    }

    private GreenMail start(int port, String protocol) {
        var server = new GreenMail(new ServerSetup(port, "127.0.0.1", protocol));
        server.start();
        running = Optional.of(server);
        return server;
    }

    private static SmtpMailer mailer(
            GreenMail server, SmtpServer.Encryption encryption, Optional<SmtpServer.LogIn> logIn) {
        var port = encryption == SmtpServer.Encryption.TLS
                ? server.getSmtps().getPort()
                : server.getSmtp().getPort();
        return new SmtpMailer(
                new SmtpServer("127.0.0.1", port, encryption, logIn),
                sender(),
                PORTAL,
                true,
                new Pen(System::nanoTime));
    }

    private static Sender sender() {
        return new Sender(new EmailAddress("support@larkspur.example"), "Larkspur Support");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
