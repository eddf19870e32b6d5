package org.aftercare.bootstrap.server;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import org.aftercare.adapter.identity.LocalProvider;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test class the one {@link RunningAftercare} that all such classes share, as a parameter of its constructor or
 * its methods; likewise the {@link LocalProvider} that agents log in by there. It runs with demo data, on a Saturday: its clock starts at {@link #CLOCK_START}. Tests share it, so each
 * makes what it needs and counts on nothing else being there.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(WithAftercare.SharedServer.class)
public @interface WithAftercare {

    /** A Saturday morning in London, under GMT. */
    String CLOCK_START = "2026-11-21T10:00:00Z";

    /** An administrator's token for the REST API. */
    String TOKEN = "token-of-the-integration-tests";

    /**
     * Starts the server with the first class that asks for it and stops it after the last class of all. A JVM that is
     * handed one class after another begins afresh with each, but for what belongs to its whole session.
     */
    final class SharedServer implements ParameterResolver {

        private static final Namespace SHARED = Namespace.create(SharedServer.class);

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            var type = parameter.getParameter().getType();
            return type == RunningAftercare.class || type == LocalProvider.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            var shared = shared(context);
            return parameter.getParameter().getType() == LocalProvider.class ? shared.provider : shared.aftercare;
        }

        /** The shared server, started now if nobody has asked for it before. */
        public static RunningAftercare of(ExtensionContext context) {
            return shared(context).aftercare;
        }

        private static Shared shared(ExtensionContext context) {
            return context.getStore(StoreScope.LAUNCHER_SESSION, SHARED)
                    .getOrComputeIfAbsent("server", key -> new Shared(), Shared.class);
        }

        static final class Shared implements AutoCloseable {

            private final LocalProvider provider = LocalProvider.started();
            private final RunningAftercare aftercare = RunningAftercare.started(
                    "shared",
                    Map.of(
                            "AFTERCARE_OIDC_ISSUER",
                            provider.issuer(),
                            "AFTERCARE_OIDC_CLIENT_ID",
                            LocalProvider.CLIENT,
                            "AFTERCARE_OIDC_CLIENT_SECRET",
                            LocalProvider.SECRET,
                            "AFTERCARE_DEMO",
                            "true",
                            "AFTERCARE_CALLBACK_LIMIT",
                            "0",
                            "AFTERCARE_CLOCK_START",
                            CLOCK_START,
                            "AFTERCARE_BOOTSTRAP_TOKEN",
                            TOKEN,
                            // receivers of tests listen on this machine
                            "AFTERCARE_WEBHOOK_PRIVATE_NETWORKS",
                            "true"));

            @Override
            public void close() {
                aftercare.close();
                provider.close();
            }
        }
    }
}
