package org.aftercare.application.agreement;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aftercare.application.Page;
import org.aftercare.application.port.AgreementRepository;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.AgreementNumber;
import org.aftercare.domain.customer.CustomerId;

/** Lists agreements by number, a page at a time: to contacts those of their customer. */
public final class ListAgreements {
    public static final int MAX_LIMIT = 200;

    private final UnitOfWork unitOfWork;
    private final AgreementRepository agreements;
    private final Clock clock;

    public ListAgreements(UnitOfWork unitOfWork, AgreementRepository agreements, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.agreements = agreements;
        this.clock = clock;
    }

    /**
     * What is wanted.
     *
     * @param customer whose agreements are wanted; everybody's that the caller may know of if empty
     * @param after the agreement with which the page before ended
     * @param limit 1 to {@value #MAX_LIMIT}
     */
    public record Command(Caller caller, Optional<CustomerId> customer, Optional<AgreementNumber> after, int limit) {
        private Optional<CustomerId> scope() {
            return caller instanceof Caller.OfCustomer(var contact) ? Optional.of(contact.customerId()) : customer;
        }
    }

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * A page.
         *
         * @param at when they stood so
         * @param next the agreement behind which the next page goes on, if there is more
         */
        record Listed(List<Agreement> agreements, Instant at, Optional<AgreementNumber> next) implements Outcome {}
    }

    public Outcome execute(Command command) {
        var now = clock.instant();
        if (!command.customer().stream().allMatch(command.caller()::maySee)) {
            return new Outcome.Listed(List.of(), now, Optional.empty());
        }
        var page = unitOfWork.execute(
                () -> Page.of(command.limit(), wanted -> agreements.list(command.scope(), command.after(), wanted)));
        return new Outcome.Listed(page.items(), now, page.last().map(Agreement::number));
    }
}
