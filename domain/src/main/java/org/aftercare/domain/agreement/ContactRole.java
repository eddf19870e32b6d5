package org.aftercare.domain.agreement;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What a contact may do under an agreement. */
public enum ContactRole {
    /** Report issues. */
    REPORT,
    /** Raise the severity of an issue. */
    RAISE_SEVERITY,
    /** Approve work that is chargeable. */
    APPROVE_CHARGES,
    /** Read the statements of the months. */
    READ_STATEMENTS;

    /** In the order in which they are declared. */
    public static Set<ContactRole> set(Collection<ContactRole> roles) {
        var ordered = EnumSet.noneOf(ContactRole.class);
        ordered.addAll(roles);
        return Collections.unmodifiableSet(ordered);
    }
}
