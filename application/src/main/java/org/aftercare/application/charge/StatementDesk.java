package org.aftercare.application.charge;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Function;
import org.aftercare.application.access.Roles;
import org.aftercare.application.port.CustomerRepository;
import org.aftercare.application.port.Statements;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.ContactRole;
import org.aftercare.domain.charge.Statement;
import org.aftercare.domain.charge.StatementId;
import org.aftercare.domain.charge.Tariff;
import org.joda.money.CurrencyUnit;

/** Finds the statements of agreements, and works out those that are not closed. To be used in a unit of work. */
public final class StatementDesk {
    private final Statements statements;
    private final WorkBook book;
    private final CustomerRepository customers;
    private final Roles roles;

    public StatementDesk(Statements statements, WorkBook book, CustomerRepository customers, Roles roles) {
        this.statements = statements;
        this.book = book;
        this.customers = customers;
        this.roles = roles;
    }

    /** What there is for a caller. */
    sealed interface Found {
        /** An agreement with charges. */
        record Charged(Agreement agreement, Tariff tariff, CurrencyUnit currency) implements Found {}

        /** There is no such agreement that the caller may know of, or it has no charges by that month. */
        record Nothing() implements Found {}

        /** The contact has not the role under the agreement. */
        record NotAllowed() implements Found {}
    }

    /** The agreement, if a caller may read its statements and there are charges by the month, which has begun. */
    Found find(Caller caller, AgreementId id, YearMonth month, Instant now) {
        return find(caller, id, tariff -> month, now);
    }

    /** The agreement, if a caller may read its statements and there are charges by the month that it is now. */
    Found find(Caller caller, AgreementId id, Instant now) {
        return find(caller, id, tariff -> tariff.monthOf(now), now);
    }

    private Found find(Caller caller, AgreementId id, Function<Tariff, YearMonth> wanted, Instant now) {
        var agreement = book.agreement(id).filter(found -> caller.maySee(found.customerId()));
        if (agreement.isEmpty()) {
            return new Found.Nothing();
        }
        if (caller instanceof Caller.OfCustomer(var contact)
                && !roles.has(id, contact.id(), ContactRole.READ_STATEMENTS)) {
            return new Found.NotAllowed();
        }
        return agreement
                .flatMap(book::tariff)
                .filter(tariff -> begun(tariff, wanted.apply(tariff), now))
                .<Found>flatMap(tariff ->
                        tariff.currency().map(currency -> new Found.Charged(agreement.get(), tariff, currency)))
                .orElseGet(Found.Nothing::new);
    }

    private static boolean begun(Tariff tariff, YearMonth month, Instant now) {
        return !month.isAfter(tariff.monthOf(now))
                && tariff.firstMonth().filter(first -> !month.isBefore(first)).isPresent();
    }

    Optional<Statement> closed(StatementId id) {
        return statements.find(id);
    }

    /** The statement of a month that is not closed, as of now. */
    Statement open(Found.Charged charged, YearMonth month) {
        var id = charged.agreement().id();
        return Statement.open(
                new StatementId(id, month),
                charged.currency(),
                book.ledger(charged.tariff(), month),
                statements.of(id));
    }

    /** A statement with what it belongs to. */
    StatementView view(Statement statement) {
        var id = statement.id().agreement();
        var agreement =
                book.agreement(id).orElseThrow(() -> new IllegalStateException("the agreement " + id + " is gone"));
        var tariff = book.tariff(agreement)
                .orElseThrow(() -> new IllegalStateException(agreement.number() + " has no charges any more"));
        return view(statement, agreement, tariff);
    }

    /** A statement with what it belongs to. */
    StatementView view(Statement statement, Found.Charged charged) {
        return view(statement, charged.agreement(), charged.tariff());
    }

    private StatementView view(Statement statement, Agreement agreement, Tariff tariff) {
        var customer = customers
                .find(agreement.customerId())
                .orElseThrow(() -> new IllegalStateException("the customer of " + agreement.number() + " is gone"));
        return new StatementView(statement, agreement, tariff.zone(), customer.name());
    }
}
