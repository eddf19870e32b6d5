package org.aftercare.application.port;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.aftercare.domain.access.SecondFactor;
import org.aftercare.domain.access.SecondStep;
import org.aftercare.domain.access.SecretHash;
import org.aftercare.domain.customer.ContactId;

/** Second factors with their recovery codes, and who is at the second step of logging in. Secrets are kept sealed. */
public interface SecondFactors {
    Optional<SecondFactor> find(ContactId contact);

    /** Stores a contact's second factor, in place of the one that he had: whatever code was used before does not count. */
    void save(SecondFactor factor);

    /** Removes a contact's second factor and his recovery codes, if there are any. */
    void remove(ContactId contact);

    /**
     * Uses up a code of a contact's telephone, and all before it.
     *
     * @param step the interval of time that the code belongs to
     * @return whether no code of this interval or of a later one was used before; of several at the same moment, one is told so
     */
    boolean use(ContactId contact, long step);

    /** Gives a contact recovery codes, in place of those that he had. */
    void saveRecoveryCodes(ContactId contact, Collection<SecretHash> codes);

    /**
     * Uses up a recovery code.
     *
     * @return whether it was the contact's and not used before; of several at the same moment, one is told so
     */
    boolean useRecoveryCode(ContactId contact, SecretHash code);

    /** How many recovery codes of a contact were not used. */
    int recoveryCodes(ContactId contact);

    Optional<SecondStep> step(SecretHash hash);

    /** Stores a new step. */
    void save(SecondStep step);

    /**
     * Counts one more try at a step.
     *
     * @return whether it was still open for one; however many try at the same moment, no more are told so than may try
     */
    boolean attempt(SecretHash step);

    /** Ends a step. */
    void end(SecretHash step, Instant at);

    /**
     * Removes some of the steps that were begun before an instant.
     *
     * @param limit so many at most, positive
     * @return how many were removed; fewer than the limit if there are no more
     */
    int forgetSteps(Instant begunBefore, int limit);
}
