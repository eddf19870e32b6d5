package org.aftercare.application.callback;

import java.time.Duration;
import java.time.Instant;
import org.aftercare.application.port.Notice;
import org.aftercare.application.port.Outbox;
import org.aftercare.domain.TimeOrderedId;
import org.aftercare.domain.callback.CallbackRequest;
import org.aftercare.domain.customer.EmailAddress;

/**
 * Puts what a callback request gives occasion to say into the outbox: to support who is to be phoned, and to whoever asked what
 * is promised. The latter repeats nothing that a stranger could have written into it, since he may have given the address of
 * somebody else.
 */
public final class CallbackNotices {
    /** Nobody who agrees to be phoned by noon means the whole night before. */
    private static final Duration AGREED_FOR = Duration.ofHours(1);

    private final Outbox outbox;
    private final EmailAddress support;

    /**
     * Tells support at one address.
     *
     * @param support where the vendor's agents read of requests
     */
    public CallbackNotices(Outbox outbox, EmailAddress support) {
        this.outbox = outbox;
        this.support = support;
    }

    void put(CallbackRequest request, Instant now) {
        var asked = request.asked();
        var promise = promise(request);
        outbox.put(new Notice.CallbackArrived(
                TimeOrderedId.at(now),
                support,
                promise,
                asked.name(),
                asked.company(),
                asked.email().map(EmailAddress::value),
                asked.topic(),
                asked.preferredFrom(),
                asked.preferredTo()));
        asked.email()
                .ifPresent(address ->
                        outbox.put(new Notice.CallbackConfirmed(TimeOrderedId.at(now), address, promise, 0)));
    }

    /** What was agreed on by phone, to be put in after each time that it was. */
    void putMoved(CallbackRequest request, Instant now) {
        var callBy = request.callBy();
        var hourBefore = callBy.minus(AGREED_FOR);
        var agreed = new Notice.PromisedCall(
                request.reference().toString(),
                request.asked().phone().value(),
                request.asked().at(),
                false,
                hourBefore.isAfter(now) ? hourBefore : now,
                callBy,
                request.promised().timeZone());
        request.asked()
                .email()
                .ifPresent(address -> outbox.put(
                        new Notice.CallbackConfirmed(TimeOrderedId.at(now), address, agreed, request.moves())));
    }

    private static Notice.PromisedCall promise(CallbackRequest request) {
        var promised = request.promised();
        return new Notice.PromisedCall(
                request.reference().toString(),
                request.asked().phone().value(),
                request.asked().at(),
                promised.heldOver(),
                promised.startsAt(),
                promised.callBy(),
                promised.timeZone());
    }
}
