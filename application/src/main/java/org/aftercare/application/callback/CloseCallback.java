package org.aftercare.application.callback;

import java.time.Clock;
import java.util.List;
import org.aftercare.application.port.CallbackRepository;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.BrokenRuleException;
import org.aftercare.domain.Fault;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.callback.CallbackReference;
import org.aftercare.domain.callback.CallbackRequest;
import org.aftercare.domain.issue.Actor;

/** Closes a callback request without a call, with the outcome that an agent chose. */
public final class CloseCallback {
    private final UnitOfWork unitOfWork;
    private final CallbackRepository callbacks;
    private final CallbackAnnouncements announcements;
    private final Clock clock;

    public CloseCallback(
            UnitOfWork unitOfWork, CallbackRepository callbacks, CallbackAnnouncements announcements, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.callbacks = callbacks;
        this.announcements = announcements;
        this.clock = clock;
    }

    public record Command(
            Caller.OfVendor caller, CallbackReference reference, CallbackRequest.ClosingOutcome outcome, String note) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Closed(CallbackRequest request) implements Outcome {}

        record Unknown() implements Outcome {}

        record ClosedAlready() implements Outcome {}

        /** The pointers are relative to the command, as the API writes it. */
        record Refused(List<Fault> faults) implements Outcome {}
    }

    public Outcome execute(Command command) {
        var now = clock.instant();
        if (!command.outcome().chosen()) {
            return new Outcome.Refused(
                    List.of(new Fault("/outcome", "must be one of NOT_REACHED, NO_CALL_NEEDED, SPAM")));
        }
        try {
            return unitOfWork.execute(() -> callbacks
                    .find(command.reference())
                    .map(request -> switch (request.closed(
                            now, Actor.of(command.caller()), command.outcome(), command.note())) {
                        case CallbackRequest.Change.Changed(var changed) -> new Outcome.Closed(kept(changed));
                        case CallbackRequest.Change.ClosedAlready() -> new Outcome.ClosedAlready();
                    })
                    .orElseGet(Outcome.Unknown::new));
        } catch (BrokenRuleException refused) {
            return new Outcome.Refused(refused.faults());
        }
    }

    private CallbackRequest kept(CallbackRequest changed) {
        var saved = callbacks.save(changed);
        announcements.announce(saved);
        return saved;
    }
}
