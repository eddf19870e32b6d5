package org.aftercare.adapter.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.aftercare.application.callback.CallbackOccurrences;
import org.aftercare.application.mother.TermsMother;
import org.aftercare.application.webhook.AttemptDelivery;
import org.aftercare.application.webhook.FanOutEvent;
import org.aftercare.application.webhook.WebhookEvent;
import org.aftercare.domain.webhook.EndpointId;
import org.aftercare.domain.webhook.EventType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebhooksTest {
    private final Api api = Api.at("2026-11-21T10:00:00Z");

    @AfterEach
    void close() {
        api.close();
    }

    private Api.Answer registered(String body) {
        return api.post("webhook-endpoints", body);
    }

    private String registered() {
        return "webhook-endpoints/" + registered(Examples.NEW_ENDPOINT).text("/endpoint/id");
    }

    private static JsonNode schema(String name) {
        return Described.API.at("/components/schemas/" + name);
    }

    @Test
    void an_endpoint_is_registered_shown_changed_and_removed_and_its_secret_told_once() {
        var registered = registered(Examples.NEW_ENDPOINT);

        assertThat(registered.status()).isEqualTo(201);
        assertThat(registered.text("/secret")).startsWith("whsec_");
        assertThat(registered.at("/endpoint/enabled").asBoolean()).isTrue();
        var place = registered.header("Location").orElseThrow();
        var shown = api.get(place);
        assertThat(shown.json()).isEqualTo(registered.at("/endpoint"));
        assertThat(api.get("webhook-endpoints").at("/items/0")).isEqualTo(shown.json());
        var body = "{\"url\": \"https://hooks.acme.example/new\", \"enabled\": false}";
        assertThat(api.put(place, body).status()).isEqualTo(428);
        assertThat(api.put(place, body, "If-Match", "\"7\"").status()).isEqualTo(412);
        var changed = api.put(place, body, "If-Match", "\"1\"");
        assertThat(changed.text("/disabledReason")).isEqualTo("BY_ADMINISTRATOR");
        assertThat(changed.at("/types")).hasSize(EventType.CHOICE.size());
        assertThat(changed.at("/description").isNull()).isTrue();
        assertThat(api.delete(place).status()).isEqualTo(204);
        assertThat(api.get(place).status()).isEqualTo(404);
        assertThat(api.delete(place).status()).isEqualTo(404);
    }

    @Test
    void faults_are_named_all_at_once() {
        var refused = registered(
                "{\"url\": \"ftp://x\", \"description\": \"\", \"types\": [\"issue.burnt\", \"webhook.test\"], \"x\": 1}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.pointers()).containsExactlyInAnyOrder("/url", "/description", "/types/0", "/types/1", "/x");
        assertThat(registered("{\"url\": \"https://hooks.acme.example\", \"types\": []}")
                        .pointers())
                .containsExactly("/types");
        var inside = registered("{\"url\": \"https://router.private.example/\"}");
        assertThat(inside.status()).isEqualTo(422);
        assertThat(inside.pointers()).containsExactly("/url");
    }

    @Test
    void what_was_sent_is_in_the_log_a_page_at_a_time() {
        var place = registered();
        api.post(place + "/tests", "{}");
        api.aftercare.webhookSender.answer(503);
        api.aftercare.clock.advance(Duration.ofSeconds(1));
        assertThat(api.post(place + "/tests", "{}").text("/state")).isEqualTo("WAITING");
        api.aftercare.tellPrograms();

        var first = api.get(place + "/deliveries?limit=1");
        var second = api.get(place + "/deliveries?cursor=" + first.text("/next"));

        assertThat(first.at("/items/0/lastStatus").asInt()).isEqualTo(503);
        assertThat(first.text("/items/0/nextAttemptAt")).isEqualTo("2026-11-21T10:00:06Z");
        assertThat(first.text("/items/0/type")).isEqualTo("webhook.test");
        assertThat(second.at("/items")).hasSize(1);
        assertThat(second.at("/next").isNull()).isTrue();
    }

    @Test
    void a_replay_is_begun_and_refused_for_an_endpoint_that_is_disabled() {
        var place = registered();

        var begun = api.post(place + "/replays", "{\"from\": \"2026-11-20T10:00:00Z\"}");

        assertThat(begun.status()).isEqualTo(201);
        assertThat(begun.header("Location").orElseThrow()).endsWith(place + "/deliveries");
        assertThat(api.post(place + "/replays", "{\"from\": \"2027-11-20T10:00:00Z\"}")
                        .pointers())
                .containsExactly("/from");
        api.put(place, "{\"url\": \"https://hooks.acme.example/\", \"enabled\": false}", "If-Match", "*");
        var refused = api.post(place + "/replays", "{\"from\": \"2026-11-20T10:00:00Z\"}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/type")).isEqualTo("/problems/endpoint-disabled");
        assertThat(api.post(place + "/tests", "{}").status()).isEqualTo(409);
    }

    @Test
    void a_secret_is_rotated_with_or_without_a_body() {
        var place = registered();

        var rotated = api.post(place + "/secret-rotations", "{}");

        assertThat(rotated.status()).isEqualTo(201);
        assertThat(rotated.text("/secret")).startsWith("whsec_");
        assertThat(rotated.text("/replacedUntil")).isEqualTo("2026-11-22T10:00:00Z");
        assertThat(api.post(place + "/secret-rotations", new byte[0]).status()).isEqualTo(201);
    }

    @Test
    void what_is_not_there_is_unknown_and_agents_are_refused() {
        var nobody = "webhook-endpoints/01890a5d-ac96-774b-bcce-b302099a8060";

        assertThat(api.get(nobody + "/deliveries").status()).isEqualTo(404);
        assertThat(api.post(nobody + "/tests", "{}").status()).isEqualTo(404);
        assertThat(api.post(nobody + "/replays", "{\"from\": \"2026-11-21T09:00:00Z\"}")
                        .status())
                .isEqualTo(404);
        assertThat(api.post(nobody + "/secret-rotations", "{}").status()).isEqualTo(404);
        assertThat(api.get("webhook-endpoints/x").status()).isEqualTo(404);
        assertThat(api.with(Api.AGENT).get("webhook-endpoints").status()).isEqualTo(403);
    }

    /** Everything that happens to an issue in this test, as endpoints are told of it. */
    @Test
    void what_is_told_is_as_it_is_described() {
        registered("{\"url\": \"https://hooks.acme.example/\"}");
        var issue = api.post("issues", Api.issue(api.signed(api.customer())).toString())
                .text("/number");
        api.post("issues/" + issue + "/answers", "{\"text\": \"We look.\"}");
        api.post("issues/" + issue + "/answers", "{\"text\": \"A note.\", \"public\": false}");
        api.post("issues/" + issue + "/assessments", "{\"severity\": \"S1\", \"reason\": \"Worse\"}");
        api.post("issues/" + issue + "/pauses", "{\"reason\": \"The log\"}");
        api.post("issues/" + issue + "/resumptions", "{\"reason\": \"It came\"}");
        api.post("issues/" + issue + "/resolution", "{\"text\": \"Mended\"}");
        api.post("issues/" + issue + "/reopenings", "{\"reason\": \"Not quite\"}");
        api.put("issues/" + issue + "/tags", "{\"tags\": [\"router\"]}");
        tellPrograms();

        var messages = api.aftercare.webhookSender.messages();
        assertThat(messages)
                .extracting(message -> message.event().type())
                .contains(
                        EventType.ISSUE_REPORTED,
                        EventType.ISSUE_HELD_OVER,
                        EventType.ISSUE_ANSWERED,
                        EventType.ISSUE_NOTED,
                        EventType.ISSUE_ASSESSED,
                        EventType.ISSUE_PAUSED,
                        EventType.ISSUE_RESUMED,
                        EventType.ISSUE_RESOLVED,
                        EventType.ISSUE_REOPENED,
                        EventType.ISSUE_TAGGED);
        assertThat(messages).allSatisfy(message -> {
            var json = Api.json(message.body());
            Described.assertThatFits(
                    json, schema("IssueMessage"), message.event().text());
            assertThat(json.at("/type").asText())
                    .isEqualTo(message.event().type().word());
            assertThat(json.at("/data/issue/number").asText()).isEqualTo(issue);
        });
        var reported = messages.stream()
                .filter(message -> message.event().type() == EventType.ISSUE_REPORTED)
                .findFirst()
                .orElseThrow();
        assertThat(Api.json(reported.body()).at("/data/issue/status").asText())
                .as("as it was then")
                .isEqualTo("open");
        assertThat(Api.json(reported.body()).at("/data/issue/tags")).isEmpty();
    }

    /** Works off what is to be told, written as programs get it. */
    private void tellPrograms() {
        var writing = new AttemptDelivery(
                api.aftercare.store,
                api.aftercare.webhookEndpoints,
                api.aftercare.webhookOutbox,
                api.aftercare.webhookSender,
                api.aftercare.occurrences,
                new CallbackOccurrences(api.aftercare.callbacks),
                api.aftercare.closings,
                WebhookJson::text,
                api.aftercare.clock,
                () -> 0.5);
        for (var event = api.aftercare.webhookOutbox.takeAnnounced();
                event.isPresent();
                event = api.aftercare.webhookOutbox.takeAnnounced()) {
            api.aftercare.fanOutEvent.execute(new FanOutEvent.Command(event.get()));
        }
        api.aftercare
                .webhookOutbox
                .due(api.aftercare.clock.instant())
                .forEach(delivery -> writing.execute(new AttemptDelivery.Command(delivery.id())));
    }

    @Test
    void what_is_told_of_callback_requests_is_as_it_is_described() {
        registered("{\"url\": \"https://hooks.acme.example/\", \"types\":"
                + " [\"callback.requested\", \"callback.attempted\", \"callback.closed\", \"callback.converted\"]}");
        var agreement = api.signed(api.customer());
        var reference = api.post(
                        "callback-requests",
                        "{\"name\": \"Nora\", \"phone\": \"+44 20 7946 0958\", \"topic\": \"The till\"}")
                .text("/reference");
        var attempts = "callback-requests/" + reference + "/attempts";
        api.post(attempts, "{\"outcome\": \"NO_ANSWER\", \"note\": \"Rang twice.\"}");
        api.post(attempts, "{\"outcome\": \"REACHED\", \"note\": \"She calls back.\"}");
        var issue = Api.issue(agreement);
        api.post(
                "callback-requests/" + reference + "/conversion",
                "{\"agreementId\": \"" + issue.get("agreementId").asText()
                        + "\", \"system\": \"Portal\", \"severity\": \"S3\"}");

        tellPrograms();

        var messages = api.aftercare.webhookSender.messages();
        assertThat(messages)
                .extracting(message -> message.event().text())
                .containsExactly(
                        reference + "-0-requested",
                        reference + "-1-attempted",
                        reference + "-2-attempted",
                        reference + "-2-closed",
                        reference + "-3-converted");
        assertThat(messages).allSatisfy(message -> {
            var json = Api.json(message.body());
            Described.assertThatFits(
                    json, schema("CallbackMessage"), message.event().text());
            assertThat(json.at("/type").asText())
                    .isEqualTo(message.event().type().word());
            assertThat(json.at("/data/callbackRequest/reference").asText()).isEqualTo(reference);
        });
        assertThat(messages)
                .as("as it was then")
                .extracting(message -> {
                    var told = Api.json(message.body()).at("/data/callbackRequest");
                    return told.at("/status").asText() + " "
                            + told.at("/attempts").size() + " "
                            + told.at("/closing/outcome").asText();
                })
                .containsExactly("open 0 ", "open 1 ", "closed 2 REACHED", "closed 2 REACHED", "closed 2 CONVERTED");
    }

    @Test
    void what_is_told_of_a_statement_is_as_it_is_described() {
        registered("{\"url\": \"https://hooks.acme.example/\", \"types\": [\"statement.closed\"]}");
        var agreement = api.aftercare.signed(api.aftercare.customer("Bakery"), TermsMother.charged());
        var october = "/agreements/" + agreement.id().value() + "/statements/2026-10";
        var closed = api.post(october.substring(1) + "/closing", "{}");
        assertThat(closed.status()).isEqualTo(201);

        tellPrograms();

        assertThat(api.aftercare.webhookSender.messages()).singleElement().satisfies(message -> {
            var json = Api.json(message.body());
            Described.assertThatFits(
                    json, schema("StatementMessage"), message.event().text());
            assertThat(json.at("/timestamp").asText()).isEqualTo(closed.text("/closedAt"));
            assertThat(json.at("/data/statement/gross").asText()).isEqualTo(closed.text("/gross"));
            assertThat(json.at("/data/statement/month").asText()).isEqualTo("2026-10");
        });
    }

    @Test
    void a_test_is_as_it_is_described() {
        var text = WebhookJson.text(
                new WebhookEvent.OfTest(new EndpointId(new UUID(1, 2)), api.aftercare.clock.instant()));

        Described.assertThatFits(Api.json(text), schema("TestMessage"), "a test");
        assertThat(Api.json(text).at("/type").asText()).isEqualTo("webhook.test");
    }

    @Test
    void every_type_that_can_be_chosen_is_described_and_no_other() {
        var described = schema("WebhookEventType").at("/enum").valueStream().map(JsonNode::asText);

        assertThat(described)
                .containsExactlyElementsOf(
                        EventType.CHOICE.stream().map(EventType::word).toList());
        assertThat(Arrays.stream(EventType.values()).map(EventType::word)).allMatch(word -> word.matches("[a-z_.]+"));
    }

    @Test
    void the_messages_are_described_as_webhooks() {
        assertThat(Described.API.at("/webhooks").propertyStream().map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("issue", "callback", "statement", "test");
        var issue = Described.API.at("/webhooks/issue/post");
        assertThat(issue.at("/requestBody/content/application~1json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/IssueMessage");
        Described.assertThatFits(Api.json(Examples.ISSUE_MESSAGE), schema("IssueMessage"), "the example");
        Described.assertThatFits(Api.json(Examples.CALLBACK_MESSAGE), schema("CallbackMessage"), "the example");
        Described.assertThatFits(Api.json(Examples.STATEMENT_MESSAGE), schema("StatementMessage"), "the example");
    }
}
