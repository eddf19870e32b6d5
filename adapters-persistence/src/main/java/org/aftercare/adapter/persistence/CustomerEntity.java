package org.aftercare.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Locale;
import java.util.UUID;
import org.aftercare.domain.customer.Customer;
import org.aftercare.domain.customer.CustomerId;

@Entity
@Table(name = "customer")
class CustomerEntity extends AggregateEntity {
    @Id
    private UUID id;

    private String name;

    /** The name in lower case, by which customers are found and sorted. */
    @Column(name = "sort_name")
    private String sortName;

    @SuppressWarnings("NullAway.Init")
    protected CustomerEntity() {}

    private CustomerEntity(UUID id, String name) {
        this.id = id;
        this.name = name;
        this.sortName = sortName(name);
    }

    static CustomerEntity from(Customer customer) {
        return new CustomerEntity(customer.id().value(), customer.name());
    }

    void apply(Customer customer) {
        name = customer.name();
        sortName = sortName(name);
    }

    String sortName() {
        return sortName;
    }

    static String sortName(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    Customer toDomain() {
        return new Customer(new CustomerId(id), name, revision());
    }
}
