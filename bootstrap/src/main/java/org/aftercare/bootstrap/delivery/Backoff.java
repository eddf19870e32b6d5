package org.aftercare.bootstrap.delivery;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.aftercare.application.port.StaleAggregateException;
import org.aftercare.application.port.UnavailableException;
import org.aftercare.bootstrap.DoublingWait;

/** Has what failed tried again after 1, 2, 4, … seconds, at the latest after half an hour, until it is done. */
final class Backoff implements FailureHandler<Void> {
    private static final Logger LOG = System.getLogger(Backoff.class.getName());
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final String what;

    /**
     * Speaks of what failed.
     *
     * @param what such as "notice"
     */
    Backoff(String what) {
        this.what = what;
    }

    @Override
    public void onFailure(ExecutionComplete failed, ExecutionOperations<Void> operations) {
        int failuresBefore = failed.getExecution().consecutiveFailures;
        Duration wait = DoublingWait.after(failuresBefore, LONGEST);
        failed.getCause().ifPresent(cause -> log(failed, failuresBefore + 1, wait, cause));
        operations.reschedule(failed, failed.getTimeDone().plus(wait));
    }

    private void log(ExecutionComplete failed, int attempt, Duration wait, Throwable cause) {
        String sentence =
                "The " + what + " " + failed.getExecution().taskInstance.getId() + " failed (attempt " + attempt
                        + "), and is tried again in " + wait.toSeconds() + " s: " + cause.getMessage();
        if (cause instanceof UnavailableException || cause instanceof StaleAggregateException) {
            LOG.log(Level.WARNING, sentence);
        } else {
            LOG.log(Level.ERROR, sentence, cause);
        }
    }
}
