package org.aftercare.adapter.persistence;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.aftercare.application.port.BankHolidayRepository;
import org.aftercare.domain.calendar.BankHolidays;
import org.aftercare.domain.calendar.Region;

/** Regions' bank holidays in a table, their corrections in another. */
public final class JpaBankHolidayRepository implements BankHolidayRepository {
    private final EntityManager entityManager;
    private final Aggregates aggregates;

    public JpaBankHolidayRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
        this.aggregates = new Aggregates(entityManager);
    }

    @Override
    public Optional<BankHolidays> find(Region region) {
        return entityManager
                .createQuery(
                        "select distinct b from BankHolidaysEntity b left join fetch b.corrections where b.region = :region",
                        BankHolidaysEntity.class)
                .setParameter("region", region.code())
                .getResultStream()
                .findFirst()
                .map(BankHolidaysEntity::toDomain);
    }

    @Override
    public BankHolidays save(BankHolidays holidays) {
        var entity = aggregates.store(
                BankHolidaysEntity.class,
                holidays.region().code(),
                holidays.revision(),
                holidays.region().code(),
                () -> BankHolidaysEntity.from(holidays),
                stored -> stored.apply(holidays));
        entity.append(holidays.corrections());
        return entity.toDomain();
    }
}
