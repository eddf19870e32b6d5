package org.aftercare.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.aftercare.domain.Revision;
import org.junit.jupiter.api.Test;

class BankHolidaysTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Closure CHRISTMAS = Calendars.closed("2026-12-25", "Christmas Day");
    private static final Closure NEW_YEAR = Calendars.closed("2026-01-01", "New Year's Day");
    private static final Closure JUBILEE = Calendars.closed("2026-06-15", "Jubilee");

    private final BankHolidays asTakenIn = new BankHolidays(
            new Region("gb-eng"),
            LocalDate.parse("2027-12-31"),
            List.of(CHRISTMAS, NEW_YEAR),
            List.of(),
            new Revision(3));

    @Test
    void are_listed_by_date() {
        assertThat(asTakenIn.days()).containsExactly(NEW_YEAR, CHRISTMAS);
        assertThat(asTakenIn.edition()).isZero();
    }

    @Test
    void a_day_added_makes_a_new_edition_and_leaves_the_old_one_as_it_was() {
        var corrected =
                asTakenIn.with(JUBILEE, "Proclaimed today", "Ada Admin", NOW).orElseThrow();

        assertThat(corrected.edition()).isEqualTo(1);
        assertThat(corrected.days()).containsExactly(NEW_YEAR, JUBILEE, CHRISTMAS);
        assertThat(corrected.days(0)).containsExactly(NEW_YEAR, CHRISTMAS);
        assertThat(corrected.revision()).isEqualTo(new Revision(3));
        assertThat(corrected.corrections())
                .containsExactly(new BankHolidays.Correction(
                        BankHolidays.Correction.Kind.ADDED, JUBILEE, "Proclaimed today", "Ada Admin", NOW));
    }

    @Test
    void a_day_that_was_moved_is_taken_away_and_added_elsewhere() {
        var moved = asTakenIn
                .without(LocalDate.parse("2026-12-25"), "Moved", "Ada Admin", NOW)
                .orElseThrow()
                .with(Calendars.closed("2026-12-27", "Christmas Day"), "Moved", "Ada Admin", NOW)
                .orElseThrow();

        assertThat(moved.days()).containsExactly(NEW_YEAR, Calendars.closed("2026-12-27", "Christmas Day"));
        assertThat(moved.days(1)).containsExactly(NEW_YEAR);
        assertThat(moved.edition()).isEqualTo(2);
    }

    @Test
    void an_edition_before_an_instant_never_changes_whatever_is_corrected_later() {
        var corrected = asTakenIn
                .with(JUBILEE, "Proclaimed", "Ada Admin", NOW)
                .orElseThrow()
                .without(LocalDate.parse("2026-01-01"), "Called off", "Ada Admin", NOW.plusSeconds(60))
                .orElseThrow();

        assertThat(asTakenIn.editionBefore(NOW)).isZero();
        assertThat(corrected.editionBefore(NOW)).isZero();
        assertThat(corrected.editionBefore(NOW.plusNanos(1_000))).isEqualTo(1);
        assertThat(corrected.editionBefore(NOW.plusSeconds(60))).isEqualTo(1);
        assertThat(corrected.editionBefore(NOW.plusSeconds(61))).isEqualTo(2);
    }

    @Test
    void a_correction_appended_after_a_later_one_is_in_no_edition_before_that() {
        var byAClockThatIsSlow = asTakenIn
                .with(JUBILEE, "Proclaimed", "Ada Admin", NOW)
                .orElseThrow()
                .without(LocalDate.parse("2026-01-01"), "Called off", "Ada Admin", NOW.minusSeconds(60))
                .orElseThrow();

        assertThat(byAClockThatIsSlow.editionBefore(NOW)).isZero();
        assertThat(byAClockThatIsSlow.editionBefore(NOW.plusSeconds(1))).isEqualTo(2);
    }

    @Test
    void a_day_that_is_there_already_is_not_added_again() {
        assertThat(asTakenIn.with(Calendars.closed("2026-12-25", "09:00", "10:00", "Part"), "Again", "Ada", NOW))
                .isEmpty();
    }

    @Test
    void a_date_that_is_no_bank_holiday_cannot_be_taken_away() {
        assertThat(asTakenIn.without(LocalDate.parse("2026-12-26"), "Slip", "Ada", NOW))
                .isEmpty();
    }

    @Test
    void a_correction_needs_a_reason() {
        assertThatThrownBy(() -> asTakenIn.with(JUBILEE, " ", "Ada", NOW)).hasMessage("/reason: must not be blank");
        assertThat(asTakenIn
                        .with(JUBILEE, "Proclaimed", "Ada", NOW)
                        .orElseThrow()
                        .corrections())
                .extracting(BankHolidays.Correction::reason)
                .containsExactly("Proclaimed");
    }
}
