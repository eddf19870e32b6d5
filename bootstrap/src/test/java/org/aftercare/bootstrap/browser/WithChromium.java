package org.aftercare.bootstrap.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.aftercare.bootstrap.server.WithAftercare;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a test class a {@link Chromium} that looks at the shared server, started once for all such classes. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithAftercare
@ExtendWith(WithChromium.SharedBrowser.class)
public @interface WithChromium {

    /** Starts the browser with the first class that asks for it and closes it after the last class of all. */
    final class SharedBrowser implements ParameterResolver {

        private static final Namespace SHARED = Namespace.create(SharedBrowser.class);

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Chromium.class;
        }

        @Override
        public Chromium resolveParameter(ParameterContext parameter, ExtensionContext context) {
            var aftercare = WithAftercare.SharedServer.of(context);
            return context.getStore(StoreScope.LAUNCHER_SESSION, SHARED)
                    .getOrComputeIfAbsent("browser", key -> Chromium.on(aftercare), Chromium.class);
        }
    }
}
