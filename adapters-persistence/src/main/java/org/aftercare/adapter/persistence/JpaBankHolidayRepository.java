package org.aftercare.adapter.persistence;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.aftercare.application.port.BankHolidayRepository;
import org.aftercare.domain.Revision;
import org.aftercare.domain.calendar.BankHolidays;
import org.aftercare.domain.calendar.Closure;
import org.aftercare.domain.calendar.DayPart;
import org.aftercare.domain.calendar.Region;

/** Regions' bank holidays in a table, their corrections in another. */
public final class JpaBankHolidayRepository implements BankHolidayRepository {
    /** More regions than any vendor's customers live in. */
    private static final int MOST = 100;

    private final EntityManager entityManager;
    private final Aggregates aggregates;
    private final PlainSql plain;
    private final Kept<Region, BankHolidays> kept;

    public JpaBankHolidayRepository(EntityManager entityManager, PlainSql plain) {
        this.entityManager = entityManager;
        this.plain = plain;
        this.aggregates = new Aggregates(entityManager);
        this.kept = new Kept<>(plain, MOST);
    }

    @Override
    public Optional<BankHolidays> find(Region region) {
        return kept.find(region, () -> look(region), () -> read(region));
    }

    private Optional<Long> look(Region region) {
        return plain.readOne(
                "SELECT revision FROM bank_holidays WHERE region = ?", row -> row.getLong(1), region.code());
    }

    /** The corrections after the revision: if somebody stores meanwhile, it is the revision that is too old, and is refused. */
    private Optional<BankHolidays> read(Region region) {
        return plain.readOne(
                "SELECT known_until, imported, revision FROM bank_holidays WHERE region = ?",
                row -> new BankHolidays(
                        region,
                        row.getObject(1, LocalDate.class),
                        ClosuresJson.read(row.getString(2)),
                        corrections(region),
                        new Revision(row.getLong(3))),
                region.code());
    }

    private List<BankHolidays.Correction> corrections(Region region) {
        return plain.read(
                "SELECT kind, closed_on, from_minute, until_minute, name, reason, corrected_by, recorded_at"
                        + " FROM bank_holiday_correction WHERE region = ? ORDER BY edition",
                row -> new BankHolidays.Correction(
                        BankHolidays.Correction.Kind.valueOf(row.getString(1)),
                        new Closure(
                                row.getObject(2, LocalDate.class),
                                new DayPart(row.getInt(3), row.getInt(4)),
                                row.getString(5)),
                        row.getString(6),
                        row.getString(7),
                        PlainSql.instant(row, 8)),
                region.code());
    }

    @Override
    public BankHolidays save(BankHolidays holidays) {
        plain.stored(holidays.region());
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
