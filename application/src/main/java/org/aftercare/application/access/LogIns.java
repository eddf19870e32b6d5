package org.aftercare.application.access;

import java.time.Instant;
import org.aftercare.application.port.AccessRepository;
import org.aftercare.application.port.SecondFactors;
import org.aftercare.domain.access.LogIn;
import org.aftercare.domain.access.SecondFactor;
import org.aftercare.domain.access.SecondStep;
import org.aftercare.domain.access.SecretHash;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.ContactId;

/** Begins log-ins of contacts who have shown that they are who they say, in two steps where they want it so. */
public final class LogIns {
    private final AccessRepository access;
    private final SecondFactors factors;

    public LogIns(AccessRepository access, SecondFactors factors) {
        this.access = access;
        this.factors = factors;
    }

    /**
     * Begins the log-in of somebody who knows the password, as part of a unit of work.
     *
     * @param browser what he comes with, in words
     */
    Entrance begin(Contact contact, String browser, Instant now) {
        if (factors.find(contact.id()).filter(SecondFactor::active).isEmpty()) {
            return new Entrance.In(admit(contact.id(), browser, now));
        }
        var secret = SecretHash.newSecret();
        factors.save(SecondStep.started(SecretHash.of(secret), contact.id(), now));
        return new Entrance.CodeNeeded(secret);
    }

    /** Begins the log-in of somebody who has shown all that is asked for, as part of a unit of work. */
    String admit(ContactId contact, String browser, Instant now) {
        var secret = SecretHash.newSecret();
        access.save(LogIn.begun(SecretHash.of(secret), contact, browser, now));
        return secret;
    }
}
