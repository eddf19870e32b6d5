package org.aftercare.adapter.web.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.aftercare.adapter.web.problem.ProblemMapper;
import org.eclipse.krazo.core.ViewResponseFilter;

/** The agents' API, apart from the portal's application: it consists of what is listed here, and of nothing else. */
@ApplicationPath("api/v1")
public class AgentsApi extends Application {
    static final Set<Class<?>> RESOURCES = Set.of(
            AdministrativeActsResource.class,
            AgentTokensResource.class,
            AgentsResource.class,
            AgreementsResource.class,
            AmendmentPreviewsResource.class,
            AssessmentsResource.class,
            AttachmentsResource.class,
            AuditsResource.class,
            AuthorisedContactsResource.class,
            BankHolidaysResource.class,
            BreachesResource.class,
            CallbackDeskResource.class,
            CallbackRequestsResource.class,
            ClockPreviewsResource.class,
            ContactTokensResource.class,
            CustomersResource.class,
            EstimatesResource.class,
            InvitationsResource.class,
            IssueActsResource.class,
            IssueDeskResource.class,
            IssueLinksResource.class,
            IssuesResource.class,
            LogInResource.class,
            OutgoingMailsResource.class,
            PasswordResetsResource.class,
            PasswordsResource.class,
            PreferencesResource.class,
            ReportsResource.class,
            SimulationsResource.class,
            StatementsResource.class,
            QuarantinedMailsResource.class,
            WebhookDeliveriesResource.class,
            WebhookEndpointsResource.class,
            WorkEntriesResource.class);

    static final Set<Class<?>> PROVIDERS = Set.of(
            AnswerFilter.class,
            BodyReader.class,
            JsonWriter.class,
            NoBodyFilter.class,
            NoQueryFilter.class,
            ProblemMapper.class,
            RateFilter.class,
            ScopeFeature.class,
            TokenFilter.class,
            UnaskedBodyFilter.class,
            UploadReader.class);

    /** Of Jersey, which otherwise adds what it finds on the class path, and answers OPTIONS with WADL. */
    static final Map<String, Object> PROPERTIES = Map.of(
            "jersey.config.disableAutoDiscovery", true,
            "jersey.config.disableMetainfServicesLookup", false,
            "jersey.config.server.wadl.disableWadl", true,
            "jersey.config.beanValidation.disable.server", true);

    /**
     * Krazo adds its filters to every JAX-RS application of a WAR that has controllers, and one of them searches all archives
     * with each request. It adds none where the first of them is there already, which does nothing without a controller.
     */
    private static final Class<?> KEEPS_KRAZO_AWAY = ViewResponseFilter.class;

    @Override
    public Set<Class<?>> getClasses() {
        var classes = new HashSet<>(RESOURCES);
        classes.addAll(PROVIDERS);
        classes.add(KEEPS_KRAZO_AWAY);
        return classes;
    }

    @Override
    public Map<String, Object> getProperties() {
        return PROPERTIES;
    }
}
