package org.aftercare.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aftercare.adapter.persistence.FreePort;
import org.junit.jupiter.api.Test;

/** Mail on a real server: what was promised is told once, whoever dies in between. */
class MailIT {
    private static final String TOKEN = "token-of-the-mail-tests-0123456789";
    private static final Logger LOG = System.getLogger(MailIT.class.getName());
    private static final Duration LONGEST = Duration.ofSeconds(120);

    /** Each report makes two notices. */
    private static final int ISSUES = 250;

    private static final int NOTICES = 2 * ISSUES;

    /** So many have arrived, and been answered, before the death. */
    private static final int ANSWERED = 150;

    /** So many are sent at a time, and therefore wait for an answer when Aftercare dies. */
    private static final int THREADS = 4;

    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"");

    @Test
    void of_500_notices_none_is_lost_in_outage_and_death_and_only_what_went_unanswered_comes_twice() {
        var mailPort = FreePort.next();
        var folder = RunningAftercare.freshFolder("mail");
        var port = FreePort.next();
        var settings = Map.of(
                "AFTERCARE_DEMO", "false",
                "AFTERCARE_BOOTSTRAP_TOKEN", TOKEN,
                "AFTERCARE_MAIL_HOST", "127.0.0.1",
                "AFTERCARE_MAIL_PORT", Integer.toString(mailPort),
                "AFTERCARE_MAIL_TLS", "none",
                "AFTERCARE_MAIL_FROM", "Larkspur Support <support@larkspur.example>",
                "AFTERCARE_MAIL_SUPPORT", "agents@larkspur.example");

        ForgetfulMailServer mailServer;
        String report;
        try (var aftercare = RunningAftercare.launched(folder, port, settings)) {
            assertThat(aftercare.becomesReady())
                    .as(aftercare.errors().toString())
                    .isTrue();
            report = report(aftercare);
            for (var issue = 0; issue < ISSUES; issue++) {
                post(aftercare, "/issues", report);
            }
            mailServer = new ForgetfulMailServer(mailPort, ANSWERED);
            until(() -> mailServer.unanswered().size() == THREADS);
            assertThat(mailServer.taken()).hasSize(ANSWERED + THREADS);
            aftercare.kill();
        }
        mailServer.answer();
        try (mailServer;
                var aftercare = RunningAftercare.launched(folder, port, settings)) {
            assertThat(aftercare.becomesReady())
                    .as(aftercare.errors().toString())
                    .isTrue();
            var started = Instant.now();
            until(() -> mailServer.taken().size() >= NOTICES);
            var rest = Duration.between(started, Instant.now());
            until(() -> ids(mailServer.taken()).distinct().count() == NOTICES
                    && mailServer.taken().size() >= NOTICES + THREADS);
            post(aftercare, "/issues", report);
            until(() -> ids(mailServer.taken()).distinct().count() == NOTICES + 2);

            var taken = mailServer.taken();
            LOG.log(
                    Level.INFO,
                    "{0} notices: {1} mails arrived, {2} of them twice, after the death of whoever was not answered;"
                            + " {3} ms for {4} of them after the start",
                    NOTICES,
                    taken.size() - 2,
                    taken.size() - NOTICES - 2,
                    rest.toMillis(),
                    NOTICES - ANSWERED - THREADS);
            assertThat(twice(taken)).containsExactlyInAnyOrderElementsOf(looks(mailServer.unanswered()));
            assertThat(taken).hasSize(NOTICES + THREADS + 2);
            assertThat(addressees(taken).distinct())
                    .containsExactlyInAnyOrder("agents@larkspur.example", "Amelia Hart <amelia@harbour-lane.example>");
            for (var issue = 1; issue <= ISSUES; issue++) {
                var number = "<AC-" + (1000 + issue) + ".";
                assertThat(ids(taken).distinct().filter(id -> id.startsWith(number)))
                        .as(number)
                        .hasSize(2);
            }
        }
    }

    /** Looks again and again, without pressing hard. */
    private static void until(BooleanSupplier done) {
        var end = Instant.now().plus(LONGEST);
        while (!done.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    /** A report as a contact told it an agent on the phone. */
    private static String report(RunningAftercare aftercare) {
        var customer = id(post(aftercare, "/customers", "{\"name\": \"Harbour Lane Bakery\"}"));
        var contact = id(post(
                aftercare,
                "/customers/" + customer + "/contacts",
                "{\"name\": \"Amelia Hart\", \"email\": \"amelia@harbour-lane.example\"}"));
        var agreement = id(post(aftercare, "/agreements", """
                {"customerId": "%s", "title": "Support", "systems": ["Orders portal"],
                 "terms": {"effectiveFrom": "2026-01-01",
                           "calendar": {"timeZone": "Europe/London",
                                        "officeHours": {"MONDAY": [{"from": "09:00", "to": "17:30"}]}},
                           "holdOver": "NEXT_WORKING_DAY",
                           "coverage": {"S3": {"OFFICE_HOURS": {"respondWithin": "PT4H"}}}}}
                """.formatted(customer)));
        post(aftercare, "/agreements/" + agreement + "/versions/1/signature", "{\"signedBy\": \"Amelia Hart\"}");
        return """
                {"agreementId": "%s", "system": "Orders portal", "severity": "S3", "contactId": "%s",
                 "summary": "Orders page takes forty seconds to open", "description": "Since this morning."}
                """.formatted(agreement, contact);
    }

    private static String post(RunningAftercare aftercare, String path, String json) {
        var answer = aftercare.send(HttpRequest.newBuilder(aftercare.at("/api/v1" + path))
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        return answer.body();
    }

    private static String id(String json) {
        var found = ID.matcher(json);
        assertThat(found.find()).as(json).isTrue();
        return found.group(1);
    }

    private static Stream<String> ids(List<MimeMessage> messages) {
        return messages.stream().map(message -> header(message, "Message-ID"));
    }

    private static Stream<String> addressees(List<MimeMessage> messages) {
        return messages.stream().map(message -> header(message, "To"));
    }

    /** By what a mail program tells a repeat from a second mail. */
    private static List<String> looks(List<MimeMessage> messages) {
        return messages.stream()
                .map(message -> header(message, "Message-ID") + " of " + header(message, "Date"))
                .toList();
    }

    /** What arrived more than once; as often as it did beyond once. */
    private static List<String> twice(List<MimeMessage> messages) {
        var seen = new HashSet<String>();
        return looks(messages).stream().filter(look -> !seen.add(look)).toList();
    }

    private static String header(MimeMessage message, String name) {
        try {
            return message.getHeader(name, null);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
