package org.aftercare.application.issue;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.aftercare.application.port.AttachmentContents;
import org.aftercare.application.port.TypeDetector;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.Fault;
import org.aftercare.domain.Faults;
import org.aftercare.domain.TimeOrderedId;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.issue.Actor;
import org.aftercare.domain.issue.Attachment;
import org.aftercare.domain.issue.AttachmentId;
import org.aftercare.domain.issue.Channel;
import org.aftercare.domain.issue.FileName;
import org.aftercare.domain.issue.Issue;
import org.aftercare.domain.issue.IssueEvent;
import org.aftercare.domain.issue.IssueNumber;

/**
 * Adds a file to an issue: by an agent, or by a contact to an issue of his own customer. No clock moves. To be done in the same
 * unit of work as a report or an answer where it belongs to that.
 */
public final class AddAttachment {
    private final UnitOfWork unitOfWork;
    private final IssueLedger ledger;
    private final AttachmentContents contents;
    private final TypeDetector types;
    private final AttachmentLimits limits;
    private final Clock clock;

    public AddAttachment(
            UnitOfWork unitOfWork,
            IssueLedger ledger,
            AttachmentContents contents,
            TypeDetector types,
            AttachmentLimits limits,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.ledger = ledger;
        this.contents = contents;
        this.types = types;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * What is added.
     *
     * @param name whatever somebody called it; it is cleaned
     * @param declaredType the media type that it is said to have, if anybody said; what counts is what its content shows
     * @param visible whether the customer can see it; always so for a contact's
     * @param event the position in the history of what it belongs to, if to anything
     * @param knownType the media type, where it is not a stranger who says so
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares commands, and nobody changes these bytes
    public record Command(
            Caller caller,
            Channel channel,
            IssueNumber number,
            String name,
            Optional<String> declaredType,
            byte[] content,
            boolean visible,
            Optional<Integer> event,
            Optional<String> knownType) {
        /** One whose media type is found out. */
        public Command(
                Caller caller,
                Channel channel,
                IssueNumber number,
                String name,
                Optional<String> declaredType,
                byte[] content,
                boolean visible,
                Optional<Integer> event) {
            this(caller, channel, number, name, declaredType, content, visible, event, Optional.empty());
        }
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Added(Issue issue, Attachment attachment) implements Outcome {}

        /** There is none with this number that the caller may know of. */
        record Unknown() implements Outcome {}

        /** It breaks rules; pointers are as the API writes them, the empty one stands for the content. */
        record Refused(List<Fault> faults) implements Outcome {}

        /**
         * Its content is too long.
         *
         * @param most so many bytes would do
         */
        record TooLarge(int most) implements Outcome {}

        /**
         * The issue has as many as it can have.
         *
         * @param most so many
         */
        record TooMany(int most) implements Outcome {}
    }

    public Outcome execute(Command command) {
        var now = clock.instant();
        var content = command.content();
        if (content.length > limits.maxBytes()) {
            return new Outcome.TooLarge(limits.maxBytes());
        }
        var faults = new ArrayList<Fault>();
        if (command.caller() instanceof Caller.OfCustomer && !command.visible()) {
            faults.add(new Fault("?public", "must be true, since only agents have what the customer cannot see"));
        }
        if (content.length == 0) {
            faults.add(new Fault("", "must not be empty"));
            return new Outcome.Refused(faults);
        }
        var name = FileName.cleaned(command.name());
        var type = command.knownType().orElseGet(() -> types.type(content, name, command.declaredType()));
        if (!limits.takes(type)) {
            faults.add(new Fault("", "must be of a type that is taken, and its content is " + type));
        }
        if (!faults.isEmpty()) {
            return new Outcome.Refused(faults);
        }
        var attachment = new Attachment(
                new AttachmentId(TimeOrderedId.at(now)),
                name,
                type,
                content.length,
                HexFormat.of().formatHex(Sha256.digest().digest(content)),
                command.visible(),
                command.event());
        return unitOfWork.execute(() -> ledger.findForChange(command.number())
                .filter(issue -> command.caller().maySee(issue.customerId()))
                .map(issue -> added(issue, attachment, command, issue.atLeast(now)))
                .orElseGet(Outcome.Unknown::new));
    }

    private Outcome added(Issue issue, Attachment attachment, Command command, Instant at) {
        if (issue.attachments().size() >= limits.maxOfIssue()) {
            return new Outcome.TooMany(limits.maxOfIssue());
        }
        var faults = new Faults();
        var event = new IssueEvent.AttachmentAdded(at, at, Actor.of(command.caller()), command.channel(), attachment);
        return faults.attempt("?event", () -> issue.with(event))
                .<Outcome>map(change -> switch (change) {
                    case Issue.Change.Changed(var changed) -> {
                        var saved = ledger.save(changed, issue.history().size());
                        contents.keep(saved.number(), attachment.id(), command.content());
                        yield new Outcome.Added(saved, attachment);
                    }
                    case Issue.Change.Refused(var clash) ->
                        throw new IllegalStateException("an attachment clashes with nothing, and here is " + clash);
                })
                .orElseGet(() -> new Outcome.Refused(faults.all()));
    }
}
