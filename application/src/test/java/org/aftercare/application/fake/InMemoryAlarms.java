package org.aftercare.application.fake;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.aftercare.application.port.Alarms;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.issue.IssueNumber;

/** Alarms that go off when a test asks for what is due. */
public final class InMemoryAlarms implements Alarms {
    private final InMemoryStore store;

    public InMemoryAlarms(InMemoryStore store) {
        this.store = store;
    }

    /** An alarm that was set. */
    public sealed interface Alarm {
        Instant at();

        /** An issue is to be looked at. */
        record Look(IssueNumber issue, Instant at) implements Alarm {}

        /** The open issues of an agreement are to be moved. */
        record Move(AgreementId agreement, int version, Instant at) implements Alarm {}
    }

    @Override
    public void look(IssueNumber issue, Instant at) {
        var alarm = new Alarm.Look(issue, at);
        store.alarms.put(alarm, alarm);
    }

    @Override
    public void move(AgreementId agreement, int version, Instant at) {
        var alarm = new Alarm.Move(agreement, version, at);
        store.alarms.put(alarm, alarm);
    }

    /** Those that are set, by instant. */
    public List<Alarm> waiting() {
        return store.alarms.all().stream()
                .sorted(Comparator.comparing(Alarm::at))
                .toList();
    }

    /** Takes the first one away that is due, if there is one. */
    public Optional<Alarm> takeDue(Instant now) {
        var due = waiting().stream().filter(alarm -> !alarm.at().isAfter(now)).findFirst();
        due.ifPresent(store.alarms::remove);
        return due;
    }
}
