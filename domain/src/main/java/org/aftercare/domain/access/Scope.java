package org.aftercare.domain.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What a token opens. Its holder's own rights bound it further. */
public enum Scope {
    ISSUES_READ("issues:read"),
    ISSUES_WRITE("issues:write"),
    /** Agreements, customers, contacts, bank holidays, previews of clocks. */
    AGREEMENTS_READ("agreements:read"),
    /** Customers, contacts, drafts, signatures. */
    AGREEMENTS_WRITE("agreements:write"),
    /** What takes an administrator: people, tokens, corrections of bank holidays, audits. */
    ADMIN("admin");

    /** All that a customer's contact can have. */
    public static final Set<Scope> OF_CONTACTS =
            Collections.unmodifiableSet(EnumSet.of(ISSUES_READ, ISSUES_WRITE, AGREEMENTS_READ));

    private final String word;

    Scope(String word) {
        this.word = word;
    }

    /** As clients write it. */
    public String word() {
        return word;
    }

    /** The scope that is written so, if there is one. */
    public static Optional<Scope> of(String word) {
        return Arrays.stream(values()).filter(scope -> scope.word.equals(word)).findFirst();
    }

    /** In the order in which they are declared. */
    public static Set<Scope> set(Collection<Scope> scopes) {
        var ordered = EnumSet.noneOf(Scope.class);
        ordered.addAll(scopes);
        return Collections.unmodifiableSet(ordered);
    }

    /** Every one. */
    public static Set<Scope> all() {
        return Collections.unmodifiableSet(EnumSet.allOf(Scope.class));
    }
}
