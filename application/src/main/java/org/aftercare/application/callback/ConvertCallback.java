package org.aftercare.application.callback;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.aftercare.application.issue.ReportIssue;
import org.aftercare.application.port.CallbackRepository;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.Fault;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.callback.CallbackReference;
import org.aftercare.domain.callback.CallbackRequest;
import org.aftercare.domain.customer.ContactId;
import org.aftercare.domain.issue.Actor;
import org.aftercare.domain.issue.Channel;
import org.aftercare.domain.issue.IssueEvent;
import org.aftercare.domain.issue.IssueNumber;

/** Makes an issue of a callback request, reported when the call was asked for, and closes the request. */
public final class ConvertCallback {
    private final UnitOfWork unitOfWork;
    private final CallbackRepository callbacks;
    private final ReportIssue reportIssue;
    private final CallbackAnnouncements announcements;
    private final Clock clock;

    public ConvertCallback(
            UnitOfWork unitOfWork,
            CallbackRepository callbacks,
            ReportIssue reportIssue,
            CallbackAnnouncements announcements,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.callbacks = callbacks;
        this.reportIssue = reportIssue;
        this.announcements = announcements;
        this.clock = clock;
    }

    /**
     * What is to be made of it.
     *
     * @param summary the first line of the topic if it is not said
     * @param description the topic if it is not said
     * @param contactId whoever asked, if he was logged in and it is not said
     */
    public record Command(
            Caller.OfVendor caller,
            CallbackReference reference,
            AgreementId agreementId,
            String system,
            Severity severity,
            Optional<String> summary,
            Optional<String> description,
            Optional<ContactId> contactId) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Converted(CallbackRequest request, IssueNumber issue) implements Outcome {}

        record Unknown() implements Outcome {}

        /** It was closed with another outcome, or converted before. */
        record ClosedAlready() implements Outcome {}

        /** The pointers are relative to the command, as the API writes it. */
        record Refused(List<Fault> faults) implements Outcome {}
    }

    public Outcome execute(Command command) {
        return unitOfWork.execute(() -> callbacks
                .find(command.reference())
                .map(request -> request.convertible() ? convert(request, command) : new Outcome.ClosedAlready())
                .orElseGet(Outcome.Unknown::new));
    }

    private Outcome convert(CallbackRequest request, Command command) {
        var asked = request.asked();
        var report = new ReportIssue.Command(
                command.caller(),
                Channel.API,
                command.agreementId(),
                command.system(),
                command.severity(),
                command.summary().orElseGet(() -> firstLine(asked.topic())),
                command.description().orElse(asked.topic()),
                command.contactId().or(asked::contact),
                Optional.of(asked.at()));
        return switch (reportIssue.execute(report)) {
            case ReportIssue.Outcome.Reported(var view) ->
                converted(request, command, view.issue().number());
            case ReportIssue.Outcome.Refused(var faults) -> new Outcome.Refused(faults);
            case ReportIssue.Outcome.NotAllowed() -> throw new IllegalStateException("an agent may always report");
        };
    }

    private Outcome converted(CallbackRequest request, Command command, IssueNumber issue) {
        return switch (request.converted(clock.instant(), Actor.of(command.caller()), issue)) {
            case CallbackRequest.Change.Changed(var changed) -> new Outcome.Converted(kept(changed), issue);
            case CallbackRequest.Change.ClosedAlready() -> new Outcome.ClosedAlready();
        };
    }

    private static String firstLine(String topic) {
        var line = topic.lines().findFirst().orElseThrow().strip();
        var most = Math.min(line.codePointCount(0, line.length()), IssueEvent.Reported.MAX_SUMMARY);
        return line.substring(0, line.offsetByCodePoints(0, most));
    }

    private CallbackRequest kept(CallbackRequest changed) {
        var saved = callbacks.save(changed);
        announcements.announce(saved);
        return saved;
    }
}
