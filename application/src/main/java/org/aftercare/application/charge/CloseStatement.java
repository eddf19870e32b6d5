package org.aftercare.application.charge;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.aftercare.application.announcement.Announcements;
import org.aftercare.application.port.Statements;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.charge.Statement;
import org.aftercare.domain.charge.StatementId;
import org.aftercare.domain.webhook.EventId;

/** Closes the statement of a month that is over: from then on it never changes. The contacts who may read it are told,
 * and programs. */
public final class CloseStatement {
    private final UnitOfWork unitOfWork;
    private final StatementDesk desk;
    private final Statements statements;
    private final ChargeNotices notices;
    private final Announcements announcements;
    private final Clock clock;

    public CloseStatement(
            UnitOfWork unitOfWork,
            StatementDesk desk,
            Statements statements,
            ChargeNotices notices,
            Announcements announcements,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.desk = desk;
        this.statements = statements;
        this.notices = notices;
        this.announcements = announcements;
        this.clock = clock;
    }

    public record Command(Caller.OfVendor caller, AgreementId agreementId, YearMonth month) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Closed(StatementView view) implements Outcome {}

        /** There is none: no such agreement, no charges by then, or the month is to come. */
        record Unknown() implements Outcome {}

        record ClosedAlready() implements Outcome {}

        /**
         * The month is not over.
         *
         * @param end when it is
         */
        record NotOver(Instant end) implements Outcome {}
    }

    public Outcome execute(Command command) {
        var now = clock.instant();
        return unitOfWork.execute(
                () -> switch (desk.find(command.caller(), command.agreementId(), command.month(), now)) {
                    case StatementDesk.Found.Nothing() -> new Outcome.Unknown();
                    case StatementDesk.Found.NotAllowed() -> new Outcome.Unknown();
                    case StatementDesk.Found.Charged charged -> close(charged, command, now);
                });
    }

    private Outcome close(StatementDesk.Found.Charged charged, Command command, Instant now) {
        if (desk.closed(new StatementId(command.agreementId(), command.month())).isPresent()) {
            return new Outcome.ClosedAlready();
        }
        var end = charged.tariff().endOf(command.month());
        if (now.isBefore(end)) {
            return new Outcome.NotOver(end);
        }
        var agent = command.caller().agent();
        var statement =
                desk.open(charged, command.month()).closed(new Statement.Closing(now, agent.id(), agent.name()));
        statements.add(statement);
        announcements.announce(() -> List.of(new EventId.OfStatement(statement.id())));
        notices.closed(statement, charged.agreement(), now);
        return new Outcome.Closed(desk.view(statement, charged));
    }
}
