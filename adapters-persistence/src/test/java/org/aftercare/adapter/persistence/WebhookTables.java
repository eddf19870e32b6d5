package org.aftercare.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aftercare.application.port.SealedElsewhereException;
import org.aftercare.domain.Revision;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.issue.IssueNumber;
import org.aftercare.domain.webhook.Delivery;
import org.aftercare.domain.webhook.DeliveryId;
import org.aftercare.domain.webhook.Endpoint;
import org.aftercare.domain.webhook.EndpointAddress;
import org.aftercare.domain.webhook.EndpointId;
import org.aftercare.domain.webhook.EventId;
import org.aftercare.domain.webhook.EventType;
import org.aftercare.domain.webhook.SigningSecret;
import org.aftercare.domain.webhook.SigningSecrets;
import org.junit.jupiter.api.Test;

/** What lies in the tables of webhooks: secrets that the tables do not tell, and tasks that come with their cause or not at all. */
interface WebhookTables {
    EventId BREACHED = new EventId.OfIssue(new IssueNumber(1042), 7, EventType.ISSUE_BREACHED);
    Instant FROM = Instant.parse("2026-11-20T10:00:00.000001Z");
    Instant NOW = Instant.parse("2026-11-20T14:30:00Z");

    Database database();

    private EndpointId endpoint() {
        var endpoint = new Endpoint(
                new EndpointId(UUID.randomUUID()),
                EndpointAddress.parse("https://hooks.acme.example/"),
                Optional.empty(),
                Set.of(EventType.ISSUE_BREACHED),
                Optional.empty(),
                Optional.empty(),
                FROM,
                new AgentId(UUID.randomUUID()),
                Revision.NONE);
        return database()
                .unitOfWork()
                .execute(() -> database().webhookEndpoints().save(endpoint))
                .id();
    }

    private void save(EndpointId id, SigningSecret secret) {
        database().unitOfWork().execute(() -> {
            database().webhookEndpoints().saveSecrets(id, SigningSecrets.first(secret));
            return id;
        });
    }

    private String stored(EndpointId id) throws SQLException {
        try (var connection = database().dataSource().getConnection();
                var query = connection.prepareStatement("SELECT sealed FROM webhook_secret WHERE endpoint_id = ?")) {
            query.setBytes(1, new UuidAsBytes().convertToDatabaseColumn(id.value()));
            try (var row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    @Test
    default void who_reads_the_table_alone_learns_no_secret() throws SQLException {
        var secret = SigningSecret.random();
        var id = endpoint();

        save(id, secret);

        assertThat(stored(id)).doesNotContain(secret.text().substring(6));
        var first = stored(id);
        save(id, secret);
        assertThat(stored(id)).as("nor that it is the same").isNotEqualTo(first);
    }

    @Test
    default void with_another_key_nobody_reads_a_secret() {
        var id = endpoint();
        save(id, SigningSecret.random());
        var seal = SecretSeal.of("another key of thirty-two bytes!".getBytes(StandardCharsets.UTF_8));
        var elsewhere = new JpaWebhookEndpoints(database().entityManager(), seal);

        assertThatThrownBy(() -> database().unitOfWork().execute(() -> elsewhere.secrets(id)))
                .isInstanceOf(SealedElsewhereException.class);
    }

    @Test
    default void a_secret_that_is_put_elsewhere_or_changed_is_none() throws SQLException {
        var id = endpoint();
        save(id, SigningSecret.random());
        var other = endpoint();
        save(other, SigningSecret.random());

        try (var connection = database().dataSource().getConnection();
                var update =
                        connection.prepareStatement("UPDATE webhook_secret SET sealed = ? WHERE endpoint_id = ?")) {
            update.setString(1, stored(id));
            update.setBytes(2, new UuidAsBytes().convertToDatabaseColumn(other.value()));
            update.executeUpdate();
        }

        assertThatThrownBy(() -> database()
                        .unitOfWork()
                        .execute(() -> database().webhookEndpoints().secrets(other)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    default void what_is_put_in_comes_with_its_tasks_at_their_times() {
        var endpoint = endpoint();
        var replay = UUID.randomUUID();
        var id = new DeliveryId(UUID.randomUUID());
        var before = database().wakeUps();

        database().unitOfWork().execute(() -> {
            var outbox = database().webhookOutbox();
            outbox.announce(BREACHED);
            outbox.put(Delivery.of(id, endpoint, BREACHED, Optional.empty(), NOW));
            outbox.catchUp(endpoint, FROM, Optional.of(replay), 0);
            outbox.catchUp(endpoint, FROM, Optional.empty(), 10);
            return id;
        });

        var tasks = database().webhookTasks().getScheduledExecutions();
        assertThat(tasks)
                .extracting(task -> task.getTaskInstance().getTaskName())
                .containsExactlyInAnyOrder(
                        JpaWebhookOutbox.EVENT,
                        JpaWebhookOutbox.DELIVERY,
                        JpaWebhookOutbox.CATCH_UP,
                        JpaWebhookOutbox.CATCH_UP);
        assertThat(tasks)
                .extracting(ScheduledExecution::getExecutionTime)
                .containsExactlyInAnyOrder(NOW, NOW, NOW, NOW.plusSeconds(10));
        assertThat(tasks).allSatisfy(task -> {
            var name = task.getTaskInstance().getId();
            switch (task.getTaskInstance().getTaskName()) {
                case JpaWebhookOutbox.EVENT ->
                    assertThat(JpaWebhookOutbox.event(name)).isEqualTo(BREACHED);
                case JpaWebhookOutbox.DELIVERY -> {
                    assertThat(JpaWebhookOutbox.endpoint(name)).isEqualTo(endpoint);
                    assertThat(JpaWebhookOutbox.delivery(name)).isEqualTo(id);
                }
                default -> {
                    assertThat(JpaWebhookOutbox.endpoint(name)).isEqualTo(endpoint);
                    assertThat(JpaWebhookOutbox.from(name)).isEqualTo(FROM);
                    assertThat(JpaWebhookOutbox.replay(name)).isIn(Optional.of(replay), Optional.empty());
                }
            }
        });
        assertThat(database().wakeUps() - before).isEqualTo(3);
    }

    @Test
    default void what_is_undone_leaves_no_task() {
        assertThatThrownBy(() -> database().unitOfWork().execute(() -> {
                    database().webhookOutbox().announce(BREACHED);
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");

        assertThat(database().webhookTasks().getScheduledExecutions()).isEmpty();
    }
}
