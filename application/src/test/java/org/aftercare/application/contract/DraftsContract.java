package org.aftercare.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.aftercare.application.port.Drafts;
import org.aftercare.domain.customer.Contact;
import org.junit.jupiter.api.Test;

public interface DraftsContract extends StorageContract {
    Drafts.Draft DRAFT = new Drafts.Draft(MANY_TONGUES, Instant.parse("2026-11-24T09:00:00.000001Z"));

    private Drafts drafts() {
        return storage().drafts();
    }

    private void kept(Contact contact, Drafts.Draft draft) {
        inUnitOfWork(() -> {
            drafts().keep(contact.id(), draft);
            return contact;
        });
    }

    private void forgotten(Contact contact) {
        inUnitOfWork(() -> {
            drafts().forget(contact.id());
            return contact;
        });
    }

    private Optional<Drafts.Draft> found(Contact contact) {
        return inUnitOfWork(() -> drafts().find(contact.id()));
    }

    @Test
    default void nobody_has_a_draft_at_first() {
        assertThat(found(storedContact(storedCustomer("bakery"), "carla", "carla@bakery.example")))
                .isEmpty();
    }

    @Test
    default void a_draft_is_kept_as_it_is_for_its_contact_alone() {
        var carla = storedContact(storedCustomer("bakery"), "carla", "carla@bakery.example");
        var mel = storedContact(storedCustomer("mill"), "mel", "mel@mill.example");

        kept(carla, DRAFT);

        assertThat(found(carla)).contains(DRAFT);
        assertThat(found(mel)).isEmpty();
    }

    @Test
    default void a_later_draft_takes_the_place_of_the_one_before() {
        var carla = storedContact(storedCustomer("bakery"), "carla", "carla@bakery.example");
        var later = new Drafts.Draft("x".repeat(Drafts.LONGEST), Instant.parse("2026-11-24T09:00:01Z"));
        kept(carla, DRAFT);

        kept(carla, later);

        assertThat(found(carla)).contains(later);
    }

    @Test
    default void a_draft_that_is_forgotten_is_gone_and_forgetting_none_does_nothing() {
        var carla = storedContact(storedCustomer("bakery"), "carla", "carla@bakery.example");
        kept(carla, DRAFT);

        forgotten(carla);
        forgotten(carla);

        assertThat(found(carla)).isEmpty();
    }
}
