package org.aftercare.domain.issue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aftercare.domain.BrokenRuleException;
import org.aftercare.domain.Revision;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.ClockKind;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.clock.SlaClock;
import org.aftercare.domain.clock.Timekeeper;
import org.aftercare.domain.customer.CustomerId;

/**
 * What a contact reported, as its history; everything else about it is folded from that ({@code domain.md} §3).
 *
 * <p>Life cycle: it comes into being by being reported, under the version of the agreement then in force. Agents answer it;
 * the first answer that the customer can see keeps the promise of the RESPONSE clock. Events are only ever appended, each
 * with when it happened and when it was recorded; one that is recorded late takes effect at the time it happened.
 *
 * @param history in the order of recording, which the times of recording need not show to the second, since the clocks of two
 *     nodes differ; the first is {@link IssueEvent.Reported}, the only one of its kind
 */
public record Issue(
        IssueId id,
        IssueNumber number,
        CustomerId customerId,
        AgreementId agreementId,
        List<IssueEvent> history,
        Revision revision) {
    public Issue {
        if (history.isEmpty() || !(history.getFirst() instanceof IssueEvent.Reported)) {
            throw new IllegalArgumentException("the history of " + number + " does not begin with a report");
        }
        var reportedAt = history.getFirst().happenedAt();
        for (var i = 0; i < history.size(); i++) {
            var event = history.get(i);
            if (i > 0 && event instanceof IssueEvent.Reported) {
                throw new IllegalArgumentException(number + " is reported twice");
            }
            if (event.happenedAt().isBefore(reportedAt)) {
                throw new BrokenRuleException(
                        "must not lie before the report at " + reportedAt + ", and is " + event.happenedAt());
            }
            if (event.happenedAt().isAfter(event.recordedAt())) {
                throw new BrokenRuleException("must not lie in the future, and is " + event.happenedAt());
            }
        }
        history = List.copyOf(history);
    }

    /** How it came to be. */
    public IssueEvent.Reported report() {
        return (IssueEvent.Reported) history.getFirst();
    }

    public Severity severity() {
        return report().severity();
    }

    public Instant reportedAt() {
        return report().happenedAt();
    }

    /**
     * With one more event.
     *
     * @throws BrokenRuleException if it happened before the report, or in the future
     */
    public Issue with(IssueEvent event) {
        var longer = new ArrayList<>(history);
        longer.add(event);
        return new Issue(id, number, customerId, agreementId, longer, revision);
    }

    /** The events in the order in which they happened. */
    private Stream<IssueEvent> happened() {
        return history.stream().sorted(Comparator.comparing(IssueEvent::happenedAt));
    }

    /** The clocks that run or ran on it: a pure function of history and terms. */
    public List<SlaClock> clocks(Timekeeper timekeeper) {
        return timekeeper.clock(ClockKind.RESPONSE, severity(), reportedAt(), List.of()).stream()
                .map(clock -> firstAnswer().map(clock::stopped).orElse(clock))
                .toList();
    }

    private Optional<Instant> firstAnswer() {
        return happened()
                .filter(event -> event instanceof IssueEvent.Answered answered
                        && answered.visible()
                        && answered.actor().kind() == Actor.Kind.AGENT)
                .map(IssueEvent::happenedAt)
                .findFirst();
    }
}
