package org.aftercare.application.port;

import java.util.Optional;
import org.aftercare.domain.callback.PhoneNumber;

/** Makes sense of phone numbers as people write them. */
public interface PhoneNumbers {
    /** The number that is meant, if it can be one; without a country's code, it is one of the vendor's own country. */
    Optional<PhoneNumber> read(String written);

    /** The first number in a text of at most {@link #LONGEST_TEXT} characters; what comes behind those is not looked at. */
    Optional<PhoneNumber> find(String text);

    int LONGEST_TEXT = 10_000;
}
