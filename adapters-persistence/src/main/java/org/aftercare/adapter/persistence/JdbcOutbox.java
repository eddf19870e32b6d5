package org.aftercare.adapter.persistence;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.jdbc.AutodetectJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.aftercare.application.port.Notice;
import org.aftercare.application.port.Outbox;

/**
 * Notices in a table, each with a task of db-scheduler that is to deliver it. Both rows are part of the unit of work: the
 * client writes through the same transaction.
 */
public final class JdbcOutbox implements Outbox {
    /** The name of the tasks that deliver notices; each is called by the identity of its notice. */
    public static final String TASK = "notice";

    private final PlainSql plain;
    private final SchedulerClient tasks;
    private final Clock clock;
    private final Runnable afterPut;

    /**
     * Makes an outbox.
     *
     * @param clock the one by which the scheduler finds out what is due
     * @param afterPut done within the unit of work at each notice, say to wake the scheduler once it has ended
     */
    public JdbcOutbox(PlainSql plain, SchedulerClient tasks, Clock clock, Runnable afterPut) {
        this.plain = plain;
        this.tasks = tasks;
        this.clock = clock;
        this.afterPut = afterPut;
    }

    /** A client that schedules tasks within whatever transaction the data source's connections are part of. */
    public static SchedulerClient client(DataSource dataSource) {
        return SchedulerClient.Builder.create(dataSource)
                .jdbcCustomization(new AutodetectJdbcCustomization(dataSource, true))
                .build();
    }

    @Override
    public void put(Notice notice) {
        plain.change("INSERT INTO outbox_notice (id, payload) VALUES (?, ?)", notice.id(), NoticeJson.write(notice));
        // in a batch, since that does not look first whether there is one
        tasks.scheduleBatch(List.of(new TaskInstance<>(TASK, notice.id().toString())), clock.instant());
        afterPut.run();
    }

    @Override
    public Optional<Notice> undelivered(UUID id) {
        return plain.readOne(
                "SELECT payload FROM outbox_notice WHERE id = ? AND delivered_at IS NULL",
                row -> NoticeJson.read(id, row.getString(1)),
                id);
    }

    /** Its task goes with it: one transaction is durable sooner than two. */
    @Override
    public void delivered(UUID id, Instant at) {
        plain.change("UPDATE outbox_notice SET delivered_at = ? WHERE id = ? AND delivered_at IS NULL", at, id);
        plain.change("DELETE FROM scheduled_tasks WHERE task_name = ? AND task_instance = ?", TASK, id.toString());
    }
}
