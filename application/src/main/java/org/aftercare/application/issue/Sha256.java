package org.aftercare.application.issue;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash by which a content is known again. */
final class Sha256 {
    private Sha256() {}

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
