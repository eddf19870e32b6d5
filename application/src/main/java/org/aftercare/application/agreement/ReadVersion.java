package org.aftercare.application.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.aftercare.application.calendar.HolidayBook;
import org.aftercare.application.port.AgreementRepository;
import org.aftercare.application.port.CustomerRepository;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.TermsHash;
import org.aftercare.domain.agreement.Version;
import org.aftercare.domain.calendar.BankHolidays;
import org.aftercare.domain.calendar.Closure;
import org.aftercare.domain.customer.Customer;

/**
 * Collects all that a version of an agreement says, as people read it.
 *
 * <p>What is read of a signed version is the same for ever: its bank holidays are those of the edition that was the newest
 * when it was signed, whatever is corrected later. A draft is read with the newest edition.
 */
public final class ReadVersion {
    private final UnitOfWork unitOfWork;
    private final AgreementRepository agreements;
    private final CustomerRepository customers;
    private final HolidayBook book;
    private final Optional<String> vendor;

    /**
     * Makes it.
     *
     * @param vendor the name of the company that runs this Aftercare, if it was said
     */
    public ReadVersion(
            UnitOfWork unitOfWork,
            AgreementRepository agreements,
            CustomerRepository customers,
            HolidayBook book,
            Optional<String> vendor) {
        this.unitOfWork = unitOfWork;
        this.agreements = agreements;
        this.customers = customers;
        this.book = book;
        this.vendor = vendor;
    }

    /**
     * What is wanted.
     *
     * @param version counted from 1
     */
    public record Command(Caller caller, AgreementId id, int version) {}

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * All that the version says.
         *
         * @param vendor the vendor's name, if it is known
         * @param bankHolidays those of the first year; without days if the terms name no region
         */
        record Read(
                Agreement agreement,
                Version version,
                TermsHash hash,
                Optional<String> vendor,
                Customer customer,
                FirstYear bankHolidays)
                implements Outcome {}

        /** There is none with this identity and number that the caller may know of. */
        record Unknown() implements Outcome {}
    }

    /**
     * The bank holidays of the twelve months from the day on which a version takes effect.
     *
     * @param from the first day of the twelve months
     * @param to the last day of the twelve months
     * @param days by date
     * @param knownUntil the last date for which the days were confirmed; later ones follow the rules as known then
     */
    public record FirstYear(LocalDate from, LocalDate to, List<Closure> days, LocalDate knownUntil) {
        static FirstYear of(Version version, BankHolidays holidays) {
            var from = version.terms().effectiveFrom();
            var to = from.plusYears(1).minusDays(1);
            var edition = version.signature()
                    .map(signature -> holidays.editionBefore(signature.signedAt()))
                    .orElseGet(holidays::edition);
            var days = holidays.days(edition).stream()
                    .filter(day -> !day.date().isBefore(from) && !day.date().isAfter(to))
                    .toList();
            return new FirstYear(from, to, days, holidays.knownUntil());
        }
    }

    /** Does it. */
    public Outcome execute(Command command) {
        return unitOfWork.execute(() -> agreements
                .find(command.id())
                .filter(agreement -> command.caller().maySee(agreement.customerId()))
                .flatMap(agreement -> agreement.version(command.version()).map(version -> read(agreement, version)))
                .orElseGet(Outcome.Unknown::new));
    }

    private Outcome read(Agreement agreement, Version version) {
        var terms = version.terms();
        var customer = customers.find(agreement.customerId()).orElseThrow();
        var holidays = book.of(terms.calendar().bankHolidays()).orElseThrow();
        return new Outcome.Read(
                agreement, version, TermsHash.of(terms), vendor, customer, FirstYear.of(version, holidays));
    }
}
