package org.aftercare.adapter.web.portal;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.aftercare.domain.access.LogIn;
import org.aftercare.domain.access.LogInId;
import org.aftercare.domain.customer.Topic;

/**
 * A contact's own page.
 *
 * @param nameTyped the name as it is stored, or as it was typed
 * @param zoneChosen whether he has chosen a time zone
 * @param codes how far he is with being asked for codes, as in {@link SecondFactorPage}
 * @param logIns where he is logged in, this one first
 * @param done what was just done, said in a sentence; empty if nothing was
 * @param faults what is wrong with what was sent, by field, in the order of the form
 */
record AccountPage(
        String nameTyped,
        boolean zoneChosen,
        List<Zones.Group> zones,
        List<TopicBox> topics,
        String codes,
        List<LogInRow> logIns,
        String done,
        Map<String, String> faults) {

    /** Something that he can be told of by mail. */
    public record TopicBox(String value, String name, boolean wanted) {}

    /**
     * Where he is logged in.
     *
     * @param here whether it is the one with which he is here
     */
    public record LogInRow(String id, String browser, String said, boolean here) {}

    /** What is wrong with the given field; empty if nothing is. */
    public String fault(String field) {
        return faults.getOrDefault(field, "");
    }

    /** Whether more than one log-in can be ended. */
    public boolean severalOthers() {
        return logIns.size() > 2;
    }

    static AccountPage of(
            ProfileInput input,
            String codes,
            List<LogIn> logIns,
            LogInId here,
            String done,
            Map<String, String> faults,
            Instant now) {
        return new AccountPage(
                Typed.legible(input.name()),
                !input.zone().isEmpty(),
                Zones.groups(input.zone()),
                Arrays.stream(Topic.values())
                        .map(topic ->
                                new TopicBox(topic.name(), Wording.say("account.topic." + topic), input.wants(topic)))
                        .toList(),
                codes,
                rows(logIns, here, now),
                done,
                faults);
    }

    private static List<LogInRow> rows(List<LogIn> logIns, LogInId here, Instant now) {
        return logIns.stream()
                .map(logIn -> row(logIn, logIn.id().equals(here), now))
                .sorted((one, other) -> Boolean.compare(other.here(), one.here()))
                .toList();
    }

    private static LogInRow row(LogIn logIn, boolean here, Instant now) {
        var browser = logIn.browser().isEmpty() ? Wording.say("account.logIn.unknown") : logIn.browser();
        var came = ago(logIn.at(), now);
        return new LogInRow(
                logIn.id().value().toString(),
                browser,
                here
                        ? Wording.say("account.logIn.came", came)
                        : Wording.say("account.logIn.cameAndSeen", came, ago(logIn.seenAt(), now)),
                here);
    }

    /** Coarse, since that is how it is kept. */
    private static String ago(Instant then, Instant now) {
        var length = Duration.between(then, now);
        if (length.compareTo(LogIn.SEEN_EVERY) < 0) {
            return Wording.say("ago.now");
        }
        return length.toHours() == 0
                ? Wording.say(
                        "ago.minutes", length.toMinutes() / LogIn.SEEN_EVERY.toMinutes() * LogIn.SEEN_EVERY.toMinutes())
                : Wording.say("ago.hours", length.toHours());
    }
}
