package org.aftercare.domain.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * A support calendar made ready for arithmetic: instants to windows, and covered time between instants, by binary search
 * instead of a walk ({@code domain.md} §2, §3).
 *
 * <p>Time is cut into pages of some four hundred local days, each made when it is first asked for. A page lists its
 * stretches of one window in physical time, with running totals, so that a question costs a search in a page and one
 * addition for each further page. Clock changes are taken from the zone's own transitions: the stretches are laid out
 * offset by offset, so a repeated hour lies there twice and a skipped one not at all.
 *
 * <p>Instants are read to the microsecond; what is finer is cut off. The calendar answers for {@link #EARLIEST} to
 * {@link #LATEST} and refuses other instants. It is immutable and may be shared among threads.
 */
public final class CompiledCalendar {
    /** The first instant that can be asked about: before the first at which terms can be in force, whatever their zone. */
    public static final Instant EARLIEST = Instant.parse("1969-12-31T00:00:00Z");
    /** The first instant that can no longer be asked about. */
    public static final Instant LATEST = Instant.parse("2400-01-01T00:00:00Z");

    private static final long FIRST_DAY = LocalDate.of(1969, 1, 1).toEpochDay();
    private static final int DAYS_IN_PAGE = 400;
    private static final int PAGES = (int) ((LocalDate.of(2401, 1, 1).toEpochDay() - FIRST_DAY) / DAYS_IN_PAGE);
    private static final long MICROS_PER_MINUTE = 60L * 1_000_000;
    private static final long MICROS_PER_DAY = 24 * 60 * MICROS_PER_MINUTE;
    private static final Windows OFFICE = Windows.of(ServiceWindow.OFFICE_HOURS);

    private final SupportCalendar calendar;
    private final ZoneId zone;
    private final Map<DayOfWeek, List<DayPiece>> usualDays = new EnumMap<>(DayOfWeek.class);
    private final Map<Long, List<Closure>> closures = new HashMap<>();
    private final AtomicReferenceArray<Page> pages = new AtomicReferenceArray<>(PAGES);

    private CompiledCalendar(SupportCalendar calendar, List<Closure> bankHolidays) {
        this.calendar = calendar;
        this.zone = calendar.timeZone();
        for (var closure : bankHolidays) {
            closures.computeIfAbsent(closure.date().toEpochDay(), day -> new ArrayList<>())
                    .add(closure);
        }
        for (var closure : calendar.closures()) {
            closures.computeIfAbsent(closure.date().toEpochDay(), day -> new ArrayList<>())
                    .add(closure);
        }
        for (var day : DayOfWeek.values()) {
            usualDays.put(day, pieces(day, List.of()));
        }
    }

    /**
     * The calendar compiled.
     *
     * @param bankHolidays those of the calendar's region; empty where it has none. Where one falls together with a closure
     *     of the agreement's own, the bank holiday's name is told.
     */
    public static CompiledCalendar of(SupportCalendar calendar, List<Closure> bankHolidays) {
        return new CompiledCalendar(calendar, bankHolidays);
    }

    public SupportCalendar calendar() {
        return calendar;
    }

    /** What kind of time the instant is ({@code domain.md} §2). */
    public ServiceWindow windowAt(Instant instant) {
        var micros = micros(instant);
        var page = pageAt(micros);
        return page.window(page.indexAt(micros));
    }

    /** The physical time within {@code [from, until)} that lies in the given windows; zero if {@code until} is not later. */
    public Duration elapsed(Instant from, Instant until, Windows counted) {
        var first = micros(from);
        var last = micros(until);
        return first >= last ? Duration.ZERO : ofMicros(elapsed(first, last, counted));
    }

    private long elapsed(long from, long until, Windows counted) {
        var page = pageAt(from);
        var sum = -page.countedBefore(from, counted);
        while (until >= page.end) {
            sum += page.total(counted);
            page = page(page.number + 1);
        }
        return sum + page.countedBefore(until, counted);
    }

    /**
     * The first instant by which the given amount of counted time has passed since the start.
     *
     * @param amount positive
     * @throws IllegalStateException if that is not before {@link #LATEST}
     */
    public Instant after(Instant start, Duration amount, Windows counted) {
        var from = micros(start);
        var page = pageAt(from);
        var goal = page.countedBefore(from, counted) + micros(amount);
        while (goal > page.total(counted)) {
            goal -= page.total(counted);
            page = page(page.number + 1);
        }
        return ofEpochMicros(page.instantOf(goal, counted));
    }

    /**
     * The first instant from the given one on that lies in the given windows.
     *
     * @param onWorkingDay whether it must also lie on a working day ({@code domain.md} §2)
     * @throws IllegalStateException if there is none before {@link #LATEST}
     */
    public Instant next(Instant from, Windows covered, boolean onWorkingDay) {
        var micros = micros(from);
        var page = pageAt(micros);
        var index = page.indexAt(micros);
        while (true) {
            for (; index < page.size(); index++) {
                if (covered.contains(page.window(index)) && (!onWorkingDay || page.onWorkingDay(index))) {
                    return ofEpochMicros(Math.max(micros, page.at[index]));
                }
            }
            page = page(page.number + 1);
            index = 0;
        }
    }

    /**
     * The end of office hours of the n-th working day after the date of the start. A working day all of whose office hours
     * lie in pauses is not counted.
     *
     * @param n positive
     * @param pauses in order, neither overlapping nor touching
     * @throws IllegalStateException if that is not before {@link #LATEST}
     */
    public Instant endOfWorkingDay(Instant start, int n, List<Interval> pauses) {
        var startDay = dayOf(start);
        var candidate = workingDayAfter(startDay, n);
        var skipped = 0;
        while (true) {
            var paused = pausedWorkingDays(startDay, candidate.day, pauses);
            if (paused == skipped) {
                return ofEpochMicros(candidate.end);
            }
            skipped = paused;
            candidate = workingDayAfter(startDay, n + skipped);
        }
    }

    /** How many working days after the first day, up to and with the last, lie wholly in pauses. */
    private int pausedWorkingDays(long afterDay, long lastDay, List<Interval> pauses) {
        var whole = 0;
        var edges = new TreeSet<Long>();
        for (var pause : pauses) {
            var first = dayOf(pause.from());
            var last = dayOf(pause.until());
            whole += workingDays(Math.max(first, afterDay), Math.min(last - 1, lastDay));
            edges.add(first);
            edges.add(last);
        }
        for (var day : edges) {
            if (day > afterDay && day <= lastDay && isPaused(day, pauses)) {
                whole++;
            }
        }
        return whole;
    }

    private boolean isPaused(long day, List<Interval> pauses) {
        var from = startOf(day);
        var until = startOf(day + 1);
        var office = elapsed(from, until, OFFICE);
        var paused = 0L;
        for (var pause : pauses) {
            var first = Math.max(from, micros(pause.from()));
            var last = Math.min(until, micros(pause.until()));
            if (first < last) {
                paused += elapsed(first, last, OFFICE);
            }
        }
        return office > 0 && paused == office;
    }

    /** The number of working days after the first day, up to and with the last. */
    private int workingDays(long afterDay, long lastDay) {
        if (lastDay <= afterDay) {
            return 0;
        }
        var page = pageOfDay(afterDay);
        var count = -page.workingDaysUpTo(afterDay);
        while (lastDay >= page.endDay) {
            count += page.workingDays.length;
            page = page(page.number + 1);
        }
        return count + page.workingDaysUpTo(lastDay);
    }

    private WorkingDay workingDayAfter(long day, int n) {
        var page = pageOfDay(day);
        var index = page.workingDaysUpTo(day) + n - 1;
        while (index >= page.workingDays.length) {
            index -= page.workingDays.length;
            page = page(page.number + 1);
        }
        return new WorkingDay(page.workingDays[index], page.workingDayEnds[index]);
    }

    /** The stretches of one window, and of one closure, that tile {@code [from, until)}, in order; empty if it is. */
    public List<Span> spans(Instant from, Instant until) {
        var spans = new ArrayList<Span>();
        var at = micros(from);
        var end = micros(until);
        while (at < end) {
            var page = pageAt(at);
            for (var index = page.indexAt(at); index < page.size() && at < end; index++) {
                var next = Math.min(page.at[index + 1], end);
                add(spans, new Span(ofEpochMicros(at), ofEpochMicros(next), page.window(index), page.names[index]));
                at = next;
            }
        }
        return spans;
    }

    private static void add(List<Span> spans, Span span) {
        if (!spans.isEmpty()) {
            var last = spans.getLast();
            if (last.window() == span.window() && last.name().equals(span.name())) {
                spans.set(spans.size() - 1, new Span(last.from(), span.until(), span.window(), span.name()));
                return;
            }
        }
        spans.add(span);
    }

    private long dayOf(Instant instant) {
        var micros = micros(instant);
        var page = pageAt(micros);
        return page.days[page.indexAt(micros)];
    }

    private long startOf(long day) {
        return micros(LocalDate.ofEpochDay(day).atStartOfDay(zone).toInstant());
    }

    private Page pageAt(long micros) {
        var day = Math.floorDiv(micros, MICROS_PER_DAY);
        var page = page(Math.toIntExact(Math.floorDiv(day - FIRST_DAY, DAYS_IN_PAGE)));
        if (micros < page.start) {
            return page(page.number - 1);
        }
        return micros < page.end ? page : page(page.number + 1);
    }

    private Page pageOfDay(long day) {
        var page = page(Math.toIntExact(Math.floorDiv(day - FIRST_DAY, DAYS_IN_PAGE)));
        return day < page.startDay ? page(page.number - 1) : page;
    }

    private Page page(int number) {
        if (number < 0 || number >= PAGES) {
            throw new IllegalStateException(
                    "beyond the years that a calendar answers for: " + EARLIEST + " to " + LATEST);
        }
        var page = pages.get(number);
        if (page == null) {
            page = new PageMaker(number).make();
            pages.set(number, page);
        }
        return page;
    }

    /** The stretches of a day of the wall clock, first match first as in {@code domain.md} §2. */
    private List<DayPiece> pieces(DayOfWeek day, List<Closure> closed) {
        var office = calendar.officeHours().on(day);
        var edges = new TreeSet<>(Set.of(0, DayPart.MINUTES_PER_DAY));
        office.forEach(part -> edges.addAll(List.of(part.fromMinute(), part.untilMinute())));
        closed.forEach(closure ->
                edges.addAll(List.of(closure.part().fromMinute(), closure.part().untilMinute())));
        var pieces = new ArrayList<DayPiece>();
        for (var from = edges.pollFirst(); !edges.isEmpty(); from = edges.pollFirst()) {
            pieces.add(piece(new DayPart(from, edges.first()), office, closed));
        }
        return List.copyOf(pieces);
    }

    private static DayPiece piece(DayPart part, List<DayPart> office, List<Closure> closed) {
        for (var closure : closed) {
            if (closure.part().overlaps(part)) {
                return new DayPiece(part, ServiceWindow.BANK_HOLIDAY, closure.name());
            }
        }
        if (office.isEmpty()) {
            return new DayPiece(part, ServiceWindow.WEEKEND, "");
        }
        var open = office.stream().anyMatch(hours -> hours.overlaps(part));
        return new DayPiece(part, open ? ServiceWindow.OFFICE_HOURS : ServiceWindow.OUT_OF_HOURS, "");
    }

    private static long micros(Instant instant) {
        if (instant.isBefore(EARLIEST) || !instant.isBefore(LATEST)) {
            throw new IllegalArgumentException(
                    "must lie between " + EARLIEST + " and " + LATEST + ", and is " + instant);
        }
        return instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1_000;
    }

    private static long micros(Duration duration) {
        return Math.addExact(Math.multiplyExact(duration.getSeconds(), 1_000_000L), duration.getNano() / 1_000);
    }

    private static Instant ofEpochMicros(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000);
    }

    private static Duration ofMicros(long micros) {
        return Duration.ofSeconds(micros / 1_000_000, micros % 1_000_000 * 1_000);
    }

    private record WorkingDay(long day, long end) {}

    private record DayPiece(DayPart part, ServiceWindow window, String name) {}

    /** Some four hundred local days, from one local midnight far from any clock change to another. */
    private static final class Page {
        private final int number;
        private final long startDay;
        private final long endDay;
        private final long start;
        private final long end;
        /** Where each stretch begins, and behind the last one the end of the page; microseconds since the epoch. */
        private final long[] at;

        private final ServiceWindow[] windows;
        private final String[] names;
        private final long[] days;
        private final boolean[] working;
        private final long[] workingDays;
        private final long[] workingDayEnds;
        /** For each set of windows, once asked for: the time counted in the page before each stretch. */
        private final AtomicReferenceArray<long[]> totals = new AtomicReferenceArray<>(Windows.COUNT);

        private Page(int number, long startDay, long endDay, long start, long end, List<Stretch> stretches) {
            this.number = number;
            this.startDay = startDay;
            this.endDay = endDay;
            this.start = start;
            this.end = end;
            var size = stretches.size();
            this.at = new long[size + 1];
            this.windows = new ServiceWindow[size];
            this.names = new String[size];
            this.days = new long[size];
            this.working = new boolean[size];
            var ends = new TreeMap<Long, Long>();
            for (var i = 0; i < size; i++) {
                var stretch = stretches.get(i);
                at[i] = stretch.from;
                windows[i] = stretch.piece.window;
                names[i] = stretch.piece.name;
                days[i] = stretch.day;
                if (stretch.piece.window == ServiceWindow.OFFICE_HOURS) {
                    ends.merge(stretch.day, stretch.until, Math::max);
                }
            }
            at[size] = end;
            for (var i = 0; i < size; i++) {
                working[i] = ends.containsKey(days[i]);
            }
            this.workingDays = ends.keySet().stream().mapToLong(Long::longValue).toArray();
            this.workingDayEnds =
                    ends.values().stream().mapToLong(Long::longValue).toArray();
        }

        int size() {
            return windows.length;
        }

        ServiceWindow window(int index) {
            return windows[index];
        }

        boolean onWorkingDay(int index) {
            return working[index];
        }

        /** The stretch that holds the instant, which lies in this page. */
        int indexAt(long micros) {
            return lastAtMost(at, micros);
        }

        int workingDaysUpTo(long day) {
            return lastAtMost(workingDays, day) + 1;
        }

        long total(Windows counted) {
            return totals(counted)[size()];
        }

        long countedBefore(long micros, Windows counted) {
            var index = indexAt(micros);
            var before = totals(counted)[index];
            return counted.contains(windows[index]) ? before + micros - at[index] : before;
        }

        /** @param goal counted time since the start of the page, positive, at most the total */
        long instantOf(long goal, Windows counted) {
            var before = totals(counted);
            var index = lastAtMost(before, goal - 1);
            return at[index] + goal - before[index];
        }

        private long[] totals(Windows counted) {
            var sums = totals.get(counted.bits());
            if (sums == null) {
                sums = new long[size() + 1];
                for (var i = 0; i < size(); i++) {
                    sums[i + 1] = sums[i] + (counted.contains(windows[i]) ? at[i + 1] - at[i] : 0);
                }
                totals.set(counted.bits(), sums);
            }
            return sums;
        }

        /** The last index whose value is at most the given one, in values that never fall; -1 if there is none. */
        private static int lastAtMost(long[] values, long value) {
            var low = 0;
            var high = values.length;
            while (low < high) {
                var middle = (low + high) >>> 1;
                if (values[middle] <= value) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low - 1;
        }
    }

    private record Stretch(long from, long until, long day, DayPiece piece) {}

    private final class PageMaker {
        private final int number;
        private final List<Stretch> stretches = new ArrayList<>();

        private PageMaker(int number) {
            this.number = number;
        }

        Page make() {
            var startDay = edge(number);
            var endDay = edge(number + 1);
            var start = epochMicros(
                    LocalDate.ofEpochDay(startDay).atStartOfDay(zone).toInstant());
            var end =
                    epochMicros(LocalDate.ofEpochDay(endDay).atStartOfDay(zone).toInstant());
            for (var from = start; from < end; ) {
                var instant = ofEpochMicros(from);
                var change = zone.getRules().nextTransition(instant);
                var until = change == null ? end : Math.min(end, epochMicros(change.getInstant()));
                layOut(from, until, zone.getRules().getOffset(instant));
                from = until;
            }
            return new Page(number, startDay, endDay, start, end, stretches);
        }

        /** The first local day of a page: no clock change lies near its midnight, so its days begin and end as days do. */
        private long edge(int page) {
            var day = FIRST_DAY + (long) page * DAYS_IN_PAGE;
            while (changesNear(day)) {
                day++;
            }
            return day;
        }

        private boolean changesNear(long day) {
            var midnight =
                    LocalDate.ofEpochDay(day).atStartOfDay(ZoneOffset.UTC).toInstant();
            var change = zone.getRules().nextTransition(midnight.minus(Duration.ofDays(2)));
            return change != null && change.getInstant().isBefore(midnight.plus(Duration.ofDays(2)));
        }

        private void layOut(long from, long until, ZoneOffset offset) {
            var shift = offset.getTotalSeconds() * 1_000_000L;
            for (var day = Math.floorDiv(from + shift, MICROS_PER_DAY); day * MICROS_PER_DAY - shift < until; day++) {
                var midnight = day * MICROS_PER_DAY - shift;
                for (var piece : piecesOf(day)) {
                    var first = Math.max(from, midnight + piece.part.fromMinute() * MICROS_PER_MINUTE);
                    var last = Math.min(until, midnight + piece.part.untilMinute() * MICROS_PER_MINUTE);
                    if (first < last) {
                        stretches.add(new Stretch(first, last, day, piece));
                    }
                }
            }
        }

        private List<DayPiece> piecesOf(long day) {
            var weekday = LocalDate.ofEpochDay(day).getDayOfWeek();
            var closed = closures.get(day);
            return closed == null ? Objects.requireNonNull(usualDays.get(weekday)) : pieces(weekday, closed);
        }

        private long epochMicros(Instant instant) {
            return instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1_000;
        }
    }
}
