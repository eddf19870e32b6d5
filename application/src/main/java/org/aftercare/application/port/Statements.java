package org.aftercare.application.port;

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

    /**
     * Keeps a closed statement for good.
     *
     * @throws DuplicateException if there is one of that agreement and month already
     */
    void add(Statement closed);
}
