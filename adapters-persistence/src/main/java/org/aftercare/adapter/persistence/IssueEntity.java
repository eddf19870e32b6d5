package org.aftercare.adapter.persistence;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.aftercare.application.port.IssueQueue;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.clock.SlaClock;
import org.aftercare.domain.customer.CustomerId;
import org.aftercare.domain.issue.Issue;
import org.aftercare.domain.issue.IssueEvent;
import org.aftercare.domain.issue.IssueId;
import org.aftercare.domain.issue.IssueNumber;

/** An issue: identity and keys, its events, and copies of what the queue shows and finds it by. */
@Entity
@Table(name = "issue")
class IssueEntity extends AggregateEntity {
    @Id
    private long number;

    private UUID id;

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

    @OneToMany(mappedBy = "issue", cascade = CascadeType.PERSIST)
    private List<IssueEventEntity> events = new ArrayList<>();

    @OneToMany(mappedBy = "issue", cascade = CascadeType.PERSIST, orphanRemoval = true)
    private List<IssueClockEntity> clocks = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected IssueEntity() {}

    private IssueEntity(Issue issue, List<SlaClock> folded) {
        this.number = issue.number().value();
        this.id = issue.id().value();
        apply(issue, folded);
    }

    /** Without events and clocks, which are added when this is stored. */
    static IssueEntity from(Issue issue, List<SlaClock> folded) {
        return new IssueEntity(issue, folded);
    }

    /** Without events and clocks. */
    final void apply(Issue issue, List<SlaClock> folded) {
        var report = issue.report();
        customerId = issue.customerId().value();
        agreementId = issue.agreementId().value();
        system = report.system();
        severity = issue.severity();
        summary = report.summary();
        reportedAt = issue.reportedAt();
        heldOver = folded.stream().anyMatch(SlaClock::heldOver);
        nextDueAt = IssueQueue.nextDue(folded);
    }

    /** Adds the events that are not stored yet. */
    void append(List<IssueEvent> history) {
        var stored = history();
        if (history.size() < stored.size() || !history.subList(0, stored.size()).equals(stored)) {
            throw new IllegalStateException("the history of " + new IssueNumber(number) + " may only grow");
        }
        for (var sequence = stored.size(); sequence < history.size(); sequence++) {
            events.add(IssueEventEntity.from(this, sequence, history.get(sequence)));
        }
    }

    void replaceClocks(List<SlaClock> folded) {
        clocks.removeIf(clock -> clock.position() >= folded.size());
        clocks.forEach(clock -> clock.apply(folded.get(clock.position())));
        for (var position = clocks.size(); position < folded.size(); position++) {
            clocks.add(IssueClockEntity.from(this, position, folded.get(position)));
        }
    }

    long number() {
        return number;
    }

    private List<IssueEvent> history() {
        return events.stream()
                .sorted(Comparator.comparing(IssueEventEntity::sequence))
                .map(IssueEventEntity::toDomain)
                .toList();
    }

    Issue toDomain() {
        return new Issue(
                new IssueId(id),
                new IssueNumber(number),
                new CustomerId(customerId),
                new AgreementId(agreementId),
                history(),
                revision());
    }

    /** As the queue shows it. */
    IssueQueue.Line toLine(String customerName, List<SlaClock> itsClocks) {
        return new IssueQueue.Line(
                new IssueNumber(number),
                new CustomerId(customerId),
                customerName,
                new AgreementId(agreementId),
                system,
                severity,
                summary,
                reportedAt,
                heldOver,
                itsClocks);
    }
}
