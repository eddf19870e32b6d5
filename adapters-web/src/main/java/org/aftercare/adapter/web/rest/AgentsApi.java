package org.aftercare.adapter.web.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.aftercare.adapter.web.problem.ProblemMapper;

/** The agents' API, apart from the portal's application: it consists of what is listed here, and of nothing else. */
@ApplicationPath("api/v1")
public class AgentsApi extends Application {
    static final Set<Class<?>> RESOURCES = Set.of(
            AgreementsResource.class,
            AmendmentPreviewsResource.class,
            AssessmentsResource.class,
            AuditsResource.class,
            BankHolidaysResource.class,
            BreachesResource.class,
            ClockPreviewsResource.class,
            CustomersResource.class,
            IssueActsResource.class,
            IssuesResource.class);

    static final Set<Class<?>> PROVIDERS = Set.of(
            AnswerFilter.class,
            BodyReader.class,
            JsonWriter.class,
            NoBodyFilter.class,
            NoQueryFilter.class,
            ProblemMapper.class,
            RateFilter.class,
            TokenFilter.class);

    /** Of Jersey, which otherwise adds what it finds on the class path, and answers OPTIONS with WADL. */
    static final Map<String, Object> PROPERTIES = Map.of(
            "jersey.config.disableAutoDiscovery", true,
            "jersey.config.disableMetainfServicesLookup", false,
            "jersey.config.server.wadl.disableWadl", true,
            "jersey.config.beanValidation.disable.server", true);

    @Override
    public Set<Class<?>> getClasses() {
        var classes = new java.util.HashSet<Class<?>>(RESOURCES);
        classes.addAll(PROVIDERS);
        return classes;
    }

    @Override
    public Map<String, Object> getProperties() {
        return PROPERTIES;
    }
}
