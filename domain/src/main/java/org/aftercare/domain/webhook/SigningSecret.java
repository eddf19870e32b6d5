package org.aftercare.domain.webhook;

import java.security.SecureRandom;
import java.util.Base64;
import org.aftercare.domain.BrokenRuleException;

/**
 * What an endpoint and we know, and nobody else: by it the endpoint makes sure that a message is ours. Unlike a token's it has
 * to be known whenever a message is signed, so that no hash of it would do.
 *
 * @param text as in Standard Webhooks: {@code whsec_} and 24 to 64 bytes in base64
 */
public record SigningSecret(String text) {
    private static final String PREFIX = "whsec_";
    private static final int LEAST = 24;
    private static final int USUAL = 32;
    private static final int MOST = 64;
    private static final SecureRandom RANDOM = new SecureRandom();

    public SigningSecret {
        if (!text.startsWith(PREFIX)) {
            throw new BrokenRuleException("must begin with " + PREFIX);
        }
        var bytes = decoded(text);
        if (bytes < LEAST || bytes > MOST) {
            throw new BrokenRuleException("must have " + LEAST + " to " + MOST + " bytes");
        }
    }

    private static int decoded(String text) {
        try {
            return Base64.getDecoder().decode(text.substring(PREFIX.length())).length;
        } catch (IllegalArgumentException broken) {
            throw new BrokenRuleException("must be base64 after " + PREFIX);
        }
    }

    /** A new one of 256 random bits. */
    public static SigningSecret random() {
        var bytes = new byte[USUAL];
        RANDOM.nextBytes(bytes);
        return new SigningSecret(PREFIX + Base64.getEncoder().encodeToString(bytes));
    }

    /** Without the secret, so that none gets into a log. */
    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
