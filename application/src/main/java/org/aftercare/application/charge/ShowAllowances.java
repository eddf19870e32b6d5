package org.aftercare.application.charge;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.aftercare.application.port.AgreementRepository;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.charge.MonthAccount;

/**
 * Shows a contact how this month's included work stands, for each agreement of his customer whose statements he may read and
 * for which a fee is asked this month.
 */
public final class ShowAllowances {
    private final UnitOfWork unitOfWork;
    private final AgreementRepository agreements;
    private final StatementDesk desk;
    private final WorkBook book;
    private final Clock clock;

    public ShowAllowances(
            UnitOfWork unitOfWork, AgreementRepository agreements, StatementDesk desk, WorkBook book, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.agreements = agreements;
        this.desk = desk;
        this.book = book;
        this.clock = clock;
    }

    public record Command(Caller.OfCustomer caller) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** By number of agreement; none where there is nothing that the contact may read. */
        record Shown(List<Current> months) implements Outcome {}
    }

    /** An agreement's month as it stands. */
    public record Current(Agreement agreement, MonthAccount account) {}

    public Outcome execute(Command command) {
        var now = clock.instant();
        return unitOfWork.execute(
                () -> new Outcome.Shown(agreements.of(command.caller().contact().customerId()).stream()
                        .flatMap(agreement -> current(command.caller(), agreement, now))
                        .toList()));
    }

    private Stream<Current> current(Caller.OfCustomer caller, Agreement agreement, Instant now) {
        return switch (desk.find(caller, agreement.id(), now)) {
            case StatementDesk.Found.Nothing nothing -> Stream.empty();
            case StatementDesk.Found.NotAllowed notAllowed -> Stream.empty();
            case StatementDesk.Found.Charged charged -> {
                var month = charged.tariff().monthOf(now);
                yield charged.tariff().shares(month).isEmpty()
                        ? Stream.empty()
                        : Stream.of(new Current(
                                agreement, book.ledger(charged.tariff(), month).month(month)));
            }
        };
    }
}
