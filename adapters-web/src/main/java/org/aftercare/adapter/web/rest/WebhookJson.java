package org.aftercare.adapter.web.rest;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aftercare.application.webhook.WebhookEvent;
import org.aftercare.domain.BrokenRuleException;
import org.aftercare.domain.Text;
import org.aftercare.domain.webhook.Delivery;
import org.aftercare.domain.webhook.Endpoint;
import org.aftercare.domain.webhook.EndpointAddress;
import org.aftercare.domain.webhook.EventType;

/** Endpoints of webhooks, deliveries, and what endpoints are told, as the API writes them. */
public final class WebhookJson {
    private WebhookJson() {}

    private static final String URL =
            "Where to send to, by POST. With https, and into no private network, unless that is"
                    + " allowed by configuration; never with user or password.";
    private static final String TYPES = "What it is to be told of; everything, if it is left out.";
    private static final String URL_EXAMPLE = "https://hooks.acme.example/aftercare";
    private static final String TYPES_EXAMPLE = "[\"issue.reported\", \"issue.breached\"]";

    @Schema(name = "NewWebhookEndpoint", requiredProperties = "url")
    record NewEndpoint(
            @Schema(description = URL, format = "uri", maxLength = EndpointAddress.MAX_LENGTH, example = URL_EXAMPLE)
            String url,

            @Schema(
                    description = "What it is for, on one line.",
                    minLength = 1,
                    maxLength = Endpoint.MAX_DESCRIPTION,
                    example = "The board in the office")
            String description,

            @Schema(description = TYPES, example = TYPES_EXAMPLE)
            List<Type> types) {}

    @Schema(
            name = "ChangedWebhookEndpoint",
            requiredProperties = {"url", "enabled"})
    record ChangedEndpoint(
            @Schema(description = URL, format = "uri", maxLength = EndpointAddress.MAX_LENGTH, example = URL_EXAMPLE)
            String url,

            @Schema(
                    description = "What it is for, on one line. The endpoint has none if it is left out.",
                    minLength = 1,
                    maxLength = Endpoint.MAX_DESCRIPTION,
                    example = "The board in the office")
            String description,

            @Schema(description = TYPES, example = TYPES_EXAMPLE)
            List<Type> types,

            @Schema(
                    description =
                            "Whether anything is sent. Enabled again, it is told of what happens from now on; what it"
                                    + " missed, a replay brings.")
            boolean enabled) {}

    @Schema(name = "NewWebhookReplay", requiredProperties = "from")
    record NewReplay(
            @Schema(description = "Everything that was recorded then or later; at most 31 days back.")
            Instant from) {}

    /** Nothing needs to be said. */
    @Schema(name = "Nothing", additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record Nothing() {}

    /** {@link EventType} by its words, for the description. */
    @Schema(
            description = "What endpoints can choose.",
            type = "string",
            allowableValues = {
                "issue.reported",
                "issue.held_over",
                "issue.assessed",
                "issue.answered",
                "issue.noted",
                "issue.informed",
                "issue.paused",
                "issue.resumed",
                "issue.resolved",
                "issue.confirmed",
                "issue.reopened",
                "issue.moved",
                "issue.warned",
                "issue.breached",
                "issue.excused",
                "issue.assigned",
                "issue.tagged",
                "issue.attached",
                "issue.linked",
                "issue.unlinked",
                "callback.requested",
                "callback.attempted",
                "callback.closed",
                "callback.converted",
                "statement.closed"
            })
    record Type(@JsonValue String word) {
        static List<Type> of(Set<EventType> types) {
            return types.stream().map(EventType::word).map(Type::new).toList();
        }
    }

    @Schema(
            name = "WebhookEndpoint",
            requiredProperties = {
                "id",
                "url",
                "description",
                "types",
                "enabled",
                "disabledReason",
                "disabledAt",
                "failingSince",
                "createdAt",
                "createdBy"
            })
    record Shown(
            UUID id,
            @Schema(format = "uri", example = URL_EXAMPLE) String url,

            @Schema(
                    types = {"string", "null"},
                    example = "The board in the office")
            Optional<String> description,

            @Schema(example = TYPES_EXAMPLE) List<Type> types,
            boolean enabled,

            @Schema(
                    types = {"string", "null"},
                    description = "Why nothing is sent. BY_ADMINISTRATOR: somebody wanted it so. GONE: it answered 410."
                            + " FAILING: it gave nothing but failures for five days.",
                    example = "GONE")
            Optional<String> disabledReason,

            @Schema(
                    types = {"string", "null"},
                    format = "date-time")
            Optional<Instant> disabledAt,

            @Schema(
                    types = {"string", "null"},
                    format = "date-time",
                    description =
                            "When the first attempt failed of those that nothing but failures followed, in real time.")
            Optional<Instant> failingSince,

            Instant createdAt,

            @Schema(description = "The agent who registered it.")
            UUID createdBy) {
        static Shown of(Endpoint endpoint) {
            return new Shown(
                    endpoint.id().value(),
                    endpoint.address().toString(),
                    endpoint.description(),
                    Type.of(endpoint.types()),
                    endpoint.enabled(),
                    endpoint.disabled().map(Endpoint.Disabled::reason).map(Enum::name),
                    endpoint.disabled().map(Endpoint.Disabled::at),
                    endpoint.failingSince(),
                    endpoint.createdAt(),
                    endpoint.createdBy().value());
        }

        static Response answer(Response.ResponseBuilder answer, Endpoint endpoint) {
            return answer.tag(ETags.of(endpoint.revision()))
                    .entity(of(endpoint))
                    .build();
        }
    }

    @Schema(
            name = "RegisteredWebhookEndpoint",
            requiredProperties = {"secret", "endpoint"})
    record Registered(
            @Schema(
                    description = "What messages are signed with. It is shown this once.",
                    example = "whsec_ZXhhbXBsZSBzZWNyZXQgb2YgdGhpcnR5LTIgYnl0ZXM=")
            String secret,

            Shown endpoint) {}

    @Schema(
            name = "RotatedWebhookSecret",
            requiredProperties = {"secret", "replacedUntil"})
    record Rotated(
            @Schema(
                    description = "What messages are signed with from now on. It is shown this once.",
                    example = "whsec_ZXhhbXBsZSBzZWNyZXQgb2YgdGhpcnR5LTIgYnl0ZXM=")
            String secret,

            @Schema(description = "Until then messages are signed with the secret before, too; in real time.")
            Instant replacedUntil) {}

    @Schema(
            name = "WebhookEndpoints",
            requiredProperties = {"items", "next"})
    record Page(
            List<Shown> items,

            @Schema(
                    types = {"string", "null"},
                    description = "The cursor of the next page, if there is one.")
            Optional<String> next) {}

    @Schema(
            name = "WebhookDelivery",
            description =
                    "That an endpoint is to be told of an event, and what has come of it. Its times are real time.",
            requiredProperties = {
                "id",
                "eventId",
                "type",
                "replayId",
                "state",
                "createdAt",
                "attempts",
                "lastAttemptAt",
                "lastStatus",
                "lastFailure",
                "nextAttemptAt"
            })
    record DeliveryJson(
            UUID id,

            @Schema(description = "The webhook-id of the message.", example = "AC-1042-3-breached")
            String eventId,

            @Schema(example = "issue.breached") String type,

            @Schema(
                    types = {"string", "null"},
                    format = "uuid",
                    description = "The replay that wanted it, if one did.")
            Optional<UUID> replayId,

            Delivery.State state,
            Instant createdAt,
            @Schema(example = "1") int attempts,

            @Schema(
                    types = {"string", "null"},
                    format = "date-time")
            Optional<Instant> lastAttemptAt,

            @Schema(
                    types = {"integer", "null"},
                    format = "int32",
                    description = "Of the answer to the last attempt, if there was one.",
                    example = "503")
            Optional<Integer> lastStatus,

            @Schema(
                    types = {"string", "null"},
                    description = "Why the last attempt failed, if it did.",
                    example = "the endpoint answered 503")
            Optional<String> lastFailure,

            @Schema(
                    types = {"string", "null"},
                    format = "date-time")
            Optional<Instant> nextAttemptAt) {
        static DeliveryJson of(Delivery delivery) {
            return new DeliveryJson(
                    delivery.id().value(),
                    delivery.event().text(),
                    delivery.event().type().word(),
                    delivery.replay(),
                    delivery.state(),
                    delivery.createdAt(),
                    delivery.attempts(),
                    delivery.lastAttemptAt(),
                    delivery.lastStatus(),
                    delivery.lastFailure(),
                    delivery.nextAttemptAt());
        }
    }

    @Schema(
            name = "WebhookDeliveries",
            requiredProperties = {"items", "next"})
    record Deliveries(
            List<DeliveryJson> items,

            @Schema(
                    types = {"string", "null"},
                    description = "The cursor of the next page, if there is one.")
            Optional<String> next) {}

    @Schema(
            name = "WebhookReplay",
            requiredProperties = {"id", "from"})
    record Replay(
            @Schema(description = "Its deliveries have it in replayId.")
            UUID id,

            Instant from) {}

    @Schema(
            name = "IssueMessage",
            description = "What an endpoint is told when something happens to an issue. Sent again, it is the same.",
            requiredProperties = {"type", "timestamp", "data"})
    record IssueMessage(
            Type type,

            @Schema(description = "When the event was recorded.")
            Instant timestamp,

            IssueHappening data) {}

    @Schema(
            name = "IssueHappening",
            requiredProperties = {"event", "issue"})
    record IssueHappening(
            HistoryJson.Event event,

            @Schema(description = "As it was known when the event was recorded, with its clocks as they stood then.")
            IssueJson.Whole issue) {}

    @Schema(
            name = "CallbackMessage",
            description =
                    "What an endpoint is told when something happens to a callback request. Sent again, it is the same.",
            requiredProperties = {"type", "timestamp", "data"})
    record CallbackMessage(
            Type type,

            @Schema(description = "When it happened.") Instant timestamp,

            CallbackHappening data) {}

    @Schema(name = "CallbackHappening", requiredProperties = "callbackRequest")
    record CallbackHappening(
            @Schema(description = "As it was then.") CallbackJson callbackRequest) {}

    @Schema(
            name = "StatementMessage",
            description = "What an endpoint is told when a statement is closed. Sent again, it is the same.",
            requiredProperties = {"type", "timestamp", "data"})
    record StatementMessage(
            Type type,

            @Schema(description = "When it was closed.") Instant timestamp,

            StatementHappening data) {}

    @Schema(name = "StatementHappening", requiredProperties = "statement")
    record StatementHappening(
            @Schema(description = "Without its lines, which are to be read at its address.")
            StatementJson.Summary statement) {}

    @Schema(
            name = "TestMessage",
            description = "Somebody tries the endpoint out.",
            requiredProperties = {"type", "timestamp", "data"})
    record TestMessage(
            @Schema(allowableValues = "webhook.test", example = "webhook.test")
            String type,

            @Schema(description = "When it was asked for, in real time.")
            Instant timestamp,

            TestHappening data) {}

    @Schema(name = "TestHappening", requiredProperties = "endpointId")
    record TestHappening(
            @Schema(description = "The endpoint that is tried out.")
            UUID endpointId) {}

    /** An event as endpoints are told of it; the same each time. */
    public static String text(WebhookEvent event) {
        try {
            return new String(JsonWriter.bytes(message(event)), StandardCharsets.UTF_8);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static Record message(WebhookEvent event) {
        return switch (event) {
            case WebhookEvent.OfIssue(var type, var happened, var view) ->
                new IssueMessage(
                        new Type(type.word()),
                        event.at(),
                        new IssueHappening(
                                HistoryJson.Event.of(view.issue().history().indexOf(happened), happened),
                                IssueJson.Whole.of(view)));
            case WebhookEvent.OfCallback(var type, var request) ->
                new CallbackMessage(new Type(type.word()), event.at(), new CallbackHappening(CallbackJson.of(request)));
            case WebhookEvent.OfStatement(var view) ->
                new StatementMessage(
                        new Type(event.type().word()),
                        event.at(),
                        new StatementHappening(StatementJson.Summary.of(view.statement(), view.agreement())));
            case WebhookEvent.OfTest(var endpoint, var at) ->
                new TestMessage(event.type().word(), at, new TestHappening(endpoint.value()));
        };
    }

    /** What an endpoint is to be like, as it is read. */
    record Wanted(EndpointAddress url, Optional<String> description, Set<EventType> types) {
        static Optional<Wanted> read(Part json) {
            var url = json.required("url", Readers.text().then(EndpointAddress::parse));
            var description = json.optional(
                    "description", Readers.text().then(text -> Text.line(text, Endpoint.MAX_DESCRIPTION)));
            var types = json.optional("types", chosen());
            return json.complete(() -> new Wanted(url.orElseThrow(), description, types.orElse(EventType.CHOICE)));
        }

        private static Reader<Set<EventType>> chosen() {
            return Readers.list(Readers.text()
                            .parsed(
                                    word -> EventType.of(word).filter(EventType.CHOICE::contains),
                                    "must be a type such as issue.breached"))
                    .then(types -> {
                        if (types.isEmpty()) {
                            throw new BrokenRuleException("must name at least one type, or be left out");
                        }
                        return EventType.set(types);
                    });
        }
    }

    /** The same, and whether anything is to be sent. */
    record Changed(Wanted wanted, boolean enabled) {
        static Optional<Changed> read(Part json) {
            var enabled = json.required("enabled", Readers.flag());
            var wanted = Wanted.read(json);
            return json.complete(() -> new Changed(wanted.orElseThrow(), enabled.orElseThrow()));
        }
    }
}
