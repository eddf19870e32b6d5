package org.aftercare.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import org.aftercare.domain.Revision;

/** The row of an aggregate, which carries its revision. {@link Aggregates} compares and steps it. */
@MappedSuperclass
abstract class AggregateEntity {
    /** Written by an insert, and later only by the statement that compares it. */
    @Column(name = "revision", updatable = false)
    private long revision = Revision.NONE.next().number();

    final Revision revision() {
        return new Revision(revision);
    }

    /** Follows the step that the row has made. */
    final void stepped() {
        revision = revision().next().number();
    }
}
