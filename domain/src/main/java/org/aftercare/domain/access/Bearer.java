package org.aftercare.domain.access;

import java.time.Instant;

/**
 * A token, and who comes with it.
 *
 * @param caller the token's holder
 * @param active whether the holder may come in at all
 */
public record Bearer(AccessToken token, Caller caller, boolean active) {
    /** Whether it is to be let in. */
    public boolean admittedAt(Instant now) {
        return active && token.validAt(now);
    }

    /** Whether the token opens what takes the scope; {@link Scope#ADMIN} is for administrators' tokens alone. */
    public boolean has(Scope scope) {
        return token.scopes().contains(scope) && (scope != Scope.ADMIN || isAdministrator());
    }

    /** The same, calling from an address of the network. */
    public Bearer from(String address) {
        return switch (caller) {
            case Caller.OfVendor vendor -> new Bearer(token, vendor.from(address), active);
            case Caller.OfCustomer customer -> this;
        };
    }

    /** Whether its holder is an administrator. */
    public boolean isAdministrator() {
        return caller instanceof Caller.OfVendor vendor && vendor.agent().administrator();
    }
}
