package org.aftercare.application.issue;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.aftercare.application.clock.Laws;
import org.aftercare.application.port.IssueRepository;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.Terms;
import org.aftercare.domain.calendar.BankHolidays;
import org.aftercare.domain.calendar.CompiledCalendar;
import org.aftercare.domain.clock.Timekeeper;
import org.aftercare.domain.issue.Actor;
import org.aftercare.domain.issue.Channel;
import org.aftercare.domain.issue.Issue;
import org.aftercare.domain.issue.IssueEvent;
import org.aftercare.domain.issue.IssueFold;
import org.aftercare.domain.issue.IssueNumber;
import org.aftercare.domain.issue.Law;

/**
 * Moves open issues under another version of their agreement, or under other bank holidays, each by a recorded event; or shows
 * which due instants would move ({@code domain.md} §3, Amendment). To be used in a unit of work.
 */
public final class OpenIssues {
    private static final int PAGE = 200;

    private final IssueRepository issues;
    private final IssueLedger ledger;
    private final Laws laws;

    public OpenIssues(IssueRepository issues, IssueLedger ledger, Laws laws) {
        this.issues = issues;
        this.ledger = ledger;
        this.laws = laws;
    }

    /** Who moves them, and why. */
    public record Occasion(Actor actor, Channel channel, Instant now, Optional<String> reason) {
        private IssueEvent.Moved moves(Issue issue, int version, int edition) {
            var at = issue.atLeast(now);
            return new IssueEvent.Moved(at, at, actor, channel, version, edition, reason);
        }
    }

    /** Moves all issues of an agreement to one of its versions, but for those that are under it or a later one already. */
    public void move(Agreement agreement, int version, int edition, Occasion occasion) {
        all(after -> issues.open(agreement.id(), after, PAGE)).forEach(issue -> {
            if (ledger.fold(issue).version() < version) {
                save(issue, occasion.moves(issue, version, edition));
            }
        });
    }

    /** The due instants that would move if terms became the next version of an agreement. */
    public List<IssueMove> preview(Agreement agreement, Terms terms, int edition, Occasion occasion) {
        var draft = agreement.versions().size() + 1;
        var law = laws.of(agreement);
        Law amended = (version, holidayEdition) ->
                version == draft ? laws.timekeeper(terms, holidayEdition) : law.timekeeper(version, holidayEdition);
        return moves(all(after -> issues.open(agreement.id(), after, PAGE)), (issue, before) -> with(
                        issue, occasion.moves(issue, draft, edition))
                .fold(amended));
    }

    /** Moves all issues that follow a region's bank holidays to its newest edition. */
    public void move(BankHolidays holidays, Occasion occasion) {
        all(after -> issues.open(holidays.region(), after, PAGE)).forEach(issue -> {
            var fold = ledger.fold(issue);
            if (fold.holidayEdition() < holidays.edition()) {
                save(issue, occasion.moves(issue, fold.version(), holidays.edition()));
            }
        });
    }

    /** The due instants that would move if a region's bank holidays were corrected so. */
    public List<IssueMove> preview(BankHolidays corrected, Occasion occasion) {
        // beside the timekeepers that are kept: this edition may never come to be
        var amendedKeepers = new HashMap<Terms, Timekeeper>();
        return moves(all(after -> issues.open(corrected.region(), after, PAGE)), (issue, before) -> {
            var law = laws.of(issue.agreementId());
            // under an earlier version the same number may mean another region's edition
            Law amended = (version, holidayEdition) -> version == before.version()
                            && holidayEdition == corrected.edition()
                    ? amendedKeepers.computeIfAbsent(
                            law.timekeeper(version, before.holidayEdition()).terms(),
                            terms -> new Timekeeper(terms, CompiledCalendar.of(terms.calendar(), corrected.days())))
                    : law.timekeeper(version, holidayEdition);
            return with(issue, occasion.moves(issue, before.version(), corrected.edition()))
                    .fold(amended);
        });
    }

    private List<IssueMove> moves(Stream<Issue> open, BiFunction<Issue, IssueFold, IssueFold> moved) {
        return open.map(issue -> {
                    var before = ledger.fold(issue);
                    return IssueMove.of(issue, before, moved.apply(issue, before));
                })
                .filter(move -> !move.clocks().isEmpty())
                .toList();
    }

    private void save(Issue issue, IssueEvent.Moved moved) {
        ledger.save(with(issue, moved), issue.history().size());
    }

    private static Issue with(Issue issue, IssueEvent.Moved moved) {
        return switch (issue.with(moved)) {
            case Issue.Change.Changed(var changed) -> changed;
            case Issue.Change.Refused(var clash) ->
                throw new IllegalStateException(issue.number() + " cannot be moved: " + clash);
        };
    }

    /** Page by page, each after the one before was dealt with. */
    private static Stream<Issue> all(Function<Optional<IssueNumber>, List<Issue>> page) {
        return Stream.iterate(
                        page.apply(Optional.empty()),
                        issues -> !issues.isEmpty(),
                        issues -> page.apply(Optional.of(issues.getLast().number())))
                .flatMap(List::stream);
    }
}
