package org.aftercare.adapter.persistence;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.aftercare.domain.calendar.BankHolidays;
import org.aftercare.domain.calendar.Region;

/** A region: the hundreds of days that were taken in as one document, since they are always read together and never change. */
@Entity
@Table(name = "bank_holidays")
class BankHolidaysEntity extends AggregateEntity {
    @Id
    private String region;

    @Column(name = "known_until")
    private LocalDate knownUntil;

    /** A JSON document. */
    private String imported;

    @OneToMany(mappedBy = "bankHolidays", cascade = CascadeType.PERSIST)
    private List<BankHolidayCorrectionEntity> corrections = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected BankHolidaysEntity() {}

    private BankHolidaysEntity(String region, LocalDate knownUntil, String imported) {
        this.region = region;
        this.knownUntil = knownUntil;
        this.imported = imported;
    }

    /** Without its corrections, which are added when this is stored. */
    static BankHolidaysEntity from(BankHolidays holidays) {
        return new BankHolidaysEntity(
                holidays.region().code(), holidays.knownUntil(), ClosuresJson.write(holidays.imported()));
    }

    /** Without its corrections. */
    void apply(BankHolidays holidays) {
        knownUntil = holidays.knownUntil();
        if (!ClosuresJson.write(holidays.imported()).equals(imported)) {
            throw new IllegalStateException("the imported days of " + region + " never change");
        }
    }

    /** Adds the corrections that are not stored yet. */
    void append(List<BankHolidays.Correction> given) {
        var stored = history();
        if (given.size() < stored.size() || !given.subList(0, stored.size()).equals(stored)) {
            throw new IllegalStateException("the corrections of " + region + " may only grow");
        }
        for (var i = stored.size(); i < given.size(); i++) {
            corrections.add(BankHolidayCorrectionEntity.from(this, i + 1, given.get(i)));
        }
    }

    String region() {
        return region;
    }

    private List<BankHolidays.Correction> history() {
        return corrections.stream()
                .sorted(Comparator.comparing(BankHolidayCorrectionEntity::edition))
                .map(BankHolidayCorrectionEntity::toDomain)
                .toList();
    }

    BankHolidays toDomain() {
        return new BankHolidays(new Region(region), knownUntil, ClosuresJson.read(imported), history(), revision());
    }
}
