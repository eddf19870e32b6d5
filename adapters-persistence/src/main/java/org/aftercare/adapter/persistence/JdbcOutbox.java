package org.aftercare.adapter.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aftercare.application.port.Notice;
import org.aftercare.application.port.Outbox;
import org.aftercare.application.port.OutgoingMail;
import org.aftercare.domain.mail.MailState;

/** Notices in a table, each with a task of db-scheduler that is to deliver it. Both rows are part of the unit of work. */
public final class JdbcOutbox implements Outbox {
    /** The name of the tasks that deliver notices; each is called by the identity of its notice. */
    public static final String TASK = "notice";

    /** The table of the tasks of notices and of alarms. */
    public static final String TASKS = "scheduled_tasks";

    private static final String COLUMNS =
            "id, payload, state, attempts, last_attempt_at, last_failure, next_attempt_at";

    private final PlainSql plain;
    private final Clock clock;
    private final Runnable afterPut;
    private final Together<UUID, OutgoingMail> mails;

    /**
     * Makes an outbox.
     *
     * @param clock the one by which the scheduler finds out what is due
     * @param afterPut done within the unit of work at each notice, say to wake the scheduler once it has ended
     */
    public JdbcOutbox(PlainSql plain, Clock clock, Runnable afterPut) {
        this.plain = plain;
        this.clock = clock;
        this.afterPut = afterPut;
        this.mails = new Together<>(plain::mayReadTogether, this::find);
    }

    @Override
    public void put(Notice notice) {
        plain.insert("outbox_notice (id, payload)", List.of(List.of(notice.id(), NoticeJson.write(notice))));
        schedule(notice, clock.instant());
        afterPut.run();
    }

    private void schedule(Notice notice, Instant at) {
        SchedulerTask.addNew(plain, TASKS, TASK, notice.id().toString(), at);
    }

    @Override
    public void putFor(Instant due, Notice notice, Instant now) {
        if (!due.isAfter(now)) {
            put(notice);
            return;
        }
        plain.change(
                "INSERT INTO outbox_notice (id, payload, next_attempt_at) VALUES (?, ?, ?)",
                notice.id(),
                NoticeJson.write(notice),
                due);
        schedule(notice, clock.instant().plus(Duration.between(now, due)));
    }

    @Override
    public Optional<OutgoingMail> find(UUID id) {
        return mails.find(id);
    }

    private Map<UUID, OutgoingMail> find(List<UUID> asked) {
        var ids = PlainSql.padded(asked);
        return plain
                .read(
                        "SELECT " + COLUMNS + " FROM outbox_notice WHERE id IN (" + PlainSql.marks(ids.size()) + ")",
                        JdbcOutbox::mail,
                        ids.toArray())
                .stream()
                .collect(Collectors.toMap(OutgoingMail::id, Function.identity()));
    }

    /** Its task goes with what is to be tried no more: one transaction is durable sooner than two. */
    @Override
    public void attempted(OutgoingMail mail) {
        if (mail.state() == MailState.DELIVERED) {
            plain.change(
                    "UPDATE outbox_notice SET state = 'DELIVERED', attempts = ?, last_attempt_at = ?, last_failure = NULL,"
                            + " next_attempt_at = NULL, delivered_at = ? WHERE id = ? AND delivered_at IS NULL",
                    mail.attempts(),
                    mail.lastAttemptAt().orElse(null),
                    mail.lastAttemptAt().orElse(null),
                    mail.id());
        } else {
            store(mail, " AND state IN ('WAITING', 'FAILING')");
        }
        if (!mail.waits()) {
            SchedulerTask.remove(plain, TASKS, TASK, mail.id().toString());
        }
    }

    private void store(OutgoingMail mail, String condition) {
        plain.change(
                "UPDATE outbox_notice SET state = ?, attempts = ?, last_attempt_at = ?, last_failure = ?,"
                        + " next_attempt_at = ? WHERE id = ?" + condition,
                mail.state(),
                mail.attempts(),
                mail.lastAttemptAt().orElse(null),
                mail.lastFailure().orElse(null),
                mail.nextAttemptAt().orElse(null),
                mail.id());
    }

    @Override
    public boolean overrule(OutgoingMail mail) {
        var task = mail.id().toString();
        var free = mail.waits() ? dueNow(task) : SchedulerTask.withdraw(plain, TASKS, TASK, task);
        if (free) {
            store(mail, "");
        }
        return free;
    }

    private boolean dueNow(String task) {
        var due = SchedulerTask.renew(plain, TASKS, TASK, task, clock.instant());
        if (due) {
            afterPut.run();
        }
        return due;
    }

    @Override
    public List<OutgoingMail> list(Optional<MailState> state, Optional<UUID> before, int limit) {
        var conditions = new ArrayList<String>();
        var parameters = new ArrayList<Object>();
        state.ifPresent(wanted -> {
            conditions.add("state = ?");
            parameters.add(wanted);
        });
        before.ifPresent(id -> {
            conditions.add("id < ?");
            parameters.add(id);
        });
        parameters.add(limit);
        var where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        return plain.read(
                "SELECT " + COLUMNS + " FROM outbox_notice" + where + " ORDER BY id DESC LIMIT ?",
                JdbcOutbox::mail,
                parameters.toArray());
    }

    @Override
    public Map<MailState, Long> unsettled() {
        var counts = new EnumMap<MailState, Long>(MailState.class);
        plain.read(
                        "SELECT state, COUNT(*) FROM outbox_notice WHERE state IN ('WAITING', 'FAILING', 'GIVEN_UP')"
                                + " GROUP BY state",
                        row -> Map.entry(MailState.valueOf(row.getString(1)), row.getLong(2)))
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    private static OutgoingMail mail(ResultSet row) throws SQLException {
        return new OutgoingMail(
                NoticeJson.read(PlainSql.id(row, 1), row.getString(2)),
                MailState.valueOf(row.getString(3)),
                row.getInt(4),
                Optional.ofNullable(PlainSql.instantOrNull(row, 5)),
                Optional.ofNullable(row.getString(6)),
                Optional.ofNullable(PlainSql.instantOrNull(row, 7)));
    }
}
