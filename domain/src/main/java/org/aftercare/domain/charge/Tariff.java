package org.aftercare.domain.charge;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.Allowance;
import org.aftercare.domain.agreement.Charges;
import org.aftercare.domain.agreement.Terms;
import org.aftercare.domain.agreement.Version;
import org.aftercare.domain.calendar.CompiledCalendar;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * An agreement's charges over time: which version's hold when, and what they ask for a month.
 *
 * <p>Work is charged by the version that is in force when it is done. Months are those of one zone for the whole agreement,
 * that of the first signed version with charges, so that no later version can make two months overlap.
 *
 * <p>Worked example: version 1, 450.00 a month with 600 minutes, is in force from 16 November 2026, and so for 15 of
 * November's 30 days; November's fee is 225.00, and its credit 300 minutes.
 */
public final class Tariff {
    private final Agreement agreement;
    private final ZoneId zone;
    private final List<Stretch> stretches;

    private Tariff(Agreement agreement, ZoneId zone, List<Stretch> stretches) {
        this.agreement = agreement;
        this.zone = zone;
        this.stretches = stretches;
    }

    /**
     * Some time {@code [from, until)} in which one version's charges hold, or none.
     *
     * @param version in force; 0 before the first one is
     * @param calendar by which windows are told
     */
    private record Stretch(
            int version,
            Terms terms,
            Optional<Charges> charges,
            CompiledCalendar calendar,
            Instant from,
            Instant until) {}

    /**
     * A version's part of a month.
     *
     * @param days of the month on which its charges hold, at least one
     */
    public record Share(YearMonth month, int version, Charges charges, int days) {
        /** The monthly fee for these days, to the smallest coin; half a coin and more is rounded up. */
        public Money fee() {
            return charges.monthlyFee().multipliedBy(days).dividedBy(month.lengthOfMonth(), RoundingMode.HALF_UP);
        }

        /** The minutes that these days are credited; half a minute and more is rounded up. */
        Optional<Lot> credit() {
            return switch (charges.allowance()) {
                case Allowance.Unlimited unlimited -> Optional.empty();
                case Allowance.Monthly(var minutes, var rollOver, var overage) ->
                    Optional.of(new Lot(
                            month,
                            BigDecimal.valueOf((long) minutes * days)
                                    .divide(BigDecimal.valueOf(month.lengthOfMonth()), RoundingMode.HALF_UP)
                                    .intValueExact(),
                            month.plusMonths(rollOver)));
            };
        }
    }

    /**
     * The tariff of an agreement with at least one signed version.
     *
     * @param calendars gives the compiled calendar of a version's terms
     */
    public static Tariff of(Agreement agreement, Function<Terms, CompiledCalendar> calendars) {
        var signed = agreement.versions().stream().filter(Version::signed).toList();
        if (signed.isEmpty()) {
            throw new IllegalArgumentException("no version of " + agreement.number() + " is signed");
        }
        var zone = signed.stream()
                .filter(version -> version.terms().charges().isPresent())
                .findFirst()
                .orElse(signed.getFirst())
                .terms()
                .calendar()
                .timeZone();
        return new Tariff(agreement, zone, stretches(agreement, signed, calendars));
    }

    private static List<Stretch> stretches(
            Agreement agreement, List<Version> signed, Function<Terms, CompiledCalendar> calendars) {
        var edges = new TreeSet<Instant>();
        signed.forEach(version -> edges.add(version.terms().inForceFrom()));
        var first = agreement.inForceAt(edges.first()).orElseThrow().terms();
        var stretches = new ArrayList<Stretch>();
        stretches.add(new Stretch(
                0, first, Optional.empty(), calendars.apply(first), CompiledCalendar.EARLIEST, edges.first()));
        for (var from : edges) {
            var until = Optional.ofNullable(edges.higher(from)).orElse(CompiledCalendar.LATEST);
            var version = agreement.inForceAt(from).orElseThrow();
            addTo(stretches, version, calendars.apply(version.terms()), from, until);
        }
        return List.copyOf(stretches);
    }

    private static void addTo(
            List<Stretch> stretches, Version version, CompiledCalendar calendar, Instant from, Instant until) {
        var terms = version.terms();
        var end = terms.charges()
                .flatMap(Charges::endsOn)
                .map(day -> endOf(day, terms))
                .filter(instant -> instant.isBefore(until))
                .orElse(until);
        if (from.isBefore(end)) {
            stretches.add(new Stretch(version.number(), terms, terms.charges(), calendar, from, end));
        }
        var rest = from.isBefore(end) ? end : from;
        if (rest.isBefore(until)) {
            stretches.add(new Stretch(version.number(), terms, Optional.empty(), calendar, rest, until));
        }
    }

    private static Instant endOf(LocalDate day, Terms terms) {
        return day.plusDays(1).atStartOfDay(terms.calendar().timeZone()).toInstant();
    }

    public Agreement agreement() {
        return agreement;
    }

    /** By whose wall clock months begin and end. */
    public ZoneId zone() {
        return zone;
    }

    /** In which month an instant lies. */
    public YearMonth monthOf(Instant instant) {
        return YearMonth.from(instant.atZone(zone));
    }

    public Instant beginOf(YearMonth month) {
        return month.atDay(1).atStartOfDay(zone).toInstant();
    }

    public Instant endOf(YearMonth month) {
        return beginOf(month.plusMonths(1));
    }

    /** The first month in which there are charges, if there are any. */
    public Optional<YearMonth> firstMonth() {
        return stretches.stream()
                .filter(stretch -> stretch.charges().isPresent())
                .map(stretch -> monthOf(stretch.from()))
                .findFirst();
    }

    /** The currency of all charges, if there are any. */
    public Optional<CurrencyUnit> currency() {
        return stretches.stream()
                .flatMap(stretch -> stretch.charges().stream())
                .map(Charges::currency)
                .findFirst();
    }

    /** The charges of a version that is signed, if it has any. */
    Optional<Charges> charges(int version) {
        return agreement.version(version).flatMap(found -> found.terms().charges());
    }

    Terms terms(int version) {
        return agreement.version(version).orElseThrow().terms();
    }

    /** Which versions ask for a fee for a month, in their order, and for how many of its days. */
    public List<Share> shares(YearMonth month) {
        var days = new TreeMap<Integer, Integer>();
        for (var day = 1; day <= month.lengthOfMonth(); day++) {
            chargingOn(month.atDay(day)).ifPresent(version -> days.merge(version.number(), 1, Integer::sum));
        }
        return days.entrySet().stream()
                .map(entry ->
                        new Share(month, entry.getKey(), charges(entry.getKey()).orElseThrow(), entry.getValue()))
                .toList();
    }

    private Optional<Version> chargingOn(LocalDate day) {
        return agreement.versions().stream()
                .filter(version ->
                        version.signed() && !version.terms().effectiveFrom().isAfter(day))
                .reduce((earlier, later) -> later)
                .filter(version -> version.terms()
                        .charges()
                        .filter(charges -> charges.endsOn()
                                .filter(last -> last.isBefore(day))
                                .isEmpty())
                        .isPresent());
    }

    /** The parts of some work, in order: split wherever window, month, version or bug-fix period end. */
    public List<WorkPart> parts(WorkEntry entry) {
        var parts = new ArrayList<WorkPart>();
        for (var stretch : stretches) {
            var from = later(entry.startedAt(), stretch.from());
            var until = earlier(entry.finishedAt(), stretch.until());
            if (from.isBefore(until)) {
                addParts(parts, entry, stretch, from, until);
            }
        }
        return parts;
    }

    private void addParts(List<WorkPart> parts, WorkEntry entry, Stretch stretch, Instant from, Instant until) {
        var edges = new TreeSet<Instant>();
        edges.add(until);
        var fixedUntil = stretch.charges()
                .flatMap(Charges::bugFixUntil)
                .map(day -> endOf(day, stretch.terms()))
                .orElse(Instant.MIN);
        edges.add(fixedUntil);
        for (var edge = endOf(monthOf(from)); edge.isBefore(until); edge = endOf(monthOf(edge))) {
            edges.add(edge);
        }
        var at = from;
        for (var edge : edges.tailSet(from, false)) {
            if (edge.isAfter(until)) {
                return;
            }
            for (var span : stretch.calendar().spans(at, edge)) {
                parts.add(new WorkPart(
                        entry,
                        span.from(),
                        span.until(),
                        monthOf(span.from()),
                        span.window(),
                        span.name(),
                        stretch.charges().isPresent() ? stretch.version() : 0,
                        span.from().isBefore(fixedUntil)));
            }
            at = edge;
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
