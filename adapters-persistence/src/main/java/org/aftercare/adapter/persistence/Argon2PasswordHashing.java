package org.aftercare.adapter.persistence;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import org.aftercare.application.port.PasswordHashing;

/** Argon2id with 19 MiB, two passes and one lane: the least that OWASP recommends; a log-in takes a tenth of a second or two. */
public final class Argon2PasswordHashing implements PasswordHashing {
    private static final Argon2Function FUNCTION = Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);
    private static final int SALT_BYTES = 16;

    @Override
    public String hash(String password) {
        return Password.hash(password).addRandomSalt(SALT_BYTES).with(FUNCTION).getResult();
    }

    /** By the parameters that the hash carries, so that stronger ones can be chosen later. */
    @Override
    public boolean matches(String password, String hash) {
        return Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
    }
}
