package org.aftercare.application.callback;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aftercare.application.announcement.Announcements;
import org.aftercare.domain.callback.CallbackRequest;
import org.aftercare.domain.webhook.EventId;
import org.aftercare.domain.webhook.EventType;

/** Announces what has become of callback requests. To be used in the unit of work that stores it. */
public final class CallbackAnnouncements {
    private final Announcements announcements;

    public CallbackAnnouncements(Announcements announcements) {
        this.announcements = announcements;
    }

    /**
     * Announces what is new.
     *
     * @param request as it was stored
     */
    void announce(CallbackRequest request) {
        announcements.announce(() -> events(request, request.steps() - 1).toList());
    }

    /** What a request tells programs, from asking on. */
    static List<EventId.OfCallback> events(CallbackRequest request) {
        return IntStream.range(0, request.steps())
                .boxed()
                .flatMap(position -> events(request, position.intValue()))
                .toList();
    }

    private static Stream<EventId.OfCallback> events(CallbackRequest request, int position) {
        return EventType.of(request.first(position + 1)).stream()
                .map(type -> new EventId.OfCallback(request.reference(), position, type));
    }
}
