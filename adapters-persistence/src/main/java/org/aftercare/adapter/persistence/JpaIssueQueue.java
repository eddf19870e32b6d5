package org.aftercare.adapter.persistence;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aftercare.application.port.IssueQueue;
import org.aftercare.domain.clock.LeadState;
import org.aftercare.domain.clock.Ruler;
import org.aftercare.domain.clock.SlaClock;
import org.aftercare.domain.issue.IssueNumber;
import org.aftercare.domain.issue.Tags;

/** The queue from the copies on issues' rows: one query for the numbers of a page, three for what is shown of them. */
public final class JpaIssueQueue implements IssueQueue {
    /** So many parts a statement has at most. */
    private static final int PARTS = 50;

    /** What so many issues have is not rare. */
    private static final int RARE = 200;

    private static final Position BEGIN = Position.before(Instant.EPOCH);

    private final EntityManager entityManager;

    public JpaIssueQueue(EntityManager entityManager) {
        this.entityManager = entityManager;
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
            var next = rows(
                    "SELECT CONCAT('', MIN(lead_starts_at)), 0 FROM issue WHERE lead_starts_at > ?1", List.of(after));
            var found = (String) next.getFirst()[0];
            if (found == null || found.isEmpty()) {
                return starts;
            }
            after = EventRow.instant(found);
            starts.add(after);
        }
        return starts;
    }

    /**
     * The same filter, with the words that it asks for in the order of how many issues have them, as far as that is quickly
     * counted: what has one that is rare is found by that one.
     */
    private Filter rarestFirst(Filter filter) {
        return new Filter(filter.conditions().stream()
                .map(condition -> condition instanceof Condition.Worded(var words) && words.size() > 1
                        ? new Condition.Worded(rarestFirst(words))
                        : condition)
                .toList());
    }

    private List<String> rarestFirst(List<String> words) {
        var parts = new ArrayList<String>();
        for (var word = 0; word < words.size(); word++) {
            parts.add("(SELECT COUNT(*), " + word + " FROM (SELECT 1 FROM issue_word WHERE word = ?" + (word + 1)
                    + " LIMIT " + RARE + ") some" + word + ")");
        }
        return rows(String.join(" UNION ALL ", parts), List.copyOf(words)).stream()
                .sorted(Comparator.comparingLong(row -> ((Number) row[0]).longValue()))
                .map(row -> words.get(((Number) row[1]).intValue()))
                .toList();
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
        return rows("SELECT definition, id FROM ruler", List.of()).stream()
                .map(row -> RulerJson.read((String) row[0]))
                .toList();
    }

    @Override
    public Map<Ruler, List<Position>> fronts(Filter filter, Map<Ruler, Position> after, int limit) {
        var rulers = List.copyOf(after.keySet());
        var ordered = rarestFirst(filter);
        var fronts = new HashMap<Ruler, List<Position>>();
        for (var first = 0; first < rulers.size(); first += PARTS) {
            var sql = new QueueSql(ordered);
            for (var ruler = first; ruler < Math.min(first + PARTS, rulers.size()); ruler++) {
                var id = RulerJson.id(RulerJson.write(rulers.get(ruler)));
                sql.ruled(ruler, id, Objects.requireNonNull(after.get(rulers.get(ruler))), limit);
            }
            for (var found : found(sql)) {
                fronts.computeIfAbsent(rulers.get(found.mark()), ruler -> new ArrayList<>())
                        .add(found.position());
            }
        }
        fronts.values().forEach(positions -> positions.sort(null));
        return fronts;
    }

    private List<Found> found(QueueSql sql) {
        return rows(sql.text(), sql.parameters()).stream()
                .map(row -> new Found(
                        new Position(EventRow.parsed((String) row[1]), new IssueNumber(((Number) row[0]).longValue())),
                        ((Number) row[2]).intValue()))
                .toList();
    }

    private List<Object[]> rows(String sql, List<Object> parameters) {
        var query = entityManager.createNativeQuery(sql);
        IntStream.range(0, parameters.size()).forEach(i -> query.setParameter(i + 1, parameters.get(i)));
        var rows = new ArrayList<Object[]>();
        for (var row : query.getResultList()) {
            rows.add((Object[]) row);
        }
        return rows;
    }

    @Override
    public List<Line> lines(List<IssueNumber> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        var values = numbers.stream().map(IssueNumber::value).toList();
        var clocks = clocks(values);
        var tags = tags(values);
        var lines = entityManager
                .createQuery(
                        "select i, c.name from IssueEntity i join CustomerEntity c on c.id = i.customerId"
                                + " where i.number in :numbers",
                        Object[].class)
                .setParameter("numbers", values)
                .getResultStream()
                .map(row -> {
                    var issue = (IssueEntity) row[0];
                    return issue.toLine(
                            (String) row[1],
                            clocks.getOrDefault(issue.number(), List.of()),
                            tags.getOrDefault(issue.number(), Tags.NONE));
                })
                .collect(Collectors.toMap(Line::number, Function.identity()));
        return numbers.stream()
                .flatMap(number -> Optional.ofNullable(lines.get(number)).stream())
                .toList();
    }

    private Map<Long, Tags> tags(List<Long> issues) {
        var marks =
                IntStream.rangeClosed(1, issues.size()).mapToObj(i -> "?" + i).collect(Collectors.joining(", "));
        return rows(
                        "SELECT issue_number, tag FROM issue_tag WHERE issue_number IN (" + marks + ")",
                        List.copyOf(issues))
                .stream()
                .collect(Collectors.groupingBy(
                        row -> ((Number) row[0]).longValue(),
                        Collectors.collectingAndThen(
                                Collectors.mapping(row -> (String) row[1], Collectors.toList()), Tags::new)));
    }

    private Map<Long, List<SlaClock>> clocks(Collection<Long> issues) {
        return entityManager
                .createQuery(
                        "select k from IssueClockEntity k where k.issueNumber in :issues order by k.issueNumber, k.position",
                        IssueClockEntity.class)
                .setParameter("issues", issues)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        IssueClockEntity::issueNumber,
                        Collectors.mapping(IssueClockEntity::toDomain, Collectors.toList())));
    }
}
