package org.aftercare.application.port;

import java.time.Instant;
import java.util.Optional;
import org.aftercare.domain.customer.ContactId;

/** What contacts began to report and have not sent: one draft each. What a draft looks like is its writer's business. */
public interface Drafts {
    /** At most so many characters. */
    int LONGEST = 300_000;

    Optional<Draft> find(ContactId contact);

    /** Keeps a draft in place of the one that there was. */
    void keep(ContactId contact, Draft draft);

    /** Forgets the draft, if there is one. */
    void forget(ContactId contact);

    /**
     * A draft.
     *
     * @param keptAt when it was kept
     */
    record Draft(String text, Instant keptAt) {
        public Draft {
            if (text.length() > LONGEST) {
                throw new IllegalArgumentException(
                        "a draft has at most " + LONGEST + " characters, not " + text.length());
            }
        }
    }
}
