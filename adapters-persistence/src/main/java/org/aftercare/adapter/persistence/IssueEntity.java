package org.aftercare.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.application.port.IssueQueue;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.clock.SlaClock;
import org.aftercare.domain.customer.CustomerId;
import org.aftercare.domain.issue.Assignee;
import org.aftercare.domain.issue.IssueNumber;
import org.aftercare.domain.issue.IssueStatus;
import org.aftercare.domain.issue.Tags;
import org.jspecify.annotations.Nullable;

/** An issue's copies of what the queue shows, read only: {@link JdbcIssueRepository} stores it. */
@Entity
@Table(name = "issue")
class IssueEntity {
    @Id
    private long number;

    @Column(name = "customer_id")
    private UUID customerId;

    @Column(name = "agreement_id")
    private UUID agreementId;

    @Column(name = "system_name")
    private String system;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    private String summary;

    @Column(name = "reported_at")
    private Instant reportedAt;

    @Column(name = "held_over")
    private boolean heldOver;

    @Column(name = "next_due_at")
    private Instant nextDueAt;

    @Column(name = "lead_starts_at")
    private Instant leadStartsAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "assignee_id")
    private @Nullable UUID assigneeId;

    @Column(name = "assignee_name")
    private @Nullable String assigneeName;

    @Enumerated(EnumType.STRING)
    private IssueStatus status;

    @SuppressWarnings("NullAway.Init")
    protected IssueEntity() {}

    long number() {
        return number;
    }

    private Optional<Assignee> assignee() {
        return assigneeId == null || assigneeName == null
                ? Optional.empty()
                : Optional.of(new Assignee(new AgentId(assigneeId), assigneeName));
    }

    /** As the queue shows it. */
    IssueQueue.Line toLine(String customerName, List<SlaClock> itsClocks, Tags tags) {
        return new IssueQueue.Line(
                new IssueNumber(number),
                new CustomerId(customerId),
                customerName,
                new AgreementId(agreementId),
                system,
                status,
                severity,
                summary,
                reportedAt,
                heldOver,
                itsClocks,
                new IssueQueue.Position(nextDueAt, new IssueNumber(number)),
                updatedAt,
                assignee(),
                tags);
    }
}
