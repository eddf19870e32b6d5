package org.aftercare.application.callback;

import java.util.List;
import java.util.Optional;
import org.aftercare.application.Page;
import org.aftercare.application.port.CallbackRepository;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.callback.CallbackRequest;

/** Lists callback requests for agents, a page at a time: those that are to be called soonest first. */
public final class ListCallbacks {
    public static final int MAX_LIMIT = 200;

    private final UnitOfWork unitOfWork;
    private final CallbackRepository callbacks;

    public ListCallbacks(UnitOfWork unitOfWork, CallbackRepository callbacks) {
        this.unitOfWork = unitOfWork;
        this.callbacks = callbacks;
    }

    /**
     * What is wanted.
     *
     * @param open whether those that are open, or those that are closed; all if it is not said
     * @param after the position of the last one of the page before
     * @param limit 1 to {@value #MAX_LIMIT}
     */
    public record Command(
            Caller.OfVendor caller, Optional<Boolean> open, Optional<CallbackRepository.Position> after, int limit) {}

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * A page.
         *
         * @param next where the next page begins, if there is one
         */
        record Listed(List<CallbackRequest> requests, Optional<CallbackRepository.Position> next) implements Outcome {}
    }

    public Outcome execute(Command command) {
        var page = unitOfWork.execute(
                () -> Page.of(command.limit(), wanted -> callbacks.list(command.open(), command.after(), wanted)));
        return new Outcome.Listed(page.items(), page.last().map(CallbackRepository.Position::of));
    }
}
