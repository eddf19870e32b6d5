package org.aftercare.adapter.web.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.aftercare.application.agreement.ShowOwnAgreement;
import org.aftercare.application.wording.SpokenTime;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.Version;
import org.aftercare.domain.calendar.Closure;
import org.aftercare.domain.calendar.ServiceWindow;
import org.aftercare.domain.calendar.Span;

/**
 * An agreement as its page in the portal shows it.
 *
 * @param standing since when which version is in force, or that none is
 * @param zone whose time it is that is said
 * @param zones the same in words, beside that of the calendar if that is another
 * @param now what kind of time it is now, and until when
 * @param nowTone how that looks
 * @param months the month that it is and those to come, drawn
 * @param closed the days to come that are closed, with their names
 */
record AgreementSheet(
        String number,
        String title,
        String standing,
        boolean inForce,
        List<String> systems,
        String zone,
        String zones,
        String now,
        String nowTone,
        CoveragePicture coverage,
        List<MonthPicture> months,
        List<ClosedDay> closed,
        List<VersionLine> versions) {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.UK);

    /** A closed day, or part of a day, to come. */
    public record ClosedDay(String date, String time, String name) {}

    /**
     * A version.
     *
     * @param tone a class of the style sheet
     * @param status whether it is a draft, signed, in force or superseded
     * @param signed by whom and when; empty for a draft
     * @param files where its documents begin, to which an ending is added
     */
    public record VersionLine(int number, String tone, String status, String from, String signed, String files) {}

    /**
     * The page.
     *
     * @param own the time zone in which the contact wants to read times; the agreement's if he doesn't say
     */
    static AgreementSheet of(ShowOwnAgreement.Outcome.Shown shown, Optional<ZoneId> own) {
        var agreement = shown.agreement();
        var terms = shown.version().terms();
        var zone = terms.calendar().timeZone();
        var words = new SpokenTime(own.orElse(zone), shown.at());
        var calendar = new SpokenTime(zone, shown.at()).zone();
        var today = shown.at().atZone(zone).toLocalDate();
        return new AgreementSheet(
                agreement.number().toString(),
                agreement.title(),
                standing(shown),
                shown.inForce(),
                agreement.systems(),
                words.zone(),
                words.zone().equals(calendar)
                        ? Wording.say("own.zone", calendar)
                        : Wording.say("own.zone.both", words.zone(), calendar),
                now(shown.now(), words),
                shown.now().window() == ServiceWindow.OFFICE_HOURS ? "run" : "held",
                CoveragePicture.of(terms, shown.inForce(), shown.now().window()),
                months(shown.days(), today),
                closed(shown.days(), today),
                agreement.versions().reversed().stream()
                        .map(version -> line(agreement, version, shown.at()))
                        .toList());
    }

    private static String standing(ShowOwnAgreement.Outcome.Shown shown) {
        var version = shown.version();
        var from = DATE.format(version.terms().effectiveFrom());
        if (shown.inForce()) {
            return Wording.say("own.standing.inForce", version.number(), from);
        }
        return version.signed()
                ? Wording.say("own.standing.toCome", version.number(), from)
                : Wording.say("own.standing.draft", version.number());
    }

    private static String now(Span now, SpokenTime words) {
        var kind = now.name().isEmpty()
                ? Wording.say("own.now." + now.window())
                : Wording.say("own.now.closed", now.name());
        return Wording.say("own.now.until", kind, words.said(now.until()));
    }

    private static List<MonthPicture> months(List<ShowOwnAgreement.Day> days, LocalDate today) {
        var byMonth = new LinkedHashMap<YearMonth, List<ShowOwnAgreement.Day>>();
        days.forEach(day -> byMonth.computeIfAbsent(YearMonth.from(day.date()), month -> new ArrayList<>())
                .add(day));
        return byMonth.entrySet().stream()
                .map(month -> MonthPicture.of(month.getKey(), month.getValue(), today))
                .toList();
    }

    private static List<ClosedDay> closed(List<ShowOwnAgreement.Day> days, LocalDate today) {
        return days.stream()
                .flatMap(day -> day.closed().stream())
                .filter(closure -> !closure.date().isBefore(today))
                .map(AgreementSheet::closedDay)
                .toList();
    }

    private static ClosedDay closedDay(Closure closure) {
        var part = closure.part();
        return new ClosedDay(
                DAY.format(closure.date()),
                part.isWholeDay()
                        ? Wording.say("agreement.day.whole")
                        : Wording.say("agreement.hours.part", part.from(), part.until()),
                closure.name().isEmpty() ? Wording.say("own.closed.unnamed") : closure.name());
    }

    private static VersionLine line(Agreement agreement, Version version, Instant now) {
        var status = status(agreement, version, now);
        return new VersionLine(
                version.number(),
                status.tone,
                Wording.say("own.version." + status),
                DATE.format(version.terms().effectiveFrom()),
                version.signature().map(signature -> signed(version, signature)).orElse(""),
                "/agreements/" + agreement.number() + "/versions/" + version.number());
    }

    private static String signed(Version version, Version.Signature signature) {
        var day = signature.signedAt().atZone(version.terms().calendar().timeZone());
        return Wording.say("own.version.signedBy", signature.by(), DATE.format(day));
    }

    private enum Status {
        DRAFT("none"),
        TO_COME("run"),
        IN_FORCE("done"),
        SUPERSEDED("none");

        private final String tone;

        Status(String tone) {
            this.tone = tone;
        }
    }

    private static Status status(Agreement agreement, Version version, Instant now) {
        if (!version.signed()) {
            return Status.DRAFT;
        }
        var from = version.terms().inForceFrom();
        var toCome = from.isAfter(now);
        if (!agreement.governs(version.number(), toCome ? from : now)) {
            return Status.SUPERSEDED;
        }
        return toCome ? Status.TO_COME : Status.IN_FORCE;
    }
}
