package org.aftercare.application.webhook;

import java.time.Instant;
import org.aftercare.application.charge.StatementView;
import org.aftercare.application.issue.IssueView;
import org.aftercare.domain.callback.CallbackRequest;
import org.aftercare.domain.issue.IssueEvent;
import org.aftercare.domain.webhook.EndpointId;
import org.aftercare.domain.webhook.EventType;

/** What a program is told. How that is written is the business of whoever describes the API. */
public sealed interface WebhookEvent {
    EventType type();

    /** When it was recorded. */
    Instant at();

    /**
     * Something happened to an issue.
     *
     * @param view of the issue as it was known then
     */
    record OfIssue(EventType type, IssueEvent event, IssueView view) implements WebhookEvent {
        @Override
        public Instant at() {
            return event.recordedAt();
        }
    }

    /**
     * Something happened to a callback request.
     *
     * @param request as it was then
     */
    record OfCallback(EventType type, CallbackRequest request) implements WebhookEvent {
        @Override
        public Instant at() {
            return request.changedAt();
        }
    }

    /** A statement was closed. */
    record OfStatement(StatementView view) implements WebhookEvent {
        @Override
        public EventType type() {
            return EventType.STATEMENT_CLOSED;
        }

        @Override
        public Instant at() {
            return view.statement().closing().orElseThrow().at();
        }
    }

    /** Somebody tries the endpoint out. */
    record OfTest(EndpointId endpoint, Instant at) implements WebhookEvent {
        @Override
        public EventType type() {
            return EventType.WEBHOOK_TEST;
        }
    }
}
