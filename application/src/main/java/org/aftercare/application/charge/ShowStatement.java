package org.aftercare.application.charge;

import java.time.Clock;
import java.time.YearMonth;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.charge.StatementId;

/** Shows the statement of a month: as it was closed, or as it would be now. */
public final class ShowStatement {
    private final UnitOfWork unitOfWork;
    private final StatementDesk desk;
    private final Clock clock;

    public ShowStatement(UnitOfWork unitOfWork, StatementDesk desk, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.desk = desk;
        this.clock = clock;
    }

    public record Command(Caller caller, AgreementId agreementId, YearMonth month) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Shown(StatementView view) implements Outcome {}

        /** There is none that the caller may know of: no such agreement, no charges by then, or the month is to come. */
        record Unknown() implements Outcome {}

        /** The contact may not read statements under the agreement. */
        record NotAllowed() implements Outcome {}
    }

    public Outcome execute(Command command) {
        var now = clock.instant();
        return unitOfWork.execute(
                () -> switch (desk.find(command.caller(), command.agreementId(), command.month(), now)) {
                    case StatementDesk.Found.Nothing() -> new Outcome.Unknown();
                    case StatementDesk.Found.NotAllowed() -> new Outcome.NotAllowed();
                    case StatementDesk.Found.Charged charged -> {
                        var id = new StatementId(command.agreementId(), command.month());
                        var statement = desk.closed(id).orElseGet(() -> desk.open(charged, command.month()));
                        yield new Outcome.Shown(desk.view(statement, charged));
                    }
                });
    }
}
