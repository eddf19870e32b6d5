package org.aftercare.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.aftercare.adapter.persistence.FreePort;
import org.junit.jupiter.api.Test;

/** The mailbox of a real server: what people write becomes what it must, once, whoever dies in between. */
class MailboxIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TOKEN = "token-of-the-mailbox-tests-0123456789";
    private static final Duration LONGEST = Duration.ofSeconds(90);

    private final int smtpPort = FreePort.next();
    private final int imapPort = FreePort.next();
    private final GreenMail mailServer = new GreenMail(new ServerSetup[] {
        new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(imapPort, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
    });

    private final Map<String, String> settings = Map.ofEntries(
            Map.entry("AFTERCARE_DEMO", "false"),
            Map.entry("AFTERCARE_BOOTSTRAP_TOKEN", TOKEN),
            Map.entry("AFTERCARE_MAIL_HOST", "127.0.0.1"),
            Map.entry("AFTERCARE_MAIL_PORT", Integer.toString(smtpPort)),
            Map.entry("AFTERCARE_MAIL_TLS", "none"),
            Map.entry("AFTERCARE_MAIL_FROM", "Larkspur Support <support@larkspur.example>"),
            Map.entry("AFTERCARE_MAIL_SUPPORT", "agents@larkspur.example"),
            Map.entry("AFTERCARE_CALLBACK_MAIL", "call-me@larkspur.example"),
            Map.entry("AFTERCARE_MAILBOX_HOST", "127.0.0.1"),
            Map.entry("AFTERCARE_MAILBOX_PORT", Integer.toString(imapPort)),
            Map.entry("AFTERCARE_MAILBOX_USER", "support@larkspur.example"),
            Map.entry("AFTERCARE_MAILBOX_PASSWORD", "secret"));

    private static final String REPORT = """
            From: Amelia Hart <amelia@harbour-lane.example>\r
            To: support@larkspur.example\r
            Subject: Orders page takes forty seconds\r
            Date: Fri, 20 Nov 2026 08:00:00 +0000\r
            Message-ID: <report@harbour-lane.example>\r
            \r
            Since this morning.\r
            """;

    private static String mail(String fields, String text) {
        return "To: support@larkspur.example\r\n" + fields + "\r\n\r\n" + text + "\r\n";
    }

    @Test
    void mails_become_issues_answers_calls_and_quarantine_once_whoever_dies_in_between() {
        mailServer.start();
        var support = mailServer.setUser("support@larkspur.example", "support@larkspur.example", "secret");
        var folder = RunningAftercare.freshFolder("mailbox");
        var port = FreePort.next();
        try {
            String issue;
            try (var aftercare = RunningAftercare.launched(folder, port, settings)) {
                assertThat(aftercare.becomesReady())
                        .as(aftercare.errors().toString())
                        .isTrue();
                var amelia = contact(aftercare);

                deliver(support, REPORT);
                issue = reported(aftercare);
                answered(aftercare, support, issue);
                released(aftercare, support, amelia);
                called(aftercare, support);
                aftercare.kill();
            }
            deliver(support, REPORT);
            deliver(support, mail("From: amelia@harbour-lane.example\r\nAuto-Submitted: auto-replied", "I am away."));
            deliver(support, mail("From: amelia@harbour-lane.example\r\nSubject: Still " + issue, "Still slow."));
            try (var aftercare = RunningAftercare.launched(folder, port, settings)) {
                assertThat(aftercare.becomesReady())
                        .as(aftercare.errors().toString())
                        .isTrue();
                until(() -> lieIn(support, "INBOX") == 0);

                assertThat(get(aftercare, "/issues?limit=200").at("/items")).hasSize(2);
                assertThat(texts(aftercare, issue)).contains("It is slow for me, too.", "Still slow.");
                assertThat(lieIn(support, "Aftercare")).isEqualTo(6);
                assertThat(lieIn(support, "Quarantine")).isEqualTo(1);
            }
        } finally {
            mailServer.stop();
        }
    }

    private static void deliver(GreenMailUser user, String mail) {
        user.deliver(GreenMailUtil.newMimeMessage(mail));
    }

    /** The identities of the mails that Aftercare sent. */
    private List<String> ours() {
        return Stream.of(mailServer.getReceivedMessages())
                .map(MailboxIT::messageId)
                .filter(id -> id.endsWith("@larkspur.example>"))
                .toList();
    }

    private String reported(RunningAftercare aftercare) {
        until(() -> ours().size() == 2);
        var issue = get(aftercare, "/issues").at("/items/0/number").asText();
        assertThat(ours()).allMatch(id -> id.startsWith("<" + issue + "."));
        var shown = get(aftercare, "/issues/" + issue);
        assertThat(shown.at("/summary").asText()).isEqualTo("Orders page takes forty seconds");
        assertThat(Instant.parse(shown.at("/reportedAt").asText()))
                .isBetween(Instant.now().minus(LONGEST), Instant.now());
        assertThat(get(aftercare, "/issues/" + issue + "/attachments")
                        .at("/items/0/name")
                        .asText())
                .isEqualTo("original.eml");
        return issue;
    }

    private static String messageId(MimeMessage message) {
        try {
            return String.valueOf(message.getMessageID());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answered(RunningAftercare aftercare, GreenMailUser support, String issue) {
        var ours = ours().getFirst();
        deliver(
                support,
                mail(
                        "From: amelia@harbour-lane.example\r\nSubject: Re: x\r\nIn-Reply-To: " + ours,
                        "It is slow for me, too.\r\n\r\nOn Friday Larkspur Support wrote:\r\n> We will answer."));

        until(() -> texts(aftercare, issue).contains("It is slow for me, too."));
    }

    private void released(RunningAftercare aftercare, GreenMailUser support, String amelia) {
        deliver(support, mail("From: amelia@home.example\r\nSubject: The scanner", "It scans nothing."));
        until(() -> !get(aftercare, "/quarantined-mails?status=waiting")
                .at("/items")
                .isEmpty());
        var mail = get(aftercare, "/quarantined-mails?status=waiting").at("/items/0");
        assertThat(mail.get("reason").asText()).isEqualTo("UNKNOWN_SENDER");

        var release = post(
                aftercare,
                "/quarantined-mails/" + mail.get("id").asText() + "/release",
                "{\"contactId\": \"" + amelia + "\"}");

        assertThat(release.at("/settling/issue").asText()).startsWith("AC-");
    }

    private void called(RunningAftercare aftercare, GreenMailUser support) {
        deliver(
                support,
                "To: call-me@larkspur.example\r\nFrom: Eve <eve@stranger.example>\r\nSubject: Please call\r\n\r\n"
                        + "020 7946 0958\r\n");

        until(() -> !get(aftercare, "/callback-requests").at("/items").isEmpty());
        assertThat(get(aftercare, "/callback-requests").at("/items/0/phone").asText())
                .isEqualTo("+442079460958");
        until(() -> lieIn(support, "INBOX") == 0);
    }

    private static String texts(RunningAftercare aftercare, String issue) {
        return get(aftercare, "/issues/" + issue + "/history").toString();
    }

    private int lieIn(GreenMailUser user, String folder) {
        var mailbox = mailServer.getManagers().getImapHostManager().getFolder(user, folder);
        return mailbox == null ? 0 : mailbox.getMessageCount();
    }

    /** Looks again and again, without pressing hard. */
    private static void until(BooleanSupplier done) {
        var end = Instant.now().plus(LONGEST);
        while (!done.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    /** Amelia's id; she has one agreement over one system. */
    private static String contact(RunningAftercare aftercare) {
        var customer = post(aftercare, "/customers", "{\"name\": \"Harbour Lane Bakery\"}")
                .get("id")
                .asText();
        var contact = post(
                        aftercare,
                        "/customers/" + customer + "/contacts",
                        "{\"name\": \"Amelia Hart\", \"email\": \"amelia@harbour-lane.example\"}")
                .get("id")
                .asText();
        var agreement = post(aftercare, "/agreements", """
                {"customerId": "%s", "title": "Support", "systems": ["Orders portal"],
                 "terms": {"effectiveFrom": "2026-01-01",
                           "calendar": {"timeZone": "Europe/London",
                                        "officeHours": {"MONDAY": [{"from": "09:00", "to": "17:30"}]}},
                           "holdOver": "NEXT_WORKING_DAY",
                           "coverage": {"S3": {"OFFICE_HOURS": {"respondWithin": "PT4H"}}}}}
                """.formatted(customer))
                .get("id")
                .asText();
        post(aftercare, "/agreements/" + agreement + "/versions/1/signature", "{\"signedBy\": \"Amelia Hart\"}");
        return contact;
    }

    private static JsonNode get(RunningAftercare aftercare, String path) {
        return answered(aftercare.send(request(aftercare, path)));
    }

    private static JsonNode post(RunningAftercare aftercare, String path, String json) {
        return answered(aftercare.send(request(aftercare, path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))));
    }

    private static HttpRequest.Builder request(RunningAftercare aftercare, String path) {
        return HttpRequest.newBuilder(aftercare.at("/api/v1" + path)).header("Authorization", "Bearer " + TOKEN);
    }

    private static JsonNode answered(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
