package org.aftercare.domain.agreement;

import java.time.Instant;
import java.util.Optional;
import org.aftercare.domain.Text;

/**
 * One numbered set of terms of an agreement: a draft that may be replaced until somebody signs it, and never again after.
 *
 * @param number 1 for the first version of an agreement, then counting up
 */
public record Version(int number, Terms terms, Optional<Signature> signature) {
    /** The most characters of the name of who signs. */
    public static final int MAX_SIGNER = 200;

    /**
     * Who signed a version for the customer, and when it was recorded.
     *
     * @param by a person's name, of 1 to {@value Version#MAX_SIGNER} characters
     */
    public record Signature(String by, Instant signedAt) {
        public Signature {
            by = Text.line(by, MAX_SIGNER);
        }
    }

    public Version {
        if (number < 1) {
            throw new IllegalArgumentException("versions count from 1: " + number);
        }
    }

    public static Version draft(int number, Terms terms) {
        return new Version(number, terms, Optional.empty());
    }

    public boolean signed() {
        return signature.isPresent();
    }

    boolean inForceAt(Instant instant) {
        return signed() && !instant.isBefore(terms.inForceFrom());
    }
}
