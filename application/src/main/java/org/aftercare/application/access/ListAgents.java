package org.aftercare.application.access;

import java.util.List;
import java.util.Optional;
import org.aftercare.application.Page;
import org.aftercare.application.port.AgentRepository;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.AgentAccount;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.access.Caller;

/** Lists those who work for the vendor, also those who no longer do, those taken in first first, a page at a time. */
public final class ListAgents {
    public static final int MAX_LIMIT = 200;

    private final UnitOfWork unitOfWork;
    private final AgentRepository agents;

    public ListAgents(UnitOfWork unitOfWork, AgentRepository agents) {
        this.unitOfWork = unitOfWork;
        this.agents = agents;
    }

    /**
     * What is wanted.
     *
     * @param after the agent at whom the page before ended
     * @param limit 1 to {@value #MAX_LIMIT}
     */
    public record Command(Caller.OfVendor caller, Optional<AgentId> after, int limit) {}

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * A page.
         *
         * @param next the agent behind whom the next page goes on, if there is more
         */
        record Listed(List<AgentAccount> accounts, Optional<AgentId> next) implements Outcome {}
    }

    public Outcome execute(Command command) {
        var page =
                unitOfWork.execute(() -> Page.of(command.limit(), wanted -> agents.accounts(command.after(), wanted)));
        return new Outcome.Listed(page.items(), page.last().map(AgentAccount::id));
    }
}
