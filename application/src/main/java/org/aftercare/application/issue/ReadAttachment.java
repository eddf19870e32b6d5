package org.aftercare.application.issue;

import org.aftercare.application.port.AttachmentContents;
import org.aftercare.application.port.IssueRepository;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.issue.Attachment;
import org.aftercare.domain.issue.AttachmentId;
import org.aftercare.domain.issue.IssueNumber;

/** Gives an attachment of an issue with its content, to whoever may see it. */
public final class ReadAttachment {
    private final UnitOfWork unitOfWork;
    private final IssueRepository issues;
    private final AttachmentContents contents;

    public ReadAttachment(UnitOfWork unitOfWork, IssueRepository issues, AttachmentContents contents) {
        this.unitOfWork = unitOfWork;
        this.issues = issues;
        this.contents = contents;
    }

    public record Command(Caller caller, IssueNumber number, AttachmentId attachment) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Found(Attachment attachment, AttachmentContent content) implements Outcome {}

        /** There is no such issue, or it has no such attachment, that the caller may know of. */
        record Unknown() implements Outcome {}
    }

    public Outcome execute(Command command) {
        var found = unitOfWork.execute(() -> issues.find(command.number())
                .filter(issue -> command.caller().maySee(issue.customerId()))
                .flatMap(issue -> issue.attachments().stream()
                        .filter(attachment -> attachment.id().equals(command.attachment()))
                        .filter(attachment -> attachment.visible() || command.caller() instanceof Caller.OfVendor)
                        .findFirst()));
        return found.<Outcome>map(attachment ->
                        new Outcome.Found(attachment, AttachmentContent.of(unitOfWork, contents, attachment)))
                .orElseGet(Outcome.Unknown::new);
    }
}
