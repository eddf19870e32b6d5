package org.aftercare.adapter.web.portal;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Makes the one brake of a node. */
@Dependent
class Brakes {
    @Produces
    @Singleton
    static LogInBrake brake(Clock clock) {
        return new LogInBrake(clock);
    }
}
