package org.aftercare.adapter.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.aftercare.domain.customer.Customer;
import org.aftercare.domain.customer.CustomerId;

@Entity
@Table(name = "customer")
class CustomerEntity extends AggregateEntity {
    @Id
    private UUID id;

    private String name;

    @SuppressWarnings("NullAway.Init")
    protected CustomerEntity() {}

    private CustomerEntity(UUID id, String name) {
        this.id = id;
        this.name = name;
    }

    static CustomerEntity from(Customer customer) {
        return new CustomerEntity(customer.id().value(), customer.name());
    }

    void apply(Customer customer) {
        name = customer.name();
    }

    Customer toDomain() {
        return new Customer(new CustomerId(id), name, revision());
    }
}
