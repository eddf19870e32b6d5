package org.aftercare.adapter.web.portal;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.aftercare.domain.access.Caller;

/** Who looks at the portal in the current request. */
@RequestScoped
class Visitor {
    private Optional<Caller.OfCustomer> caller = Optional.empty();

    void is(Caller.OfCustomer recognised) {
        this.caller = Optional.of(recognised);
    }

    boolean isLoggedIn() {
        return caller.isPresent();
    }

    /** The contact; to be asked for only where a log-in is needed. */
    Caller.OfCustomer caller() {
        return caller.orElseThrow();
    }
}
