package org.aftercare.adapter.persistence;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.AgreementNumber;
import org.aftercare.domain.agreement.Version;
import org.aftercare.domain.customer.CustomerId;

@Entity
@Table(name = "agreement")
class AgreementEntity extends AggregateEntity {
    @Id
    private UUID id;

    private long number;

    @Column(name = "customer_id")
    private UUID customerId;

    private String title;

    /** A JSON document. */
    private String systems;

    @OneToMany(mappedBy = "agreement", cascade = CascadeType.PERSIST)
    private List<VersionEntity> versions = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected AgreementEntity() {}

    private AgreementEntity(UUID id, long number, UUID customerId, String title, String systems) {
        this.id = id;
        this.number = number;
        this.customerId = customerId;
        this.title = title;
        this.systems = systems;
    }

    /** Without its versions, which {@link #applyVersions} adds when this is stored. */
    static AgreementEntity from(Agreement agreement) {
        return new AgreementEntity(
                agreement.id().value(),
                agreement.number().value(),
                agreement.customerId().value(),
                agreement.title(),
                systems(agreement.systems()));
    }

    /** Without its versions. */
    void apply(Agreement agreement) {
        number = agreement.number().value();
        customerId = agreement.customerId().value();
        title = agreement.title();
        systems = systems(agreement.systems());
    }

    void applyVersions(List<Version> given) {
        var stored = inOrder();
        if (given.size() < stored.size()) {
            throw new IllegalStateException("versions of " + new AgreementNumber(number) + " are never taken away");
        }
        for (var i = 0; i < given.size(); i++) {
            if (i < stored.size()) {
                stored.get(i).apply(given.get(i));
            } else {
                versions.add(VersionEntity.from(this, given.get(i)));
            }
        }
    }

    UUID id() {
        return id;
    }

    Agreement toDomain() {
        return new Agreement(
                new AgreementId(id),
                new AgreementNumber(number),
                new CustomerId(customerId),
                title,
                systems(systems),
                inOrder().stream().map(VersionEntity::toDomain).toList(),
                revision());
    }

    private List<VersionEntity> inOrder() {
        return versions.stream()
                .sorted(Comparator.comparing(VersionEntity::number))
                .toList();
    }

    static List<String> systems(String json) {
        return Json.texts(Json.read(json).getJsonArray("systems"));
    }

    private static String systems(List<String> systems) {
        return Json.text(Json.document().add("systems", Json.array(systems)).build());
    }
}
