package org.aftercare.adapter.persistence;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.application.port.WebhookEndpoints;
import org.aftercare.domain.webhook.Endpoint;
import org.aftercare.domain.webhook.EndpointId;
import org.aftercare.domain.webhook.SigningSecret;
import org.aftercare.domain.webhook.SigningSecrets;
import org.jspecify.annotations.Nullable;

/** Endpoints in a table, their secrets in another, sealed. */
public final class JpaWebhookEndpoints implements WebhookEndpoints {
    private final EntityManager entityManager;
    private final Aggregates aggregates;
    private final SecretSeal seal;

    public JpaWebhookEndpoints(EntityManager entityManager, SecretSeal seal) {
        this.entityManager = entityManager;
        this.aggregates = new Aggregates(entityManager);
        this.seal = seal;
    }

    @Override
    public Optional<Endpoint> find(EndpointId id) {
        return Optional.ofNullable(entityManager.find(WebhookEndpointEntity.class, id.value()))
                .map(WebhookEndpointEntity::toDomain);
    }

    @Override
    public List<Endpoint> endpoints(Optional<EndpointId> after, int limit) {
        return entityManager
                .createQuery(
                        "select e from WebhookEndpointEntity e where e.id > :after order by e.id",
                        WebhookEndpointEntity.class)
                .setParameter("after", after.map(EndpointId::value).orElse(new UUID(0, 0)))
                .setMaxResults(limit)
                .getResultStream()
                .map(WebhookEndpointEntity::toDomain)
                .toList();
    }

    @Override
    public List<Endpoint> enabled() {
        return entityManager
                .createQuery(
                        "select e from WebhookEndpointEntity e where e.disabledReason is null order by e.id",
                        WebhookEndpointEntity.class)
                .getResultStream()
                .map(WebhookEndpointEntity::toDomain)
                .toList();
    }

    @Override
    public boolean anyEnabled() {
        return !entityManager
                .createQuery("select e.id from WebhookEndpointEntity e where e.disabledReason is null", UUID.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    @Override
    public Endpoint save(Endpoint endpoint) {
        return aggregates
                .store(
                        WebhookEndpointEntity.class,
                        endpoint.id().value(),
                        endpoint.revision(),
                        "endpoint " + endpoint.id().value(),
                        () -> WebhookEndpointEntity.from(endpoint),
                        entity -> entity.apply(endpoint))
                .toDomain();
    }

    @Override
    public void remove(EndpointId id) {
        delete("WebhookDeliveryEntity", "endpointId", id);
        delete("WebhookSecretEntity", "endpointId", id);
        delete("WebhookEndpointEntity", "id", id);
    }

    private void delete(String entity, String field, EndpointId id) {
        entityManager
                .createQuery("delete from " + entity + " e where e." + field + " = :id")
                .setParameter("id", id.value())
                .executeUpdate();
    }

    @Override
    public Optional<SigningSecrets> secrets(EndpointId id) {
        var rows = rows(id);
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new SigningSecrets(
                        open(id, rows.getFirst()),
                        rows.subList(1, rows.size()).stream()
                                .map(row -> new SigningSecrets.Replaced(open(id, row), row.goodUntil()))
                                .toList()));
    }

    /** By position, from 0 on without gaps. */
    private List<WebhookSecretEntity> rows(EndpointId id) {
        return entityManager
                .createQuery(
                        "select s from WebhookSecretEntity s where s.endpointId = :id order by s.position",
                        WebhookSecretEntity.class)
                .setParameter("id", id.value())
                .getResultList();
    }

    private SigningSecret open(EndpointId id, WebhookSecretEntity row) {
        return new SigningSecret(seal.open(row.sealed(), id.value().toString()));
    }

    @Override
    public void saveSecrets(EndpointId id, SigningSecrets secrets) {
        var rows = rows(id);
        keep(id, rows, 0, secrets.current(), null);
        for (var i = 0; i < secrets.replaced().size(); i++) {
            var replaced = secrets.replaced().get(i);
            keep(id, rows, i + 1, replaced.secret(), replaced.until());
        }
        rows.stream().skip(1L + secrets.replaced().size()).forEach(entityManager::remove);
        entityManager.flush();
    }

    /** In the row that is there, if one is. */
    private void keep(
            EndpointId id,
            List<WebhookSecretEntity> rows,
            int position,
            SigningSecret secret,
            @Nullable Instant goodUntil) {
        var sealed = seal.seal(secret.text(), id.value().toString());
        if (position < rows.size()) {
            rows.get(position).apply(sealed, goodUntil);
        } else {
            entityManager.persist(new WebhookSecretEntity(id.value(), position, sealed, goodUntil));
        }
    }
}
