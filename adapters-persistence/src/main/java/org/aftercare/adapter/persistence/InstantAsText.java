package org.aftercare.adapter.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import org.jspecify.annotations.Nullable;

/**
 * Instants in columns of DATETIME(6), as UTC. They go to the driver as text, because EclipseLink would make a {@code LocalDateTime}
 * into a {@code java.sql.Timestamp}, and that moves times of the hour that the JVM's own zone skips in spring.
 */
@Converter(autoApply = true)
public final class InstantAsText implements AttributeConverter<Instant, String> {
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");
    private static final DateTimeFormatter READ = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter();

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Instant instant) {
        return instant == null ? null : WRITTEN.format(instant.atOffset(ZoneOffset.UTC));
    }

    @Override
    public @Nullable Instant convertToEntityAttribute(@Nullable String text) {
        return text == null ? null : LocalDateTime.parse(text, READ).toInstant(ZoneOffset.UTC);
    }
}
