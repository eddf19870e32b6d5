package org.aftercare.adapter.persistence;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.aftercare.application.port.ActTrail;
import org.aftercare.domain.access.AdministrativeAct;

/** Administrative acts in a table to which rows are only added. */
public final class JpaActTrail implements ActTrail {
    private final EntityManager entityManager;

    public JpaActTrail(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void record(AdministrativeAct act) {
        entityManager.persist(AdministrativeActEntity.from(act));
    }

    @Override
    public List<AdministrativeAct> acts(Filter filter, Optional<Position> after, int limit) {
        var jpql = new StringBuilder("select a from AdministrativeActEntity a where 1 = 1");
        var parameters = new HashMap<String, Object>();
        filter.actor().ifPresent(actor -> {
            jpql.append(" and a.doneBy = :actor");
            parameters.put("actor", actor.value());
        });
        filter.from().ifPresent(from -> {
            jpql.append(" and a.doneAt >= :from");
            parameters.put("from", from);
        });
        filter.until().ifPresent(until -> {
            jpql.append(" and a.doneAt < :until");
            parameters.put("until", until);
        });
        after.ifPresent(position -> {
            // the first condition alone lets the database begin in the middle of an index
            jpql.append(" and a.doneAt >= :at and (a.doneAt > :at or a.id > :id)");
            parameters.put("at", position.at());
            parameters.put("id", position.id());
        });
        jpql.append(" order by a.doneAt, a.id");
        var query = entityManager.createQuery(jpql.toString(), AdministrativeActEntity.class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(limit)
                .getResultStream()
                .map(AdministrativeActEntity::toDomain)
                .toList();
    }
}
