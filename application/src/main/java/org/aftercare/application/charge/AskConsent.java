package org.aftercare.application.charge;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.aftercare.application.port.Consents;
import org.aftercare.application.port.IssueRepository;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.Fault;
import org.aftercare.domain.Faults;
import org.aftercare.domain.Revision;
import org.aftercare.domain.TimeOrderedId;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.Charges;
import org.aftercare.domain.charge.Consent;
import org.aftercare.domain.charge.ConsentId;
import org.aftercare.domain.charge.Tariff;
import org.aftercare.domain.issue.IssueNumber;

/** Asks the contacts who may approve charges for their consent to work on an issue, with an estimate. */
public final class AskConsent {
    private final UnitOfWork unitOfWork;
    private final IssueRepository issues;
    private final Consents consents;
    private final WorkBook book;
    private final ChargeNotices notices;
    private final Clock clock;

    public AskConsent(
            UnitOfWork unitOfWork,
            IssueRepository issues,
            Consents consents,
            WorkBook book,
            ChargeNotices notices,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.issues = issues;
        this.consents = consents;
        this.book = book;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * What is asked.
     *
     * @param minutes that the work is thought to take
     * @param amount that it is thought to cost, in the agreement's currency and before VAT
     */
    public record Command(Caller.OfVendor caller, IssueNumber issue, String text, int minutes, BigDecimal amount) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Asked(Consent consent) implements Outcome {}

        /** There is no such issue. */
        record Unknown() implements Outcome {}

        record Refused(List<Fault> faults) implements Outcome {}
    }

    public Outcome execute(Command command) {
        var now = clock.instant();
        return unitOfWork.execute(() -> {
            var found = issues.find(command.issue());
            if (found.isEmpty()) {
                return new Outcome.Unknown();
            }
            var agreement = book.agreement(found.get().agreementId())
                    .orElseThrow(() -> new IllegalStateException("the agreement of " + command.issue() + " is gone"));
            var currency = book.tariff(agreement).flatMap(Tariff::currency);
            if (currency.isEmpty()) {
                return new Outcome.Refused(
                        List.of(new Fault("", "no charges were agreed on in " + agreement.number())));
            }
            var faults = new Faults();
            var consent = faults.attempt("/amount", () -> Charges.money(currency.get(), command.amount()))
                    .flatMap(amount -> faults.attempt(
                            "",
                            () -> new Consent(
                                    new ConsentId(TimeOrderedId.at(now)),
                                    agreement.id(),
                                    agreement.customerId(),
                                    command.issue(),
                                    command.text(),
                                    command.minutes(),
                                    amount,
                                    command.caller().agent().id(),
                                    command.caller().name(),
                                    now,
                                    Optional.empty(),
                                    Revision.NONE)));
            return consent.map(asked -> save(asked, agreement)).orElseGet(() -> new Outcome.Refused(faults.all()));
        });
    }

    private Outcome save(Consent asked, Agreement agreement) {
        var saved = consents.save(asked);
        notices.asked(saved, agreement);
        return new Outcome.Asked(saved);
    }
}
