package org.aftercare.application.port;

import java.time.Instant;
import java.util.OptionalLong;

/** The codes that telephones make of a secret and of the time (RFC 6238): six digits, another every thirty seconds. */
public interface OneTimeCodes {
    /** A new secret, in Base32 as telephones take it. */
    String newSecret();

    /**
     * The interval of time that a code belongs to, if it is the code of that instant or of one interval before or after:
     * clocks differ, and people type slowly.
     *
     * @param code six digits
     */
    OptionalLong step(String secret, String code, Instant at);
}
