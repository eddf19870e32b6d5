package org.aftercare.bootstrap;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Keeps the session cookie to TLS where people reach Aftercare over TLS, also when a proxy in front ends it. */
@WebListener
public final class SecureSessionCookie implements ServletContextListener {

    private final Settings settings;

    @Inject
    public SecureSessionCookie(Settings settings) {
        this.settings = settings;
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
        if ("https".equals(settings.publicAddress().getScheme())) {
            event.getServletContext().getSessionCookieConfig().setSecure(true);
        }
    }
}
