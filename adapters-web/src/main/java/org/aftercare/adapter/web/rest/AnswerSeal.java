package org.aftercare.adapter.web.rest;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Closes answers that are kept, so that they can be read by nobody but who asked, with the same token and key: an answer may
 * hold a secret that is shown once, and the database knows tokens by their hashes only. AES-256 in Galois/Counter Mode.
 */
final class AnswerSeal {
    private static final String HASH = "HmacSHA256";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec secret;

    AnswerSeal(String token, String key) {
        try {
            var mac = Mac.getInstance(HASH);
            mac.init(new SecretKeySpec(("kept answers " + token).getBytes(StandardCharsets.UTF_8), HASH));
            this.secret = new SecretKeySpec(mac.doFinal(key.getBytes(StandardCharsets.UTF_8)), "AES");
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** As text, in Base64. */
    String close(KeptAnswer answer) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        var closed = done(Cipher.ENCRYPT_MODE, nonce, answer.write());
        var all = Arrays.copyOf(nonce, NONCE_BYTES + closed.length);
        System.arraycopy(closed, 0, all, NONCE_BYTES, closed.length);
        return Base64.getEncoder().encodeToString(all);
    }

    KeptAnswer open(String text) {
        var closed = Base64.getDecoder().decode(text);
        var nonce = Arrays.copyOf(closed, NONCE_BYTES);
        return KeptAnswer.read(
                done(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(closed, NONCE_BYTES, closed.length)));
    }

    private byte[] done(int mode, byte[] nonce, byte[] bytes) {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, secret, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException tampered) {
            throw new IllegalStateException("a kept answer was changed", tampered);
        }
    }
}
