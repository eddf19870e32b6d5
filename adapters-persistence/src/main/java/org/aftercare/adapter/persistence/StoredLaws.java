package org.aftercare.adapter.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.aftercare.domain.Revision;
import org.aftercare.domain.agreement.Terms;
import org.aftercare.domain.calendar.BankHolidays;
import org.aftercare.domain.calendar.Closure;
import org.aftercare.domain.calendar.CompiledCalendar;
import org.aftercare.domain.calendar.DayPart;
import org.aftercare.domain.calendar.Region;
import org.aftercare.domain.clock.Timekeeper;
import org.aftercare.domain.issue.Law;

/** The rules by which time is kept, read past JPA, which is not there yet when the tables are updated. */
final class StoredLaws {
    private final Connection connection;
    private final Map<String, Law> laws = new HashMap<>();
    private final Map<Region, BankHolidays> regions = new HashMap<>();

    StoredLaws(Connection connection) {
        this.connection = connection;
    }

    /** The law of an agreement, which is called by 32 hex digits. */
    Law of(String agreementId) throws SQLException {
        var known = laws.get(agreementId);
        if (known != null) {
            return known;
        }
        var versions = new HashMap<Integer, Terms>();
        var holidays = new HashMap<Integer, BankHolidays>();
        try (var query =
                connection.prepareStatement("SELECT number, terms FROM agreement_version WHERE agreement_id = ?")) {
            query.setBytes(1, HexFormat.of().parseHex(agreementId));
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    versions.put(rows.getInt(1), TermsJson.read(rows.getString(2)));
                }
            }
        }
        for (var version : versions.entrySet()) {
            holidays.put(
                    version.getKey(), holidays(version.getValue().calendar().bankHolidays()));
        }
        var law = law(versions, holidays);
        laws.put(agreementId, law);
        return law;
    }

    private static Law law(Map<Integer, Terms> versions, Map<Integer, BankHolidays> holidays) {
        record Rules(int version, int edition) {}
        var keepers = new HashMap<Rules, Timekeeper>();
        return (version, edition) -> keepers.computeIfAbsent(new Rules(version, edition), rules -> {
            var terms = versions.get(version);
            var days = holidays.get(version);
            if (terms == null || days == null) {
                throw new IllegalStateException("version " + version + " is gone");
            }
            return new Timekeeper(terms, CompiledCalendar.of(terms.calendar(), days.days(edition)));
        });
    }

    private BankHolidays holidays(Region region) throws SQLException {
        var known = regions.get(region);
        if (known != null) {
            return known;
        }
        var holidays = BankHolidays.NONE;
        try (var query =
                connection.prepareStatement("SELECT known_until, imported FROM bank_holidays WHERE region = ?")) {
            query.setString(1, region.code());
            try (var rows = query.executeQuery()) {
                if (rows.next()) {
                    holidays = new BankHolidays(
                            region,
                            LocalDate.parse(rows.getString(1)),
                            ClosuresJson.read(rows.getString(2)),
                            corrections(region),
                            Revision.NONE);
                }
            }
        }
        regions.put(region, holidays);
        return holidays;
    }

    private List<BankHolidays.Correction> corrections(Region region) throws SQLException {
        var corrections = new ArrayList<BankHolidays.Correction>();
        try (var query = connection.prepareStatement("""
                SELECT kind, closed_on, from_minute, until_minute, name, reason, corrected_by, CONCAT('', recorded_at)
                FROM bank_holiday_correction WHERE region = ? ORDER BY edition""")) {
            query.setString(1, region.code());
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var day = new Closure(
                            LocalDate.parse(rows.getString(2)),
                            new DayPart(rows.getInt(3), rows.getInt(4)),
                            rows.getString(5));
                    corrections.add(new BankHolidays.Correction(
                            BankHolidays.Correction.Kind.valueOf(rows.getString(1)),
                            day,
                            rows.getString(6),
                            rows.getString(7),
                            EventRow.parsed(rows.getString(8))));
                }
            }
        }
        return corrections;
    }
}
