package org.aftercare.application.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.charge.Statement;
import org.aftercare.domain.charge.StatementId;

/** Statements that were closed, as they were then. */
public interface Statements {
    Optional<Statement> find(StatementId id);

    /** All of an agreement, by month. */
    List<Statement> of(AgreementId agreement);

    /** That a statement was closed, and when. */
    record Closed(StatementId id, Instant at) {}

    /** What was closed since an instant, and at it, in the order of closing. */
    List<Closed> closedSince(Instant from);

    /**
     * Keeps a closed statement for good.
     *
     * @throws DuplicateException if there is one of that agreement and month already
     */
    void add(Statement closed);
}
