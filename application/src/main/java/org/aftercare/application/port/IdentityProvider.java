package org.aftercare.application.port;

import java.net.URI;
import org.aftercare.domain.customer.EmailAddress;

/**
 * Somebody else's log-in, which tells us who somebody is. A browser is sent to its page and comes back with a code, for which
 * it tells us, and nobody else, who has logged in there. Nothing here throws because the provider is away or talks nonsense.
 */
public interface IdentityProvider {
    /** What it is called by, in acts and on pages. */
    String name();

    /** Where a browser is to be sent. */
    Question question(Proof proof);

    /**
     * Finds out whom a code stands for. What is wrong with an answer is for the log, and written there.
     *
     * @param code as the browser brought it, whoever gave it that
     */
    Identity identify(String code, Proof proof);

    /**
     * What ties an answer to the question, and both to one browser. No part can be worked out from another.
     *
     * @param state what the browser has to bring back
     * @param nonce what the provider has to sign
     * @param verifier what we show with the code; the browser takes along only its hash (RFC 7636)
     */
    record Proof(String state, String nonce, String verifier) {
        /** Without what must not be told. */
        @Override
        public String toString() {
            return "Proof";
        }
    }

    /** Where to ask. */
    sealed interface Question {
        /** At the provider's own page. */
        record At(URI page) implements Question {}

        /** The provider can't be reached, or is too busy. */
        record Away() implements Question {}
    }

    /** Who somebody is. */
    sealed interface Identity {
        /** The provider vouches for the address. */
        record Known(EmailAddress address) implements Identity {}

        /** The provider says that the address is his, and that nobody has made sure of it. */
        record Unproven(EmailAddress address) implements Identity {}

        /** The provider tells no address. */
        record Nameless() implements Identity {}

        /** The code is none of the provider's, was used before, or is too old. */
        record Spent() implements Identity {}

        /** What the provider answered cannot be relied on. */
        record Unreliable() implements Identity {}

        /** The provider can't be reached, or is too busy. */
        record Away() implements Identity {}
    }
}
