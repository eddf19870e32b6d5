package org.aftercare.domain.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aftercare.domain.customer.ContactId;
import org.junit.jupiter.api.Test;

class AuthorisedContactTest {
    private static final AgreementId AGREEMENT = new AgreementId(new UUID(0x7000, 1));
    private static final ContactId CONTACT = new ContactId(new UUID(0x7000, 2));

    @Test
    void a_contact_of_whom_nothing_was_said_may_report_and_nothing_else() {
        var contact = AuthorisedContact.usually(AGREEMENT, CONTACT);

        assertThat(contact.may(ContactRole.REPORT)).isTrue();
        assertThat(contact.may(ContactRole.RAISE_SEVERITY)).isFalse();
        assertThat(contact.may(ContactRole.APPROVE_CHARGES)).isFalse();
        assertThat(contact.may(ContactRole.READ_STATEMENTS)).isFalse();
    }

    @Test
    void what_was_said_holds_and_nothing_besides() {
        var contact = new AuthorisedContact(
                AGREEMENT, CONTACT, Set.of(ContactRole.READ_STATEMENTS, ContactRole.RAISE_SEVERITY));

        assertThat(contact.roles()).containsExactly(ContactRole.RAISE_SEVERITY, ContactRole.READ_STATEMENTS);
        assertThat(contact.may(ContactRole.REPORT)).isFalse();
        assertThat(ContactRole.set(List.of())).isEmpty();
    }
}
