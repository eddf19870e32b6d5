package org.aftercare.application.agreement;

import java.time.Clock;
import java.util.List;
import org.aftercare.application.calendar.HolidayBook;
import org.aftercare.application.port.AgreementRepository;
import org.aftercare.application.port.CustomerRepository;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.Fault;
import org.aftercare.domain.Faults;
import org.aftercare.domain.Revision;
import org.aftercare.domain.TimeOrderedId;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.Terms;
import org.aftercare.domain.agreement.Version;
import org.aftercare.domain.customer.CustomerId;

/** Draws up an agreement with a customer; its version 1 is a draft. */
public final class DraftAgreement {
    private final UnitOfWork unitOfWork;
    private final CustomerRepository customers;
    private final AgreementRepository agreements;
    private final HolidayBook book;
    private final Clock clock;

    public DraftAgreement(
            UnitOfWork unitOfWork,
            CustomerRepository customers,
            AgreementRepository agreements,
            HolidayBook book,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.customers = customers;
        this.agreements = agreements;
        this.book = book;
        this.clock = clock;
    }

    public record Command(CustomerId customerId, String title, List<String> systems, Terms terms) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Drafted(Agreement agreement) implements Outcome {}

        /** The pointers are relative to the command, as the API writes it. */
        record Refused(List<Fault> faults) implements Outcome {}
    }

    /** Does it; throws {@link org.aftercare.domain.BrokenRuleException} if title or systems break the rules of agreements. */
    public Outcome execute(Command command) {
        var id = new AgreementId(TimeOrderedId.at(clock.instant()));
        return unitOfWork.execute(() -> {
            var faults = new Faults();
            if (customers.find(command.customerId()).isEmpty()) {
                faults.add("/customerId", "must be a customer, and there is none with this id");
            }
            faults.addAll(book.faultsOf(command.terms()));
            if (!faults.isEmpty()) {
                return new Outcome.Refused(faults.all());
            }
            return new Outcome.Drafted(agreements.save(new Agreement(
                    id,
                    agreements.nextNumber(),
                    command.customerId(),
                    command.title(),
                    command.systems(),
                    List.of(Version.draft(1, command.terms())),
                    Revision.NONE)));
        });
    }
}
