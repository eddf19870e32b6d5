package org.aftercare.application.access;

import java.time.Instant;
import org.aftercare.application.port.AccessRepository;
import org.aftercare.domain.access.LogIn;
import org.aftercare.domain.access.SecretHash;
import org.aftercare.domain.customer.Contact;

/** Begins log-ins of contacts who have shown that they are who they say. */
public final class LogIns {
    private final AccessRepository access;

    public LogIns(AccessRepository access) {
        this.access = access;
    }

    /**
     * Begins one, as part of a unit of work.
     *
     * @param browser what he comes with, in words
     * @return the secret, to be shown with each request; only its hash is kept
     */
    String begin(Contact contact, String browser, Instant now) {
        var secret = SecretHash.newSecret();
        access.save(LogIn.begun(SecretHash.of(secret), contact.id(), browser, now));
        return secret;
    }
}
