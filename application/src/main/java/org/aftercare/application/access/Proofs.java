package org.aftercare.application.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.aftercare.application.port.IdentityProvider.Proof;
import org.aftercare.domain.access.SecretHash;

/** Makes all that a log-in by a provider needs out of one secret, so that nothing has to be kept but by the browser itself. */
final class Proofs {
    private Proofs() {}

    static Proof of(String secret) {
        return new Proof(part("state", secret), part("nonce", secret), part("verifier", secret));
    }

    /** Whether it is what the browser was sent out with. Takes as long whatever is different. */
    static boolean matches(String state, Proof proof) {
        return MessageDigest.isEqual(
                state.getBytes(StandardCharsets.UTF_8), proof.state().getBytes(StandardCharsets.UTF_8));
    }

    private static String part(String purpose, String secret) {
        return SecretHash.of(purpose + " " + secret).hex();
    }
}
