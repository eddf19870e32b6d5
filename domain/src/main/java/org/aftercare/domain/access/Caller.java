package org.aftercare.domain.access;

import java.util.Optional;
import java.util.UUID;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.CustomerId;

/** Who asks for something to be done, as the adapters made sure: what he may know and do follows from it. */
public sealed interface Caller {

    /** Whether things of the given customer exist for this caller. */
    boolean maySee(CustomerId customer);

    UUID id();

    String name();

    /**
     * An agent of the vendor; sees every customer.
     *
     * @param address of the network from which he calls, if he does by one
     */
    record OfVendor(Agent agent, Optional<String> address) implements Caller {
        public OfVendor(Agent agent) {
            this(agent, Optional.empty());
        }

        /** The same, calling from an address of the network. */
        public OfVendor from(String network) {
            return new OfVendor(agent, Optional.of(network));
        }

        @Override
        public boolean maySee(CustomerId customer) {
            return true;
        }

        @Override
        public UUID id() {
            return agent.id().value();
        }

        @Override
        public String name() {
            return agent.name();
        }
    }

    /** A contact of a customer; sees that customer alone. */
    record OfCustomer(Contact contact) implements Caller {
        @Override
        public boolean maySee(CustomerId customer) {
            return contact.customerId().equals(customer);
        }

        @Override
        public UUID id() {
            return contact.id().value();
        }

        @Override
        public String name() {
            return contact.name();
        }
    }
}
