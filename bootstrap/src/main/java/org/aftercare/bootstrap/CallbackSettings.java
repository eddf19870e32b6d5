package org.aftercare.bootstrap;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.aftercare.adapter.persistence.JollydayHolidaySource;
import org.aftercare.adapter.persistence.LibPhoneNumbers;
import org.aftercare.domain.BrokenRuleException;
import org.aftercare.domain.agreement.Target;
import org.aftercare.domain.calendar.DayPart;
import org.aftercare.domain.calendar.OfficeHours;
import org.aftercare.domain.calendar.Region;
import org.aftercare.domain.calendar.SupportCalendar;
import org.aftercare.domain.callback.CallbackRules;
import org.aftercare.domain.customer.EmailAddress;

/**
 * By when those who ask for it are phoned.
 *
 * @param country by ISO 3166-1, where phone numbers without a country's code belong to
 * @param mail the address at which mails ask for a call
 * @param limit how often in an hour one address of the network may ask; 0 for as often as it likes
 */
public record CallbackSettings(CallbackRules rules, String country, Optional<EmailAddress> mail, int limit) {
    private static final String HOURS = "AFTERCARE_CALLBACK_HOURS";
    private static final String USUAL_HOURS = "MON-FRI 09:00-17:30";
    private static final String USUAL_ZONE = "Europe/London";
    private static final Region USUAL_REGION = new Region("gb-eng");
    private static final String USUAL_TARGET = "PT4H";
    private static final int USUAL_LIMIT = 30;
    private static final int HIGHEST_LIMIT = 100_000;
    private static final int LETTERS_OF_A_DAY = 3;

    static CallbackSettings read(Settings.Reader reader) {
        var zone = reader.read(
                        "AFTERCARE_CALLBACK_TIME_ZONE", SupportCalendar::timeZone, "a time zone such as Europe/London")
                .orElseGet(() -> SupportCalendar.timeZone(USUAL_ZONE));
        var hours = reader.read(HOURS, CallbackSettings::hours, "office hours such as " + USUAL_HOURS)
                .orElseGet(() -> hours(USUAL_HOURS));
        var region = reader.read(
                        "AFTERCARE_CALLBACK_BANK_HOLIDAYS",
                        CallbackSettings::region,
                        "a region whose bank holidays are known, such as gb-eng, or none")
                .orElse(USUAL_REGION);
        var target = reader.read("AFTERCARE_CALLBACK_TARGET", Target::parse, "a target such as PT4H or P1D")
                .orElseGet(() -> Target.parse(USUAL_TARGET));
        var country = reader.read(
                        "AFTERCARE_PHONE_COUNTRY", CallbackSettings::country, "a country by two letters, such as GB")
                .orElse("GB");
        int limit = reader.read(
                        "AFTERCARE_CALLBACK_LIMIT",
                        CallbackSettings::count,
                        "a whole number from 0 to " + HIGHEST_LIMIT)
                .orElse(USUAL_LIMIT);
        var mail = reader.read("AFTERCARE_CALLBACK_MAIL", EmailAddress::new, "a mail address");
        var calendar = new SupportCalendar(zone, hours, region, List.of());
        return new CallbackSettings(rules(reader, calendar, target), country, mail, limit);
    }

    private static Integer count(String text) {
        int count = Integer.parseInt(text);
        if (count < 0 || count > HIGHEST_LIMIT) {
            throw new BrokenRuleException("out of range: " + text);
        }
        return count;
    }

    private static CallbackRules rules(Settings.Reader reader, SupportCalendar calendar, Target target) {
        try {
            return new CallbackRules(calendar, target);
        } catch (BrokenRuleException neverReached) {
            reader.fault("AFTERCARE_CALLBACK_TARGET must be one that can be reached in the hours of " + HOURS);
            return new CallbackRules(calendar, Target.parse("P1D"));
        }
    }

    /** Reads {@code MON-FRI 09:00-12:30,13:30-17:30; SAT 10:00-12:00}. */
    private static OfficeHours hours(String text) {
        var week = new EnumMap<DayOfWeek, List<DayPart>>(DayOfWeek.class);
        for (var entry : text.split(";", -1)) {
            var words = entry.strip().split(" +", 2);
            var days = words[0].split("-", 2);
            var parts = words.length < 2
                    ? List.<DayPart>of()
                    : Stream.of(words[1].split(",", -1))
                            .map(CallbackSettings::part)
                            .toList();
            if (parts.isEmpty()) {
                throw new BrokenRuleException("must have times for each day");
            }
            add(week, day(days[0]), day(days[days.length - 1]), parts);
        }
        return new OfficeHours(week);
    }

    private static void add(Map<DayOfWeek, List<DayPart>> week, DayOfWeek first, DayOfWeek last, List<DayPart> parts) {
        if (last.compareTo(first) < 0) {
            throw new BrokenRuleException("must name days in the order of the week");
        }
        for (var day = first.getValue(); day <= last.getValue(); day++) {
            week.merge(DayOfWeek.of(day), parts, (earlier, later) -> {
                var all = new ArrayList<>(earlier);
                all.addAll(later);
                return all;
            });
        }
    }

    private static DayPart part(String text) {
        var times = text.strip().split("-", 2);
        if (times.length < 2) {
            throw new BrokenRuleException("must have times such as 09:00-17:30");
        }
        return DayPart.of(times[0].strip(), times[1].strip());
    }

    private static DayOfWeek day(String text) {
        var name = text.strip().toUpperCase(Locale.ROOT);
        return Stream.of(DayOfWeek.values())
                .filter(day -> day.name().substring(0, LETTERS_OF_A_DAY).equals(name))
                .findFirst()
                .orElseThrow(() -> new BrokenRuleException("must name days as MON, TUE, WED, THU, FRI, SAT, SUN"));
    }

    private static Region region(String text) {
        var region = text.equals("none") ? Region.NONE : new Region(text);
        if (!region.isNone() && !new JollydayHolidaySource().regions().contains(region)) {
            throw new BrokenRuleException("must be a region whose bank holidays are known");
        }
        return region;
    }

    private static String country(String text) {
        var country = text.toUpperCase(Locale.ROOT);
        if (!LibPhoneNumbers.countries().contains(country)) {
            throw new BrokenRuleException("must be a country");
        }
        return country;
    }
}
