package org.aftercare.adapter.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercare.application.port.IssueQueue;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.ClockKind;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.agreement.Target;
import org.aftercare.domain.calendar.ServiceWindow;
import org.aftercare.domain.clock.LeadState;
import org.aftercare.domain.clock.Pauses;
import org.aftercare.domain.clock.Ruler;
import org.aftercare.domain.clock.SlaClock;
import org.aftercare.domain.customer.CustomerId;
import org.aftercare.domain.issue.Assignee;
import org.aftercare.domain.issue.IssueNumber;
import org.aftercare.domain.issue.IssueStatus;
import org.aftercare.domain.issue.Tags;

/** The queue from the copies on issues' rows: one query for the numbers of a page, three for what is shown of them. */
public final class JdbcIssueQueue implements IssueQueue {
    /** So many parts a statement has at most. */
    private static final int PARTS = 50;

    /** What so many issues have is not rare. */
    private static final int RARE = 200;

    private static final Position BEGIN = Position.before(Instant.EPOCH);

    private final PlainSql plain;

    public JdbcIssueQueue(PlainSql plain) {
        this.plain = plain;
    }

    /** A number that was found, where it stands, and which part of the statement found it. */
    private record Found(Position position, int mark) {}

    @Override
    public List<Line> lines(Filter filter, Optional<Position> after, int limit) {
        var from = after.orElse(BEGIN);
        var starts = starts(filter);
        var sql = new QueueSql(rarestFirst(filter));
        if (starts.isEmpty()) {
            sql.byDue(0, "", from, limit);
        } else {
            starts.forEach(startsAt -> sql.starting(startsAt, from, limit));
        }
        return lines(found(sql).stream()
                .map(Found::position)
                .sorted()
                .limit(limit)
                .map(Position::number)
                .toList());
    }

    /**
     * When what is held over starts, which are few instants: so each can be looked up, and gives what starts then in the order of
     * the queue. None if nothing that is held over is asked for, or too many.
     */
    private List<String> starts(Filter filter) {
        return filter.conditions().stream()
                .filter(condition ->
                        condition instanceof Condition.Standing(var state, var now) && state == LeadState.HELD_OVER)
                .findFirst()
                .map(condition -> starts(((Condition.Standing) condition).now()))
                .filter(starts -> starts.size() <= PARTS)
                .orElseGet(List::of);
    }

    private List<String> starts(Instant now) {
        var starts = new ArrayList<String>();
        var after = EventRow.instant(now);
        while (starts.size() <= PARTS) {
            var next = plain.read(
                            "SELECT MIN(lead_starts_at) FROM issue WHERE lead_starts_at > ?",
                            row -> Optional.ofNullable(PlainSql.instantOrNull(row, 1)),
                            after)
                    .getFirst();
            if (next.isEmpty()) {
                return starts;
            }
            after = EventRow.instant(next.get());
            starts.add(after);
        }
        return starts;
    }

    /**
     * The same filter, with the words that it asks for in the order of how many issues have them, as far as that is quickly
     * counted: what has one that is rare is found by that one.
     */
    private Filter rarestFirst(Filter filter) {
        var words = words(filter);
        return words.size() < 2
                ? filter
                : ordered(filter, counted(words, List.of("")).getFirst());
    }

    /** The same for what each ruler measures, which may have few of a word that is common. None for rulers that have none. */
    private Map<Long, Filter> rarestFirst(Filter filter, List<Long> rulers) {
        var filters = new HashMap<Long, Filter>();
        var words = words(filter);
        if (words.size() < 2) {
            rulers.forEach(ruler -> filters.put(ruler, filter));
            return filters;
        }
        var counted = counted(
                words, rulers.stream().map(ruler -> " AND ruler = " + ruler).toList());
        for (var i = 0; i < rulers.size(); i++) {
            if (counted.get(i).values().stream().allMatch(count -> count > 0)) {
                filters.put(rulers.get(i), ordered(filter, counted.get(i)));
            }
        }
        return filters;
    }

    private static List<String> words(Filter filter) {
        return filter.conditions().stream()
                .flatMap(condition ->
                        condition instanceof Condition.Worded(var words) ? words.stream() : Stream.<String>empty())
                .toList();
    }

    private static Filter ordered(Filter filter, Map<String, Long> counted) {
        return new Filter(filter.conditions().stream()
                .map(condition -> condition instanceof Condition.Worded(var words)
                        ? new Condition.Worded(words.stream()
                                .sorted(Comparator.comparing(counted::get))
                                .toList())
                        : condition)
                .toList());
    }

    /** How many issues have each word, up to {@value #RARE}, once under each of the further conditions. */
    private List<Map<String, Long>> counted(List<String> words, List<String> further) {
        var parts = new ArrayList<String>();
        var counted = new ArrayList<Map<String, Long>>();
        var parameters = new ArrayList<Object>();
        for (var condition : further) {
            counted.add(new HashMap<>());
            for (var word : words) {
                parts.add("(SELECT COUNT(*), " + parts.size() + " FROM (SELECT 1 FROM issue_word WHERE word = ?"
                        + condition + " LIMIT " + RARE + ") some" + parts.size() + ")");
                parameters.add(word);
            }
        }
        plain.read(
                        String.join(" UNION ALL ", parts),
                        row -> Map.entry(row.getLong(1), row.getInt(2)),
                        parameters.toArray())
                .forEach(count -> counted.get(count.getValue() / words.size())
                        .put(words.get(count.getValue() % words.size()), count.getKey()));
        return counted;
    }

    @Override
    public List<Line> grown(Filter filter, Optional<Growth> after, int limit) {
        var from = after.orElseGet(() -> new Growth(BEGIN.dueAt(), BEGIN.number()));
        return lines(found(new QueueSql(rarestFirst(filter)).byUpdate(from, limit)).stream()
                .map(found -> found.position().number())
                .toList());
    }

    @Override
    public List<Line> resolved(Filter filter, Optional<IssueNumber> before, int limit) {
        var below = before.map(IssueNumber::value).orElse(Long.MAX_VALUE);
        return lines(found(new QueueSql(filter.and(new Condition.Open(false))).latest(below, limit)).stream()
                .map(found -> found.position().number())
                .toList());
    }

    @Override
    public List<Ruler> rulers() {
        return plain.read("SELECT definition FROM ruler", row -> RulerJson.read(row.getString(1)));
    }

    @Override
    public Map<Ruler, List<Position>> fronts(Filter filter, Map<Ruler, Position> after, int limit) {
        var rulers = List.copyOf(after.keySet());
        var fronts = new HashMap<Ruler, List<Position>>();
        for (var first = 0; first < rulers.size(); first += PARTS) {
            addFronts(filter, rulers.subList(first, Math.min(first + PARTS, rulers.size())), after, limit, fronts);
        }
        fronts.values().forEach(positions -> positions.sort(null));
        return fronts;
    }

    private void addFronts(
            Filter filter,
            List<Ruler> rulers,
            Map<Ruler, Position> after,
            int limit,
            Map<Ruler, List<Position>> fronts) {
        var ids = rulers.stream()
                .map(ruler -> RulerJson.id(RulerJson.write(ruler)))
                .toList();
        var filters = rarestFirst(filter, ids);
        if (filters.isEmpty()) {
            return;
        }
        var sql = new QueueSql(filter);
        for (var ruler = 0; ruler < rulers.size(); ruler++) {
            var ordered = filters.get(ids.get(ruler));
            if (ordered != null) {
                sql.ruled(ordered, ruler, ids.get(ruler), Objects.requireNonNull(after.get(rulers.get(ruler))), limit);
            }
        }
        for (var found : found(sql)) {
            fronts.computeIfAbsent(rulers.get(found.mark()), ruler -> new ArrayList<>())
                    .add(found.position());
        }
    }

    private List<Found> found(QueueSql sql) {
        return plain.read(
                sql.text(),
                row -> new Found(
                        new Position(PlainSql.instant(row, 2), new IssueNumber(row.getLong(1))), row.getInt(3)),
                sql.parameters());
    }

    @Override
    public List<Line> lines(List<IssueNumber> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        var values = numbers.stream().map(IssueNumber::value).toArray();
        var among = " IN (" + PlainSql.marks(values.length) + ")";
        var clocks = clocks(among, values);
        var tags = tags(among, values);
        var lines = plain
                .read(
                        "SELECT i.number, i.customer_id, c.name, i.agreement_id, i.system_name, i.status, i.severity,"
                                + " i.summary, i.reported_at, i.held_over, i.next_due_at, i.updated_at, i.assignee_id,"
                                + " i.assignee_name FROM issue i JOIN customer c ON c.id = i.customer_id WHERE i.number"
                                + among,
                        row -> line(
                                row,
                                clocks.getOrDefault(row.getLong(1), List.of()),
                                tags.getOrDefault(row.getLong(1), Tags.NONE)),
                        values)
                .stream()
                .collect(Collectors.toMap(Line::number, Function.identity()));
        return numbers.stream()
                .flatMap(number -> Optional.ofNullable(lines.get(number)).stream())
                .toList();
    }

    private static Line line(ResultSet row, List<SlaClock> clocks, Tags tags) throws SQLException {
        var number = new IssueNumber(row.getLong(1));
        var assignee = Optional.ofNullable(PlainSql.idOrNull(row, 13));
        var assigneeName = row.getString(14);
        return new Line(
                number,
                new CustomerId(PlainSql.id(row, 2)),
                row.getString(3),
                new AgreementId(PlainSql.id(row, 4)),
                row.getString(5),
                IssueStatus.valueOf(row.getString(6)),
                Severity.valueOf(row.getString(7)),
                row.getString(8),
                PlainSql.instant(row, 9),
                row.getBoolean(10),
                clocks,
                new Position(PlainSql.instant(row, 11), number),
                PlainSql.instant(row, 12),
                assignee.map(id -> new Assignee(new AgentId(id), assigneeName)),
                tags);
    }

    private Map<Long, Tags> tags(String among, Object... issues) {
        return plain
                .read(
                        "SELECT issue_number, tag FROM issue_tag WHERE issue_number" + among,
                        row -> Map.entry(row.getLong(1), row.getString(2)),
                        issues)
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.collectingAndThen(
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList()), Tags::new)));
    }

    private Map<Long, List<SlaClock>> clocks(String among, Object... issues) {
        return plain
                .read(
                        "SELECT issue_number, kind, severity, counts_from, starts_at, starts_in, target, due_at,"
                                + " paused_since, stopped_at FROM issue_clock WHERE issue_number" + among
                                + " ORDER BY issue_number, position",
                        row -> Map.entry(row.getLong(1), clock(row)),
                        issues)
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static SlaClock clock(ResultSet row) throws SQLException {
        return new SlaClock(
                ClockKind.valueOf(row.getString(2)),
                Severity.valueOf(row.getString(3)),
                PlainSql.instant(row, 4),
                PlainSql.instant(row, 5),
                ServiceWindow.valueOf(row.getString(6)),
                Target.parse(row.getString(7)),
                Optional.ofNullable(PlainSql.instantOrNull(row, 8)),
                new Pauses(List.of(), Optional.ofNullable(PlainSql.instantOrNull(row, 9))),
                Optional.ofNullable(PlainSql.instantOrNull(row, 10)));
    }
}
