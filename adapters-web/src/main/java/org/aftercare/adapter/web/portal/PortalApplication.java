package org.aftercare.adapter.web.portal;

import jakarta.mvc.form.FormMethodOverwriter;
import jakarta.mvc.security.Csrf;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.eclipse.krazo.Properties;

/**
 * The portal's controllers. Runs as a filter over the whole site ({@code META-INF/web-fragment.xml}) that takes the portal's
 * own paths and lets everything else pass: the API, static files, health.
 */
final class PortalApplication extends Application {
    /** Redirects stay relative, so that they are right behind any proxy. */
    private static final String ABSOLUTE_LOCATIONS_OFF =
            "jersey.config.server.headers.location.relative.resolution.disabled";

    private static final String WADL_OFF = "jersey.config.server.wadl.disableWadl";

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                HomeController.class,
                AgreementsController.class,
                AgreementFiles.class,
                CallbackController.class,
                LogInController.class,
                IssuesController.class,
                AttachmentFiles.class,
                ReportController.class,
                SeverityController.class,
                EstimatesController.class,
                FiguresController.class,
                StatementsController.class,
                PasswordController.class,
                AccountController.class,
                SecondFactorController.class,
                AgentTokenController.class,
                MultipartForms.class,
                LogInFilter.class,
                UnavailableMapper.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                FormMethodOverwriter.FORM_METHOD_OVERWRITE,
                FormMethodOverwriter.Options.DISABLED,
                Csrf.CSRF_PROTECTION,
                Csrf.CsrfOptions.IMPLICIT,
                Properties.CSRF_TOKEN_STRATEGY,
                new FormTokens(),
                ABSOLUTE_LOCATIONS_OFF,
                true,
                WADL_OFF,
                true);
    }
}
