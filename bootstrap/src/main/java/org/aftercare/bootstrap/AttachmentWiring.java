package org.aftercare.bootstrap;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.aftercare.application.issue.AddAttachment;
import org.aftercare.application.issue.AttachmentLimits;
import org.aftercare.application.issue.IssueLedger;
import org.aftercare.application.issue.ReadAttachment;
import org.aftercare.application.port.AttachmentContents;
import org.aftercare.application.port.IssueRepository;
import org.aftercare.application.port.TypeDetector;
import org.aftercare.application.port.UnitOfWork;

/** Makes what is done with the files of issues. */
@Dependent
class AttachmentWiring {

    @Produces
    @Singleton
    static AttachmentLimits attachmentLimits(Settings settings) {
        return settings.attachments();
    }

    @Produces
    @Singleton
    static AddAttachment addAttachment(
            UnitOfWork unitOfWork,
            IssueLedger ledger,
            AttachmentContents contents,
            TypeDetector types,
            AttachmentLimits limits,
            Clock clock) {
        return new AddAttachment(unitOfWork, ledger, contents, types, limits, clock);
    }

    @Produces
    @Singleton
    static ReadAttachment readAttachment(UnitOfWork unitOfWork, IssueRepository issues, AttachmentContents contents) {
        return new ReadAttachment(unitOfWork, issues, contents);
    }
}
