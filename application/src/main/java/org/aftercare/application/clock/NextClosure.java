package org.aftercare.application.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.aftercare.application.calendar.HolidayBook;
import org.aftercare.application.port.AgreementRepository;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.AgreementNumber;
import org.aftercare.domain.agreement.ClockKind;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.agreement.Terms;
import org.aftercare.domain.calendar.Closure;
import org.aftercare.domain.calendar.ServiceWindow;
import org.aftercare.domain.clock.Pauses;
import org.aftercare.domain.clock.SlaClock;

/** Tells a contact, for each agreement in force, which closure comes next and what it means for cover. */
public final class NextClosure {
    private final UnitOfWork unitOfWork;
    private final AgreementRepository agreements;
    private final HolidayBook book;
    private final Timekeepers timekeepers;
    private final Clock clock;

    public NextClosure(
            UnitOfWork unitOfWork,
            AgreementRepository agreements,
            HolidayBook book,
            Timekeepers timekeepers,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.agreements = agreements;
        this.book = book;
        this.timekeepers = timekeepers;
        this.clock = clock;
    }

    public record Command(Caller.OfCustomer caller) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** The next closures, the soonest first; none of an agreement that has none to come. */
        record Told(Instant at, List<Coming> closures) implements Outcome {}
    }

    /**
     * A closure that is going on or comes next.
     *
     * @param zone of the agreement's calendar
     * @param covered the severities that are covered while it lasts
     * @param heldOver those that are covered otherwise
     * @param until when the clock would start on what came in as it begins and is held over, if anything is
     */
    public record Coming(
            AgreementNumber agreement,
            Closure closure,
            ZoneId zone,
            Set<Severity> covered,
            Set<Severity> heldOver,
            Optional<Instant> until) {}

    public Outcome execute(Command command) {
        var now = clock.instant();
        return unitOfWork.execute(() -> new Outcome.Told(
                now,
                agreements.of(command.caller().contact().customerId()).stream()
                        .flatMap(agreement -> agreement.inForceAt(now).stream()
                                .flatMap(version -> coming(agreement, version.terms(), now).stream()))
                        .sorted(Comparator.comparing(coming -> coming.closure().date()))
                        .toList()));
    }

    private Optional<Coming> coming(Agreement agreement, Terms terms, Instant now) {
        var calendar = terms.calendar();
        var holidays = book.of(calendar.bankHolidays())
                .orElseThrow(() -> new IllegalStateException(
                        "the bank holidays of " + calendar.bankHolidays().code() + " are gone"));
        return Stream.concat(holidays.days().stream(), calendar.closures().stream())
                .filter(closure -> end(closure, calendar.timeZone()).isAfter(now))
                .min(Comparator.comparing(Closure::date).thenComparing(Closure::part))
                .map(closure -> {
                    var covered = new TreeSet<Severity>();
                    var heldOver = new TreeSet<Severity>();
                    for (var severity : terms.coverage().severities()) {
                        var during = terms.coverage().cell(severity, ServiceWindow.BANK_HOLIDAY);
                        (during.isPresent() ? covered : heldOver).add(severity);
                    }
                    var keeper = timekeepers.of(terms, holidays, holidays.edition());
                    var begin = at(closure, closure.part().fromMinute(), calendar.timeZone());
                    var until = heldOver.stream()
                            .flatMap(
                                    severity -> keeper.clock(ClockKind.RESPONSE, severity, begin, Pauses.NONE).stream())
                            .map(SlaClock::startsAt)
                            .min(Comparator.naturalOrder());
                    return new Coming(agreement.number(), closure, calendar.timeZone(), covered, heldOver, until);
                });
    }

    private static Instant end(Closure closure, ZoneId zone) {
        return at(closure, closure.part().untilMinute(), zone);
    }

    private static Instant at(Closure closure, int minute, ZoneId zone) {
        return closure.date().atStartOfDay().plusMinutes(minute).atZone(zone).toInstant();
    }
}
