package org.aftercare.adapter.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.aftercare.domain.callback.CallbackReference;

/** A reference that was given to a callback request, or was meant to be. */
@Entity
@Table(name = "callback_reference")
class CallbackReferenceEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long reference;

    /** Says nothing, but EclipseLink inserts no row without a column. */
    @SuppressWarnings("UnusedVariable")
    private boolean given = true;

    CallbackReference toDomain() {
        return new CallbackReference(reference);
    }
}
