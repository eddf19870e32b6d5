package org.aftercare.bootstrap;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.eclipse.microprofile.config.Config;

/**
 * Keeps the session cookie to TLS where people reach Aftercare over TLS, also when a proxy in front ends it. The server
 * makes listeners before it starts anything, so this one looks at the one key it needs and leaves faults to {@link
 * StartUp}.
 */
@WebListener
public final class SecureSessionCookie implements ServletContextListener {

    private final boolean secure;

    @Inject
    public SecureSessionCookie(Config config) {
        this.secure = config.getOptionalValue(Settings.PUBLIC_ADDRESS, String.class)
                .filter(address -> address.startsWith("https:"))
                .isPresent();
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
        if (secure) {
            event.getServletContext().getSessionCookieConfig().setSecure(true);
        }
    }
}
