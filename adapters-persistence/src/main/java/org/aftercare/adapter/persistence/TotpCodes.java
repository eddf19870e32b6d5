package org.aftercare.adapter.persistence;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.math.BigInteger;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.aftercare.application.port.OneTimeCodes;

/** Codes as all telephones make them: HMAC-SHA-1, six digits, thirty seconds, a secret of 160 bits. */
public final class TotpCodes implements OneTimeCodes {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 160;
    private static final int BITS_OF_LETTER = 5;

    /** Intervals before and after the present one whose codes are taken. */
    private static final int TOLERATED = 1;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();

    @Override
    public String newSecret() {
        var secret = new StringBuilder();
        for (var letter = 0; letter < BITS / BITS_OF_LETTER; letter++) {
            secret.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return secret.toString();
    }

    @Override
    public OptionalLong step(String secret, String code, Instant at) {
        var key = key(secret);
        var interval = generator.getTimeStep().toSeconds();
        var now = Math.floorDiv(at.getEpochSecond(), interval);
        return LongStream.rangeClosed(now - TOLERATED, now + TOLERATED)
                .filter(step ->
                        code(key, Instant.ofEpochSecond(step * interval)).equals(code))
                .findFirst();
    }

    private String code(SecretKeySpec key, Instant at) {
        try {
            return generator.generateOneTimePasswordString(key, at);
        } catch (InvalidKeyException ours) {
            throw new IllegalStateException(ours);
        }
    }

    /** The secret as bytes; its length in letters is that of whole bytes. */
    private static SecretKeySpec key(String secret) {
        var number = BigInteger.ZERO;
        for (var place = 0; place < secret.length(); place++) {
            var value = LETTERS.indexOf(secret.charAt(place));
            if (value < 0) {
                throw new IllegalArgumentException("a secret that is not in Base32");
            }
            number = number.shiftLeft(BITS_OF_LETTER).add(BigInteger.valueOf(value));
        }
        var bytes = new byte[secret.length() * BITS_OF_LETTER / Byte.SIZE];
        var digits = number.toByteArray();
        var length = Math.min(digits.length, bytes.length);
        System.arraycopy(digits, digits.length - length, bytes, bytes.length - length, length);
        return new SecretKeySpec(bytes, TimeBasedOneTimePasswordGenerator.TOTP_ALGORITHM_HMAC_SHA1);
    }
}
