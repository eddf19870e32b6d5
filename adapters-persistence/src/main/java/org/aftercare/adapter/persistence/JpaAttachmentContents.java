package org.aftercare.adapter.persistence;

import jakarta.persistence.EntityManager;
import java.sql.Blob;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import org.aftercare.application.port.AttachmentContents;
import org.aftercare.domain.issue.AttachmentId;
import org.aftercare.domain.issue.IssueNumber;

/** Contents in a table that all nodes share, a row for each part. */
public final class JpaAttachmentContents implements AttachmentContents {
    private static final UuidAsBytes UUIDS = new UuidAsBytes();

    private final EntityManager entityManager;

    public JpaAttachmentContents(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void keep(IssueNumber issue, AttachmentId attachment, byte[] content) {
        var statement = entityManager.createNativeQuery(
                "INSERT INTO attachment_part (issue_number, attachment_id, position, content) VALUES (?1, ?2, ?3, ?4)");
        for (var position = 0; position * PART < content.length; position++) {
            statement
                    .setParameter(1, issue.value())
                    .setParameter(2, UUIDS.convertToDatabaseColumn(attachment.value()))
                    .setParameter(3, position)
                    .setParameter(
                            4,
                            Arrays.copyOfRange(
                                    content, position * PART, Math.min(content.length, (position + 1) * PART)))
                    .executeUpdate();
        }
    }

    @Override
    public Optional<byte[]> part(AttachmentId attachment, int position) {
        var query = entityManager
                .createNativeQuery(
                        "SELECT content, position FROM attachment_part WHERE attachment_id = ?1 AND position = ?2")
                .setParameter(1, UUIDS.convertToDatabaseColumn(attachment.value()))
                .setParameter(2, position);
        for (var row : query.getResultList()) {
            return Optional.of(bytes(((Object[]) row)[0]));
        }
        return Optional.empty();
    }

    /** MySQL gives bytes, and H2 an object that has them. */
    static byte[] bytes(Object content) {
        return switch (content) {
            case byte[] bytes -> bytes;
            case Blob blob -> blobBytes(blob);
            default -> throw new IllegalStateException("a content came as " + content.getClass());
        };
    }

    private static byte[] blobBytes(Blob blob) {
        try {
            return blob.getBytes(1, PART);
        } catch (SQLException unreadable) {
            throw new IllegalStateException("the content of an attachment could not be read", unreadable);
        }
    }
}
