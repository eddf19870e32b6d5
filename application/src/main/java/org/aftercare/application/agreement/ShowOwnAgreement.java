package org.aftercare.application.agreement;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aftercare.application.calendar.HolidayBook;
import org.aftercare.application.clock.Laws;
import org.aftercare.application.port.AgreementRepository;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.AgreementNumber;
import org.aftercare.domain.agreement.Terms;
import org.aftercare.domain.agreement.Version;
import org.aftercare.domain.calendar.Closure;
import org.aftercare.domain.calendar.ServiceWindow;
import org.aftercare.domain.calendar.Span;
import org.aftercare.domain.clock.Timekeeper;

/** Shows a contact one of his customer's agreements: what it promises, what kind of time it is now, and the days to come. */
public final class ShowOwnAgreement {
    /** How many months are shown whole beside the one that it is now. */
    private static final int MONTHS_AHEAD = 3;

    /** No stretch of one kind of time that somebody wants to know the end of is longer. */
    private static final Duration FAR_AHEAD = Duration.ofDays(400);

    private final UnitOfWork unitOfWork;
    private final AgreementRepository agreements;
    private final HolidayBook book;
    private final Laws laws;
    private final Clock clock;

    public ShowOwnAgreement(
            UnitOfWork unitOfWork, AgreementRepository agreements, HolidayBook book, Laws laws, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.agreements = agreements;
        this.book = book;
        this.laws = laws;
        this.clock = clock;
    }

    public record Command(Caller.OfCustomer caller, AgreementNumber number) {}

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * The agreement as it stands.
         *
         * @param at when it stood so
         * @param version the one that is in force; if none is, the one that will be first; if none is signed, the last draft
         * @param inForce whether that version is in force
         * @param now the kind of time that it is now by that version, up to its end
         * @param days from the first of this month to the last of the third month from now
         */
        record Shown(Agreement agreement, Instant at, Version version, boolean inForce, Span now, List<Day> days)
                implements Outcome {}

        /** The customer has none of that number. */
        record Unknown() implements Outcome {}
    }

    /**
     * A day of the calendar, in its time zone.
     *
     * @param working whether some office hours remain on it
     * @param closed the closures on it: bank holidays and the agreement's own
     */
    public record Day(LocalDate date, boolean working, List<Closure> closed) {}

    public Outcome execute(Command command) {
        var now = clock.instant();
        return unitOfWork.execute(() -> agreements.of(command.caller().contact().customerId()).stream()
                .filter(agreement -> agreement.number().equals(command.number()))
                .findFirst()
                .<Outcome>map(agreement -> shown(agreement, now))
                .orElseGet(Outcome.Unknown::new));
    }

    private Outcome shown(Agreement agreement, Instant now) {
        var inForce = agreement.inForceAt(now);
        var version = inForce.or(() -> firstToCome(agreement))
                .orElseGet(() -> agreement.versions().getLast());
        var terms = version.terms();
        var timekeeper = laws.timekeeper(terms, book.editionFor(terms));
        return new Outcome.Shown(
                agreement,
                now,
                version,
                inForce.isPresent(),
                timekeeper.kindsOfTime(now, now.plus(FAR_AHEAD)).getFirst(),
                days(terms, timekeeper, now));
    }

    private static Optional<Version> firstToCome(Agreement agreement) {
        return agreement.versions().stream().filter(Version::signed).min(Comparator.comparing(version -> version.terms()
                .inForceFrom()));
    }

    private List<Day> days(Terms terms, Timekeeper timekeeper, Instant now) {
        var first = now.atZone(terms.calendar().timeZone()).toLocalDate().withDayOfMonth(1);
        var holidays = book.of(terms.calendar().bankHolidays()).orElseThrow().days();
        return first.datesUntil(first.plusMonths(MONTHS_AHEAD + 1L))
                .map(date -> day(date, terms, timekeeper, holidays))
                .toList();
    }

    private static Day day(LocalDate date, Terms terms, Timekeeper timekeeper, List<Closure> holidays) {
        var zone = terms.calendar().timeZone();
        var spans = timekeeper.kindsOfTime(
                date.atStartOfDay(zone).toInstant(),
                date.plusDays(1).atStartOfDay(zone).toInstant());
        var closed = Stream.concat(holidays.stream(), terms.calendar().closures().stream())
                .filter(closure -> closure.date().equals(date))
                .sorted(Comparator.comparing(Closure::part))
                .toList();
        return new Day(date, spans.stream().anyMatch(span -> span.window() == ServiceWindow.OFFICE_HOURS), closed);
    }
}
