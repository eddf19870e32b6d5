package org.aftercare.adapter.web.portal;

import java.time.Instant;
import java.util.Optional;
import org.aftercare.domain.callback.CallbackRequest;
import org.aftercare.domain.customer.EmailAddress;

/**
 * What somebody sees who will be phoned.
 *
 * @param promise as {@link Promise} shows promises
 * @param email where the same went; empty if no address was given
 */
record CallbackTaken(String reference, Promise promise, String phone, String email, String zone) {

    static CallbackTaken of(CallbackRequest request, Instant now) {
        var promised = request.promised();
        var words = new TimeWords(promised.timeZone(), now);
        var asked = request.asked();
        var say = Wording.say("callback.say", words.said(request.callBy()));
        return new CallbackTaken(
                request.reference().toString(),
                promised.heldOver()
                        ? new Promise(
                                "held",
                                Wording.say("held.tag", words.said(promised.startsAt())),
                                say,
                                Wording.say(
                                        "callback.why.held",
                                        words.said(asked.countsFrom()),
                                        words.said(promised.startsAt())))
                        : new Promise("run", Wording.say("callback.tag"), say, Wording.say("callback.why")),
                asked.phone().value(),
                Optional.of(asked)
                        .flatMap(CallbackRequest.Asked::email)
                        .map(EmailAddress::value)
                        .orElse(""),
                words.zone());
    }
}
