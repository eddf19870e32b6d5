package org.aftercare.application.charge;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aftercare.application.access.Roles;
import org.aftercare.application.port.Consents;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.Fault;
import org.aftercare.domain.Faults;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.Charges;
import org.aftercare.domain.agreement.ContactRole;
import org.aftercare.domain.charge.Consent;
import org.aftercare.domain.charge.ConsentId;
import org.aftercare.domain.issue.IssueNumber;

/** Has a contact who may do so approve or decline chargeable work, once. */
public final class DecideConsent {
    private final UnitOfWork unitOfWork;
    private final Consents consents;
    private final Roles roles;
    private final Clock clock;

    public DecideConsent(UnitOfWork unitOfWork, Consents consents, Roles roles, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.consents = consents;
        this.roles = roles;
        this.clock = clock;
    }

    /** What the contact says. */
    public sealed interface Answer {
        /**
         * Yes.
         *
         * @param limit what it may cost in all, before VAT; the estimate if empty
         */
        record Approve(Optional<BigDecimal> limit) implements Answer {}

        record Decline(Optional<String> reason) implements Answer {}
    }

    public record Command(Caller.OfCustomer caller, IssueNumber issue, ConsentId consent, Answer answer) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Decided(Consent consent) implements Outcome {}

        /** There is none that the contact may know of. */
        record Unknown() implements Outcome {}

        /** The contact has not the role under the agreement. */
        record NotAllowed() implements Outcome {}

        record DecidedAlready() implements Outcome {}

        record Refused(List<Fault> faults) implements Outcome {}
    }

    public Outcome execute(Command command) {
        var now = clock.instant();
        return unitOfWork.execute(() -> {
            var found = consents.find(command.consent())
                    .filter(consent -> consent.issue().equals(command.issue())
                            && command.caller().maySee(consent.customerId()));
            if (found.isEmpty()) {
                return new Outcome.Unknown();
            }
            var consent = found.get();
            if (!roles.has(consent.agreementId(), command.caller().contact().id(), ContactRole.APPROVE_CHARGES)) {
                return new Outcome.NotAllowed();
            }
            var faults = new Faults();
            var decision = decision(command, consent, now, faults);
            return decision.map(made -> decided(consent, made)).orElseGet(() -> new Outcome.Refused(faults.all()));
        });
    }

    private static Optional<Consent.Decision> decision(Command command, Consent consent, Instant now, Faults faults) {
        var contact = command.caller().contact();
        return switch (command.answer()) {
            case Answer.Approve(var limit) ->
                faults.attempt("/limit", () -> limit.map(
                                        amount -> Charges.money(consent.amount().getCurrencyUnit(), amount))
                                .orElse(consent.amount()))
                        .flatMap(money -> faults.attempt(
                                "", () -> new Consent.Decision.Approved(contact.id(), contact.name(), now, money)));
            case Answer.Decline(var reason) ->
                faults.attempt("", () -> new Consent.Decision.Declined(contact.id(), contact.name(), now, reason));
        };
    }

    private Outcome decided(Consent consent, Consent.Decision decision) {
        return switch (consent.with(decision)) {
            case Consent.Change.Decided(var changed) -> new Outcome.Decided(consents.save(changed));
            case Consent.Change.DecidedAlready() -> new Outcome.DecidedAlready();
        };
    }
}
