package org.aftercare.adapter.web.portal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
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
 * @param now where the present instant is, in per cent of the width; empty if it lies outside
 * @param due what stands at the right end
 * @param label the same in words, for those who don't see it
 */
record Strip(List<Part> parts, String from, String starts, String startsAt, String now, String due, String label) {
    private static final int MOST_PARTS = 48;

    /** In per cent of the width, where there is room enough for labels. */
    private static final double WIDTH_OF_LETTER = 1.15;

    private static final double LATEST_LABEL = 76;

    /** The clock's start needs room for its own time before the right end. */
    private static final double LATEST_START = 68;

    /** Nearer to the left end, a word in the middle would stand out over it. */
    private static final double ROOM_FOR_A_WORD = 4;

    /**
     * A stretch, or several alike that follow one another.
     *
     * @param x the left edge, in per cent of the width
     * @param width in per cent
     * @param kind how it looks: what counts, what is held over, what isn't covered, what was waited for
     * @param hint what it is, shown where the pointer rests
     * @param label what stands below it; empty where there is no room
     * @param middle where the label's middle stands, in per cent of the width
     */
    public record Part(String x, String width, String kind, String hint, String label, String middle) {}

    private record Piece(Instant from, Instant until, Explanation.Reason reason, String name) {
        boolean counted() {
            return reason == Explanation.Reason.COUNTED;
        }

        /** How much of it has gone by. */
        double share(Instant now) {
            return (double) Duration.between(from, now).toSeconds()
                    / Math.max(1, Duration.between(from, until).toSeconds());
        }

        String kind() {
            return switch (reason) {
                case COUNTED -> "counts";
                case HELD_OVER -> "held";
                case NOT_COVERED -> "idle";
                case PAUSED -> "paused";
            };
        }

        String label() {
            return name.isEmpty() ? Wording.say("strip.label." + reason) : name;
        }

        double weight() {
            return Math.sqrt(
                    Math.max(1.0, (double) Duration.between(from, until).toSeconds()));
        }
    }

    /** Where the word beside the present instant begins or ends, so that none of it lies outside. */
    public String nowAnchor() {
        return now.isEmpty() || Double.parseDouble(now.replace("%", "")) >= ROOM_FOR_A_WORD ? "middle" : "start";
    }

    static Optional<Strip> of(SlaClock clock, Explanation explanation, TimeWords words, Instant now) {
        return clock.dueAt().flatMap(due -> of(clock, due, explanation, words, now));
    }

    private static Optional<Strip> of(
            SlaClock clock, Instant due, Explanation explanation, TimeWords words, Instant now) {
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
        var present = "";
        for (var piece : pieces) {
            var held = piece.from().isBefore(clock.startsAt());
            var width = held ? split * piece.weight() / heldWeight : (100 - split) * piece.weight() / restWeight;
            var hint = Wording.say(
                    piece.counted() ? "strip.counted" : "strip.notCounted",
                    words.brief(piece.from()),
                    words.briefAfter(piece.from(), piece.until()),
                    TimeWords.length(Duration.between(piece.from(), piece.until())),
                    piece.label());
            var label = fits(piece, x, width) ? piece.label() : "";
            parts.add(new Part(percent(x), percent(width), piece.kind(), hint, label, percent(x + width / 2)));
            labels.add(hint);
            if (!now.isBefore(piece.from()) && now.isBefore(piece.until()) && !clock.isStopped()) {
                // to the per cent, since pages that are open look whether anything has changed
                present = percent(Math.floor(x + width * piece.share(now)));
            }
            x += width;
        }
        var starts = split == 0 ? "" : words.mark(due, clock.startsAt());
        return Optional.of(new Strip(
                List.copyOf(parts),
                words.mark(due, clock.countsFrom()),
                starts,
                percent(split),
                present,
                words.mark(clock.startsAt(), due),
                String.join(" ", labels)));
    }

    /** Whether there is room for the label below a part, and before the due instant's own, which stands at the right end. */
    private static boolean fits(Piece piece, double x, double width) {
        var half = piece.label().length() * WIDTH_OF_LETTER / 2;
        return !piece.counted() && width / 2 >= half && x + width / 2 + half < LATEST_LABEL;
    }

    /** The kinds of parts that it has, in the order of the key. */
    public List<String> kinds() {
        return Stream.of("counts", "held", "idle", "paused")
                .filter(kind -> parts.stream().anyMatch(part -> part.kind().equals(kind)))
                .toList();
    }

    /** What the first page shows: an issue that came in on a Saturday. */
    static Strip example() {
        return new Strip(
                List.of(
                        new Part(
                                "0%",
                                "66%",
                                "held",
                                Wording.say("strip.key.held"),
                                Wording.say("strip.label.HELD_OVER"),
                                "33%"),
                        new Part("66%", "34%", "counts", Wording.say("strip.key.counts"), "", "83%")),
                Wording.say("welcome.example.from"),
                Wording.say("welcome.example.starts"),
                "66%",
                "",
                Wording.say("welcome.example.due"),
                Wording.say("welcome.example.label"));
    }

    private static List<Piece> pieces(Explanation explanation) {
        var pieces = new ArrayList<Piece>();
        for (var stretch : explanation.stretches()) {
            var piece = new Piece(stretch.from(), stretch.until(), stretch.reason(), stretch.name());
            if (!pieces.isEmpty()
                    && pieces.getLast().reason() == piece.reason()
                    && (piece.counted() || pieces.getLast().name().equals(piece.name()))) {
                piece = new Piece(pieces.removeLast().from(), piece.until(), piece.reason(), piece.name());
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
