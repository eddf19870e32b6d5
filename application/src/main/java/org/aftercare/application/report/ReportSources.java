package org.aftercare.application.report;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aftercare.application.clock.Laws;
import org.aftercare.application.port.AgreementRepository;
import org.aftercare.application.port.IssueQueue;
import org.aftercare.application.port.IssueRepository;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.Version;
import org.aftercare.domain.issue.Issue;

/** Finds what reports are made of. To be used in a unit of work. */
public final class ReportSources {
    private static final int PAGE = 200;

    private final AgreementRepository agreements;
    private final IssueQueue queue;
    private final IssueRepository issues;
    private final Laws laws;

    public ReportSources(AgreementRepository agreements, IssueQueue queue, IssueRepository issues, Laws laws) {
        this.agreements = agreements;
        this.queue = queue;
        this.issues = issues;
        this.laws = laws;
    }

    /**
     * The agreements that a report is about, as far as something of them was ever signed: the one that is wanted if the caller
     * may know of it, else all that he may know of.
     */
    List<Agreement> agreements(Caller caller, Optional<AgreementId> wanted) {
        if (wanted.isPresent()) {
            return agreements
                    .find(wanted.get())
                    .filter(agreement -> caller.maySee(agreement.customerId()))
                    .map(agreement -> signed(List.of(agreement)))
                    .orElse(List.of());
        }
        return signed(
                switch (caller) {
                    case Caller.OfCustomer(var contact) -> agreements.of(contact.customerId());
                    case Caller.OfVendor agent -> all();
                });
    }

    private static List<Agreement> signed(List<Agreement> found) {
        return found.stream()
                .filter(agreement -> agreement.versions().stream().anyMatch(Version::signed))
                .toList();
    }

    private List<Agreement> all() {
        var all = new ArrayList<Agreement>();
        var page = agreements.list(Optional.empty(), Optional.empty(), PAGE);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = page.size() < PAGE
                    ? List.of()
                    : agreements.list(
                            Optional.empty(), Optional.of(page.getLast().number()), PAGE);
        }
        return all;
    }

    /** By whose wall clock an agreement's months are counted. */
    static ZoneId zone(Agreement agreement) {
        var signed = agreement.versions().stream().filter(Version::signed).toList();
        return signed.stream()
                .filter(version -> version.terms().charges().isPresent())
                .findFirst()
                .orElseGet(signed::getFirst)
                .terms()
                .calendar()
                .timeZone();
    }

    /** The issues under an agreement that had not come to rest by an instant, replayed by its rules. */
    List<Replay> replays(Agreement agreement, Instant from) {
        var law = laws.of(agreement);
        return issues(agreement.id(), from).stream()
                .map(issue -> new Replay(issue, issue.fold(law)))
                .toList();
    }

    /** Those whose histories have grown since. */
    List<Issue> issues(AgreementId agreement, Instant from) {
        var filter = IssueQueue.Filter.ALL
                .and(new IssueQueue.Condition.OfAgreement(agreement))
                .and(new IssueQueue.Condition.UpdatedAfter(from.minusMillis(1)));
        var found = new ArrayList<Issue>();
        var page = queue.grown(filter, Optional.empty(), PAGE);
        while (!page.isEmpty()) {
            for (var line : page) {
                found.add(issues.find(line.number())
                        .orElseThrow(() -> new IllegalStateException(line.number() + " is in the queue, but is gone")));
            }
            page = page.size() < PAGE
                    ? List.of()
                    : queue.grown(filter, Optional.of(page.getLast().growth()), PAGE);
        }
        return found;
    }
}
