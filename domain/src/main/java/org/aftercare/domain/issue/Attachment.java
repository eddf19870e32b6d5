package org.aftercare.domain.issue;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file that somebody added to an issue; its content is kept apart.
 *
 * @param name as {@link FileName} has it
 * @param type the media type that its content was found to have, in small letters and without parameters
 * @param size in bytes, positive
 * @param sha256 of the content, as 64 hex digits in small letters
 * @param visible whether the customer can see it
 * @param event the position in the history, counted from 0, of the report, answer or resolution that it belongs to, if to any
 */
public record Attachment(
        AttachmentId id, String name, String type, long size, String sha256, boolean visible, Optional<Integer> event) {
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern TYPE = Pattern.compile("[a-z0-9!#$&^_.+-]{1,127}/[a-z0-9!#$&^_.+-]{1,127}");

    public Attachment {
        if (!FileName.cleaned(name).equals(name)) {
            throw new IllegalArgumentException("no clean name of a file: " + name);
        }
        if (!TYPE.matcher(type).matches()) {
            throw new IllegalArgumentException("no media type: " + type);
        }
        if (size < 1) {
            throw new IllegalArgumentException("an attachment has content, so its size is not " + size);
        }
        if (!SHA_256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("no SHA-256: " + sha256);
        }
    }

    /** Whether it can belong to an event: to one with a text, and none that fewer people see. */
    boolean fits(IssueEvent to) {
        return switch (to) {
            case IssueEvent.Reported reported -> true;
            case IssueEvent.Answered answered -> answered.visible() || !visible;
            case IssueEvent.Resolved resolved -> true;
            default -> false;
        };
    }
}
