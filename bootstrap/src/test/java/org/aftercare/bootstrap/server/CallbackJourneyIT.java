package org.aftercare.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an agent does about somebody who wants to be phoned, on a real server, on a Saturday. */
@WithAftercare
class CallbackJourneyIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final String EMAIL = "nora.callback@shop.example";

    private final RunningAftercare aftercare;
    private final ApiClient api;

    CallbackJourneyIT(RunningAftercare aftercare) {
        this.aftercare = aftercare;
        this.api = ApiClient.of(aftercare);
    }

    @Test
    void an_agent_misses_somebody_agrees_on_another_time_reaches_her_and_makes_an_issue_of_it() {
        var customer = api.customer("Corner Shop of the callback");
        var contact = api.contact(customer, "Nora Lind", EMAIL);
        var agreement = api.agreement(customer, "Support", "[\"Till\"]");
        var asked = ask();
        var reference = asked.get("reference").asText();
        assertThat(asked.get("callBy").asText()).isEqualTo("2026-11-23T13:00:00Z");
        assertThat(asked.get("heldOver").asBoolean()).isTrue();
        assertThat(calendars(1).getFirst())
                .contains(
                        "UID:callback-" + reference + "@",
                        "SEQUENCE:0\r\n",
                        "DTSTART:20261123T090000Z\r\n",
                        "DTEND:20261123T130000Z\r\n");

        assertThat(waits(reference)).isTrue();
        attempt(reference, "{\"outcome\": \"NO_ANSWER\", \"note\": \"Rang for a minute.\"}");
        attempt(
                reference,
                "{\"outcome\": \"RESCHEDULED\", \"note\": \"In the shop until ten.\", \"callBy\": \"2026-11-24T11:00:00Z\"}");

        assertThat(shown(reference).get("callBy").asText()).isEqualTo("2026-11-24T11:00:00Z");
        assertThat(calendars(2).getLast())
                .contains(
                        "UID:callback-" + reference + "@",
                        "SEQUENCE:1\r\n",
                        "DTSTART:20261124T100000Z\r\n",
                        "DTEND:20261124T110000Z\r\n");
        attempt(reference, "{\"outcome\": \"REACHED\", \"note\": \"The till prints nothing.\"}");
        assertThat(waits(reference)).isFalse();

        var closed = json(
                api.send("POST", "/callback-requests/" + reference + "/conversion", """
                {"agreementId": "%s", "contactId": "%s", "system": "Till", "severity": "S3", "summary": "The till",
                 "description": "It prints nothing."}
                """.formatted(agreement, contact)));

        var number = issues(agreement).get("number").asText();
        assertThat(closed.toString()).contains(number);
        var issue = json(api.send("GET", "/issues/" + number, ""));
        assertThat(issue.get("reportedAt").asText())
                .isEqualTo(shown(reference).get("askedAt").asText());
        assertThat(issue.get("summary").asText()).isEqualTo("The till");
        assertThat(shown(reference).findValuesAsText("outcome"))
                .contains("NO_ANSWER", "RESCHEDULED", "REACHED", "CONVERTED");
    }

    /** As anybody does, without a token. */
    private JsonNode ask() {
        var answer = aftercare.send(HttpRequest.newBuilder(aftercare.at("/api/v1/callback-requests"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("""
                        {"name": "Nora Lind", "phone": "020 7946 0999", "email": "%s", "topic": "The till prints nothing."}
                        """.formatted(EMAIL))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer.body());
    }

    private JsonNode issues(String agreement) {
        return json(api.send("GET", "/issues?agreement=" + agreement, "")).at("/items/0");
    }

    private void attempt(String reference, String attempt) {
        api.send("POST", "/callback-requests/" + reference + "/attempts", attempt);
    }

    private JsonNode shown(String reference) {
        return json(api.send("GET", "/callback-requests/" + reference, ""));
    }

    private boolean waits(String reference) {
        return json(api.send("GET", "/callback-requests?status=open&limit=200", ""))
                .findValuesAsText("reference")
                .contains(reference);
    }

    /** What the mails to her bring for her calendar, in the order in which they were made, once there are so many. */
    private List<String> calendars(int wanted) {
        var end = Instant.now().plus(LONGEST);
        while (true) {
            var found = calendars();
            if (found.size() >= wanted) {
                return found;
            }
            assertThat(Instant.now()).isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private List<String> calendars() {
        var folder = aftercare.dataFolder().resolve("mail");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .flatMap(CallbackJourneyIT::calendars)
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Stream<String> calendars(Path file) {
        try (var mail = Files.newInputStream(file)) {
            var message = new MimeMessage(Session.getInstance(new Properties()), mail);
            if (!message.getAllRecipients()[0].toString().contains(EMAIL)
                    || !(message.getContent() instanceof Multipart parts)) {
                return Stream.empty();
            }
            return IntStream.range(0, parts.getCount())
                    .mapToObj(at -> part(parts, at))
                    .filter(part -> isCalendar(part))
                    .map(CallbackJourneyIT::text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static BodyPart part(Multipart parts, int at) {
        try {
            return parts.getBodyPart(at);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static boolean isCalendar(BodyPart part) {
        try {
            return part.isMimeType("text/calendar");
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String text(BodyPart part) {
        try (var content = part.getInputStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException | MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
