package org.aftercare.adapter.persistence;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.aftercare.application.port.SealedElsewhereException;

/**
 * Seals texts that have to be read again, so that whoever reads the database alone learns nothing: AES-256 in GCM, each text bound
 * to what it belongs to, so that it cannot be put elsewhere. What is sealed names its key by a part of a hash.
 */
public final class SecretSeal {
    /** So many bytes a key has. */
    public static final int KEY_LENGTH = 32;

    private static final int NONCE_LENGTH = 12;
    private static final int TAG_BITS = 128;
    private static final int NAME_DIGITS = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey key;
    private final String name;

    private SecretSeal(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
        this.name = name(key);
    }

    /** A seal with a key of {@value #KEY_LENGTH} random bytes. */
    public static SecretSeal of(byte[] key) {
        if (key.length != KEY_LENGTH) {
            throw new IllegalArgumentException("a key has " + KEY_LENGTH + " bytes, and not " + key.length);
        }
        return new SecretSeal(key);
    }

    private static String name(byte[] key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update("name of a key: ".getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(key)).substring(0, NAME_DIGITS);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /**
     * Seals a text.
     *
     * @param owner what it belongs to
     */
    String seal(String text, String owner) {
        var nonce = new byte[NONCE_LENGTH];
        RANDOM.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, owner).doFinal(text.getBytes(StandardCharsets.UTF_8));
            var both = Arrays.copyOf(nonce, NONCE_LENGTH + sealed.length);
            System.arraycopy(sealed, 0, both, NONCE_LENGTH, sealed.length);
            return name + ":" + Base64.getEncoder().encodeToString(both);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /**
     * Reads what was sealed.
     *
     * @throws SealedElsewhereException if that was with another key
     */
    String open(String sealed, String owner) {
        if (!sealed.startsWith(name + ":")) {
            throw new SealedElsewhereException();
        }
        var both = Base64.getDecoder().decode(sealed.substring(name.length() + 1));
        try {
            var text = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(both, NONCE_LENGTH), owner)
                    .doFinal(both, NONCE_LENGTH, both.length - NONCE_LENGTH);
            return new String(text, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException changed) {
            throw new IllegalStateException("a sealed secret was changed, or belongs elsewhere", changed);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String owner) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
