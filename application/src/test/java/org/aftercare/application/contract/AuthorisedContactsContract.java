package org.aftercare.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aftercare.application.port.AuthorisedContacts;
import org.aftercare.domain.agreement.AuthorisedContact;
import org.aftercare.domain.agreement.ContactRole;
import org.aftercare.domain.customer.ContactId;
import org.junit.jupiter.api.Test;

/** What every store of contacts' roles must do. */
public interface AuthorisedContactsContract extends StorageContract {
    private AuthorisedContacts authorised() {
        return storage().authorisedContacts();
    }

    private AuthorisedContact saved(AuthorisedContact said) {
        return inUnitOfWork(() -> {
            authorised().save(said);
            return said;
        });
    }

    @Test
    default void of_whom_nothing_was_said_there_is_nothing() {
        var customer = storedCustomer("Acme");
        var agreement = storedAgreement(customer);
        var contact = storedContact(customer, "Cora", "cora@acme.example");

        assertThat(inUnitOfWork(() ->
                        authorised().under(agreement.id(), List.of(contact.id(), new ContactId(UUID.randomUUID())))))
                .isEmpty();
        assertThat(inUnitOfWork(() -> authorised().under(agreement.id(), List.of())))
                .isEmpty();
        assertThat(inUnitOfWork(() -> authorised().of(contact.id()))).isEmpty();
    }

    @Test
    default void what_was_said_last_is_kept_for_each_agreement() {
        var customer = storedCustomer("Acme");
        var contact = storedContact(customer, "Cora", "cora@acme.example");
        var other = storedContact(customer, "Otto", "otto@acme.example");
        var one = storedAgreement(customer);
        var two = storedAgreement(customer);
        saved(new AuthorisedContact(one.id(), contact.id(), Set.of(ContactRole.values())));

        var nothing = saved(new AuthorisedContact(one.id(), contact.id(), Set.of()));
        var some = saved(new AuthorisedContact(
                two.id(), contact.id(), Set.of(ContactRole.READ_STATEMENTS, ContactRole.RAISE_SEVERITY)));
        var others = saved(new AuthorisedContact(two.id(), other.id(), Set.of(ContactRole.APPROVE_CHARGES)));

        assertThat(inUnitOfWork(() -> authorised().under(one.id(), List.of(contact.id(), other.id()))))
                .containsExactly(nothing);
        assertThat(inUnitOfWork(() -> authorised().under(two.id(), List.of(contact.id(), other.id()))))
                .containsExactlyInAnyOrder(some, others);
        assertThat(inUnitOfWork(() -> authorised().of(contact.id()))).containsExactlyInAnyOrder(nothing, some);
    }

    @Test
    default void a_customers_contacts_are_listed_by_identity_a_page_at_a_time() {
        var customer = storedCustomer("Acme");
        var one = storedContact(customer, "Cora", "cora@acme.example");
        var two = storedContact(customer, "Otto", "otto@acme.example");
        storedContact(storedCustomer("Mill"), "Max", "max@mill.example");

        var first = inUnitOfWork(() -> storage().customers().contacts(customer.id(), Optional.empty(), 1));
        var rest = inUnitOfWork(() -> storage()
                .customers()
                .contacts(customer.id(), Optional.of(first.getFirst().id()), 5));

        assertThat(first).hasSize(1);
        assertThat(rest).hasSize(1);
        assertThat(first.getFirst().id().value().toString())
                .isLessThan(rest.getFirst().id().value().toString());
        assertThat(first).doesNotContainAnyElementsOf(rest).allMatch(found -> found.equals(one) || found.equals(two));
    }

    @Test
    default void what_was_said_in_vain_is_forgotten() {
        var customer = storedCustomer("Acme");
        var agreement = storedAgreement(customer);
        var contact = storedContact(customer, "Cora", "cora@acme.example");

        undone(() -> {
            authorised().save(new AuthorisedContact(agreement.id(), contact.id(), Set.of()));
            return "it";
        });

        assertThat(inUnitOfWork(() -> authorised().of(contact.id()))).isEmpty();
    }
}
