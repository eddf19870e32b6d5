package org.aftercare.application.port;

/** Slow, salted hashing of passwords. */
public interface PasswordHashing {
    String hash(String password);

    /** Whether the password is the one that was hashed. */
    boolean matches(String password, String hash);
}
