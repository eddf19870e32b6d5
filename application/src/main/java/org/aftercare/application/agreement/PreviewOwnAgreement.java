package org.aftercare.application.agreement;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.aftercare.application.clock.PreviewClocks;
import org.aftercare.application.port.AgreementRepository;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.Fault;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.AgreementNumber;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.agreement.Version;

/**
 * Works out for a contact what one of his customer's agreements would promise for an issue at any time, by the version that is
 * in force then as far as is known now. Stores nothing.
 */
public final class PreviewOwnAgreement {
    private final UnitOfWork unitOfWork;
    private final AgreementRepository agreements;
    private final PreviewClocks previewClocks;

    public PreviewOwnAgreement(UnitOfWork unitOfWork, AgreementRepository agreements, PreviewClocks previewClocks) {
        this.unitOfWork = unitOfWork;
        this.agreements = agreements;
        this.previewClocks = previewClocks;
    }

    /**
     * What is asked.
     *
     * @param reportedAt as the clocks show it; of an hour that comes twice the first, and in one that is skipped as much later
     * @param zone whose clocks; where there is none, those of the version that is in force then
     */
    public record Command(
            Caller.OfCustomer caller,
            AgreementNumber number,
            Severity severity,
            LocalDateTime reportedAt,
            Optional<ZoneId> zone) {}

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * What would be promised.
         *
         * @param version in force then
         */
        record Previewed(Version version, Instant reportedAt, PreviewClocks.Outcome.Previewed clocks)
                implements Outcome {}

        /** No version is in force then. */
        record NotInForce() implements Outcome {}

        /** What was asked makes no sense; the pointers are relative to the command. */
        record Refused(List<Fault> faults) implements Outcome {}

        /** The customer has none of that number. */
        record Unknown() implements Outcome {}
    }

    public Outcome execute(Command command) {
        return unitOfWork.execute(() -> agreements.of(command.caller().contact().customerId()).stream()
                .filter(agreement -> agreement.number().equals(command.number()))
                .findFirst()
                .map(agreement -> inForce(agreement, command)
                        .map(version -> preview(version, command))
                        .orElseGet(Outcome.NotInForce::new))
                .orElseGet(Outcome.Unknown::new));
    }

    /** Each version reads the time by its own clocks where no others are meant, and the last one that governs by that reading is meant. */
    private static Optional<Version> inForce(Agreement agreement, Command command) {
        return agreement.versions().reversed().stream()
                .filter(version -> agreement.governs(version.number(), instant(version, command)))
                .findFirst();
    }

    private static Instant instant(Version version, Command command) {
        var zone = command.zone().orElse(version.terms().calendar().timeZone());
        return command.reportedAt().atZone(zone).toInstant();
    }

    private Outcome preview(Version version, Command command) {
        var reportedAt = instant(version, command);
        var asked = new PreviewClocks.Command(version.terms(), command.severity(), reportedAt, List.of());
        return switch (previewClocks.execute(asked)) {
            case PreviewClocks.Outcome.Previewed previewed -> new Outcome.Previewed(version, reportedAt, previewed);
            case PreviewClocks.Outcome.Refused(var faults) -> new Outcome.Refused(faults);
        };
    }
}
