package org.aftercare.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.aftercare.application.port.Notice;
import org.aftercare.application.port.OutgoingMail;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.customer.EmailAddress;
import org.junit.jupiter.api.Test;

/** A notice comes with the task that delivers it, or not at all; and db-scheduler gets on with its table as we made it. */
interface OutboxTasks {
    Database database();

    private static Notice notice() {
        return new Notice.ReportArrived(
                UUID.randomUUID(),
                new EmailAddress("support@vendor.example"),
                new Notice.ReportedIssue(
                        "AC-1042",
                        "Acme",
                        "Cora",
                        "Shop",
                        Severity.S3,
                        "Slow",
                        "Slow.",
                        Instant.parse("2026-11-20T13:30:00Z"),
                        ZoneId.of("Europe/London"),
                        Set.of(),
                        Optional.empty()));
    }

    private void put(List<Notice> notices) {
        database().unitOfWork().execute(() -> {
            notices.forEach(database().outbox()::put);
            return notices;
        });
    }

    private boolean hasTask(Notice notice) {
        return database()
                .tasks()
                .getScheduledExecution(TaskInstanceId.of("notice", notice.id().toString()))
                .isPresent();
    }

    @Test
    default void a_notice_has_its_task_once_the_unit_of_work_has_ended() {
        var one = notice();
        var two = notice();
        var wakeUps = database().wakeUps();

        put(List.of(one, two));

        assertThat(hasTask(one)).isTrue();
        assertThat(hasTask(two)).isTrue();
        assertThat(database().wakeUps()).isEqualTo(wakeUps + 2);
    }

    @Test
    default void the_task_goes_with_the_notice_that_was_delivered() {
        var delivered = notice();
        var other = notice();
        put(List.of(delivered, other));

        database().unitOfWork().execute(() -> {
            database().outbox().attempted(OutgoingMail.of(delivered).delivered(Instant.parse("2026-11-20T14:00:00Z")));
            return delivered;
        });

        assertThat(hasTask(delivered)).isFalse();
        assertThat(hasTask(other)).isTrue();
    }

    private boolean overrule(OutgoingMail mail) {
        return database().unitOfWork().execute(() -> database().outbox().overrule(mail));
    }

    @Test
    default void the_task_goes_with_what_is_given_up_by_hand_and_comes_back_with_what_is_sent_again() {
        var notice = notice();
        put(List.of(notice));
        var wakeUps = database().wakeUps();

        assertThat(overrule(OutgoingMail.of(notice).givenUp())).isTrue();
        assertThat(hasTask(notice)).isFalse();

        assertThat(overrule(OutgoingMail.of(notice).resent())).isTrue();
        assertThat(hasTask(notice)).isTrue();
        assertThat(database().wakeUps()).isEqualTo(wakeUps + 1);
    }

    @Test
    default void what_is_put_in_for_later_is_due_as_much_later() {
        var notice = notice();
        var now = Instant.parse("2031-01-01T00:00:00Z");

        database().unitOfWork().execute(() -> {
            database().outbox().putFor(now.plus(Duration.ofDays(2)), notice, now);
            return notice;
        });

        var due = database()
                .tasks()
                .getScheduledExecution(TaskInstanceId.of("notice", notice.id().toString()))
                .orElseThrow()
                .getExecutionTime();
        assertThat(Duration.between(Instant.now(), due))
                .isBetween(Duration.ofHours(47), Duration.ofDays(2).plusSeconds(1));
    }

    @Test
    default void what_waits_for_its_next_attempt_is_due_at_once_when_it_is_sent_again() {
        var notice = notice();
        put(List.of(notice));
        database()
                .tasks()
                .reschedule(TaskInstanceId.of("notice", notice.id().toString()), Instant.parse("2031-01-01T00:00:00Z"));

        assertThat(overrule(OutgoingMail.of(notice).resent())).isTrue();

        assertThat(database()
                        .tasks()
                        .getScheduledExecution(
                                TaskInstanceId.of("notice", notice.id().toString()))
                        .orElseThrow()
                        .getExecutionTime())
                .isBefore(Instant.parse("2031-01-01T00:00:00Z"));
    }

    @Test
    default void what_a_node_is_just_trying_is_left_to_it() throws SQLException {
        var notice = notice();
        put(List.of(notice));
        try (var connection = database().dataSource().getConnection();
                var statement = connection.prepareStatement(
                        "UPDATE scheduled_tasks SET picked = TRUE, picked_by = 'other' WHERE task_instance = ?")) {
            statement.setString(1, notice.id().toString());
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }

        assertThat(overrule(OutgoingMail.of(notice).resent())).isFalse();
        assertThat(overrule(OutgoingMail.of(notice).givenUp())).isFalse();

        var found = database().unitOfWork().execute(() -> database().outbox().find(notice.id()));
        assertThat(found).contains(OutgoingMail.of(notice));
        assertThat(hasTask(notice)).isTrue();
    }

    @Test
    default void the_task_goes_with_the_work_that_is_undone() {
        var notice = notice();

        assertThatThrownBy(() -> database().unitOfWork().execute(() -> {
                    database().outbox().put(notice);
                    throw new IllegalStateException("undo");
                }))
                .hasMessage("undo");

        assertThat(hasTask(notice)).isFalse();
    }

    @Test
    default void the_scheduler_carries_the_tasks_out_and_tries_again_what_fails() throws InterruptedException {
        var notices = List.of(notice(), notice(), notice());
        put(notices);
        var attempts = new AtomicInteger();
        var delivered = new CountDownLatch(notices.size());
        OneTimeTask<Void> task = Tasks.oneTime(JdbcOutbox.TASK)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofMillis(50)))
                .execute((instance, context) -> {
                    if (attempts.incrementAndGet() <= 2) {
                        throw new IllegalStateException("not yet");
                    }
                    delivered.countDown();
                });
        var builder = Scheduler.create(database().dataSource(), task)
                .threads(2)
                .pollingInterval(Duration.ofMillis(100))
                .alwaysPersistTimestampInUTC()
                .failureLogging(LogLevel.OFF, false);
        var scheduler = (database().shared()
                        ? builder.pollUsingLockAndFetch(0.5, 4.0)
                        : builder.pollUsingFetch(0.5, 4.0))
                .build();

        scheduler.start();
        var all = delivered.await(20, TimeUnit.SECONDS);
        scheduler.stop();

        assertThat(all).isTrue();
        assertThat(attempts).hasValue(5);
        assertThat(notices).noneMatch(this::hasTask);
    }
}
