package org.aftercare.adapter.web.portal;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Makes the brakes of a node. */
@Dependent
class Brakes {
    @Produces
    @Singleton
    static CallbackBrake callbackBrake(Clock clock, PortalSettings settings) {
        return new CallbackBrake(clock, settings.callbackLimit());
    }
}
