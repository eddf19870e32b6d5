package org.aftercare.application.callback;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aftercare.application.port.CallbackRepository;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.Fault;
import org.aftercare.domain.Faults;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.callback.CallbackReference;
import org.aftercare.domain.callback.CallbackRequest;
import org.aftercare.domain.issue.Actor;

/**
 * Records that an agent tried to call, and what came of it. Who is reached has been called: that closes the request. Who agreed
 * on another time is told it by mail, if there is an address.
 */
public final class RecordCallAttempt {
    private final UnitOfWork unitOfWork;
    private final CallbackRepository callbacks;
    private final CallbackNotices notices;
    private final CallbackAnnouncements announcements;
    private final Clock clock;

    public RecordCallAttempt(
            UnitOfWork unitOfWork,
            CallbackRepository callbacks,
            CallbackNotices notices,
            CallbackAnnouncements announcements,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.callbacks = callbacks;
        this.notices = notices;
        this.announcements = announcements;
        this.clock = clock;
    }

    /**
     * What is to be recorded.
     *
     * @param callBy by when the next call was agreed on, if it was rescheduled
     */
    public record Command(
            Caller.OfVendor caller,
            CallbackReference reference,
            CallbackRequest.AttemptOutcome outcome,
            String note,
            Optional<Instant> callBy) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Recorded(CallbackRequest request) implements Outcome {}

        record Unknown() implements Outcome {}

        record ClosedAlready() implements Outcome {}

        /** The pointers are relative to the command, as the API writes it. */
        record Refused(List<Fault> faults) implements Outcome {}
    }

    public Outcome execute(Command command) {
        var now = clock.instant();
        var faults = new Faults();
        var attempt = faults.attempt(
                "",
                () -> new CallbackRequest.Attempt(
                        now, Actor.of(command.caller()), command.outcome(), command.note(), command.callBy()));
        if (attempt.isEmpty()) {
            return new Outcome.Refused(faults.all());
        }
        return unitOfWork.execute(() -> callbacks
                .find(command.reference())
                .map(request -> switch (request.with(attempt.get())) {
                    case CallbackRequest.Change.Changed(var changed) ->
                        new Outcome.Recorded(kept(changed, attempt.get()));
                    case CallbackRequest.Change.ClosedAlready() -> new Outcome.ClosedAlready();
                })
                .orElseGet(Outcome.Unknown::new));
    }

    private CallbackRequest kept(CallbackRequest changed, CallbackRequest.Attempt attempt) {
        var saved = callbacks.save(changed);
        if (attempt.callBy().isPresent()) {
            notices.putMoved(saved, attempt.at());
        }
        announcements.announce(saved);
        return saved;
    }
}
