package org.aftercare.application.port;

import java.util.Optional;
import org.aftercare.domain.callback.PhoneNumber;

/** Makes sense of phone numbers as people write them. */
public interface PhoneNumbers {
    /** The number that is meant, if it can be one; without a country's code, it is one of the vendor's own country. */
    Optional<PhoneNumber> read(String written);
}
