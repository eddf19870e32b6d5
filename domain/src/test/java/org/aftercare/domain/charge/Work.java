package org.aftercare.domain.charge;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aftercare.domain.Revision;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.AgreementNumber;
import org.aftercare.domain.agreement.Allowance;
import org.aftercare.domain.agreement.Billing;
import org.aftercare.domain.agreement.Cell;
import org.aftercare.domain.agreement.Charges;
import org.aftercare.domain.agreement.Coverage;
import org.aftercare.domain.agreement.HoldOver;
import org.aftercare.domain.agreement.Rates;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.agreement.SupportLevel;
import org.aftercare.domain.agreement.Target;
import org.aftercare.domain.agreement.Terms;
import org.aftercare.domain.agreement.Version;
import org.aftercare.domain.calendar.Calendars;
import org.aftercare.domain.calendar.CompiledCalendar;
import org.aftercare.domain.calendar.ServiceWindow;
import org.aftercare.domain.calendar.SupportCalendar;
import org.aftercare.domain.customer.CustomerId;
import org.aftercare.domain.issue.IssueNumber;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Work, and the terms by which it is charged, to test with: London, Monday to Friday 09:00–17:00. */
public final class Work {
    public static final ZoneId LONDON = ZoneId.of("Europe/London");
    static final AgreementId BAKERY = new AgreementId(new UUID(0, 7));
    static final Instant RECORDED = Instant.parse("2030-01-01T00:00:00Z");
    static final SupportCalendar NINE_TO_FIVE = Calendars.in(
            "Europe/London",
            Calendars.workdays("09:00-17:00"),
            Calendars.closed("2026-12-25", "Christmas Day"),
            Calendars.closed("2026-12-28", "Boxing Day (substitute)"));

    private Work() {}

    /** 100.00 in office hours, 150.00 out of them, 200.00 at weekends and on bank holidays, whatever the severity. */
    public static Rates rates() {
        return rates("100", "150", "200", "200");
    }

    static Rates rates(String office, String outOfHours, String weekend, String holiday) {
        var row = row(office, outOfHours, weekend, holiday);
        var table = new EnumMap<Severity, Map<ServiceWindow, BigDecimal>>(Severity.class);
        for (var severity : Severity.values()) {
            table.put(severity, row);
        }
        return new Rates(table);
    }

    static Map<ServiceWindow, BigDecimal> row(String office, String outOfHours, String weekend, String holiday) {
        return Map.of(
                ServiceWindow.OFFICE_HOURS, new BigDecimal(office),
                ServiceWindow.OUT_OF_HOURS, new BigDecimal(outOfHours),
                ServiceWindow.WEEKEND, new BigDecimal(weekend),
                ServiceWindow.BANK_HOLIDAY, new BigDecimal(holiday));
    }

    /** 450.00 a month at 20 % VAT, levels 1 and 2 covered without limit, billed to the minute. */
    public static Charges charges() {
        return charges(new Allowance.Unlimited(), Billing.TO_THE_MINUTE);
    }

    public static Charges charges(Allowance allowance, Billing billing) {
        return new Charges(
                Money.of(CurrencyUnit.GBP, 450),
                new BigDecimal("20"),
                Set.of(SupportLevel.GUIDANCE, SupportLevel.TECHNICAL),
                allowance,
                rates(),
                billing,
                Optional.empty(),
                Optional.empty());
    }

    static Allowance.Monthly monthly(int minutes, int rollOver) {
        return new Allowance.Monthly(minutes, rollOver, new BigDecimal("90"));
    }

    static Billing units(int minutes) {
        return new Billing(minutes, Billing.Rounding.UP, 0, 0, Map.of(), 0);
    }

    /** S1 to S4 are covered in office hours. */
    static Coverage officeHours() {
        var matrix = new EnumMap<Severity, Map<ServiceWindow, Cell>>(Severity.class);
        for (var severity : List.of(Severity.S1, Severity.S2, Severity.S3, Severity.S4)) {
            matrix.put(severity, Map.of(ServiceWindow.OFFICE_HOURS, Cell.respondWithin(Target.parse("PT4H"))));
        }
        return new Coverage(matrix);
    }

    public static Terms terms(String effectiveFrom, Charges charges) {
        return terms(effectiveFrom, officeHours(), charges);
    }

    static Terms terms(String effectiveFrom, Coverage coverage, Charges charges) {
        return new Terms(
                LocalDate.parse(effectiveFrom),
                NINE_TO_FIVE,
                HoldOver.NEXT_WORKING_DAY,
                Terms.USUAL_WARNINGS,
                coverage,
                Optional.of(charges));
    }

    public static Tariff tariff(Terms... terms) {
        var versions = new ArrayList<Version>();
        for (var version : terms) {
            versions.add(new Version(
                    versions.size() + 1, version, Optional.of(new Version.Signature("Mary Berry", RECORDED))));
        }
        var agreement = new Agreement(
                BAKERY,
                new AgreementNumber(7),
                new CustomerId(new UUID(0, 1)),
                "Bakery",
                List.of("Shop"),
                versions,
                Revision.NONE);
        return Tariff.of(agreement, version -> CompiledCalendar.of(version.calendar(), List.of()));
    }

    /** An S3 of level 2 on AC-1, from one reading of London's clock to another, the same day or the next. */
    public static Entry on(String date, String from, String until) {
        var start = LocalDateTime.parse(date + "T" + from);
        var end = LocalDateTime.parse(date + "T" + until);
        return at(
                start.atZone(LONDON).toInstant(),
                (end.isAfter(start) ? end : end.plusDays(1)).atZone(LONDON).toInstant());
    }

    static Entry at(Instant from, Instant until) {
        return new Entry(
                UUID.nameUUIDFromBytes((from + "/" + until).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                from,
                until,
                Optional.empty(),
                SupportLevel.TECHNICAL,
                Severity.S3,
                false,
                false,
                new Authority.None());
    }

    /** An entry being thought up. */
    public record Entry(
            UUID id,
            Instant from,
            Instant until,
            Optional<String> session,
            SupportLevel level,
            Severity severity,
            boolean defect,
            boolean onSite,
            Authority authority) {
        Entry session(String word) {
            return new Entry(id, from, until, Optional.of(word), level, severity, defect, onSite, authority);
        }

        Entry level(SupportLevel other) {
            return new Entry(id, from, until, session, other, severity, defect, onSite, authority);
        }

        Entry severity(Severity other) {
            return new Entry(id, from, until, session, level, other, defect, onSite, authority);
        }

        Entry asDefect() {
            return new Entry(id, from, until, session, level, severity, true, onSite, authority);
        }

        Entry atTheCustomers() {
            return new Entry(id, from, until, session, level, severity, defect, true, authority);
        }

        Entry by(Authority other) {
            return new Entry(id, from, until, session, level, severity, defect, onSite, other);
        }

        Entry numbered(long number) {
            return new Entry(new UUID(1, number), from, until, session, level, severity, defect, onSite, authority);
        }

        public WorkEntry entry() {
            return new WorkEntry(
                    new WorkEntryId(id),
                    BAKERY,
                    new IssueNumber(1),
                    new AgentId(new UUID(0, 2)),
                    "Ada",
                    from,
                    until,
                    session,
                    level,
                    severity,
                    defect,
                    "Looked into it",
                    onSite,
                    Optional.empty(),
                    Optional.empty(),
                    authority,
                    RECORDED);
        }
    }
}
