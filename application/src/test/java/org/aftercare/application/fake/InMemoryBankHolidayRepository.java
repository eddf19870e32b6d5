package org.aftercare.application.fake;

import java.util.Optional;
import org.aftercare.application.port.BankHolidayRepository;
import org.aftercare.domain.calendar.BankHolidays;
import org.aftercare.domain.calendar.Region;

public final class InMemoryBankHolidayRepository implements BankHolidayRepository {
    private final InMemoryStore store;

    public InMemoryBankHolidayRepository(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<BankHolidays> find(Region region) {
        return store.bankHolidays.find(region);
    }

    @Override
    public BankHolidays save(BankHolidays holidays) {
        var stored = find(holidays.region()).map(BankHolidays::revision);
        var saved = new BankHolidays(
                holidays.region(),
                holidays.knownUntil(),
                holidays.imported(),
                holidays.corrections(),
                store.next(stored, holidays.revision(), holidays.region().code()));
        store.bankHolidays.put(saved.region(), saved);
        return saved;
    }
}
