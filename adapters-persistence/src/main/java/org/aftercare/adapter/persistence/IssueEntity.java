package org.aftercare.adapter.persistence;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.aftercare.application.port.IssueQueue;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.clock.SlaClock;
import org.aftercare.domain.customer.CustomerId;
import org.aftercare.domain.issue.Assignee;
import org.aftercare.domain.issue.Issue;
import org.aftercare.domain.issue.IssueEvent;
import org.aftercare.domain.issue.IssueFold;
import org.aftercare.domain.issue.IssueId;
import org.aftercare.domain.issue.IssueNumber;
import org.aftercare.domain.issue.IssueStatus;
import org.aftercare.domain.issue.Tags;
import org.jspecify.annotations.Nullable;

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

    @Column(name = "lead_starts_at")
    private Instant leadStartsAt;

    /** {@link RulerJson#id}. For queries. */
    @SuppressWarnings("UnusedVariable")
    private @Nullable Long ruler;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "assignee_id")
    private @Nullable UUID assigneeId;

    @Column(name = "assignee_name")
    private @Nullable String assigneeName;

    @Enumerated(EnumType.STRING)
    private IssueStatus status;

    /** Worked out by the database from the status; for queries. */
    @SuppressWarnings("UnusedVariable")
    @Column(name = "is_open", insertable = false, updatable = false)
    private boolean open;

    /** Whose bank holidays the clocks follow; empty if none. For queries, and for audits. */
    @SuppressWarnings("UnusedVariable")
    private String region;

    /** {@link HashChain#head}. For audits. */
    @SuppressWarnings("UnusedVariable")
    private String head;

    @OneToMany(mappedBy = "issue", cascade = CascadeType.PERSIST)
    private List<IssueEventEntity> events = new ArrayList<>();

    @OneToMany(mappedBy = "issue", cascade = CascadeType.PERSIST, orphanRemoval = true)
    private List<IssueClockEntity> clocks = new ArrayList<>();

    /** Events that are to be stored, and are not yet. */
    @Transient
    private List<IssueEventEntity> grown = List.of();

    @SuppressWarnings("NullAway.Init")
    protected IssueEntity() {}

    private IssueEntity(Issue issue, IssueFold fold) {
        this.number = issue.number().value();
        this.id = issue.id().value();
        apply(issue, fold);
    }

    /** Without events and clocks, which are added when this is stored. */
    static IssueEntity from(Issue issue, IssueFold fold) {
        return new IssueEntity(issue, fold);
    }

    /** Without events and clocks, though the head knows of those events that are to be added. */
    final void apply(Issue issue, IssueFold fold) {
        var report = issue.report();
        var keys = IssueQueue.Keys.of(issue, fold);
        customerId = issue.customerId().value();
        agreementId = issue.agreementId().value();
        system = report.system();
        status = fold.status();
        severity = fold.severity();
        summary = report.summary();
        reportedAt = issue.reportedAt();
        heldOver = fold.heldOver(reportedAt);
        nextDueAt = keys.dueAt();
        leadStartsAt = keys.startsAt();
        ruler = keys.ruler().map(RulerJson::write).map(RulerJson::id).orElse(null);
        updatedAt = keys.updatedAt();
        assigneeId = keys.assignee().map(assignee -> assignee.id().value()).orElse(null);
        assigneeName = keys.assignee().map(Assignee::name).orElse(null);
        region = fold.timekeeper().terms().calendar().bankHolidays().code();
        head = grow(issue.history());
    }

    /** The head with those events that are to be added. */
    private String grow(List<IssueEvent> history) {
        var stored = history();
        if (history.size() < stored.size() || !history.subList(0, stored.size()).equals(stored)) {
            throw new IllegalStateException("the history of " + new IssueNumber(number) + " may only grow");
        }
        var last = inOrder()
                .map(IssueEventEntity::hash)
                .reduce(
                        HashChain.root(number, EventRow.hex(id), EventRow.hex(customerId), EventRow.hex(agreementId)),
                        (before, hash) -> hash);
        grown = new ArrayList<>();
        for (var sequence = stored.size(); sequence < history.size(); sequence++) {
            var event = IssueEventEntity.from(this, sequence, history.get(sequence), last);
            grown.add(event);
            last = event.hash();
        }
        return HashChain.head(last, revision().number());
    }

    /** Adds the events that are not stored yet, and has the clocks be those of the fold. */
    void follow(IssueFold fold) {
        events.addAll(grown);
        grown = List.of();
        replaceClocks(copies(fold));
    }

    private static List<SlaClock> copies(IssueFold fold) {
        return fold.clocks().stream().map(SlaClock::copy).toList();
    }

    private void replaceClocks(List<SlaClock> folded) {
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
        return inOrder().map(IssueEventEntity::toDomain).toList();
    }

    private Stream<IssueEventEntity> inOrder() {
        return events.stream().sorted(Comparator.comparing(IssueEventEntity::sequence));
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
