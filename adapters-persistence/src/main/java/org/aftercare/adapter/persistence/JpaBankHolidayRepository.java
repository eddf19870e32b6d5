package org.aftercare.adapter.persistence;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.aftercare.application.port.BankHolidayRepository;
import org.aftercare.domain.calendar.BankHolidays;
import org.aftercare.domain.calendar.Region;

/** Regions' bank holidays in a table, their corrections in another. */
public final class JpaBankHolidayRepository implements BankHolidayRepository {
    /** More regions than any vendor's customers live in. */
    private static final int MOST = 100;

    private final EntityManager entityManager;
    private final Aggregates aggregates;
    private final Statements statements;
    private final Kept<Region, BankHolidays> kept;

    public JpaBankHolidayRepository(EntityManager entityManager, Statements statements) {
        this.entityManager = entityManager;
        this.statements = statements;
        this.aggregates = new Aggregates(entityManager);
        this.kept = new Kept<>(statements, MOST);
    }

    @Override
    public Optional<BankHolidays> find(Region region) {
        return kept.find(region, () -> look(region), () -> read(region));
    }

    private Optional<Long> look(Region region) {
        return statements.readOne(
                "SELECT revision FROM bank_holidays WHERE region = ?",
                row -> {
                    statements.saw(region, row.getLong(1));
                    return row.getLong(1);
                },
                region.code());
    }

    private Optional<BankHolidays> read(Region region) {
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
        statements.stored(holidays.region());
        var entity = aggregates.store(
                BankHolidaysEntity.class,
                holidays.region().code(),
                holidays.revision(),
                holidays.region().code(),
                () -> BankHolidaysEntity.from(holidays),
                stored -> stored.apply(holidays));
        entity.append(holidays.corrections());
        entityManager.flush();
        return entity.toDomain();
    }
}
