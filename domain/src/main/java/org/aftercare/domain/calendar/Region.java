package org.aftercare.domain.calendar;

import java.util.regex.Pattern;
import org.aftercare.domain.BrokenRuleException;

/**
 * Where a set of bank holidays holds: a country, or a part of one, such as {@code gb-eng}.
 *
 * @param code the country's ISO 3166-1 code in lower case, followed by those of its parts; empty for {@link #NONE}
 */
public record Region(String code) {
    /** Of a calendar without bank holidays. */
    public static final Region NONE = new Region("");

    private static final Pattern CODE = Pattern.compile("[a-z]{2,4}(-[a-z0-9]{1,4}){0,3}");

    public Region {
        if (!code.isEmpty() && !CODE.matcher(code).matches()) {
            throw new BrokenRuleException("must be a region such as gb-eng");
        }
    }

    public boolean isNone() {
        return code.isEmpty();
    }
}
