package org.aftercare.application.clock;

import java.time.Instant;
import java.util.HashMap;
import org.aftercare.application.calendar.HolidayBook;
import org.aftercare.application.port.AgreementRepository;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.Terms;
import org.aftercare.domain.calendar.BankHolidays;
import org.aftercare.domain.calendar.CompiledCalendar;
import org.aftercare.domain.calendar.Region;
import org.aftercare.domain.clock.Countdown;
import org.aftercare.domain.clock.Ruler;
import org.aftercare.domain.clock.Timekeeper;
import org.aftercare.domain.issue.Law;

/** Gives the rules by which time is kept under an agreement. To be used in a unit of work. */
public final class Laws {
    private final AgreementRepository agreements;
    private final HolidayBook book;
    private final Timekeepers timekeepers;

    public Laws(AgreementRepository agreements, HolidayBook book, Timekeepers timekeepers) {
        this.agreements = agreements;
        this.book = book;
        this.timekeepers = timekeepers;
    }

    /** The rules of an agreement that is stored. */
    public Law of(AgreementId id) {
        return of(agreement(id));
    }

    /** The rules of an agreement, in all its versions. */
    public Law of(Agreement agreement) {
        var known = new HashMap<Rules, Timekeeper>();
        return (version, holidayEdition) ->
                known.computeIfAbsent(new Rules(version, holidayEdition), rules -> timekeeper(agreement, rules));
    }

    private record Rules(int version, int holidayEdition) {}

    private Timekeeper timekeeper(Agreement agreement, Rules rules) {
        var terms = agreement
                .version(rules.version())
                .orElseThrow(() -> new IllegalStateException(
                        "version " + rules.version() + " of " + agreement.number() + " is gone"))
                .terms();
        return timekeeper(terms, rules.holidayEdition());
    }

    /** The timekeeper of terms, with an edition of the bank holidays of their region. */
    public Timekeeper timekeeper(Terms terms, int holidayEdition) {
        return timekeepers.of(terms, holidays(terms.calendar().bankHolidays()), holidayEdition);
    }

    /** The covered time from an instant on, as a ruler measures it. */
    public Countdown countdown(Ruler ruler, Instant now) {
        var holidays = holidays(ruler.calendar().bankHolidays());
        var calendar = timekeepers.calendar(ruler.calendar(), holidays, ruler.holidayEdition());
        return new Countdown(calendar, ruler.covered(), now);
    }

    /** The calendar of terms, with the newest edition of the bank holidays of their region. */
    public CompiledCalendar calendar(Terms terms) {
        var holidays = holidays(terms.calendar().bankHolidays());
        return timekeepers.calendar(terms.calendar(), holidays, holidays.edition());
    }

    private BankHolidays holidays(Region region) {
        return book.of(region)
                .orElseThrow(() -> new IllegalStateException("the bank holidays of " + region.code() + " are gone"));
    }

    Agreement agreement(AgreementId id) {
        return agreements
                .find(id)
                .orElseThrow(() -> new IllegalStateException("the agreement " + id.value() + " is gone"));
    }
}
