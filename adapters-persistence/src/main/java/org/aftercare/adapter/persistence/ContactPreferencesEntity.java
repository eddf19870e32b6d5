package org.aftercare.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.aftercare.domain.customer.ContactId;
import org.aftercare.domain.customer.Preferences;
import org.aftercare.domain.customer.Topic;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "contact_preferences")
class ContactPreferencesEntity {
    private static final Pattern BETWEEN = Pattern.compile(" ");

    @Id
    @Column(name = "contact_id")
    private UUID contactId;

    @Column(name = "time_zone")
    private @Nullable String timeZone;

    /** The names of topics, with a space between any two. */
    private String unwanted;

    @SuppressWarnings("NullAway.Init")
    protected ContactPreferencesEntity() {}

    private ContactPreferencesEntity(UUID contactId) {
        this.contactId = contactId;
        this.unwanted = "";
    }

    static ContactPreferencesEntity from(ContactId contact, Preferences preferences) {
        var entity = new ContactPreferencesEntity(contact.value());
        entity.apply(preferences);
        return entity;
    }

    final void apply(Preferences preferences) {
        timeZone = preferences.timeZone().map(ZoneId::getId).orElse(null);
        unwanted = preferences.unwanted().stream().map(Topic::name).collect(Collectors.joining(" "));
    }

    Preferences toDomain() {
        return new Preferences(
                Optional.ofNullable(timeZone).map(ZoneId::of),
                BETWEEN.splitAsStream(unwanted)
                        .filter(name -> !name.isEmpty())
                        .map(Topic::valueOf)
                        .collect(Collectors.toSet()));
    }
}
