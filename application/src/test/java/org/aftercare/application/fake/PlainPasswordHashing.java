package org.aftercare.application.fake;

import org.aftercare.application.port.PasswordHashing;

/** Hashes nothing at all: fast, and good enough for passwords that are not secret. */
public final class PlainPasswordHashing implements PasswordHashing {
    @Override
    public String hash(String password) {
        return "plain:" + password;
    }

    @Override
    public boolean matches(String password, String hash) {
        return hash(password).equals(hash);
    }
}
