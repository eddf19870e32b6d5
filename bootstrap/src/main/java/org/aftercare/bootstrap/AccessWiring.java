package org.aftercare.bootstrap;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.aftercare.adapter.web.rest.RateLimit;
import org.aftercare.application.access.AuthenticateToken;
import org.aftercare.application.access.IssueToken;
import org.aftercare.application.access.ListAdministrativeActs;
import org.aftercare.application.access.ListTokens;
import org.aftercare.application.access.RevokeToken;
import org.aftercare.application.port.AccessRepository;
import org.aftercare.application.port.ActTrail;
import org.aftercare.application.port.CustomerRepository;
import org.aftercare.application.port.KeptAnswers;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.application.repeat.ActOnce;

/** Makes what calls of the API go through, tokens, limits and each done once; and what shows administrators' acts. */
@Dependent
class AccessWiring {

    @Produces
    @Singleton
    static AuthenticateToken authenticateToken(UnitOfWork unitOfWork, AccessRepository access, Clock clock) {
        return new AuthenticateToken(unitOfWork, access, clock);
    }

    @Produces
    @Singleton
    static IssueToken issueToken(
            UnitOfWork unitOfWork, AccessRepository access, CustomerRepository customers, ActTrail trail, Clock clock) {
        return new IssueToken(unitOfWork, access, customers, trail, clock);
    }

    @Produces
    @Singleton
    static ListTokens listTokens(UnitOfWork unitOfWork, AccessRepository access) {
        return new ListTokens(unitOfWork, access);
    }

    @Produces
    @Singleton
    static RevokeToken revokeToken(UnitOfWork unitOfWork, AccessRepository access, ActTrail trail, Clock clock) {
        return new RevokeToken(unitOfWork, access, trail, clock);
    }

    @Produces
    @Singleton
    static RateLimit rateLimit(Settings settings) {
        return new RateLimit(settings.rateLimit());
    }

    @Produces
    @Singleton
    static ActOnce actOnce(UnitOfWork unitOfWork, KeptAnswers answers, Clock clock) {
        return new ActOnce(unitOfWork, answers, clock);
    }

    @Produces
    @Singleton
    static ListAdministrativeActs listAdministrativeActs(UnitOfWork unitOfWork, ActTrail trail) {
        return new ListAdministrativeActs(unitOfWork, trail);
    }
}
