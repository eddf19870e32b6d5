package org.aftercare.application.fake;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.aftercare.application.port.DuplicateException;
import org.aftercare.application.port.Statements;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.charge.Statement;
import org.aftercare.domain.charge.StatementId;

public final class InMemoryStatements implements Statements {
    private final InMemoryStore store;

    public InMemoryStatements(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<Statement> find(StatementId id) {
        return store.statements.find(id);
    }

    @Override
    public List<Statement> of(AgreementId agreement) {
        return store.statements.all().stream()
                .filter(statement -> statement.id().agreement().equals(agreement))
                .sorted(Comparator.comparing(statement -> statement.id().month()))
                .toList();
    }

    @Override
    public List<Closed> closedSince(Instant from) {
        return store.statements.all().stream()
                .map(statement -> new Closed(
                        statement.id(), statement.closing().orElseThrow().at()))
                .filter(closed -> !closed.at().isBefore(from))
                .sorted(Comparator.comparing(Closed::at))
                .toList();
    }

    @Override
    public void add(Statement closed) {
        if (store.statements.find(closed.id()).isPresent()) {
            throw new DuplicateException("the statement is closed already");
        }
        store.statements.put(closed.id(), closed);
    }
}
