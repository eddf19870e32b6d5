package org.aftercare.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.aftercare.adapter.persistence.FreePort;
import org.junit.jupiter.api.Test;

/** Mail on a real server: what was promised is told once, whoever dies in between. */
class MailIT {
    private static final String TOKEN = "token-of-the-mail-tests-0123456789";
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"");

    @Test
    void mail_goes_out_once_after_an_outage_of_the_mail_server_and_the_death_of_aftercare() throws MessagingException {
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
        var mailServer = new GreenMail(new ServerSetup(mailPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

        try (var aftercare = RunningAftercare.launched(folder, port, settings)) {
            assertThat(aftercare.becomesReady())
                    .as(aftercare.errors().toString())
                    .isTrue();
            reportAnIssue(aftercare, "amelia@harbour-lane.example");
            aftercare.kill();
        }
        try (var aftercare = RunningAftercare.launched(folder, port, settings)) {
            assertThat(aftercare.becomesReady())
                    .as(aftercare.errors().toString())
                    .isTrue();
            mailServer.start();
            assertThat(mailServer.waitForIncomingEmail(90_000, 2)).isTrue();
            var first = List.of(mailServer.getReceivedMessages());
            assertThat(addressees(first))
                    .containsExactlyInAnyOrder("agents@larkspur.example", "Amelia Hart <amelia@harbour-lane.example>");
            assertThat(first.getFirst().getSubject()).contains("AC-1001");
            reportAnIssue(aftercare, "jonas@harbour-lane.example");
            assertThat(mailServer.waitForIncomingEmail(30_000, 4)).isTrue();

            var received = List.of(mailServer.getReceivedMessages());
            assertThat(received)
                    .extracting(MimeMessage::getMessageID)
                    .hasSize(4)
                    .doesNotHaveDuplicates();
        } finally {
            mailServer.stop();
        }
    }

    /** As a contact told an agent on the phone. */
    private static void reportAnIssue(RunningAftercare aftercare, String email) {
        var customer = id(post(aftercare, "/customers", "{\"name\": \"Harbour Lane Bakery\"}"));
        var contact = id(post(
                aftercare,
                "/customers/" + customer + "/contacts",
                "{\"name\": \"Amelia Hart\", \"email\": \"%s\"}".formatted(email)));
        var agreement = id(post(aftercare, "/agreements", """
                {"customerId": "%s", "title": "Support", "systems": ["Orders portal"],
                 "terms": {"effectiveFrom": "2026-01-01",
                           "calendar": {"timeZone": "Europe/London",
                                        "officeHours": {"MONDAY": [{"from": "09:00", "to": "17:30"}]}},
                           "holdOver": "NEXT_WORKING_DAY",
                           "coverage": {"S3": {"OFFICE_HOURS": {"respondWithin": "PT4H"}}}}}
                """.formatted(customer)));
        post(aftercare, "/agreements/" + agreement + "/versions/1/signature", "{\"signedBy\": \"Amelia Hart\"}");
        post(aftercare, "/issues", """
                {"agreementId": "%s", "system": "Orders portal", "severity": "S3", "contactId": "%s",
                 "summary": "Orders page takes forty seconds to open", "description": "Since this morning."}
                """.formatted(agreement, contact));
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

    private static List<String> addressees(List<MimeMessage> messages) throws MessagingException {
        var addressees = new ArrayList<String>();
        for (var message : messages) {
            for (Address address : message.getAllRecipients()) {
                addressees.add(address.toString());
            }
        }
        return addressees;
    }
}
