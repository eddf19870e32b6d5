package org.aftercare.adapter.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.aftercare.domain.agreement.AgreementNumber;

/** A number that was given to an agreement, or was meant to be. */
@Entity
@Table(name = "agreement_number")
class AgreementNumberEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long number;

    /** Says nothing, but EclipseLink inserts no row without a column. */
    @SuppressWarnings("UnusedVariable")
    private boolean given = true;

    AgreementNumber toDomain() {
        return new AgreementNumber(number);
    }
}
