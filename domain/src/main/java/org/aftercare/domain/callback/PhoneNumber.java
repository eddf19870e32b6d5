package org.aftercare.domain.callback;

import org.aftercare.domain.BrokenRuleException;

/**
 * A phone number as any phone in the world can dial it.
 *
 * @param value in the form of E.164: a plus sign, then at most 15 digits, such as {@code +442079460958}
 */
public record PhoneNumber(String value) {
    public PhoneNumber {
        if (!value.matches("\\+[1-9][0-9]{4,14}")) {
            throw new BrokenRuleException("must be a phone number in the form of E.164, such as +442079460958");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
