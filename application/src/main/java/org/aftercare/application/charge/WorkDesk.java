package org.aftercare.application.charge;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercare.application.port.Consents;
import org.aftercare.application.port.IssueRepository;
import org.aftercare.application.port.Statements;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.application.port.WorkEntries;
import org.aftercare.domain.Fault;
import org.aftercare.domain.TimeOrderedId;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.charge.AllowanceLedger;
import org.aftercare.domain.charge.Authority;
import org.aftercare.domain.charge.Booking;
import org.aftercare.domain.charge.Cancellation;
import org.aftercare.domain.charge.RatedPart;
import org.aftercare.domain.charge.Tariff;
import org.aftercare.domain.charge.WorkEntry;
import org.aftercare.domain.charge.WorkEntryId;
import org.aftercare.domain.issue.Issue;
import org.aftercare.domain.issue.IssueEvent;

/** Takes in work on issues: the part that recording and previewing have in common. */
public final class WorkDesk {
    /** Shares of a month's allowance, in per cent, at which a warning is given. */
    private static final List<Integer> SHARES = List.of(75, 90, 100);

    /** The tag by which an issue is marked a defect. */
    private static final String DEFECT = "defect";

    /** The agreement of work of which the issue was not looked up. */
    private static final AgreementId NOWHERE = new AgreementId(new UUID(0, 0));

    private final UnitOfWork unitOfWork;
    private final IssueRepository issues;
    private final WorkEntries work;
    private final Consents consents;
    private final Statements statements;
    private final WorkBook book;
    private final Clock clock;

    public WorkDesk(
            UnitOfWork unitOfWork,
            IssueRepository issues,
            WorkEntries work,
            Consents consents,
            Statements statements,
            WorkBook book,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.issues = issues;
        this.work = work;
        this.consents = consents;
        this.statements = statements;
        this.book = book;
        this.clock = clock;
    }

    /** Works out what a draft would bring about; throws what is wrong with it, before anything is looked up. */
    WorkOutcome attempt(WorkDraft draft, boolean forReal) {
        var now = clock.instant();
        entry(draft, now, Optional.empty());
        return unitOfWork.execute(() -> {
            var found = forReal ? issues.findForChange(draft.issue()) : issues.find(draft.issue());
            return found.map(issue -> attempt(draft, issue, now, forReal)).orElseGet(WorkOutcome.Unknown::new);
        });
    }

    private static WorkEntry entry(WorkDraft draft, Instant now, Optional<Issue> issue) {
        return new WorkEntry(
                new WorkEntryId(TimeOrderedId.at(now)),
                issue.map(Issue::agreementId).orElse(NOWHERE),
                draft.issue(),
                draft.caller().agent().id(),
                draft.caller().name(),
                draft.startedAt(),
                draft.finishedAt(),
                draft.session(),
                draft.level(),
                issue.map(found -> severityAt(found, draft.startedAt())).orElse(Severity.S5),
                issue.filter(found -> found.tags().words().contains(DEFECT)).isPresent(),
                draft.activity(),
                draft.onSite(),
                draft.note(),
                draft.internalNote(),
                new Authority.None(),
                now);
    }

    /** The severity that the issue was assessed into by then; before it was reported, the one of the report. */
    private static Severity severityAt(Issue issue, Instant at) {
        return issue.history().stream()
                .filter(event -> !event.happenedAt().isAfter(at))
                .sorted(Comparator.comparing(IssueEvent::happenedAt))
                .flatMap(event -> event instanceof IssueEvent.Assessed assessed
                        ? Stream.of(assessed.severity())
                        : Stream.<Severity>empty())
                .reduce((earlier, later) -> later)
                .orElse(issue.report().severity());
    }

    private WorkOutcome attempt(WorkDraft draft, Issue issue, Instant now, boolean forReal) {
        var entry = entry(draft, now, Optional.of(issue));
        var agreement = book.agreement(issue.agreementId())
                .orElseThrow(() -> new IllegalStateException("the agreement of " + issue.number() + " is gone"));
        var faults = new ArrayList<Fault>();
        if (agreement.inForceAt(entry.startedAt()).isEmpty()) {
            faults.add(new Fault(
                    "/startedAt",
                    "no signed version of " + agreement.number() + " is in force at " + entry.startedAt()));
        }
        var corrected = draft.correction().flatMap(correction -> corrected(issue, correction.entry(), faults));
        if (!faults.isEmpty()) {
            return new WorkOutcome.Refused(faults);
        }
        var tariff = book.tariff(agreement).orElseThrow();
        var before = book.counting(agreement.id());
        var kept = before.stream()
                .filter(other ->
                        corrected.filter(gone -> gone.id().equals(other.id())).isEmpty())
                .toList();
        var through = tariff.monthOf(entry.finishedAt());
        var attempt = new Attempt(tariff, kept, AllowanceLedger.of(tariff, before, through), through);
        var allowed = authority(draft, entry, attempt);
        var effect = effect(allowed.orElse(entry), attempt);
        if (allowed.isEmpty() && effect.view().needsConsent() && forReal) {
            return new WorkOutcome.NeedsConsent(effect);
        }
        if (forReal) {
            work.add(effect.view().entry());
            draft.correction()
                    .ifPresent(correction -> work.cancel(new Cancellation(
                            correction.entry(),
                            draft.caller().agent().id(),
                            draft.caller().name(),
                            correction.reason(),
                            Optional.of(effect.view().entry().id()),
                            now)));
        }
        return new WorkOutcome.Done(
                effect, allowed.isPresent() || !effect.view().needsConsent());
    }

    private Optional<WorkEntry> corrected(Issue issue, WorkEntryId id, List<Fault> faults) {
        var found = work.find(id).filter(booking -> booking.entry().issue().equals(issue.number()));
        if (found.isEmpty()) {
            faults.add(new Fault(
                    "/cancels", "must be a work entry of " + issue.number() + ", and there is none with this id"));
        } else if (!found.get().counts()) {
            faults.add(new Fault("/cancels", "is cancelled already"));
        }
        return found.map(Booking::entry);
    }

    /** What is there beside the entry. */
    private record Attempt(Tariff tariff, List<WorkEntry> others, AllowanceLedger before, YearMonth through) {
        AllowanceLedger with(WorkEntry entry) {
            var all = new ArrayList<>(others);
            all.add(entry);
            return AllowanceLedger.of(tariff, all, through);
        }
    }

    /** The entry with the right by which it may be charged, if it needs one and there is one. */
    private Optional<WorkEntry> authority(WorkDraft draft, WorkEntry entry, Attempt attempt) {
        for (var consent : consents.of(entry.issue())) {
            var limit = consent.limitAt(entry.startedAt());
            if (limit.isPresent()) {
                var allowed = entry.by(new Authority.Consented(consent.id()));
                var ledger = attempt.with(allowed);
                var view = view(allowed, ledger, attempt);
                if (view.needsConsent() && !ledger.spent(consent.id()).exceeds(limit.get())) {
                    return Optional.of(allowed);
                }
            }
        }
        return draft.override()
                .filter(reason -> draft.caller().agent().administrator())
                .filter(reason -> view(entry, attempt.with(entry), attempt).needsConsent())
                .map(reason -> entry.by(new Authority.Overridden(
                        draft.caller().agent().id(), draft.caller().name(), reason)));
    }

    private static WorkView view(WorkEntry entry, AllowanceLedger ledger, Attempt attempt) {
        return new WorkView(
                new Booking(entry, Optional.empty()),
                ledger.partsOf(entry.id()),
                attempt.tariff().currency());
    }

    private WorkView.Effect effect(WorkEntry entry, Attempt attempt) {
        var after = attempt.with(entry);
        var view = view(entry, after, attempt);
        var overlaps = work.overlapping(entry.agentId(), entry.startedAt(), entry.finishedAt()).stream()
                .map(WorkEntry::id)
                .filter(id -> !id.equals(entry.id()))
                .toList();
        return new WorkView.Effect(
                view, overlaps, warnings(view, attempt.before(), after), changes(entry, attempt, after));
    }

    private static List<WorkView.Warning> warnings(WorkView view, AllowanceLedger before, AllowanceLedger after) {
        var warnings = new ArrayList<WorkView.Warning>();
        view.parts().stream().map(part -> part.part().month()).distinct().forEach(month -> {
            var then = after.month(month);
            var reached = SHARES.stream()
                    .filter(share -> then.available() > 0
                            && reaches(then.drawn(), share, then.available())
                            && !reaches(before.month(month).drawn(), share, then.available()))
                    .map(share -> new WorkView.Warning(month, share, then.drawn(), then.available()));
            warnings.addAll(reached.toList());
        });
        return warnings;
    }

    private static boolean reaches(int drawn, int share, int available) {
        return drawn * 100L >= (long) share * available;
    }

    private List<WorkView.Change> changes(WorkEntry entry, Attempt attempt, AllowanceLedger after) {
        var closed = statements.of(entry.agreementId()).stream()
                .map(statement -> statement.id().month())
                .collect(Collectors.toSet());
        var partsBefore = attempt.before().partsByEntry();
        var partsAfter = after.partsByEntry();
        return attempt.others().stream()
                .flatMap(other -> change(other, partsBefore, partsAfter, closed::contains).stream())
                .toList();
    }

    private static Optional<WorkView.Change> change(
            WorkEntry entry,
            Map<WorkEntryId, List<RatedPart>> before,
            Map<WorkEntryId, List<RatedPart>> after,
            Predicate<YearMonth> closed) {
        var was = before.getOrDefault(entry.id(), List.of());
        var is = after.getOrDefault(entry.id(), List.of());
        return was.equals(is)
                ? Optional.empty()
                : Optional.of(new WorkView.Change(
                        entry,
                        was.stream().mapToInt(RatedPart::drawn).sum(),
                        is.stream().mapToInt(RatedPart::drawn).sum(),
                        WorkView.cost(was),
                        WorkView.cost(is),
                        is.stream().map(part -> part.part().month()).anyMatch(closed)));
    }
}
