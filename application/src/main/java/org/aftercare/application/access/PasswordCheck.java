package org.aftercare.application.access;

import org.aftercare.application.port.AccessRepository;
import org.aftercare.application.port.PasswordHashing;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.customer.ContactId;

/** Makes sure that whoever is logged in is still the one who knows the password, before something grave. */
public final class PasswordCheck {
    private final UnitOfWork unitOfWork;
    private final AccessRepository access;
    private final PasswordHashing hashing;

    public PasswordCheck(UnitOfWork unitOfWork, AccessRepository access, PasswordHashing hashing) {
        this.unitOfWork = unitOfWork;
        this.access = access;
        this.hashing = hashing;
    }

    /** Whether it is the contact's password. To be asked outside of a unit of work: hashing is slow on purpose. */
    boolean passes(ContactId contact, String password) {
        return unitOfWork
                .execute(() -> access.passwordHash(contact))
                .filter(hash -> hashing.matches(password, hash))
                .isPresent();
    }
}
