package org.aftercare.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import org.aftercare.domain.Revision;
import org.eclipse.persistence.annotations.OptimisticLocking;
import org.eclipse.persistence.annotations.OptimisticLockingType;

/** The row of an aggregate, which carries its revision; a row is updated only where it still has the revision that was read. */
@MappedSuperclass
@OptimisticLocking(
        type = OptimisticLockingType.SELECTED_COLUMNS,
        selectedColumns = @Column(name = AggregateEntity.REVISION))
abstract class AggregateEntity {
    /** In upper case, since it is compared with how EclipseLink sees the column. */
    static final String REVISION = "REVISION";

    @Column(name = REVISION)
    private long revision = Revision.NONE.next().number();

    final Revision revision() {
        return new Revision(revision);
    }

    /** Not left to JPA's versions, which do not step where only something hanging on the row has changed, or twice in one unit of work. */
    final void step() {
        revision = revision().next().number();
    }
}
