package org.aftercare.adapter.persistence;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aftercare.application.port.WebhookOutbox;
import org.aftercare.domain.webhook.Delivery;
import org.aftercare.domain.webhook.DeliveryId;
import org.aftercare.domain.webhook.EndpointId;
import org.aftercare.domain.webhook.EventId;

/**
 * Deliveries in a table, and what is to be done about them as tasks of db-scheduler in a table of their own. All rows are part of
 * the unit of work. An event that is announced is its task and no row besides: its issue's history has it already.
 */
public final class JpaWebhookOutbox implements WebhookOutbox {
    /** The table of the tasks. */
    public static final String TABLE = "webhook_task";

    /** The name of the tasks that bring events to all who want them; each is called as {@link #event} reads it. */
    public static final String EVENT = "webhook-event";

    /** The name of the tasks that attempt deliveries; each is called as {@link #endpoint} and {@link #delivery} read it. */
    public static final String DELIVERY = "webhook-delivery";

    /** The name of the tasks that have endpoints catch up; each is called as {@link #endpoint}, {@link #replay} and {@link #from} read it. */
    public static final String CATCH_UP = "webhook-catch-up";

    private static final String NO_REPLAY = "-";

    private final EntityManager entityManager;
    private final PlainSql plain;
    private final SchedulerClient tasks;
    private final Clock system;
    private final Runnable afterPut;

    /**
     * Makes an outbox.
     *
     * @param tasks a client of the {@link #TABLE}
     * @param system the clock by which the scheduler finds out what is due
     * @param afterPut done within the unit of work at each task that is due at once, say to wake the scheduler once it has ended
     */
    public JpaWebhookOutbox(
            EntityManager entityManager, PlainSql plain, SchedulerClient tasks, Clock system, Runnable afterPut) {
        this.entityManager = entityManager;
        this.plain = plain;
        this.tasks = tasks;
        this.system = system;
        this.afterPut = afterPut;
    }

    @Override
    public void announce(EventId event) {
        putTask(EVENT, event.text());
    }

    private void putTask(String name, String instance) {
        SchedulerTask.addNew(plain, TABLE, name, instance, system.instant());
        afterPut.run();
    }

    @Override
    public void catchUp(EndpointId endpoint, Instant from, Optional<UUID> replay, int wait) {
        var name = endpoint.value() + "/" + replay.map(UUID::toString).orElse(NO_REPLAY) + "@" + from;
        tasks.schedule(
                new TaskInstance<>(CATCH_UP, name),
                system.instant().plusSeconds(wait),
                ScheduleOptions.WHEN_EXISTS_DO_NOTHING);
        if (wait == 0) {
            afterPut.run();
        }
    }

    @Override
    public void put(Delivery delivery) {
        entityManager.persist(WebhookDeliveryEntity.from(delivery));
        putTask(DELIVERY, delivery.endpoint().value() + "/" + delivery.id().value());
    }

    @Override
    public Optional<Delivery> find(DeliveryId id) {
        return Optional.ofNullable(entityManager.find(WebhookDeliveryEntity.class, id.value()))
                .map(WebhookDeliveryEntity::toDomain);
    }

    @Override
    public void save(Delivery delivery) {
        Optional.ofNullable(entityManager.find(
                        WebhookDeliveryEntity.class, delivery.id().value()))
                .ifPresent(stored -> stored.apply(delivery));
    }

    @Override
    public List<Delivery> deliveries(EndpointId endpoint, Optional<DeliveryId> before, int limit) {
        var condition = before.isPresent() ? " and d.id < :before" : "";
        var query = entityManager
                .createQuery(
                        "select d from WebhookDeliveryEntity d where d.endpointId = :endpoint" + condition
                                + " order by d.id desc",
                        WebhookDeliveryEntity.class)
                .setParameter("endpoint", endpoint.value())
                .setMaxResults(limit);
        before.ifPresent(id -> query.setParameter("before", id.value()));
        return query.getResultStream().map(WebhookDeliveryEntity::toDomain).toList();
    }

    @Override
    public Set<EventId> known(EndpointId endpoint, Optional<UUID> replay, Collection<EventId> events) {
        return entityManager
                .createQuery(
                        "select d.eventId from WebhookDeliveryEntity d where d.endpointId = :endpoint"
                                + " and d.replay = :replay and d.eventId in :events",
                        String.class)
                .setParameter("endpoint", endpoint.value())
                .setParameter("replay", WebhookDeliveryEntity.column(replay))
                .setParameter("events", events.stream().map(EventId::text).toList())
                .getResultStream()
                .map(WebhookDeliveryEntity::event)
                .collect(Collectors.toSet());
    }

    @Override
    public int forget(Instant putBefore, int limit) {
        var ids = entityManager
                .createQuery("select d.id from WebhookDeliveryEntity d where d.createdAt < :before", UUID.class)
                .setParameter("before", putBefore)
                .setMaxResults(limit)
                .getResultList();
        return ids.isEmpty()
                ? 0
                : entityManager
                        .createQuery("delete from WebhookDeliveryEntity d where d.id in :ids")
                        .setParameter("ids", ids)
                        .executeUpdate();
    }

    /** The event that a task called {@link #EVENT} is about. */
    public static EventId event(String taskInstance) {
        return EventId.parse(taskInstance).orElseThrow(() -> unknown(taskInstance));
    }

    /** The endpoint that a task called {@link #DELIVERY} or {@link #CATCH_UP} is about. */
    public static EndpointId endpoint(String taskInstance) {
        return new EndpointId(UUID.fromString(taskInstance.substring(0, cut(taskInstance, '/'))));
    }

    /** The delivery that a task called {@link #DELIVERY} attempts. */
    public static DeliveryId delivery(String taskInstance) {
        return new DeliveryId(UUID.fromString(taskInstance.substring(cut(taskInstance, '/') + 1)));
    }

    /** The replay that a task called {@link #CATCH_UP} is for, if it is for one. */
    public static Optional<UUID> replay(String taskInstance) {
        var text = taskInstance.substring(cut(taskInstance, '/') + 1, cut(taskInstance, '@'));
        return text.equals(NO_REPLAY) ? Optional.empty() : Optional.of(UUID.fromString(text));
    }

    /** The instant from which on a task called {@link #CATCH_UP} has an endpoint catch up. */
    public static Instant from(String taskInstance) {
        return Instant.parse(taskInstance.substring(cut(taskInstance, '@') + 1));
    }

    private static int cut(String taskInstance, char mark) {
        var cut = taskInstance.indexOf(mark);
        if (cut < 0) {
            throw unknown(taskInstance);
        }
        return cut;
    }

    private static IllegalArgumentException unknown(String taskInstance) {
        return new IllegalArgumentException("no task of a webhook is called " + taskInstance);
    }
}
