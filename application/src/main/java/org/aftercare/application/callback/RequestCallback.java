package org.aftercare.application.callback;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.aftercare.application.port.CallbackRepository;
import org.aftercare.application.port.PhoneNumbers;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.Fault;
import org.aftercare.domain.Faults;
import org.aftercare.domain.Revision;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.callback.CallbackRequest;
import org.aftercare.domain.callback.PhoneNumber;
import org.aftercare.domain.customer.ContactId;
import org.aftercare.domain.customer.EmailAddress;
import org.aftercare.domain.issue.Channel;

/**
 * Takes in the wish of anybody to be phoned, promises a call by some instant, and tells both sides. What is sent again within
 * minutes is taken once; one number can ask only so often in a day.
 */
public final class RequestCallback {
    /** Within this, the same request is taken for one that was sent twice. */
    public static final Duration SENT_TWICE = Duration.ofMinutes(10);

    /** How often one number can ask in {@link #A_DAY}. */
    public static final int MOST = 5;

    private static final Duration A_DAY = Duration.ofDays(1);

    /** What the constructor of a request is given for a number that was refused, so that it names all other faults. */
    private static final PhoneNumber STAND_IN = new PhoneNumber("+10000");

    private final UnitOfWork unitOfWork;
    private final CallbackRepository callbacks;
    private final PhoneNumbers phoneNumbers;
    private final CallbackPromises promises;
    private final CallbackNotices notices;
    private final CallbackAnnouncements announcements;
    private final Clock clock;

    public RequestCallback(
            UnitOfWork unitOfWork,
            CallbackRepository callbacks,
            PhoneNumbers phoneNumbers,
            CallbackPromises promises,
            CallbackNotices notices,
            CallbackAnnouncements announcements,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.callbacks = callbacks;
        this.phoneNumbers = phoneNumbers;
        this.promises = promises;
        this.notices = notices;
        this.announcements = announcements;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param caller who asks, if it is somebody who is logged in
     * @param phone as the person wrote it
     * @param timeZone in which the person lives; the vendor's if it is not said
     */
    public record Command(
            Optional<Caller.OfCustomer> caller,
            Channel channel,
            String name,
            String phone,
            Optional<EmailAddress> email,
            Optional<String> company,
            String topic,
            Optional<Instant> preferredFrom,
            Optional<Instant> preferredTo,
            Optional<ZoneId> timeZone) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** We will call. */
        record Taken(CallbackRequest request) implements Outcome {}

        /** The pointers are relative to the command, as the API writes it. */
        record Refused(List<Fault> faults) implements Outcome {}

        /** The number has asked often enough for now. */
        record TooOften(Duration retryAfter) implements Outcome {}
    }

    public Outcome execute(Command command) {
        var now = clock.instant();
        var faults = new Faults();
        var phone = phoneNumbers.read(command.phone());
        if (phone.isEmpty()) {
            faults.add("/phone", "must be a phone number that can be called, such as +44 20 7946 0958");
        }
        var asked = faults.attempt("", () -> asked(command, phone.orElse(STAND_IN), now));
        if (!faults.isEmpty()) {
            return new Outcome.Refused(faults.all());
        }
        return unitOfWork.execute(() -> take(asked.orElseThrow(), command.caller(), now));
    }

    private CallbackRequest.Asked asked(Command command, PhoneNumber phone, Instant now) {
        return new CallbackRequest.Asked(
                now,
                command.channel(),
                command.name(),
                phone,
                command.email(),
                command.company(),
                command.topic(),
                command.preferredFrom(),
                command.preferredTo(),
                command.timeZone().orElseGet(promises::timeZone),
                command.caller().map(caller -> new ContactId(caller.id())));
    }

    private Outcome take(CallbackRequest.Asked asked, Optional<Caller.OfCustomer> caller, Instant now) {
        var earlier = callbacks.of(asked.phone(), now.minus(A_DAY));
        var same = earlier.stream()
                .filter(CallbackRequest::open)
                .filter(request -> request.asked().at().isAfter(now.minus(SENT_TWICE)))
                .filter(request -> asked.repeats(request.asked()))
                .findFirst();
        if (same.isPresent()) {
            return new Outcome.Taken(same.get());
        }
        if (earlier.size() >= MOST) {
            var free = earlier.get(MOST - 1).asked().at().plus(A_DAY);
            return new Outcome.TooOften(Duration.between(now, free));
        }
        var request = callbacks.save(new CallbackRequest(
                callbacks.nextReference(),
                asked,
                promises.of(asked, caller, now),
                List.of(),
                Optional.empty(),
                Revision.NONE));
        notices.put(request, now);
        announcements.announce(request);
        return new Outcome.Taken(request);
    }
}
