package org.aftercare.application.port;

import java.time.Instant;
import org.aftercare.domain.access.SecretHash;

/** Counts log-ins that failed, under keys that tell nothing of whose they are. */
public interface FailedLogIns {
    /** How many failures there are under a key; none if the last of them lies before the given instant. */
    int count(SecretHash key, Instant since);

    /** Counts one more; the first again if the last one before lies before the given instant. */
    void add(SecretHash key, Instant at, Instant since);

    /** Forgets the failures under a key. */
    void forget(SecretHash key);

    /** Forgets all failures under keys whose last one lies before the given instant. */
    void forgetBefore(Instant instant);
}
