package org.aftercare.bootstrap.delivery;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.aftercare.adapter.persistence.JdbcAlarms;
import org.aftercare.adapter.persistence.JdbcOutbox;
import org.aftercare.application.access.ForgetEntrances;
import org.aftercare.application.amendment.MoveOpenIssues;
import org.aftercare.application.issue.RaiseAlarms;
import org.aftercare.application.notice.DeliverNotice;
import org.aftercare.application.port.OutgoingMail;
import org.aftercare.application.port.UnavailableException;
import org.aftercare.application.repeat.ForgetAnswers;
import org.aftercare.domain.mail.MailRetries;

/**
 * Has what was put off done, each once, by whichever node is free: alarms when their instants have come, and the notices of
 * the outbox at once after the transaction that put them there; again later if that fails, and on another node if this one
 * dies.
 *
 * <p>It reads the system's clock, also where Aftercare's own was moved for a demonstration: retries take as long as they take.
 */
@Singleton
public class Deliveries {
    private static final Logger LOG = System.getLogger(Deliveries.class.getName());

    /** Few, since they take processors from those who wait for answers; what they do may wait a little. */
    private static final int THREADS = 4;

    private final DueTasks due;
    private final Provider<DeliverNotice> deliverNotice;
    private final Provider<RaiseAlarms> raiseAlarms;
    private final Provider<MoveOpenIssues> moveOpenIssues;
    private final Provider<ForgetAnswers> forgetAnswers;
    private final Provider<ForgetEntrances> forgetEntrances;

    @Inject
    Deliveries(
            DueTasks due,
            Provider<DeliverNotice> deliverNotice,
            Provider<RaiseAlarms> raiseAlarms,
            Provider<MoveOpenIssues> moveOpenIssues,
            Provider<ForgetAnswers> forgetAnswers,
            Provider<ForgetEntrances> forgetEntrances) {
        this.due = due;
        this.deliverNotice = deliverNotice;
        this.raiseAlarms = raiseAlarms;
        this.moveOpenIssues = moveOpenIssues;
        this.forgetAnswers = forgetAnswers;
        this.forgetEntrances = forgetEntrances;
    }

    /**
     * Begins to deliver.
     *
     * @param embedded whether the embedded database is used, which no other node shares
     */
    public void start(boolean embedded) {
        due.start(
                JdbcOutbox.TASKS,
                embedded,
                THREADS,
                tasks(),
                List.of(
                        Tidying.task("forget-answers", forgetAnswers.get()::execute),
                        Tidying.task("forget-entrances", forgetEntrances.get()::execute)));
    }

    private List<Task<?>> tasks() {
        var deliver = deliverNotice.get();
        var raise = raiseAlarms.get();
        var move = moveOpenIssues.get();
        return List.of(
                delivery(deliver),
                DueTasks.once(
                        JdbcAlarms.LOOK,
                        "alarm",
                        instance -> raise.execute(new RaiseAlarms.Command(JdbcAlarms.issue(instance)))),
                DueTasks.once(
                        JdbcAlarms.MOVE,
                        "move of open issues",
                        instance -> move.execute(new MoveOpenIssues.Command(
                                JdbcAlarms.agreement(instance), JdbcAlarms.version(instance)))));
    }

    private static Task<?> delivery(DeliverNotice deliver) {
        return Tasks.custom(JdbcOutbox.TASK, Void.class)
                .onFailure(new Backoff("notice"))
                .execute((instance, context) -> {
                    var outcome = deliver.execute(new DeliverNotice.Command(UUID.fromString(instance.getId())));
                    return switch (outcome) {
                        case DeliverNotice.Outcome.Failed(var mail, var cause) -> {
                            var wait = MailRetries.wait(mail.attempts()).orElse(Duration.ZERO);
                            log(mail, "and is tried again in " + wait.toSeconds() + " s", Level.WARNING, cause);
                            yield (complete, operations) -> operations.reschedule(
                                    complete, complete.getTimeDone().plus(wait));
                        }
                        case DeliverNotice.Outcome.GivenUp(var mail, var cause) -> {
                            log(mail, "and is GIVEN UP until an administrator has it sent again", Level.ERROR, cause);
                            yield Deliveries::goneAlready;
                        }
                        case DeliverNotice.Outcome.Delivered delivered -> Deliveries::goneAlready;
                        case DeliverNotice.Outcome.Dropped dropped -> Deliveries::goneAlready;
                        case DeliverNotice.Outcome.NothingToDo nothing -> gone(instance, context);
                    };
                });
    }

    /** The task of what is settled goes in the transaction that says so. */
    private static void goneAlready(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        // nothing is left to be done
    }

    /** Of what was settled otherwise, the task mostly has gone too. */
    private static CompletionHandler<Void> gone(TaskInstance<Void> instance, ExecutionContext context) {
        return (complete, operations) -> {
            if (context.getSchedulerClient().getScheduledExecution(instance).isPresent()) {
                operations.remove();
            }
        };
    }

    private static void log(OutgoingMail mail, String what, Level level, RuntimeException cause) {
        var sentence = "The notice " + mail.id() + " (" + mail.notice().purpose() + ") failed (attempt "
                + mail.attempts() + "), " + what + ": " + mail.lastFailure().orElse("");
        if (cause instanceof UnavailableException) {
            LOG.log(level, sentence);
        } else {
            LOG.log(Level.ERROR, sentence, cause);
        }
    }

    /** Ends: what is being delivered may finish, for some seconds; the rest waits for the next start. */
    public void stop() {
        due.stop();
    }

    /** Has the outbox looked into soon after the transaction that is under way is durable. */
    void lookAfterCommit() {
        due.lookAfterCommit();
    }
}
