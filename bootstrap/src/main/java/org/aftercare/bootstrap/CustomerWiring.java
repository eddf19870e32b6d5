package org.aftercare.bootstrap;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.aftercare.application.customer.AddContact;
import org.aftercare.application.customer.CreateCustomer;
import org.aftercare.application.customer.ListContacts;
import org.aftercare.application.customer.ListCustomers;
import org.aftercare.application.customer.ShowContact;
import org.aftercare.application.customer.ShowCustomer;
import org.aftercare.application.port.ActTrail;
import org.aftercare.application.port.CustomerRepository;
import org.aftercare.application.port.UnitOfWork;

/** Makes what agents do about customers and their contacts. */
@Dependent
class CustomerWiring {

    @Produces
    @Singleton
    static CreateCustomer createCustomer(
            UnitOfWork unitOfWork, CustomerRepository customers, ActTrail trail, Clock clock) {
        return new CreateCustomer(unitOfWork, customers, trail, clock);
    }

    @Produces
    @Singleton
    static ShowCustomer showCustomer(UnitOfWork unitOfWork, CustomerRepository customers) {
        return new ShowCustomer(unitOfWork, customers);
    }

    @Produces
    @Singleton
    static ListCustomers listCustomers(UnitOfWork unitOfWork, CustomerRepository customers) {
        return new ListCustomers(unitOfWork, customers);
    }

    @Produces
    @Singleton
    static AddContact addContact(UnitOfWork unitOfWork, CustomerRepository customers, ActTrail trail, Clock clock) {
        return new AddContact(unitOfWork, customers, trail, clock);
    }

    @Produces
    @Singleton
    static ShowContact showContact(UnitOfWork unitOfWork, CustomerRepository customers) {
        return new ShowContact(unitOfWork, customers);
    }

    @Produces
    @Singleton
    static ListContacts listContacts(UnitOfWork unitOfWork, CustomerRepository customers) {
        return new ListContacts(unitOfWork, customers);
    }
}
