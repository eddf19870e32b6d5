package org.aftercare.application.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.aftercare.application.amendment.AddBankHoliday;
import org.aftercare.application.amendment.Corrections;
import org.aftercare.application.amendment.RemoveBankHoliday;
import org.aftercare.application.mother.Aftercare;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.calendar.Closure;
import org.aftercare.domain.calendar.Region;
import org.junit.jupiter.api.Test;

class BankHolidaysTest {
    private static final Region ENGLAND = new Region("gb-eng");
    private static final Region NOWHERE = new Region("xx");
    private static final Closure JUBILEE = Closure.wholeDay(LocalDate.parse("2026-06-15"), "Jubilee");
    private static final LocalDate CHRISTMAS = LocalDate.parse("2026-12-25");

    private final Aftercare aftercare = Aftercare.at("2026-11-23T10:00:00Z");

    private ShowBankHolidays.Outcome.Shown shown(int year) {
        return (ShowBankHolidays.Outcome.Shown)
                aftercare.showBankHolidays.execute(new ShowBankHolidays.Command(ENGLAND, year));
    }

    private AddBankHoliday.Outcome add(Caller.OfVendor caller, Region region, Closure day) {
        return aftercare.addBankHoliday.execute(
                new AddBankHoliday.Command(caller, region, day, "Proclaimed", Corrections.Mode.LEAVE_OPEN_ISSUES));
    }

    private RemoveBankHoliday.Outcome remove(Caller.OfVendor caller, Region region, LocalDate date) {
        return aftercare.removeBankHoliday.execute(
                new RemoveBankHoliday.Command(caller, region, date, "Moved", Corrections.Mode.LEAVE_OPEN_ISSUES));
    }

    @Test
    void are_shown_for_a_year_with_how_long_they_are_known() {
        assertThat(shown(2026).days()).hasSize(8).last().satisfies(day -> {
            assertThat(day.date()).isEqualTo("2026-12-28");
            assertThat(day.name()).isEqualTo("Boxing Day (substitute day)");
        });
        assertThat(shown(2026).knownUntil()).isEqualTo("2027-12-31");
        assertThat(shown(1999).days()).isEmpty();
    }

    @Test
    void an_administrator_adds_a_late_day_and_takes_away_one_that_moved() {
        assertThat(add(aftercare.administrator(), ENGLAND, JUBILEE))
                .isEqualTo(new AddBankHoliday.Outcome.Added(JUBILEE, List.of()));
        assertThat(remove(aftercare.administrator(), ENGLAND, CHRISTMAS))
                .isEqualTo(new RemoveBankHoliday.Outcome.Removed(List.of()));

        assertThat(shown(2026).days()).hasSize(8).contains(JUBILEE).noneMatch(day -> day.date()
                .equals(CHRISTMAS));
    }

    @Test
    void a_day_is_not_added_twice_nor_taken_away_twice() {
        remove(aftercare.administrator(), ENGLAND, CHRISTMAS);
        add(aftercare.administrator(), ENGLAND, JUBILEE);

        assertThat(add(aftercare.administrator(), ENGLAND, JUBILEE))
                .isEqualTo(new AddBankHoliday.Outcome.ClosedAlready());
        assertThat(remove(aftercare.administrator(), ENGLAND, CHRISTMAS))
                .isEqualTo(new RemoveBankHoliday.Outcome.NoSuchDay());
    }

    @Test
    void an_agent_who_is_no_administrator_corrects_nothing() {
        assertThat(add(aftercare.agent(), ENGLAND, JUBILEE)).isEqualTo(new AddBankHoliday.Outcome.NotAdministrator());
        assertThat(remove(aftercare.agent(), ENGLAND, CHRISTMAS))
                .isEqualTo(new RemoveBankHoliday.Outcome.NotAdministrator());
        assertThat(shown(2026).days()).hasSize(8);
    }

    @Test
    void regions_that_nobody_knows_have_none() {
        assertThat(aftercare.showBankHolidays.execute(new ShowBankHolidays.Command(NOWHERE, 2026)))
                .isEqualTo(new ShowBankHolidays.Outcome.UnknownRegion());
        for (var region : List.of(NOWHERE, Region.NONE)) {
            assertThat(add(aftercare.administrator(), region, JUBILEE))
                    .isEqualTo(new AddBankHoliday.Outcome.UnknownRegion());
            assertThat(remove(aftercare.administrator(), region, CHRISTMAS))
                    .isEqualTo(new RemoveBankHoliday.Outcome.UnknownRegion());
        }
        assertThat(aftercare.book.regions()).containsExactly(ENGLAND);
    }
}
