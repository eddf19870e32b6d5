package org.aftercare.application.access;

import java.util.List;
import java.util.Optional;
import org.aftercare.application.Page;
import org.aftercare.application.port.ActTrail;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.AdministrativeAct;
import org.aftercare.domain.access.Caller;

/** Lists administrative acts, oldest first, a page at a time. */
public final class ListAdministrativeActs {
    public static final int MAX_LIMIT = 200;

    private final UnitOfWork unitOfWork;
    private final ActTrail trail;

    public ListAdministrativeActs(UnitOfWork unitOfWork, ActTrail trail) {
        this.unitOfWork = unitOfWork;
        this.trail = trail;
    }

    /**
     * What is wanted.
     *
     * @param after the place at which the page before ended
     * @param limit 1 to {@value #MAX_LIMIT}
     */
    public record Command(
            Caller.OfVendor caller, ActTrail.Filter filter, Optional<ActTrail.Position> after, int limit) {}

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * A page.
         *
         * @param next the place behind which the next page goes on, if there is more
         */
        record Listed(List<AdministrativeAct> acts, Optional<ActTrail.Position> next) implements Outcome {}

        record NotAdministrator() implements Outcome {}
    }

    public Outcome execute(Command command) {
        if (!command.caller().agent().administrator()) {
            return new Outcome.NotAdministrator();
        }
        var page = unitOfWork.execute(
                () -> Page.of(command.limit(), wanted -> trail.acts(command.filter(), command.after(), wanted)));
        return new Outcome.Listed(page.items(), page.last().map(ActTrail.Position::of));
    }
}
