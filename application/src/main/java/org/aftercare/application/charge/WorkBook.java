package org.aftercare.application.charge;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.aftercare.application.clock.Laws;
import org.aftercare.application.port.AgreementRepository;
import org.aftercare.application.port.WorkEntries;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.Version;
import org.aftercare.domain.charge.AllowanceLedger;
import org.aftercare.domain.charge.Booking;
import org.aftercare.domain.charge.Tariff;
import org.aftercare.domain.charge.WorkEntry;

/** Gives what the work under an agreement amounts to, as of now. To be used in a unit of work. */
public final class WorkBook {
    private final AgreementRepository agreements;
    private final WorkEntries work;
    private final Laws laws;

    public WorkBook(AgreementRepository agreements, WorkEntries work, Laws laws) {
        this.agreements = agreements;
        this.work = work;
        this.laws = laws;
    }

    Optional<Agreement> agreement(AgreementId id) {
        return agreements.find(id);
    }

    /** The charges of an agreement over time, if any version of it is signed. */
    public Optional<Tariff> tariff(Agreement agreement) {
        return agreement.versions().stream().anyMatch(Version::signed)
                ? Optional.of(Tariff.of(agreement, laws::calendar))
                : Optional.empty();
    }

    /** The entries under an agreement that count. */
    public List<WorkEntry> counting(AgreementId agreement) {
        return work.of(agreement).stream()
                .filter(Booking::counts)
                .map(Booking::entry)
                .toList();
    }

    /** All work under the agreement of a tariff, rated by it. */
    public AllowanceLedger ledger(Tariff tariff, YearMonth through) {
        return AllowanceLedger.of(tariff, counting(tariff.agreement().id()), through);
    }
}
