package org.aftercare.application.port;

import java.util.Optional;
import org.aftercare.domain.issue.AttachmentId;
import org.aftercare.domain.issue.IssueNumber;

/** The contents of attachments, kept in parts so that nobody has to hold more than one of them to pass them on. */
public interface AttachmentContents {
    /** In bytes; each part but the last has so many. */
    int PART = 256 * 1024;

    /**
     * Keeps the content of an attachment of an issue that is there.
     *
     * @param content not empty
     */
    void keep(IssueNumber issue, AttachmentId attachment, byte[] content);

    /**
     * A part of a content, if there is one.
     *
     * @param position counted from 0
     */
    Optional<byte[]> part(AttachmentId attachment, int position);
}
