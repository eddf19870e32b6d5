package org.aftercare.application.callback;

import org.aftercare.application.port.CallbackRepository;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.callback.CallbackReference;
import org.aftercare.domain.callback.CallbackRequest;

/** Shows an agent a callback request. */
public final class ShowCallback {
    private final UnitOfWork unitOfWork;
    private final CallbackRepository callbacks;

    public ShowCallback(UnitOfWork unitOfWork, CallbackRepository callbacks) {
        this.unitOfWork = unitOfWork;
        this.callbacks = callbacks;
    }

    public record Command(Caller.OfVendor caller, CallbackReference reference) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Shown(CallbackRequest request) implements Outcome {}

        record Unknown() implements Outcome {}
    }

    public Outcome execute(Command command) {
        return unitOfWork.execute(() -> callbacks
                .find(command.reference())
                .<Outcome>map(Outcome.Shown::new)
                .orElseGet(Outcome.Unknown::new));
    }
}
