package org.aftercare.domain.charge;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.agreement.SupportLevel;
import org.aftercare.domain.calendar.ServiceWindow;
import org.aftercare.domain.issue.IssueNumber;

/**
 * Something that a month's statement accounts for, before it is rounded.
 *
 * @param month to which it belongs; on a later statement, an earlier one
 * @param version by whose charges
 * @param vatRate in per cent
 */
public record StatementItem(YearMonth month, int version, Subject subject, ExactAmount amount, BigDecimal vatRate) {
    /** What it is for. */
    public sealed interface Subject {
        /**
         * The monthly fee.
         *
         * @param days of the month for which it is asked
         */
        record Fee(int days) implements Subject {}

        /**
         * A part of some work.
         *
         * @param closure name of the closure it was done on; may be empty
         * @param units that are billed, each of {@code unitMinutes}
         * @param hourly the price of an hour, where it is chargeable
         */
        record Work(
                WorkEntryId entry,
                IssueNumber issue,
                String agent,
                Instant from,
                Instant until,
                ServiceWindow window,
                String closure,
                Severity severity,
                SupportLevel level,
                String activity,
                boolean onSite,
                Ground ground,
                int minutes,
                int units,
                int unitMinutes,
                Optional<BigDecimal> hourly)
                implements Subject {}
    }

    static StatementItem of(Tariff.Share share) {
        return new StatementItem(
                share.month(),
                share.version(),
                new Subject.Fee(share.days()),
                ExactAmount.of(share.fee()),
                share.charges().vatRate());
    }

    static StatementItem of(RatedPart rated, BigDecimal vatRate) {
        var part = rated.part();
        var entry = part.entry();
        var work = new Subject.Work(
                entry.id(),
                entry.issue(),
                entry.agentName(),
                part.from(),
                part.until(),
                part.window(),
                part.closure(),
                entry.severity(),
                entry.level(),
                entry.activity(),
                entry.onSite(),
                rated.ground(),
                rated.minutes(),
                rated.units(),
                rated.unitMinutes(),
                rated.hourly());
        return new StatementItem(part.month(), part.version(), work, rated.amount(), vatRate);
    }
}
