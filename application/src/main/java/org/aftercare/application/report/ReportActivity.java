package org.aftercare.application.report;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aftercare.application.access.Roles;
import org.aftercare.application.charge.WorkBook;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.ContactRole;
import org.aftercare.domain.calendar.ServiceWindow;
import org.aftercare.domain.charge.Ground;
import org.aftercare.domain.charge.MonthAccount;

/** Reports what came in and what was worked, by agreement, month and kind of time: so the busiest kinds show themselves. */
public final class ReportActivity {
    private final UnitOfWork unitOfWork;
    private final ReportSources sources;
    private final WorkBook book;
    private final Roles roles;
    private final Clock clock;

    public ReportActivity(UnitOfWork unitOfWork, ReportSources sources, WorkBook book, Roles roles, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.sources = sources;
        this.book = book;
        this.roles = roles;
        this.clock = clock;
    }

    /**
     * What is wanted.
     *
     * @param agreement the only one, and none if the caller may know of none by that identity; all that he may know of if empty
     */
    public record Command(Caller caller, Optional<AgreementId> agreement, ReportPeriod period) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** The report, by agreement, month and kind of time; for the months that {@link ReportAttainment} tells of. */
        record Reported(List<Line> lines) implements Outcome {}
    }

    /**
     * What happened in one kind of time.
     *
     * @param reported how many issues
     * @param heldOver how many of these were
     * @param work none where the contact may not read statements under the agreement
     */
    public record Line(
            Agreement agreement,
            YearMonth month,
            ServiceWindow window,
            int reported,
            int heldOver,
            Optional<Minutes> work) {}

    /**
     * Work, in minutes.
     *
     * @param included in the monthly fee
     * @param unrated done while no charges were agreed on
     */
    public record Minutes(int included, int chargeable, int unrated) {
        static final Minutes NONE = new Minutes(0, 0, 0);

        Minutes plus(Ground ground, int minutes) {
            if (ground == Ground.NO_CHARGES) {
                return new Minutes(included, chargeable, unrated + minutes);
            }
            return ground.chargeable()
                    ? new Minutes(included, chargeable + minutes, unrated)
                    : new Minutes(included + minutes, chargeable, unrated);
        }
    }

    private record Key(YearMonth month, ServiceWindow window) {}

    private record Count(int reported, int heldOver) {
        static final Count NONE = new Count(0, 0);

        Count plus(boolean held) {
            return new Count(reported + 1, heldOver + (held ? 1 : 0));
        }
    }

    public Outcome execute(Command command) {
        var now = clock.instant();
        return unitOfWork.execute(
                () -> new Outcome.Reported(sources.agreements(command.caller(), command.agreement()).stream()
                        .flatMap(agreement -> lines(command, agreement, now).stream())
                        .toList()));
    }

    private List<Line> lines(Command command, Agreement agreement, Instant now) {
        var zone = ReportSources.zone(agreement);
        var counts = new HashMap<Key, Count>();
        for (var replay : sources.replays(agreement, command.period().begin(zone))) {
            var key = new Key(YearMonth.from(replay.issue().reportedAt().atZone(zone)), replay.window());
            counts.put(key, counts.getOrDefault(key, Count.NONE).plus(replay.heldOver()));
        }
        var told = !(command.caller() instanceof Caller.OfCustomer(var contact))
                || roles.has(agreement.id(), contact.id(), ContactRole.READ_STATEMENTS);
        var work = told ? Optional.of(work(agreement, command.period())) : Optional.<Map<Key, Minutes>>empty();
        var lines = new ArrayList<Line>();
        for (var month : ReportAttainment.months(agreement, command.period(), now)) {
            for (var window : ServiceWindow.values()) {
                var key = new Key(month, window);
                var count = counts.getOrDefault(key, Count.NONE);
                lines.add(new Line(
                        agreement,
                        month,
                        window,
                        count.reported(),
                        count.heldOver(),
                        work.map(minutes -> minutes.getOrDefault(key, Minutes.NONE))));
            }
        }
        return lines;
    }

    private Map<Key, Minutes> work(Agreement agreement, ReportPeriod period) {
        var minutes = new HashMap<Key, Minutes>();
        book.tariff(agreement).map(tariff -> book.ledger(tariff, period.to())).ifPresent(ledger -> period.months()
                .forEach(month -> add(ledger.month(month), minutes)));
        return minutes;
    }

    private static void add(MonthAccount account, Map<Key, Minutes> minutes) {
        for (var part : account.parts()) {
            var key = new Key(account.month(), part.part().window());
            minutes.put(key, minutes.getOrDefault(key, Minutes.NONE).plus(part.ground(), part.minutes()));
        }
    }
}
