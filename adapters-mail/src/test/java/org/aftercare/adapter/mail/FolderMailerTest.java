package org.aftercare.adapter.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.aftercare.application.port.Notice;
import org.aftercare.application.port.UnavailableException;
import org.aftercare.domain.customer.EmailAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderMailerTest {
    @TempDir
    private Path data;

    private Path folder;
    private FolderMailer mailer;

    @BeforeEach
    void makeMailer() {
        folder = data.resolve("mail");
        mailer = new FolderMailer(
                folder,
                new Sender(new EmailAddress("support@larkspur.example"), "Larkspur Support"),
                URI.create("https://support.larkspur.example"),
                new Pen(System::nanoTime));
    }

    @Test
    void a_mail_lies_in_a_file_named_by_time_and_identity() throws IOException {
        mailer.deliver(Notices.acknowledged(Notices.heldOver()));

        assertThat(names()).containsExactly("20261121T100000.000Z-01a1fd8c-6900-7000-8000-000000000001.eml");
    }

    @Test
    void its_headers_say_who_what_and_when() throws Exception {
        var message = written(Notices.acknowledged(Notices.heldOver()));

        assertThat(message.getHeader("From", ", ")).isEqualTo("Larkspur Support <support@larkspur.example>");
        assertThat(message.getHeader("To", ", ")).isEqualTo("Amelia Hart <amelia@harbour-lane.example>");
        assertThat(message.getSubject()).isEqualTo("AC-1042: we’ll answer by 13:00 on Monday 23 November");
        assertThat(message.getHeader("Date", ", ")).isEqualTo("Sat, 21 Nov 2026 10:00:00 +0000");
        assertThat(message.getMessageID()).isEqualTo("<AC-1042.01a1fd8c-6900-7000-8000-000000000001@larkspur.example>");
        assertThat(message.getHeader("Auto-Submitted", ", ")).isEqualTo("auto-generated");
        assertThat(message.getHeader("MIME-Version", ", ")).isEqualTo("1.0");
    }

    @Test
    void it_is_plain_text_and_html_in_utf_8() throws Exception {
        var message = written(Notices.acknowledged(Notices.heldOver()));

        assertThat(message.isMimeType("multipart/alternative")).isTrue();
        var parts = (MimeMultipart) message.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat((String) parts.getBodyPart(0).getContent())
                .startsWith("We’ll answer by 13:00 on Monday 23 November");
        assertThat(parts.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=UTF-8");
        assertThat((String) parts.getBodyPart(1).getContent())
                .startsWith("<!DOCTYPE html>")
                .contains("We’ll answer by");
    }

    @Test
    void names_and_addresses_beyond_ascii_arrive_whole() throws Exception {
        var message = written(Notices.acknowledged("anna@bäckerei.example", "Änne “Ä” Übermut, 日本"));

        var to = (InternetAddress) message.getAllRecipients()[0];
        assertThat(to.getPersonal()).isEqualTo("Änne “Ä” Übermut, 日本");
        assertThat(to.getAddress()).isEqualTo("anna@xn--bckerei-5wa.example");
        assertThat(message.getHeader("To", ", ")).isNotBlank().matches("\\p{ASCII}+");
    }

    @Test
    void nobody_writes_a_header_but_us() throws Exception {
        var issue = Notices.with(Notices.heldOver(), "x", "x");
        var forged = new Notice.ReportedIssue(
                issue.number(),
                "Bakery\r\nBcc: everybody@example.org",
                issue.reporter(),
                issue.system(),
                issue.severity(),
                issue.summary(),
                issue.description(),
                issue.reportedAt(),
                issue.timeZone(),
                issue.coveredIn(),
                issue.promise());

        var message = written(Notices.arrived(forged));
        var named = written(Notices.acknowledged("a@example.org", "Amelia\r\nBcc: everybody@example.org\r\n\r\nBoo"));

        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getSubject())
                .isEqualTo("AC-1042, S3, Bakery Bcc: everybody@example.org: answer by 13:00 on Monday 23 November");
        assertThat(named.getHeader("Bcc")).isNull();
        assertThat(named.getAllRecipients()).hasSize(1);
        assertThat(((InternetAddress) named.getAllRecipients()[0]).getPersonal())
                .isEqualTo("Amelia Bcc: everybody@example.org Boo");
    }

    @Test
    void a_repeat_replaces_its_own_file_alone() throws IOException {
        mailer.deliver(Notices.acknowledged(Notices.heldOver()));
        mailer.deliver(Notices.arrived(Notices.running()));
        mailer.deliver(Notices.acknowledged(Notices.heldOver()));

        assertThat(names())
                .containsExactly(
                        "20261121T100000.000Z-01a1fd8c-6900-7000-8000-000000000001.eml",
                        "20261123T093000.000Z-01a207bd-a9c0-7000-8000-000000000001.eml");
    }

    @Test
    void a_file_left_unfinished_by_a_crash_is_finished_by_the_repeat() throws IOException {
        Files.createDirectories(folder);
        var unfinished = folder.resolve(".20261121T100000.000Z-01a1fd8c-6900-7000-8000-000000000001.eml.part");
        Files.writeString(unfinished, "x".repeat(100_000));

        mailer.deliver(Notices.acknowledged(Notices.heldOver()));

        assertThat(unfinished).doesNotExist();
        assertThat(folder.resolve(names().getFirst()))
                .content()
                .contains("From: Larkspur Support <support@larkspur.example>")
                .doesNotContain("xxxx");
    }

    @Test
    void a_folder_that_cannot_be_written_is_a_reason_to_try_again_later() throws IOException {
        Files.writeString(folder, "in the way");

        assertThatThrownBy(() -> mailer.deliver(Notices.acknowledged(Notices.heldOver())))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("cannot be written to " + folder);
    }

    private MimeMessage written(Notice notice) throws Exception {
        Files.createDirectories(folder);
        var before = names();
        mailer.deliver(notice);
        var name = names().stream().filter(other -> !before.contains(other)).findFirst();
        try (var in = Files.newInputStream(folder.resolve(name.orElseGet(before::getFirst)))) {
            return new MimeMessage(Session.getInstance(new Properties()), in);
        }
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
