package org.aftercare.application.charge;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aftercare.application.port.Statements;
import org.aftercare.domain.webhook.EventId;

/** Reads what programs are told of statements, which never change once they are closed. To be used in a unit of work. */
public final class StatementOccurrences {
    private final Statements statements;
    private final StatementDesk desk;

    public StatementOccurrences(Statements statements, StatementDesk desk) {
        this.statements = statements;
        this.desk = desk;
    }

    /** The statement that was closed, if that is there. */
    public Optional<StatementView> find(EventId.OfStatement id) {
        return desk.closed(id.statement()).map(desk::view);
    }

    /**
     * What happened in a time.
     *
     * @param from what happened then is part of it
     * @param until what happened then is not part of it
     */
    public List<EventId> recorded(Instant from, Instant until) {
        return statements.closedSince(from).stream()
                .filter(closed -> closed.at().isBefore(until))
                .<EventId>map(closed -> new EventId.OfStatement(closed.id()))
                .toList();
    }
}
