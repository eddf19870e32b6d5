package org.aftercare.application.announcement;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.aftercare.application.port.WebhookEndpoints;
import org.aftercare.application.port.WebhookOutbox;
import org.aftercare.domain.webhook.EventId;

/**
 * Announces what happens to the programs that want to be told. To be used in the unit of work that stores it. Where there is no
 * such program, it costs nothing: that is remembered for some seconds, and a new endpoint catches up.
 */
public final class Announcements {
    /** So long it is remembered whether there is any endpoint. */
    public static final Duration REMEMBERED = Duration.ofSeconds(5);

    private static final Look NEVER = new Look(false, Instant.MIN);

    private final WebhookEndpoints endpoints;
    private final WebhookOutbox outbox;
    private final Clock clock;
    private final AtomicReference<Look> last = new AtomicReference<>(NEVER);

    public Announcements(WebhookEndpoints endpoints, WebhookOutbox outbox, Clock clock) {
        this.endpoints = endpoints;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Whether there was any endpoint when we looked, and until when that is taken to be so. */
    private record Look(boolean any, Instant until) {}

    /** Has it looked up anew at the next occasion whether there is any endpoint. */
    public void lookAgain() {
        last.set(NEVER);
    }

    /** Announces events, which are worked out only if anybody is to be told. */
    public void announce(Supplier<? extends List<? extends EventId>> events) {
        if (anybody()) {
            events.get().forEach(outbox::announce);
        }
    }

    private boolean anybody() {
        var now = clock.instant();
        var look = last.get();
        if (!now.isBefore(look.until())) {
            look = new Look(endpoints.anyEnabled(), now.plus(REMEMBERED));
            last.set(look);
        }
        return look.any();
    }
}
