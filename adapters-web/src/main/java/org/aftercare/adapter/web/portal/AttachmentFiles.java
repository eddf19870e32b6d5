package org.aftercare.adapter.web.portal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.aftercare.adapter.web.download.Download;
import org.aftercare.application.issue.ReadAttachment;
import org.aftercare.domain.issue.AttachmentId;
import org.aftercare.domain.issue.IssueNumber;

/** Hands a contact the files that were added to his customer's issues for him to see. */
@Path("/issues/{number}/attachments")
@LogInNeeded
@Dependent
public class AttachmentFiles {
    private final ReadAttachment readAttachment;
    private final Visitor visitor;

    @Inject
    AttachmentFiles(ReadAttachment readAttachment, Visitor visitor) {
        this.readAttachment = readAttachment;
        this.visitor = visitor;
    }

    @GET
    @Path("{attachment}")
    public Response read(@PathParam("number") String number, @PathParam("attachment") String attachment) {
        var issue = IssueNumber.parse(number).orElseThrow(NotFoundException::new);
        var command = new ReadAttachment.Command(visitor.caller(), issue, id(attachment));
        return switch (readAttachment.execute(command)) {
            case ReadAttachment.Outcome.Found(var found, var content) -> Download.of(found, content);
            case ReadAttachment.Outcome.Unknown() -> throw new NotFoundException();
        };
    }

    private static AttachmentId id(String written) {
        try {
            return new AttachmentId(UUID.fromString(written));
        } catch (IllegalArgumentException none) {
            throw new NotFoundException(none);
        }
    }
}
