package org.aftercare.adapter.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.aftercare.application.port.IssueQueue;
import org.aftercare.application.port.IssueRepository;
import org.aftercare.application.port.StaleAggregateException;
import org.aftercare.domain.Revision;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.calendar.Region;
import org.aftercare.domain.customer.CustomerId;
import org.aftercare.domain.issue.Actor;
import org.aftercare.domain.issue.Assignee;
import org.aftercare.domain.issue.Channel;
import org.aftercare.domain.issue.Issue;
import org.aftercare.domain.issue.IssueEvent;
import org.aftercare.domain.issue.IssueFold;
import org.aftercare.domain.issue.IssueId;
import org.aftercare.domain.issue.IssueNumber;
import org.aftercare.domain.issue.SummaryWords;
import org.jspecify.annotations.Nullable;

/**
 * Issues as their events in a table, with copies of what the queue needs. Past JPA, whose part in storing and reading one was
 * greater than the database's.
 */
public final class JdbcIssueRepository implements IssueRepository {
    /** A few kilobytes each, unless they are long stories. */
    private static final int MOST = 2000;

    private static final String CLOCKS = "issue_clock (issue_number, position, kind, severity, counts_from, starts_at,"
            + " starts_in, target, due_at, stopped_at, paused_since)";
    private static final String EVENTS = "issue_event (issue_number, sequence, kind, happened_at, recorded_at,"
            + " actor_kind, actor_id, actor_name, channel, payload, hash)";

    private final PlainSql plain;
    private final Kept<IssueNumber, Stored> kept;
    private final Together<IssueNumber, Map<Object, Long>> revisions;

    /** Rulers that are stored, by {@link RulerJson#id}; none is ever removed. */
    private final Set<Long> rulers = ConcurrentHashMap.newKeySet();

    public JdbcIssueRepository(PlainSql plain) {
        this.plain = plain;
        this.kept = new Kept<>(plain, MOST);
        this.revisions = new Together<>(plain::mayReadTogether, this::revisions);
    }

    /**
     * An issue as it is stored.
     *
     * @param last the hash of its last event
     */
    private record Stored(Issue issue, String last) {}

    @Override
    public Optional<Issue> find(IssueNumber number) {
        return stored(number).map(Stored::issue);
    }

    private Optional<Stored> stored(IssueNumber number) {
        return kept.find(
                number, () -> look(number), () -> read(List.of(number)).stream().findFirst());
    }

    /** Sees what the issue hangs on too, since who asks for an issue mostly asks for all of that next. */
    private Optional<Long> look(IssueNumber number) {
        var found = revisions.find(number);
        found.ifPresent(seen -> seen.forEach(plain::saw));
        return found.map(seen -> seen.get(number));
    }

    /** For each issue, its revision and those of what it hangs on, by what identifies them. */
    private Map<IssueNumber, Map<Object, Long>> revisions(List<IssueNumber> asked) {
        var numbers = PlainSql.padded(asked);
        return plain
                .read(
                        "SELECT i.number, i.revision, a.id, a.revision, c.id, c.revision, b.region, b.revision FROM issue i"
                                + " JOIN agreement a ON a.id = i.agreement_id JOIN customer c ON c.id = i.customer_id"
                                + " LEFT JOIN bank_holidays b ON b.region = i.region WHERE i.number IN ("
                                + PlainSql.marks(numbers.size()) + ")",
                        JdbcIssueRepository::revisions,
                        numbers.stream().map(IssueNumber::value).toArray())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map.Entry<IssueNumber, Map<Object, Long>> revisions(ResultSet row) throws SQLException {
        var number = new IssueNumber(row.getLong(1));
        var revisions = new HashMap<Object, Long>();
        revisions.put(number, row.getLong(2));
        revisions.put(new AgreementId(PlainSql.id(row, 3)), row.getLong(4));
        revisions.put(new CustomerId(PlainSql.id(row, 5)), row.getLong(6));
        var region = row.getString(7);
        if (region != null) {
            revisions.put(new Region(region), row.getLong(8));
        }
        return Map.entry(number, revisions);
    }

    @Override
    public Optional<Issue> findForChange(IssueNumber number) {
        return plain.readOne(
                        "SELECT revision FROM issue WHERE number = ? FOR UPDATE", row -> row.getLong(1), number.value())
                .flatMap(revision -> {
                    plain.saw(number, revision);
                    return find(number);
                });
    }

    @Override
    public List<Issue> open(AgreementId agreement, Optional<IssueNumber> after, int limit) {
        return open("agreement_id", agreement.value(), after, limit);
    }

    @Override
    public List<Issue> open(Region region, Optional<IssueNumber> after, int limit) {
        return open("region", region.code(), after, limit);
    }

    /** In two plain, since rows that are joined cannot be counted to a limit. */
    private List<Issue> open(String column, Object value, Optional<IssueNumber> after, int limit) {
        var numbers = plain.read(
                "SELECT number FROM issue WHERE " + column
                        + " = ? AND is_open = TRUE AND number > ? ORDER BY number LIMIT ?",
                row -> new IssueNumber(row.getLong(1)),
                value,
                after.map(IssueNumber::value).orElse(0L),
                limit);
        return read(numbers).stream().map(Stored::issue).toList();
    }

    /** What each row has of its issue, and the event that is in it. */
    private record Row(
            long number,
            IssueId id,
            CustomerId customer,
            AgreementId agreement,
            long revision,
            IssueEvent event,
            String hash) {
        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getLong(1),
                    new IssueId(PlainSql.id(row, 2)),
                    new CustomerId(PlainSql.id(row, 3)),
                    new AgreementId(PlainSql.id(row, 4)),
                    row.getLong(5),
                    IssueEventJson.event(
                            IssueEventJson.Kind.valueOf(row.getString(6)),
                            PlainSql.instant(row, 7),
                            PlainSql.instant(row, 8),
                            new Actor(Actor.Kind.valueOf(row.getString(9)), PlainSql.id(row, 10), row.getString(11)),
                            Channel.valueOf(row.getString(12)),
                            row.getString(13)),
                    row.getString(14));
        }

        static Stored stored(List<Row> rows) {
            var last = rows.getLast();
            return new Stored(
                    new Issue(
                            last.id,
                            new IssueNumber(last.number),
                            last.customer,
                            last.agreement,
                            rows.stream().map(Row::event).toList(),
                            new Revision(last.revision)),
                    last.hash);
        }
    }

    private List<Stored> read(List<IssueNumber> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        return plain
                .read(
                        "SELECT i.number, i.id, i.customer_id, i.agreement_id, i.revision, e.kind, e.happened_at,"
                                + " e.recorded_at, e.actor_kind, e.actor_id, e.actor_name, e.channel, e.payload, e.hash"
                                + " FROM issue i JOIN issue_event e ON e.issue_number = i.number WHERE i.number IN ("
                                + PlainSql.marks(numbers.size()) + ") ORDER BY i.number, e.sequence",
                        Row::of,
                        numbers.stream().map(IssueNumber::value).toArray())
                .stream()
                .collect(Collectors.groupingBy(Row::number, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(Row::stored)
                .toList();
    }

    @Override
    public Issue save(Issue issue, IssueFold fold) {
        var keys = IssueQueue.Keys.of(issue, fold);
        var ruler = keys.ruler().map(RulerJson::write).map(this::kept).orElse(null);
        var isNew = issue.revision().equals(Revision.NONE);
        var before = isNew ? Optional.<Stored>empty() : Optional.of(before(issue));
        var known = before.map(stored -> stored.issue().history().size()).orElse(0);
        var last = before.map(Stored::last)
                .orElseGet(() -> HashChain.root(
                        issue.number().value(),
                        EventRow.hex(issue.id().value()),
                        EventRow.hex(issue.customerId().value()),
                        EventRow.hex(issue.agreementId().value())));
        var events = new ArrayList<List<@Nullable Object>>();
        for (var sequence = known; sequence < issue.history().size(); sequence++) {
            var row = EventRow.of(
                    issue.number().value(), sequence, issue.history().get(sequence));
            last = HashChain.next(last, row);
            events.add(event(row, issue.history().get(sequence), last));
        }
        var saved = new Issue(
                issue.id(),
                issue.number(),
                issue.customerId(),
                issue.agreementId(),
                issue.history(),
                issue.revision().next());
        var copies = copies(
                saved, fold, keys, ruler, HashChain.head(last, saved.revision().number()));
        if (isNew) {
            insert(saved, copies);
        } else {
            update(saved, issue.revision(), copies);
        }
        plain.insert(EVENTS, events);
        plain.insert(CLOCKS, clocks(issue.number(), fold));
        if (issue.events(IssueEvent.Tagged.class).findAny().isPresent()) {
            replaceTags(issue.number(), keys, ruler);
        }
        if (isNew) {
            addWords(issue, keys, ruler);
        } else {
            moveWords(issue.number(), keys, ruler);
        }
        return saved;
    }

    /** What the issue was made from, if that is what is stored. */
    private Stored before(Issue issue) {
        var stored = stored(issue.number())
                .filter(found -> found.issue().revision().equals(issue.revision()))
                .orElseThrow(() -> new StaleAggregateException(issue.number()));
        var known = stored.issue().history();
        if (issue.history().size() < known.size()
                || !issue.history().subList(0, known.size()).equals(known)) {
            throw new IllegalStateException("the history of " + issue.number() + " may only grow");
        }
        return stored;
    }

    private static List<@Nullable Object> event(EventRow row, IssueEvent event, String hash) {
        return List.of(
                row.issueNumber(),
                row.sequence(),
                row.kind(),
                event.happenedAt(),
                event.recordedAt(),
                row.actorKind(),
                event.actor().id(),
                row.actorName(),
                row.channel(),
                row.payload(),
                hash);
    }

    /** What the issue's row has beside what never changes, by column. */
    private static Map<String, @Nullable Object> copies(
            Issue issue, IssueFold fold, IssueQueue.Keys keys, @Nullable Long ruler, String head) {
        var report = issue.report();
        var copies = new LinkedHashMap<String, @Nullable Object>();
        copies.put("revision", issue.revision().number());
        copies.put("system_name", report.system());
        copies.put("severity", fold.severity());
        copies.put("summary", report.summary());
        copies.put("reported_at", issue.reportedAt());
        copies.put("held_over", fold.heldOver(issue.reportedAt()));
        copies.put("next_due_at", keys.dueAt());
        copies.put("lead_starts_at", keys.startsAt());
        copies.put("ruler", ruler);
        copies.put("updated_at", keys.updatedAt());
        copies.put(
                "assignee_id",
                keys.assignee().map(assignee -> assignee.id().value()).orElse(null));
        copies.put("assignee_name", keys.assignee().map(Assignee::name).orElse(null));
        copies.put("status", fold.status());
        copies.put("region", fold.timekeeper().terms().calendar().bankHolidays().code());
        copies.put("head", head);
        return copies;
    }

    private void insert(Issue issue, Map<String, @Nullable Object> copies) {
        var row = new LinkedHashMap<String, @Nullable Object>(copies);
        row.put("number", issue.number().value());
        row.put("id", issue.id().value());
        row.put("customer_id", issue.customerId().value());
        row.put("agreement_id", issue.agreementId().value());
        plain.stored(issue.number());
        plain.insert("issue (" + String.join(", ", row.keySet()) + ")", List.of(new ArrayList<>(row.values())));
    }

    /** Compares the revision and steps it by one statement, so that of two who made something of the same one only one wins. */
    private void update(Issue issue, Revision from, Map<String, @Nullable Object> copies) {
        var parameters = new ArrayList<@Nullable Object>(copies.values());
        parameters.add(issue.number().value());
        parameters.add(from.number());
        plain.stored(issue.number());
        var changed = plain.change(
                "UPDATE issue SET " + String.join(" = ?, ", copies.keySet()) + " = ? WHERE number = ? AND revision = ?",
                parameters.toArray());
        if (changed == 0) {
            throw new StaleAggregateException(issue.number());
        }
        plain.change(
                "DELETE FROM issue_clock WHERE issue_number = ?", issue.number().value());
    }

    private static List<List<@Nullable Object>> clocks(IssueNumber number, IssueFold fold) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var clock : fold.clocks()) {
            rows.add(Arrays.asList(
                    number.value(),
                    rows.size(),
                    clock.kind(),
                    clock.severity(),
                    clock.countsFrom(),
                    clock.startsAt(),
                    clock.window(),
                    clock.target().text(),
                    clock.dueAt().orElse(null),
                    clock.stoppedAt().orElse(null),
                    clock.pauses().openSince().orElse(null)));
        }
        return rows;
    }

    /** The identity of a ruler, which is stored by then; others may store the same one at the same time. */
    private long kept(String ruler) {
        var id = RulerJson.id(ruler);
        if (rulers.contains(id)) {
            return id;
        }
        var known = plain.readOne("SELECT id FROM ruler WHERE id = ?", row -> row.getLong(1), id);
        if (known.isEmpty()) {
            plain.change("INSERT IGNORE INTO ruler (id, definition) VALUES (?, ?)", id, ruler);
            plain.stored(ruler);
        } else if (!plain.hasStored(ruler)) {
            rulers.add(id);
        }
        return id;
    }

    private void addWords(Issue issue, IssueQueue.Keys keys, @Nullable Long ruler) {
        plain.insert(
                "issue_word (issue_number, ruler, next_due_at, updated_at, word)",
                SummaryWords.of(issue.report().summary()).stream()
                        .map(word -> Arrays.<@Nullable Object>asList(
                                issue.number().value(), ruler, keys.dueAt(), keys.updatedAt(), word))
                        .toList());
    }

    /** To where their issue stands now. */
    private void moveWords(IssueNumber number, IssueQueue.Keys keys, @Nullable Long ruler) {
        plain.change(
                "UPDATE issue_word SET ruler = ?, next_due_at = ?, updated_at = ? WHERE issue_number = ?",
                ruler,
                keys.dueAt(),
                keys.updatedAt(),
                number.value());
    }

    private void replaceTags(IssueNumber number, IssueQueue.Keys keys, @Nullable Long ruler) {
        plain.change("DELETE FROM issue_tag WHERE issue_number = ?", number.value());
        plain.insert(
                "issue_tag (issue_number, tag, ruler, next_due_at)",
                keys.tags().words().stream()
                        .map(tag -> Arrays.<@Nullable Object>asList(number.value(), tag, ruler, keys.dueAt()))
                        .toList());
    }

    @Override
    public IssueNumber nextNumber() {
        return new IssueNumber(plain.insertNumbered("issue_number (given)"));
    }
}
