package org.aftercare.application.notice;

import java.time.Instant;
import org.aftercare.application.calendar.HolidayBook;
import org.aftercare.application.clock.Laws;
import org.aftercare.application.port.AgentRepository;
import org.aftercare.application.port.Notice;
import org.aftercare.application.port.Outbox;
import org.aftercare.domain.TimeOrderedId;
import org.aftercare.domain.access.AgentAccount;
import org.aftercare.domain.access.AgentPreferences;
import org.aftercare.domain.agreement.ClockKind;
import org.aftercare.domain.callback.CallbackRules;
import org.aftercare.domain.clock.Pauses;
import org.aftercare.domain.customer.EmailAddress;

/**
 * Passes on what the vendor's support is told to each agent who wants to be told of such things at his own address. What is not
 * urgent waits for the vendor's office hours, unless the agent wants it at any time.
 *
 * <p>It is done with the first attempt to tell support, so that nobody who does something to an issue waits for it.
 */
public final class AgentNotices {
    private final Outbox outbox;
    private final AgentRepository agents;
    private final EmailAddress support;
    private final CallbackRules hours;
    private final HolidayBook book;
    private final Laws laws;

    /**
     * Passes on what goes to one address.
     *
     * @param support where everything is read anyway
     * @param hours whose calendar has the vendor's office hours
     */
    public AgentNotices(
            Outbox outbox,
            AgentRepository agents,
            EmailAddress support,
            CallbackRules hours,
            HolidayBook book,
            Laws laws) {
        this.outbox = outbox;
        this.agents = agents;
        this.support = support;
        this.hours = hours;
        this.book = book;
        this.laws = laws;
    }

    /** To be used in a unit of work; does nothing about what is not for support, or goes to an agent already. */
    void passOn(Notice notice, Instant now) {
        if (notice instanceof Notice.ForSupport told && told.to().equals(support)) {
            agents.whoWants(told.agentTopic())
                    .forEach((account, preferences) -> passOn(told, account, preferences, now));
        }
    }

    private void passOn(Notice.ForSupport told, AgentAccount account, AgentPreferences preferences, Instant now) {
        account.email().filter(address -> !address.equals(support)).ifPresent(address -> {
            var copy = told.addressedTo(TimeOrderedId.at(now), address);
            if (preferences.waits(told.urgent())) {
                outbox.putFor(nextOfficeHours(now), copy, now);
            } else {
                outbox.put(copy);
            }
        });
    }

    /** Now, if they are; else when they begin next. */
    private Instant nextOfficeHours(Instant now) {
        var terms = hours.terms();
        return laws.timekeeper(terms, book.editionFor(terms))
                .clock(ClockKind.RESPONSE, CallbackRules.RECKONED_AS, now, Pauses.NONE)
                .orElseThrow()
                .startsAt();
    }
}
