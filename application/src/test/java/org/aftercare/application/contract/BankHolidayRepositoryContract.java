package org.aftercare.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.aftercare.application.port.BankHolidayRepository;
import org.aftercare.application.port.DuplicateException;
import org.aftercare.application.port.StaleAggregateException;
import org.aftercare.domain.Revision;
import org.aftercare.domain.calendar.BankHolidays;
import org.aftercare.domain.calendar.Closure;
import org.aftercare.domain.calendar.DayPart;
import org.aftercare.domain.calendar.Region;
import org.junit.jupiter.api.Test;

public interface BankHolidayRepositoryContract extends StorageContract {
    Region REGION = new Region("xx-abc");
    Closure CHRISTMAS = Closure.wholeDay(LocalDate.parse("2026-12-25"), MANY_TONGUES);
    Closure HALF_DAY = new Closure(LocalDate.parse("2026-12-24"), DayPart.of("12:30", "24:00"), "");
    Instant NOW = Instant.parse("2026-03-29T02:30:00.000001Z");

    private BankHolidayRepository bankHolidays() {
        return storage().bankHolidays();
    }

    private BankHolidays found() {
        return inUnitOfWork(() -> bankHolidays().find(REGION)).orElseThrow();
    }

    private static BankHolidays imported() {
        return new BankHolidays(
                REGION, LocalDate.parse("2027-12-31"), List.of(HALF_DAY, CHRISTMAS), List.of(), Revision.NONE);
    }

    private static BankHolidays withExtraDay(BankHolidays holidays, String date) {
        return holidays.with(Closure.wholeDay(LocalDate.parse(date), "Extra"), "proclaimed", "Ada", NOW)
                .orElseThrow();
    }

    @Test
    default void none_are_found_for_an_unknown_region() {
        assertThat(inUnitOfWork(() -> bankHolidays().find(new Region("yy")))).isEmpty();
    }

    @Test
    default void imported_days_are_kept() {
        var stored = inUnitOfWork(() -> bankHolidays().save(imported()));

        assertThat(stored)
                .isEqualTo(new BankHolidays(
                        REGION,
                        LocalDate.parse("2027-12-31"),
                        List.of(HALF_DAY, CHRISTMAS),
                        List.of(),
                        new Revision(1)));
        assertThat(found()).isEqualTo(stored);
    }

    @Test
    default void corrections_are_kept_in_order() {
        var first = inUnitOfWork(() -> bankHolidays().save(imported()));
        var extra = new Closure(LocalDate.parse("2026-06-15"), DayPart.of("09:00", "10:00"), "World Cup 🏆");

        var second = inUnitOfWork(() ->
                bankHolidays().save(first.with(extra, "won it 🏆", "Ada", NOW).orElseThrow()));
        var third = inUnitOfWork(() -> bankHolidays()
                .save(found(REGION)
                        .without(LocalDate.parse("2026-12-24"), "🎄".repeat(500), "🎄".repeat(200), NOW)
                        .orElseThrow()));

        assertThat(second.edition()).isEqualTo(1);
        assertThat(third.edition()).isEqualTo(2);
        assertThat(third.revision()).isEqualTo(new Revision(3));
        assertThat(third.days(0)).containsExactly(HALF_DAY, CHRISTMAS);
        assertThat(third.days(1)).containsExactly(extra, HALF_DAY, CHRISTMAS);
        assertThat(third.days(2)).containsExactly(extra, CHRISTMAS);
        assertThat(found()).isEqualTo(third);
        assertThat(found().corrections().getLast())
                .isEqualTo(new BankHolidays.Correction(
                        BankHolidays.Correction.Kind.REMOVED, HALF_DAY, "🎄".repeat(500), "🎄".repeat(200), NOW));
    }

    private BankHolidays found(Region region) {
        return bankHolidays().find(region).orElseThrow();
    }

    @Test
    default void a_region_is_corrected_in_the_unit_of_work_that_takes_it_in() {
        var stored = inUnitOfWork(() -> {
            var first = bankHolidays().save(imported());
            return bankHolidays().save(withExtraDay(first, "2026-06-15"));
        });

        assertThat(stored.revision()).isEqualTo(new Revision(2));
        assertThat(found()).isEqualTo(stored);
    }

    @Test
    default void what_was_changed_but_not_saved_is_not_seen() {
        var stored = inUnitOfWork(() -> bankHolidays().save(imported()));

        inUnitOfWork(() -> withExtraDay(found(REGION), "2026-06-15"));

        assertThat(found()).isEqualTo(stored);
    }

    @Test
    default void a_stale_correction_is_refused() {
        var first = inUnitOfWork(() -> bankHolidays().save(imported()));
        var second = inUnitOfWork(() -> bankHolidays().save(withExtraDay(first, "2026-06-15")));

        assertThatThrownBy(() -> inUnitOfWork(() -> bankHolidays().save(withExtraDay(first, "2026-06-16"))))
                .isInstanceOf(StaleAggregateException.class)
                .hasMessageContaining("xx-abc");

        assertThat(found()).isEqualTo(second);
    }

    @Test
    default void a_region_is_taken_in_once() {
        var first = inUnitOfWork(() -> bankHolidays().save(imported()));

        assertThatThrownBy(() -> inUnitOfWork(() -> bankHolidays().save(imported())))
                .isInstanceOfAny(StaleAggregateException.class, DuplicateException.class);

        assertThat(found()).isEqualTo(first);
    }

    @Test
    default void nothing_is_kept_of_work_that_is_undone() {
        undone(() -> bankHolidays().save(imported()));

        assertThat(inUnitOfWork(() -> bankHolidays().find(REGION))).isEmpty();
    }
}
