package org.aftercare.domain.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.aftercare.domain.Faults;
import org.aftercare.domain.Revision;
import org.aftercare.domain.Text;

/**
 * The bank holidays of a region, as they were first taken in and as people corrected them since.
 *
 * <p>Life cycle: a region's days are taken in once, as edition 0. Each correction (a late one-off day added, a moved day
 * taken away) makes a further edition; nothing is ever overwritten, so that a due time worked out under an edition can be
 * worked out again years later. An issue remembers the edition that it was reported under.
 *
 * @param knownUntil the last date for which the days are confirmed; later ones follow the region's rules as known today
 * @param imported the days of edition 0
 * @param corrections the n-th one, counted from 1, made edition n
 */
public record BankHolidays(
        Region region, LocalDate knownUntil, List<Closure> imported, List<Correction> corrections, Revision revision) {

    /** No bank holidays at all, for calendars without a region. */
    public static final BankHolidays NONE =
            new BankHolidays(Region.NONE, LocalDate.EPOCH, List.of(), List.of(), Revision.NONE);

    public BankHolidays {
        imported = List.copyOf(imported);
        corrections = List.copyOf(corrections);
    }

    /**
     * A change of a region's days by hand.
     *
     * @param day the day that was added, or each day that was taken away
     * @param by who did it, as people know them
     */
    public record Correction(Kind kind, Closure day, String reason, String by, Instant recordedAt) {
        public static final int MAX_REASON = 500;

        public enum Kind {
            ADDED,
            REMOVED
        }

        public Correction {
            var faults = new Faults();
            var given = reason;
            reason = faults.attempt("/reason", () -> Text.line(given, MAX_REASON))
                    .orElse("");
            faults.refuseIfAny();
        }
    }

    /** The newest edition: 0 as taken in, n after n corrections. */
    public int edition() {
        return corrections.size();
    }

    /**
     * The edition that was the newest just before an instant. What is corrected from then on does not change it: a correction
     * recorded at the very instant is not in it, and neither is any that was appended after such a one.
     */
    public int editionBefore(Instant instant) {
        var edition = 0;
        while (edition < corrections.size()
                && corrections.get(edition).recordedAt().isBefore(instant)) {
            edition++;
        }
        return edition;
    }

    /** The days of the newest edition, by date. */
    public List<Closure> days() {
        return days(edition());
    }

    /**
     * The days of an edition, by date.
     *
     * @param edition 0 to {@link #edition()}
     */
    public List<Closure> days(int edition) {
        var days = new ArrayList<>(imported);
        for (var correction : corrections.subList(0, edition)) {
            switch (correction.kind()) {
                case ADDED -> days.add(correction.day());
                case REMOVED -> days.remove(correction.day());
            }
        }
        days.sort(Comparator.comparing(Closure::date).thenComparing(Closure::part));
        return days;
    }

    /** With one more day, or nothing if the date has that part closed already. */
    public Optional<BankHolidays> with(Closure day, String reason, String by, Instant now) {
        var clash = days().stream()
                .anyMatch(
                        other -> other.date().equals(day.date()) && other.part().overlaps(day.part()));
        return clash ? Optional.empty() : Optional.of(corrected(Correction.Kind.ADDED, List.of(day), reason, by, now));
    }

    /** Without the days of a date, or nothing if there are none. */
    public Optional<BankHolidays> without(LocalDate date, String reason, String by, Instant now) {
        var gone = days().stream().filter(day -> day.date().equals(date)).toList();
        return gone.isEmpty()
                ? Optional.empty()
                : Optional.of(corrected(Correction.Kind.REMOVED, gone, reason, by, now));
    }

    private BankHolidays corrected(Correction.Kind kind, List<Closure> days, String reason, String by, Instant now) {
        var all = new ArrayList<>(corrections);
        days.forEach(day -> all.add(new Correction(kind, day, reason, by, now)));
        return new BankHolidays(region, knownUntil, imported, all, revision);
    }
}
