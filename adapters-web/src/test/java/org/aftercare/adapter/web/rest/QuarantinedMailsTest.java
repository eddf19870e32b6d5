package org.aftercare.adapter.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.aftercare.application.fake.PlainMailReader;
import org.aftercare.application.mail.TakeInMail;
import org.aftercare.application.mother.Aftercare;
import org.aftercare.application.mother.TermsMother;
import org.aftercare.application.port.Mailbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QuarantinedMailsTest {
    private static final String MAIL =
            "From: eve@stranger.example\nSubject: Hello\nMessage-ID: <%d@stranger.example>\n\nNothing prints.";

    private final Api api = Api.at("2026-11-23T10:00:00Z");
    private int ordinal;

    @AfterEach
    void close() {
        api.close();
    }

    private String quarantined() {
        var content = MAIL.formatted(++ordinal).getBytes(StandardCharsets.UTF_8);
        api.aftercare
                .takeInMail(new PlainMailReader(), Aftercare.MAIL_RULES)
                .execute(new TakeInMail.Command(
                        new Mailbox.Arrived(Instant.parse("2026-11-23T09:59:00Z"), content.length, content, true)));
        var items = api.get("quarantined-mails?limit=200").at("/items");
        return items.get(items.size() - 1).get("id").asText();
    }

    @Test
    void a_mail_in_quarantine_is_listed_and_shown_with_why_it_is_there() {
        var id = quarantined();

        var answer = api.get("quarantined-mails/" + id);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).contains("\"1\"");
        assertThat(answer.json().toString())
                .isEqualTo("{\"id\":\"" + id + "\",\"status\":\"waiting\",\"reason\":\"UNKNOWN_SENDER\","
                        + "\"receivedAt\":\"2026-11-23T09:59:00Z\",\"keptAt\":\"2026-11-23T10:00:00Z\","
                        + "\"from\":\"eve@stranger.example\",\"subject\":\"Hello\",\"text\":\"Nothing prints.\","
                        + "\"size\":91}");
        assertThat(api.get("quarantined-mails").at("/items/0")).isEqualTo(answer.json());
    }

    @Test
    void what_it_came_as_is_given_out_to_be_saved() {
        var answer = api.get("quarantined-mails/" + quarantined() + "/original");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Disposition")).contains("attachment; filename=\"original.eml\"");
        assertThat(answer.header("Content-Type")).contains("application/octet-stream");
        assertThat(answer.header("Content-Security-Policy")).contains("sandbox; default-src 'none'");
        assertThat(answer.http().body()).isEqualTo(MAIL.formatted(1));
    }

    @Test
    void it_is_released_once_and_becomes_an_issue() {
        var customer = api.aftercare.customer("Bakery");
        var nora = api.aftercare.contact(customer, "Nora", "nora@bakery.example");
        var agreement = api.aftercare.signed(customer, TermsMother.workedExamples());
        var id = quarantined();
        var body = "{\"contactId\": \"%s\", \"agreementId\": \"%s\", \"system\": \"Shop\", \"severity\": \"S2\"}"
                .formatted(nora.id().value(), agreement.id().value());

        var released = api.post("quarantined-mails/" + id + "/release", body);

        assertThat(released.status()).isEqualTo(201);
        assertThat(released.text("/status")).isEqualTo("settled");
        assertThat(released.text("/settling/decision")).isEqualTo("RELEASED");
        assertThat(released.header("Location").orElseThrow()).endsWith("/issues/" + released.text("/settling/issue"));
        var issue = api.get("issues/" + released.text("/settling/issue"));
        assertThat(issue.text("/summary")).isEqualTo("Hello");
        assertThat(issue.text("/reportedAt")).isEqualTo("2026-11-23T09:59:00Z");
        var again = api.post("quarantined-mails/" + id + "/release", body);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("/type")).isEqualTo("/problems/mail-settled");
    }

    @Test
    void it_is_discarded_once() {
        var id = quarantined();

        var discarded = api.post("quarantined-mails/" + id + "/discard", "{}");

        assertThat(discarded.status()).isEqualTo(201);
        assertThat(discarded.text("/settling/decision")).isEqualTo("DISCARDED");
        assertThat(api.post("quarantined-mails/" + id + "/discard", "{}").status())
                .isEqualTo(409);
        assertThat(api.get("quarantined-mails?status=waiting").at("/items")).isEmpty();
        assertThat(api.get("quarantined-mails?status=settled").at("/items")).hasSize(1);
    }

    @Test
    void every_fault_is_named() {
        var id = quarantined();

        assertThat(api.post(
                                "quarantined-mails/" + id + "/release",
                                "{\"contactId\": 1, \"severity\": \"S9\", \"colour\": \"red\"}")
                        .status())
                .isEqualTo(400);
        var refused = api.post("quarantined-mails/" + id + "/release", "{}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/contactId");
        assertThat(api.get("quarantined-mails?status=new&cursor=x&limit=0&sort=name")
                        .status())
                .isEqualTo(400);
        for (var path : new String[] {"quarantined-mails/x", "quarantined-mails/" + new UUID(1, 2)}) {
            assertThat(api.get(path).status()).isEqualTo(404);
            assertThat(api.get(path + "/original").status()).isEqualTo(404);
            assertThat(api.post(path + "/release", "{}").status()).isEqualTo(404);
            assertThat(api.post(path + "/discard", "{}").status()).isEqualTo(404);
        }
    }

    @Test
    void pages_follow_each_other() {
        var first = quarantined();
        api.aftercare.clock.set(Instant.parse("2026-11-23T10:00:01Z"));
        var second = quarantined();

        var page = api.get("quarantined-mails?status=waiting&limit=1");

        assertThat(page.text("/items/0/id")).isEqualTo(first);
        assertThat(page.header("Link").orElseThrow()).contains("rel=\"next\"");
        var rest = api.get("quarantined-mails?status=waiting&cursor=" + page.text("/next"));
        assertThat(rest.text("/items/0/id")).isEqualTo(second);
        assertThat(rest.at("/next").isNull()).isTrue();
    }

    @Test
    void strangers_and_contacts_see_none_of_it() {
        var id = quarantined();
        var contact = api.aftercare.contact(api.aftercare.customer("Bakery"), "Carla", "carla@bakery.example");
        api.aftercare.token("carlas-token", contact);

        for (var path :
                new String[] {"quarantined-mails", "quarantined-mails/" + id, "quarantined-mails/" + id + "/original"
                }) {
            assertThat(api.with("").get(path).status()).isEqualTo(401);
            assertThat(api.with("carlas-token").get(path).status()).isEqualTo(403);
        }
        assertThat(api.with("carlas-token")
                        .post("quarantined-mails/" + id + "/discard", "{}")
                        .status())
                .isEqualTo(403);
    }
}
