package org.aftercare.application.callback;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aftercare.application.port.CallbackRepository;
import org.aftercare.domain.callback.CallbackRequest;
import org.aftercare.domain.webhook.EventId;

/** Reads what programs are told of callback requests, each event with the request as it was then. To be used in a unit of work. */
public final class CallbackOccurrences {
    private static final int PAGE = 200;

    private final CallbackRepository callbacks;

    public CallbackOccurrences(CallbackRepository callbacks) {
        this.callbacks = callbacks;
    }

    /** The request as it was by an event, if that is there; whoever asks again is shown the same. */
    public Optional<CallbackRequest> find(EventId.OfCallback id) {
        return callbacks
                .find(id.callback())
                .filter(request -> CallbackAnnouncements.events(request).contains(id))
                .map(request -> request.first(id.step() + 1));
    }

    /**
     * A part of what happened in a time, request by request.
     *
     * @param events by when they happened
     * @param next where to go on, if there is more
     */
    public record Page(List<EventId> events, Optional<CallbackRepository.Change> next) {}

    /**
     * What happened in a time.
     *
     * @param from what happened then is part of it
     * @param until what happened then is not part of it
     */
    public Page recorded(Instant from, Instant until, Optional<CallbackRepository.Change> after) {
        var requests = callbacks.changed(from, after, PAGE);
        var events = requests.stream()
                .flatMap(CallbackOccurrences::happened)
                .filter(one -> !one.at().isBefore(from) && one.at().isBefore(until))
                .sorted(Comparator.comparing(Happened::at))
                .<EventId>map(Happened::id)
                .toList();
        return new Page(
                events,
                Optional.of(requests)
                        .filter(page -> page.size() == PAGE)
                        .map(List::getLast)
                        .map(CallbackRepository.Change::of));
    }

    private record Happened(Instant at, EventId id) {}

    private static Stream<Happened> happened(CallbackRequest request) {
        return CallbackAnnouncements.events(request).stream()
                .map(id -> new Happened(request.first(id.step() + 1).changedAt(), id));
    }
}
