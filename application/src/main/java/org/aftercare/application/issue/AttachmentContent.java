package org.aftercare.application.issue;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HexFormat;
import org.aftercare.application.port.AttachmentContents;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.issue.Attachment;

/**
 * The content of an attachment, read part by part while it is written, each in a unit of work of its own. Its end is held back
 * until its hash is known to be that of the history, so that nobody gets the whole of what was tampered with.
 */
public final class AttachmentContent {
    private final UnitOfWork unitOfWork;
    private final AttachmentContents contents;
    private final Attachment attachment;
    private final byte[] first;

    private AttachmentContent(UnitOfWork unitOfWork, AttachmentContents contents, Attachment attachment, byte[] first) {
        this.unitOfWork = unitOfWork;
        this.contents = contents;
        this.attachment = attachment;
        this.first = first;
    }

    /**
     * Begins to read it.
     *
     * @throws IllegalStateException if it is gone
     */
    static AttachmentContent of(UnitOfWork unitOfWork, AttachmentContents contents, Attachment attachment) {
        return new AttachmentContent(unitOfWork, contents, attachment, part(unitOfWork, contents, attachment, 0));
    }

    private static byte[] part(
            UnitOfWork unitOfWork, AttachmentContents contents, Attachment attachment, int position) {
        return unitOfWork
                .execute(() -> contents.part(attachment.id(), position))
                .orElseThrow(() -> new IllegalStateException("the content of the attachment "
                        + attachment.id().value() + " is gone from part " + position + " on; an audit tells more"));
    }

    /**
     * Writes all of it.
     *
     * @throws IllegalStateException if it is not what was added; then the end of it was not written
     */
    public void writeTo(OutputStream stream) throws IOException {
        var digest = Sha256.digest();
        var part = first;
        var left = attachment.size();
        for (var position = 1; part.length < left; position++) {
            digest.update(part);
            stream.write(part);
            left -= part.length;
            part = part(unitOfWork, contents, attachment, position);
        }
        digest.update(part);
        if (part.length != left || !HexFormat.of().formatHex(digest.digest()).equals(attachment.sha256())) {
            throw new IllegalStateException("the content of the attachment "
                    + attachment.id().value() + " is not what was added; an audit tells more");
        }
        stream.write(part);
    }
}
