package org.aftercare.adapter.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.aftercare.application.port.Notice;
import org.aftercare.application.wording.SpokenTime;

/**
 * What is said of a callback request: to support whom to phone by when, and to whoever asked what is promised.
 *
 * @param key where the sentences begin in the message bundle
 * @param facts to recognise it by
 * @param topic what it is about; empty where that is not repeated
 */
record CallbackWords(
        Phrases phrases,
        String key,
        Notice.PromisedCall call,
        SpokenTime time,
        Map<String, String> facts,
        String topic,
        Optional<CalendarEntry> entry)
        implements LetterWords {
    /** What calendars still show. */
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    /** @param at when the notice was made */
    static CallbackWords of(Phrases phrases, Notice.CallbackArrived told, Instant at) {
        var time = new SpokenTime(told.call().timeZone(), at);
        var facts = new LinkedHashMap<String, String>();
        facts.put(phrases.say("fact.name"), told.name());
        told.company().ifPresent(company -> facts.put(phrases.say("fact.company"), company));
        facts.put(phrases.say("fact.phone"), told.call().phone());
        told.email().ifPresent(email -> facts.put(phrases.say("fact.email"), email));
        facts.put(phrases.say("fact.asked"), time.dated(told.call().askedAt()));
        told.preferredFrom().ifPresent(from -> facts.put(phrases.say("fact.preferredFrom"), time.dated(from)));
        told.preferredTo().ifPresent(to -> facts.put(phrases.say("fact.preferredTo"), time.dated(to)));
        return new CallbackWords(phrases, "callbackArrival", told.call(), time, facts, told.topic(), Optional.empty());
    }

    /** @param at when the notice was made */
    static CallbackWords of(Phrases phrases, Notice.CallbackConfirmed told, Instant at) {
        var call = told.call();
        var time = new SpokenTime(call.timeZone(), at);
        var entry = new CalendarEntry(
                "callback-" + call.reference(),
                told.moves(),
                at,
                call.startsAt().isAfter(call.callBy().minus(SHORTEST))
                        ? call.callBy().minus(SHORTEST)
                        : call.startsAt(),
                call.callBy(),
                phrases.say("callback.entry", call.reference()),
                phrases.say("callback.entry.description", time.dated(call.callBy()), call.phone()));
        var facts = new LinkedHashMap<String, String>();
        facts.put(phrases.say("fact.phone"), told.call().phone());
        facts.put(phrases.say("fact.asked"), time.dated(told.call().askedAt()));
        var key = told.moves() == 0 ? "callback" : "callbackMoved";
        return new CallbackWords(phrases, key, call, time, facts, "", Optional.of(entry));
    }

    private String by() {
        return time.dated(call.callBy());
    }

    @Override
    public String subject() {
        return phrases.say(key + ".subject", call.reference(), by());
    }

    @Override
    public LetterPage page() {
        var page = new LetterPage(
                        subject(),
                        phrases.say(key + ".say", by()),
                        phrases.say(
                                key + (call.heldOver() ? ".because.held" : ".because"),
                                time.dated(call.askedAt()),
                                time.dated(call.startsAt())),
                        phrases.say(key + ".wayout"),
                        phrases.say(key + ".footer", call.reference()))
                .about(call.reference(), phrases.say("callback.kind"), phrases.say(key + ".summary"))
                .zone(phrases.say("footer.zone", time.zone()));
        if (call.heldOver()) {
            page.look(Look.HELD, phrases.say("tag.held", time.dated(call.startsAt())));
        }
        facts.forEach(page::fact);
        return topic.isEmpty() ? page : page.description(phrases.say("fact.topic"), topic);
    }
}
