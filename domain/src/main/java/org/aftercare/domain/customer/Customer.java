package org.aftercare.domain.customer;

import org.aftercare.domain.Faults;
import org.aftercare.domain.Revision;
import org.aftercare.domain.Text;

/** An organisation that has agreements with the vendor. */
public record Customer(CustomerId id, String name, Revision revision) {
    public static final int MAX_NAME = 200;

    public Customer {
        var faults = new Faults();
        var given = name;
        name = faults.attempt("/name", () -> Text.line(given, MAX_NAME)).orElse("");
        faults.refuseIfAny();
    }
}
