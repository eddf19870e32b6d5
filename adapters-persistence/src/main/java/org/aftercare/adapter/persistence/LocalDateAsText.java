package org.aftercare.adapter.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Dates in columns of DATE, as text for the same reason as {@link InstantAsText}. */
@Converter(autoApply = true)
public final class LocalDateAsText implements AttributeConverter<LocalDate, String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    @Override
    public @Nullable LocalDate convertToEntityAttribute(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
