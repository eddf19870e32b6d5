package org.aftercare.application.access;

import java.net.URI;
import java.util.Optional;
import org.aftercare.application.port.IdentityProvider;
import org.aftercare.domain.access.SecretHash;

/** Begins the log-in of an agent by the vendor's identity provider, if there is one. */
public final class BeginProviderLogIn {
    private final Optional<IdentityProvider> provider;

    public BeginProviderLogIn(Optional<IdentityProvider> provider) {
        this.provider = provider;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * He has to show the provider who he is.
         *
         * @param page the provider's, where to send him
         * @param secret what his browser keeps, to be shown with what he comes back with; nothing of it is kept here
         */
        record Begun(URI page, String secret) implements Outcome {}

        /** Agents log in by local accounts alone. */
        record NoProvider() implements Outcome {}

        /** The provider can't be reached just now. */
        record Away() implements Outcome {}
    }

    public Outcome execute() {
        if (provider.isEmpty()) {
            return new Outcome.NoProvider();
        }
        var secret = SecretHash.newSecret();
        return switch (provider.get().question(Proofs.of(secret))) {
            case IdentityProvider.Question.At(var page) -> new Outcome.Begun(page, secret);
            case IdentityProvider.Question.Away() -> new Outcome.Away();
        };
    }
}
