package org.aftercare.domain.agreement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aftercare.domain.BrokenRuleException;
import org.aftercare.domain.calendar.Closure;
import org.aftercare.domain.calendar.DayPart;
import org.aftercare.domain.calendar.SupportCalendar;

/**
 * By which anybody can tell whether two copies of an agreement state the same terms: the SHA-256 of the terms' canonical text.
 *
 * <p>The canonical text is the terms as the API writes them, in the canonical form of JSON (RFC 8785), in UTF-8: without
 * white space, the members of each object in the order of their names, nothing escaped in texts but quotation marks and
 * backslashes (control characters cannot occur in them). What was not agreed on is absent, never null. So whatever is added
 * to terms one day must be absent from those that do not have it, or old terms would change their hash.
 *
 * <p>Worked example: an answer to an S3 within four hours of London's Monday mornings, from 1 January 2026, is the one line
 *
 * <pre>{@code
 * {"calendar":{"closures":[],"officeHours":{"MONDAY":[{"from":"09:00","to":"12:00"}]},"timeZone":"Europe/London"},
 * "coverage":{"S3":{"OFFICE_HOURS":{"respondWithin":"PT4H"}}},"effectiveFrom":"2026-01-01",
 * "holdOver":"NEXT_WORKING_DAY","warnAt":[75,90]}
 * }</pre>
 *
 * @param hex 64 hexadecimal digits, in lower case
 */
public record TermsHash(String hex) {
    public TermsHash {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new BrokenRuleException("must be 64 hexadecimal digits");
        }
    }

    /** The hash of terms; equal terms have equal ones. */
    public static TermsHash of(Terms terms) {
        try {
            var text = canonicalText(terms).getBytes(StandardCharsets.UTF_8);
            return new TermsHash(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** What is hashed: one text for equal terms, another one for any others. */
    static String canonicalText(Terms terms) {
        var members = new TreeMap<String, String>();
        members.put("calendar", calendar(terms.calendar()));
        members.put("coverage", named(terms.coverage().matrix(), row -> named(row, TermsHash::cell)));
        members.put("effectiveFrom", text(terms.effectiveFrom().toString()));
        members.put("holdOver", text(terms.holdOver().name()));
        members.put("warnAt", list(terms.warnAt(), Object::toString));
        terms.charges().ifPresent(charges -> members.put("charges", charges(charges)));
        return object(members);
    }

    private static String charges(Charges charges) {
        var members = new TreeMap<String, String>();
        members.put("currency", text(charges.currency().getCode()));
        members.put("monthlyFee", text(charges.text(charges.monthlyFee().getAmount())));
        members.put("vatRate", text(charges.vatRate().toPlainString()));
        members.put("supportLevels", list(charges.levels(), level -> Integer.toString(level.number())));
        members.put("allowance", allowance(charges));
        members.put("rates", named(charges.rates().table(), row -> named(row, rate -> text(charges.text(rate)))));
        members.put("billing", billing(charges.billing()));
        charges.bugFixUntil().ifPresent(day -> members.put("bugFixUntil", text(day.toString())));
        charges.endsOn().ifPresent(day -> members.put("endsOn", text(day.toString())));
        return object(members);
    }

    private static String allowance(Charges charges) {
        return object(
                switch (charges.allowance()) {
                    case Allowance.Unlimited unlimited -> Map.of("unlimited", "true");
                    case Allowance.Monthly(var minutes, var rollOver, var overage) ->
                        Map.of(
                                "minutesPerMonth", Integer.toString(minutes),
                                "rollOverMonths", Integer.toString(rollOver),
                                "overageRate", text(charges.text(overage)));
                });
    }

    private static String billing(Billing billing) {
        return object(Map.of(
                "unitMinutes", Integer.toString(billing.unitMinutes()),
                "rounding", text(billing.rounding().name()),
                "graceMinutes", Integer.toString(billing.graceMinutes()),
                "minimumMinutes", Integer.toString(billing.minimumMinutes()),
                "windowMinimums", named(billing.windowMinimums(), Object::toString),
                "onSiteMinimum", Integer.toString(billing.onSiteMinimum())));
    }

    private static String calendar(SupportCalendar calendar) {
        var members = new TreeMap<String, String>();
        members.put("timeZone", text(calendar.timeZone().getId()));
        members.put("officeHours", named(calendar.officeHours().week(), parts -> list(parts, TermsHash::part)));
        if (!calendar.bankHolidays().isNone()) {
            members.put(
                    "bankHolidays",
                    object(Map.of("region", text(calendar.bankHolidays().code()))));
        }
        members.put("closures", list(calendar.closures(), TermsHash::closure));
        return object(members);
    }

    private static String part(DayPart part) {
        return object(Map.of("from", text(part.from()), "to", text(part.until())));
    }

    private static String closure(Closure closure) {
        var members = new TreeMap<String, String>();
        members.put("date", text(closure.date().toString()));
        if (!closure.part().isWholeDay()) {
            members.put("from", text(closure.part().from()));
            members.put("to", text(closure.part().until()));
        }
        if (!closure.name().isEmpty()) {
            members.put("name", text(closure.name()));
        }
        return object(members);
    }

    private static String cell(Cell cell) {
        var members = new TreeMap<String, String>();
        cell.targets().forEach((kind, target) -> members.put(Terms.name(kind), text(target.text())));
        return object(members);
    }

    private static <E extends Enum<E>, T> String named(Map<E, T> values, Function<T, String> json) {
        var members = new TreeMap<String, String>();
        values.forEach((key, value) -> members.put(key.name(), json.apply(value)));
        return object(members);
    }

    private static String object(Map<String, String> members) {
        return new TreeMap<>(members)
                .entrySet().stream()
                        .map(member -> text(member.getKey()) + ":" + member.getValue())
                        .collect(Collectors.joining(",", "{", "}"));
    }

    private static <T> String list(Collection<T> values, Function<? super T, String> json) {
        return values.stream().map(json).collect(Collectors.joining(",", "[", "]"));
    }

    private static String text(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
