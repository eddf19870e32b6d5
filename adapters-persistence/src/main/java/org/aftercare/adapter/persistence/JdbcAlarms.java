package org.aftercare.adapter.persistence;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.aftercare.application.port.Alarms;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.issue.IssueNumber;

/**
 * Alarms as tasks of db-scheduler, whose rows are part of the unit of work like those of {@link JdbcOutbox}. A task is called
 * by what it is about and its instant, so that the same alarm has the same row, however often it is set.
 */
public final class JdbcAlarms implements Alarms {
    /** The name of the tasks that look at issues; each is called as {@link #issue} reads it. */
    public static final String LOOK = "issue-alarm";

    /** The name of the tasks that move issues; each is called as {@link #agreement} and {@link #version} read it. */
    public static final String MOVE = "move-open-issues";

    private static final Duration NEXT = Duration.ofMillis(1);

    private final PlainSql plain;
    private final SchedulerClient tasks;
    private final Clock clock;
    private final Clock system;
    private final Runnable afterSet;

    /**
     * Sets alarms.
     *
     * @param tasks a client of the table {@link JdbcOutbox#TASKS}
     * @param clock by which the instants of alarms are meant; it may be moved against the system's
     * @param system by which the scheduler finds out what is due
     * @param afterSet done within the unit of work at each alarm whose instant has come already, say to wake the scheduler
     *     once it has ended
     */
    public JdbcAlarms(PlainSql plain, SchedulerClient tasks, Clock clock, Clock system, Runnable afterSet) {
        this.plain = plain;
        this.tasks = tasks;
        this.clock = clock;
        this.system = system;
        this.afterSet = afterSet;
    }

    @Override
    public void look(IssueNumber issue, Instant at) {
        set(LOOK, instant -> name(issue, instant), at);
    }

    @Override
    public void lookAtNew(IssueNumber issue, Instant at) {
        var now = clock.instant();
        SchedulerTask.addNew(plain, JdbcOutbox.TASKS, LOOK, name(issue, at), due(now, at));
        if (!at.isAfter(now)) {
            afterSet.run();
        }
    }

    @Override
    public void move(AgreementId agreement, int version, Instant at) {
        set(MOVE, instant -> agreement.value() + "/" + version + "@" + instant, at);
    }

    /**
     * One that is set already is set again, which holds it until this unit of work has ended: it must not go off between, and
     * see what was before. One that is going off just now may have looked already, so that it does not count.
     */
    private void set(String task, Function<Instant, String> named, Instant at) {
        var now = clock.instant();
        for (var instant = at; ; instant = instant.plus(NEXT)) {
            if (set(new TaskInstance<>(task, named.apply(instant)), now, instant)) {
                break;
            }
        }
        if (!at.isAfter(now)) {
            afterSet.run();
        }
    }

    private Instant due(Instant now, Instant at) {
        return system.instant().plus(Duration.between(now, at));
    }

    private boolean set(TaskInstance<Void> task, Instant now, Instant at) {
        var due = due(now, at);
        // mostly there is none yet, which the client would look for first
        if (SchedulerTask.add(plain, JdbcOutbox.TASKS, task.getTaskName(), task.getId(), due)) {
            return true;
        }
        try {
            tasks.schedule(task, due, ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
            return true;
        } catch (TaskInstanceCurrentlyExecutingException | TaskInstanceNotFoundException | ExecutionException goesOff) {
            return false;
        }
    }

    /** What the task is called that looks at an issue. */
    static String name(IssueNumber issue, Instant at) {
        return issue + "@" + at;
    }

    /** The issue that a task called {@link #LOOK} is to look at. */
    public static IssueNumber issue(String taskInstance) {
        return IssueNumber.parse(before(taskInstance, '@')).orElseThrow(() -> unknown(taskInstance));
    }

    /** The agreement whose issues a task called {@link #MOVE} is to move. */
    public static AgreementId agreement(String taskInstance) {
        return new AgreementId(UUID.fromString(before(taskInstance, '/')));
    }

    /** The number of the version to which a task called {@link #MOVE} is to move them. */
    public static int version(String taskInstance) {
        return Integer.parseInt(
                before(taskInstance, '@').substring(before(taskInstance, '/').length() + 1));
    }

    private static String before(String taskInstance, char mark) {
        var cut = taskInstance.indexOf(mark);
        if (cut < 0) {
            throw unknown(taskInstance);
        }
        return taskInstance.substring(0, cut);
    }

    private static IllegalArgumentException unknown(String taskInstance) {
        return new IllegalArgumentException("no task of an alarm is called " + taskInstance);
    }
}
