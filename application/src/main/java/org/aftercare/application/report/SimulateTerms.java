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
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.Terms;
import org.aftercare.domain.agreement.Version;
import org.aftercare.domain.issue.Issue;
import org.aftercare.domain.issue.Law;

/**
 * What if other terms had been signed? Replays what happened under an agreement in some months: the same reports, answers and
 * work, once by the terms that held, and once as if these had held from the day on from which they say they are in force.
 * Stores nothing.
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

    public record Command(Caller.OfVendor caller, AgreementId agreementId, Terms terms, ReportPeriod period) {}

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
            var faults = new ArrayList<>(holidayBook.faultsOf(terms));
            agreement.faultOf(agreement.versions().size() + 1, terms).ifPresent(faults::add);
            return faults.isEmpty()
                    ? simulated(agreement, terms, command.period(), now)
                    : new Outcome.Refused(List.copyOf(faults));
        });
    }

    private Outcome simulated(Agreement agreement, Terms terms, ReportPeriod period, Instant now) {
        var issues = sources.issues(agreement.id(), period.begin(ReportSources.zone(agreement)));
        var actual = laws.of(agreement);
        var proposed = proposed(agreement, terms);
        return new Outcome.Simulated(
                Figures.of(agreement, period, replays(issues, actual), rated(agreement, period), now),
                Figures.of(
                        agreement,
                        period,
                        issues.stream()
                                .map(issue -> replay(
                                        issue, issue.reportedAt().isBefore(terms.inForceFrom()) ? actual : proposed))
                                .toList(),
                        rated(signed(agreement, terms, now), period),
                        now));
    }

    private Figures.Rated rated(Agreement agreement, ReportPeriod period) {
        var tariff = workBook.tariff(agreement).orElseThrow();
        return new Figures.Rated(tariff, workBook.ledger(tariff, period.to()));
    }

    private static List<Replay> replays(List<Issue> issues, Law law) {
        return issues.stream().map(issue -> replay(issue, law)).toList();
    }

    private static Replay replay(Issue issue, Law law) {
        return new Replay(issue, issue.fold(law));
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
