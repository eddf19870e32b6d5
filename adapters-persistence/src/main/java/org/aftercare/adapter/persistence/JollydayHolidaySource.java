package org.aftercare.adapter.persistence;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aftercare.application.port.HolidaySource;
import org.aftercare.domain.Revision;
import org.aftercare.domain.calendar.BankHolidays;
import org.aftercare.domain.calendar.Closure;
import org.aftercare.domain.calendar.Region;

/** Bank holidays from Jollyday, for every country that it knows and their parts. Its days are rules that fit the past, with one-off days. */
public final class JollydayHolidaySource implements HolidaySource {
    /** Days before a version's first possible report are of no use, and rules as known today say little about days far ahead. */
    private static final int FIRST_YEAR = 2000;

    private static final int LAST_YEAR = 2050;

    /**
     * Jollyday 2.19.0 came out in 2026. The British governments had confirmed the days to the end of 2027 by then, and its days
     * of 2020 to 2027 were compared with theirs; later ones are what the rules say, without the one-off days still to come. To be
     * moved on by whoever takes in a newer version and compares it again.
     */
    private static final LocalDate KNOWN_UNTIL = LocalDate.of(2027, 12, 31);

    private static final Set<HolidayType> CLOSED = Set.of(HolidayType.PUBLIC_HOLIDAY, HolidayType.BANK_HOLIDAY);

    /** Gathered when it is first asked for, since that takes a second. */
    private static final class Known {
        static final Set<Region> REGIONS = gathered();

        private static Set<Region> gathered() {
            var regions = new HashSet<Region>();
            countries().forEach(country -> collect(country, hierarchy(country), regions));
            return Set.copyOf(regions);
        }
    }

    @Override
    public Set<Region> regions() {
        return Known.REGIONS;
    }

    /** The countries' codes, without the stock exchanges that the library knows too. */
    private static List<String> countries() {
        return HolidayManager.getSupportedCalendarCodes().stream()
                .map(code -> code.toLowerCase(Locale.ROOT))
                .filter(code -> code.matches("[a-z]{2}"))
                .sorted()
                .toList();
    }

    private static void collect(String code, CalendarHierarchy place, Set<Region> regions) {
        regions.add(new Region(code));
        place.getChildren()
                .forEach((part, below) -> collect(code + "-" + part.toLowerCase(Locale.ROOT), below, regions));
    }

    private static CalendarHierarchy hierarchy(String country) {
        return manager(country).getCalendarHierarchy();
    }

    private static HolidayManager manager(String country) {
        return HolidayManager.getInstance(ManagerParameters.create(country));
    }

    @Override
    public Optional<BankHolidays> days(Region region) {
        var codes = List.of(region.code().split("-"));
        var country = codes.getFirst();
        if (!countries().contains(country)) {
            return Optional.empty();
        }
        // asked for a part that it does not know, the library would give the days of the whole
        return path(hierarchy(country), codes.subList(1, codes.size())).map(path -> days(region, path));
    }

    /** The parts of a country as the library spells them, from the country down. */
    private static Optional<List<String>> path(CalendarHierarchy place, List<String> codes) {
        var path = new ArrayList<String>();
        var here = place;
        for (var code : codes) {
            var below = here.getChildren().entrySet().stream()
                    .filter(part -> part.getKey().equalsIgnoreCase(code))
                    .findFirst();
            if (below.isEmpty()) {
                return Optional.empty();
            }
            path.add(below.get().getKey());
            here = below.get().getValue();
        }
        return Optional.of(path);
    }

    private static BankHolidays days(Region region, List<String> path) {
        var manager = manager(region.code().substring(0, 2));
        var days = new TreeMap<LocalDate, Set<String>>();
        IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
                .mapToObj(year -> manager.getHolidays(Year.of(year), path.toArray(String[]::new)))
                .flatMap(Set::stream)
                .filter(holiday -> CLOSED.contains(holiday.getType()))
                .sorted()
                .forEach(holiday -> days.computeIfAbsent(holiday.getDate(), date -> new TreeSet<>())
                        .add(name(holiday)));
        var closures = days.entrySet().stream()
                .map(day -> Closure.wholeDay(day.getKey(), joined(day.getValue())))
                .collect(Collectors.toUnmodifiableList());
        return new BankHolidays(region, KNOWN_UNTIL, closures, List.of(), Revision.NONE);
    }

    private static String name(Holiday holiday) {
        var name = holiday.getDescription(Locale.UK);
        return holiday.getObservedDate().isPresent() ? name + " (substitute day)" : name;
    }

    /** Two holidays may fall on one day; and some have names that nobody can say in one breath. */
    private static String joined(Set<String> names) {
        var joined = String.join(", ", names);
        var fits =
                joined.length() <= Closure.MAX_NAME ? joined : names.iterator().next();
        return fits.length() <= Closure.MAX_NAME ? fits : fits.substring(0, Closure.MAX_NAME - 1) + "…";
    }
}
