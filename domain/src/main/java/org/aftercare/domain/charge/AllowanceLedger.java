package org.aftercare.domain.charge;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.agreement.Allowance;
import org.aftercare.domain.agreement.Billing;
import org.aftercare.domain.agreement.Charges;
import org.aftercare.domain.calendar.ServiceWindow;

/**
 * All work under an agreement rated, month by month ({@code domain.md} §5): a pure function of the tariff and the entries that
 * count, whatever the order in which they were recorded. So an entry that comes late re-rates what follows it.
 *
 * <p>Each month is credited at its beginning. Covered work draws on what is there in the order in which it was done, the
 * oldest minutes first; what cannot be used later expires with the end of the month.
 *
 * <p>Worked example: 60 minutes a month, to be used for one month more. In October 20 are used, in November 90: 40 of October
 * and 50 of November; 10 go on into December.
 */
public final class AllowanceLedger {
    private final Tariff tariff;
    private final Map<YearMonth, MonthAccount> months;

    private AllowanceLedger(Tariff tariff, Map<YearMonth, MonthAccount> months) {
        this.tariff = tariff;
        this.months = months;
    }

    /**
     * The ledger of an agreement.
     *
     * @param entries that count
     * @param through the last month that will be asked about
     */
    public static AllowanceLedger of(Tariff tariff, Collection<WorkEntry> entries, YearMonth through) {
        var parts = new TreeMap<YearMonth, List<WorkPart>>();
        for (var entry : entries) {
            for (var part : tariff.parts(entry)) {
                parts.computeIfAbsent(part.month(), month -> new ArrayList<>()).add(part);
            }
        }
        var months = new TreeMap<YearMonth, MonthAccount>();
        var first = tariff.firstMonth().orElse(through);
        var last = through;
        if (!parts.isEmpty()) {
            first = parts.firstKey().isBefore(first) ? parts.firstKey() : first;
            last = parts.lastKey().isAfter(last) ? parts.lastKey() : last;
        }
        var left = Balance.NOTHING;
        for (var month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            var account = new Month(tariff, month, left).account(parts.getOrDefault(month, List.of()));
            months.put(month, account);
            left = account.closing();
        }
        return new AllowanceLedger(tariff, months);
    }

    /** The account of a month. */
    public MonthAccount month(YearMonth month) {
        return months.getOrDefault(
                month, new MonthAccount(month, List.of(), Balance.NOTHING, List.of(), List.of(), Balance.NOTHING, 0));
    }

    /** What was left of the allowance at an instant, for work that begins then. */
    public Balance balanceAt(Instant instant) {
        return month(tariff.monthOf(instant)).balanceAt(instant);
    }

    /** What work cost that was done by a consent, before VAT. */
    public ExactAmount spent(ConsentId consent) {
        return months.values().stream()
                .flatMap(month -> month.parts().stream())
                .filter(part -> part.ground().needsConsent()
                        && part.entry().authority().equals(new Authority.Consented(consent)))
                .map(RatedPart::amount)
                .reduce(ExactAmount.ZERO, ExactAmount::plus);
    }

    /** The parts of one entry, in the order of time. */
    public List<RatedPart> partsOf(WorkEntryId entry) {
        return months.values().stream()
                .flatMap(month -> month.partsOf(entry).stream())
                .toList();
    }

    /** The parts of every entry, in the order of time. */
    public Map<WorkEntryId, List<RatedPart>> partsByEntry() {
        var parts = new LinkedHashMap<WorkEntryId, List<RatedPart>>();
        for (var month : months.values()) {
            for (var part : month.parts()) {
                parts.computeIfAbsent(part.entry().id(), entry -> new ArrayList<>())
                        .add(part);
            }
        }
        return parts;
    }

    /** What a month's fees and work come to, line by line. */
    public List<StatementItem> items(YearMonth month) {
        var account = month(month);
        var items = new ArrayList<StatementItem>();
        for (var share : account.shares()) {
            items.add(StatementItem.of(share));
        }
        for (var part : account.parts()) {
            items.add(StatementItem.of(
                    part,
                    tariff.charges(part.part().version()).map(Charges::vatRate).orElse(BigDecimal.ZERO)));
        }
        return items;
    }

    /** One month being rated. */
    private record Month(Tariff tariff, YearMonth month, Balance opening) {
        MonthAccount account(List<WorkPart> work) {
            var shares = tariff.shares(month);
            var credited =
                    shares.stream().flatMap(share -> share.credit().stream()).toList();
            var left = opening.with(credited);
            var rated = new ArrayList<RatedPart>();
            for (var part : work.stream().sorted(WorkPart.BY_TIME).toList()) {
                left = left.without(rate(part, left.minutes(), rated));
            }
            var closing = left.usableIn(month.plusMonths(1));
            return new MonthAccount(
                    month, shares, opening, credited, billed(rated), closing, left.minutes() - closing.minutes());
        }

        /** Adds what becomes of a part; gives the minutes that it draws. */
        private int rate(WorkPart part, int left, List<RatedPart> rated) {
            var entry = part.entry();
            var agreed = tariff.charges(part.version());
            if (agreed.isEmpty()) {
                rated.add(new RatedPart(part, Ground.NO_CHARGES, Optional.empty(), 0, 1));
                return 0;
            }
            var charges = agreed.get();
            if (part.bugFix() && entry.defect()) {
                rated.add(included(part, Ground.BUG_FIX_PERIOD, charges));
                return 0;
            }
            var terms = tariff.terms(part.version());
            if (!terms.includes(entry.severity(), part.window(), entry.level())) {
                var covered =
                        terms.coverage().cell(entry.severity(), part.window()).isPresent();
                var rate = charges.rates().rate(entry.severity(), part.window()).orElseThrow();
                rated.add(chargeable(
                        part, covered ? Ground.LEVEL_NOT_COVERED : Ground.WINDOW_NOT_COVERED, rate, charges));
                return 0;
            }
            return switch (charges.allowance()) {
                case Allowance.Unlimited unlimited -> {
                    rated.add(included(part, Ground.COVERED, charges));
                    yield 0;
                }
                case Allowance.Monthly(var minutes, var rollOver, var overage) -> {
                    var drawn = Math.min(left, part.minutes());
                    if (drawn > 0) {
                        rated.add(
                                included(drawn < part.minutes() ? part.first(drawn) : part, Ground.ALLOWANCE, charges));
                    }
                    if (drawn < part.minutes()) {
                        rated.add(chargeable(
                                drawn > 0 ? part.behind(drawn) : part, Ground.ALLOWANCE_USED_UP, overage, charges));
                    }
                    yield drawn;
                }
            };
        }

        private static RatedPart included(WorkPart part, Ground ground, Charges charges) {
            return new RatedPart(
                    part, ground, Optional.empty(), 0, charges.billing().unitMinutes());
        }

        private static RatedPart chargeable(WorkPart part, Ground ground, BigDecimal rate, Charges charges) {
            return new RatedPart(
                    part, ground, Optional.of(rate), 0, charges.billing().unitMinutes());
        }

        /**
         * What is billed as one session.
         *
         * @param version by whose rules
         * @param agent whose session it is, and by which word he calls it; none for an entry that is a session of its own
         */
        private record Session(int version, Optional<AgentId> agent, String word) {
            static Session of(WorkPart part) {
                var entry = part.entry();
                return entry.session()
                        .map(word -> new Session(part.version(), Optional.of(entry.agentId()), word))
                        .orElseGet(() -> new Session(
                                part.version(),
                                Optional.empty(),
                                entry.id().value().toString()));
            }
        }

        private List<RatedPart> billed(List<RatedPart> rated) {
            var sessions = new LinkedHashMap<Session, List<Integer>>();
            for (var i = 0; i < rated.size(); i++) {
                sessions.computeIfAbsent(Session.of(rated.get(i).part()), session -> new ArrayList<>())
                        .add(i);
            }
            var billed = new ArrayList<>(rated);
            sessions.forEach((session, places) ->
                    tariff.charges(session.version()).ifPresent(charges -> bill(billed, places, charges.billing())));
            return billed;
        }

        /** Each unit goes to the part in which it begins; those that only a minimum asks for, to the last one. */
        private static void bill(List<RatedPart> rated, List<Integer> places, Billing billing) {
            var chargeable = places.stream()
                    .filter(place -> rated.get(place).ground().chargeable())
                    .toList();
            var worked = minutes(rated, chargeable);
            var windows = EnumSet.noneOf(ServiceWindow.class);
            chargeable.forEach(place -> windows.add(rated.get(place).part().window()));
            var onSite = chargeable.stream()
                    .anyMatch(place -> rated.get(place).entry().onSite());
            var units = billing.units(worked, minutes(rated, places) - worked, windows, onSite);
            var begun = 0;
            var before = 0;
            for (var place : chargeable) {
                before += rated.get(place).minutes();
                var last = place.equals(chargeable.getLast());
                var so = last ? units : Math.min(units, Math.ceilDiv(before, billing.unitMinutes()));
                rated.set(place, rated.get(place).with(so - begun));
                begun = so;
            }
        }

        private static int minutes(List<RatedPart> rated, List<Integer> places) {
            return places.stream().mapToInt(place -> rated.get(place).minutes()).sum();
        }
    }
}
