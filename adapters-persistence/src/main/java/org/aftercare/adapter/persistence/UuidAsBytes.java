package org.aftercare.adapter.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** UUIDs in columns of BINARY(16), most significant byte first, so that their order is that of their making. */
@Converter(autoApply = true)
public final class UuidAsBytes implements AttributeConverter<UUID, byte[]> {
    @Override
    public byte @Nullable [] convertToDatabaseColumn(@Nullable UUID id) {
        return id == null
                ? null
                : ByteBuffer.allocate(16)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array();
    }

    @Override
    public @Nullable UUID convertToEntityAttribute(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        var buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
