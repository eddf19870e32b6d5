package org.aftercare.adapter.web.rest;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How single values are written as text in bodies, paths and query parameters. */
final class Wire {
    static final String EXPECTED_ID = "must be a UUID";
    static final String EXPECTED_DATE = "must be a date that exists, such as 2026-12-24";
    static final String EXPECTED_INSTANT = "must be an instant as in RFC 3339, such as 2026-11-21T10:00:00Z";
    static final String EXPECTED_TIME = "must be a time of day from 00:00 to 24:00, such as 09:00";
    static final String EXPECTED_TARGET =
            "must be an ISO 8601 duration such as PT4H or PT30M, or a number of working days such as P5D";

    static final String EXPECTED_MONTH = "must be a month, such as 2026-11";
    static final String EXPECTED_DECIMAL = "must be an exact decimal in a text, such as \"120.00\"";

    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern INSTANT = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}"
            + "(\\.[0-9]{1,9})?([Zz]|[+-][0-9]{2}:[0-9]{2})");
    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]|24:00");
    private static final Pattern MONTH = Pattern.compile("[1-9][0-9]{3}-[0-9]{2}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,15})?");
    private static final Pattern TARGET =
            Pattern.compile("P[0-9]{1,9}D|PT(?=[0-9])([0-9]{1,9}H)?([0-9]{1,9}M)?([0-9]{1,9}S)?");

    private Wire() {}

    static Optional<UUID> id(String text) {
        return matching(ID, text).map(UUID::fromString);
    }

    static Optional<LocalDate> date(String text) {
        return matching(DATE, text).flatMap(date -> existing(LocalDate::parse, date));
    }

    static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

    /**
     * To the microsecond, which is what is stored; offsets other than Z are taken, and normalised. What lies in no year that a
     * database can hold is none.
     */
    static Optional<Instant> instant(String text) {
        return matching(INSTANT, text)
                .flatMap(instant -> existing(OffsetDateTime::parse, instant.toUpperCase(Locale.ROOT)))
                .map(given -> given.toInstant().truncatedTo(ChronoUnit.MICROS))
                .filter(instant -> !instant.isBefore(EARLIEST) && !instant.isAfter(LATEST));
    }

    static Optional<String> time(String text) {
        return matching(TIME, text);
    }

    static Optional<YearMonth> month(String text) {
        return matching(MONTH, text).flatMap(month -> existing(YearMonth::parse, month));
    }

    static Optional<BigDecimal> decimal(String text) {
        return matching(DECIMAL, text).map(BigDecimal::new);
    }

    static Optional<String> target(String text) {
        return matching(TARGET, text);
    }

    static <E extends Enum<E>> Optional<E> constant(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst();
    }

    static <E extends Enum<E>> String expectedConstant(Class<E> type) {
        return "must be one of "
                + Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    }

    static Optional<Boolean> flag(String text) {
        return switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** The whole number from 1 to a billion that is written so, without leading zeros. */
    static Optional<Integer> count(String text) {
        return text.matches("[1-9][0-9]{0,8}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static Optional<String> matching(Pattern pattern, String text) {
        return pattern.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }

    private static <T> Optional<T> existing(Function<String, T> parser, String text) {
        try {
            return Optional.of(parser.apply(text));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }
}
