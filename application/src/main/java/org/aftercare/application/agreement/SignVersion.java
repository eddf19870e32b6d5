package org.aftercare.application.agreement;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.aftercare.application.calendar.HolidayBook;
import org.aftercare.application.issue.OpenIssues;
import org.aftercare.application.port.ActTrail;
import org.aftercare.application.port.AgreementRepository;
import org.aftercare.application.port.Alarms;
import org.aftercare.application.port.StaleAggregateException;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.Revision;
import org.aftercare.domain.access.AdministrativeAct;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.Version;
import org.aftercare.domain.issue.Actor;
import org.aftercare.domain.issue.Channel;

/**
 * Signs a draft: from then on it is immutable, and in force from its effective date. If wanted, it governs the issues that are
 * open by then, too.
 */
public final class SignVersion {
    private final UnitOfWork unitOfWork;
    private final AgreementRepository agreements;
    private final HolidayBook book;
    private final OpenIssues openIssues;
    private final Alarms alarms;
    private final ActTrail trail;
    private final Clock clock;

    public SignVersion(
            UnitOfWork unitOfWork,
            AgreementRepository agreements,
            HolidayBook book,
            OpenIssues openIssues,
            Alarms alarms,
            ActTrail trail,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.agreements = agreements;
        this.book = book;
        this.openIssues = openIssues;
        this.alarms = alarms;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What is wanted.
     *
     * @param signedBy who signs for the customer, 1 to 200 characters on one line
     * @param applyToOpenIssues whether the version is to govern open issues too, as soon as it is in force, unless a later one
     *     is by then
     * @param expected the revision that the caller saw, if he says so
     */
    public record Command(
            Caller.OfVendor caller,
            Channel channel,
            AgreementId id,
            int version,
            String signedBy,
            boolean applyToOpenIssues,
            Optional<Revision> expected) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Signed(Agreement agreement) implements Outcome {}

        record Unknown() implements Outcome {}

        record AlreadySigned() implements Outcome {}
    }

    /**
     * Does it; throws {@link org.aftercare.domain.BrokenRuleException} if the signer's name breaks the rules for names, and
     * {@link StaleAggregateException} if the agreement is not as the caller saw it.
     */
    public Outcome execute(Command command) {
        var now = clock.instant();
        var signature = new Version.Signature(command.signedBy(), now);
        return unitOfWork.execute(() -> {
            var agreement = agreements.find(command.id());
            if (agreement.isEmpty()) {
                return new Outcome.Unknown();
            }
            StaleAggregateException.unless(
                    command.expected(),
                    agreement.get().revision(),
                    agreement.get().number());
            return switch (agreement.get().sign(command.version(), signature)) {
                case Agreement.Change.Changed(var changed) -> {
                    var signed = agreements.save(changed);
                    if (command.applyToOpenIssues()) {
                        apply(signed, command, now);
                    }
                    trail.record(AdministrativeAct.by(
                                    command.caller(),
                                    now,
                                    AdministrativeAct.Kind.VERSION_SIGNED,
                                    signed.id().value(),
                                    signed.number().toString())
                            .with("version", command.version())
                            .with("signedBy", signature.by())
                            .with("applyToOpenIssues", command.applyToOpenIssues()));
                    yield new Outcome.Signed(signed);
                }
                case Agreement.Change.NoSuchVersion() -> new Outcome.Unknown();
                case Agreement.Change.AlreadySigned() -> new Outcome.AlreadySigned();
            };
        });
    }

    private void apply(Agreement agreement, Command command, Instant now) {
        var terms = agreement.version(command.version()).orElseThrow().terms();
        if (now.isBefore(terms.inForceFrom())) {
            alarms.move(agreement.id(), command.version(), terms.inForceFrom());
            return;
        }
        if (!agreement.governs(command.version(), now)) {
            return;
        }
        var occasion = new OpenIssues.Occasion(Actor.of(command.caller()), command.channel(), now, Optional.empty());
        openIssues.move(agreement, command.version(), book.editionFor(terms), occasion);
    }
}
