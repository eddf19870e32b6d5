package org.aftercare.application.access;

import java.util.List;
import java.util.Optional;
import org.aftercare.application.Page;
import org.aftercare.application.port.AccessRepository;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.AccessToken;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.access.TokenHolder;
import org.aftercare.domain.access.TokenId;

/** Lists a holder's tokens, also those that are no longer good, oldest first, a page at a time. */
public final class ListTokens {
    public static final int MAX_LIMIT = 200;

    private final UnitOfWork unitOfWork;
    private final AccessRepository access;

    public ListTokens(UnitOfWork unitOfWork, AccessRepository access) {
        this.unitOfWork = unitOfWork;
        this.access = access;
    }

    /**
     * What is wanted.
     *
     * @param after the token at which the page before ended
     * @param limit 1 to {@value #MAX_LIMIT}
     */
    public record Command(Caller.OfVendor caller, TokenHolder holder, Optional<TokenId> after, int limit) {}

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * A page.
         *
         * @param next the token behind which the next page goes on, if there is more
         */
        record Listed(List<AccessToken> tokens, Optional<TokenId> next) implements Outcome {}

        record NotAdministrator() implements Outcome {}
    }

    public Outcome execute(Command command) {
        if (!command.caller().agent().administrator()) {
            return new Outcome.NotAdministrator();
        }
        var page = unitOfWork.execute(
                () -> Page.of(command.limit(), wanted -> access.tokens(command.holder(), command.after(), wanted)));
        return new Outcome.Listed(page.items(), page.last().map(AccessToken::id));
    }
}
