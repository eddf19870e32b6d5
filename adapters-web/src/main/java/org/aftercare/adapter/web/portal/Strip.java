package org.aftercare.adapter.web.portal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.aftercare.domain.clock.Explanation;
import org.aftercare.domain.clock.SlaClock;

/**
 * The way from report to due as a drawn strip: hatched time that doesn't count beside solid time that does. Long stretches
 * are drawn shorter than they are, so that the short ones, which count most often, can be seen.
 *
 * @param parts from left to right
 * @param from what stands at the left end
 * @param starts what stands where the clock starts; empty if that is the left end
 * @param startsAt where that is, in per cent of the width
 * @param due what stands at the right end
 * @param label the same in words, for those who don't see it
 */
record Strip(List<Part> parts, String from, String starts, String startsAt, String due, String label) {
    private static final int MOST_PARTS = 48;

    /** The clock's start needs room for its own time before the right end. */
    private static final double LATEST_START = 68;

    /**
     * A stretch, or several alike that follow one another.
     *
     * @param x the left edge, in per cent of the width
     * @param width in per cent
     * @param hint what it is, shown where the pointer rests
     */
    public record Part(String x, String width, boolean counted, String hint) {}

    private record Piece(Instant from, Instant until, boolean counted) {
        double weight() {
            return Math.sqrt(
                    Math.max(1.0, (double) Duration.between(from, until).toSeconds()));
        }
    }

    static Optional<Strip> of(SlaClock clock, Explanation explanation, TimeWords words) {
        return clock.dueAt().flatMap(due -> of(clock, due, explanation, words));
    }

    private static Optional<Strip> of(SlaClock clock, Instant due, Explanation explanation, TimeWords words) {
        var pieces = pieces(explanation);
        if (pieces.isEmpty() || pieces.size() > MOST_PARTS) {
            return Optional.empty();
        }
        var heldWeight = weight(pieces, true, clock);
        var restWeight = weight(pieces, false, clock);
        var split = heldWeight == 0 ? 0 : Math.min(LATEST_START, 100 * heldWeight / (heldWeight + restWeight));
        var parts = new ArrayList<Part>();
        var labels = new ArrayList<String>();
        var x = 0.0;
        for (var piece : pieces) {
            var held = piece.from().isBefore(clock.startsAt());
            var width = held ? split * piece.weight() / heldWeight : (100 - split) * piece.weight() / restWeight;
            var hint = Wording.say(
                    piece.counted() ? "strip.counted" : "strip.notCounted",
                    words.brief(piece.from()),
                    words.briefAfter(piece.from(), piece.until()),
                    TimeWords.length(Duration.between(piece.from(), piece.until())));
            parts.add(new Part(percent(x), percent(width), piece.counted(), hint));
            labels.add(hint);
            x += width;
        }
        var starts = split == 0 ? "" : words.mark(due, clock.startsAt());
        return Optional.of(new Strip(
                List.copyOf(parts),
                words.mark(due, clock.countsFrom()),
                starts,
                percent(split),
                words.mark(clock.startsAt(), due),
                String.join(" ", labels)));
    }

    /** What the first page shows: an issue that came in on a Saturday. */
    static Strip example() {
        return new Strip(
                List.of(
                        new Part("0%", "66%", false, Wording.say("strip.key.not")),
                        new Part("66%", "34%", true, Wording.say("strip.key.counts"))),
                Wording.say("home.example.from"),
                Wording.say("home.example.starts"),
                "66%",
                Wording.say("home.example.due"),
                Wording.say("home.example.label"));
    }

    private static List<Piece> pieces(Explanation explanation) {
        var pieces = new ArrayList<Piece>();
        for (var stretch : explanation.stretches()) {
            var piece = new Piece(stretch.from(), stretch.until(), stretch.counted());
            if (!pieces.isEmpty() && pieces.getLast().counted() == piece.counted()) {
                piece = new Piece(pieces.removeLast().from(), piece.until(), piece.counted());
            }
            pieces.add(piece);
        }
        return pieces;
    }

    private static double weight(List<Piece> pieces, boolean beforeStart, SlaClock clock) {
        return pieces.stream()
                .filter(piece -> piece.from().isBefore(clock.startsAt()) == beforeStart)
                .mapToDouble(Piece::weight)
                .sum();
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }
}
