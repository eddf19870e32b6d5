package org.aftercare.application.port;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aftercare.domain.webhook.EndpointAddress;
import org.aftercare.domain.webhook.EventId;
import org.aftercare.domain.webhook.SigningSecret;

/** Takes messages to endpoints. */
public interface WebhookSender {
    /** Why nothing may be sent to an address as things are, if nothing may: the end of a sentence that begins with "must". */
    Optional<String> objection(EndpointAddress address);

    /** Sends a message, signed by Standard Webhooks, and waits for an answer, but not for long. */
    Answer send(Message message);

    /**
     * A message.
     *
     * @param at when it is sent
     * @param body JSON
     * @param secrets to sign with, each for itself; at least one
     */
    record Message(EndpointAddress to, EventId event, Instant at, String body, List<SigningSecret> secrets) {}

    /** What came of it. */
    sealed interface Answer {
        /**
         * The endpoint answered.
         *
         * @param retryAfter how long it wants us to wait, if it says so
         */
        record Answered(int status, Optional<Duration> retryAfter) implements Answer {}

        /** Nothing was sent, or no answer came. */
        record Failed(String why) implements Answer {}
    }
}
