package org.aftercare.adapter.persistence;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.aftercare.adapter.persistence.IssueRows.ClockRow;
import org.aftercare.adapter.persistence.IssueRows.ContentRow;
import org.aftercare.adapter.persistence.IssueRows.HashedRow;
import org.aftercare.adapter.persistence.IssueRows.IssueRow;
import org.aftercare.adapter.persistence.IssueRows.KeyRow;
import org.aftercare.adapter.persistence.IssueRows.TagRow;
import org.aftercare.adapter.persistence.IssueRows.WordRow;
import org.aftercare.application.port.AuditTrail;
import org.aftercare.application.port.IssueQueue;
import org.aftercare.domain.Revision;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.ClockKind;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.agreement.Target;
import org.aftercare.domain.calendar.Region;
import org.aftercare.domain.calendar.ServiceWindow;
import org.aftercare.domain.clock.Pauses;
import org.aftercare.domain.clock.SlaClock;
import org.aftercare.domain.customer.CustomerId;
import org.aftercare.domain.issue.Assignee;
import org.aftercare.domain.issue.Issue;
import org.aftercare.domain.issue.IssueEvent;
import org.aftercare.domain.issue.IssueId;
import org.aftercare.domain.issue.IssueNumber;
import org.aftercare.domain.issue.IssueStatus;
import org.aftercare.domain.issue.SummaryWords;
import org.aftercare.domain.issue.Tags;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of issues past JPA, which would fail at the first that is not as it must be, and follows the chains of their
 * histories ({@link HashChain}). It locks nothing.
 */
public final class JdbcAuditTrail implements AuditTrail {
    private final DataSource dataSource;

    /**
     * Reads through connections that are part of the unit of work.
     *
     * @param dataSource whose connections take part in the transaction that is under way
     */
    public JdbcAuditTrail(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public List<Trail> trails(Optional<IssueNumber> after, int limit) {
        return read(
                rows -> trails(rows, rows.numbers(after.map(IssueNumber::value).orElse(0L), limit)));
    }

    @Override
    public Optional<Trail> trail(IssueNumber number) {
        return read(rows -> trails(rows, List.of(number.value())).stream().findFirst());
    }

    /** Something that is read. */
    private interface Read<T> {
        T from(IssueRows rows) throws SQLException;
    }

    private <T> T read(Read<T> what) {
        try (var connection = dataSource.getConnection()) {
            return what.from(new IssueRows(connection));
        } catch (SQLException failed) {
            throw new IllegalStateException("the rows of issues could not be read", failed);
        }
    }

    /** Reads an issue again if it was changed while it was read: else its rows might not belong together. */
    private static List<Trail> trails(IssueRows rows, List<Long> numbers) throws SQLException {
        var trails = new TreeMap<Long, Trail>();
        Collection<Long> unread = numbers;
        while (!unread.isEmpty()) {
            var issues = rows.issues(unread);
            var events = rows.events(unread);
            var clocks = rows.clocks(unread);
            var keys = rows.keys(unread);
            var tags = rows.tags(unread);
            var contents = rows.contents(unread);
            var words = rows.words(unread);
            var issuesAfter = rows.issues(unread);
            var changed = new ArrayList<Long>();
            for (var number : unread) {
                var issue = Optional.ofNullable(issues.get(number));
                var its = events.getOrDefault(number, List.of());
                var itsClocks = clocks.getOrDefault(number, List.of());
                if (!issue.equals(Optional.ofNullable(issuesAfter.get(number)))) {
                    changed.add(number);
                } else if (issue.isPresent() || !its.isEmpty() || !itsClocks.isEmpty()) {
                    trails.put(
                            number,
                            new Reading()
                                    .trail(
                                            new IssueNumber(number),
                                            issue,
                                            its,
                                            itsClocks,
                                            Optional.ofNullable(keys.get(number)),
                                            tags.getOrDefault(number, List.of()),
                                            contents.getOrDefault(number, List.of()),
                                            words.getOrDefault(number, List.of())));
                }
            }
            unread = changed;
        }
        return List.copyOf(trails.values());
    }

    /** What is made of the rows of one issue, and what is wrong with them. */
    private static final class Reading {
        private final List<String> faults = new ArrayList<>();

        Trail trail(
                IssueNumber number,
                Optional<IssueRow> row,
                List<HashedRow> events,
                List<ClockRow> clocks,
                Optional<KeyRow> keyRow,
                List<TagRow> tags,
                List<ContentRow> contents,
                List<WordRow> words) {
            if (row.isEmpty()) {
                faults.add(
                        "there are " + events.size() + " events and " + clocks.size() + " clocks of it, but no issue");
            }
            row.ifPresent(its -> followChain(its, events));
            var history = history(events);
            compareContents(history, contents);
            var copies = row.flatMap(its ->
                    keyRow.flatMap(keys -> keys(its, keys, tags)).flatMap(keys -> copies(its, keys, clocks(clocks))));
            var issue = row.filter(its -> history.size() == events.size())
                    .flatMap(its -> attempt("the history", () -> issue(number, its, history)));
            issue.ifPresent(its -> compareReport(row.orElseThrow(), its));
            issue.ifPresent(its -> compareWords(words, its));
            var stored = issue.flatMap(its -> copies.map(itsCopies -> new Stored(its, itsCopies)));
            return new Trail(number, List.copyOf(faults), stored);
        }

        /** Each event against the hash that is stored with the one before, so that one that was changed is named alone. */
        private void followChain(IssueRow issue, List<HashedRow> events) {
            var last = issue.root();
            var next = 0L;
            for (var row : events) {
                var sequence = row.event().sequence();
                if (sequence != next) {
                    faults.add("where event " + next + " should be there is event " + sequence);
                }
                if (!HashChain.next(last, row.event()).equals(row.hash())) {
                    faults.add("event " + sequence + " is not what was recorded, or does not follow on the one before");
                }
                last = row.hash();
                next = sequence + 1;
            }
            if (!HashChain.head(last, issue.revision()).equals(issue.head())) {
                faults.add("the history does not end as it did when the issue was last stored, at event " + (next - 1)
                        + " and revision " + issue.revision());
            }
        }

        private List<IssueEvent> history(List<HashedRow> events) {
            return events.stream()
                    .flatMap(row -> attempt("event " + row.event().sequence(), row.event()::toDomain).stream())
                    .toList();
        }

        /** What was added against what is kept, and whatever is kept that nobody added. */
        private void compareContents(List<IssueEvent> history, List<ContentRow> contents) {
            var unclaimed = new TreeMap<String, ContentRow>();
            contents.forEach(content -> unclaimed.put(content.attachmentId(), content));
            for (var event : history) {
                if (event instanceof IssueEvent.AttachmentAdded addition) {
                    var added = addition.attachment();
                    var content = unclaimed.remove(EventRow.hex(added.id().value()));
                    if (content == null) {
                        faults.add("the content of the attachment " + added.id().value() + " is gone");
                    } else if (content.size() != added.size() || !content.hash().equals(added.sha256())) {
                        faults.add("the content of the attachment " + added.id().value() + " is not what was added");
                    }
                }
            }
            unclaimed.keySet().forEach(id -> faults.add("there is a content of " + id + ", which nobody added"));
        }

        private static Issue issue(IssueNumber number, IssueRow row, List<IssueEvent> history) {
            return new Issue(
                    new IssueId(EventRow.uuid(row.id())),
                    number,
                    new CustomerId(EventRow.uuid(row.customerId())),
                    new AgreementId(EventRow.uuid(row.agreementId())),
                    history,
                    new Revision(row.revision()));
        }

        private void compareReport(IssueRow row, Issue issue) {
            compare("system", row.system(), issue.report().system());
            compare("summary", row.summary(), issue.report().summary());
            compare("time of report", row.reportedAt(), EventRow.instant(issue.reportedAt()));
        }

        private void compareWords(List<WordRow> words, Issue issue) {
            words.stream()
                    .filter(word -> !word.follows())
                    .forEach(word -> faults.add("the word " + word.word() + " does not stand where its issue does"));
            var stored = words.stream().map(WordRow::word).sorted().toList();
            var reported =
                    SummaryWords.of(issue.report().summary()).stream().sorted().toList();
            compare("words of the summary", stored.toString(), reported.toString());
        }

        private void compare(String what, String stored, String reported) {
            if (!stored.equals(reported)) {
                faults.add("the copy of the " + what + " is " + stored + ", and " + reported + " was reported");
            }
        }

        private Optional<IssueQueue.Keys> keys(IssueRow row, KeyRow keys, List<TagRow> tags) {
            tags.stream()
                    .filter(tag -> !tag.follows())
                    .forEach(tag -> faults.add("the tag " + tag.tag() + " does not stand where its issue does"));
            if (keys.ruled() && keys.ruler() == null) {
                faults.add("what its covered time is measured by is gone");
            }
            return attempt(
                    "the row of the issue",
                    () -> new IssueQueue.Keys(
                            EventRow.parsed(row.nextDueAt()),
                            EventRow.parsed(keys.startsAt()),
                            Optional.ofNullable(keys.ruler()).map(RulerJson::read),
                            EventRow.parsed(keys.updatedAt()),
                            assignee(keys),
                            new Tags(tags.stream().map(TagRow::tag).toList())));
        }

        private static Optional<Assignee> assignee(KeyRow keys) {
            if (keys.assigneeId().isEmpty() && keys.assigneeName() == null) {
                return Optional.empty();
            }
            return Optional.of(new Assignee(
                    new AgentId(EventRow.uuid(keys.assigneeId())),
                    Objects.requireNonNullElse(keys.assigneeName(), "")));
        }

        private Optional<Copies> copies(IssueRow row, IssueQueue.Keys keys, Optional<List<SlaClock>> clocks) {
            return clocks.flatMap(its -> attempt(
                    "the row of the issue",
                    () -> new Copies(
                            IssueStatus.valueOf(row.status()),
                            Severity.valueOf(row.severity()),
                            new Region(row.region()),
                            truth(row.heldOver()),
                            keys,
                            its)));
        }

        private static boolean truth(String text) {
            return switch (text) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new IllegalArgumentException("neither true nor false");
            };
        }

        /** Only if all can be read, and stand where they must. */
        private Optional<List<SlaClock>> clocks(List<ClockRow> rows) {
            var clocks = new ArrayList<SlaClock>();
            for (var row : rows) {
                attempt("clock " + row.position(), () -> clock(row)).ifPresent(clocks::add);
                if (row.position() != rows.indexOf(row)) {
                    faults.add("where clock " + rows.indexOf(row) + " should be there is clock " + row.position());
                }
            }
            return clocks.size() == rows.size() ? Optional.of(clocks) : Optional.empty();
        }

        private static SlaClock clock(ClockRow row) {
            return new SlaClock(
                    ClockKind.valueOf(row.kind()),
                    Severity.valueOf(row.severity()),
                    EventRow.parsed(row.countsFrom()),
                    EventRow.parsed(row.startsAt()),
                    ServiceWindow.valueOf(row.startsIn()),
                    Target.parse(row.target()),
                    optional(row.dueAt()),
                    new Pauses(List.of(), optional(row.pausedSince())),
                    optional(row.stoppedAt()));
        }

        private static Optional<Instant> optional(@Nullable String instant) {
            return Optional.ofNullable(instant).map(EventRow::parsed);
        }

        /** A row may hold anything, and can be refused by anything that reads it. */
        private <T> Optional<T> attempt(String what, Supplier<T> reader) {
            try {
                return Optional.of(reader.get());
            } catch (RuntimeException unreadable) {
                faults.add(what + " cannot be read: " + said(unreadable));
                return Optional.empty();
            }
        }

        private static String said(RuntimeException unreadable) {
            return Objects.requireNonNullElse(
                    unreadable.getMessage(), unreadable.getClass().getSimpleName());
        }
    }
}
