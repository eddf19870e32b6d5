package org.aftercare.application.charge;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.application.port.WorkEntries;
import org.aftercare.domain.Fault;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.charge.Balance;
import org.aftercare.domain.charge.MonthAccount;
import org.aftercare.domain.charge.RatedPart;

/** Shows the work of a month under an agreement, and what is left of the allowance at an instant of it, as of now. */
public final class ShowMonth {
    private final UnitOfWork unitOfWork;
    private final StatementDesk desk;
    private final WorkEntries work;
    private final WorkBook book;
    private final Clock clock;

    public ShowMonth(UnitOfWork unitOfWork, StatementDesk desk, WorkEntries work, WorkBook book, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.desk = desk;
        this.work = work;
        this.book = book;
        this.clock = clock;
    }

    /**
     * What is wanted.
     *
     * @param at for which instant the balance is told; for now, or the end of the month if that is over, if empty
     */
    public record Command(Caller caller, AgreementId agreementId, YearMonth month, Optional<Instant> at) {}

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * The month.
         *
         * @param at for which instant the balance is told
         * @param work with the parts that lie in the month
         */
        record Shown(MonthAccount account, Instant at, Balance balance, List<WorkView> work) implements Outcome {}

        /** There is none that the caller may know of: no such agreement, no charges by then, or the month is to come. */
        record Unknown() implements Outcome {}

        /** The contact may not read statements under the agreement. */
        record NotAllowed() implements Outcome {}

        record Refused(Fault fault) implements Outcome {}
    }

    public Outcome execute(Command command) {
        var now = clock.instant();
        return unitOfWork.execute(
                () -> switch (desk.find(command.caller(), command.agreementId(), command.month(), now)) {
                    case StatementDesk.Found.Nothing() -> new Outcome.Unknown();
                    case StatementDesk.Found.NotAllowed() -> new Outcome.NotAllowed();
                    case StatementDesk.Found.Charged charged -> show(charged, command, now);
                });
    }

    private Outcome show(StatementDesk.Found.Charged charged, Command command, Instant now) {
        var begin = charged.tariff().beginOf(command.month());
        var end = charged.tariff().endOf(command.month());
        var at = command.at().orElse(now.isBefore(end) ? now : end);
        if (at.isBefore(begin) || at.isAfter(end)) {
            return new Outcome.Refused(new Fault("?at", "must lie in the month, from " + begin + " to " + end));
        }
        var account = book.ledger(charged.tariff(), command.month()).month(command.month());
        var parts = account.parts().stream()
                .collect(Collectors.groupingBy(part -> part.entry().id()));
        var views = work.of(command.agreementId()).stream()
                .filter(booking -> parts.containsKey(booking.entry().id()))
                .map(booking -> new WorkView(
                        booking,
                        List.<RatedPart>copyOf(
                                parts.getOrDefault(booking.entry().id(), List.of())),
                        Optional.of(charged.currency())))
                .toList();
        return new Outcome.Shown(account, at, account.balanceAt(at), views);
    }
}
