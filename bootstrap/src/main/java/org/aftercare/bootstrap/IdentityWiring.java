package org.aftercare.bootstrap;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.aftercare.adapter.identity.OpenIdProvider;
import org.aftercare.application.access.BeginProviderLogIn;
import org.aftercare.application.access.LogInByProvider;
import org.aftercare.application.port.AccessRepository;
import org.aftercare.application.port.ActTrail;
import org.aftercare.application.port.AgentRepository;
import org.aftercare.application.port.IdentityProvider;
import org.aftercare.application.port.UnitOfWork;

/** Makes what agents log in with by an identity provider, if the vendor has one. */
@Dependent
class IdentityWiring {
    /** One for the whole node, so that what it found out is remembered. */
    record Providers(Optional<IdentityProvider> configured) {}

    @Produces
    @Singleton
    static Providers providers(Settings settings, Clock clock) {
        return new Providers(settings.identity().client().map(client -> new OpenIdProvider(client, clock)));
    }

    @Produces
    @Singleton
    static BeginProviderLogIn beginProviderLogIn(Providers providers) {
        return new BeginProviderLogIn(providers.configured());
    }

    @Produces
    @Singleton
    static LogInByProvider logInByProvider(
            Providers providers,
            UnitOfWork unitOfWork,
            AgentRepository agents,
            AccessRepository access,
            ActTrail trail,
            Clock clock) {
        return new LogInByProvider(providers.configured(), unitOfWork, agents, access, trail, clock);
    }
}
