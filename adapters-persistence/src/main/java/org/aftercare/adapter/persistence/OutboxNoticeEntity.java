package org.aftercare.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.aftercare.application.port.Notice;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "outbox_notice")
class OutboxNoticeEntity {
    @Id
    private UUID id;

    /** A JSON document. */
    private String payload;

    @Column(name = "delivered_at")
    private @Nullable Instant deliveredAt;

    @SuppressWarnings("NullAway.Init")
    protected OutboxNoticeEntity() {}

    private OutboxNoticeEntity(UUID id, String payload) {
        this.id = id;
        this.payload = payload;
    }

    static OutboxNoticeEntity from(Notice notice) {
        return new OutboxNoticeEntity(notice.id(), NoticeJson.write(notice));
    }

    void deliver(Instant at) {
        if (deliveredAt == null) {
            deliveredAt = at;
        }
    }

    boolean waits() {
        return deliveredAt == null;
    }

    Notice toDomain() {
        return NoticeJson.read(id, payload);
    }
}
