package org.aftercare.domain.customer;

import org.aftercare.domain.Faults;
import org.aftercare.domain.Revision;
import org.aftercare.domain.Text;

/** A person at a customer who uses the portal or writes mail. No two contacts have the same address. */
public record Contact(ContactId id, CustomerId customerId, String name, EmailAddress email, Revision revision) {
    public static final int MAX_NAME = 200;

    public Contact {
        var faults = new Faults();
        var given = name;
        name = faults.attempt("/name", () -> Text.line(given, MAX_NAME)).orElse("");
        faults.refuseIfAny();
    }

    /** The same contact by another name. */
    public Contact named(String changed) {
        return new Contact(id, customerId, changed, email, revision);
    }
}
