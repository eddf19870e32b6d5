package org.aftercare.application.webhook;

import java.time.Instant;
import java.util.Optional;
import org.aftercare.application.announcement.Announcements;
import org.aftercare.application.port.WebhookOutbox;
import org.aftercare.domain.webhook.EndpointId;

/**
 * Sees to it that an endpoint is told of everything from some instant on, although nodes may believe for some seconds more that
 * there is no endpoint, and announce nothing: what they left out by then is caught up with.
 */
public final class Beginning {
    /** By then, in seconds, every node knows; and what was under way is stored. */
    private static final int WAIT = 2 * (int) Announcements.REMEMBERED.toSeconds();

    private final WebhookOutbox outbox;
    private final Announcements announcements;

    public Beginning(WebhookOutbox outbox, Announcements announcements) {
        this.outbox = outbox;
        this.announcements = announcements;
    }

    /** Has an endpoint catch up with what happens from an instant on. To be used in a unit of work. */
    void of(EndpointId endpoint, Instant from) {
        outbox.catchUp(endpoint, from, Optional.empty(), WAIT);
    }

    /** Has this node know at once. To be used behind the unit of work. */
    void lookAgain() {
        announcements.lookAgain();
    }
}
