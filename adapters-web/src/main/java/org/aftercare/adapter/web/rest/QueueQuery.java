package org.aftercare.adapter.web.rest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aftercare.application.issue.ListIssues;
import org.aftercare.application.issue.QueueOrder;
import org.aftercare.application.port.IssueQueue;
import org.aftercare.application.port.IssueQueue.Condition;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.clock.LeadState;
import org.aftercare.domain.customer.CustomerId;
import org.aftercare.domain.issue.Tags;

/** Reads which issues are to be listed, and in which order. */
final class QueueQuery {
    private static final String NOBODY = "none";

    private QueueQuery() {}

    /** The orders in which issues can be listed. */
    enum Sort {
        dueAt,
        timeLeft,
        updatedAt
    }

    static ListIssues.Command read(Query query, Caller caller) {
        var conditions = new ArrayList<Condition>();
        query.optional("status", Readers.constant(IssueJson.Status.class))
                .map(status -> new Condition.Open(status == IssueJson.Status.open))
                .ifPresent(conditions::add);
        query.optional("severity", Readers.constant(Severity.class))
                .map(Condition.OfSeverity::new)
                .ifPresent(conditions::add);
        query.optional("customer", Readers.id())
                .map(id -> new Condition.OfCustomer(new CustomerId(id)))
                .ifPresent(conditions::add);
        query.optional("agreement", Readers.id())
                .map(id -> new Condition.OfAgreement(new AgreementId(id)))
                .ifPresent(conditions::add);
        query.optional(
                        "assignee",
                        Readers.text().parsed(QueueQuery::assignee, "must be the UUID of an agent, or " + NOBODY))
                .ifPresent(has -> conditions.add(
                        has.agent().isPresent()
                                ? new Condition.AssignedTo(has.agent().get())
                                : new Condition.Unassigned()));
        query.optional("tag", Readers.text().then(Tags::word))
                .map(Condition.Tagged::new)
                .ifPresent(conditions::add);
        query.optional("text", Readers.text().then(Condition.Worded::of)).ifPresent(conditions::add);
        query.optional("dueBefore", Readers.instant())
                .map(Condition.DueBefore::new)
                .ifPresent(conditions::add);
        var updatedAfter = query.optional("updatedAfter", Readers.instant());
        updatedAfter.map(Condition.UpdatedAfter::new).ifPresent(conditions::add);
        var state = query.optional("clockState", Readers.constant(LeadState.class));
        var order = order(query, updatedAfter);
        var limit = query.limit(ListIssues.MAX_LIMIT);
        query.refuseFaults();
        return new ListIssues.Command(caller, new IssueQueue.Filter(List.copyOf(conditions)), state, order, limit);
    }

    /** An agent, or nobody. */
    private record Has(Optional<AgentId> agent) {}

    private static Optional<Has> assignee(String text) {
        return text.equals(NOBODY)
                ? Optional.of(new Has(Optional.empty()))
                : Wire.id(text).map(id -> new Has(Optional.of(new AgentId(id))));
    }

    private static QueueOrder order(Query query, Optional<Instant> updatedAfter) {
        var sort = query.optional("sort", Readers.constant(Sort.class))
                .orElse(updatedAfter.isPresent() ? Sort.updatedAt : Sort.dueAt);
        return switch (sort) {
            case dueAt -> new QueueOrder.ByDue(query.optional("cursor", Readers.cursor(Cursor::ofIssue)));
            case timeLeft -> new QueueOrder.ByTimeLeft(query.optional("cursor", Readers.cursor(Cursor::ofTimeLeft)));
            case updatedAt -> new QueueOrder.ByUpdate(query.optional("cursor", Readers.cursor(Cursor::ofGrowth)));
        };
    }
}
