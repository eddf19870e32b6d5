package org.aftercare.domain.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.aftercare.domain.BrokenRuleException;

/**
 * What we keep of a random secret (a bearer token, a log-in cookie): its SHA-256 in hexadecimal. Enough for secrets that cannot
 * be guessed; passwords, which can, are hashed slowly instead.
 */
public record SecretHash(String hex) {
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public SecretHash {
        if (!HEX.matcher(hex).matches()) {
            throw new BrokenRuleException("must be 64 hexadecimal digits");
        }
    }

    public static SecretHash of(String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return new SecretHash(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** A new secret of 256 random bits, fit for a header, a cookie or an address. */
    public static String newSecret() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
