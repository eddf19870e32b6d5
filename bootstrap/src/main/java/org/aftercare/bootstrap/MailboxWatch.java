package org.aftercare.bootstrap;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.aftercare.adapter.mail.ImapMailbox;
import org.aftercare.application.mail.CollectMail;
import org.aftercare.application.mail.MailQuarantining;
import org.aftercare.application.mail.TakeInMail;
import org.aftercare.application.port.TakenMails;
import org.aftercare.application.port.UnavailableException;
import org.aftercare.application.port.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Has the mailbox emptied as soon as something comes, if there is one: when the server tells, and every so often, since what
 * it tells may be lost. All nodes may do it at once. While the mailbox cannot be read it is tried again and again, after five
 * minutes at the longest.
 */
@Singleton
class MailboxWatch {
    private static final Logger LOG = System.getLogger(MailboxWatch.class.getName());

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final UnitOfWork unitOfWork;
    private final Provider<TakeInMail> takeInMail;
    private final TakenMails taken;
    private final MailQuarantining quarantining;
    private final Clock clock;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable ManagedThreadFactory threads;
    private @Nullable ManagedScheduledExecutorService timer;
    private volatile @Nullable ImapMailbox mailbox;

    @Inject
    MailboxWatch(
            UnitOfWork unitOfWork,
            Provider<TakeInMail> takeInMail,
            TakenMails taken,
            MailQuarantining quarantining,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.takeInMail = takeInMail;
        this.taken = taken;
        this.quarantining = quarantining;
        this.clock = clock;
    }

    @Resource
    void setThreads(ManagedThreadFactory threads) {
        this.threads = threads;
    }

    @Resource
    void setTimer(ManagedScheduledExecutorService timer) {
        this.timer = timer;
    }

    /** Begins, if there is a mailbox to watch. */
    void start(MailboxSettings settings) {
        settings.server().ifPresent(server -> {
            var watched = new ImapMailbox(server, Objects.requireNonNull(timer, "timer"));
            var collectMail = new CollectMail(unitOfWork, watched, takeInMail.get(), taken, quarantining, clock);
            mailbox = watched;
            LOG.log(Level.INFO, "Mails are read from {0}", server.printable());
            if (settings.trusted().isEmpty()) {
                LOG.log(
                        Level.WARNING,
                        "Whoever writes in the name of a contact is believed: see AFTERCARE_MAILBOX_TRUSTED");
            }
            Objects.requireNonNull(threads, "threads")
                    .newThread(() -> watch(watched, collectMail, settings.every()))
                    .start();
        });
    }

    /** Ends, after the mail that is in hand. */
    void stop() {
        stopped.countDown();
        var watched = mailbox;
        if (watched != null) {
            watched.close();
        }
    }

    private void watch(ImapMailbox watched, CollectMail collectMail, Duration every) {
        var failures = 0;
        while (!isStopped()) {
            try {
                collectMail.execute();
                if (watched.tells()) {
                    watched.await(every);
                } else {
                    pause(every);
                }
                failures = 0;
            } catch (UnavailableException unavailable) {
                pause(unavailable, failures);
                failures++;
            } catch (RuntimeException fault) {
                LOG.log(Level.ERROR, "The mailbox could not be emptied", fault);
                pause(DoublingWait.after(failures, LONGEST_PAUSE));
                failures++;
            }
        }
    }

    private void pause(UnavailableException why, int failures) {
        if (!isStopped()) {
            var wait = DoublingWait.after(failures, LONGEST_PAUSE);
            LOG.log(
                    Level.WARNING,
                    "No mail is taken in, and it is tried again in " + wait.toSeconds() + " s: " + why.getMessage());
            pause(wait);
        }
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    private void pause(Duration time) {
        try {
            if (stopped.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.log(Level.DEBUG, "The mailbox is watched no longer");
            }
        } catch (InterruptedException end) {
            stopped.countDown();
            Thread.currentThread().interrupt();
        }
    }
}
