package org.aftercare.application.fake;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.aftercare.application.port.DuplicateException;
import org.aftercare.application.port.WorkEntries;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.charge.Booking;
import org.aftercare.domain.charge.Cancellation;
import org.aftercare.domain.charge.WorkEntry;
import org.aftercare.domain.charge.WorkEntryId;
import org.aftercare.domain.issue.IssueNumber;

public final class InMemoryWorkEntries implements WorkEntries {
    private final InMemoryStore store;

    public InMemoryWorkEntries(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public void add(WorkEntry entry) {
        store.workEntries.put(entry.id(), new Booking(entry, Optional.empty()));
    }

    @Override
    public void cancel(Cancellation cancellation) {
        var booking = store.workEntries.find(cancellation.entry()).orElseThrow();
        if (!booking.counts()) {
            throw new DuplicateException("the entry is cancelled already");
        }
        store.workEntries.put(cancellation.entry(), new Booking(booking.entry(), Optional.of(cancellation)));
    }

    @Override
    public Optional<Booking> find(WorkEntryId id) {
        return store.workEntries.find(id);
    }

    @Override
    public List<Booking> of(IssueNumber issue) {
        return bookings(booking -> booking.entry().issue().equals(issue));
    }

    @Override
    public List<Booking> of(AgreementId agreement) {
        return bookings(booking -> booking.entry().agreementId().equals(agreement));
    }

    private List<Booking> bookings(Predicate<Booking> wanted) {
        return store.workEntries.all().stream()
                .filter(wanted)
                .sorted(Comparator.comparing(Booking::entry, WorkEntry.BY_TIME))
                .toList();
    }

    @Override
    public List<WorkEntry> overlapping(AgentId agent, Instant from, Instant until) {
        return bookings(booking -> booking.counts()
                        && booking.entry().agentId().equals(agent)
                        && booking.entry().startedAt().isBefore(until)
                        && booking.entry().finishedAt().isAfter(from))
                .stream()
                .map(Booking::entry)
                .toList();
    }
}
