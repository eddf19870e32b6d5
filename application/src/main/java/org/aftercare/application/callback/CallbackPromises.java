package org.aftercare.application.callback;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.aftercare.application.calendar.HolidayBook;
import org.aftercare.application.clock.Laws;
import org.aftercare.application.port.AgreementRepository;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.ClockKind;
import org.aftercare.domain.callback.CallbackRequest;
import org.aftercare.domain.callback.CallbackRules;
import org.aftercare.domain.clock.Pauses;

/**
 * Works out by when somebody will be phoned: by the vendor's calendar for callbacks, and for a contact also by the calendar of
 * each of his customer's agreements, whichever is sooner. To be used in a unit of work.
 */
public final class CallbackPromises {
    private final CallbackRules rules;
    private final AgreementRepository agreements;
    private final HolidayBook book;
    private final Laws laws;

    public CallbackPromises(CallbackRules rules, AgreementRepository agreements, HolidayBook book, Laws laws) {
        this.rules = rules;
        this.agreements = agreements;
        this.book = book;
        this.laws = laws;
    }

    /** The time zone of the vendor's calendar. */
    public ZoneId timeZone() {
        return rules.calendar().timeZone();
    }

    CallbackRequest.Promised of(CallbackRequest.Asked asked, Optional<Caller.OfCustomer> caller, Instant now) {
        var byAgreements = caller.stream()
                .flatMap(known -> agreements.of(known.contact().customerId()).stream())
                .flatMap(agreement -> agreement.inForceAt(now).stream())
                .map(version -> rules.by(version.terms().calendar()));
        return Stream.concat(Stream.of(rules), byAgreements)
                .map(each -> promised(each, asked.countsFrom()))
                .min(Comparator.comparing(CallbackRequest.Promised::callBy))
                .orElseThrow();
    }

    private CallbackRequest.Promised promised(CallbackRules each, Instant countsFrom) {
        var terms = each.terms();
        var clock = laws.timekeeper(terms, book.editionFor(terms))
                .clock(ClockKind.RESPONSE, CallbackRules.RECKONED_AS, countsFrom, Pauses.NONE)
                .orElseThrow();
        return new CallbackRequest.Promised(
                clock.heldOver(),
                clock.startsAt(),
                clock.dueAt().orElseThrow(),
                each.calendar().timeZone());
    }
}
