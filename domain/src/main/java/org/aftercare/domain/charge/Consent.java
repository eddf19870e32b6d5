package org.aftercare.domain.charge;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aftercare.domain.BrokenRuleException;
import org.aftercare.domain.Fault;
import org.aftercare.domain.Faults;
import org.aftercare.domain.Revision;
import org.aftercare.domain.Text;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.customer.ContactId;
import org.aftercare.domain.customer.CustomerId;
import org.aftercare.domain.issue.IssueNumber;
import org.joda.money.Money;

/**
 * The customer's consent to chargeable work on an issue: asked for with an estimate, given or declined by an authorised
 * contact ({@code domain.md} §5).
 *
 * <p>Life cycle: an agent estimates the work. An authorised contact approves it, up to a limit, or declines it, once. Work that
 * begins after an approval may be charged until the limit is reached; after that, or for other work, another estimate is made.
 *
 * @param text what is to be done
 * @param minutes that it is thought to take
 * @param amount that it is thought to cost, before VAT
 * @param agentName who asks, by the name of then
 */
public record Consent(
        ConsentId id,
        AgreementId agreementId,
        CustomerId customerId,
        IssueNumber issue,
        String text,
        int minutes,
        Money amount,
        AgentId agentId,
        String agentName,
        Instant askedAt,
        Optional<Decision> decision,
        Revision revision) {
    public static final int MAX_TEXT = 5000;
    public static final int MAX_MINUTES = 100_000;
    public static final int MAX_REASON = 2000;

    public Consent {
        var faults = new Faults();
        var given = text;
        text = faults.attempt("/text", () -> Text.block(given, MAX_TEXT)).orElse("");
        if (minutes < 1 || minutes > MAX_MINUTES) {
            faults.add("/minutes", "must be 1 to " + MAX_MINUTES + ", and is " + minutes);
        }
        if (amount.isNegative()) {
            faults.add("/amount", "must not be negative, and is " + amount.getAmount());
        }
        faults.refuseIfAny();
    }

    /** What a contact decided. */
    public sealed interface Decision {
        ContactId contact();

        /** The contact's name as it was then. */
        String name();

        Instant at();

        /**
         * Work may be charged.
         *
         * @param limit what it may cost in all, before VAT
         */
        record Approved(ContactId contact, String name, Instant at, Money limit) implements Decision {
            public Approved {
                if (limit.isNegative()) {
                    throw new BrokenRuleException(
                            List.of(new Fault("/limit", "must not be negative, and is " + limit.getAmount())));
                }
            }
        }

        record Declined(ContactId contact, String name, Instant at, Optional<String> reason) implements Decision {
            public Declined {
                var faults = new Faults();
                reason = reason.flatMap(given -> faults.attempt("/reason", () -> Text.block(given, MAX_REASON)));
                faults.refuseIfAny();
            }
        }
    }

    /** What came of a decision. */
    public sealed interface Change {
        record Decided(Consent consent) implements Change {}

        record DecidedAlready() implements Change {}
    }

    public Change with(Decision made) {
        if (decision.isPresent()) {
            return new Change.DecidedAlready();
        }
        return new Change.Decided(new Consent(
                id,
                agreementId,
                customerId,
                issue,
                text,
                minutes,
                amount,
                agentId,
                agentName,
                askedAt,
                Optional.of(made),
                revision));
    }

    /** Up to what amount work that begins at the given instant may be charged, if it may. */
    public Optional<Money> limitAt(Instant begun) {
        return decision.filter(made -> !made.at().isAfter(begun)).flatMap(made -> switch (made) {
            case Decision.Approved approved -> Optional.of(approved.limit());
            case Decision.Declined declined -> Optional.empty();
        });
    }
}
