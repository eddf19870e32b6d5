package org.aftercare.application.issue;

import java.util.List;

/**
 * What attachments are taken.
 *
 * @param maxBytes of each, positive
 * @param maxOfIssue how many an issue has at most, positive
 * @param types the media types that are taken, each a whole one or, ending in an asterisk, the beginning of some
 */
public record AttachmentLimits(int maxBytes, int maxOfIssue, List<String> types) {
    /** Pictures, films of screens, texts, documents and archives: what people send to show what is wrong. */
    public static final List<String> USUAL_TYPES = List.of(
            "image/*",
            "video/mp4",
            "video/quicktime",
            "video/webm",
            "video/x-matroska",
            "text/*",
            "application/pdf",
            "application/json",
            "application/xml",
            "application/rtf",
            "application/msword",
            "application/vnd.ms-*",
            "application/vnd.openxmlformats-officedocument.*",
            "application/vnd.oasis.opendocument.*",
            "application/zip",
            "application/gzip",
            "application/x-7z-compressed",
            "message/rfc822");

    public static final AttachmentLimits USUAL = new AttachmentLimits(10 * 1024 * 1024, 50, USUAL_TYPES);

    public AttachmentLimits {
        if (maxBytes < 1 || maxOfIssue < 1 || types.isEmpty()) {
            throw new IllegalArgumentException("limits that let nothing through");
        }
        types = List.copyOf(types);
    }

    /** Whether contents of a media type are taken. */
    boolean takes(String type) {
        return types.stream()
                .anyMatch(taken -> taken.endsWith("*")
                        ? type.startsWith(taken.substring(0, taken.length() - 1))
                        : type.equals(taken));
    }
}
