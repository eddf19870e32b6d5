package org.aftercare.adapter.persistence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.aftercare.application.port.IssueQueue;
import org.aftercare.application.port.IssueQueue.Condition;
import org.aftercare.application.port.IssueQueue.Position;
import org.aftercare.domain.clock.LeadState;
import org.aftercare.domain.issue.IssueStatus;

/**
 * A statement that finds the numbers of issues in the queue, in parts that each one index can serve from its beginning on. Where
 * a tag or words are asked for, their own tables have the order.
 */
final class QueueSql {
    private static final String JOIN = " JOIN issue i ON i.number = t.issue_number";
    private static final UuidAsBytes UUIDS = new UuidAsBytes();

    /** How the names of the indexes end that a condition has, those first that choose fewest. */
    private static final Map<Class<? extends Condition>, String> KEYS = keys();

    private static final Pattern PLACE = Pattern.compile("\\?(\\d+)");

    private final List<Object> parameters = new ArrayList<>();
    private final List<String> parts = new ArrayList<>();
    private IssueQueue.Filter filter;
    private Side side;

    /** What has the order for a condition: a table beside the issues, or they themselves. */
    private enum Side {
        TAG,
        WORD,
        NONE
    }

    /**
     * A statement for a filter.
     *
     * @param filter whose words, if it asks for any, stand with the one first that fewest have
     */
    QueueSql(IssueQueue.Filter filter) {
        this.filter = filter;
        this.side = has(Condition.Tagged.class) ? Side.TAG : has(Condition.Worded.class) ? Side.WORD : Side.NONE;
    }

    private boolean has(Class<? extends Condition> kind) {
        return filter.conditions().stream().anyMatch(kind::isInstance);
    }

    private static Map<Class<? extends Condition>, String> keys() {
        var keys = new LinkedHashMap<Class<? extends Condition>, String>();
        keys.put(Condition.OfAgreement.class, "_of_agreement");
        keys.put(Condition.OfCustomer.class, "_of_customer");
        keys.put(Condition.AssignedTo.class, "_of_assignee");
        keys.put(Condition.Unassigned.class, "_of_assignee");
        keys.put(Condition.OfSeverity.class, "_of_severity");
        return keys;
    }

    /** In the order of their places in the text. */
    Object[] parameters() {
        return PLACE.matcher(numbered())
                .results()
                .map(place -> parameters.get(Integer.parseInt(place.group(1)) - 1))
                .toArray();
    }

    String text() {
        return PLACE.matcher(numbered()).replaceAll("?");
    }

    /** With places that say which parameter they are for, since one may have several. */
    private String numbered() {
        return parts.size() == 1 ? parts.getFirst() : "(" + String.join(") UNION ALL (", parts) + ")";
    }

    private String due() {
        return side == Side.NONE ? "i.next_due_at" : "t.next_due_at";
    }

    private String number() {
        return side == Side.NONE ? "i.number" : "t.issue_number";
    }

    /** The condition that the row is behind a place; its first part alone lets the database begin in the middle of an index. */
    private String behind(String column, Instant instant, long number) {
        var at = parameter(EventRow.instant(instant));
        return " AND " + column + " >= " + at + " AND (" + column + " > " + at + " OR " + number() + " > "
                + parameter(number) + ")";
    }

    /** Those that match by due instant, each with a mark for the part that it comes from. */
    QueueSql byDue(int mark, String further, Position after, int limit) {
        return byDue(mark, index("issue_queue"), further, after, limit);
    }

    private QueueSql byDue(int mark, String index, String further, Position after, int limit) {
        parts.add("SELECT " + number() + ", " + due() + ", " + mark + from(index) + further
                + behind(due(), after.dueAt(), after.number().value()) + " ORDER BY " + due() + ", " + number()
                + " LIMIT " + limit);
        return this;
    }

    /** Those that match and are resolved, the highest number first: an index read backwards, since all have one due instant. */
    QueueSql latest(long below, int limit) {
        parts.add("SELECT " + number() + ", " + due() + ", 0" + from(index("issue_queue")) + " AND "
                + number() + " < " + parameter(below) + " ORDER BY " + due() + " DESC, " + number() + " DESC LIMIT "
                + limit);
        return this;
    }

    /**
     * Those that match and that a ruler measures, by due instant.
     *
     * @param ordered the filter, with the word first that fewest of these have
     */
    QueueSql ruled(IssueQueue.Filter ordered, int mark, long ruler, Position after, int limit) {
        filter = ordered;
        return byDue(
                mark,
                index("issue_ruled"),
                " AND " + (side == Side.NONE ? "i" : "t") + ".ruler = " + parameter(ruler),
                after,
                limit);
    }

    /** Those that match and start at that instant, by due instant. */
    QueueSql starting(String startsAt, Position after, int limit) {
        if (side != Side.NONE) {
            return byDue(0, " AND i.lead_starts_at = " + parameter(startsAt), after, limit);
        }
        return byDue(
                0,
                "issue_queue_of_start" + besideKey(),
                " AND i.lead_starts_at = " + parameter(startsAt),
                after,
                limit);
    }

    /** Those that match by when they grew; few have a tag, but its table does not know when they grew, as that of words does. */
    QueueSql byUpdate(IssueQueue.Growth after, int limit) {
        side = has(Condition.Worded.class) ? Side.WORD : Side.NONE;
        var grown = side == Side.WORD ? "t.updated_at" : "i.updated_at";
        parts.add("SELECT " + number() + ", " + grown + ", 0"
                + from(side == Side.WORD ? "issue_grown_of_word" : "issue_grown" + besideKey())
                + behind(grown, after.updatedAt(), after.number().value())
                + " ORDER BY " + grown + ", " + number() + " LIMIT " + limit);
        return this;
    }

    /** The index that has the order for the condition that is likely to choose fewest. */
    private String index(String order) {
        return order
                + switch (side) {
                    case TAG -> "_of_tag";
                    case WORD -> "_of_word";
                    case NONE -> key();
                };
    }

    /** The index of the condition that is likely to choose fewest, if there is one, to be named behind another. */
    private String besideKey() {
        return key().isEmpty() ? "" : ", issue_queue" + key();
    }

    private String key() {
        return KEYS.entrySet().stream()
                .filter(key -> filter.conditions().stream().anyMatch(key.getKey()::isInstance))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /** By this index and no other: left to itself, MySQL would at times rather sort all that match. */
    private String from(String indexes) {
        var hint = " USE INDEX (" + indexes + ")";
        var sql = new StringBuilder(" FROM ")
                .append(
                        switch (side) {
                            case TAG -> "issue_tag t" + hint + JOIN;
                            case WORD -> "issue_word t" + hint + JOIN;
                            case NONE -> "issue i" + hint;
                        })
                .append(" WHERE 1 = 1");
        for (var condition : filter.conditions()) {
            sql.append(" AND ").append(sql(condition));
        }
        return sql.toString();
    }

    private String sql(Condition condition) {
        return switch (condition) {
            case Condition.OfCustomer(var customer) -> "i.customer_id = " + parameter(bytes(customer.value()));
            case Condition.OfAgreement(var agreement) -> "i.agreement_id = " + parameter(bytes(agreement.value()));
            case Condition.OfSeverity(var severity) -> "i.severity = " + parameter(severity.name());
            case Condition.Open(var open) -> due() + (open ? " < " : " = ") + instant(Position.RESOLVED);
            case Condition.Waiting(var waiting) ->
                "i.status " + (waiting ? "= " : "<> ") + parameter(IssueStatus.WAITING.name());
            case Condition.AssignedTo(var agent) -> "i.assignee_id = " + parameter(bytes(agent.value()));
            case Condition.Unassigned() -> "i.assignee_id IS NULL";
            case Condition.Tagged(var tag) ->
                side == Side.TAG
                        ? "t.tag = " + parameter(tag)
                        : "(SELECT COUNT(*) FROM issue_tag g WHERE g.issue_number = i.number AND g.tag = "
                                + parameter(tag) + ") = 1";
            case Condition.Worded(var words) -> worded(words);
            case Condition.Standing(var state, var now) -> standing(state, now);
            case Condition.DueBefore(var instant) ->
                due() + " < " + instant(instant.isBefore(Position.PAUSED) ? instant : Position.PAUSED);
            case Condition.UpdatedAfter(var instant) -> "i.updated_at > " + instant(instant);
        };
    }

    /** The first by the index, if that of words serves, and each other by a look at the issue's own words. */
    private String worded(List<String> words) {
        var sql = new ArrayList<String>();
        for (var word : words) {
            sql.add(
                    side == Side.WORD && sql.isEmpty()
                            ? "t.word = " + parameter(word)
                            : "(SELECT COUNT(*) FROM issue_word w WHERE w.issue_number = " + number() + " AND w.word = "
                                    + parameter(word) + ") = 1");
        }
        return String.join(" AND ", sql);
    }

    private String standing(LeadState state, Instant now) {
        return switch (state) {
            case HELD_OVER -> "i.lead_starts_at > " + instant(now);
            case RUNNING ->
                due() + " >= " + instant(now) + " AND " + due() + " < " + instant(Position.PAUSED)
                        + " AND i.lead_starts_at <= " + instant(now);
            case PAUSED -> due() + " = " + instant(Position.PAUSED);
            case MET -> due() + " >= " + instant(Position.NEVER);
            case BREACHED -> due() + " < " + instant(now);
        };
    }

    private static Object bytes(UUID id) {
        return Objects.requireNonNull(UUIDS.convertToDatabaseColumn(id));
    }

    private String instant(Instant instant) {
        return parameter(EventRow.instant(instant));
    }

    private String parameter(Object value) {
        parameters.add(value);
        return "?" + parameters.size();
    }
}
