package org.aftercare.application.charge;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.aftercare.application.port.Statements;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.charge.Statement;

/** Lists the months of an agreement with charges, the latest first, each with its statement if that is closed. */
public final class ListStatements {
    private final UnitOfWork unitOfWork;
    private final StatementDesk desk;
    private final Statements statements;
    private final Clock clock;

    public ListStatements(UnitOfWork unitOfWork, StatementDesk desk, Statements statements, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.desk = desk;
        this.statements = statements;
        this.clock = clock;
    }

    public record Command(Caller caller, AgreementId agreementId) {}

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * The months, from the one that it is now down to the first with charges.
         *
         * @param now the month that it is now
         */
        record Listed(Agreement agreement, YearMonth now, List<Month> months) implements Outcome {}

        /** There is none that the caller may know of: no such agreement, or it has no charges yet. */
        record Unknown() implements Outcome {}

        /** The contact may not read statements under the agreement. */
        record NotAllowed() implements Outcome {}
    }

    /** A month, and its statement if that is closed. */
    public record Month(YearMonth month, Optional<Statement> closed) {}

    public Outcome execute(Command command) {
        var now = clock.instant();
        return unitOfWork.execute(() -> switch (desk.find(command.caller(), command.agreementId(), now)) {
            case StatementDesk.Found.Nothing() -> new Outcome.Unknown();
            case StatementDesk.Found.NotAllowed() -> new Outcome.NotAllowed();
            case StatementDesk.Found.Charged charged ->
                listed(charged, charged.tariff().monthOf(now));
        });
    }

    private Outcome listed(StatementDesk.Found.Charged charged, YearMonth now) {
        var closed = new TreeMap<YearMonth, Statement>();
        statements
                .of(charged.agreement().id())
                .forEach(statement -> closed.put(statement.id().month(), statement));
        var first = charged.tariff().firstMonth().orElse(now);
        var months = new ArrayList<Month>();
        for (var month = now; !month.isBefore(first); month = month.minusMonths(1)) {
            months.add(new Month(month, Optional.ofNullable(closed.get(month))));
        }
        return new Outcome.Listed(charged.agreement(), now, List.copyOf(months));
    }
}
