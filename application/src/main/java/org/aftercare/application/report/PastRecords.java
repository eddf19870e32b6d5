package org.aftercare.application.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.aftercare.application.calendar.HolidayBook;
import org.aftercare.domain.BrokenRuleException;
import org.aftercare.domain.Faults;
import org.aftercare.domain.Revision;
import org.aftercare.domain.Text;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.agreement.SupportLevel;
import org.aftercare.domain.agreement.Version;
import org.aftercare.domain.charge.Authority;
import org.aftercare.domain.charge.WorkEntry;
import org.aftercare.domain.charge.WorkEntryId;
import org.aftercare.domain.issue.Actor;
import org.aftercare.domain.issue.Channel;
import org.aftercare.domain.issue.Issue;
import org.aftercare.domain.issue.IssueEvent;
import org.aftercare.domain.issue.IssueId;
import org.aftercare.domain.issue.IssueNumber;

/**
 * What was reported and worked some time, as somebody's own records have it, such as those of the system before this one. For a
 * simulation; never stored.
 *
 * @param issues each with a reference of its own
 * @param work on these
 */
public record PastRecords(List<PastIssue> issues, List<PastWork> work) {
    /** Characters that a reference has at most. */
    public static final int MAX_REFERENCE = 100;

    private static final AgentId SOMEBODY = new AgentId(new UUID(0, 0));
    private static final Actor ACTOR = new Actor(Actor.Kind.AGENT, SOMEBODY.value(), "Records");

    public PastRecords {
        issues = List.copyOf(issues);
        work = List.copyOf(work);
    }

    /**
     * An issue.
     *
     * @param reference by which the records know it
     * @param severity into which it was assessed
     * @param respondedAt when it was first answered, if it was
     * @param defect whether the software was at fault
     */
    public record PastIssue(
            String reference,
            Severity severity,
            Instant reportedAt,
            Optional<Instant> respondedAt,
            Optional<Instant> resolvedAt,
            boolean defect) {}

    /**
     * A piece of work on an issue.
     *
     * @param issue its reference
     * @param session pieces with the same word are billed as one session
     */
    public record PastWork(
            String issue,
            Instant startedAt,
            Instant finishedAt,
            SupportLevel level,
            boolean onSite,
            Optional<String> session) {}

    private record Numbered(IssueNumber number, PastIssue issue) {}

    /**
     * The same as if it had been kept here.
     *
     * @throws BrokenRuleException naming, by its reference, everything that cannot have been
     */
    Past under(Agreement agreement, HolidayBook book, Instant now) {
        var faults = new Faults();
        var known = new HashMap<String, Numbered>();
        var past = new ArrayList<Issue>();
        for (var issue : issues) {
            var numbered = new Numbered(new IssueNumber(known.size() + 1L), issue);
            if (known.putIfAbsent(issue.reference(), numbered) != null) {
                faults.add("", "issue " + issue.reference() + " is there more than once");
            } else {
                attempt("issue " + issue.reference(), () -> issue(numbered, agreement, book, now), faults)
                        .ifPresent(past::add);
            }
        }
        var entries = new ArrayList<WorkEntry>();
        for (var piece : work) {
            var issue = known.get(piece.issue());
            if (issue == null) {
                faults.add("", "work on issue " + piece.issue() + ": there is no such issue in the records");
            } else {
                var id = new WorkEntryId(new UUID(0, entries.size()));
                attempt("work on issue " + piece.issue(), () -> entry(piece, id, issue, agreement, now), faults)
                        .ifPresent(entries::add);
            }
        }
        faults.refuseIfAny();
        return new Past(past, entries);
    }

    private static <T> Optional<T> attempt(String what, Supplier<T> part, Faults faults) {
        var own = new Faults();
        var made = own.attempt("", part);
        for (var fault : own.all()) {
            var member = fault.pointer().isEmpty() ? "" : fault.pointer().substring(1) + " ";
            faults.add("", what + ": " + member + fault.detail());
        }
        return made;
    }

    private static Issue issue(Numbered numbered, Agreement agreement, HolidayBook book, Instant now) {
        var issue = numbered.issue();
        var reference = Text.line(issue.reference(), MAX_REFERENCE);
        var version = agreement.inForceAt(issue.reportedAt());
        var history = new ArrayList<IssueEvent>();
        history.add(new IssueEvent.Reported(
                issue.reportedAt(),
                now,
                ACTOR,
                Channel.API,
                Optional.empty(),
                agreement.systems().getFirst(),
                issue.severity(),
                reference,
                reference,
                version.map(Version::number).orElse(Past.NO_VERSION),
                version.map(Version::terms).map(book::editionFor).orElse(0)));
        issue.respondedAt()
                .map(at -> new IssueEvent.Answered(at, now, ACTOR, Channel.API, reference, true))
                .ifPresent(history::add);
        issue.resolvedAt()
                .map(at -> new IssueEvent.Resolved(at, now, ACTOR, Channel.API, reference))
                .ifPresent(history::add);
        return new Issue(
                new IssueId(new UUID(0, numbered.number().value())),
                numbered.number(),
                agreement.customerId(),
                agreement.id(),
                history,
                Revision.NONE);
    }

    private static WorkEntry entry(
            PastWork piece, WorkEntryId id, Numbered numbered, Agreement agreement, Instant now) {
        return new WorkEntry(
                id,
                agreement.id(),
                numbered.number(),
                SOMEBODY,
                ACTOR.name(),
                piece.startedAt(),
                piece.finishedAt(),
                piece.session(),
                piece.level(),
                numbered.issue().severity(),
                numbered.issue().defect(),
                piece.issue(),
                piece.onSite(),
                Optional.empty(),
                Optional.empty(),
                new Authority.None(),
                now);
    }
}
