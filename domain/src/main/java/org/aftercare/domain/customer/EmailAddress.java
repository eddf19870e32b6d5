package org.aftercare.domain.customer;

import java.util.Locale;
import java.util.regex.Pattern;
import org.aftercare.domain.BrokenRuleException;

/**
 * An address for mail, as people type it; of RFC 5321's addresses only the plain ones (a dot-atom, then a host name).
 * Addresses that differ in case alone are the same to us, so it is kept in lower case.
 */
public record EmailAddress(String value) {
    /** RFC 5321 §4.5.3.1.3 with errata 1690. */
    private static final int MAX = 254;

    private static final Pattern PLAIN = Pattern.compile(
            "[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([\\p{L}\\p{N}]([\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+[\\p{L}]([\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?");

    public EmailAddress {
        if (value.length() > MAX || !PLAIN.matcher(value).matches()) {
            throw new BrokenRuleException(
                    "must be a mail address such as name@example.org, at most " + MAX + " characters long");
        }
        value = value.toLowerCase(Locale.ROOT);
    }
}
