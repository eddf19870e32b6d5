package org.aftercare.application.report;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aftercare.application.calendar.HolidayBook;
import org.aftercare.application.charge.WorkBook;
import org.aftercare.application.clock.Laws;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.Fault;
import org.aftercare.domain.Faults;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.Terms;
import org.aftercare.domain.agreement.Version;
import org.aftercare.domain.charge.AllowanceLedger;
import org.aftercare.domain.issue.Law;

/**
 * What if other terms had been signed? Replays what happened under an agreement in some months, or what somebody's own records
 * say of them: the same reports, answers and work, once by the terms that held, and once as if these had held from the day on
 * from which they say they are in force. Stores nothing.
 */
public final class SimulateTerms {
    private final UnitOfWork unitOfWork;
    private final ReportSources sources;
    private final WorkBook workBook;
    private final HolidayBook holidayBook;
    private final Laws laws;
    private final Clock clock;

    public SimulateTerms(
            UnitOfWork unitOfWork,
            ReportSources sources,
            WorkBook workBook,
            HolidayBook holidayBook,
            Laws laws,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.sources = sources;
        this.workBook = workBook;
        this.holidayBook = holidayBook;
        this.laws = laws;
        this.clock = clock;
    }

    /**
     * What to replay.
     *
     * @param records to replay in place of what happened under the agreement, if any; what they have of a time before terms
     *     were in force counts only where terms cover it
     */
    public record Command(
            Caller.OfVendor caller,
            AgreementId agreementId,
            Terms terms,
            ReportPeriod period,
            Optional<PastRecords> records) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** Both, side by side. */
        record Simulated(Figures actual, Figures proposed) implements Outcome {}

        /** There is no such agreement of which anything was ever signed. */
        record Unknown() implements Outcome {}

        /** The terms cannot be; the pointers are relative to the command, as the API writes it. */
        record Refused(List<Fault> faults) implements Outcome {}
    }

    public Outcome execute(Command command) {
        var now = clock.instant();
        return unitOfWork.execute(() -> {
            var found = sources.agreements(command.caller(), Optional.of(command.agreementId()));
            if (found.isEmpty()) {
                return new Outcome.Unknown();
            }
            var agreement = found.getFirst();
            var terms = command.terms();
            var faults = new Faults();
            faults.addAll(holidayBook.faultsOf(terms));
            faults.addAll(agreement.faultOf(agreement.versions().size() + 1, terms).stream()
                    .toList());
            var past = past(agreement, command, now, faults);
            return faults.isEmpty()
                    ? simulated(agreement, command, past.orElseThrow(), now)
                    : new Outcome.Refused(faults.all());
        });
    }

    private Optional<Past> past(Agreement agreement, Command command, Instant now, Faults faults) {
        return command.records()
                .map(records -> faults.attempt("/records", () -> records.under(agreement, holidayBook, now)))
                .orElseGet(() -> Optional.of(new Past(
                        sources.issues(agreement.id(), command.period().begin(ReportSources.zone(agreement))),
                        workBook.counting(agreement.id()))));
    }

    private Outcome simulated(Agreement agreement, Command command, Past past, Instant now) {
        var terms = command.terms();
        var period = command.period();
        var actual = laws.of(agreement);
        var proposed = proposed(agreement, terms);
        var before = new ArrayList<Replay>();
        var after = new ArrayList<Replay>();
        for (var issue : past.issues()) {
            var governed = Past.governed(issue);
            if (governed) {
                before.add(new Replay(issue, issue.fold(actual)));
            }
            if (!issue.reportedAt().isBefore(terms.inForceFrom())) {
                after.add(new Replay(issue, issue.fold(proposed)));
            } else if (governed) {
                after.add(before.getLast());
            }
        }
        var asIf = signed(agreement, terms, now);
        return new Outcome.Simulated(
                Figures.of(agreement, period, before, rated(agreement, past, period), now),
                Figures.of(asIf, period, after, rated(asIf, past, period), now));
    }

    private Figures.Rated rated(Agreement agreement, Past past, ReportPeriod period) {
        var tariff = workBook.tariff(agreement).orElseThrow();
        return new Figures.Rated(tariff, AllowanceLedger.of(tariff, past.work(), period.to()));
    }

    /** The proposed terms in place of every version; with the bank holidays that were known then, where the region is the same. */
    private Law proposed(Agreement agreement, Terms terms) {
        var newest = holidayBook.editionFor(terms);
        return (version, holidayEdition) -> {
            var sameRegion = agreement
                    .version(version)
                    .filter(found -> found.terms()
                            .calendar()
                            .bankHolidays()
                            .equals(terms.calendar().bankHolidays()))
                    .isPresent();
            return laws.timekeeper(terms, sameRegion ? holidayEdition : newest);
        };
    }

    /** The agreement as if the terms had been signed as its last version. */
    private static Agreement signed(Agreement agreement, Terms terms, Instant now) {
        var versions = new ArrayList<>(agreement.versions());
        versions.add(new Version(versions.size() + 1, terms, Optional.of(new Version.Signature("Nobody", now))));
        return new Agreement(
                agreement.id(),
                agreement.number(),
                agreement.customerId(),
                agreement.title(),
                agreement.systems(),
                versions,
                agreement.revision());
    }
}
