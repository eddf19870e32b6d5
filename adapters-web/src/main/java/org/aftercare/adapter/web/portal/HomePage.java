package org.aftercare.adapter.web.portal;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercare.application.clock.NextClosure;
import org.aftercare.application.issue.IssueView;
import org.aftercare.application.issue.ShowHome;
import org.aftercare.domain.agreement.Severity;

/**
 * What a contact sees at a glance.
 *
 * @param say the state of everything, in one sentence
 * @param waiting what needs him
 * @param open the rest
 * @param more whether more is open than is shown
 * @param zone whose time all its times are; empty where the cards say it themselves
 * @param closures on which each agreement is closed next: days of its own calendar
 */
record HomePage(
        String say, List<IssueCard> waiting, List<IssueCard> open, boolean more, String zone, List<Closed> closures) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
    private static final DateTimeFormatter DAY_WITH_YEAR = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

    /** A closed day to come, and what it means. */
    record Closed(String name, String day, String means) {}

    static HomePage of(ShowHome.Outcome.Shown home, NextClosure.Outcome.Told closures, Optional<ZoneId> own) {
        var zones = Stream.concat(
                        Stream.concat(home.waiting().issues().stream(), home.others().issues().stream())
                                .map(IssueView::timeZone),
                        closures.closures().stream().map(NextClosure.Coming::zone))
                .map(own::orElse)
                .collect(Collectors.toSet());
        var common = zones.size() == 1;
        return new HomePage(
                say(home),
                cards(home.waiting(), own, common),
                cards(home.others(), own, common),
                home.waiting().more() || home.others().more(),
                common ? new TimeWords(zones.iterator().next(), home.at()).zone() : "",
                closures.closures().stream()
                        .map(coming ->
                                closed(coming, closures, closures.closures().size() > 1, own))
                        .distinct()
                        .toList());
    }

    private static String say(ShowHome.Outcome.Shown home) {
        var waiting = count(home.waiting());
        var others = count(home.others());
        if (home.waiting().issues().isEmpty()) {
            return home.others().issues().isEmpty()
                    ? Wording.say("home.say.nothing")
                    : Wording.say("home.say.open" + others.form(), others.number());
        }
        var needs = Wording.say("home.say.waiting" + waiting.form(), waiting.number());
        return home.others().issues().isEmpty()
                ? Wording.say("home.say.alone", needs)
                : Wording.say("home.say.both" + others.form(), needs, others.number());
    }

    /** How many there are, and whether it is said as one, as several or as more than so many. */
    private record Count(String form, int number) {}

    private static Count count(ShowHome.Part part) {
        var number = part.issues().size();
        return new Count(part.more() ? ".more" : number == 1 ? ".one" : "", number);
    }

    private static List<IssueCard> cards(ShowHome.Part part, Optional<ZoneId> own, boolean zoneIsSaid) {
        return part.issues().stream()
                .map(view -> IssueCard.of(view, new TimeWords(own.orElse(view.timeZone()), view.at()), zoneIsSaid))
                .toList();
    }

    private static Closed closed(
            NextClosure.Coming coming, NextClosure.Outcome.Told told, boolean several, Optional<ZoneId> own) {
        var date = coming.closure().date();
        var thisYear = date.getYear() == told.at().atZone(coming.zone()).getYear();
        var day = (thisYear ? DAY : DAY_WITH_YEAR).format(date);
        var part = coming.closure().part();
        var when = part.isWholeDay() ? day : Wording.say("home.closed.part", day, part.from(), part.until());
        var means = means(coming, new TimeWords(own.orElse(coming.zone()), told.at()));
        return new Closed(
                coming.closure().name().isEmpty()
                        ? Wording.say("home.closed.unnamed")
                        : coming.closure().name(),
                when,
                several ? Wording.say("offer.under", coming.agreement(), means) : means);
    }

    private static String means(NextClosure.Coming coming, TimeWords words) {
        if (coming.heldOver().isEmpty()) {
            return Wording.say("home.closed.all");
        }
        var heldOver = coming.until()
                .map(until -> Wording.say("home.closed.heldOver", row(coming.heldOver()), words.said(until)))
                .orElseGet(() -> Wording.say("home.closed.notCovered", row(coming.heldOver())));
        return coming.covered().isEmpty()
                ? heldOver
                : Wording.say("home.closed.covered", row(coming.covered()), heldOver);
    }

    private static String row(Collection<Severity> severities) {
        return Wording.row(severities.stream().map(Severity::name).toList());
    }
}
