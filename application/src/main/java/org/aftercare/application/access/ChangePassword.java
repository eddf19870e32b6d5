package org.aftercare.application.access;

import java.time.Clock;
import java.util.Optional;
import org.aftercare.application.port.AccessRepository;
import org.aftercare.application.port.PasswordHashing;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.access.LogInId;
import org.aftercare.domain.access.Password;

/** Changes the password of a contact who knows his present one; his other log-ins end. */
public final class ChangePassword {
    private final UnitOfWork unitOfWork;
    private final AccessRepository access;
    private final Passwords passwords;
    private final PasswordHashing hashing;
    private final Clock clock;

    public ChangePassword(
            UnitOfWork unitOfWork, AccessRepository access, Passwords passwords, PasswordHashing hashing, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.access = access;
        this.passwords = passwords;
        this.hashing = hashing;
        this.clock = clock;
    }

    /**
     * What is wanted.
     *
     * @param logIn with which he is here, and which stays
     */
    public record Command(Caller.OfCustomer caller, LogInId logIn, String present, Password wanted) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Changed() implements Outcome {}

        /** That is not his present password, or no longer. */
        record WrongPassword() implements Outcome {}
    }

    public Outcome execute(Command command) {
        var now = clock.instant();
        var contact = command.caller().contact();
        var known = unitOfWork.execute(() -> access.passwordHash(contact.id()));
        if (known.filter(hash -> hashing.matches(command.present(), hash)).isEmpty()) {
            return new Outcome.WrongPassword();
        }
        var hash = hashing.hash(command.wanted().value());
        return unitOfWork.execute(() -> {
            if (!access.passwordHash(contact.id()).equals(known)) {
                return new Outcome.WrongPassword();
            }
            passwords.set(contact, hash, Optional.of(command.logIn()), now);
            return new Outcome.Changed();
        });
    }
}
