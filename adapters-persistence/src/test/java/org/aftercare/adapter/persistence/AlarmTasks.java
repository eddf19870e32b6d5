package org.aftercare.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.issue.IssueNumber;
import org.junit.jupiter.api.Test;

/** Alarms are tasks that no race loses. */
interface AlarmTasks {
    IssueNumber ISSUE = new IssueNumber(1001);
    Instant AT = Instant.parse("2026-11-23T13:00:00.001Z");
    AgreementId AGREEMENT = new AgreementId(UUID.fromString("01900000-0000-7000-8000-0000000000aa"));

    Database database();

    private void look(Instant at) {
        database().unitOfWork().execute(() -> {
            database().alarms().look(ISSUE, at);
            return at;
        });
    }

    /** Of those that are not being carried out. */
    private List<String> names() {
        return database().tasks().getScheduledExecutions().stream()
                .map(ScheduledExecution::getTaskInstance)
                .map(TaskInstanceId::getId)
                .toList();
    }

    /** As if a scheduler had begun to carry the tasks out. */
    private void pick() {
        try (var connection = database().dataSource().getConnection();
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("UPDATE scheduled_tasks SET picked = TRUE, version = version + 1"))
                    .isPositive();
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    @Test
    default void tasks_tell_what_they_are_for() {
        look(AT);
        database().unitOfWork().execute(() -> {
            database().alarms().move(AGREEMENT, 12, AT);
            return AT;
        });

        assertThat(names())
                .containsExactlyInAnyOrder(
                        "AC-1001@2026-11-23T13:00:00.001Z",
                        "01900000-0000-7000-8000-0000000000aa/12@2026-11-23T13:00:00.001Z");
        assertThat(JdbcAlarms.issue("AC-1001@2026-11-23T13:00:00.001Z")).isEqualTo(ISSUE);
        assertThat(JdbcAlarms.agreement("01900000-0000-7000-8000-0000000000aa/12@2026-11-23T13:00:00.001Z"))
                .isEqualTo(AGREEMENT);
        assertThat(JdbcAlarms.version("01900000-0000-7000-8000-0000000000aa/12@2026-11-23T13:00:00.001Z"))
                .isEqualTo(12);
    }

    @Test
    default void a_task_of_another_name_is_refused() {
        assertThatThrownBy(() -> JdbcAlarms.issue("AC-1001")).hasMessage("no task of an alarm is called AC-1001");
        assertThatThrownBy(() -> JdbcAlarms.issue("AC-x@y")).hasMessage("no task of an alarm is called AC-x@y");
    }

    @Test
    default void the_system_s_clock_decides_when_a_task_is_carried_out() {
        look(AT);

        assertThat(database().tasks().getScheduledExecutions())
                .extracting(ScheduledExecution::getExecutionTime)
                .containsExactly(AT.plus(Duration.ofHours(1)));
    }

    @Test
    default void the_scheduler_is_woken_for_what_is_past_alone() {
        var before = database().wakeUps();

        look(AT);
        assertThat(database().wakeUps()).isEqualTo(before);

        look(Database.MOVED.instant());
        look(Database.MOVED.instant().minusSeconds(1));
        assertThat(database().wakeUps()).isEqualTo(before + 2);
    }

    @Test
    default void an_alarm_that_is_going_off_does_not_stand_for_one_that_is_set() {
        look(AT);
        pick();

        look(AT);
        look(AT);

        assertThat(names()).containsExactly("AC-1001@2026-11-23T13:00:00.002Z");
    }

    @Test
    default void two_who_set_the_same_alarm_at_once_set_one() throws InterruptedException {
        var bothAreThere = new CountDownLatch(2);
        try (var pool = Executors.newFixedThreadPool(2)) {
            var futures = pool.invokeAll(List.of(1, 2).stream()
                    .map(each -> (Callable<Integer>) () -> {
                        bothAreThere.countDown();
                        assertThat(bothAreThere.await(10, TimeUnit.SECONDS)).isTrue();
                        for (var i = 0; i < 20; i++) {
                            look(AT.plusSeconds(i));
                        }
                        return each;
                    })
                    .toList());
            for (var future : futures) {
                assertThat(future.get()).isPositive();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }

        assertThat(names()).hasSize(20);
    }

    @Test
    default void a_task_that_is_set_again_waits_for_the_unit_of_work_to_end() {
        look(AT);
        try (var scheduler = Executors.newSingleThreadExecutor()) {
            var picked = database().unitOfWork().execute(() -> {
                database().alarms().look(ISSUE, AT);
                var picking = scheduler.submit(this::pick);
                // the other one cannot come through, so that waiting for it is in vain
                assertThatThrownBy(() -> picking.get(300, TimeUnit.MILLISECONDS))
                        .isInstanceOf(TimeoutException.class);
                return picking;
            });
            assertThat(picked).succeedsWithin(Duration.ofSeconds(10));
        }
    }
}
