package org.aftercare.adapter.web.portal;

import jakarta.enterprise.context.RequestScoped;
import java.time.ZoneId;
import java.util.Optional;
import org.aftercare.application.access.RecogniseLogIn;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.access.LogInId;

/** Who looks at the portal in the current request. */
@RequestScoped
class Visitor {
    private Optional<RecogniseLogIn.Outcome.Recognised> recognised = Optional.empty();

    void is(RecogniseLogIn.Outcome.Recognised visitor) {
        this.recognised = Optional.of(visitor);
    }

    boolean isLoggedIn() {
        return recognised.isPresent();
    }

    /** The contact, if somebody is logged in. */
    Optional<Caller.OfCustomer> known() {
        return recognised.map(RecogniseLogIn.Outcome.Recognised::caller);
    }

    /** The contact; to be asked for only where a log-in is needed. */
    Caller.OfCustomer caller() {
        return recognised.orElseThrow().caller();
    }

    /** The log-in with which the contact is here; to be asked for only where a log-in is needed. */
    LogInId logIn() {
        return recognised.orElseThrow().logIn();
    }

    /** The time zone in which the contact wants to read times; where there is none, the agreement's is right. */
    Optional<ZoneId> zone() {
        return recognised.flatMap(RecogniseLogIn.Outcome.Recognised::timeZone);
    }
}
