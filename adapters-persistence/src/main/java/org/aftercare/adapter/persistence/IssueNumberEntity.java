package org.aftercare.adapter.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.aftercare.domain.issue.IssueNumber;

/** A number that was given to an issue, or was meant to be. */
@Entity
@Table(name = "issue_number")
class IssueNumberEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long number;

    /** Says nothing, but EclipseLink inserts no row without a column. */
    @SuppressWarnings("UnusedVariable")
    private boolean given = true;

    IssueNumber toDomain() {
        return new IssueNumber(number);
    }
}
