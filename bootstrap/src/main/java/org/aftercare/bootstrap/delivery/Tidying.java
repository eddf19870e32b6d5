package org.aftercare.bootstrap.delivery;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/** Has what nobody needs any more forgotten every hour, by one node at a time. What fails is told of, and waits an hour. */
final class Tidying implements FailureHandler<Void> {
    private static final Logger LOG = System.getLogger(Tidying.class.getName());
    private static final Duration EVERY = Duration.ofHours(1);

    private final String name;

    private Tidying(String name) {
        this.name = name;
    }

    /**
     * A task of its own for each work, so that one that fails does not keep another from being done.
     *
     * @param name of the task, such as "forget-answers"
     */
    static RecurringTask<Void> task(String name, Runnable work) {
        return Tasks.recurring(name, FixedDelay.of(EVERY))
                .onFailure(new Tidying(name))
                .execute((instance, context) -> work.run());
    }

    @Override
    public void onFailure(ExecutionComplete failed, ExecutionOperations<Void> operations) {
        int times = failed.getExecution().consecutiveFailures + 1;
        LOG.log(
                Level.WARNING,
                "The task " + name + " failed (" + times + " in a row), and is tried again in " + EVERY.toMinutes()
                        + " min",
                failed.getCause().orElse(null));
        operations.reschedule(failed, failed.getTimeDone().plus(EVERY));
    }
}
